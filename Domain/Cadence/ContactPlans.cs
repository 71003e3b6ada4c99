using SalesBot.Domain.Customers;
using SalesBot.Domain.FollowUps;
using SalesBot.Domain.Sales;

namespace SalesBot.Domain.Cadence;

/// <summary>Makes a customer's plan of the records and the steps people set or moved. Source: docs/rules.md, whom to contact.</summary>
public static class ContactPlans
{
    /// <param name="last">The customer's last follow-up, by anyone; null when there was none.</param>
    /// <param name="stays">The customer's stages.</param>
    /// <param name="before">The plan so far: reminders set by themselves, steps moved and the snooze are kept from it.</param>
    /// <param name="calendar">The owner's.</param>
    /// <remarks>
    /// A later contact that only the customers file knows of counts as the last one; without any the clock runs from the day
    /// the customer was created. Without consent nothing is ever due.
    /// </remarks>
    public static ContactPlan Of(
        Customer customer, FollowUp? last, IReadOnlyList<StageStay> stays, ContactPlan? before, CadencePolicy policy, WorkCalendar calendar)
    {
        var agreed = last is null ? null : Agreed(last, before, customer);
        var steps = Open(last, agreed, before, customer);
        var reminder = steps.Where(step => Counts(step, last)).Min(step => step.Due);
        var dates = Clock(customer, last, stays, agreed?.Due ?? last?.Next?.Due, reminder, policy, calendar);
        var plan = new ContactPlan
        {
            Customer = customer.Code,
            Owner = customer.Owner,
            LastContact = last?.At,
            Due = !customer.Consent ? null : reminder is { } day && calendar.OnOrAfter(day) is var set && set < dates.Due ? set : dates.Due,
            Red = customer.Consent ? dates.Red : null,
            Steps = steps,
            Closed = before?.Closed ?? [],
            SnoozedTo = before?.LastContact == last?.At ? before?.SnoozedTo : null,
        };
        return before?.EasedTo is { } eased && before.LastContact == last?.At ? plan.Eased(eased) : plan;
    }

    /// <summary>
    /// Whether the next contact waits for it, or comes for its sake. What was promised before the last contact and fell due by then is still to be done, but
    /// makes nobody overdue who has just been spoken with.
    /// </summary>
    private static bool Counts(PlannedStep step, FollowUp? last) =>
        last is null ? step.FollowUp is null || step.Moved
        : step.FollowUp == last.Id ? step.Moved
        : last.SourceMessage is null ? step.FollowUp is null || step.Moved
        : step.Due is not { } due || due > last.Day || step.Made >= (last.LoggedAt ?? last.At);

    /// <param name="agreed">In the last contact.</param>
    /// <param name="reminder">The soonest set or moved by itself: where nothing was agreed, a later one is waited for as if it had been.</param>
    private static DueDates Clock(
        Customer customer, FollowUp? last, IReadOnlyList<StageStay> stays, DateOnly? agreed, DateOnly? reminder, CadencePolicy policy, WorkCalendar calendar)
    {
        DateOnly[] filed = [.. new[] { customer.FirstContact, customer.LastContact }.OfType<DateOnly>()];
        var day = filed.Append(last?.Day ?? DateOnly.MinValue).Max();
        day = day == DateOnly.MinValue ? DateOnly.FromDateTime(customer.Created.DateTime) : day;
        var followed = last?.Day == day;
        var (then, now) = (stays.On(day), stays[^1]);

        // Lost or won back since, without a contact: waiting for the old date would help nobody.
        var (from, stage) = now.Stage == Stage.Lost && now.EnteredOn > day ? (now.EnteredOn, Stage.Lost) : (day, then == Stage.Lost ? now.Stage : then);
        var losing = from > day || (followed && last!.StageChange == Stage.Lost && stays.Any(stay => stay.Stage == Stage.Lost && stay.Entered == last.At.DateTime));
        var dates = policy.After(from, customer.EffectiveGrade, stage, losing, followed && from == day ? agreed : null, calendar);
        return !dates.Dated && reminder > dates.Due ? policy.After(from, customer.EffectiveGrade, stage, losing, reminder, calendar) : dates;
    }

    /// <summary>The step agreed in the last contact, where somebody moved it, at its new date.</summary>
    private static PlannedStep? Agreed(FollowUp last, ContactPlan? before, Customer customer) =>
        last.Next is not { } next || next.State == StepState.Done || before?.Closed.Any(closed => closed.Step.FollowUp == last.Id && closed.Step.Due == next.Due && closed.Step.Text == next.Text) == true || (next.Text is null && next.Due is null) ? null
        : before?.Steps.FirstOrDefault(step => step.FollowUp == last.Id && step.Moved)
            ?? new PlannedStep(last.Id, next.Text, next.Due, next.Time, customer.Owner, last.Id);

    /// <summary>
    /// What was told in chat has closed its steps by itself (<see cref="ContactPlan.Close"/>); the others stay until done. A contact from a file closes the steps made before it; an appointment still ahead of it stays, unless the contact agreed a new
    /// date or was a meeting on that day: confirming Thursday's visit on the phone does not cancel it. A reminder set once the
    /// contact was known stays, even in the same minute or when the contact's hour is said ahead of the clock. What is promised again in the same words is one step, on the day said last. Steps go with the customer.
    /// </summary>
    private static IReadOnlyList<PlannedStep> Open(FollowUp? last, PlannedStep? agreed, ContactPlan? before, Customer customer)
    {
        bool Known(FollowUp contact) => before?.LastContact == contact.At;
        bool StaysOpen(PlannedStep step) =>
            last is null
            || last.SourceMessage is not null
            || (step.FollowUp is null && (step.Made is not { } made ? Known(last) : made > last.At || (Known(last) && made >= (last.LoggedAt ?? last.At))))
            || (agreed?.Due is null && step.IsAppointmentAfter(last.At.DateTime) && !(last.Method is Method.Visit or Method.Meeting && step.Due == last.Day));
        var kept = (before?.Steps ?? []).Where(step => (last is null || step.FollowUp != last.Id) && StaysOpen(step)).ToList();
        List<PlannedStep> again = agreed is null ? [] : kept.FindAll(step => step.IsPromisedAgain(agreed.Text, agreed.Time));
        IEnumerable<PlannedStep> open = agreed is null || (agreed.Due is null && again.Count > 0) ? kept : [.. kept.Except(again), agreed];
        return [.. open.Select(step => step with { Owner = customer.Owner }).OrderBy(step => step.Due ?? DateOnly.MaxValue).ThenBy(step => step.Time ?? TimeOnly.MaxValue)];
    }
}
