using System.Buffers;
using SalesBot.Bot.Reports;
using SalesBot.Bot.Understanding;

namespace SalesBot.Bot.Subjects.Forecasts;

/// <param name="Question">Which period, and whose.</param>
internal sealed record ForecastRequest(FigureQuestion Question) : Request;

/// <summary>Reads /forecast and the words that ask what is still to come, and not what was sold.</summary>
internal static class ForecastReader
{
    /// <summary>Longest first where one begins another.</summary>
    private static readonly string[] Asking =
    [
        "预计能做多少", "预计能卖多少", "预计能做到多少", "能做到多少", "能做多少", "能卖多少", "预计多少", "预计会有多少", "预测", "预估", "展望", "能完成目标吗", "能不能完成目标", "完得成目标吗", "能达标吗", "能不能达标", "达得到目标吗", "目标能完成吗", "目标完得成吗",
        "will we make our target", "will we make the target", "will we make target", "will we hit our target", "will we hit the target", "will we hit target", "will we reach the target", "will we reach our target", "will i make my target", "will i hit my target",
        "are we on track", "am i on track", "on track", "what will we sell", "how much will we sell", "how much will i sell", "what will i sell", "going to sell", "forecast", "outlook", "projection", "projected",
    ];

    private static readonly SearchValues<string> Any = SearchValues.Create(Asking, StringComparison.Ordinal);

    public static Bid? Read(Said said) => said.After("forecast") is { } words ? new Bid("forecasts", new ForecastRequest(QuestionReader.Read(said, words, ahead: true)), Bid.Command, "/forecast")
        : said.Folded.Length <= 60 && said.HasAny(Any) && said.First(Asking) is { } word && QuestionReader.Read(said, Without(said, word), ahead: true) is { Unread: null } question
            ? new Bid("forecasts", new ForecastRequest(question), Bid.Form, word)
        : null;

    /// <summary>The question without them: a period and whose.</summary>
    private static string Without(Said said, string word) => said.Text.Remove(said.Folded.IndexOf(word, StringComparison.Ordinal), word.Length).Trim(' ', '?', '\uff1f', '.', '。', '!', '\uff01');
}
