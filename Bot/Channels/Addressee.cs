using SalesBot.Domain.Team;

namespace SalesBot.Bot.Channels;

/// <summary>A person of the team as they were when something was written for them: what they might see then.</summary>
public sealed record Addressee(RepId Rep, Role Role, string? Team)
{
    public static Addressee Of(Rep person) => new(person.Id, person.Role, person.Team);
}
