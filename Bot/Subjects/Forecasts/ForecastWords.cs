using SalesBot.Bot.Understanding.Texts;

namespace SalesBot.Bot.Subjects.Forecasts;

/// <summary>The words that ask what is still to come, and not what was sold.</summary>
internal static class ForecastWords
{
    /// <summary>Longest first where one begins another.</summary>
    private static readonly string[] Asking =
    [
        "预计能做多少", "预计能卖多少", "预计能做到多少", "能做到多少", "能做多少", "能卖多少", "预计多少", "预计会有多少", "预测", "预估", "展望", "能完成目标吗", "能不能完成目标", "完得成目标吗", "能达标吗", "能不能达标", "达得到目标吗", "目标能完成吗", "目标完得成吗",
        "will we make our target", "will we make the target", "will we make target", "will we hit our target", "will we hit the target", "will we hit target", "will we reach the target", "will we reach our target", "will i make my target", "will i hit my target",
        "are we on track", "am i on track", "on track", "what will we sell", "how much will we sell", "how much will i sell", "what will i sell", "going to sell", "forecast", "outlook", "projection", "projected",
    ];

    /// <returns>The question without them: a period and whose; null where none of them is said.</returns>
    public static string? Rest(string text)
    {
        var folded = Folding.Of(text);
        if (folded.Length <= 60)
        {
            foreach (var word in Asking)
            {
                if (folded.IndexOf(word, StringComparison.Ordinal) is >= 0 and var at)
                {
                    return text.Remove(at, word.Length).Trim(' ', '?', '\uff1f', '.', '。', '!', '\uff01');
                }
            }
        }

        return null;
    }
}
