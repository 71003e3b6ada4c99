using System.Globalization;
using System.Numerics;
using SalesBot.Domain.Performance;

namespace SalesBot.Worker.Jobs;

/// <summary>How the composite score counts (docs/rules.md, scores).</summary>
internal sealed class ScoreOptions
{
    public const string Section = "Score";

    /// <summary>The most that one ratio may count: 1 to 1.2; default 1.</summary>
    public decimal Cap { get; set; } = 1m;

    public static IEnumerable<string> Problems(ScoreOptions options)
    {
        if (options.Cap is < 1m or > 1.2m)
        {
            yield return string.Create(CultureInfo.InvariantCulture, $"{Section}:Cap {options.Cap} is out of range; allowed: 1 to 1.2.");
        }
    }
}

/// <summary>What is expected of open deals before the team's own record tells (docs/figures.md, forecasts).</summary>
internal sealed class ForecastOptions
{
    public const string Section = "Forecast";

    private static readonly ForecastRules Defaults = new();

    /// <summary>How many prospects order within 30 days: 0 to 1; default 0.03.</summary>
    public double Prospect { get; set; } = Defaults.Prospect;

    /// <summary>Default 0.08.</summary>
    public double Interested { get; set; } = Defaults.Interested;

    /// <summary>Default 0.25.</summary>
    public double Negotiation { get; set; } = Defaults.Negotiation;

    public ForecastRules Rules() => new(Prospect, Interested, Negotiation);

    public static IEnumerable<string> Problems(ForecastOptions options) =>
        StageChances.Problems(Section, options.Prospect, options.Interested, options.Negotiation);
}

/// <summary>What is held of open deals until as many of the team's own have closed (docs/figures.md, money expected).</summary>
internal sealed class PipelineOptions
{
    public const string Section = "Pipeline";

    private static readonly PipelineRules Defaults = new();

    /// <summary>How many prospects are won in the end: 0 to 1; default 0.1.</summary>
    public decimal Prospect { get; set; } = Defaults.Prospect;

    /// <summary>Default 0.25.</summary>
    public decimal Interested { get; set; } = Defaults.Interested;

    /// <summary>Default 0.5.</summary>
    public decimal Negotiation { get; set; } = Defaults.Negotiation;

    public PipelineRules Rules() => new(Prospect, Interested, Negotiation);

    public static IEnumerable<string> Problems(PipelineOptions options) =>
        StageChances.Problems(Section, options.Prospect, options.Interested, options.Negotiation);
}

/// <summary>Where RFM scores begin, from 5 down to 2; whoever reaches none has a 1 (docs/rules.md, RFM and health).</summary>
internal sealed class RfmOptions
{
    public const string Section = "Rfm";

    private static readonly RfmThresholds Defaults = new();

    /// <summary>Days since the last order, at most. Default 30, 60, 120, 240.</summary>
    public int[]? Recency { get; set; }

    /// <summary>Orders in twelve months, at least. Default 12, 6, 4, 2.</summary>
    public int[]? Frequency { get; set; }

    /// <summary>Amount in twelve months, at least, in the team's currency. Default 1000000, 500000, 200000, 50000.</summary>
    public decimal[]? Monetary { get; set; }

    public RfmThresholds Thresholds() => new(Recency ?? Defaults.Recency, Frequency ?? Defaults.Frequency, Monetary ?? Defaults.Monetary);

    public static IEnumerable<string> Problems(RfmOptions options)
    {
        var thresholds = options.Thresholds();
        return new[]
        {
            Problem("Recency", [.. thresholds.Recency.Select(days => (decimal)days)], rising: true),
            Problem("Frequency", [.. thresholds.Frequency.Select(orders => (decimal)orders)], rising: false),
            Problem("Monetary", thresholds.Monetary, rising: false),
        }.OfType<string>();
    }

    private static string? Problem(string key, IReadOnlyList<decimal> steps, bool rising)
    {
        var inOrder = steps.Zip(steps.Skip(1), (one, next) => rising ? one < next : one > next).All(good => good);
        return steps.Count == 4 && inOrder && steps.Min() > 0
            ? null
            : string.Create(CultureInfo.InvariantCulture, $"{Section}:{key} {string.Join(", ", steps.Select(step => step.ToString(CultureInfo.InvariantCulture)))} will not do; allowed: four numbers above 0, {(rising ? "each larger" : "each smaller")} than the one before.");
    }
}

/// <summary>A chance for each stage that a deal is open in.</summary>
internal static class StageChances
{
    public static IEnumerable<string> Problems<T>(string section, T prospect, T interested, T negotiation)
        where T : INumber<T> =>
        from stage in new[] { (Name: "Prospect", Chance: prospect), (Name: "Interested", Chance: interested), (Name: "Negotiation", Chance: negotiation) }
        where !(stage.Chance >= T.Zero && stage.Chance <= T.One)
        select string.Create(CultureInfo.InvariantCulture, $"{section}:{stage.Name} {stage.Chance} is out of range; allowed: 0 to 1.");
}
