using SalesBot.Bot.Ports;
using SalesBot.Bot.Reports;
using SalesBot.Bot.Wording;
using SalesBot.Domain.Performance;
using SalesBot.Domain.Reports;

namespace SalesBot.Bot.Conversations.Reviewing;

/// <summary>Says what became of targets, scores and plans, and why not.</summary>
internal static class ReviewWording
{
    public static Draft Of(ReviewDone done, Talk talk)
    {
        var words = Words.Of("Reviews", talk.Language);
        return done switch
        {
            TargetSet set => Set(set, talk, words),
            TargetsCopied copied => Draft.Plain(words.Count("Target.Copied", copied.Targets.Count, Name(copied.To, talk), talk.Amount(Sum(copied.Targets))) + (copied.Kept > 0 ? words.Count("Target.Copied.Kept", copied.Kept) : "")),
            ScoreSet score => Scored(score, talk, words),
            PlanMade made => PlanText.Card(talk, made.Plan) with { Html = $"{Html.Escape(words["Plan.Made"])}\n{PlanText.Of(talk, made.Plan)}" },
            PlanChanged { Plan: var plan, Before: var before } => PlanText.Card(talk, plan) with { Html = $"{Html.Escape(Changed(plan, before, talk, words))}\n{PlanText.Of(talk, plan)}" },
            _ => throw new ArgumentOutOfRangeException(nameof(done), done.GetType().Name, "No words for this."),
        };
    }

    /// <summary>What was taken back; null when it is none of this.</summary>
    public static string? NameOf(ChangeEntry entry, Talk talk) =>
        entry.What is nameof(SetTarget) or nameof(CopyTargets) or nameof(SetScore) or nameof(MakePlan) or nameof(ClosePlan) or nameof(PostponePlan) or nameof(AssignPlan)
            ? Words.Of("Reviews", talk.Language)[$"Undone.{entry.What}"]
            : null;

    public static string Of(ReviewRefusal refusal, Talk talk)
    {
        var words = Words.Of("Reviews", talk.Language);
        return refusal switch
        {
            HolderUnknown { Name: var name } => words["Refused.Holder", TargetText.HolderName(talk, name)],
            BaseMissing => words["Refused.Base"],
            ChallengeBelowBase { Base: var sales, Challenge: var challenge } => words["Refused.Challenge", talk.Amount(challenge), talk.Amount(sales)],
            GoalOutOfRange => words["Refused.Goal"],
            NothingToCopy { From: var from } => words["Refused.NothingToCopy", Name(from, talk)],
            AllCopied { To: var to } => words["Refused.AllCopied", Name(to, talk)],
            ScoreOutOfRange => words["Refused.Score"],
            MonthNotBegun { Month: var month } => words["Refused.Month", Name(month, talk)],
            PlanUnknown => words["Plan.Unknown"],
            PlanClosed { Plan: var plan } => words["Refused.PlanClosed", plan.Action, words[plan.State == PlanState.Done ? "Plan.State.Done" : "Plan.State.Dropped"]],
            _ => throw new ArgumentOutOfRangeException(nameof(refusal), refusal.GetType().Name, "No words for this refusal."),
        };
    }

    private static Draft Set(TargetSet set, Talk talk, Words words)
    {
        var target = set.Target;
        var html = new Html().Bold(words["Target.Done.Title", TargetText.HolderName(talk, target.Holder), target.Product is { } product ? $"{product} · " : "", Name(target.Period, talk)])
            .Line(words["Target.Field", words["Target.Base"], talk.Amount(target.Base)]);
        if (target.Challenge is { } challenge)
        {
            html.Line(words["Target.Field", words["Target.Challenge"], talk.Amount(challenge)]);
        }

        string?[] others =
        [
            target.NewCustomers is { } count ? words["Target.Field", words["Target.NewCustomers"], count] : null,
            target.Visits is { } visits ? words["Target.Field", words["Target.Visits"], visits] : null,
            target.Collections is { } collections ? words["Target.Field", words["Target.Collections"], talk.Amount(collections)] : null,
            target.Aov is { } aov ? words["Target.Field", words["Target.Aov"], talk.Amount(aov)] : null,
            target.Repurchase is { } share ? words["Target.Field", words["Target.Repurchase"], Phrases.Percent(share)] : null,
        ];
        return others.Any(other => other is not null) ? html.Line(ReportText.Join(talk.Language, others.OfType<string>())) : html;
    }

    private static Draft Scored(ScoreSet set, Talk talk, Words words)
    {
        var score = new FigureBook(talk.Session, talk.Rules.Figures, talk.TeamDay).ScoreOf(set.Rep, set.Entry.Period);
        string?[] entered =
        [
            set.Entry.Satisfaction is { } satisfaction ? words["Target.Field", MetricWords.Name(ScoreKind.Satisfaction, talk.Language), Phrases.Number(satisfaction, 1)] : null,
            set.Entry.Teamwork is { } teamwork ? words["Target.Field", MetricWords.Name(ScoreKind.Teamwork, talk.Language), Phrases.Number(teamwork, 1)] : null,
        ];
        var html = new Html().Bold(Words.Of("Figures", talk.Language)["Named", set.Rep.Name, ReportNames.Brief(set.Entry.Period, talk.Language, talk.TeamDay.Year)])
            .Line(ReportText.Join(talk.Language, entered.OfType<string>()))
            .Line(score.Value is { } value ? words["Score.Now", ScoreText.Head(words, value, score)] : words["Score.NoTarget"]);
        return Draft.FromHtml(html).With(new Button(words["Button.ScoreCard"], $"score:{set.Entry.Period.Key}:{set.Rep.Id}"));
    }

    private static string Changed(ActionPlan plan, ActionPlan before, Talk talk, Words words) =>
        plan.State == PlanState.Done ? words["Plan.Done"]
        : plan.State == PlanState.Dropped ? words["Plan.Dropped"]
        : plan.Owner != before.Owner ? words["Plan.Assigned", talk.RepOf(plan.Owner)?.Name]
        : words["Plan.Postponed", Phrases.Day(plan.Deadline, talk.Language, talk.Today)];

    private static Domain.Money Sum(IEnumerable<Domain.Sales.Target> targets) => targets.Aggregate(Domain.Money.Zero, (sum, target) => sum + target.Base);

    private static string Name(Period period, Talk talk) => ReportNames.Brief(period, talk.Language, talk.TeamDay.Year);
}
