using SalesBot.Domain.Team;

namespace SalesBot.Bot.Channels;

/// <summary>Which rep a messenger's person is, and the private chat to push to.</summary>
/// <param name="Person"><c>tg:NUMBER</c> or <c>local:REP</c>.</param>
/// <param name="Blocked">The person has blocked the bot: nothing is pushed.</param>
public sealed record ChatLink(string Person, RepId Rep, string Chat, DateTimeOffset Since, bool Blocked = false, DateTimeOffset? BlockedAt = null)
{
    public ChatLink Block(DateTimeOffset now) => Blocked ? this : this with { Blocked = true, BlockedAt = now };

    public ChatLink Unblock() => this with { Blocked = false, BlockedAt = null };
}
