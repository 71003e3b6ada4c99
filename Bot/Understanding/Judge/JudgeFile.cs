using System.Buffers.Binary;

namespace SalesBot.Bot.Understanding.Judge;

/// <summary>
/// The judge as one file, little-endian: the steps of its truth, then the weights of clauses and of messages, each as its scale, the number of rows that say
/// anything, and for each row its distance from the one before and a signed byte per kind.
/// </summary>
internal static class JudgeFile
{
    private const string Name = "message.judge";

    /// <returns>Null in a build without one, such as the one that makes the first.</returns>
    public static MessageJudge? Shipped()
    {
        using var file = typeof(JudgeFile).Assembly.GetManifestResourceStream(Name);
        if (file is not { Length: > 0 })
        {
            return null;
        }

        var bytes = new byte[file.Length];
        file.ReadExactly(bytes);
        return Read(bytes);
    }

    public static MessageJudge Read(ReadOnlySpan<byte> bytes)
    {
        var steps = new float[Truth.Count];
        for (var step = 0; step < steps.Length; step++)
        {
            steps[step] = BinaryPrimitives.ReadSingleLittleEndian(bytes[(step * 4)..]);
        }

        bytes = bytes[(steps.Length * 4)..];
        var clause = Rows(ref bytes);
        return new MessageJudge(clause, Rows(ref bytes), new Truth(steps));
    }

    public static byte[] Write(MessageJudge judge)
    {
        using var file = new MemoryStream();
        using var writer = new BinaryWriter(file);
        foreach (var step in judge.Truth.Steps)
        {
            writer.Write(step);
        }

        Rows(writer, judge.Clause);
        Rows(writer, judge.Message);
        return file.ToArray();
    }

    private static Weights Rows(ref ReadOnlySpan<byte> bytes)
    {
        var scale = BinaryPrimitives.ReadSingleLittleEndian(bytes);
        var count = BinaryPrimitives.ReadInt32LittleEndian(bytes[4..]);
        bytes = bytes[8..];
        var rows = new sbyte[Traits.Count * MessageJudge.Kinds];
        var trait = 0;
        for (var row = 0; row < count; row++)
        {
            trait += BinaryPrimitives.ReadUInt16LittleEndian(bytes);
            System.Runtime.InteropServices.MemoryMarshal.Cast<byte, sbyte>(bytes.Slice(2, MessageJudge.Kinds)).CopyTo(rows.AsSpan(trait * MessageJudge.Kinds));
            bytes = bytes[(2 + MessageJudge.Kinds)..];
        }

        return new Weights(rows, scale);
    }

    private static void Rows(BinaryWriter writer, Weights weights)
    {
        writer.Write(weights.Scale);
        var (last, kept) = (0, new List<(ushort Distance, int Trait)>());
        for (var trait = 0; trait < Traits.Count; trait++)
        {
            if (Row(weights, trait).ContainsAnyExcept((sbyte)0) || trait - last == ushort.MaxValue)
            {
                kept.Add(((ushort)(trait - last), trait));
                last = trait;
            }
        }

        writer.Write(kept.Count);
        foreach (var (distance, trait) in kept)
        {
            writer.Write(distance);
            foreach (var weight in Row(weights, trait))
            {
                writer.Write(weight);
            }
        }
    }

    private static ReadOnlySpan<sbyte> Row(Weights weights, int trait) => weights.Rows.AsSpan(trait * MessageJudge.Kinds, MessageJudge.Kinds);
}
