namespace SalesBot.Domain.Performance;

/// <summary>Sums over orders; amounts in minor units.</summary>
/// <param name="Costed">Amount of the orders whose cost is known.</param>
/// <param name="NewCustomers">First orders ever among them.</param>
public readonly record struct SalesSums(long Amount, int Orders, long Costed, long Cost, int NewCustomers)
{
    public decimal Sales => Amount / 100m;

    /// <summary>In money.</summary>
    public decimal Margin => (Costed - Cost) / 100m;

    /// <summary>Of the orders whose cost is known; null without one.</summary>
    public decimal? MarginRatio => Ratio.Of(Costed - Cost, Costed);

    public static SalesSums Of(Sale sale, bool isFirst) =>
        new(sale.Amount.Minor, 1, sale.Cost is null ? 0 : sale.Amount.Minor, sale.Cost?.Minor ?? 0, isFirst ? 1 : 0);

    public static SalesSums operator +(SalesSums left, SalesSums right) => new(
        left.Amount + right.Amount,
        left.Orders + right.Orders,
        left.Costed + right.Costed,
        left.Cost + right.Cost,
        left.NewCustomers + right.NewCustomers);

    public static SalesSums operator -(SalesSums left, SalesSums right) => left + (-1 * right);

    public static SalesSums operator *(int times, SalesSums sums) => new(
        times * sums.Amount, times * sums.Orders, times * sums.Costed, times * sums.Cost, times * sums.NewCustomers);
}
