using SalesBot.Domain.Customers;
using SalesBot.Domain.Performance;

namespace SalesBot.Domain.Reports.Findings;

/// <summary>Rules about how customers are looked after.</summary>
internal static class CareFindings
{
    /// <summary>Grade A customers a week or more overdue; the latest two by name.</summary>
    public static IEnumerable<Finding> Overdue(FindingContext context)
    {
        var late = context.Overdue.Where(customer => customer is { Grade: Grade.A, Days: >= DossierDays.LongOverdue }).OrderByDescending(customer => customer.Days).ToList();
        if (late.Count > 0)
        {
            yield return new Finding(
                FindingRule.OverdueKeyCustomers,
                Severity.High,
                [Evidence.Count("customers", late.Count), Evidence.Names("names", late.Select(customer => customer.Name)), Evidence.Days("longest", late[0].Days)],
                Metric.Coverage);
        }
    }

    /// <summary>Fewer than 70 % of the customers due were contacted in time.</summary>
    public static IEnumerable<Finding> Coverage(FindingContext context)
    {
        if (context.Now.Kpi.Coverage is < 0.7m and { } coverage)
        {
            yield return new Finding(FindingRule.LowCoverage, coverage < 0.4m ? Severity.Medium : Severity.Low, [Evidence.Ratio("coverage", coverage)], Metric.Coverage);
        }
    }

    /// <summary>A fifth fewer visits than in the period before.</summary>
    public static IEnumerable<Finding> Visits(FindingContext context)
    {
        if (context.Comparable?.Kpi.Visits is >= 5 and { } before && context.Now.Kpi.Visits <= before * 0.8m)
        {
            yield return new Finding(FindingRule.FewerVisits, Severity.Low, [Evidence.Count("visits", context.Now.Kpi.Visits), Evidence.Count("before", before)], Metric.Visits);
        }
    }

    public static IEnumerable<Finding> AtRisk(FindingContext context)
    {
        if (context.Now.Rfm.Segments.FirstOrDefault(segment => segment.Segment == Segment.AtRisk) is { Count: > 0 } segment)
        {
            yield return new Finding(
                FindingRule.AtRiskCustomers,
                segment.Share >= 0.2m ? Severity.High : Severity.Medium,
                [Evidence.Count("customers", segment.Count), Evidence.Amount("amount", segment.Amount)],
                Metric.RepurchaseRate);
        }
    }

    /// <summary>Buyers past one and a half times their own mean gap between orders; the two biggest by name.</summary>
    public static IEnumerable<Finding> Cooling(FindingContext context)
    {
        if (context.Cooling is { Count: > 0 } late)
        {
            yield return new Finding(
                FindingRule.CoolingCustomers, Severity.Low, [Evidence.Count("customers", late.Count), Evidence.Names("names", late.Select(customer => customer.Name))], Metric.RepurchaseRate);
        }
    }

    /// <summary>Half of sales with three customers, of ten or more orders.</summary>
    public static IEnumerable<Finding> Concentration(FindingContext context)
    {
        if (context.Now.Kpi is { Top3Share: >= 0.5m and { } share, Orders: >= 10 })
        {
            yield return new Finding(FindingRule.Concentration, share >= 0.7m ? Severity.Medium : Severity.Low, [Evidence.Ratio("top3Share", share)], Metric.Top3Share);
        }
    }
}
