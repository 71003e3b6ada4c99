using SalesBot.Bot.Chat;
using SalesBot.Bot.Reports;
using SalesBot.Bot.Subjects.Scores;
using SalesBot.Bot.Understanding;
using SalesBot.Bot.Wording;
using SalesBot.Domain.Performance;

namespace SalesBot.Bot.Subjects.Figures;

/// <summary>/why and the buttons under figures: the records behind any figure, and the messages behind the records; of no figure, what made sales change.</summary>
internal sealed class WhyDialogue : IDialogue
{
    public Turn? Resume(Message message) => message.Press switch
    {
        { Verb: "why", First: { } page } press when press.Figure(before: 1) is { } ask && int.TryParse(page, out var at) => Open(message, ask, at, press.On.Id),
        { Verb: "ground", First: { } page } press when Ground(press) is var (ask, key) && int.TryParse(page, out var at) =>
            FigureDialogue.Guarded(message, ask, () => new WhyText(message, FigureAnswers.Of(message)).Record(ask, key, at) is { } record ? record with { Edits = press.On.Id } : Draft.Plain(Words.Of("Figures", message.Language)["Why.Changed"])),
        _ => null,
    };

    /// <summary>A record behind a figure, by its key; rows of version 0.1 hold the two as <c>FIGURE#KEY</c>.</summary>
    private static (FigureAsk Ask, string Key)? Ground(Press press) => press switch
    {
        { About: FigureAsk ask, Arguments: [_, var key] } => (ask, key),
        _ when press.Written(before: 1)?.Split('#', 2) is [var figure, var key] && FigureAsk.Parse(figure) is { } ask => (ask, key),
        _ => null,
    };

    public Turn? Answer(Message message, Request request) => request is WhyRequest why ? Why(message, why.Question) : null;

    /// <summary>A person's score is told with its parts: they are what it is made of.</summary>
    public static Draft? ScoreOf(Message message, FigureAsk ask) =>
        ask is { Metric: Metric.Score, Scope: { Kind: ScopeKind.Rep, Name: { } name }, When.Period: { } period } && FigureRights.Named(message, name) is { } person ? ScoreText.Card(message, person, period) : null;

    private static Turn Why(Message message, FigureQuestion? asked)
    {
        if (asked is null && message.Step is LookingAtFigure { Figure: var shown })
        {
            return Open(message, shown, 0);
        }

        var question = asked ?? new FigureQuestion();
        if (question.Unread is { } unread)
        {
            return FigureDialogue.NotRead(message, unread);
        }

        if (question.Metric is not { } metric)
        {
            return CauseDialogue.Asked(message, new CauseRequest(question, Against.Before));
        }

        var scope = question.Scopes.Count > 0 ? question.Scopes[0] : FigureRights.OwnScope(message.Person);
        var when = question.When.Count > 0 ? question.When[0] : Stretch.Of(Period.Holding(PeriodKind.Month, message.TeamDay));
        return Open(message, new FigureAsk(metric, when, scope, question.Mine ? message.Person.Id : null), 0);
    }

    /// <param name="edits">The page that is turned.</param>
    public static Turn Open(Message message, FigureAsk ask, int page, string? edits = null) =>
        FigureDialogue.Guarded(message, ask, () => ScoreOf(message, ask) ?? new WhyText(message, FigureAnswers.Of(message)).Page(ask, page) with { Edits = page > 0 || edits is not null && IsPage(message) ? edits : null }) with { Next = new LookingAtFigure(ask) };

    /// <summary>Turning a page replaces it; opening the records of an answer leaves the answer standing.</summary>
    private static bool IsPage(Message message) => message.Press!.On.Buttons.SelectMany(row => row).Any(button => button.Do.Verb == "ground" || button.Label == Words.Of("Figures", message.Language)["Button.List"]);
}
