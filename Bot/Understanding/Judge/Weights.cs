using System.Runtime.InteropServices;

namespace SalesBot.Bot.Understanding.Judge;

/// <summary>What each trait says for and against each kind of act, in steps of <paramref name="Scale"/>.</summary>
/// <param name="Rows">One signed byte per kind for every trait.</param>
internal sealed record Weights(sbyte[] Rows, float Scale)
{
    /// <summary>Rounded to the steps that a signed byte has room for.</summary>
    public static Weights Of(float[] exact)
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

        return new Weights(rows, most / 127);
    }

    public void Add(int trait, Span<int> sums)
    {
        var row = MemoryMarshal.CreateReadOnlySpan(ref Rows[trait * MessageJudge.Kinds], MessageJudge.Kinds);
        for (var kind = 0; kind < row.Length; kind++)
        {
            sums[kind] += row[kind];
        }
    }
}
