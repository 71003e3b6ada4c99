using SalesBot.Domain.Customers;

namespace SalesBot.Domain.Performance;

/// <summary>Every figure of a period and scope: what `report` prints as JSON, what the chat tells and what the files show.</summary>
public sealed record Review(
    Period Period,
    Scope Scope,
    Kpi Kpi,
    IReadOnlyList<RepFigures> ByRep,
    IReadOnlyList<ProductFigures> ByProduct,
    IReadOnlyList<GroupFigures> ByRegion,
    IReadOnlyList<GroupFigures> ByIndustry,
    IReadOnlyList<GroupFigures> BySize,
    IReadOnlyList<ChannelFigures> ByChannel,
    IReadOnlyList<WeekdayFigures> Weekdays,
    IReadOnlyList<FunnelRow> Funnel,
    IReadOnlyList<LossCount> LossReasons,
    RfmFigures Rfm)
{
    /// <summary>What customers objected while in a stage, most heard first.</summary>
    public IReadOnlyList<ObjectionCount> Objections { get; init; } = [];

    public DateOnly From => Period.From;

    /// <summary>The period's last day, also while it runs.</summary>
    public DateOnly To => Period.To;
}

/// <summary>One person's figures, with the composite score (docs/rules.md, scores); null without a base target.</summary>
/// <param name="Compliance">0 to 100; null without a follow-up.</param>
public sealed record RepFigures(
    string Rep, string? Team, Kpi Kpi, decimal? Score, Rating? Rating, bool Provisional, decimal? Compliance)
{
    /// <summary>The score with its parts; null where it was not computed.</summary>
    public CompositeScore? Composite { get; init; }
}

public enum Rating
{
    /// <summary>优秀, from 90.</summary>
    Excellent,

    /// <summary>良好, from 80.</summary>
    Good,

    /// <summary>待改进</summary>
    NeedsImprovement,
}

public sealed record ProductFigures(
    string Product, decimal Sales, decimal? Share, decimal? Margin, decimal? Target, decimal? Completion, decimal? Mom, ProductClass Class);

public enum ProductClass
{
    Normal,
    Star,
    Problem,
}

/// <summary>A region, an industry or a size. Target and completion are the region's only.</summary>
public sealed record GroupFigures(
    string? Name, decimal Sales, int Orders, decimal? Share, decimal? Margin, int NewCustomers, decimal? Mom, decimal? Target = null, decimal? Completion = null);

/// <param name="Margin">In yuan, not a ratio; null where there are orders and none of them has a cost.</param>
public sealed record ChannelFigures(string? Channel, decimal Sales, decimal? Margin, decimal? Cost, decimal? Roi);

/// <param name="Weekday">1 is Monday.</param>
public sealed record WeekdayFigures(int Weekday, int Orders, decimal Sales);

public sealed record FunnelRow(Stage Stage, int Count, int Advanced, decimal? Rate, decimal? MedianDays);

/// <param name="Customers">Who raised it in the period, each once.</param>
public sealed record ObjectionCount(Stage Stage, LossReason Reason, int Customers);

public sealed record LossCount(LossReason Reason, int Count);

public sealed record RfmFigures(IReadOnlyList<SegmentFigures> Segments, IReadOnlyList<RfmCustomer> Customers);

public sealed record SegmentFigures(Segment Segment, int Count, decimal? Share, decimal Amount);

public sealed record RfmCustomer(
    CustomerCode Code, string Name, int R, int F, int M, int RecencyDays, int Frequency, decimal Monetary, Segment Segment);

/// <summary>RFM segments, tested in this order (docs/rules.md, RFM and health).</summary>
public enum Segment
{
    HighValue,
    AtRisk,
    LowValue,
    New,

    /// <summary>Bought often or much, though not lately: not yet at risk.</summary>
    Potential,

    /// <summary>The rest.</summary>
    Regular,
}
