using SalesBot.Bot.Chat;
using SalesBot.Bot.Records;
using SalesBot.Bot.Wording;
using SalesBot.Domain.Cadence;
using SalesBot.Domain.Customers;
using SalesBot.Domain.Team;

namespace SalesBot.Bot.Subjects.Steps;

public sealed record StepPlanned(Customer Customer, string Text, DateOnly? Due, TimeOnly? Time) : Done
{
    internal override CustomerCode? Topic => Customer.Code;

    internal override Draft Say(Message message) => StepText.Planned(this, message);
}

/// <param name="Before">Where it stood.</param>
/// <param name="Who">The colleague whose task it is.</param>
public sealed record StepMoved(Customer Customer, PlannedStep Before, PlannedStep After, string? Who = null, Rep? Hears = null) : Done
{
    /// <summary>Another appointment of the mover's at that hour.</summary>
    public PlannedStep? Clash { get; init; }

    internal override CustomerCode? Topic => Customer.Code;

    internal override Draft Say(Message message) => StepText.MovedOne(this, message);
}

/// <param name="Staying">What is still open at the customer.</param>
public sealed record StepsEnded(Customer Customer, IReadOnlyList<PlannedStep> Ended, StepEnd How, IReadOnlyList<PlannedStep> Staying, string? Who = null) : Done
{
    internal override CustomerCode? Topic => Customer.Code;

    internal override Draft Say(Message message) => StepText.Ended(this, message);
}

public sealed record StepReopened(Customer Customer, PlannedStep Step) : Done
{
    internal override CustomerCode? Topic => Customer.Code;

    internal override Draft Say(Message message) => StepText.Reopened(this, message);
}

public sealed record Snoozed(Customer Customer, DateOnly To) : Done
{
    internal override Draft Say(Message message) => Draft.Plain(message.Words["Done.Snoozed", Customer.Name, Phrases.Day(To, message.Language, message.Today)]);
}

/// <param name="Longest">The longest gap between two contacts in days, where the cadence does not wait for that day; else null.</param>
/// <param name="Reminder">The day the next reminder comes then: while overdue it is kept back until this day.</param>
public sealed record Rescheduled(Customer Customer, DateOnly Day, TimeOnly? Time, int? Longest = null, DateOnly? Reminder = null) : Done
{
    internal override Draft Say(Message message) => StepText.Moved(this, message);
}
