using SalesBot.Bot.Reports;
using SalesBot.Bot.Understanding;
using SalesBot.Bot.Wording;
using SalesBot.Domain.Performance;
using SalesBot.Domain.Reports;

namespace SalesBot.Bot.Conversations.Reviewing;

/// <summary>/why and the buttons under figures: the records behind any figure, and the messages behind the records.</summary>
internal sealed class WhyTalk : ICapability
{
    public Turn? Resume(Talk talk) => talk.Press switch
    {
        { Verb: "why", First: { } page } press when FigureAsk.Parse(FigureTalk.Rest(press, 1)) is { } ask && int.TryParse(page, out var at) => Open(talk, ask, at, press.On.Id),
        { Verb: "ground", First: { } page } press when FigureTalk.Rest(press, 1).Split('#', 2) is [var figure, var key] && FigureAsk.Parse(figure) is { } ask && int.TryParse(page, out var at) =>
            FigureTalk.Guarded(talk, ask, () => new WhyText(talk, FigureAnswers.Of(talk)).Record(ask, key, at) is { } record ? record with { Edits = press.On.Id } : Draft.Plain(Words.Of("Figures", talk.Language)["Why.Changed"])),
        _ => null,
    };

    public Turn? Answer(Talk talk) => talk.Reading is { Intent: Intent.Command, Command: "why" } reading ? Why(talk, reading.Argument)
        : Counted(talk) is { } figure ? Why(talk, figure)
        : null;

    /// <summary>回款率怎么算的, "how is the collection rate calculated": the figure of such a question; null when it is none.</summary>
    private static string? Counted(Talk talk)
    {
        var text = talk.Text.Trim(' ', '?', '\uff1f', '。', '.');
        foreach (var ending in (ReadOnlySpan<string>)["是怎么算的", "怎么算的", "怎么算出来的", "怎么来的", "是怎么来的", "如何计算", "怎麼算的", "怎麼來的", "how is that counted"])
        {
            if (text.Length > ending.Length && text.Length <= 30 && text.EndsWith(ending, StringComparison.Ordinal) && QuestionReader.Read(talk, text[..^ending.Length]).Metric is not null)
            {
                return text[..^ending.Length];
            }
        }

        foreach (var (start, ending) in (ReadOnlySpan<(string, string)>)[("how is ", " calculated"), ("how is ", " counted"), ("how is ", " worked out"), ("how do you calculate ", ""), ("how do you count ", "")])
        {
            if (text.StartsWith(start, StringComparison.OrdinalIgnoreCase) && text.EndsWith(ending, StringComparison.OrdinalIgnoreCase) && text.Length > start.Length + ending.Length && text.Length <= 60 && text[start.Length..^ending.Length] is var figure && QuestionReader.Read(talk, figure).Metric is not null)
            {
                return figure;
            }
        }

        return null;
    }

    /// <summary>A person's score is told with its parts: they are what it is made of.</summary>
    public static Draft? ScoreOf(Talk talk, FigureAsk ask) =>
        ask is { Metric: Metric.Score, Scope: { Kind: ScopeKind.Rep, Name: { } name }, When.Period: { } period } && FigureRights.Named(talk, name) is { } person ? ScoreText.Card(talk, person, period) : null;

    private static Turn Why(Talk talk, string? argument)
    {
        if (argument is null && talk.Step is LookingAtFigure looking && FigureAsk.Parse(looking.Figure) is { } shown)
        {
            return Open(talk, shown, 0);
        }

        if (QuestionReader.Read(talk, argument ?? "") is not { Metric: { } metric } question)
        {
            return Turn.Say(Draft.Plain(Words.Of("Figures", talk.Language)["Why.Which"]));
        }

        if (question.Unread is { } unread)
        {
            return FigureTalk.NotRead(talk, unread);
        }

        var scope = question.Scopes.Count > 0 ? question.Scopes[0] : FigureRights.OwnScope(talk.Person);
        var when = question.When.Count > 0 ? question.When[0] : Stretch.Of(Period.Holding(PeriodKind.Month, talk.TeamDay));
        return Open(talk, new FigureAsk(metric, when, scope, question.Mine ? talk.Person.Id : null), 0);
    }

    /// <param name="edits">The page that is turned.</param>
    public static Turn Open(Talk talk, FigureAsk ask, int page, string? edits = null) =>
        FigureTalk.Guarded(talk, ask, () => ScoreOf(talk, ask) ?? new WhyText(talk, FigureAnswers.Of(talk)).Page(ask, page) with { Edits = page > 0 || edits is not null && IsPage(talk) ? edits : null }) with { Next = new LookingAtFigure(ask.ToString()) };

    /// <summary>Turning a page replaces it; opening the records of an answer leaves the answer standing.</summary>
    private static bool IsPage(Talk talk) => talk.Press!.On.Buttons.SelectMany(row => row).Any(button => button.Do.StartsWith("ground:", StringComparison.Ordinal) || button.Label == Words.Of("Figures", talk.Language)["Button.List"]);
}
