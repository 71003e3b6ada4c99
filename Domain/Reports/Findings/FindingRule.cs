namespace SalesBot.Domain.Reports.Findings;

/// <summary>The rules that look over a review, in the order their findings are told within a severity.</summary>
public enum FindingRule
{
    BehindPace,
    TargetMissed,
    TargetMet,
    SalesDown,
    SlowCollection,
    PastDueMoney,
    FunnelBottleneck,
    OverdueKeyCustomers,
    ChurnUp,
    AtRiskCustomers,
    CoolingCustomers,
    RepBehind,
    RegionBehind,
    ProblemProduct,
    MarginDown,
    LowCoverage,
    FewerVisits,
    FewerNewCustomers,
    LowerConversion,
    LongerCycle,
    TopLossReason,
    PoorChannelRoi,
    Concentration,
    PoorRecords,
    WeekdayPeak,
    StarProduct,
    RepAboveTeam,
    SalesUp,
}
