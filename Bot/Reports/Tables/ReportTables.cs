using SalesBot.Bot.Wording;
using SalesBot.Domain.Customers;
using SalesBot.Domain.Performance;
using SalesBot.Domain.Reports;

namespace SalesBot.Bot.Reports.Tables;

/// <summary>A review's blocks as tables. Rows are in the order of sales, the largest first.</summary>
public sealed class ReportTables(Report report, Language language)
{
    private readonly Review review = report.Review;

    private readonly Words words = Words.Of("Tables", language);

    private readonly Words reports = Words.Of("Reports", language);

    /// <summary>Every headline figure, with what it is held against.</summary>
    public Table Overview()
    {
        var kpi = review.Kpi;
        return new Table(words["Overview"], [Column("figure", Form.Text), Column("value", Form.Amount), Column("note", Form.Prose)],
        [
            Row("sales", kpi.Sales, Form.Amount, words["Note.Orders", kpi.Orders]),
            Row("target", kpi.Target, Form.Amount, words["Note.Completion", Percent(kpi.Completion)] + (report.MonthsWithoutTarget > 0 ? words.Count("Note.Without", report.MonthsWithoutTarget) : "")),
            Row("challenge", kpi.Challenge, Form.Amount, words["Note.Completion", Percent(kpi.ChallengeCompletion)]),
            Row("mom", kpi.Mom, Form.Change, ReportNames.Of(review.Period.Before(), language)),
            Row("yoy", kpi.Yoy, Form.Change, ReportNames.Of(review.Period.YearBefore(), language)),
            Row("aov", kpi.Aov, Form.Amount),
            Row("collected", kpi.Collected, Form.Amount, words["Note.CollectionRate", Percent(kpi.CollectionRate)]),
            Row("newCustomers", kpi.NewCustomers, Form.Count),
            Row("newSales", kpi.NewSales, Form.Amount, words["Note.Share", Share(kpi.NewSales)]),
            Row("repeatSales", kpi.RepeatSales, Form.Amount, words["Note.Share", Share(kpi.RepeatSales)]),
            Row("repurchase", kpi.RepurchaseRate, Form.Percent),
            Row("margin", kpi.GrossMargin, Form.Percent),
            Row("followUps", kpi.FollowUps, Form.Count, words["Note.Visits", kpi.Visits]),
            Row("coverage", kpi.Coverage, Form.Percent, words["Note.Coverage"]),
            Row("leadToDeal", kpi.LeadToDeal, Form.Percent),
            Row("dealCycle", kpi.DealCycleDays, Form.OneDecimal, words["Note.FollowUps", FigureText.Of(kpi.FollowUpsToClose, Form.OneDecimal)]),
            Row("churned", kpi.Churned, Form.Count, words["Note.ChurnRate", Percent(kpi.ChurnRate)]),
            Row("top3", kpi.Top3Share, Form.Percent),
        ]);

        IReadOnlyList<object?> Row(string key, decimal? value, Form form, string? note = null) => [words[$"Kpi.{key}"], new Figure(value, form), note];
        string Percent(decimal? ratio) => FigureText.Of(ratio, Form.Percent);
        string Share(decimal part) => Percent(kpi.Sales == 0 ? null : part / kpi.Sales);
    }

