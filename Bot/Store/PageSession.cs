using SalesBot.Domain.Team;

namespace SalesBot.Bot.Store;

/// <summary>Opens the team's pages on one device, once. What it says itself is not kept.</summary>
/// <param name="Id">What it hashes to.</param>
/// <param name="Spent">It has opened them; kept so that it opens them no more.</param>
public sealed record PageLink(string Id, RepId Rep, DateTimeOffset Expires, bool Spent = false);

/// <summary>A browser in which a person has the team's pages open.</summary>
/// <param name="Id">What the secret in its cookie hashes to.</param>
/// <param name="Device">Such as Chrome · Windows; empty where it is not known.</param>
/// <param name="Seen">To a few minutes.</param>
/// <param name="Expires">Unless it is seen again before.</param>
public sealed record PageSession(string Id, RepId Rep, string Device, DateTimeOffset Since, DateTimeOffset Seen, DateTimeOffset Expires);
