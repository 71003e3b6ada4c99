using SalesBot.Bot.Records;
using SalesBot.Domain;
using SalesBot.Domain.Team;

namespace SalesBot.Bot.Subjects.Leaves;

/// <param name="From">The person's local date, included.</param>
/// <param name="To">Likewise.</param>
public sealed record TakeLeave(RepId Rep, DateOnly From, DateOnly To, RepId? StandIn = null) : SalesCommand
{
    internal override Result<Done> Carry(Work work) => LeaveWork.Take(work, this);
}

/// <summary>Leave that has not begun is taken back; from leave under way the person returns today.</summary>
public sealed record EndLeave(string Leave) : SalesCommand
{
    internal override Result<Done> Carry(Work work) => LeaveWork.End(work, this);
}

/// <param name="StandIn">Null for nobody.</param>
public sealed record SetStandIn(string Leave, RepId? StandIn) : SalesCommand
{
    internal override Result<Done> Carry(Work work) => LeaveWork.SetStandIn(work, this);
}
