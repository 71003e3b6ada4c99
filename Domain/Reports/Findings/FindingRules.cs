namespace SalesBot.Domain.Reports.Findings;

/// <summary>Looks over a review with every named rule.</summary>
public static class FindingRules
{
    private static readonly Func<FindingContext, IEnumerable<Finding>>[] All =
    [
        SalesFindings.Pace, SalesFindings.Change, SalesFindings.Collection, SalesFindings.Products, SalesFindings.Margin, SalesFindings.Regions,
        SalesFindings.Channels, SalesFindings.Weekdays,
        PipelineFindings.Bottleneck, PipelineFindings.Losses, PipelineFindings.Churn, PipelineFindings.Conversion, PipelineFindings.Cycle, PipelineFindings.NewCustomers,
        CareFindings.Overdue, CareFindings.Coverage, CareFindings.Visits, CareFindings.AtRisk, CareFindings.Concentration,
        PeopleFindings.Behind, PeopleFindings.Above, PeopleFindings.Records,
    ];

    /// <returns>The most pressing first, then in the order of the rules; strengths last.</returns>
    public static IReadOnlyList<Finding> Of(FindingContext context) =>
        [.. All.SelectMany(rule => rule(context)).OrderBy(finding => finding.Severity).ThenBy(finding => finding.Rule)];
}
