using SalesBot.Bot.Understanding.Texts;

namespace SalesBot.Bot.Subjects.Surveys;

/// <summary>What teams call the ways customers come to them: each in the words of either language, for the records hold one or the other.</summary>
internal static class ChannelWords
{
    private static readonly (string Key, string[] Words)[] Known =
    [
        ("website", ["官网", "网站", "线上", "website", "web site", "online"]),
        ("coldcall", ["电话陌拜", "陌生拜访", "陌拜", "电话开发", "cold calls", "cold call", "cold-call", "cold calling"]),
        ("referral", ["老客户介绍", "客户介绍", "朋友介绍", "转介绍", "介绍来的", "推荐", "referrals", "referral", "referred", "word of mouth"]),
        ("exhibition", ["展会", "展览", "会展", "exhibitions", "exhibition", "trade shows", "trade show", "expos", "expo", "fairs", "fair", "shows"]),
        ("livestream", ["直播带货", "直播间", "直播", "live streaming", "livestreams", "livestream", "live streams", "live stream"]),
        ("ads", ["广告投放", "广告", "投放", "adverts", "advertising", "ads", "ad campaigns", "ad"]),
    ];

    /// <summary>The longest first.</summary>
    public static readonly IReadOnlyList<(string Word, string Key)> Words = [.. Known.SelectMany(entry => entry.Words, (entry, word) => (word, entry.Key)).OrderByDescending(pair => pair.word.Length)];

    public static bool Are(string? channel, string key) =>
        channel is not null && Folding.Of(channel) is var folded && (folded == key || Array.Exists(Known, entry => entry.Key == key && Array.Exists(entry.Words, word => folded.Contains(word, StringComparison.Ordinal))));
}
