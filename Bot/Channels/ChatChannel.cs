using SalesBot.Bot.Wording;

namespace SalesBot.Bot.Channels;

/// <summary>A messenger outside, as the rest of the bot sees it: which chats are its own, how fast they may be written to, how one gets there.</summary>
/// <remarks>What speaks to its server lives in its own folder and is nobody else's business.</remarks>
/// <param name="name">In settings, logs and reasons, and the key of what is kept for it: never changed.</param>
/// <param name="prefix">What the ids of its chats and people begin with, such as <c>tg:</c>.</param>
public abstract class ChatChannel(string name, string prefix)
{
    public string Name => name;

    public abstract ChannelLimits Limits { get; }

    public bool Owns(string chat) => chat.StartsWith(prefix, StringComparison.Ordinal);

    public abstract string Title(Language language);

    public abstract bool IsGroup(string chat);

    /// <returns>A link that opens a chat with the bot and brings the code there.</returns>
    /// <param name="bot">The name that the messenger knows the bot by.</param>
    public abstract string Link(string bot, string code);
}

/// <summary>How fast a messenger's server takes messages: in all, to one chat, and to one group.</summary>
public sealed record ChannelLimits(RateLimit All, RateLimit Chat, RateLimit Group);

/// <summary>So many messages within any stretch of time of that length.</summary>
public readonly record struct RateLimit(int Messages, TimeSpan Span);
