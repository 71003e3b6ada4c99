using SalesBot.Domain.Performance;

namespace SalesBot.Domain.Reports;

/// <summary>What a person could be trained in (培训需求), read from their figures beside the others'.</summary>
/// <param name="Own">Their figure.</param>
/// <param name="Others">The others' mean; null where a fixed limit is looked at.</param>
public sealed record TrainingNeed(string Rep, TrainingKind Kind, Metric Metric, decimal Own, decimal? Others)
{
    private const int FewestFollowUps = 5;

    /// <param name="whole">The period is over: counts of one that runs are no lack yet.</param>
    /// <returns>Person by person, in the order of the kinds; none where there is nobody to compare with.</returns>
    public static IReadOnlyList<TrainingNeed> Of(Review review, bool whole)
    {
        var people = review.ByRep.Where(person => person.Kpi.FollowUps >= FewestFollowUps).ToList();
        return people.Count < 2 ? [] : [.. people.SelectMany(person => Of(person, [.. people.Where(other => other != person)], whole))];
    }

    private static IEnumerable<TrainingNeed> Of(RepFigures person, IReadOnlyList<RepFigures> others, bool whole)
    {
        if (whole && person.Kpi.LeadToDeal is { } closed && others.Average(other => other.Kpi.LeadToDeal) is { } usual && closed < usual / 2)
        {
            yield return new TrainingNeed(person.Rep, TrainingKind.Negotiating, Metric.LeadToDeal, closed, usual);
        }

        if (whole && person.Kpi.NewCustomers == 0 && (decimal)others.Average(other => other.Kpi.NewCustomers) is >= 1 and var met)
        {
            yield return new TrainingNeed(person.Rep, TrainingKind.Prospecting, Metric.NewCustomers, 0, met);
        }

        if (person.Kpi.CollectionRate is < 0.8m and { } collected && others.Average(other => other.Kpi.CollectionRate) is { } rate && rate > collected)
        {
            yield return new TrainingNeed(person.Rep, TrainingKind.Collecting, Metric.CollectionRate, collected, rate);
        }

        if (person.Compliance is < 70 and { } compliance)
        {
            yield return new TrainingNeed(person.Rep, TrainingKind.Recording, Metric.Compliance, compliance, null);
        }
    }
}

public enum TrainingKind
{
    /// <summary>Not half of the others' conversion.</summary>
    Negotiating,

    /// <summary>No new customer where the others have one each.</summary>
    Prospecting,

    /// <summary>Less than four fifths of the sales collected, and less than the others.</summary>
    Collecting,

    /// <summary>Compliance below 70.</summary>
    Recording,
}
