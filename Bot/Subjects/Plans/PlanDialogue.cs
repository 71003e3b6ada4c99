using SalesBot.Bot.Channels;
using SalesBot.Bot.Chat;
using SalesBot.Bot.Reports;
using SalesBot.Bot.Store;
using SalesBot.Bot.Understanding;
using SalesBot.Bot.Wording;
using SalesBot.Domain.Performance;
using SalesBot.Domain.Reports;
using SalesBot.Domain.Reports.Findings;
using SalesBot.Domain.Team;

namespace SalesBot.Bot.Subjects.Plans;

/// <summary>/plan: what was agreed to be improved; a finding's action becomes a plan with a tap, others are added in words.</summary>
internal sealed class PlanDialogue : IDialogue
{
    /// <summary>How long a plan has when nobody said.</summary>
    private const int UsualDays = 14;

    /// <summary>How many are given a plan with one tap.</summary>
    private const int MostOwners = 5;

    public Turn? Resume(Message message) => (message.Step, message.Press) switch
    {
        (_, { Verb: "actions" } press) when press.Report() is { } request => Guarded(message, request, () => PlanText.Proposals(message, request)),
        (_, { Verb: "act", Arguments: [var rule, var turn, ..] } press) when Enum.TryParse<FindingRule>(rule, out var known) && int.TryParse(turn, out var at) && press.Report(before: 2) is { } request =>
            FromFinding(message, request, known, at),
        (_, { Verb: "plans" }) => Turn.Say(PlanText.List(message)),
        (_, { Verb: "plan", First: { } id }) => Seen(message, id) is { } plan ? Turn.Say(PlanText.Card(message, plan)) : Gone(message),
        (_, { Verb: "plan-done", First: { } id }) => Turn.Do(new ClosePlan(id, PlanState.Done)),
        (_, { Verb: "plan-drop", First: { } id }) => Turn.Do(new ClosePlan(id, PlanState.Dropped)),
        (_, { Verb: "plan-later", Arguments: [var id, var days] }) when int.TryParse(days, out var length) && Seen(message, id) is { } plan =>
            Turn.Do(new PostponePlan(id, (plan.Deadline < message.Today ? message.Today : plan.Deadline).AddDays(length))),
        (_, { Verb: "plan-day", First: { } id }) when Seen(message, id) is not null => Turn.Ask(new MovingPlan(id), Draft.Plain(Words(message)["Plan.WhichDay"])),
        (_, { Verb: "plan-owner", First: { } id }) when Seen(message, id) is { } plan => Turn.Say(Draft.Plain(Words(message)["Plan.WhichOwner"]) with
        {
            Buttons = [.. FigureRights.Seen(message).Where(other => other.Id != plan.Owner).OrderBy(other => other.Role).ThenBy(other => other.Name, StringComparer.Ordinal).Take(12).Select(other => new Button(other.Name, "plan-to", id, other.Id)).Chunk(3)],
        }),
        (_, { Verb: "plan-to", Arguments: [var id, var owner] }) => Turn.Do(new AssignPlan(id, new RepId(owner))),
        (_, { Verb: "plan-day" or "plan-owner" or "plan-later" }) => Gone(message),
        (_, { }) => null,
        (MovingPlan asked, null) when !message.Text.StartsWith('/') => PlanReader.DayIn(message.Said, message.Text) is { } day ? Turn.Do(new PostponePlan(asked.Plan, day)) : Turn.Ask(asked, Draft.Plain(message.Words["Day.NotRead", message.Text])),
        (WritingPlan, null) when !message.Text.StartsWith('/') && message.Text.Length > 0 => Add(message, message.Text, PlanReader.Of(message.Said, message.Text)),
        _ => null,
    };

    public Turn? Answer(Message message, Request request) => request switch
    {
        PlanRequest { Words: { } words } plan => Add(message, words, plan),
        PlanRequest when message.Reading.Intent is Intent.Command => Turn.Say(PlanText.List(message)) with { Next = new WritingPlan() },
        PlanRequest => Turn.Say(PlanText.List(message)),
        _ => null,
    };

