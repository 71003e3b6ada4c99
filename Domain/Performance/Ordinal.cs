namespace SalesBot.Domain.Performance;

/// <summary>Sums are kept in ordinal order, so that they read the same on every machine, whatever its culture.</summary>
public static class Ordinal
{
    public static SortedDictionary<string, T> Sorted<T>(SortedDictionary<string, T> sums) =>
        sums.Comparer == StringComparer.Ordinal ? sums : new SortedDictionary<string, T>(sums, StringComparer.Ordinal);
}
