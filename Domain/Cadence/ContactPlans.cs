using SalesBot.Domain.Customers;
using SalesBot.Domain.FollowUps;

namespace SalesBot.Domain.Cadence;

/// <summary>Where a customer stands as the clock for the next contact starts.</summary>
/// <param name="Stage">The stage the last contact left the customer in.</param>
/// <param name="Losing">The last contact is the one that lost the customer.</param>
/// <param name="LostSince">Local date of a loss that no contact explains, later than the last one; null otherwise.</param>
public readonly record struct Standing(Stage Stage, bool Losing, DateOnly? LostSince = null);

/// <summary>Makes a customer's plan of the records and the steps people set or moved. Source: product.md §2 and the counting rules of §4.</summary>
public static class ContactPlans
{
    /// <param name="last">The customer's last contact, by anyone; null when there was none.</param>
    /// <param name="before">The plan so far: reminders set by themselves, steps moved and the snooze are kept from it.</param>
    /// <param name="calendar">The owner's.</param>
    /// <remarks>
    /// Without a contact the clock runs from the file's last contact, else from the day the customer was created; after a
    /// loss without a contact, from the loss. Without consent nothing is ever due.
    /// </remarks>
    public static ContactPlan Of(
        Customer customer, FollowUp? last, Standing standing, ContactPlan? before, CadencePolicy policy, WorkCalendar calendar)
    {
        var agreed = last is null ? null : Agreed(last, before, customer);
        var steps = Open(last, agreed, before);
        var dates = Clock(customer, last, standing, agreed?.Due ?? last?.Next?.Due, policy, calendar);
        var reminder = steps.Where(step => step.FollowUp is null).Min(step => step.Due);
        return new ContactPlan
        {
            Customer = customer.Code,
            Owner = customer.Owner,
            LastContact = last?.At,
            Due = !customer.Consent ? null : reminder is { } day && calendar.OnOrAfter(day) is var set && set < dates.Due ? set : dates.Due,
            Red = customer.Consent ? dates.Red : null,
            Steps = steps,
            SnoozedTo = before?.LastContact == last?.At ? before?.SnoozedTo : null,
        };
    }

    private static DueDates Clock(
        Customer customer, FollowUp? last, Standing standing, DateOnly? agreed, CadencePolicy policy, WorkCalendar calendar) =>
        standing.LostSince is { } loss
            ? policy.After(loss, customer.EffectiveGrade, Stage.Lost, losing: true, agreed: null, calendar)
            : policy.After(
                last?.Day ?? customer.LastContact ?? DateOnly.FromDateTime(customer.Created.DateTime),
                customer.EffectiveGrade,
                standing.Stage,
                standing.Losing,
                agreed,
                calendar);

    /// <summary>The step agreed in the last contact, where somebody moved it, at its new date.</summary>
    private static PlannedStep? Agreed(FollowUp last, ContactPlan? before, Customer customer) =>
        last.Next is not { } next || next.State == StepState.Done || (next.Text is null && next.Due is null) ? null
        : before?.Steps.FirstOrDefault(step => step.FollowUp == last.Id && step.Moved)
            ?? new PlannedStep(last.Id, next.Text, next.Due, next.Time, customer.Owner, last.Id);

    /// <summary>
    /// A contact closes the steps made before it; an appointment still ahead of it stays, unless the contact agreed a new
    /// date or was a meeting on that day: confirming Thursday's visit on the phone does not cancel it.
    /// </summary>
    private static IReadOnlyList<PlannedStep> Open(FollowUp? last, PlannedStep? agreed, ContactPlan? before)
    {
        bool StaysOpen(PlannedStep step) =>
            last is null
            || (step.FollowUp is null && (step.Made is { } made ? made > last.At : before?.LastContact == last.At))
            || (agreed?.Due is null && step.IsAppointmentAfter(last.At.DateTime) && !(last.Method is Method.Visit or Method.Meeting && step.Due == last.Day));
        var kept = (before?.Steps ?? []).Where(step => (last is null || step.FollowUp != last.Id) && StaysOpen(step));
        return [.. kept.Concat(agreed is null ? [] : [agreed]).OrderBy(step => step.Due ?? DateOnly.MaxValue).ThenBy(step => step.Time ?? TimeOnly.MaxValue)];
    }
}
