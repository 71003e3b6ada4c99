using System.Numerics;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;
using SalesBot.Bot.Understanding.Judge;

namespace SalesBot.Bench.Judge;

/// <summary>What is to be learnt from: the traits of a text and the answer that somebody who read it gave.</summary>
internal readonly record struct Example(int[] Traits, int Answer);

/// <summary>How often everything is looked at, and how far a weight moves at first.</summary>
internal readonly record struct Pace(int Rounds, float Rate)
{
    public static readonly Pace Slow = new(20, 0.06f);

    /// <summary>Where most messages have the same answer, and few are to learn the others from.</summary>
    public static readonly Pace Quick = new(40, 0.2f);
}

/// <summary>Multinomial logistic regression by AdaGrad; the same examples give the same weights.</summary>
internal static class Learner
{
    /// <summary>Pulls weights back to nothing.</summary>
    private const float Pull = 1e-4f;

    private const int Least = 3;

    /// <summary>Room for the answers of any head: two vectors of eight.</summary>
    private const int Kinds = 16;

    /// <param name="answers">How many there are, at most sixteen.</param>
    public static Head Of(IReadOnlyList<Example> examples, int answers, Pace pace)
    {
        var weights = new float[Traits.Count * Kinds];
        var steps = new float[weights.Length];
        var order = examples.ToArray();
        var random = new Random(1);
        Span<float> sums = stackalloc float[Kinds];
        for (var round = 0; round < pace.Rounds; round++)
        {
            random.Shuffle(order);
            foreach (var (traits, kind) in order)
            {
                var spread = Head.Spread / MathF.Sqrt(Math.Max(1, traits.Length));
                Gradient(weights, traits, kind, spread, sums[..answers], sums);
                Step(weights, steps, traits, sums, pace.Rate);
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

        var kept = new float[Traits.Count * answers];
        for (var at = 0; at < kept.Length; at++)
        {
            kept[at] = often[at / answers] < Least ? 0 : weights[(at / answers * Kinds) + (at % answers)];
        }

        return Head.Of(answers, kept);
    }

    /// <param name="likely">The places of <paramref name="sums"/> that stand for answers; the others stay zero.</param>
    private static void Gradient(float[] weights, int[] traits, int answer, float spread, Span<float> likely, Span<float> sums)
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
        foreach (var sum in likely)
        {
            most = Math.Max(most, sum);
        }

        for (var at = 0; at < likely.Length; at++)
        {
            likely[at] = MathF.Exp((likely[at] - most) * spread);
            total += likely[at];
        }

        for (var at = 0; at < likely.Length; at++)
        {
            likely[at] = ((likely[at] / total) - (at == answer ? 1 : 0)) * spread;
        }

        sums[likely.Length..].Clear();
    }

    private static void Step(float[] weights, float[] steps, int[] traits, ReadOnlySpan<float> sums, float most)
    {
        var pull = Vector256.Create(Pull);
        var floor = Vector256.Create(1e-6f);
        var rate = Vector256.Create(most);
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
