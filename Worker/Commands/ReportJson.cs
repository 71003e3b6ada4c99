using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using SalesBot.Bot.Ports;
using SalesBot.Bot.Reports.Tables;
using SalesBot.Bot.Wording;
using SalesBot.Domain.Customers;
using SalesBot.Domain.Performance;
using SalesBot.Domain.Reports;
using SalesBot.Domain.Reports.Findings;

namespace SalesBot.Worker.Commands;

/// <summary>A review, with its findings and plans, as the JSON of <c>report … --format json</c>: amounts in yuan, ratios as fractions, never rounded.</summary>
internal static class ReportJson
{
    private static readonly JsonWriterOptions Options = new() { Indented = true, Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <param name="customers">The customer tables in English, for a customer analysis.</param>
    public static string Of(Review review, IReadOnlyList<Finding>? findings = null, IReadOnlyList<PlanEffect>? plans = null, IReadOnlyList<Table>? customers = null)
    {
        using var buffer = new MemoryStream();
        using (var json = new Utf8JsonWriter(buffer, Options))
        {
            Write(json, review, findings ?? [], plans ?? [], customers);
        }

        return Encoding.UTF8.GetString(buffer.ToArray());
    }

    private static void Write(Utf8JsonWriter json, Review review, IReadOnlyList<Finding> findings, IReadOnlyList<PlanEffect> plans, IReadOnlyList<Table>? customers)
    {
        json.WriteStartObject();
        json.WriteStartObject("period");
        json.WriteString("from", Documents.Day(review.From));
        json.WriteString("to", Documents.Day(review.To));
        json.WriteEndObject();
        json.WriteString("scope", review.Scope.ToString());
        json.WriteStartObject("kpi");
        Kpi(json, review.Kpi);
        json.WriteEndObject();
        Rows(json, "byRep", review.ByRep, Rep);
        Rows(json, "byProduct", review.ByProduct, Product);
        Rows(json, "byRegion", review.ByRegion, row => Group("region", row.Name, row, target: true));
        Rows(json, "byIndustry", review.ByIndustry, row => Group("industry", Industry(row.Name), row, target: false));
        Rows(json, "bySize", review.BySize, row => Group("size", row.Name, row, target: false));
        Rows(json, "byChannel", review.ByChannel, Channel);
        Rows(json, "weekdays", review.Weekdays, Weekday);
        Rows(json, "funnel", review.Funnel, Stage);
        Rows(json, "lossReasons", review.LossReasons, Loss);
        json.WriteStartObject("rfm");
        Rows(json, "segments", review.Rfm.Segments, Segment);
        Rows(json, "customers", review.Rfm.Customers, Customer);
        json.WriteEndObject();
        Rows(json, "findings", findings, finding => Finding(json, finding));
        Rows(json, "plans", plans, plan => Plan(json, plan));
        if (customers is not null)
        {
            CustomerJson.Write(json, customers);
        }

        json.WriteEndObject();

        void Group(string key, string? name, GroupFigures row, bool target)
        {
            Text(json, key, name);
            json.WriteNumber("sales", row.Sales);
            json.WriteNumber("orders", row.Orders);
            Number(json, "share", row.Share);
            Number(json, "margin", row.Margin);
            json.WriteNumber("newCustomers", row.NewCustomers);
            Number(json, "mom", row.Mom);
            if (target)
            {
                Number(json, "target", row.Target);
                Number(json, "completion", row.Completion);
            }
        }

        void Rep(RepFigures row)
        {
            json.WriteString("rep", row.Rep);
            Text(json, "team", row.Team);
            Kpi(json, row.Kpi);
            Number(json, "score", row.Score);
            Text(json, "rating", row.Rating switch
            {
                null => null,
                Rating.NeedsImprovement => "Needs improvement",
                var rating => rating.ToString(),
            });
            json.WriteBoolean("provisional", row.Provisional);
            Number(json, "compliance", row.Compliance);
        }

        void Product(ProductFigures row)
        {
            json.WriteString("product", row.Product);
            json.WriteNumber("sales", row.Sales);
            Number(json, "share", row.Share);
            Number(json, "margin", row.Margin);
            Number(json, "target", row.Target);
            Number(json, "completion", row.Completion);
            Number(json, "mom", row.Mom);
            json.WriteString("class", Camel(row.Class));
        }

        void Channel(ChannelFigures row)
        {
            Text(json, "channel", row.Channel);
            json.WriteNumber("sales", row.Sales);
            json.WriteNumber("margin", row.Margin);
            Number(json, "cost", row.Cost);
            Number(json, "roi", row.Roi);
        }

        void Weekday(WeekdayFigures row)
        {
            json.WriteNumber("weekday", row.Weekday);
            json.WriteNumber("orders", row.Orders);
            json.WriteNumber("sales", row.Sales);
        }

        void Stage(FunnelRow row)
        {
            json.WriteString("stage", row.Stage.ToString());
            json.WriteNumber("count", row.Count);
            json.WriteNumber("advanced", row.Advanced);
            Number(json, "rate", row.Rate);
            Number(json, "medianDays", row.MedianDays);
        }

        void Loss(LossCount row)
        {
            json.WriteString("reason", row.Reason == LossReason.NeedChanged ? "need changed" : Camel(row.Reason));
            json.WriteNumber("count", row.Count);
        }

        void Segment(SegmentFigures row)
        {
            json.WriteString("segment", Terms.Of(row.Segment, Language.English));
            json.WriteNumber("count", row.Count);
            Number(json, "share", row.Share);
            json.WriteNumber("amount", row.Amount);
        }

        void Customer(RfmCustomer row)
        {
            json.WriteString("code", row.Code.Value);
            json.WriteString("name", row.Name);
            json.WriteNumber("r", row.R);
            json.WriteNumber("f", row.F);
            json.WriteNumber("m", row.M);
            json.WriteNumber("recencyDays", row.RecencyDays);
            json.WriteNumber("frequency", row.Frequency);
            json.WriteNumber("monetary", row.Monetary);
            json.WriteString("segment", Terms.Of(row.Segment, Language.English));
        }
    }

    private static void Finding(Utf8JsonWriter json, Finding finding)
    {
        json.WriteString("rule", Camel(finding.Rule));
        json.WriteString("severity", Camel(finding.Severity));
        json.WriteStartObject("evidence");
        foreach (var evidence in finding.Evidence)
        {
            if (evidence.Number is { } number)
            {
                json.WriteNumber(evidence.Name, number);
            }
            else
            {
                json.WriteString(evidence.Name, evidence.Unit == Unit.Term ? evidence.Text![(evidence.Text!.IndexOf('.', StringComparison.Ordinal) + 1)..] : evidence.Text!.Replace(Evidence.NameBreak, ','));
            }
        }

        json.WriteEndObject();
    }

    private static void Plan(Utf8JsonWriter json, PlanEffect effect)
    {
        json.WriteString("goal", effect.Plan.Goal);
        json.WriteString("action", effect.Plan.Action);
        json.WriteString("owner", effect.Plan.Owner.Value);
        json.WriteString("deadline", Documents.Day(effect.Plan.Deadline));
        json.WriteString("scope", effect.Plan.Scope.ToString());
        Text(json, "metric", effect.Plan.Metric is { } metric ? Camel(metric) : null);
        Number(json, "start", effect.Plan.Start);
        Number(json, "now", effect.Now);
        json.WriteString("state", Camel(effect.Plan.State));
    }

    private static string Camel<T>(T value)
        where T : struct, Enum => JsonNamingPolicy.CamelCase.ConvertName(value.ToString());

    private static void Kpi(Utf8JsonWriter json, Kpi kpi)
    {
        json.WriteNumber("sales", kpi.Sales);
        json.WriteNumber("orders", kpi.Orders);
        Number(json, "aov", kpi.Aov);
        Number(json, "target", kpi.Target);
        Number(json, "challenge", kpi.Challenge);
        Number(json, "completion", kpi.Completion);
        Number(json, "challengeCompletion", kpi.ChallengeCompletion);
        Number(json, "yoy", kpi.Yoy);
        Number(json, "mom", kpi.Mom);
        json.WriteNumber("collected", kpi.Collected);
        Number(json, "collectionRate", kpi.CollectionRate);
        json.WriteNumber("newCustomers", kpi.NewCustomers);
        json.WriteNumber("newSales", kpi.NewSales);
        json.WriteNumber("repeatSales", kpi.RepeatSales);
        json.WriteNumber("followUps", kpi.FollowUps);
        json.WriteNumber("visits", kpi.Visits);
        Number(json, "repurchaseRate", kpi.RepurchaseRate);
        json.WriteNumber("churned", kpi.Churned);
        Number(json, "churnRate", kpi.ChurnRate);
        Number(json, "leadToDeal", kpi.LeadToDeal);
        Number(json, "dealCycleDays", kpi.DealCycleDays);
        Number(json, "followUpsToClose", kpi.FollowUpsToClose);
        Number(json, "grossMargin", kpi.GrossMargin);
        Number(json, "coverage", kpi.Coverage);
        Number(json, "top3Share", kpi.Top3Share);
    }

    /// <summary>A known industry by its English name, so that the JSON reads the same whatever language the data came in.</summary>
    private static string? Industry(string? industry) => industry is null ? null : Terms.Industry(industry, Language.English);

    private static void Rows<T>(Utf8JsonWriter json, string name, IEnumerable<T> rows, Action<T> fields)
    {
        json.WriteStartArray(name);
        foreach (var row in rows)
        {
            json.WriteStartObject();
            fields(row);
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    private static void Number(Utf8JsonWriter json, string name, decimal? value)
    {
        if (value is { } number)
        {
            json.WriteNumber(name, number);
        }
        else
        {
            json.WriteNull(name);
        }
    }

    private static void Text(Utf8JsonWriter json, string name, string? value)
    {
        if (value is null)
        {
            json.WriteNull(name);
        }
        else
        {
            json.WriteString(name, value);
        }
    }
}
