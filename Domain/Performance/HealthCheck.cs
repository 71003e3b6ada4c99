using SalesBot.Domain.Customers;

namespace SalesBot.Domain.Performance;

/// <summary>Looks from the orders whether a customer who buys may be about to stop.</summary>
public static class HealthCheck
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
