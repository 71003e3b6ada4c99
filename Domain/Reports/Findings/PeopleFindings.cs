using SalesBot.Domain.Performance;

namespace SalesBot.Domain.Reports.Findings;

/// <summary>Rules about single people, told only where there is more than one to compare.</summary>
internal static class PeopleFindings
{
    /// <summary>Below 60 % of the target (of the time gone, while the period runs); the furthest behind two.</summary>
    public static IEnumerable<Finding> Behind(FindingContext context) =>
        from person in Targeted(context).OrderBy(person => person.Kpi.Completion).Take(2)
        where person.Kpi.Completion < 0.6m * context.Elapsed
        select new Finding(
            FindingRule.RepBehind,
            Severity.Medium,
            [Evidence.Named("rep", person.Rep), Evidence.Ratio("completion", person.Kpi.Completion!.Value), Evidence.Amount("short", person.Kpi.Target!.Value - person.Kpi.Sales)],
            Metric.Completion);

    /// <summary>At target and 30 % above the mean of the others.</summary>
    public static IEnumerable<Finding> Above(FindingContext context)
    {
        var people = Targeted(context);
        if (people.MaxBy(person => person.Kpi.Completion) is { Kpi.Completion: >= 1 and { } best } person)
        {
            var mean = people.Where(other => other != person).Average(other => other.Kpi.Completion!.Value);
            if (best >= mean * 1.3m)
            {
                yield return new Finding(FindingRule.RepAboveTeam, Severity.Good, [Evidence.Named("rep", person.Rep), Evidence.Ratio("completion", best), Evidence.Ratio("mean", mean)]);
            }
        }
    }

    /// <summary>Compliance below 70; the lowest by name.</summary>
    public static IEnumerable<Finding> Records(FindingContext context)
    {
        var poor = context.Now.ByRep.Where(person => person.Compliance < 70 && person.Kpi.FollowUps >= 5).OrderBy(person => person.Compliance).ToList();
        if (poor.Count > 0)
        {
            yield return new Finding(
                FindingRule.PoorRecords,
                Severity.Low,
                [Evidence.Count("people", poor.Count), Evidence.Named("rep", poor[0].Rep), Evidence.Count("compliance", poor[0].Compliance!.Value)],
                Metric.Compliance);
        }
    }

    private static List<RepFigures> Targeted(FindingContext context)
    {
        var people = context.Now.ByRep.Where(person => person.Kpi is { Target: > 0, Completion: not null }).ToList();
        return people.Count < 2 ? [] : people;
    }
}
