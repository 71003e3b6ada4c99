using System.Buffers.Binary;

namespace SalesBot.Worker.Storage.LiteDb;

/// <summary>
/// LiteDB marks what is deleted as free and leaves it there. Pages have 8,192 bytes: a head of 32, what they hold, and at the end a slot of four
/// bytes for each thing (its length, then its place).
/// </summary>
internal static class FreeSpace
{
    private const int PageLength = 8192;
    private const int HeadLength = 32;
    private const int SlotLength = 4;
    private const int TypeAt = 4;
    private const int CountAt = 23;
    private const int UsedAt = 24;
    private const int HighestSlotAt = 30;
    private const byte Empty = 0;
    private const byte Index = 3;
    private const byte Data = 4;

    /// <summary>Writes zeros over it. Whatever a power cut leaves half done is free space all the same.</summary>
    public static void Clear(DurableFile file)
    {
        Span<byte> page = stackalloc byte[PageLength];
        Span<byte> clean = stackalloc byte[PageLength];
        for (long at = 0; at + PageLength <= file.Length && file.ReadAt(page, at) == PageLength; at += PageLength)
        {
            page.CopyTo(clean);
            if (Clear(clean) && !clean.SequenceEqual(page)) file.WriteAt(clean, at);
        }
    }

    /// <returns>False for a page that is not one of those, or not as it should be: it is left alone.</returns>
    internal static bool Clear(Span<byte> page)
    {
        var type = page[TypeAt];
        if (type == Empty)
        {
            page[HeadLength..].Clear();
            return true;
        }

        if (type is not (Index or Data)) return false;

        var slots = page[HighestSlotAt] == byte.MaxValue ? 0 : page[HighestSlotAt] + 1;
        var end = PageLength - (slots * SlotLength);
        List<(int At, int Length)> held = [];
        for (var slot = 0; slot < slots; slot++)
        {
            var tells = page[(PageLength - ((slot + 1) * SlotLength))..];
            var (length, at) = (BinaryPrimitives.ReadUInt16LittleEndian(tells), BinaryPrimitives.ReadUInt16LittleEndian(tells[2..]));
            if (at != 0) held.Add((at, length));
        }

        var isSound = held.Count == page[CountAt] && held.Sum(thing => thing.Length) == BinaryPrimitives.ReadUInt16LittleEndian(page[UsedAt..]);
        var free = HeadLength;
        foreach (var (at, length) in held.Order())
        {
            if (!isSound || at < free || at + length > end) return false;

            page[free..at].Clear();
            free = at + length;
        }

        if (isSound) page[free..end].Clear();
        return isSound;
    }
}
