using SalesBot.Bot.Channels;
using SalesBot.Bot.Chat;
using SalesBot.Bot.Records;
using SalesBot.Bot.Reports;
using SalesBot.Bot.Subjects.Plans;
using SalesBot.Bot.Subjects.Scores;
using SalesBot.Bot.Wording;
using SalesBot.Domain.Performance;
using SalesBot.Domain.Reports;

namespace SalesBot.Bot.Subjects.Targets;

/// <summary>Says what became of targets, scores and plans, and why not.</summary>
internal static class ReviewText
{
    public static Draft Of(ReviewDone done, Message message)
    {
        var words = Words.Of("Reviews", message.Language);
        return done switch
        {
            TargetSet set => Set(set, message, words),
            TargetsCopied copied => Draft.Plain(words.Count("Target.Copied", copied.Targets.Count, Name(copied.To, message), message.Amount(Sum(copied.Targets))) + (copied.Kept > 0 ? words.Count("Target.Copied.Kept", copied.Kept) : "")),
            ScoreSet score => Scored(score, message, words),
            PlanMade made => PlanText.Card(message, made.Plan) with { Html = $"{Html.Escape(words["Plan.Made"])}\n{PlanText.Of(message, made.Plan)}" },
            PlanChanged { Plan: var plan, Before: var before } => PlanText.Card(message, plan) with { Html = $"{Html.Escape(Changed(plan, before, message, words))}\n{PlanText.Of(message, plan)}" },
            _ => throw new ArgumentOutOfRangeException(nameof(done), done.GetType().Name, "No words for this."),
        };
    }

    /// <summary>What was taken back; null when it is none of this.</summary>
    public static string? NameOf(ChangeEntry entry, Message message) =>
        entry.What is nameof(SetTarget) or nameof(CopyTargets) or nameof(SetScore) or nameof(MakePlan) or nameof(ClosePlan) or nameof(PostponePlan) or nameof(AssignPlan)
            ? Words.Of("Reviews", message.Language)[$"Undone.{entry.What}"]
            : null;

    public static string Of(ReviewRefusal refusal, Message message)
    {
        var words = Words.Of("Reviews", message.Language);
        return refusal switch
        {
            HolderUnknown { Name: var name } => words["Refused.Holder", TargetText.HolderName(message, name)],
            BaseMissing => words["Refused.Base"],
            ChallengeBelowBase { Base: var sales, Challenge: var challenge } => words["Refused.Challenge", message.Amount(challenge), message.Amount(sales)],
            GoalOutOfRange => words["Refused.Goal"],
            NothingToCopy { From: var from } => words["Refused.NothingToCopy", Name(from, message)],
            AllCopied { To: var to } => words["Refused.AllCopied", Name(to, message)],
            ScoreOutOfRange => words["Refused.Score"],
            MonthNotBegun { Month: var month } => words["Refused.Month", Name(month, message)],
            PlanUnknown => words["Plan.Unknown"],
            PlanClosed { Plan: var plan } => words["Refused.PlanClosed", plan.Action, words[plan.State == PlanState.Done ? "Plan.State.Done" : "Plan.State.Dropped"]],
            _ => throw new ArgumentOutOfRangeException(nameof(refusal), refusal.GetType().Name, "No words for this refusal."),
        };
    }

    private static Draft Set(TargetSet set, Message message, Words words)
    {
        var target = set.Target;
        var html = new Html().Bold(words["Target.Done.Title", TargetText.HolderName(message, target.Holder), target.Product is { } product ? $"{product} · " : "", Name(target.Period, message)])
            .Line(words["Target.Field", words["Target.Base"], message.Amount(target.Base)]);
        if (target.Challenge is { } challenge)
        {
            html.Line(words["Target.Field", words["Target.Challenge"], message.Amount(challenge)]);
        }

        string?[] others =
        [
            target.NewCustomers is { } count ? words["Target.Field", words["Target.NewCustomers"], count] : null,
            target.Visits is { } visits ? words["Target.Field", words["Target.Visits"], visits] : null,
            target.Collections is { } collections ? words["Target.Field", words["Target.Collections"], message.Amount(collections)] : null,
            target.Aov is { } aov ? words["Target.Field", words["Target.Aov"], message.Amount(aov)] : null,
            target.Repurchase is { } share ? words["Target.Field", words["Target.Repurchase"], Phrases.Percent(share)] : null,
        ];
        return others.Any(other => other is not null) ? html.Line(ReportText.Join(message.Language, others.OfType<string>())) : html;
    }

    private static Draft Scored(ScoreSet set, Message message, Words words)
    {
        var score = new FigureBook(message.Session, message.Rules.Figures, message.TeamDay).ScoreOf(set.Rep, set.Entry.Period);
        string?[] entered =
        [
            set.Entry.Satisfaction is { } satisfaction ? words["Target.Field", MetricText.Name(ScoreKind.Satisfaction, message.Language), Phrases.Number(satisfaction, 1)] : null,
            set.Entry.Teamwork is { } teamwork ? words["Target.Field", MetricText.Name(ScoreKind.Teamwork, message.Language), Phrases.Number(teamwork, 1)] : null,
        ];
        var html = new Html().Bold(Words.Of("Figures", message.Language)["Named", set.Rep.Name, ReportNames.Brief(set.Entry.Period, message.Language, message.TeamDay.Year)])
            .Line(ReportText.Join(message.Language, entered.OfType<string>()))
            .Line(score.Value is { } value ? words["Score.Now", ScoreText.Head(words, value, score)] : words["Score.NoTarget"]);
        return Draft.FromHtml(html).With(new Button(words["Button.ScoreCard"], $"score:{set.Entry.Period.Key}:{set.Rep.Id}"));
    }

    private static string Changed(ActionPlan plan, ActionPlan before, Message message, Words words) =>
        plan.State == PlanState.Done ? words["Plan.Done"]
        : plan.State == PlanState.Dropped ? words["Plan.Dropped"]
        : plan.Owner != before.Owner ? words["Plan.Assigned", message.RepOf(plan.Owner)?.Name]
        : words["Plan.Postponed", Phrases.Day(plan.Deadline, message.Language, message.Today)];

    private static Domain.Money Sum(IEnumerable<Domain.Sales.Target> targets) => targets.Aggregate(Domain.Money.Zero, (sum, target) => sum + target.Base);

    private static string Name(Period period, Message message) => ReportNames.Brief(period, message.Language, message.TeamDay.Year);
}
