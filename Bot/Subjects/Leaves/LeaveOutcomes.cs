using SalesBot.Bot.Chat;
using SalesBot.Bot.Records;
using SalesBot.Domain.Cadence;
using SalesBot.Domain.Customers;
using SalesBot.Domain.Team;

namespace SalesBot.Bot.Subjects.Leaves;

/// <param name="Days">Working days of it.</param>
/// <param name="Falling">What falls due or was arranged meanwhile.</param>
/// <param name="Told">Whom notices go to.</param>
public sealed record LeaveTaken(Leave Leave, Rep Person, Rep? StandIn, int Days, WorkMeanwhile Falling, IReadOnlyList<Rep> Told) : Done
{
    internal override Draft Say(Message message) => LeaveText.Taken(this, message);
}

/// <param name="Back">The first day the person works again; null when the leave had not begun.</param>
public sealed record LeaveEnded(Leave Leave, Rep Person, DateOnly? Back) : Done
{
    internal override Draft Say(Message message) => LeaveText.Ended(this, message);
}

public sealed record StandInSet(Leave Leave, Rep Person, Rep? StandIn) : Done
{
    internal override Draft Say(Message message) => LeaveText.StandInSet(this, message);
}

/// <summary>What a person's customers need over some days.</summary>
/// <param name="Due">Customers due by the last of them.</param>
/// <param name="Appointments">In order.</param>
public sealed record WorkMeanwhile(IReadOnlyList<Customer> Due, IReadOnlyList<(Customer Customer, PlannedStep Step)> Appointments);
