using SalesBot.Bot.Reports;
using SalesBot.Bot.Understanding;
using SalesBot.Bot.Understanding.Intents;

namespace SalesBot.Bot.Subjects.Plans;

/// <summary>A plan to be made, or null words to see those there are.</summary>
/// <param name="Question">Whose, where and which figure.</param>
/// <param name="Deadline">Null when no day was named.</param>
internal sealed record PlanRequest(string? Words, FigureQuestion? Question = null, DateOnly? Deadline = null) : Request;

/// <summary>Reads /plan, 改进计划：…, and the words that ask to see the plans.</summary>
internal static class PlanReader
{
    public static Bid? Read(Said said) => said.After("plan") is { } words ? new Bid("plans", words.Length > 0 ? Of(said, words) : new PlanRequest(null), Bid.Command, "/plan")
        : said.Reading.Intent is Intent.Command ? null
        : Told(said.Text) is { Length: > 0 } plan ? new Bid("plans", Of(said, plan), Bid.Form, said.Text)
        : Asks(said.Text) ? new Bid("plans", new PlanRequest(null), Bid.Phrase, said.Text)
        : null;

    /// <summary>4月底前把华东回款率提到90%: the words are the plan; whose, by when and which figure are read out of them.</summary>
    public static PlanRequest Of(Said said, string words) => new(words, QuestionReader.Read(said, words, ahead: true), DayIn(said, words));

    /// <summary>The day named as a deadline; null when none is.</summary>
    public static DateOnly? DayIn(Said asked, string text)
    {
        var said = new Utterance(text, Names.None, new ReadingContext(asked.Context.Now, asked.Context.Language));
        var (occurred, due, _, _) = WhenReader.Read(said, said.All, task: true, mending: true);
        return due?.Day ?? (occurred?.Date >= asked.Today ? occurred.Date : null);
    }

    /// <summary>What follows 改进计划： or "action plan:".</summary>
    private static string? Told(string text)
    {
        string[] leads = ["改进计划", "改進計劃", "改進計畫", "行动计划", "行動計劃", "行動計畫", "action plan"];
        return leads.FirstOrDefault(lead => text.StartsWith(lead, StringComparison.OrdinalIgnoreCase)) is { } lead && text[lead.Length..].TrimStart() is [':' or '：' or ',' or '，', .. var rest] ? rest.Trim() : null;
    }

    private static bool Asks(string text) => text.Trim(' ', '?', '？', '。').ToLowerInvariant() is "改进计划" or "改進計劃" or "改進計畫" or "有哪些改进计划" or "看看改进计划" or "我的改进计划" or "行动计划" or "action plans" or "my action plans" or "show action plans" or "show plans";
}
