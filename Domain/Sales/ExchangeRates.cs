namespace SalesBot.Domain.Sales;

/// <summary>What other currencies are worth in the team's.</summary>
/// <param name="Team">ISO 4217.</param>
/// <param name="Worth">By currency, how much of the team's one unit is.</param>
public sealed record ExchangeRates(string Team, IReadOnlyDictionary<string, decimal> Worth)
{
    /// <summary>A hundred thousand billion: no sum is worth more, and sums of such can still be held.</summary>
    private const decimal Most = 100_000_000_000_000m;

    /// <returns>Null where there is no rate for its currency, or nobody could hold what it comes to.</returns>
    public Money? InTeam(Money said) => said.Currency is not { } currency ? said
        : Worth.TryGetValue(currency, out var rate) && said.Amount * rate is >= -Most and <= Most and var worth ? Rounded(worth)
        : null;

    /// <summary>Half away from zero, to the minor unit of the team's currency.</summary>
    public Money Rounded(decimal amount) => Money.Of(Math.Round(amount, Math.Min(2, MinorUnits.Decimals(Team)), MidpointRounding.AwayFromZero));
}
