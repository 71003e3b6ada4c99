using SalesBot.Domain.FollowUps;

namespace SalesBot.Domain.Performance;

/// <summary>The numerators and denominators of the key figures; amounts in minor units. Sums over customers add up.</summary>
public readonly record struct KpiSums
{
    public SalesSums Sales { get; init; }

    public long Collected { get; init; }

    public long NewSales { get; init; }

    /// <summary>Customers with an order in the 12 months to the end.</summary>
    public int Buyers { get; init; }

    /// <summary>Those with two or more.</summary>
    public int Repeaters { get; init; }

    public int FollowUps { get; init; }

    public int Visits { get; init; }

    public Compliance Compliance { get; init; }

    public int WonAtStart { get; init; }

    public int Churned { get; init; }

    /// <summary>In the pipeline at the start, or created in the period.</summary>
    public int Leads { get; init; }

    /// <summary>Leads that entered Won.</summary>
    public int Deals { get; init; }

    /// <summary>First orders of customers contacted before.</summary>
    public int Cycles { get; init; }

    /// <summary>Days from first contact to first order, over <see cref="Cycles"/>.</summary>
    public int CycleDays { get; init; }

    /// <summary>Follow-ups up to the first order, over all first orders.</summary>
    public int ContactsToClose { get; init; }

    public int Due { get; init; }

    public int Covered { get; init; }

    public static KpiSums operator +(KpiSums left, KpiSums right) => left.Plus(right, 1);

    public static KpiSums operator -(KpiSums left, KpiSums right) => left.Plus(right, -1);

    private KpiSums Plus(KpiSums other, int sign) => new()
    {
        Sales = Sales + (sign * other.Sales),
        Collected = Collected + (sign * other.Collected),
        NewSales = NewSales + (sign * other.NewSales),
        Buyers = Buyers + (sign * other.Buyers),
        Repeaters = Repeaters + (sign * other.Repeaters),
        FollowUps = FollowUps + (sign * other.FollowUps),
        Visits = Visits + (sign * other.Visits),
        Compliance = Compliance + (sign * other.Compliance),
        WonAtStart = WonAtStart + (sign * other.WonAtStart),
        Churned = Churned + (sign * other.Churned),
        Leads = Leads + (sign * other.Leads),
        Deals = Deals + (sign * other.Deals),
        Cycles = Cycles + (sign * other.Cycles),
        CycleDays = CycleDays + (sign * other.CycleDays),
        ContactsToClose = ContactsToClose + (sign * other.ContactsToClose),
        Due = Due + (sign * other.Due),
        Covered = Covered + (sign * other.Covered),
    };
}
