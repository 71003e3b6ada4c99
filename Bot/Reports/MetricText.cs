using SalesBot.Bot.Wording;
using SalesBot.Domain.Performance;

namespace SalesBot.Bot.Reports;

/// <summary>A key figure's name and value in the reader's language.</summary>
public static class MetricText
{
    public static string Name(Metric metric, Language language) => Words.Of("Reports", language)[$"Metric.{metric}"];

    public static string Name(ScoreKind kind, Language language) => Words.Of("Reviews", language)[$"ScoreKind.{kind}"];

    /// <summary>In the form of its figure; — when there is none.</summary>
    public static string Say(Metric metric, decimal? value, Language language, string currency) => (metric, value) switch
    {
        (_, null) => "—",
        (Metric.Sales or Metric.Aov or Metric.Collected or Metric.NewSales or Metric.RepeatSales, { } amount) => Phrases.Amount(amount, language, currency),
        (Metric.Orders or Metric.NewCustomers or Metric.FollowUps or Metric.Visits or Metric.Churned, { } count) => Phrases.Number(count),
        (Metric.DealCycleDays or Metric.FollowUpsToClose or Metric.Compliance or Metric.Score, { } figure) => Phrases.Number(figure, 1),
        (Metric.Yoy or Metric.Mom, { } change) => Phrases.Change(change),
        (_, { } ratio) => Phrases.Percent(ratio, 1),
    };
}