    private static Turn FromFinding(Message message, ReportRequest request, FindingRule rule, int turn) => Guarded(message, request, () =>
    {
        var accounts = new Accounts(message.Session, message.Rules.Figures, message.TeamDay);
        return PlanText.Advised(message, accounts, request).Where(advised => advised.Finding.Rule == rule).ElementAtOrDefault(turn) is { } advised ? [.. Commands(message, accounts, request, advised)] : [];
    });

    /// <summary>A plan for each who is to act and may be given one; else for the asker.</summary>
    private static IEnumerable<MakePlan> Commands(Message message, Accounts accounts, ReportRequest request, Advised advised)
    {
        var finding = advised.Finding;
        var said = FindingText.Say(finding, message.Language, message.Rules.Currency);
        var scope = finding.ScopeWithin(request.Scope);
        var metric = finding.Metric ?? (scope.Kind == ScopeKind.Product ? Metric.Sales : null);
        var days = finding.Severity == Severity.High ? UsualDays / 2 : UsualDays;
        var start = metric is { } figure ? accounts.Of(request.Period, scope).Of(figure) : null;
        var reached = advised.Advice.Parts.Where(part => Access.MaySee(message.Person, part.Owner)).Take(MostOwners).ToList();
        return from part in reached.Count > 0 ? reached : [new AdvicePart(message.Person, [])]
               let action = said.Action ?? said.Sentence
               select new MakePlan(
                   said.Sentence, part.Customers.Count == 0 || reached.Count == 1 ? action : Words(message)["Plan.Of", action, AdviceText.Customers(part, message.Language)], part.Owner.Id,
                   message.Rules.CalendarOf(message.Session, part.Owner.Id).OnOrAfter(message.Today.AddDays(days)), scope, request.Period, metric, start, finding.Rule);
    }

    private static Turn Add(Message message, string text, PlanRequest plan)
    {
        var question = plan.Question!;
        var owner = question.Scopes.FirstOrDefault(scope => scope.Kind == ScopeKind.Rep) is { Name: { } name } ? FigureRights.Named(message, name) : message.Person;
        var scope = question.Scopes.FirstOrDefault(scope => scope.Kind != ScopeKind.Rep) ?? (owner is { Role: Role.Rep } ? new Scope(ScopeKind.Rep, owner.Name) : FigureRights.OwnScope(message.Person));
        if (owner is null || !Access.MaySee(message.Person, owner) || !FigureRights.MaySee(message, scope))
        {
            return Turn.Say(FigureRights.NotYours(message));
        }

        var period = Period.Holding(PeriodKind.Month, message.TeamDay);
        var start = question.Metric is { } metric ? new Accounts(message.Session, message.Rules.Figures, message.TeamDay).Of(period, scope).Of(metric) : null;
        var deadline = plan.Deadline ?? message.Rules.CalendarOf(message.Session, owner.Id).OnOrAfter(message.Today.AddDays(UsualDays));
        return Turn.Do(new MakePlan(text, text, owner.Id, deadline, scope, period, question.Metric, start));
    }

    private static ActionPlan? Seen(Message message, string id) =>
        message.Session.Get(Documents.ActionPlans, id) is { } plan && message.RepOf(plan.Owner) is { } owner && Access.MaySee(message.Person, owner) ? plan : null;

    private static Turn Gone(Message message) => Turn.Say(Draft.Plain(Words(message)["Plan.Unknown"]));

    private static Turn Guarded(Message message, ReportRequest request, Func<Draft> say) =>
        FigureRights.MaySee(message, request.Scope) ? Turn.Say(say()) : Turn.Say(FigureRights.NotYours(message));

    private static Turn Guarded(Message message, ReportRequest request, Func<IReadOnlyList<MakePlan>> make) =>
        !FigureRights.MaySee(message, request.Scope) ? Turn.Say(FigureRights.NotYours(message))
        : make() is { Count: > 0 } commands ? Turn.Do(commands)
        : Turn.Say(Draft.Plain(Words(message)["Plan.FindingGone"]));

    private static Words Words(Message message) => Wording.Words.Of("Reviews", message.Language);
}
