using SalesBot.Domain.Performance;

namespace SalesBot.Domain.Reports.Findings;

/// <summary>Rules about what was sold, for how much and where.</summary>
internal static class SalesFindings
{
    /// <summary>Running: completion a tenth behind the time gone. Over: short of the target, or met.</summary>
    public static IEnumerable<Finding> Pace(FindingContext context)
    {
        var kpi = context.Now.Kpi;
        if (kpi is not { Completion: { } completion, Target: { } target } || target <= 0)
        {
            yield break;
        }

        if (completion >= 1)
        {
            yield return new Finding(FindingRule.TargetMet, Severity.Good, [Evidence.Ratio("completion", completion), Evidence.Amount("sales", kpi.Sales), Evidence.Amount("target", target)]);
        }
        else if (!context.Running)
        {
            yield return new Finding(
                FindingRule.TargetMissed,
                completion < 0.8m ? Severity.High : Severity.Medium,
                [Evidence.Ratio("completion", completion), Evidence.Amount("short", target - kpi.Sales), Evidence.Amount("target", target)],
                Metric.Completion);
        }
        else if (completion < context.Elapsed - 0.1m)
        {
            yield return new Finding(
                FindingRule.BehindPace,
                completion < context.Elapsed - 0.25m ? Severity.High : Severity.Medium,
                [Evidence.Ratio("completion", completion), Evidence.Ratio("elapsed", context.Elapsed), Evidence.Amount("short", target - kpi.Sales)],
                Metric.Completion);
        }
    }

    /// <summary>Sales 15 % below, or 30 % above, the period before.</summary>
    public static IEnumerable<Finding> Change(FindingContext context)
    {
        if (context.Comparable is not { } before || context.Now.Kpi.Mom is not { } change)
        {
            yield break;
        }

        Evidence[] evidence = [Evidence.Ratio("change", Math.Abs(change)), Evidence.Amount("sales", context.Now.Kpi.Sales), Evidence.Amount("before", before.Kpi.Sales)];
        if (change <= -0.15m)
        {
            yield return new Finding(FindingRule.SalesDown, change <= -0.3m ? Severity.High : Severity.Medium, evidence, Metric.Sales);
        }
        else if (change >= 0.3m)
        {
            yield return new Finding(FindingRule.SalesUp, Severity.Good, evidence);
        }
    }

    /// <summary>Less than four fifths of sales collected.</summary>
    public static IEnumerable<Finding> Collection(FindingContext context)
    {
        if (context.Now.Kpi is { CollectionRate: < 0.8m and { } rate } kpi)
        {
            yield return new Finding(
                FindingRule.SlowCollection,
                rate < 0.5m ? Severity.High : Severity.Medium,
                [Evidence.Ratio("collectionRate", rate), Evidence.Amount("collected", kpi.Collected), Evidence.Amount("open", kpi.Sales - kpi.Collected)],
                Metric.CollectionRate);
        }
    }

    /// <summary>Money past its due date, the two who owe most by name.</summary>
    public static IEnumerable<Finding> PastDue(FindingContext context)
    {
        if (context.PastDue is { Count: > 0 } late)
        {
            var longest = late.Max(payer => payer.Days);
            yield return new Finding(
                FindingRule.PastDueMoney,
                longest > 90 ? Severity.High : longest > 30 ? Severity.Medium : Severity.Low,
                [Evidence.Count("customers", late.Count), Evidence.Amount("amount", late.Sum(payer => payer.Left)), Evidence.Names("names", late.Select(payer => payer.Name)), Evidence.Days("longest", longest)],
                Metric.CollectionRate);
        }
    }

    public static IEnumerable<Finding> Products(FindingContext context)
    {
        foreach (var product in context.Now.ByProduct.Where(product => product.Margin is not null))
        {
            Evidence[] evidence = [Evidence.Named("product", product.Product), Evidence.Ratio("margin", product.Margin!.Value), Evidence.Ratio("share", product.Share ?? 0)];
            if (product.Class == ProductClass.Problem)
            {
                yield return new Finding(FindingRule.ProblemProduct, product.Share >= 0.15m ? Severity.Medium : Severity.Low, evidence, Metric.GrossMargin);
            }
            else if (product.Class == ProductClass.Star)
            {
                yield return new Finding(FindingRule.StarProduct, Severity.Good, evidence);
            }
        }
    }

    /// <summary>Gross margin three points below the period before.</summary>
    public static IEnumerable<Finding> Margin(FindingContext context)
    {
        if (context.Now.Kpi.GrossMargin is { } now && context.Comparable?.Kpi.GrossMargin is { } before && before - now >= 0.03m)
        {
            yield return new Finding(FindingRule.MarginDown, Severity.Medium, [Evidence.Ratio("margin", now), Evidence.Ratio("before", before)], Metric.GrossMargin);
        }
    }

    /// <summary>
    /// A region below four fifths of its target (of the time gone, while the period runs), one finding each for the worst two.
    /// Where a region's figures are one person's, <see cref="PeopleFindings.Behind"/> says it once.
    /// </summary>
    public static IEnumerable<Finding> Regions(FindingContext context) =>
        (from region in context.Now.ByRegion
         where region is { Name: not null, Target: > 0, Completion: not null } && region.Completion < 0.8m * context.Elapsed && context.Now.ByRegion.Count(other => other.Target > 0) > 1
         where !context.Now.ByRep.Any(person => person.Kpi.Target == region.Target && person.Kpi.Sales == region.Sales)
         orderby region.Completion
         select new Finding(
             FindingRule.RegionBehind,
             region.Completion < 0.5m * context.Elapsed ? Severity.Medium : Severity.Low,
             [Evidence.Named("region", region.Name!), Evidence.Ratio("completion", region.Completion!.Value), Evidence.Amount("short", region.Target!.Value - region.Sales)],
             Metric.Completion)).Take(2);

    /// <summary>A channel that brought less margin than it cost.</summary>
    public static IEnumerable<Finding> Channels(FindingContext context) => context.Running ? [] :
        from channel in context.Now.ByChannel
        where channel is { Channel: not null, Roi: < 0 }
        orderby channel.Roi
        select new Finding(
            FindingRule.PoorChannelRoi,
            channel.Roi <= -0.5m ? Severity.Medium : Severity.Low,
            [Evidence.Named("channel", channel.Channel!), Evidence.Amount("cost", channel.Cost!.Value), Evidence.Amount("margin", channel.Margin!.Value), Evidence.Ratio("roi", channel.Roi!.Value)],
            Metric.GrossMargin);

    /// <summary>One weekday with two fifths of the orders, of ten or more.</summary>
    public static IEnumerable<Finding> Weekdays(FindingContext context)
    {
        var orders = context.Now.Weekdays.Sum(day => day.Orders);
        if (orders >= 10 && context.Now.Weekdays.MaxBy(day => day.Orders) is { } peak && peak.Orders >= 0.4m * orders && context.Now.Weekdays.Count(day => day.Orders == peak.Orders) == 1)
        {
            yield return new Finding(
                FindingRule.WeekdayPeak,
                Severity.Low,
                [new Evidence("weekday", Unit.Term, peak.Weekday, $"Weekday.{peak.Weekday}"), Evidence.Ratio("share", (decimal)peak.Orders / orders), Evidence.Count("orders", peak.Orders)]);
        }
    }
}
