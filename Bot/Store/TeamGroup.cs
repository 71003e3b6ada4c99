using SalesBot.Domain.Team;

namespace SalesBot.Bot.Store;

/// <summary>A group chat that belongs to a team: what is said there is the team's and nobody else's.</summary>
/// <param name="Chat">The messenger's own id of the group.</param>
/// <param name="By">Who bound it.</param>
/// <param name="Language">zh-Hans, zh-Hant or en: the group's.</param>
/// <param name="Digest">The team's day is posted there every evening.</param>
public sealed record TeamGroup(string Chat, string Team, RepId By, DateTimeOffset Since, string Language, bool Digest = false);
