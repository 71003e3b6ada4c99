namespace SalesBot.Domain.Performance;

/// <summary>
/// The key figures of a period and scope, defined in docs/rules.md, counting. Amounts in yuan, ratios as fractions (1.1 = 110 %),
/// durations in days; null where the denominator is missing. Never rounded here.
/// </summary>
public sealed record Kpi
{
    public decimal Sales { get; init; }

    public int Orders { get; init; }

    /// <summary>客单价</summary>
    public decimal? Aov { get; init; }

    public decimal? Target { get; init; }

    public decimal? Challenge { get; init; }

    public decimal? Completion { get; init; }

    public decimal? ChallengeCompletion { get; init; }

    public decimal? Yoy { get; init; }

    /// <summary>Against the period before: MoM, or QoQ for a quarter; a year's equals its YoY.</summary>
    public decimal? Mom { get; init; }

    /// <summary>回款</summary>
    public decimal Collected { get; init; }

    public decimal? CollectionRate { get; init; }

    public int NewCustomers { get; init; }

    public decimal NewSales { get; init; }

    public decimal RepeatSales { get; init; }

    public int FollowUps { get; init; }

    /// <summary>By visit or meeting.</summary>
    public int Visits { get; init; }

    public decimal? RepurchaseRate { get; init; }

    public int Churned { get; init; }

    public decimal? ChurnRate { get; init; }

    public decimal? LeadToDeal { get; init; }

    public decimal? DealCycleDays { get; init; }

    public decimal? FollowUpsToClose { get; init; }

    public decimal? GrossMargin { get; init; }

    public decimal? Coverage { get; init; }

    public decimal? Top3Share { get; init; }
}
