using SalesBot.Bot.Ports;
using SalesBot.Bot.Reports;
using SalesBot.Bot.Understanding;
using SalesBot.Bot.Wording;
using SalesBot.Domain.Performance;
using SalesBot.Domain.Team;

namespace SalesBot.Bot.Conversations.Reviewing;

/// <summary>/target and the like in words: shows the table, sets a target after a yes, takes last month's over.</summary>
internal sealed class TargetTalk : ICapability
{
    public Turn? Resume(Talk talk) => talk.Press switch
    {
        { Verb: "targets", Arguments: [var period, .. var scope] } when Period.Parse(period) is { } when && Scope.Parse(string.Join(':', scope)) is { } whose => Show(talk, when, whose, talk.Press.On.Id),
        { Verb: "copy-targets", Arguments: [var from, var to] } when Period.Parse(from) is { } one && Period.Parse(to) is { } other => Copy(talk, one, other),
        _ => null,
    };

    public Turn? Answer(Talk talk) => talk.Reading switch
    {
        { Intent: Intent.Command, Command: "target" } reading => Commanded(talk, reading.Argument ?? ""),
        { Intent: Intent.Command } or { Clarify.Candidates.Count: > 0 } or { First.Customer: not null } => null,
        _ when talk.Text.Length <= 120 && TargetReader.Names(talk.Text) => Said(talk),
        _ => null,
    };

    private static Turn Commanded(Talk talk, string argument)
    {
        var question = QuestionReader.Read(talk, argument, ahead: true);
        if (TargetReader.Copies(argument))
        {
            return Copy(talk, question);
        }

        return HolderOf(talk, question) is { } holder && TargetReader.Read(talk, argument, question, holder) is { } set ? Confirm(talk, set)
            : TargetReader.Read(talk, argument, question, "") is not null ? Turn.Say(Draft.Plain(Words(talk)["Target.Whose"]))
            : Show(talk, PeriodOf(talk, question), question.Scopes.Count > 0 ? question.Scopes[0] : FigureRights.OwnScope(talk.Person));
    }

    /// <summary>In words a target is set only where a person or team and a number are named, and copied only where the message says so.</summary>
    private static Turn? Said(Talk talk)
    {
        var question = QuestionReader.Read(talk, talk.Text, ahead: true);
        if (TargetReader.Copies(talk.Text))
        {
            return Copy(talk, question);
        }

        return question.Metric is null or Domain.Performance.Metric.Completion or Domain.Performance.Metric.ChallengeCompletion or Domain.Performance.Metric.NewCustomers or Domain.Performance.Metric.Visits or Domain.Performance.Metric.Collected or Domain.Performance.Metric.Aov or Domain.Performance.Metric.RepurchaseRate
            && HolderOf(talk, question) is { } holder && TargetReader.Read(talk, talk.Text, question, holder) is { } set
                ? Confirm(talk, set)
                : null;
    }

    private static Turn Confirm(Talk talk, SetTarget set)
    {
        if (talk.Person.Role < Role.Lead)
        {
            return Turn.Say(Draft.Plain(Words(talk)["Target.NotYours"]).With(new Button(Words(talk)["Button.MyTarget"], $"targets:{set.Period.Key}:rep:{talk.Person.Name}")));
        }

        var lines = TargetText.Fields(talk, set);
        var html = new Html().Bold(Words(talk)["Target.Confirm", TargetText.HolderName(talk, set.Holder), set.Product is { } product ? $"{product} · " : "", ReportNames.Of(set.Period, talk.Language)]);
        foreach (var line in lines)
        {
            html.Line(line);
        }

        return Turn.Ask(new Confirming(set), Draft.FromHtml(html).With(new Button(talk.Words["Button.Yes"], "yes"), new Button(talk.Words["Button.No"], "no")));
    }

    /// <summary>四月照搬三月 names both; one month alone is the one to copy, unless it is still to come.</summary>
    private static Turn Copy(Talk talk, FigureQuestion question)
    {
        var periods = question.When.Select(when => when.Period).OfType<Period>().ToList();
        var now = Period.Holding(PeriodKind.Month, talk.TeamDay);
        return periods switch
        {
            [var to, var from, ..] when to.From > from.From => Copy(talk, from, to),
            [var from, var to, ..] => Copy(talk, from, to),
            [var one] when one.From > now.From => Copy(talk, one.Before(), one),
            [var one] => Copy(talk, one, one.After()),
            _ => Copy(talk, now, now.After()),
        };
    }

    private static Turn Copy(Talk talk, Period from, Period to)
    {
        var words = Words(talk);
        if (talk.Person.Role < Role.Lead)
        {
            return Turn.Say(Draft.Plain(words["Target.NotYours"]));
        }

        return Turn.Ask(
            new Confirming(new CopyTargets(from, to)),
            Draft.Plain(words["Target.CopyConfirm", ReportNames.Of(from, talk.Language), ReportNames.Of(to, talk.Language)]).With(new Button(talk.Words["Button.Yes"], "yes"), new Button(talk.Words["Button.No"], "no")));
    }

    private static Turn Show(Talk talk, Period period, Scope scope, string? edits = null) => FigureRights.MaySee(talk, scope)
        ? Turn.Say(TargetText.Table(talk, period, scope) with { Edits = edits })
        : Turn.Say(FigureRights.NotYours(talk));

    private static Period PeriodOf(Talk talk, FigureQuestion question) =>
        (question.When.Count > 0 ? question.When[0].Period : null) ?? Period.Holding(PeriodKind.Month, talk.TeamDay);

    /// <summary>A rep's id, or a team; a name nobody has stays a name, so that it is refused like one out of reach.</summary>
    private static string? HolderOf(Talk talk, FigureQuestion question) => question.Scopes.FirstOrDefault(scope => scope.Kind is ScopeKind.Rep or ScopeKind.Team) switch
    {
        { Kind: ScopeKind.Rep, Name: { } name } => FigureRights.Named(talk, name)?.Id.Value ?? name,
        { Kind: ScopeKind.Team, Name: { } team } => "team:" + team,
        _ => null,
    };

    private static Words Words(Talk talk) => Wording.Words.Of("Reviews", talk.Language);
}
