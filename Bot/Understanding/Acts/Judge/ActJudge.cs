using System.Buffers.Binary;

namespace SalesBot.Bot.Understanding.Acts.Judge;

/// <summary>
/// Weighs the traits of a stretch of text by what was learnt from labelled clauses (<c>acts.judge</c>, made by <c>bench -- judge</c>). The same file and the
/// same text always give the same answer.
/// </summary>
internal sealed class ActJudge
{
    public static readonly int Kinds = Enum.GetValues<ActKind>().Length;

    /// <summary>The one that ships with the program; null while there is none, as in the run that makes it.</summary>
    public static readonly ActJudge? Shipped = Load();

    private readonly Dictionary<uint, float[]> weights;

    public ActJudge(Dictionary<uint, float[]> weights) => this.weights = weights;

    /// <returns>How likely each kind of act is; the sum is 1.</returns>
    public double[] Weigh(IReadOnlyList<Feature> features)
    {
        var sums = new double[Kinds];
        foreach (var feature in features)
        {
            if (weights.TryGetValue(feature.Hash, out var weight))
            {
                for (var kind = 0; kind < sums.Length; kind++)
                {
                    sums[kind] += weight[kind];
                }
            }
        }

        return Softmax(sums, 1 / Math.Sqrt(Math.Max(1, features.Count)));
    }

    /// <summary>The words that speak most for a kind.</summary>
    public Feature? Strongest(IReadOnlyList<Feature> features, ActKind kind)
    {
        (Feature? Feature, float Weight) best = (null, 0);
        foreach (var feature in features)
        {
            if (weights.TryGetValue(feature.Hash, out var weight) && weight[(int)kind] > best.Weight)
            {
                best = (feature, weight[(int)kind]);
            }
        }

        return best.Feature;
    }

    public static double[] Softmax(double[] sums, double scale)
    {
        var most = sums.Max();
        var total = 0.0;
        for (var at = 0; at < sums.Length; at++)
        {
            sums[at] = Math.Exp((sums[at] - most) * scale);
            total += sums[at];
        }

        for (var at = 0; at < sums.Length; at++)
        {
            sums[at] /= total;
        }

        return sums;
    }

    /// <summary>Little-endian: the scale, then for each trait its hash and one signed byte per kind.</summary>
    public byte[] Save()
    {
        var most = weights.Values.SelectMany(row => row).Select(Math.Abs).Max();
        var scale = most / 127;
        using var file = new MemoryStream();
        Span<byte> four = stackalloc byte[4];
        BinaryPrimitives.WriteSingleLittleEndian(four, scale);
        file.Write(four);
        foreach (var (hash, row) in weights.OrderBy(entry => entry.Key))
        {
            BinaryPrimitives.WriteUInt32LittleEndian(four, hash);
            file.Write(four);
            foreach (var weight in row)
            {
                file.WriteByte((byte)(sbyte)MathF.Round(weight / scale));
            }
        }

        return file.ToArray();
    }

    private static ActJudge? Load()
    {
        using var file = typeof(ActJudge).Assembly.GetManifestResourceStream("acts.judge");
        if (file is null)
        {
            return null;
        }

        var bytes = new byte[file.Length];
        file.ReadExactly(bytes);
        var scale = BinaryPrimitives.ReadSingleLittleEndian(bytes);
        var size = 4 + Kinds;
        var weights = new Dictionary<uint, float[]>(bytes.Length / size);
        for (var at = 4; at + size <= bytes.Length; at += size)
        {
            var row = new float[Kinds];
            for (var kind = 0; kind < Kinds; kind++)
            {
                row[kind] = (sbyte)bytes[at + 4 + kind] * scale;
            }

            weights[BinaryPrimitives.ReadUInt32LittleEndian(bytes.AsSpan(at))] = row;
        }

        return new ActJudge(weights);
    }
}
