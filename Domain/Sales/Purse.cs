namespace SalesBot.Domain.Sales;

/// <summary>Sums of several currencies, each for itself.</summary>
public static class Purse
{
    /// <returns>One for each currency that comes to something, the team's first; a single zero where none does.</returns>
    public static IReadOnlyList<Money> Of(IEnumerable<Money> sums)
    {
        List<Money> purse =
        [
            .. from sum in sums
               group sum.Minor by sum.Currency into same
               let minor = same.Sum()
               where minor != 0
               orderby same.Key is not null, same.Key
               select new Money(minor, same.Key),
        ];
        return purse.Count > 0 ? purse : [Money.Zero];
    }
}
