using System.Globalization;

namespace SalesBot.Domain;

/// <summary>An amount in the team's one currency (setting <c>Team:Currency</c>), exact to the minor unit (fen, cent).</summary>
/// <param name="Minor">Hundredths of the currency; negative for a refund.</param>
public readonly record struct Money(long Minor) : IComparable<Money>
{
    public static Money Zero => default;

    public bool IsPositive => Minor > 0;

    /// <summary>In whole units: yuan, not fen.</summary>
    public decimal Amount => Minor / 100m;

    /// <summary>Rounds half away from zero to the minor unit.</summary>
    /// <exception cref="OverflowException">Beyond about 92 million billion.</exception>
    public static Money Of(decimal amount) => new((long)Math.Round(checked(amount * 100m), MidpointRounding.AwayFromZero));

    public static Money operator +(Money left, Money right) => new(checked(left.Minor + right.Minor));

    public static Money operator -(Money left, Money right) => new(checked(left.Minor - right.Minor));

    public static bool operator <(Money left, Money right) => left.Minor < right.Minor;

    public static bool operator >(Money left, Money right) => left.Minor > right.Minor;

    public static bool operator <=(Money left, Money right) => left.Minor <= right.Minor;

    public static bool operator >=(Money left, Money right) => left.Minor >= right.Minor;

    public int CompareTo(Money other) => Minor.CompareTo(other.Minor);

    public override string ToString() => Amount.ToString("0.##", CultureInfo.InvariantCulture);
}
