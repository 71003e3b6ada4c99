using System.Text.Json;
using System.Text.Json.Nodes;

namespace SalesBot.Bench;

/// <summary>One line of a benchmark: a JSON object, so that runs can be compared by a script.</summary>
internal static class BenchLine
{
    /// <param name="samples">What the percentiles are of; none gives none.</param>
    public static void Write(TextWriter output, string bench, string @case, int n, double value, string unit, IReadOnlyCollection<double>? samples = null)
    {
        var line = new JsonObject
        {
            ["bench"] = bench,
            ["case"] = @case,
            ["n"] = n,
            ["value"] = Math.Round(value, 3),
            ["unit"] = unit,
            ["p50"] = Percentile(samples, 0.50),
            ["p99"] = Percentile(samples, 0.99),
        };
        output.WriteLine(line.ToJsonString(JsonSerializerOptions.Default));
        output.Flush();
    }

    private static double? Percentile(IReadOnlyCollection<double>? samples, double share)
    {
        if (samples is not { Count: > 0 }) return null;

        var ordered = samples.Order().ToList();
        return Math.Round(ordered[Math.Min(ordered.Count - 1, (int)(share * ordered.Count))], 3);
    }
}
