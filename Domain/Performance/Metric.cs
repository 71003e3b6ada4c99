namespace SalesBot.Domain.Performance;

/// <summary>A key figure by name: what an action plan is to move and what a question asks for.</summary>
public enum Metric
{
    Sales,
    Orders,
    Aov,
    Completion,
    ChallengeCompletion,
    Yoy,
    Mom,
    Collected,
    CollectionRate,
    NewCustomers,
    NewSales,
    RepeatSales,
    FollowUps,
    Visits,
    RepurchaseRate,
    Churned,
    ChurnRate,
    LeadToDeal,
    DealCycleDays,
    FollowUpsToClose,
    GrossMargin,
    Coverage,
    Top3Share,
    Compliance,
    Score,
}

public static class Metrics
{
    /// <summary>The figure; compliance and score are a person's, not a scope's, and null here.</summary>
    public static decimal? Of(this Kpi kpi, Metric metric) => metric switch
    {
        Metric.Sales => kpi.Sales,
        Metric.Orders => kpi.Orders,
        Metric.Aov => kpi.Aov,
        Metric.Completion => kpi.Completion,
        Metric.ChallengeCompletion => kpi.ChallengeCompletion,
        Metric.Yoy => kpi.Yoy,
        Metric.Mom => kpi.Mom,
        Metric.Collected => kpi.Collected,
        Metric.CollectionRate => kpi.CollectionRate,
        Metric.NewCustomers => kpi.NewCustomers,
        Metric.NewSales => kpi.NewSales,
        Metric.RepeatSales => kpi.RepeatSales,
        Metric.FollowUps => kpi.FollowUps,
        Metric.Visits => kpi.Visits,
        Metric.RepurchaseRate => kpi.RepurchaseRate,
        Metric.Churned => kpi.Churned,
        Metric.ChurnRate => kpi.ChurnRate,
        Metric.LeadToDeal => kpi.LeadToDeal,
        Metric.DealCycleDays => kpi.DealCycleDays,
        Metric.FollowUpsToClose => kpi.FollowUpsToClose,
        Metric.GrossMargin => kpi.GrossMargin,
        Metric.Coverage => kpi.Coverage,
        Metric.Top3Share => kpi.Top3Share,
        _ => null,
    };

    /// <summary>A person's figure, compliance and score included.</summary>
    public static decimal? Of(this RepFigures person, Metric metric) => metric switch
    {
        Metric.Compliance => person.Compliance,
        Metric.Score => person.Score,
        _ => person.Kpi.Of(metric),
    };

    /// <summary>The mean over the people for what only people have, else the scope's own figure.</summary>
    public static decimal? Of(this Review review, Metric metric) => metric is Metric.Compliance or Metric.Score
        ? review.ByRep.Select(person => person.Of(metric)).OfType<decimal>().ToList() is { Count: > 0 } known ? known.Average() : null
        : review.Kpi.Of(metric);

    /// <summary>Whether a fall is what one hopes for.</summary>
    public static bool LessIsBetter(this Metric metric) =>
        metric is Metric.Churned or Metric.ChurnRate or Metric.DealCycleDays or Metric.FollowUpsToClose or Metric.Top3Share;
}
