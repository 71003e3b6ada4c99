using System.Buffers.Binary;
using System.Numerics;

namespace SalesBot.Worker.Storage.LiteDb;

/// <summary>A file of records, each on the disk before the next is written. A record is there whole or not at all: it carries its length, its number and a checksum.</summary>
internal sealed class Journal : IDisposable
{
    private const int HeadLength = 20;

    private readonly DurableFile file;

    /// <summary>Whether something may lie behind the end.</summary>
    private bool isDirty;

    public Journal(DurableFile file) => this.file = file;

    public long Length => file.Length;

    private static ReadOnlySpan<byte> Mark => "SBJ1"u8;

    /// <summary>Returns when the record is on the disk; when it throws, the journal is as it was.</summary>
    /// <param name="record">Begins with <see cref="HeadLength"/> bytes that are filled in here: see <see cref="Reserve"/>.</param>
    public void Append(Span<byte> record, long number)
    {
        var payload = record[HeadLength..];
        Mark.CopyTo(record);
        BinaryPrimitives.WriteInt32LittleEndian(record[4..], payload.Length);
        BinaryPrimitives.WriteInt64LittleEndian(record[8..], number);
        BinaryPrimitives.WriteUInt32LittleEndian(record[16..], Sum(number, payload));

        // What an earlier failure may have left behind the end would else come back with the next record.
        var end = file.Length;
        if (isDirty) Clean(end);
        try
        {
            file.WriteAt(record, end);
            file.Flush();
        }
        catch
        {
            file.SetLength(end);
            isDirty = true;
            throw;
        }
    }

    /// <summary>Room for the head, at the front of a record.</summary>
    public static void Reserve(Stream record)
    {
        record.SetLength(0);
        for (var at = 0; at < HeadLength; at++) record.WriteByte(0);
    }

    /// <summary>Empties it, on the disk too.</summary>
    public void Clear()
    {
        file.SetLength(0);
        Clean(0);
    }

    /// <summary>All records that are whole, in order; what a power cut left of one behind them is cut off.</summary>
    /// <exception cref="InvalidDataException">Whole records lie behind a damaged one: that is no power cut.</exception>
    public IReadOnlyList<(long Number, ReadOnlyMemory<byte> Payload)> Read()
    {
        var bytes = new byte[file.Length];
        file.ReadAt(bytes, 0);
        var found = new List<(long, ReadOnlyMemory<byte>)>();
        var at = 0;
        long? last = null;
        while (At(bytes, at) is { } record && (last is null || record.Number == last + 1))
        {
            found.Add((record.Number, bytes.AsMemory(at + HeadLength, record.Length)));
            last = record.Number;
            at += HeadLength + record.Length;
        }

        for (var next = at + 1; next < bytes.Length && bytes.AsSpan(next).IndexOf(Mark) is >= 0 and var further; next++)
        {
            next += further;
            if (At(bytes, next) is { } later && later.Number > (last ?? 0)) throw new InvalidDataException($"A record before number {later.Number} is damaged.");
        }

        file.SetLength(at);
        isDirty = at < bytes.Length;
        return found;
    }

    public void CopyTo(string target) => file.CopyTo(target);

    public void Dispose() => file.Shut();

    private static (long Number, int Length)? At(byte[] bytes, int at)
    {
        if (bytes.Length - at < HeadLength || !bytes.AsSpan(at).StartsWith(Mark)) return null;

        var head = bytes.AsSpan(at, HeadLength);
        var length = BinaryPrimitives.ReadInt32LittleEndian(head[4..]);
        var number = BinaryPrimitives.ReadInt64LittleEndian(head[8..]);
        return length >= 0 && length <= bytes.Length - at - HeadLength && Sum(number, bytes.AsSpan(at + HeadLength, length)) == BinaryPrimitives.ReadUInt32LittleEndian(head[16..])
            ? (number, length)
            : null;
    }

    private static uint Sum(long number, ReadOnlySpan<byte> payload) => Checksum.Add(BitOperations.Crc32C(uint.MaxValue, (ulong)number), payload);

    private void Clean(long end)
    {
        file.SetLength(end);
        file.Trim();
        file.Flush();
        isDirty = false;
    }
}

/// <summary>CRC-32C, which processors do in hardware.</summary>
internal static class Checksum
{
    public static uint Add(uint sum, ReadOnlySpan<byte> bytes)
    {
        for (; bytes.Length >= sizeof(ulong); bytes = bytes[sizeof(ulong)..]) sum = BitOperations.Crc32C(sum, BinaryPrimitives.ReadUInt64LittleEndian(bytes));
        foreach (var one in bytes) sum = BitOperations.Crc32C(sum, one);
        return sum;
    }
}
