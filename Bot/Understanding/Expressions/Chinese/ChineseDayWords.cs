using System.Collections.Frozen;

namespace SalesBot.Bot.Understanding.Expressions.Chinese;

/// <summary>
/// The words for days and for parts of the day, folded: a closed class, filled for every region that writes them. The North's 夜来, 前儿个,
/// 头晌 and 后晌; Sichuan's 外后天 and 昨晚黑; Wu's 明朝; Cantonese 琴日, 听日 and 晏昼; Southern Min's 今仔日, 透早 and 下晡.
/// </summary>
internal static class ChineseDayWords
{
    /// <summary>Days counted from today, by their first character, longer words first.</summary>
    public static readonly FrozenDictionary<char, (string Word, int Day)[]> Days = ByFirst(Build(), day => day.Word);

    /// <summary>Parts of the day that stand by themselves, in hours, by their first character, longer words first.</summary>
    public static readonly FrozenDictionary<char, (string Word, int From, int To)[]> Parts = ByFirst(Each(
        ("凌晨 五更 后半夜 下半夜", 0, 6), ("清晨 清早 大清早 一清早 清起 清早起 拂晓 天刚亮 天蒙蒙亮 透早 天光", 5, 8),
        ("一大早 一早 大早上 早上 早晨 早间 早晌 早半晌 晨间 上午 上半天 头晌 头午 头半晌 前晌 前半晌 上晌 上半晌 晌前 午前 朝早 朝头早 朝晨 上昼 早起头", 8, 12),
        ("中午 午间 正午 晌午 晌午头 大晌午 正晌午 中昼 当昼 日昼 中上头 午饭时 晌饭时", 11, 13),
        ("下午 午后 下半天 后半天 下半日 后晌 后半晌 下晌 下半晌 过晌 过午 下昼 晏昼 下晡 偏晌", 12, 16),
        ("傍晚 傍黑 傍黑儿 黄昏 挨晚 挨夜 擦黑 擦黑儿 天擦黑 晚半晌 暗头 夜快 晚上 晚间 夜晚 夜晚黑 晚黑 晚头 下晚 下晚儿 下黑 夜头 夜饭后 暗时 暗暝 当晚 夜啲", 16, 20),
        ("夜里 夜间 深夜 半夜 大半夜 三更半夜 夜黑里 夜黑 黑夜 夜深", 20, 24)), part => part.Word);

    /// <summary>Parts that are other words by themselves, and only count right after a day: 今儿早起, 昨儿黑了.</summary>
    public static readonly FrozenDictionary<char, (string Word, int From, int To)[]> AfterDay = ByFirst(Each(("早起 早", 8, 12), ("晌 午", 11, 13), ("黑了 黑介 黑价 黑家 黑间 黑里 黑儿 黑 晚夕 晚", 16, 20)), part => part.Word);

    private static IEnumerable<(string Word, int Day)> Build()
    {
        foreach (var (stems, day) in new[] { ("今", 0), ("明", 1), ("昨", -1), ("前", -2), ("后", 2), ("大前 上前", -3), ("大后 外后 万后", 3), ("大大前", -4), ("大大后 大外后", 4) })
        {
            foreach (var stem in stems.Split(' '))
            {
                foreach (var ending in "天 日 儿 儿个 儿格 个儿 天儿 日子".Split(' '))
                {
                    yield return (stem + ending, day);
                }
            }
        }

        foreach (var (words, day) in new[]
        {
            ("今们儿 今门儿 今们个 今儿哥 今仔日 今呀日 今朝", 0), ("明个 明仔日 明仔载 听日 听日子 天光日 翌日 次日 隔天 隔日 转天 明朝 听朝", 1), ("后个 后朝", 2), ("大听日", 2),
            ("昨昏 昨暗 昨暝 昨下昼 昨个 昨隔 昨仔 寻日 琴日 噚日 擒日 夜来 夜来个 夜儿 夜儿个 夜儿格 夜个 夜个儿 夜隔", -1), ("前个 前日仔", -2), ("大前个", -3), ("当天", 0),
        })
        {
            foreach (var word in words.Split(' '))
            {
                yield return (word, day);
            }
        }
    }

    private static IEnumerable<(string Word, int From, int To)> Each(params (string Words, int From, int To)[] parts) =>
        parts.SelectMany(part => part.Words.Split(' ').Select(word => (word, part.From, part.To)));

    private static FrozenDictionary<char, T[]> ByFirst<T>(IEnumerable<T> words, Func<T, string> word) =>
        words.GroupBy(one => word(one)[0]).ToFrozenDictionary(group => group.Key, group => group.OrderByDescending(one => word(one).Length).ToArray());
}
