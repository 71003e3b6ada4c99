using System.Runtime.InteropServices;

namespace SalesBot.Bot.Understanding.Judge;

/// <summary>One question the judge answers: what each trait says for and against each answer, in steps of <paramref name="Scale"/>.</summary>
/// <param name="Answers">How many there are to choose from.</param>
/// <param name="Rows">One signed byte per answer for every trait.</param>
internal sealed record Head(int Answers, sbyte[] Rows, float Scale)
{
    /// <summary>Spreads the sums of a text's traits, however many there are.</summary>
    public const float Spread = 4;

    /// <summary>Rounded to the steps that a signed byte has room for.</summary>
    public static Head Of(int answers, float[] exact)
    {
        var most = 1e-6f;
        foreach (var weight in exact)
        {
            most = Math.Max(most, Math.Abs(weight));
        }

        var rows = new sbyte[exact.Length];
        for (var at = 0; at < rows.Length; at++)
        {
            rows[at] = (sbyte)MathF.Round(exact[at] / most * 127);
        }

        return new Head(answers, rows, most / 127);
    }

    public void Add(int trait, Span<int> sums)
    {
        var row = MemoryMarshal.CreateReadOnlySpan(ref Rows[trait * Answers], Answers);
        for (var answer = 0; answer < row.Length; answer++)
        {
            sums[answer] += row[answer];
        }
    }

    public void Add(ReadOnlySpan<int> traits, Span<int> sums)
    {
        foreach (var trait in traits)
        {
            Add(trait, sums);
        }
    }

    /// <param name="count">The traits that were added up.</param>
    /// <returns>How likely each answer is; the sum is 1.</returns>
    public float[] Likely(ReadOnlySpan<int> sums, int count)
    {
        var likely = new float[Answers];
        var spread = Scale * Spread / MathF.Sqrt(Math.Max(1, count));
        var most = int.MinValue;
        foreach (var sum in sums)
        {
            most = Math.Max(most, sum);
        }

        var total = 0f;
        for (var answer = 0; answer < Answers; answer++)
        {
            likely[answer] = MathF.Exp((sums[answer] - most) * spread);
            total += likely[answer];
        }

        for (var answer = 0; answer < Answers; answer++)
        {
            likely[answer] /= total;
        }

        return likely;
    }
}
