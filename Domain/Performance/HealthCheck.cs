using SalesBot.Domain.Customers;

namespace SalesBot.Domain.Performance;

/// <summary>Looks from the orders whether a customer who buys may be about to stop.</summary>
public static class HealthCheck
{
    /// <returns>Null for a customer who never bought, or who is well.</returns>
    public static Health? Of(Dossier customer, DateOnly today, RfmThresholds thresholds)
    {
        var (days, last) = (0, DateOnly.MinValue);
        foreach (var sale in customer.Sales)
        {
            if (sale.Date <= today && sale.Date != last)
            {
                (days, last) = (days + 1, sale.Date);
            }
        }

        if (days == 0)
        {
            return null;
        }

        var since = today.DayNumber - last.DayNumber;
        var cycle = days < 2 ? (double?)null : (last.DayNumber - customer.Sales[0].Date.DayNumber) / (double)(days - 1);
        var rounded = cycle is { } gap ? (int)Math.Round(gap, MidpointRounding.AwayFromZero) : (int?)null;
        return cycle is { } mean && since > 1.5 * mean ? new Health(HealthWarning.LateForItsCycle, since, rounded)
            : Rfm.Of(customer, new Window(today, today), thresholds)?.Segment == Segment.AtRisk ? new Health(HealthWarning.AtRisk, since, rounded)
            : null;
    }
}
