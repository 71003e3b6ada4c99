using SalesBot.Domain.Customers;
using SalesBot.Domain.Performance;

namespace SalesBot.Domain.Reports.Findings;

/// <summary>Rules about how customers move towards a sale, and where they are lost.</summary>
internal static class PipelineFindings
{
    /// <summary>The stage that the smallest share of five or more customers leaves upwards, below 40 %, with the objection most heard there.</summary>
    public static IEnumerable<Finding> Bottleneck(FindingContext context)
    {
        var narrow = context.Now.Funnel.Where(row => row is { Stage: not Stage.Won, Count: >= 5, Rate: < 0.4m }).OrderBy(row => row.Rate).ThenByDescending(row => row.Count).FirstOrDefault();
        if (narrow is null || context.Running)
        {
            yield break;
        }

        List<Evidence> evidence = [Evidence.Term("stage", narrow.Stage), Evidence.Ratio("rate", narrow.Rate!.Value), Evidence.Count("customers", narrow.Count)];
        if (context.Now.Objections.Where(row => row.Stage == narrow.Stage).MaxBy(row => row.Customers) is { } objection)
        {
            evidence.AddRange([Evidence.Term("objection", objection.Reason), Evidence.Count("objecting", objection.Customers)]);
        }

        yield return new Finding(FindingRule.FunnelBottleneck, narrow.Rate < 0.2m ? Severity.High : Severity.Medium, evidence, Metric.LeadToDeal);
    }

    /// <summary>One reason behind half of three or more losses.</summary>
    public static IEnumerable<Finding> Losses(FindingContext context)
    {
        var all = context.Now.LossReasons.Sum(loss => loss.Count);
        if (context.Now.LossReasons.MaxBy(loss => loss.Count) is { Reason: not LossReason.Other, Count: >= 2 } top && all >= 3 && top.Count * 2 >= all && context.Now.LossReasons.Count(loss => loss.Count == top.Count) == 1)
        {
            yield return new Finding(
                FindingRule.TopLossReason, Severity.Medium, [Evidence.Term("reason", top.Reason), Evidence.Count("count", top.Count), Evidence.Count("losses", all)], Metric.ChurnRate);
        }
    }

    /// <summary>Two or more won customers lost, and a larger share than the period before.</summary>
    public static IEnumerable<Finding> Churn(FindingContext context)
    {
        if (context.Now.Kpi is { Churned: >= 2, ChurnRate: { } rate } kpi && (context.Before?.Kpi.ChurnRate ?? 0) is var before && rate > before)
        {
            yield return new Finding(
                FindingRule.ChurnUp,
                rate >= 0.1m ? Severity.High : Severity.Medium,
                [Evidence.Count("churned", kpi.Churned), Evidence.Ratio("churnRate", rate), Evidence.Ratio("before", before)],
                Metric.ChurnRate);
        }
    }

    /// <summary>Lead-to-deal a third below the period before.</summary>
    public static IEnumerable<Finding> Conversion(FindingContext context)
    {
        if (context.Now.Kpi.LeadToDeal is { } now && context.Comparable?.Kpi.LeadToDeal is { } before && now <= before * 2 / 3 && before > 0)
        {
            yield return new Finding(FindingRule.LowerConversion, Severity.Medium, [Evidence.Ratio("leadToDeal", now), Evidence.Ratio("before", before)], Metric.LeadToDeal);
        }
    }

    /// <summary>A deal takes a quarter longer than in the period before, and a week at least.</summary>
    public static IEnumerable<Finding> Cycle(FindingContext context)
    {
        if (context.Now.Kpi.DealCycleDays is { } now && context.Comparable?.Kpi.DealCycleDays is { } before && now >= before * 1.25m && now - before >= 7)
        {
            yield return new Finding(FindingRule.LongerCycle, Severity.Low, [Evidence.Days("dealCycleDays", now), Evidence.Days("before", before)], Metric.DealCycleDays);
        }
    }

    /// <summary>Not two thirds of the new customers of the period before.</summary>
    public static IEnumerable<Finding> NewCustomers(FindingContext context)
    {
        if (context.Comparable?.Kpi.NewCustomers is >= 3 and { } before && context.Now.Kpi.NewCustomers * 3 < before * 2)
        {
            yield return new Finding(
                FindingRule.FewerNewCustomers, Severity.Medium, [Evidence.Count("newCustomers", context.Now.Kpi.NewCustomers), Evidence.Count("before", before)], Metric.NewCustomers);
        }
    }
}
