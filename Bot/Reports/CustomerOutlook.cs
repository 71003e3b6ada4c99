using SalesBot.Domain.Performance;

namespace SalesBot.Bot.Reports;

/// <summary>What of the customers has changed, and whom to call before they are gone.</summary>
/// <param name="Before">The segments at the end of the period before.</param>
/// <param name="ToCall">At most <see cref="MostNamed"/>: those at risk, then those late for their own cycle, each the biggest first.</param>
/// <param name="WinBack">What the team does for those at risk, where it has its own.</param>
public sealed record CustomerOutlook(RfmFigures Before, IReadOnlyList<SlippingCustomer> ToCall, SegmentStrategy? WinBack)
{
    public const int MostNamed = 3;

    internal static CustomerOutlook Of(Accounts accounts, ReportRequest request, DateOnly today, RfmThresholds thresholds)
    {
        var asOf = today < request.Period.To ? today : request.Period.To;
        var buyers = accounts.WithCustomers(request.Period, request.Scope).Rfm.Customers.OrderByDescending(customer => customer.Monetary).ThenBy(customer => customer.Code.Value, StringComparer.Ordinal);
        var deals = accounts.Deals.ToDictionary(dossier => dossier.Code);
        var slipping =
            from customer in buyers.Where(customer => customer.Segment == Segment.AtRisk).Concat(buyers.Where(customer => customer.Segment != Segment.AtRisk))
            let health = HealthCheck.Of(deals[customer.Code], asOf, thresholds)
            where customer.Segment == Segment.AtRisk || health is not null
            select new SlippingCustomer(customer, health?.Cycle);
        return new CustomerOutlook(
            accounts.WithCustomers(request.Period.Before(), request.Scope).Rfm, [.. slipping.Take(MostNamed)], accounts.Strategies.GetValueOrDefault(Segment.AtRisk));
    }
}

/// <param name="Cycle">The customer's own mean gap between days with an order, in days; null when that cannot be told.</param>
public sealed record SlippingCustomer(RfmCustomer Customer, int? Cycle);
