using SalesBot.Domain.Customers;
using SalesBot.Domain.Team;

namespace SalesBot.Domain.Cadence;

/// <summary>
/// What is to happen next with a customer: the open steps and the due date. One per customer, derived from the records and
/// the steps that people set or moved; the morning digest and every reminder read it.
/// </summary>
public sealed record ContactPlan
{
    public required CustomerCode Customer { get; init; }

    public required RepId Owner { get; init; }

    /// <summary>Last real contact, in the zone of who made it; null when there was none yet.</summary>
    public DateTimeOffset? LastContact { get; init; }

    /// <summary>Owner's local date; null when never due: no consent, or no contact to count from and no step.</summary>
    public DateOnly? Due { get; init; }

    /// <summary>From this date on red.</summary>
    public DateOnly? Red { get; init; }

    /// <summary>Open steps, soonest first. A contact told in chat closes only those it speaks of; one from a file those made before it.</summary>
    public IReadOnlyList<PlannedStep> Steps { get; init; } = [];

    /// <summary>What was done or called off lately, newest first: it can be opened again, and asked about. Plans kept before there was such a list have none.</summary>
    public IReadOnlyList<ClosedStep> Closed { get; init => field = value ?? []; } = [];

    private const int Remembered = 12;

    /// <summary>No nudges about this customer before this local date: the owner snoozed it. The due date stays.</summary>
    public DateOnly? SnoozedTo { get; init; }

    /// <summary>Due only from this local date on: after the owner's leave the work is spread over days.</summary>
    public DateOnly? EasedTo { get; init; }

    /// <summary>Whether it came up after that day: fell due, or a snooze ended.</summary>
    public bool IsFreshSince(DateOnly day) => Due > day || SnoozedTo > day;

    /// <summary>The same, due only on a later day; what is red counts from there.</summary>
    public ContactPlan Eased(DateOnly to) => Due is { } due && to > due
        ? this with { EasedTo = to, Due = to, Red = Red?.AddDays(to.DayNumber - due.DayNumber) }
        : this;

    /// <summary>These steps done, or called off.</summary>
    public ContactPlan Close(IEnumerable<PlannedStep> steps, StepEnd how, DateTimeOffset at, string? by = null)
    {
        var closing = steps.ToList();
        return this with
        {
            Steps = [.. Steps.Where(step => !closing.Exists(closed => closed.Id == step.Id))],
            Closed = [.. closing.Select(step => new ClosedStep(step, how, at, by)).Concat(Closed).Take(Remembered)],
        };
    }

    /// <summary>A closed step open again.</summary>
    public ContactPlan Reopen(ClosedStep closed) => this with { Steps = [.. Steps, closed.Step], Closed = [.. Closed.Where(other => other != closed)] };

    /// <summary>The next appointment: the earliest step with a time of day.</summary>
    public PlannedStep? NextAppointment => Steps.Where(step => step.Time is not null).OrderBy(step => (step.Due, step.Time)).FirstOrDefault();
}

/// <summary>How a step ended.</summary>
public enum StepEnd
{
    Done,
    CalledOff,
}

/// <param name="By">The contact or note that said so; null when it was said by itself.</param>
public sealed record ClosedStep(PlannedStep Step, StepEnd How, DateTimeOffset At, string? By = null);

/// <summary>An open next step.</summary>
/// <param name="Due">Local date of the owner.</param>
/// <param name="Time">Of an appointment, local to the owner.</param>
/// <param name="FollowUp">The follow-up it was agreed in; null for a reminder set by itself.</param>
/// <param name="Made">When a reminder was set by itself: a contact from then on closes it.</param>
/// <param name="Moved">Somebody moved it: its date is this one, no longer the follow-up's.</param>
public sealed record PlannedStep(
    string Id, string? Text, DateOnly? Due, TimeOnly? Time, RepId Owner, string? FollowUp = null, DateTimeOffset? Made = null, bool Moved = false)
{
    /// <summary>Whether that is the same promise, made once more: in the same words, and neither is for an hour.</summary>
    public bool IsPromisedAgain(string? text, TimeOnly? time) => Text is not null && Time is null && time is null && string.Equals(Text, text, StringComparison.OrdinalIgnoreCase);

    /// <summary>Whether it is an appointment still ahead of that local moment.</summary>
    public bool IsAppointmentAfter(DateTime moment) => Due is { } day && Time is { } time && day.ToDateTime(time) > moment;
}
