namespace SalesBot.Domain.Performance;

/// <summary>Draws the key figures from their sums.</summary>
internal static class Kpis
{
    /// <param name="before">Sales of the period before.</param>
    /// <param name="yearBefore">Sales of the same period last year.</param>
    /// <param name="top3">Sales to the three biggest customers, in minor units.</param>
    public static Kpi Of(KpiSums sums, Goals goals, decimal before, decimal yearBefore, long top3)
    {
        var sales = sums.Sales.Sales;
        return new Kpi
        {
            Sales = sales,
            Orders = sums.Sales.Orders,
            Aov = Ratio.Of(sales, sums.Sales.Orders),
            Target = goals.Base,
            Challenge = goals.Challenge,
            Completion = Ratio.Of(sales, goals.Base),
            ChallengeCompletion = Ratio.Of(sales, goals.Challenge),
            Yoy = Ratio.Growth(sales, yearBefore),
            Mom = Ratio.Growth(sales, before),
            Collected = sums.Collected / 100m,
            CollectionRate = Ratio.Of(sums.Collected, sums.Sales.Amount),
            NewCustomers = sums.Sales.NewCustomers,
            NewSales = sums.NewSales / 100m,
            RepeatSales = (sums.Sales.Amount - sums.NewSales) / 100m,
            FollowUps = sums.FollowUps,
            Visits = sums.Visits,
            RepurchaseRate = Ratio.Of(sums.Repeaters, sums.Buyers),
            Churned = sums.Churned,
            ChurnRate = Ratio.Of(sums.Churned, sums.WonAtStart),
            LeadToDeal = Ratio.Of(sums.Deals, sums.Leads),
            DealCycleDays = Ratio.Of(sums.CycleDays, sums.Cycles),
            FollowUpsToClose = Ratio.Of(sums.ContactsToClose, sums.Sales.NewCustomers),
            GrossMargin = sums.Sales.MarginRatio,
            Coverage = Ratio.Of(sums.Covered, sums.Due),
            Top3Share = Ratio.Of(top3, sums.Sales.Amount),
        };
    }
}