    public Table Reps()
    {
        IReadOnlyList<Column> columns =
        [
            Column("rep", Form.Text), Column("team", Form.Text), Sum("sales", Form.Amount), Sum("target", Form.Amount), Column("completion", Form.Percent),
            Sum("challenge", Form.Amount), Column("challengeCompletion", Form.Percent), Column("mom", Form.Change), Column("yoy", Form.Change), Sum("orders", Form.Count),
            Column("aov", Form.Amount), Sum("collected", Form.Amount), Column("collectionRate", Form.Percent), Sum("newCustomers", Form.Count), Sum("newSales", Form.Amount),
            Sum("repeatSales", Form.Amount), Sum("followUps", Form.Count), Sum("visits", Form.Count), Column("coverage", Form.Percent), Column("leadToDeal", Form.Percent),
            Column("dealCycle", Form.OneDecimal), Column("repurchase", Form.Percent), Column("churnRate", Form.Percent), Column("margin", Form.Percent),
            Column("score", Form.OneDecimal), Column("rating", Form.Text), Column("compliance", Form.OneDecimal),
        ];
        var rows = review.ByRep.Where(ReportSections.IsTold).OrderByDescending(rep => rep.Kpi.Sales).ThenBy(rep => rep.Rep, StringComparer.Ordinal).Select(rep =>
            Figures(rep.Rep, rep.Team, rep.Kpi, rep.Score, rep.Rating is { } rating ? Terms.Of(rating, language) + (rep.Provisional ? words["Provisional"] : "") : null, rep.Compliance));
        return new Table(words["Reps"], columns, [.. rows], Figures(words["Total"], null, review.Kpi, null, null, null));

        static IReadOnlyList<object?> Figures(string name, string? team, Kpi kpi, decimal? score, string? rating, decimal? compliance) =>
        [
            name, team, kpi.Sales, kpi.Target, kpi.Completion, kpi.Challenge, kpi.ChallengeCompletion, kpi.Mom, kpi.Yoy, kpi.Orders, kpi.Aov, kpi.Collected, kpi.CollectionRate,
            kpi.NewCustomers, kpi.NewSales, kpi.RepeatSales, kpi.FollowUps, kpi.Visits, kpi.Coverage, kpi.LeadToDeal, kpi.DealCycleDays, kpi.RepurchaseRate, kpi.ChurnRate,
            kpi.GrossMargin, score, rating, compliance,
        ];
    }

    /// <summary>What leads thought of people's records.</summary>
    public Table Spots() => new(
        words["Spots"],
        [Column("rep", Form.Text), Sum("spotChecked", Form.Count), Sum("spotGood", Form.Count), Sum("spotBad", Form.Count), Sum("spotComments", Form.Count)],
        [.. report.Spots.Select(line => (IReadOnlyList<object?>)[line.Rep, line.Checked, line.Good, line.Bad, line.Comments])],
        [
            words["Total"], report.Spots.Sum(line => line.Checked), report.Spots.Sum(line => line.Good), report.Spots.Sum(line => line.Bad), report.Spots.Sum(line => line.Comments),
        ]);

    public Table Products() => new(
        words["Products"],
        [
            Column("product", Form.Text), Sum("sales", Form.Amount), Column("share", Form.Percent), Column("margin", Form.Percent), Sum("target", Form.Amount),
            Column("completion", Form.Percent), Column("mom", Form.Change), Column("class", Form.Text),
        ],
        [
            .. review.ByProduct.OrderByDescending(product => product.Sales).Select(product => (IReadOnlyList<object?>)
                [product.Product, product.Sales, product.Share, product.Margin, product.Target, product.Completion, product.Mom, Terms.Of(product.Class, language)]),
        ],
        [words["Total"], review.Kpi.Sales, review.ByProduct.Count == 0 ? null : 1m, review.Kpi.GrossMargin, Summed(review.ByProduct.Select(product => product.Target)), null, review.Kpi.Mom, null]);

    public Table Regions() => Groups("region", review.ByRegion, name => name ?? reports["Region.None"], withTarget: true);

    public Table Industries() => Groups("industry", review.ByIndustry, name => name is null ? reports["Industry.None"] : Terms.Industry(name, language));

    public Table Sizes() => Groups("size", review.BySize, name =>
        name is null ? reports["Size.None"] : Enum.TryParse<CompanySize>(name, out var size) ? Terms.Of(size, language) : name);

    public Table Channels() => new(
        words["Channels"],
        [Column("channel", Form.Text), Sum("sales", Form.Amount), Sum("channelMargin", Form.Amount), Sum("cost", Form.Amount), Column("roi", Form.Percent)],
        [
            .. review.ByChannel.OrderByDescending(channel => channel.Sales).Select(channel => (IReadOnlyList<object?>)
                [channel.Channel ?? reports["Channel.None"], channel.Sales, channel.Margin, channel.Cost, channel.Roi]),
        ],
        [words["Total"], review.ByChannel.Sum(channel => channel.Sales), Summed(review.ByChannel.Select(channel => channel.Margin)), Summed(review.ByChannel.Select(channel => channel.Cost)), null]);

