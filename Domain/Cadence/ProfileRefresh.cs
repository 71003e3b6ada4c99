using SalesBot.Domain.Customers;

namespace SalesBot.Domain.Cadence;

/// <summary>When a customer's profile is to be looked at again: need, decision maker, budget, supplier. Source: docs/rules.md, whom to contact.</summary>
public static class ProfileRefresh
{
    private const int EveryForA = 14;

    /// <summary>Grade A 14 days after the last look; Won once a quarter, everyone else once a month, in the last third of it.</summary>
    /// <remarks>A record that came in during the period counts as looked at then.</remarks>
    public static bool IsDue(Customer customer, DateOnly today)
    {
        var looked = customer.ProfileChecked ?? DateOnly.FromDateTime(customer.Created.DateTime);
        if (customer.Stage == Stage.Lost || !customer.Consent)
        {
            return false;
        }

        if (customer.EffectiveGrade == Grade.A)
        {
            return today >= looked.AddDays(EveryForA);
        }

        var period = Period.Holding(customer.Stage == Stage.Won ? PeriodKind.Quarter : PeriodKind.Month, today);
        return looked < period.From && period.IsInLastThird(today);
    }
}
