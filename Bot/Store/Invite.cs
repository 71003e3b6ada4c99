using SalesBot.Domain.Team;

namespace SalesBot.Bot.Store;

/// <summary>A one-time code that makes a messenger's person a rep.</summary>
/// <param name="Code">Upper-case letters and digits.</param>
public sealed record Invite(string Code, RepId Rep, DateTimeOffset Expires, DateTimeOffset? Used = null);
