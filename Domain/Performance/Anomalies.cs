namespace SalesBot.Domain.Performance;

/// <summary>Where a figure usually lies: the mean of earlier periods, two standard deviations up and down.</summary>
/// <param name="Low">Never below zero: none of the figures is.</param>
public readonly record struct Band(decimal Low, decimal High)
{
    /// <summary>How many periods before make the band.</summary>
    public const int Periods = 6;

    /// <summary>With fewer known ones among them there is no "usually".</summary>
    private const int Least = 4;

    /// <summary>Less than a percentage point off is no news, however steady the figure was.</summary>
    private const decimal Slack = 0.01m;

    /// <param name="earlier">The figure in the <see cref="Periods"/> before; null where there was none.</param>
    /// <returns>Null when too few are known.</returns>
    /// <remarks>The standard deviation is the sample's (n − 1). Source: docs/rules.md, what is pushed.</remarks>
    public static Band? Of(IEnumerable<decimal?> earlier)
    {
        var known = earlier.OfType<decimal>().ToList();
        if (known.Count < Least)
        {
            return null;
        }

        var mean = known.Average();
        var deviation = (decimal)Math.Sqrt((double)(known.Sum(value => (value - mean) * (value - mean)) / (known.Count - 1)));
        return new Band(Math.Max(0, mean - (2 * deviation)), mean + (2 * deviation));
    }

    public bool IsAbove(decimal value) => value > High + Slack;

    public bool IsBelow(decimal value) => value < Low - Slack;
}
