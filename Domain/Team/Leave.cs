namespace SalesBot.Domain.Team;

/// <summary>Days a person is away: nothing is pushed, and due dates move past them.</summary>
/// <param name="From">Local date, included.</param>
/// <param name="To">Local date, included.</param>
/// <param name="StandIn">Who hears about the person's customers meanwhile.</param>
public sealed record Leave(string Id, RepId Rep, DateOnly From, DateOnly To, RepId? StandIn = null)
{
    public bool Holds(DateOnly day) => day >= From && day <= To;
}
