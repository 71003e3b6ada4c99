using Microsoft.AspNetCore.Http;
using SalesBot.Bot.Reports;
using SalesBot.Bot.Reports.Tables;
using SalesBot.Bot.Store;
using SalesBot.Domain.Performance;

namespace SalesBot.Worker.Web.Pages;

/// <summary>A month, quarter or year of whom one may see: figures that open, findings, the chat's picture, tables. The same report as in chat and in the files.</summary>
/// <param name="Asked">Period and scope, as addresses have them.</param>
public sealed record ReportView(
    string Title,
    string AsOf,
    string Asked,
    string Whose,
    string Period,
    IReadOnlyList<Option> Choices,
    IReadOnlyList<Option> Periods,
    bool Empty,
    IReadOnlyList<FigureTile> Tiles,
    IReadOnlyList<Insight> Insights,
    IReadOnlyList<Table> Tables)
{
    private const int Months = 12;

    private const int Quarters = 4;

    private const int Years = 2;

    private static readonly Metric[] Headline =
    [
        Metric.Sales, Metric.Completion, Metric.Mom, Metric.Yoy, Metric.Collected, Metric.CollectionRate, Metric.NewCustomers, Metric.Aov, Metric.FollowUps, Metric.Visits, Metric.Coverage,
        Metric.LeadToDeal, Metric.DealCycleDays, Metric.RepurchaseRate, Metric.ChurnRate, Metric.GrossMargin, Metric.Top3Share,
    ];

    /// <returns>Null for a period that is none, or whose figures the viewer may not see.</returns>
    internal static ReportRequest? Request(IReadSession session, Viewer viewer, IQueryCollection query)
    {
        var period = query["period"].ToString() is { Length: > 0 } key ? Domain.Calendar.Period.Parse(key) : ReportRequest.Latest(ReportKind.Month, viewer.TeamDay);
        return period is not null && ScopeChoices.Read(session, viewer, query["whose"].ToString()) is { } scope ? new ReportRequest(ReportRequest.KindOf(period), period, scope) : null;
    }

    internal static ReportView? Of(IReadSession session, Viewer viewer, Reporter reporter, IQueryCollection query)
    {
        if (Request(session, viewer, query) is not { } request) return null;

        var report = reporter.InFull(session, request, viewer.TeamDay, viewer.Language);
        var tables = new ReportTables(report, viewer.Language);
        var asked = $"?period={request.Period.Key}&whose={Uri.EscapeDataString(request.Scope.ToString())}";
        return new ReportView(
            $"{ReportNames.Of(request.Period, viewer.Language)} · {ReportNames.Of(request.Scope, viewer.Language)}",
            viewer.Words["Report.AsOf", viewer.Day(report.AsOf)],
            asked,
            query["whose"].ToString(),
            request.Period.Key,
            ScopeChoices.Of(session, viewer),
            [.. PeriodsTo(viewer.TeamDay, request.Period).Select(period => new Option(period.Key, ReportNames.Of(period, viewer.Language)))],
            report.IsEmpty,
            [.. Headline.Select(metric => Tile(viewer, report, metric, asked))],
            report.Insights,
            [
                .. new[]
                {
                    tables.Reps().Pick("rep", "sales", "target", "completion", "collected", "collectionRate", "newCustomers", "followUps", "coverage", "score"),
                    tables.Products(), tables.Regions(), tables.Industries(), tables.Funnel(), tables.Losses(), tables.Segments(), tables.Trend(), tables.Plans(),
                }.Where(table => table.Rows.Count > 0),
            ]);
    }

    private static FigureTile Tile(Viewer viewer, Report report, Metric metric, string asked)
    {
        // A period that still runs is not held against a whole one.
        var value = report.Running && metric is Metric.Mom or Metric.Yoy ? null : report.Review.Of(metric);
        return new FigureTile(MetricText.Name(metric, viewer.Language), MetricText.Say(metric, value, viewer.Language, viewer.Rules.Currency), value is null ? null : $"/figure/{metric}{asked}");
    }

    /// <summary>The latest first, and the one that is shown.</summary>
    private static IEnumerable<Period> PeriodsTo(DateOnly today, Period shown) =>
        Back(PeriodKind.Month, today, Months).Concat(Back(PeriodKind.Quarter, today, Quarters)).Concat(Back(PeriodKind.Year, today, Years)).Append(shown).Distinct();

    private static IEnumerable<Period> Back(PeriodKind kind, DateOnly today, int count)
    {
        for (var period = Domain.Calendar.Period.Holding(kind, today); count > 0; count--, period = period.Before()) yield return period;
    }
}

/// <param name="Address">Where its records stand; null where there is no figure.</param>
public sealed record FigureTile(string Name, string Value, string? Address);
