using SalesBot.Bot.Understanding.Judge;

namespace SalesBot.Bench.Judge;

/// <summary>How often what was said with some confidence was right: the isotonic fit, read at the steps of a <see cref="Truth"/>.</summary>
internal static class Calibration
{
    public static Truth Of(IReadOnlyList<(double Sure, bool Right)> said)
    {
        var pools = new List<(double From, double Right, int Of, double Sure)>();
        foreach (var (sure, right) in said.OrderBy(one => one.Sure))
        {
            pools.Add((sure, right ? 1 : 0, 1, sure));
            while (pools.Count > 1 && pools[^2].Right / pools[^2].Of >= pools[^1].Right / pools[^1].Of)
            {
                var (from, good, of, sum) = pools[^2];
                pools[^2] = (from, good + pools[^1].Right, of + pools[^1].Of, sum + pools[^1].Sure);
                pools.RemoveAt(pools.Count - 1);
            }
        }

        // Between the middles of the pools it rises evenly; one message more of each kind keeps the ends from being certain.
        var points = pools.Where(pool => pool.Of >= 10).Select(pool => (At: pool.Sure / pool.Of, Right: (pool.Right + 1) / (pool.Of + 2))).ToList();
        float[] steps = [.. Enumerable.Range(0, Truth.Count).Select(step => (float)Between(points, step / (Truth.Count - 1.0)))];
        for (var step = steps.Length - 2; step >= 0; step--)
        {
            steps[step] = Math.Min(steps[step], steps[step + 1]);
        }

        return new Truth(steps);
    }

    private static double Between(List<(double At, double Right)> points, double sure)
    {
        var after = points.FindIndex(point => point.At >= sure);
        if (after <= 0)
        {
            return after < 0 ? points[^1].Right : points[0].Right * sure / Math.Max(1e-6, points[0].At);
        }

        var (from, to) = (points[after - 1], points[after]);
        return from.Right + ((to.Right - from.Right) * (sure - from.At) / (to.At - from.At));
    }
}
