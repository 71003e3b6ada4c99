namespace SalesBot.Domain.Performance;

/// <summary>What earns the scores 5, 4, 3 and 2; anything else earns 1. Defaults: docs/rules.md, RFM and health.</summary>
/// <param name="Recency">Days since the last order, at most.</param>
/// <param name="Frequency">Orders in twelve months, at least.</param>
/// <param name="Monetary">Amount in twelve months, at least.</param>
public sealed record RfmThresholds(IReadOnlyList<int> Recency, IReadOnlyList<int> Frequency, IReadOnlyList<decimal> Monetary)
{
    public RfmThresholds()
        : this([30, 60, 120, 240], [12, 6, 4, 2], [1_000_000m, 500_000m, 200_000m, 50_000m])
    {
    }
}

/// <summary>Recency, frequency and amount of a customer's orders, scored 1 to 5 and put into a segment (docs/rules.md, RFM and health).</summary>
public static class Rfm
{
    /// <summary>A first order younger than this makes a low-value customer a new one.</summary>
    private const int NewDays = 90;

    /// <returns>Null for a customer without an order by the window's end, which is the day everything is counted back from.</returns>
    public static RfmCustomer? Of(Dossier customer, Window window, RfmThresholds thresholds)
    {
        if (customer.Sales.Count == 0 || customer.Sales[0].Date > window.End)
        {
            return null;
        }

        var (last, lately, minor) = (DateOnly.MinValue, 0, 0L);
        foreach (var sale in customer.Sales)
        {
            if (sale.Date > window.End)
            {
                break;
            }

            last = sale.Date;
            if (window.InYear(sale.Date))
            {
                lately++;
                minor += sale.Amount.Minor;
            }
        }

        var recency = window.End.DayNumber - last.DayNumber;
        var amount = new Money(minor).Amount;
        var r = Score(thresholds.Recency, limit => recency <= limit);
        var f = Score(thresholds.Frequency, limit => lately >= limit);
        var m = Score(thresholds.Monetary, limit => amount >= limit);
        var isNew = window.End.DayNumber - customer.Sales[0].Date.DayNumber < NewDays;
        return new RfmCustomer(customer.Code, customer.Name, r, f, m, recency, lately, amount, Segment(r, f, m, isNew));
    }

    /// <param name="isNew">The first order is under 90 days old.</param>
    public static Segment Segment(int r, int f, int m, bool isNew) => (r, f, m) switch
    {
        ( >= 4, >= 4, >= 4) => Performance.Segment.HighValue,
        ( <= 2, _, _) when f >= 3 || m >= 3 => Performance.Segment.AtRisk,
        (_, <= 2, <= 2) => isNew ? Performance.Segment.New : Performance.Segment.LowValue,
        (3, _, _) => Performance.Segment.Potential,
        _ => Performance.Segment.Regular,
    };

    private static int Score<T>(IReadOnlyList<T> limits, Func<T, bool> reached)
    {
        for (var at = 0; at < limits.Count; at++)
        {
            if (reached(limits[at]))
            {
                return 5 - at;
            }
        }

        return 1;
    }
}
