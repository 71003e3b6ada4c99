using SalesBot.Domain.Performance;

namespace SalesBot.Domain.Reports;

/// <summary>A figure that left its band.</summary>
public sealed record Anomaly(Metric Metric, Period Period, decimal Value, Band Band)
{
    public bool IsHigh => Band.IsAbove(Value);

    public bool IsGood => IsHigh != Metric.LessIsBetter();
}

/// <summary>Watches the four figures that managers are told of at once. Source: docs/rules.md, what is pushed.</summary>
public static class Anomalies
{
    private static readonly Metric[] Watched = [Metric.LeadToDeal, Metric.CollectionRate, Metric.ChurnRate, Metric.Completion];

    /// <param name="period">A month, over or running.</param>
    /// <param name="reviewOf">The review of any month.</param>
    /// <param name="elapsed">The share of the period's days gone; 1 when it is over.</param>
    /// <remarks>
    /// A month that runs is judged only by what its remaining days cannot mend: shares of customers, which only grow, by being too
    /// high already; collection, and completion against the time elapsed, once a third of it is over.
    /// </remarks>
    public static IReadOnlyList<Anomaly> Of(Period period, Func<Period, Review> reviewOf, decimal elapsed)
    {
        var earlier = new List<Review>();
        for (var before = period.Before(); earlier.Count < Band.Periods; before = before.Before())
        {
            earlier.Add(reviewOf(before));
        }

        var now = reviewOf(period);
        return
        [
            .. from metric in Watched
               let value = Value(now, metric, elapsed)
               let band = Band.Of(earlier.Select(review => review.Of(metric)))
               where value is not null && band is not null
               let found = new Anomaly(metric, period, value.Value, band.Value)
               where found.IsHigh || (band.Value.IsBelow(value.Value) && (elapsed == 1 || metric is Metric.CollectionRate or Metric.Completion))
               select found,
        ];
    }

    private static decimal? Value(Review now, Metric metric, decimal elapsed) => metric switch
    {
        Metric.CollectionRate or Metric.Completion when elapsed < 1m / 3m => null,
        Metric.Completion => now.Kpi.Completion / elapsed,
        _ => now.Of(metric),
    };
}
