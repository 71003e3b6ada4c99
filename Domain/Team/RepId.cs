namespace SalesBot.Domain.Team;

/// <summary>A person of the team. Stays the same when the name changes.</summary>
public readonly record struct RepId(string Value)
{
    public override string ToString() => Value;
}
