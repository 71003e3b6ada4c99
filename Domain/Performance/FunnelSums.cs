using SalesBot.Domain.Customers;
using SalesBot.Domain.Sales;

namespace SalesBot.Domain.Performance;

/// <summary>One stage of the funnel, counted; sums over customers add up.</summary>
public sealed class FunnelSums
{
    public int Count { get; set; }

    public int Advanced { get; set; }

    /// <summary>How many stays ended in the period, by their length in days.</summary>
    public SortedDictionary<int, int> Stays { get; init; } = [];

    public bool IsEmpty => Count == 0 && Advanced == 0 && Stays.Count == 0;

    /// <summary>Half way between the middle two of an even count; null for none.</summary>
    public decimal? MedianDays
    {
        get
        {
            var total = Stays.Values.Sum();
            return total == 0 ? null : (DaysOf((total - 1) / 2) + DaysOf(total / 2)) / 2m;
        }
    }

    public void Add(FunnelSums other, int sign)
    {
        Count += sign * other.Count;
        Advanced += sign * other.Advanced;
        foreach (var (days, count) in other.Stays)
        {
            Tally.Add(Stays, days, sign * count);
        }
    }

    private int DaysOf(int rank)
    {
        foreach (var (days, count) in Stays)
        {
            if ((rank -= count) < 0)
            {
                return days;
            }
        }

        throw new ArgumentOutOfRangeException(nameof(rank));
    }
}

/// <summary>A customer's way through the stages within a window (docs/rules.md, counting).</summary>
public static class Funnel
{
    /// <summary>The stages the funnel shows, in order.</summary>
    public static readonly IReadOnlyList<Stage> Stages = [Stage.Prospect, Stage.Interested, Stage.Negotiating, Stage.Won];

    /// <summary>The stays that were going on at the window's start or began in it, in order.</summary>
    public static IReadOnlyList<StageStay> Present(IReadOnlyList<StageStay> stays, Window window)
    {
        var start = window.From.ToDateTime(TimeOnly.MinValue);
        var present = new List<StageStay>(stays.Count);
        foreach (var stay in stays)
        {
            if (stay.EnteredOn <= window.End && (stay.Entered >= start || stay.Left is null || stay.Left >= start))
            {
                present.Add(stay);
            }
        }

        return present;
    }

    /// <summary>The stage the window starts in; null for a customer not yet created then.</summary>
    public static Stage? AtStart(IReadOnlyList<StageStay> stays, Window window)
    {
        var start = window.From.ToDateTime(TimeOnly.MinValue);
        return stays.LastOrDefault(stay => stay.Entered < start)?.Stage;
    }

    /// <summary>Adds one customer to the four rows.</summary>
    /// <param name="present">What <see cref="Present"/> says.</param>
    /// <param name="sign">1 to put in, −1 to take out.</param>
    public static void Count(IReadOnlyList<StageStay> present, Window window, FunnelSums[] rows, int sign)
    {
        for (var row = 0; row < Stages.Count; row++)
        {
            var stage = Stages[row];
            var first = -1;
            for (var at = 0; at < present.Count; at++)
            {
                if (present[at].Stage == stage)
                {
                    first = first < 0 ? at : first;
                    if (present[at] is { Left: { } left, Days: { } days } && window.Holds(left))
                    {
                        Tally.Add(rows[row].Stays, days, sign);
                    }
                }
            }

            if (first >= 0)
            {
                rows[row].Count += sign;
                rows[row].Advanced += present.Skip(first + 1).Any(stay => stay.Stage > stage && stay.Stage != Stage.Lost) ? sign : 0;
            }
        }
    }
}
