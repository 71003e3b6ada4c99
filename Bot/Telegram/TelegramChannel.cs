using SalesBot.Bot.Channels;
using SalesBot.Bot.Wording;

namespace SalesBot.Bot.Telegram;

/// <summary>Telegram's limits, groups and links.</summary>
internal sealed class TelegramChannel : ChatChannel
{
    public const string Prefix = "tg:";

    /// <summary>A second, with a little room for clocks that differ.</summary>
    private static readonly TimeSpan Second = TimeSpan.FromMilliseconds(1005);

    private TelegramChannel()
        : base("telegram", Prefix)
    {
    }

    public static TelegramChannel Telegram { get; } = new();

    /// <summary>30 a second in all, 3 in 3 seconds to a chat, 20 a minute to a group.</summary>
    public override ChannelLimits Limits { get; } = new(new RateLimit(30, Second), new RateLimit(3, 3 * Second), new RateLimit(20, TimeSpan.FromSeconds(61)));

    public override string Title(Language language) => "Telegram";

    /// <summary>Its groups have negative numbers.</summary>
    public override bool IsGroup(string chat) => chat.StartsWith(Prefix + "-", StringComparison.Ordinal);

    public override string Link(string bot, string code) => $"https://t.me/{bot}?start={code}";
}
