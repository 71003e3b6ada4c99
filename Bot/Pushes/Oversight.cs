using SalesBot.Domain.Performance;
using SalesBot.Domain.Team;

namespace SalesBot.Bot.Pushes;

/// <summary>Whose figures a person is pushed.</summary>
internal static class Oversight
{
    /// <summary>The company for a manager, the own team for a lead; null for everybody else.</summary>
    public static Scope? ScopeOf(Rep person) => person switch
    {
        { Role: Role.Manager } => Scope.All,
        { Role: Role.Lead, Team: { } team } => new Scope(ScopeKind.Team, team),
        _ => null,
    };
}
