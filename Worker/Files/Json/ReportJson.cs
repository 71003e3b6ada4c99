using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using SalesBot.Bot.Reports;
using SalesBot.Bot.Reports.Tables;
using SalesBot.Bot.Store;
using SalesBot.Bot.Wording;
using SalesBot.Domain.Customers;
using SalesBot.Domain.Performance;
using SalesBot.Domain.Reports;
using SalesBot.Domain.Reports.Findings;
using Field = (string Name, object? Value);

namespace SalesBot.Worker.Files.Json;

/// <summary>A review, with its findings and plans, as the JSON of <c>report … --format json</c>: amounts in yuan, ratios as fractions, never rounded.</summary>
internal static class ReportJson
{
    private static readonly JsonWriterOptions Options = new() { Indented = true, Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>What a report asks for, of the records as they are.</summary>
    /// <param name="today">The team's date.</param>
    public static string Of(IReadSession session, Reporter reporter, ReportRequest request, DateOnly today)
    {
        var accounts = reporter.Open(session, today);
        return Of(
            accounts.WithCustomers(request.Period, request.Scope), Reporter.Findings(accounts, request, today), [.. Reporter.Plans(session, accounts, request)],
            request.Kind == ReportKind.Customers ? SystemTables.OfCustomers(accounts, request.Period, request.Scope, today, Language.English, reporter.Currency) : null,
            Reporter.NextTargets(accounts, request));
    }

    /// <param name="customers">The customer tables in English, for a customer analysis.</param>
    /// <param name="next">Of the period after this one; null leaves them out.</param>
    public static string Of(Review review, IReadOnlyList<Finding>? findings = null, IReadOnlyList<PlanEffect>? plans = null, IReadOnlyList<Table>? customers = null, NextTargets? next = null)
    {
        using var buffer = new MemoryStream();
        using (var json = new Utf8JsonWriter(buffer, Options))
        {
            Write(json, review, findings ?? [], plans ?? [], customers, next);
        }

        return Encoding.UTF8.GetString(buffer.ToArray());
    }

    private static void Write(Utf8JsonWriter json, Review review, IReadOnlyList<Finding> findings, IReadOnlyList<PlanEffect> plans, IReadOnlyList<Table>? customers, NextTargets? next)
    {
        json.WriteStartObject();
        One(json, "period", [("from", Documents.Day(review.From)), ("to", Documents.Day(review.To))]);
        json.WriteString("scope", review.Scope.ToString());
        One(json, "kpi", Kpi(review.Kpi));
        Rows(json, "byRep", review.ByRep, row =>
            [("rep", row.Rep), ("team", row.Team), .. Kpi(row.Kpi), ("score", row.Score), ("rating", RatingOf(row)), ("provisional", row.Provisional), ("compliance", row.Compliance)]);
        Rows(json, "byProduct", review.ByProduct, row =>
            [("product", row.Product), ("sales", row.Sales), ("share", row.Share), ("margin", row.Margin), ("target", row.Target), ("completion", row.Completion), ("mom", row.Mom), ("class", Camel(row.Class))]);
        Rows(json, "byRegion", review.ByRegion, row => [.. Group("region", row.Name, row), ("target", row.Target), ("completion", row.Completion)]);
        Rows(json, "byIndustry", review.ByIndustry, row => Group("industry", Industry(row.Name), row));
        Rows(json, "bySize", review.BySize, row => Group("size", row.Name, row));
        Rows(json, "byChannel", review.ByChannel, row => [("channel", row.Channel), ("sales", row.Sales), ("margin", row.Margin), ("cost", row.Cost), ("roi", row.Roi)]);
        Rows(json, "weekdays", review.Weekdays, row => [("weekday", row.Weekday), ("orders", row.Orders), ("sales", row.Sales)]);
        Rows(json, "funnel", review.Funnel, row => [("stage", row.Stage.ToString()), ("count", row.Count), ("advanced", row.Advanced), ("rate", row.Rate), ("medianDays", row.MedianDays)]);
        Rows(json, "lossReasons", review.LossReasons, row => [("reason", row.Reason == LossReason.NeedChanged ? "need changed" : Camel(row.Reason)), ("count", row.Count)]);
        json.WriteStartObject("rfm");
        Rows(json, "segments", review.Rfm.Segments, row => [("segment", Terms.Of(row.Segment, Language.English)), ("count", row.Count), ("share", row.Share), ("amount", row.Amount)]);
        Rows(json, "customers", review.Rfm.Customers, row =>
            [("code", row.Code.Value), ("name", row.Name), ("r", row.R), ("f", row.F), ("m", row.M), ("recencyDays", row.RecencyDays), ("frequency", row.Frequency), ("monetary", row.Monetary), ("segment", Terms.Of(row.Segment, Language.English))]);
        json.WriteEndObject();
        Rows(json, "findings", findings, finding => [("rule", Camel(finding.Rule)), ("severity", Camel(finding.Severity)), ("evidence", finding.Evidence.Select(Said).ToArray())]);
        Rows(json, "plans", plans, Plan);
        if (next is not null)
        {
            Rows(json, "nextTargets", next.Holders, target => [("holder", target.Holder), ("team", target.IsTeam), .. Target(target)]);
            One(json, "nextTarget", Target(next.Total));
        }

        if (customers is not null)
        {
            CustomerJson.Write(json, customers);
        }

        json.WriteEndObject();
    }

    private static Field[] Kpi(Kpi kpi) =>
    [
        ("sales", kpi.Sales), ("orders", kpi.Orders), ("aov", kpi.Aov), ("target", kpi.Target), ("challenge", kpi.Challenge), ("completion", kpi.Completion),
        ("challengeCompletion", kpi.ChallengeCompletion), ("yoy", kpi.Yoy), ("mom", kpi.Mom), ("collected", kpi.Collected), ("collectionRate", kpi.CollectionRate),
        ("newCustomers", kpi.NewCustomers), ("newSales", kpi.NewSales), ("repeatSales", kpi.RepeatSales), ("followUps", kpi.FollowUps), ("visits", kpi.Visits),
        ("repurchaseRate", kpi.RepurchaseRate), ("churned", kpi.Churned), ("churnRate", kpi.ChurnRate), ("leadToDeal", kpi.LeadToDeal), ("dealCycleDays", kpi.DealCycleDays),
        ("followUpsToClose", kpi.FollowUpsToClose), ("grossMargin", kpi.GrossMargin), ("coverage", kpi.Coverage), ("top3Share", kpi.Top3Share),
    ];

    private static Field[] Target(NextTarget target) =>
    [
        ("base", target.Base), ("challenge", target.Challenge ?? target.Base), ("newCustomers", target.NewCustomers), ("visits", target.Visits), ("collections", target.Collections),
    ];

    private static Field[] Group(string key, string? name, GroupFigures row) =>
        [(key, name), ("sales", row.Sales), ("orders", row.Orders), ("share", row.Share), ("margin", row.Margin), ("newCustomers", row.NewCustomers), ("mom", row.Mom)];

    private static Field[] Plan(PlanEffect effect) =>
    [
        ("goal", effect.Plan.Goal), ("action", effect.Plan.Action), ("owner", effect.Plan.Owner.Value), ("deadline", Documents.Day(effect.Plan.Deadline)), ("scope", effect.Plan.Scope.ToString()),
        ("metric", effect.Plan.Metric is { } metric ? Camel(metric) : null), ("start", effect.Plan.Start), ("now", effect.Now), ("state", Camel(effect.Plan.State)),
    ];

    private static Field Said(Evidence evidence) => (
        evidence.Name,
        evidence.Number is { } number ? number
            : evidence.Unit == Unit.Term ? evidence.Text![(evidence.Text!.IndexOf('.', StringComparison.Ordinal) + 1)..]
            : evidence.Text!.TrimEnd(Evidence.NameBreak).Replace(Evidence.NameBreak, ','));

    private static string? RatingOf(RepFigures row) => row.Rating == Rating.NeedsImprovement ? "Needs improvement" : row.Rating?.ToString();

    private static string Camel<T>(T value)
        where T : struct, Enum => JsonNamingPolicy.CamelCase.ConvertName(value.ToString());

    /// <summary>A known industry by its English name, so that the JSON reads the same whatever language the data came in.</summary>
    private static string? Industry(string? industry) => industry is null ? null : Terms.Industry(industry, Language.English);

    private static void Rows<T>(Utf8JsonWriter json, string name, IEnumerable<T> rows, Func<T, Field[]> fields)
    {
        json.WriteStartArray(name);
        foreach (var row in rows)
        {
            json.WriteStartObject();
            Fields(json, fields(row));
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    private static void One(Utf8JsonWriter json, string name, Field[] fields)
    {
        json.WriteStartObject(name);
        Fields(json, fields);
        json.WriteEndObject();
    }

    private static void Fields(Utf8JsonWriter json, Field[] fields)
    {
        foreach (var (name, value) in fields)
        {
            switch (value)
            {
                case null:
                    json.WriteNull(name);
                    break;
                case string text:
                    json.WriteString(name, text);
                    break;
                case bool yes:
                    json.WriteBoolean(name, yes);
                    break;
                case int count:
                    json.WriteNumber(name, count);
                    break;
                case decimal number:
                    json.WriteNumber(name, number);
                    break;
                case Field[] inner:
                    One(json, name, inner);
                    break;
                default:
                    throw new ArgumentOutOfRangeException(nameof(fields), value.GetType().Name, $"No JSON for {name}.");
            }
        }
    }
}
