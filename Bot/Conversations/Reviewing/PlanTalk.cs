using SalesBot.Bot.Ports;
using SalesBot.Bot.Reports;
using SalesBot.Bot.Understanding;
using SalesBot.Bot.Understanding.Intents;
using SalesBot.Bot.Wording;
using SalesBot.Domain.Performance;
using SalesBot.Domain.Reports;
using SalesBot.Domain.Reports.Findings;
using SalesBot.Domain.Team;

namespace SalesBot.Bot.Conversations.Reviewing;

/// <summary>/plan: what was agreed to be improved; a finding's action becomes a plan with a tap, others are added in words.</summary>
internal sealed class PlanTalk : ICapability
{
    /// <summary>How long a plan has when nobody said.</summary>
    private const int UsualDays = 14;

    public Turn? Resume(Talk talk) => (talk.Step, talk.Press) switch
    {
        (_, { Verb: "actions", Arguments: [.. var what] }) when ReportRequest.Parse(string.Join(':', what)) is { } request => Guarded(talk, request, () => PlanText.Proposals(talk, request)),
        (_, { Verb: "act", Arguments: [var rule, var turn, .. var what] }) when Enum.TryParse<FindingRule>(rule, out var known) && int.TryParse(turn, out var at) && ReportRequest.Parse(string.Join(':', what)) is { } request =>
            FromFinding(talk, request, known, at),
        (_, { Verb: "plans" }) => Turn.Say(PlanText.List(talk)),
        (_, { Verb: "plan", First: { } id }) => Seen(talk, id) is { } plan ? Turn.Say(PlanText.Card(talk, plan)) : Gone(talk),
        (_, { Verb: "plan-done", First: { } id }) => Turn.Do(new ClosePlan(id, PlanState.Done)),
        (_, { Verb: "plan-drop", First: { } id }) => Turn.Do(new ClosePlan(id, PlanState.Dropped)),
        (_, { Verb: "plan-later", Arguments: [var id, var days] }) when int.TryParse(days, out var length) && Seen(talk, id) is { } plan =>
            Turn.Do(new PostponePlan(id, (plan.Deadline < talk.Today ? talk.Today : plan.Deadline).AddDays(length))),
        (_, { Verb: "plan-day", First: { } id }) when Seen(talk, id) is not null => Turn.Ask(new MovingPlan(id), Draft.Plain(Words(talk)["Plan.WhichDay"])),
        (_, { Verb: "plan-owner", First: { } id }) when Seen(talk, id) is { } plan => Turn.Say(Draft.Plain(Words(talk)["Plan.WhichOwner"]) with
        {
            Buttons = [.. FigureRights.Seen(talk).Where(other => other.Id != plan.Owner).OrderBy(other => other.Role).ThenBy(other => other.Name, StringComparer.Ordinal).Take(12).Select(other => new Button(other.Name, $"plan-to:{id}:{other.Id}")).Chunk(3)],
        }),
        (_, { Verb: "plan-to", Arguments: [var id, var owner] }) => Turn.Do(new AssignPlan(id, new RepId(owner))),
        (_, { Verb: "plan-day" or "plan-owner" or "plan-later" }) => Gone(talk),
        (_, { }) => null,
        (MovingPlan asked, null) when !talk.Text.StartsWith('/') => DayIn(talk, talk.Text) is { } day ? Turn.Do(new PostponePlan(asked.Plan, day)) : Turn.Ask(asked, Draft.Plain(talk.Words["Day.NotRead", talk.Text])),
        (WritingPlan, null) when !talk.Text.StartsWith('/') && talk.Text.Length > 0 => Add(talk, talk.Text),
        _ => null,
    };

    public Turn? Answer(Talk talk) => talk.Reading switch
    {
        { Intent: Intent.Command, Command: "plan", Argument: null } => Turn.Say(PlanText.List(talk)) with { Next = new WritingPlan() },
        { Intent: Intent.Command, Command: "plan", Argument: { } words } => Add(talk, words),
        { Intent: Intent.Command } => null,
        _ when Told(talk.Text) is { Length: > 0 } words => Add(talk, words),
        _ when Asks(talk.Text) => Turn.Say(PlanText.List(talk)),
        _ => null,
    };

    /// <summary>What follows 改进计划： or "action plan:".</summary>
    private static string? Told(string text)
    {
        string[] leads = ["改进计划", "改進計劃", "改進計畫", "行动计划", "行動計劃", "行動計畫", "action plan"];
        return leads.FirstOrDefault(lead => text.StartsWith(lead, StringComparison.OrdinalIgnoreCase)) is { } lead && text[lead.Length..].TrimStart() is [':' or '：' or ',' or '，', .. var rest] ? rest.Trim() : null;
    }

