using SalesBot.Bot.Understanding.Judge;

namespace SalesBot.Bench.Judge;

/// <summary>Learns which signs tell that a record is right in everything: logistic regression, all examples at each step.</summary>
internal static class Confidence
{
    private const int Rounds = 3000;

    private const double Rate = 0.5;

    /// <summary>Pulls weights back to nothing.</summary>
    private const double Pull = 1e-3;

    /// <summary>Contacts and everything else apart.</summary>
    public static Assurance Of(IReadOnlyList<(Signs Signs, bool Right)> read) =>
        new([.. Weights([.. read.Where(one => one.Signs.OfContact)]), .. Weights([.. read.Where(one => !one.Signs.OfContact)])]);

    private static IEnumerable<float> Weights(IReadOnlyList<(Signs Signs, bool Right)> read)
    {
        var weights = new double[Signs.Count];
        var slope = new double[Signs.Count];
        var steps = new double[Signs.Count];
        for (var round = 0; round < Rounds; round++)
        {
            Array.Clear(slope);
            foreach (var (signs, right) in read)
            {
                var sum = 0.0;
                for (var at = 0; at < weights.Length; at++)
                {
                    sum += weights[at] * signs.All[at];
                }

                var miss = (1 / (1 + Math.Exp(-sum))) - (right ? 1 : 0);
                for (var at = 0; at < weights.Length; at++)
                {
                    slope[at] += miss * signs.All[at];
                }
            }

            for (var at = 0; at < weights.Length; at++)
            {
                var gradient = (slope[at] / Math.Max(1, read.Count)) + (Pull * weights[at]);
                steps[at] += gradient * gradient;
                weights[at] -= Rate * gradient / Math.Sqrt(steps[at] + 1e-9);
            }
        }

        return weights.Select(weight => (float)weight);
    }
}
