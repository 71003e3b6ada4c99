using SalesBot.Domain.Customers;

namespace SalesBot.Domain.Cadence;

/// <summary>How far up an overdue customer is told. Ordered: each step reaches those before it too.</summary>
public enum EscalationStep
{
    None,

    /// <summary>The rep and the rep's lead.</summary>
    Lead,

    /// <summary>Also the manager: high risk.</summary>
    Manager,
}

/// <summary>When being overdue becomes more people's business. Source: docs/rules.md, what is pushed.</summary>
/// <param name="After">Working days overdue by grade until the lead is told; twice as many until the manager is. Either takes twice as long for what a file brought in overdue.</param>
public sealed record Escalation(IReadOnlyDictionary<Grade, int> After)
{
    public static Escalation Default { get; } = new(CadenceRules.PerGrade(1, 3, 7));

    /// <param name="calendar">The owner's.</param>
    /// <param name="shown">Nobody could have known of it before; counted from its due date when that is later.</param>
    public EscalationStep StepOn(DateOnly today, DueContact contact, WorkCalendar calendar, DateOnly shown = default)
    {
        // A lost customer is due to be won back, but no longer at risk.
        if (!contact.IsOverdue(today) || contact.Customer.Stage == Stage.Lost)
        {
            return EscalationStep.None;
        }

        var due = contact.Plan.Due!.Value;
        var late = calendar.WorkingDaysBetween(due < shown ? shown : due, today);
        var limit = After[contact.Grade] * (contact.IsBacklog ? 2 : 1);
        return late >= 2 * limit ? EscalationStep.Manager : late >= limit ? EscalationStep.Lead : EscalationStep.None;
    }
}
