using SalesBot.Bot.Chat;
using SalesBot.Bot.Reports;
using SalesBot.Bot.Understanding;
using SalesBot.Bot.Wording;
using SalesBot.Domain.Causes;
using SalesBot.Domain.Performance;

namespace SalesBot.Bot.Subjects.Figures;

/// <summary>Why sales are not what they were, and two compared: the customers that made it, a picture, and the records.</summary>
internal sealed class CauseDialogue : IDialogue
{
    public Turn? Resume(Message message) => message.Press is { Verb: "cause", About: Comparison comparison } press
        ? Guarded(message, comparison, () => press.First is { } word && Enum.TryParse<Dimension>(word, ignoreCase: true, out var dimension) && Enum.IsDefined(dimension)
            ? new CauseText(message, comparison).By(dimension)
            : new CauseText(message, comparison).Draft())
        : null;

    public Turn? Answer(Message message, Request request) => request is CauseRequest asked ? Asked(message, asked) : null;

    public static Turn Asked(Message message, CauseRequest asked)
    {
        var question = asked.Question;
        if (question.Unread is { } unread)
        {
            return FigureDialogue.NotRead(message, unread);
        }

        var when = question.When.Count > 0 ? question.When[0] : asked.Usual ?? Stretch.Of(Period.Holding(PeriodKind.Month, message.TeamDay));
        var scope = question.Scopes.Count > 0 ? question.Scopes[0] : FigureRights.OwnScope(message.Person);
        var comparison = asked.Against == Against.LastYear ? Comparison.WithLastYear(scope, when, message.TeamDay) : Comparison.WithBefore(scope, when, message.TeamDay);
        return Guarded(message, comparison, () =>
        {
            var text = new CauseText(message, comparison);
            return asked.Ranked is { } dimension ? text.By(dimension, asked.Fell)
                : asked.Against == Against.Target && Target(message, scope, when) is { } target ? text.Below(target, head: true)
                : text.Draft(asked.Fell);
        }) with { Next = new LookingAtFigure(new FigureAsk(Metric.Sales, when, scope)) };
    }

    /// <summary>How far from the target, and how far from where one should be by now; null without a target.</summary>
    private static Html? Target(Message message, Scope scope, Stretch when)
    {
        if (when.Period is not { } period)
        {
            return null;
        }

        var report = new Report(new Accounts(message.Session, message.Rules.Figures, message.TeamDay).Of(period, scope), message.TeamDay);
        if (report.Review.Kpi is not { Target: { } target and > 0, Completion: { } completion } kpi)
        {
            return null;
        }

        var words = Words.Of("Causes", message.Language);
        var names = FigureAnswers.Of(message).Names;
        var due = Math.Round(target * report.Elapsed, 2);
        var whose = words["Named", names.Of(scope), names.Of(when)];
        return new Html().Bold(!report.Running ? words[kpi.Sales < target ? "Target.Missed" : "Target.Met", whose, names.Amount(kpi.Sales), names.Amount(target), Phrases.Percent(completion), names.Amount(Math.Abs(target - kpi.Sales))]
            : words[kpi.Sales < due ? "Target.Behind" : "Target.Ahead", whose, names.Amount(kpi.Sales), names.Amount(target), Phrases.Percent(completion), Phrases.Percent(report.Elapsed), names.Amount(Math.Round(Math.Abs(due - kpi.Sales)))]);
    }

    /// <summary>Two sides that are known already.</summary>
    public static Turn Told(Message message, Comparison comparison, bool? fell) => Guarded(message, comparison, () => new CauseText(message, comparison).Draft(fell));

    /// <summary>The one gate: both sides are the asker's to see.</summary>
    private static Turn Guarded(Message message, Comparison comparison, Func<Draft> say) =>
        !FigureRights.MaySee(message, comparison.Other) ? Turn.Say(FigureRights.NotYours(message))
        : FigureDialogue.Guarded(message, new FigureAsk(Metric.Sales, comparison.When, comparison.Scope), say) with { Next = new LookingAtFigure(new FigureAsk(Metric.Sales, comparison.When, comparison.Scope)) };
}