    public Table Weekdays()
    {
        // Any Monday will do to name the days by.
        var monday = new DateOnly(2024, 1, 1);
        return new Table(
            words["Weekdays"],
            [Column("weekday", Form.Text), Sum("orders", Form.Count), Sum("sales", Form.Amount)],
            [.. review.Weekdays.Select(day => (IReadOnlyList<object?>)[Phrases.Weekday(monday.AddDays(day.Weekday - 1), language), day.Orders, day.Sales])],
            [words["Total"], review.Weekdays.Sum(day => day.Orders), review.Weekdays.Sum(day => day.Sales)]);
    }

    public Table Funnel() => new(
        words["Funnel"],
        [Column("stage", Form.Text), Column("stageCount", Form.Count), Column("advanced", Form.Count), Column("rate", Form.Percent), Column("medianDays", Form.OneDecimal)],
        [
            .. review.Funnel.Select(row => (IReadOnlyList<object?>)
                [Terms.Of(row.Stage, language), row.Count, row.Rate is null && row.Stage == Stage.Won ? null : row.Advanced, row.Rate, row.MedianDays]),
        ]);

    public Table Losses() => new(
        words["Losses"],
        [Column("reason", Form.Text), Sum("lost", Form.Count)],
        [.. review.LossReasons.Where(loss => loss.Count > 0).OrderByDescending(loss => loss.Count).Select(loss => (IReadOnlyList<object?>)[Terms.Of(loss.Reason, language), loss.Count])],
        [words["Total"], review.LossReasons.Sum(loss => loss.Count)]);

    public Table Segments() => new(
        words["Segments"],
        [Column("segment", Form.Text), Sum("customers", Form.Count), Column("share", Form.Percent), Sum("yearAmount", Form.Amount)],
        [.. review.Rfm.Segments.Select(segment => (IReadOnlyList<object?>)[Terms.Of(segment.Segment, language), segment.Count, segment.Share, segment.Amount])],
        [words["Total"], review.Rfm.Segments.Sum(segment => segment.Count), null, review.Rfm.Segments.Sum(segment => segment.Amount)]);

    /// <summary>Customers that ever ordered, by their amount.</summary>
    public Table Customers(Segment? only = null) => new(
        words["Customers"],
        [
            Column("code", Form.Text), Column("customer", Form.Text), Column("segment", Form.Text), Column("r", Form.Count), Column("f", Form.Count), Column("m", Form.Count),
            Column("recency", Form.Count), Column("frequency", Form.Count), Sum("yearAmount", Form.Amount),
        ],
        [
            .. review.Rfm.Customers.Where(customer => only is null || customer.Segment == only).OrderByDescending(customer => customer.Monetary)
                .ThenBy(customer => customer.Code.Value, StringComparer.Ordinal).Select(customer => (IReadOnlyList<object?>)
                [
                    customer.Code.Value, customer.Name, Terms.Of(customer.Segment, language), customer.R, customer.F, customer.M, customer.RecencyDays, customer.Frequency, customer.Monetary,
                ]),
        ]);

    /// <summary>What is to be mended, with the suggestion for it.</summary>
    public Table Problems() => new(
        words["Problems"],
        [Column("problem", Form.Text), Column("evidence", Form.Prose), Column("suggestion", Form.Prose), Column("owner", Form.Prose), Column("deadline", Form.Day), Column("expected", Form.Prose)],
        [.. report.Problems.Select(Suggested)]);

    /// <summary>What may yet come of the figures, with the response to it.</summary>
    public Table Risks() => new(
        words["Risks"],
        [Column("risk", Form.Text), Column("evidence", Form.Prose), Column("response", Form.Prose), Column("owner", Form.Prose), Column("deadline", Form.Day), Column("expected", Form.Prose)],
        [.. report.Risks.Select(Suggested)]);

    private static IReadOnlyList<object?> Suggested(Insight insight) => [insight.Title ?? "", insight.Sentence, insight.Action ?? "—", insight.Owners, insight.Due, insight.Expected];