    private static bool Asks(string text) => text.Trim(' ', '?', '？', '。').ToLowerInvariant() is "改进计划" or "改進計劃" or "改進計畫" or "有哪些改进计划" or "看看改进计划" or "我的改进计划" or "行动计划" or "action plans" or "my action plans" or "show action plans" or "show plans";

    private static Turn FromFinding(Talk talk, ReportRequest request, FindingRule rule, int turn) => Guarded(talk, request, () =>
    {
        var accounts = new Accounts(talk.Session, talk.Rules.Figures, talk.TeamDay);
        return PlanText.Findings(talk, accounts, request).Where(finding => finding.Rule == rule).ElementAtOrDefault(turn) is { } finding ? Command(talk, accounts, request, finding) : null;
    });

    private static MakePlan Command(Talk talk, Accounts accounts, ReportRequest request, Finding finding)
    {
        var said = FindingWords.Say(finding, talk.Language, talk.Rules.Currency);
        var scope = finding.ScopeWithin(request.Scope);
        var metric = finding.Metric ?? (scope.Kind == ScopeKind.Product ? Metric.Sales : null);
        var days = finding.Severity == Severity.High ? UsualDays / 2 : UsualDays;
        return new MakePlan(
            said.Sentence, said.Action ?? said.Sentence, talk.Person.Id, talk.Rules.CalendarOf(talk.Session, talk.Person.Id).OnOrAfter(talk.Today.AddDays(days)),
            scope, request.Period, metric, metric is { } figure ? accounts.Of(request.Period, scope).Of(figure) : null, finding.Rule);
    }

    /// <summary>/plan 4月底前把华东回款率提到90%: the words are the plan; whose, by when and which figure are read out of them.</summary>
    private static Turn Add(Talk talk, string text)
    {
        var question = QuestionReader.Read(talk, text, ahead: true);
        var owner = question.Scopes.FirstOrDefault(scope => scope.Kind == ScopeKind.Rep) is { Name: { } name } ? FigureRights.Named(talk, name) : talk.Person;
        var scope = question.Scopes.FirstOrDefault(scope => scope.Kind != ScopeKind.Rep) ?? (owner is { Role: Role.Rep } ? new Scope(ScopeKind.Rep, owner.Name) : FigureRights.OwnScope(talk.Person));
        if (owner is null || !Access.MaySee(talk.Person, owner) || !FigureRights.MaySee(talk, scope))
        {
            return Turn.Say(FigureRights.NotYours(talk));
        }

        var period = Period.Holding(PeriodKind.Month, talk.TeamDay);
        var start = question.Metric is { } metric ? new Accounts(talk.Session, talk.Rules.Figures, talk.TeamDay).Of(period, scope).Of(metric) : null;
        var deadline = DayIn(talk, text) ?? talk.Rules.CalendarOf(talk.Session, owner.Id).OnOrAfter(talk.Today.AddDays(UsualDays));
        return Turn.Do(new MakePlan(text, text, owner.Id, deadline, scope, period, question.Metric, start));
    }

    /// <summary>The day named as a deadline; null when none is.</summary>
    private static DateOnly? DayIn(Talk talk, string text)
    {
        var said = new Utterance(text, Understanding.Names.None, new ReadingContext(talk.Now.DateTime, talk.Language.Tag));
        var (occurred, due, _, _) = WhenReader.Read(said, said.All, task: true, mending: true);
        return due?.Day ?? (occurred?.Date >= talk.Today ? occurred.Date : null);
    }

    private static ActionPlan? Seen(Talk talk, string id) =>
        talk.Session.Get(Documents.ActionPlans, id) is { } plan && talk.RepOf(plan.Owner) is { } owner && Access.MaySee(talk.Person, owner) ? plan : null;

    private static Turn Gone(Talk talk) => Turn.Say(Draft.Plain(Words(talk)["Plan.Unknown"]));

    private static Turn Guarded(Talk talk, ReportRequest request, Func<Draft> say) =>
        FigureRights.MaySee(talk, request.Scope) ? Turn.Say(say()) : Turn.Say(FigureRights.NotYours(talk));

    private static Turn Guarded(Talk talk, ReportRequest request, Func<MakePlan?> make) =>
        !FigureRights.MaySee(talk, request.Scope) ? Turn.Say(FigureRights.NotYours(talk))
        : make() is { } command ? Turn.Do(command)
        : Turn.Say(Draft.Plain(Words(talk)["Plan.FindingGone"]));

    private static Words Words(Talk talk) => Wording.Words.Of("Reviews", talk.Language);
}
