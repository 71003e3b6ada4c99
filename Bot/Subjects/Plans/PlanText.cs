using System.Globalization;
using SalesBot.Bot.Channels;
using SalesBot.Bot.Chat;
using SalesBot.Bot.Reports;
using SalesBot.Bot.Store;
using SalesBot.Bot.Wording;
using SalesBot.Domain.Performance;
using SalesBot.Domain.Reports;
using SalesBot.Domain.Reports.Findings;

namespace SalesBot.Bot.Subjects.Plans;

/// <summary>Action plans in words: what a report proposes, the list, and one plan with what it moved.</summary>
internal static class PlanText
{
    private const int Listed = 10;

    private const int Proposed = 8;

    public static IReadOnlyList<Advised> Advised(Message message, Accounts accounts, ReportRequest request) => Reporter.Advised(accounts, request, message.TeamDay);

    /// <summary>Every finding with what to do about it, each a tap away from being a plan; and the plans that are under way.</summary>
    public static Draft Proposals(Message message, ReportRequest request)
    {
        var accounts = new Accounts(message.Session, message.Rules.Figures, message.TeamDay);
        var words = Words.Of("Reviews", message.Language);
        var html = new Html().Bold(words["Plan.Proposals", ReportNames.Brief(request.Period, message.Language, message.TeamDay.Year), ReportNames.Of(request.Scope, message.Language)]);
        List<Button> buttons = [];
        Dictionary<FindingRule, int> turns = [];
        foreach (var advised in Advised(message, accounts, request))
        {
            var finding = advised.Finding;
            var turn = turns[finding.Rule] = turns.GetValueOrDefault(finding.Rule, -1) + 1;
            if (FindingText.Say(finding, message.Language, message.Rules.Currency) is { Action: { } action } said && buttons.Count < Proposed)
            {
                html.Line(words["Plan.Proposal", buttons.Count + 1, said.Sentence]).Line(words["Plan.Proposal.Do", action]);
                if (AdviceText.Owners(advised.Advice, message.Language) is { } owners && AdviceText.Expected(advised, message.Language, message.Rules.Currency) is var expected)
                {
                    html.Line(expected is null ? words["Plan.Proposal.Who", owners] : words["Plan.Proposal.What", owners, expected]);
                }

                buttons.Add(new Button(words["Button.MakePlan", buttons.Count + 1], "act", finding.Rule, turn, request));
            }
        }

        if (buttons.Count == 0)
        {
            html.Line(words["Plan.NoProposals"]);
        }

        html.Lines(Reporter.Plans(message.Session, accounts, request).Take(3).Select(effect => Effect(message, words, effect)));

        return Draft.FromHtml(html) with { Buttons = [.. buttons.Chunk(4), [new Button(words["Button.Plans"], "plans")]] };
    }

    public static Draft List(Message message)
    {
        var words = Words.Of("Reviews", message.Language);
        var people = FigureRights.Seen(message).ToDictionary(person => person.Id);
        var open = people.Keys.SelectMany(owner => message.Session.ActionPlansOf(owner))
            .Where(plan => plan.State == PlanState.Open).OrderBy(plan => plan.Deadline).ThenBy(plan => plan.Id, StringComparer.Ordinal).ToList();
        if (open.Count == 0)
        {
            return Draft.FromHtml(new Html().Bold(words["Plan.Title"]).Line(words["Plan.None"]).Line().Line().Italic(words["Plan.How"]));
        }

        var html = new Html().Bold(words.Count("Plan.Title.Open", open.Count));
        foreach (var (plan, at) in open.Take(Listed).Select((plan, at) => (plan, at + 1)))
        {
            html.Line(words["Plan.Row", at, plan.Action, people[plan.Owner].Name, When(message, words, plan)]);
        }

        if (open.Count > Listed)
        {
            html.Line(message.Words["List.More", open.Count - Listed]);
        }

        return Draft.FromHtml(html.Line().Line().Italic(words["Plan.How"])) with
        {
            Buttons = [.. open.Take(Listed).Select((plan, at) => new Button((at + 1).ToString(CultureInfo.InvariantCulture), "plan", plan.Id)).Chunk(5)],
        };
    }

    public static Draft Card(Message message, ActionPlan plan) => Draft.FromHtml(Of(message, plan)) with { Buttons = PlanButtons.Of(plan, Words.Of("Reviews", message.Language)) };

    public static Html Of(Message message, ActionPlan plan)
    {
        var words = Words.Of("Reviews", message.Language);
        var html = new Html().Bold(plan.Action);
        if (plan.Goal != plan.Action)
        {
            html.Line(words["Plan.Because", plan.Goal]);
        }

        html.Line(words["Plan.Owner", message.RepOf(plan.Owner)?.Name ?? plan.Owner.Value, When(message, words, plan)]);
        if (plan.Metric is { } metric)
        {
            var now = plan.Made == message.Today ? plan.Start : new Accounts(message.Session, message.Rules.Figures, message.TeamDay).Of(Now(plan, message.TeamDay), plan.Scope).Of(metric);
            var name = words["Plan.Metric", MetricText.Name(metric, message.Language), ReportNames.Of(plan.Scope, message.Language)];
            html.Line(plan.Made == message.Today ? words["Plan.Start", name, Say(plan.Start)] : words["Plan.Moved", name, Say(plan.Start), Say(now)]);
            string Say(decimal? value) => MetricText.Say(metric, value, message.Language, message.Rules.Currency);
        }

        return html;
    }

    /// <summary>What a plan moved, in one line.</summary>
    public static string Effect(Message message, Words words, PlanEffect effect) => ReportText.Effect(effect, words, message.Rules.Currency);

    /// <summary>The period of the plan's kind that runs today.</summary>
    private static Period Now(ActionPlan plan, DateOnly today) => Period.Holding(plan.Period.Kind, today);

    private static string When(Message message, Words words, ActionPlan plan) => plan.State switch
    {
        PlanState.Done => words["Plan.State.Done"],
        PlanState.Dropped => words["Plan.State.Dropped"],
        _ when plan.IsLate(message.Today) => words.Count("Plan.State.Late", message.Today.DayNumber - plan.Deadline.DayNumber),
        _ => words["Plan.State.Open", Phrases.NearDay(plan.Deadline, message.Today, message.Language)],
    };

    public static Draft Made(PlanMade made, Message message) => Told(message, made.Plan, Words.Of("Reviews", message.Language)["Plan.Made"]);

    public static Draft Changed(PlanChanged changed, Message message)
    {
        var (words, plan) = (Words.Of("Reviews", message.Language), changed.Plan);
        return Told(message, plan, plan.State == PlanState.Done ? words["Plan.Done"]
            : plan.State == PlanState.Dropped ? words["Plan.Dropped"]
            : plan.Owner != changed.Before.Owner ? words["Plan.Assigned", message.RepOf(plan.Owner)?.Name]
            : words["Plan.Postponed", Phrases.Day(plan.Deadline, message.Language, message.Today)]);
    }

    private static Draft Told(Message message, ActionPlan plan, string what) => Card(message, plan) with { Html = $"{Html.Escape(what)}\n{Of(message, plan)}" };
}
