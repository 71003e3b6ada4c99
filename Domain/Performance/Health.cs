namespace SalesBot.Domain.Performance;

/// <summary>Why a customer who buys may be about to stop. Being red is told of by the reminders. Source: product.md §3 (S4).</summary>
public enum HealthWarning
{
    /// <summary>The RFM segment: bought often or much, and not lately.</summary>
    AtRisk,

    /// <summary>The last order is longer ago than one and a half times the customer's own mean cycle.</summary>
    LateForItsCycle,
}

/// <param name="Days">Since the last order.</param>
/// <param name="Cycle">The customer's own mean gap between days with an order, in days; null with fewer than two such days.</param>
public sealed record Health(HealthWarning Warning, int Days, int? Cycle)
{
    /// <returns>Null for a customer who never bought, or who is well.</returns>
    public static Health? Of(Dossier customer, DateOnly today, RfmThresholds thresholds)
    {
        var days = customer.Sales.Select(sale => sale.Date).Where(day => day <= today).Distinct().Order().ToList();
        if (days.Count == 0)
        {
            return null;
        }

        var since = today.DayNumber - days[^1].DayNumber;
        var cycle = days.Count < 2 ? (double?)null : (days[^1].DayNumber - days[0].DayNumber) / (double)(days.Count - 1);
        var rounded = cycle is { } gap ? (int)Math.Round(gap, MidpointRounding.AwayFromZero) : (int?)null;
        return cycle is { } mean && since > 1.5 * mean ? new Health(HealthWarning.LateForItsCycle, since, rounded)
            : Rfm.Of(customer, new Window(today, today), thresholds)?.Segment == Segment.AtRisk ? new Health(HealthWarning.AtRisk, since, rounded)
            : null;
    }
}
