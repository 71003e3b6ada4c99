using System.Buffers.Binary;
using System.IO.Compression;
using System.Runtime.InteropServices;

namespace SalesBot.Bot.Understanding.Judge;

/// <summary>
/// The judge as one file, Brotli over little-endian: the steps of its three truths, the weights of its assurance, then each head as its scale, the number of rows that say anything, and for each
/// row its distance from the one before and a signed byte per answer.
/// </summary>
internal static class JudgeFile
{
    private const string Name = "message.judge";

    private static readonly int[] Answers = [MessageJudge.Kinds, MessageJudge.Kinds, Choices.Methods.Length + 1, Choices.Stages + 1, Choices.Objections.Length + 1, Choices.Roles, 2];

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

    public static MessageJudge Read(byte[] packed)
    {
        using var plain = new MemoryStream();
        using (var brotli = new BrotliStream(new MemoryStream(packed), CompressionMode.Decompress))
        {
            brotli.CopyTo(plain);
        }

        ReadOnlySpan<byte> bytes = plain.GetBuffer().AsSpan(0, (int)plain.Length);
        var (truth, whole, objecting, assurance) = (new Truth(Floats(ref bytes, Truth.Count)), new Truth(Floats(ref bytes, Truth.Count)), new Truth(Floats(ref bytes, Truth.Count)), new Assurance(Floats(ref bytes, 2 * Signs.Count)));
        var heads = new Head[Answers.Length];
        for (var at = 0; at < heads.Length; at++)
        {
            heads[at] = Rows(ref bytes, Answers[at]);
        }

        return new MessageJudge(heads[0], heads[1], heads[2], heads[3], heads[4], heads[5], heads[6], truth, assurance, whole, objecting);
    }

    public static byte[] Write(MessageJudge judge)
    {
        using var file = new MemoryStream();
        using (var brotli = new BrotliStream(file, CompressionLevel.SmallestSize, leaveOpen: true))
        {
            brotli.Write(Plain(judge));
        }

        return file.ToArray();
    }

    /// <summary>All it knows, before it is packed.</summary>
    public static byte[] Plain(MessageJudge judge)
    {
        using var plain = new MemoryStream();
        using (var writer = new BinaryWriter(plain))
        {
            foreach (var step in judge.Truth.Steps.Concat(judge.Whole.Steps).Concat(judge.Objecting.Steps).Concat(judge.Assurance.Weights))
            {
                writer.Write(step);
            }

            foreach (var head in (Head[])[judge.Clause, judge.Message, judge.Method, judge.Stage, judge.Objection, judge.When, judge.Sum])
            {
                Rows(writer, head);
            }
        }

        return plain.ToArray();
    }

    private static float[] Floats(ref ReadOnlySpan<byte> bytes, int count)
    {
        var all = new float[count];
        for (var at = 0; at < all.Length; at++)
        {
            all[at] = BinaryPrimitives.ReadSingleLittleEndian(bytes[(at * 4)..]);
        }

        bytes = bytes[(count * 4)..];
        return all;
    }

    private static Head Rows(ref ReadOnlySpan<byte> bytes, int answers)
    {
        var scale = BinaryPrimitives.ReadSingleLittleEndian(bytes);
        var count = BinaryPrimitives.ReadInt32LittleEndian(bytes[4..]);
        bytes = bytes[8..];
        var rows = new sbyte[Traits.Count * answers];
        var trait = 0;
        for (var row = 0; row < count; row++)
        {
            trait += BinaryPrimitives.ReadUInt16LittleEndian(bytes);
            MemoryMarshal.Cast<byte, sbyte>(bytes.Slice(2, answers)).CopyTo(rows.AsSpan(trait * answers));
            bytes = bytes[(2 + answers)..];
        }

        return new Head(answers, rows, scale);
    }

    private static void Rows(BinaryWriter writer, Head head)
    {
        writer.Write(head.Scale);
        var (last, kept) = (0, new List<(ushort Distance, int Trait)>());
        for (var trait = 0; trait < Traits.Count; trait++)
        {
            if (Row(head, trait).ContainsAnyExcept((sbyte)0) || trait - last == ushort.MaxValue)
            {
                kept.Add(((ushort)(trait - last), trait));
                last = trait;
            }
        }

        writer.Write(kept.Count);
        foreach (var (distance, trait) in kept)
        {
            writer.Write(distance);
            foreach (var weight in Row(head, trait))
            {
                writer.Write(weight);
            }
        }
    }

    private static ReadOnlySpan<sbyte> Row(Head head, int trait) => head.Rows.AsSpan(trait * head.Answers, head.Answers);
}
