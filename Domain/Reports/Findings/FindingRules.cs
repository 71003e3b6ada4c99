namespace SalesBot.Domain.Reports.Findings;

/// <summary>Looks over a review with every named rule.</summary>
public static class FindingRules
{
    private static readonly Func<FindingContext, IEnumerable<Finding>>[] All =
    [
        SalesFindings.Pace, SalesFindings.Change, SalesFindings.Collection, SalesFindings.PastDue, SalesFindings.Products, SalesFindings.Margin, SalesFindings.Regions,
        SalesFindings.Channels, SalesFindings.Weekdays,
        PipelineFindings.Bottleneck, PipelineFindings.Losses, PipelineFindings.Churn, PipelineFindings.Conversion, PipelineFindings.Cycle, PipelineFindings.NewCustomers,
        CareFindings.Overdue, CareFindings.Coverage, CareFindings.Visits, CareFindings.AtRisk, CareFindings.Cooling, CareFindings.Concentration,
        PeopleFindings.Behind, PeopleFindings.Above, PeopleFindings.Records,
    ];

    /// <summary>Told of as a risk: what may yet come of it is worse than what it is.</summary>
    public static bool IsRisk(this FindingRule rule) => rule is FindingRule.BehindPace or FindingRule.PastDueMoney or FindingRule.FunnelBottleneck or FindingRule.OverdueKeyCustomers
        or FindingRule.AtRiskCustomers or FindingRule.CoolingCustomers or FindingRule.Concentration;

    /// <returns>The most pressing first, then in the order of the rules; strengths last.</returns>
    public static IReadOnlyList<Finding> Of(FindingContext context) =>
        [.. All.SelectMany(rule => rule(context)).OrderBy(finding => finding.Severity).ThenBy(finding => finding.Rule)];
}
