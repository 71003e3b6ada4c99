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

    public Turn? Answer(Talk talk) => talk.Reading is { Intent: Intent.Command, Command: "why" } reading ? Why(talk, reading.Argument) : null;

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
