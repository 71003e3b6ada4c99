using SalesBot.Bot.Channels;
using SalesBot.Bot.Chat;
using SalesBot.Bot.Records;
using SalesBot.Bot.Reports;
using SalesBot.Bot.Subjects.Figures;
using SalesBot.Bot.Understanding;
using SalesBot.Bot.Wording;
using SalesBot.Domain.Performance;
using SalesBot.Domain.Team;

namespace SalesBot.Bot.Subjects.Targets;

/// <summary>/target and the like in words: shows the table, sets a target after a yes, takes last month's over.</summary>
internal sealed class TargetDialogue : IDialogue
{
    public Turn? Resume(Message message) => message.Press switch
    {
        { Verb: "targets", Arguments: [var period, .. var scope] } when Period.Parse(period) is { } when && Scope.Parse(string.Join(':', scope)) is { } whose => Show(message, when, whose, message.Press.On.Id),
        { Verb: "copy-targets", Arguments: [var from, var to] } when Period.Parse(from) is { } one && Period.Parse(to) is { } other => Copy(message, one, other),
        _ => null,
    };

    public Turn? Answer(Message message) => message.Reading switch
    {
        { Intent: Intent.Command, Command: "target" } reading => Commanded(message, reading.Argument ?? ""),
        { Intent: Intent.Command } or { Clarify.Candidates.Count: > 0 } or { First.Customer: not null } => null,
        _ when message.Text.Length <= 120 && TargetReader.Names(message.Text) => Said(message),
        _ => null,
    };

    private static Turn Commanded(Message message, string argument)
    {
        var question = QuestionReader.Read(message, argument, ahead: true);
        if (TargetReader.Copies(argument))
        {
            return Copy(message, question);
        }

        return HolderOf(message, question) is { } holder && TargetReader.Read(message, argument, question, holder) is { } set ? Confirm(message, set)
            : TargetReader.Read(message, argument, question, "") is not null ? Turn.Say(Draft.Plain(Words(message)["Target.Whose"]))
            : Show(message, PeriodOf(message, question), question.Scopes.Count > 0 ? question.Scopes[0] : FigureRights.OwnScope(message.Person));
    }

    /// <summary>In words a target is set only where a person or team and a number are named, and copied only where the message says so.</summary>
    private static Turn? Said(Message message)
    {
        var question = QuestionReader.Read(message, message.Text, ahead: true);
        if (TargetReader.Copies(message.Text))
        {
            return Copy(message, question);
        }

        return question.Metric is null or Domain.Performance.Metric.Completion or Domain.Performance.Metric.ChallengeCompletion or Domain.Performance.Metric.NewCustomers or Domain.Performance.Metric.Visits or Domain.Performance.Metric.Collected or Domain.Performance.Metric.Aov or Domain.Performance.Metric.RepurchaseRate
            && HolderOf(message, question) is { } holder && TargetReader.Read(message, message.Text, question, holder) is { } set
                ? Confirm(message, set)
                : null;
    }

    private static Turn Confirm(Message message, SetTarget set)
    {
        if (message.Person.Role < Role.Lead)
        {
            return Turn.Say(Draft.Plain(Words(message)["Target.NotYours"]).With(new Button(Words(message)["Button.MyTarget"], "targets", set.Period.Key, "rep", message.Person.Name)));
        }

        var lines = TargetText.Fields(message, set);
        var html = new Html().Bold(Words(message)["Target.Confirm", TargetText.HolderName(message, set.Holder), set.Product is { } product ? $"{product} · " : "", ReportNames.Of(set.Period, message.Language)]);
        foreach (var line in lines)
        {
            html.Line(line);
        }

        return Turn.Ask(new Confirming(set), Draft.FromHtml(html).With(new Button(message.Words["Button.Yes"], "yes"), new Button(message.Words["Button.No"], "no")));
    }

    /// <summary>四月照搬三月 names both; one month alone is the one to copy, unless it is still to come.</summary>
    private static Turn Copy(Message message, FigureQuestion question)
    {
        var periods = question.When.Select(when => when.Period).OfType<Period>().ToList();
        var now = Period.Holding(PeriodKind.Month, message.TeamDay);
        return periods switch
        {
            [var to, var from, ..] when to.From > from.From => Copy(message, from, to),
            [var from, var to, ..] => Copy(message, from, to),
            [var one] when one.From > now.From => Copy(message, one.Before(), one),
            [var one] => Copy(message, one, one.After()),
            _ => Copy(message, now, now.After()),
        };
    }

    private static Turn Copy(Message message, Period from, Period to)
    {
        var words = Words(message);
        if (message.Person.Role < Role.Lead)
        {
            return Turn.Say(Draft.Plain(words["Target.NotYours"]));
        }

        return Turn.Ask(
            new Confirming(new CopyTargets(from, to)),
            Draft.Plain(words["Target.CopyConfirm", ReportNames.Of(from, message.Language), ReportNames.Of(to, message.Language)]).With(new Button(message.Words["Button.Yes"], "yes"), new Button(message.Words["Button.No"], "no")));
    }

    private static Turn Show(Message message, Period period, Scope scope, string? edits = null) => FigureRights.MaySee(message, scope)
        ? Turn.Say(TargetText.Table(message, period, scope) with { Edits = edits })
        : Turn.Say(FigureRights.NotYours(message));

    private static Period PeriodOf(Message message, FigureQuestion question) =>
        (question.When.Count > 0 ? question.When[0].Period : null) ?? Period.Holding(PeriodKind.Month, message.TeamDay);

    /// <summary>A rep's id, or a team; a name nobody has stays a name, so that it is refused like one out of reach.</summary>
    private static string? HolderOf(Message message, FigureQuestion question) => question.Scopes.FirstOrDefault(scope => scope.Kind is ScopeKind.Rep or ScopeKind.Team) switch
    {
        { Kind: ScopeKind.Rep, Name: { } name } => FigureRights.Named(message, name)?.Id.Value ?? name,
        { Kind: ScopeKind.Team, Name: { } team } => "team:" + team,
        _ => null,
    };

    private static Words Words(Message message) => Wording.Words.Of("Reviews", message.Language);
}
