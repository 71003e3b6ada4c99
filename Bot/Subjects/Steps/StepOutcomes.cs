using SalesBot.Bot.Chat;
using SalesBot.Bot.Records;
using SalesBot.Bot.Wording;
using SalesBot.Domain.Customers;

namespace SalesBot.Bot.Subjects.Steps;

public sealed record StepPlanned(Customer Customer, string Text, DateOnly? Due, TimeOnly? Time) : Done
{
    internal override CustomerCode? Topic => Customer.Code;

    internal override Draft Say(Message message) => StepText.Planned(this, message);
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