    /// <summary>Who could be trained in what, by their figures beside the others'.</summary>
    public Table Training() => new(
        words["Training"],
        [Column("rep", Form.Text), Column("training", Form.Text), Column("evidence", Form.Prose)],
        [
            .. TrainingNeed.Of(review, whole: !report.Running && !report.NotStarted).Select(need => (IReadOnlyList<object?>)
            [
                need.Rep, words[$"Training.{need.Kind}"],
                need.Others is { } others ? words["Training.Others", Name(need), Say(need, need.Own), Say(need, others)] : words["Training.Own", Name(need), Say(need, need.Own)],
            ]),
        ]);

    private string Name(TrainingNeed need) => MetricText.Name(need.Metric, language);

    private string Say(TrainingNeed need, decimal figure) => need.Metric == Metric.NewCustomers ? Phrases.Number(figure, 1) : MetricText.Say(need.Metric, figure, language, report.Currency);

    public Table Plans() => new(
        words["Plans"],
        [Column("goal", Form.Prose), Column("action", Form.Prose), Column("owner", Form.Text), Column("deadline", Form.Day), Column("metric", Form.Text), Column("before", Form.Text), Column("now", Form.Text), Column("state", Form.Text)],
        [
            .. report.Plans.Select(plan => (IReadOnlyList<object?>)
                [plan.Goal, plan.Action, plan.Owner, plan.Deadline, plan.Metric, plan.Before, plan.Now, words[plan.Done ? "Done" : "Open"]]),
        ]);

    /// <summary>A blank challenge equals the base (docs/rules.md, counting).</summary>
    public Table NextTargets()
    {
        var next = report.NextTargets.Total;
        return new Table(
            words["NextTargets", ReportNames.Of(review.Period.After(), language)],
            [Column("rep", Form.Text), Column("target", Form.Amount), Column("challenge", Form.Amount), Column("newCustomers", Form.Count), Column("visits", Form.Count), Column("collections", Form.Amount)],
            [
                .. report.NextTargets.Holders.Select(target => (IReadOnlyList<object?>)
                    [target.IsTeam ? words["TeamTarget", target.Holder] : target.Holder, target.Base, target.Challenge ?? target.Base, target.NewCustomers, target.Visits, target.Collections]),
            ],
            [
                words["Total"], next.Base, next.Challenge ?? next.Base, next.NewCustomers, next.Visits, next.Collections,
            ]);
    }

    public Table Trend() => new(
        words["Trend"],
        [Column("period", Form.Text), Column("sales", Form.Amount), Column("target", Form.Amount), Column("completion", Form.Percent)],
        [
            .. report.Trend.Select(point => (IReadOnlyList<object?>)
                [ReportNames.Of(point.Period, language), point.Sales, point.Target, point.Target is { } target and > 0 ? point.Sales / target : null]),
        ]);

    private Table Groups(string key, IReadOnlyList<GroupFigures> groups, Func<string?, string> name, bool withTarget = false)
    {
        IReadOnlyList<Column> columns =
        [
            Column(key, Form.Text), Sum("sales", Form.Amount), Column("share", Form.Percent), Sum("orders", Form.Count), Column("margin", Form.Percent), Sum("newCustomers", Form.Count),
            Column("mom", Form.Change), Sum("target", Form.Amount), Column("completion", Form.Percent),
        ];
        var table = new Table(
            words[$"By.{key}"],
            columns,
            [
                .. groups.OrderByDescending(group => group.Sales).Select(group => (IReadOnlyList<object?>)
                    [name(group.Name), group.Sales, group.Share, group.Orders, group.Margin, group.NewCustomers, group.Mom, group.Target, group.Completion]),
            ],
            [
                words["Total"], groups.Sum(group => group.Sales), groups.Count == 0 ? null : 1m, groups.Sum(group => group.Orders), review.Kpi.GrossMargin,
                groups.Sum(group => group.NewCustomers), review.Kpi.Mom, Summed(groups.Select(group => group.Target)), null,
            ]);
        return withTarget ? table : table.Pick(key, "sales", "share", "orders", "margin", "newCustomers", "mom");
    }

    private static decimal? Summed(IEnumerable<decimal?> amounts) => amounts.Aggregate((decimal?)null, (sum, amount) => amount is null ? sum : (sum ?? 0) + amount);

    private Column Column(string key, Form form) => new(key, words[$"Head.{key}"], form);

    private Column Sum(string key, Form form) => new(key, words[$"Head.{key}"], form, Sums: true);
}
