using System.Collections.Frozen;

namespace SalesBot.Domain;

/// <summary>Into how many parts currencies are divided (ISO 4217): most into a hundred, yen and won into none, dinars into a thousand.</summary>
public static class MinorUnits
{
    private static readonly FrozenSet<string> Whole = new[] { "BIF", "CLP", "DJF", "GNF", "ISK", "JPY", "KMF", "KRW", "PYG", "RWF", "UGX", "VND", "VUV", "XAF", "XOF", "XPF" }.ToFrozenSet(StringComparer.Ordinal);

    private static readonly FrozenSet<string> Thousandths = new[] { "BHD", "IQD", "JOD", "KWD", "LYD", "OMR", "TND" }.ToFrozenSet(StringComparer.Ordinal);

    /// <param name="currency">ISO 4217.</param>
    public static int Decimals(string currency) => Whole.Contains(currency) ? 0 : Thousandths.Contains(currency) ? 3 : 2;

    /// <summary>How many make one.</summary>
    public static decimal In(string currency) => Decimals(currency) switch { 0 => 1m, 3 => 1000m, _ => 100m };
}
