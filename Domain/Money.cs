using System.Globalization;

namespace SalesBot.Domain;

/// <summary>
/// An amount, exact to the minor unit (fen, cent): in the team's currency (setting <c>Team:Currency</c>), by which all figures count, or as it was said in another.
/// Unlike currencies are neither added nor compared.
/// </summary>
/// <param name="Minor">Hundredths of the team's currency, minor units of another; negative for a refund.</param>
/// <param name="Currency">ISO 4217; null for the team's.</param>
public readonly record struct Money(long Minor, string? Currency = null) : IComparable<Money>
{
    public static Money Zero => default;

    public bool IsPositive => Minor > 0;

    /// <summary>In whole units: yuan, not fen.</summary>
    public decimal Amount => Currency is null ? Minor / 100m : Minor / MinorUnits.In(Currency);

    /// <summary>Rounds half away from zero to the minor unit.</summary>
    /// <exception cref="OverflowException">Beyond about 92 million billion.</exception>
    public static Money Of(decimal amount, string? currency = null) =>
        new((long)Math.Round(checked(amount * (currency is null ? 100m : MinorUnits.In(currency))), MidpointRounding.AwayFromZero), currency);

    public static Money operator +(Money left, Money right) => new(checked(left.Minor + right.Minor), Shared(left, right));

    public static Money operator -(Money left, Money right) => new(checked(left.Minor - right.Minor), Shared(left, right));

    public static bool operator <(Money left, Money right) => left.CompareTo(right) < 0;

    public static bool operator >(Money left, Money right) => left.CompareTo(right) > 0;

    public static bool operator <=(Money left, Money right) => left.CompareTo(right) <= 0;

    public static bool operator >=(Money left, Money right) => left.CompareTo(right) >= 0;

    public int CompareTo(Money other)
    {
        Shared(this, other);
        return Minor.CompareTo(other.Minor);
    }

    /// <summary>22400.5, or 22400.5 USD.</summary>
    public override string ToString() => Amount.ToString("0.###", CultureInfo.InvariantCulture) + (Currency is null ? "" : " " + Currency);

    /// <summary>Nothing is of any currency.</summary>
    private static string? Shared(Money left, Money right) => left.Currency == right.Currency || right == default ? left.Currency
        : left == default ? right.Currency
        : throw new InvalidOperationException($"{left} and {right} are of unlike currencies.");
}
