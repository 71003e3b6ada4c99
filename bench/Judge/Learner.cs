using System.Numerics;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;
using SalesBot.Bot.Understanding.Judge;

namespace SalesBot.Bench.Judge;

/// <summary>What is to be learnt from: the traits of a text and the kind of act that somebody who read it gave it.</summary>
internal readonly record struct Example(int[] Traits, int Kind);

/// <summary>Multinomial logistic regression by AdaGrad; the same examples give the same weights.</summary>
internal static class Learner
{
    private const int Rounds = 20;

    private const float Rate = 0.06f;

    /// <summary>Pulls weights back to nothing.</summary>
    private const float Pull = 1e-4f;

    private const int Least = 3;

    private const int Kinds = MessageJudge.Kinds;

    public static Weights Of(IReadOnlyList<Example> examples)
    {
        var weights = new float[Traits.Count * Kinds];
        var steps = new float[weights.Length];
        var order = examples.ToArray();
        var random = new Random(1);
        Span<float> sums = stackalloc float[Kinds];
        for (var round = 0; round < Rounds; round++)
        {
            random.Shuffle(order);
            foreach (var (traits, kind) in order)
            {
                var spread = MessageJudge.Spread / MathF.Sqrt(Math.Max(1, traits.Length));
                Gradient(weights, traits, kind, spread, sums);
                Step(weights, steps, traits, sums);
            }
        }

        // A trait of one text alone may be an accident of its writer's.
        var often = new int[Traits.Count];
        foreach (var (traits, _) in examples)
        {
            foreach (var trait in traits.Distinct())
            {
                often[trait]++;
            }
        }

        for (var at = 0; at < weights.Length; at++)
        {
            weights[at] = often[at / Kinds] < Least ? 0 : weights[at];
        }

        return Weights.Of(weights);
    }

    private static void Gradient(float[] weights, int[] traits, int kind, float spread, Span<float> sums)
    {
        var (low, high) = (Vector256<float>.Zero, Vector256<float>.Zero);
        foreach (var trait in traits)
        {
            ref var row = ref weights[trait * Kinds];
            low += Vector256.LoadUnsafe(ref row);
            high += Vector256.LoadUnsafe(ref row, 8);
        }

        low.CopyTo(sums);
        high.CopyTo(sums[8..]);
        var (most, total) = (float.MinValue, 0f);
        foreach (var sum in sums)
        {
            most = Math.Max(most, sum);
        }

        for (var at = 0; at < Kinds; at++)
        {
            sums[at] = MathF.Exp((sums[at] - most) * spread);
            total += sums[at];
        }

        for (var at = 0; at < Kinds; at++)
        {
            sums[at] = ((sums[at] / total) - (at == kind ? 1 : 0)) * spread;
        }
    }

    private static void Step(float[] weights, float[] steps, int[] traits, ReadOnlySpan<float> sums)
    {
        var pull = Vector256.Create(Pull);
        var floor = Vector256.Create(1e-6f);
        var rate = Vector256.Create(Rate);
        ref var gradients = ref MemoryMarshal.GetReference(sums);
        foreach (var trait in traits)
        {
            for (nuint half = 0; half < Kinds; half += 8)
            {
                ref var row = ref weights[trait * Kinds];
                ref var step = ref steps[trait * Kinds];
                var weight = Vector256.LoadUnsafe(ref row, half);
                var gradient = Vector256.LoadUnsafe(ref gradients, half) + (pull * weight);
                var sum = Vector256.LoadUnsafe(ref step, half) + (gradient * gradient);
                sum.StoreUnsafe(ref step, half);
                (weight - (rate * gradient / Vector256.Sqrt(sum + floor))).StoreUnsafe(ref row, half);
            }
        }
    }
}
