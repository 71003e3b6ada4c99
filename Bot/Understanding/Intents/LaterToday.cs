using System.Buffers;

namespace SalesBot.Bot.Understanding.Intents;

/// <summary>Words that put something later on the day of speaking without an hour: 等下, 食完晏, 阵间, "after lunch".</summary>
internal static class LaterToday
{
    private static readonly SearchValues<string> Words = SearchValues.Create(
    [
        "等一会", "等会", "等一下", "等下", "等哈", "等歇", "待会", "一会儿", "一歇歇", "阵间", "过会", "稍晚", "晚些时候", "晏啲", "夜啲",
        "食完晏", "食晏后", "食完饭", "吃完饭", "吃过饭", "饭吃了", "饭后", "午饭后", "散会后", "开完会", "收工", "下班后", "放工后", "下了班", "下班前", "收工前", "天黑前", "黑前",
        "after lunch", "after work", "after dinner", "later today", "later on today", "end of day", "close of business", "close of play", "by eod", "by cob", "this aft", "this pm", "this evening", "tonight",
    ], StringComparison.Ordinal);

    /// <returns>Whether a stretch of folded text says so.</returns>
    public static bool In(ReadOnlySpan<char> text) => text.ContainsAny(Words);
}
