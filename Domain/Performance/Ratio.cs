namespace SalesBot.Domain.Performance;

internal static class Ratio
{
    /// <returns>Null where the denominator is missing or zero.</returns>
    public static decimal? Of(decimal? part, decimal? whole) => part is null || whole is null or 0 ? null : part / whole;

    /// <summary>Growth on an earlier figure; null when that was nothing.</summary>
    public static decimal? Growth(decimal now, decimal earlier) => earlier == 0 ? null : (now / earlier) - 1;
}
