using System.Text;

namespace SalesBot.Worker.Storage.LiteDb;

/// <summary>
/// What makes a commit durable: two journals in turn. One takes the commits, and the other holds those that are being written to LiteDB until they are
/// there. So LiteDB's own log, whose pages have no checksum, never holds what is nowhere else.
/// </summary>
internal sealed class Journals : IDisposable
{
    private const byte Commit = 1;
    private const byte LogIsWhole = 2;
    private const int LargeRecord = 4 << 20;

    private readonly Journal[] both;
    private readonly Lock appending = new();
    private readonly MemoryStream record = new();
    private readonly BinaryWriter writing;
    private readonly string[] paths;
    private int active;
    private long number;

    private Journals(string[] paths, Func<string, DurableFile> open)
    {
        this.paths = paths;
        writing = new BinaryWriter(record, Encoding.UTF8);
        both = new Journal[paths.Length];
        try
        {
            for (var at = 0; at < both.Length; at++) both[at] = new Journal(open(paths[at]));
        }
        catch
        {
            Dispose();
            throw;
        }
    }

    /// <summary>Of the one that takes the commits, in bytes.</summary>
    public long Length => both[active].Length;

    public static IReadOnlyList<string> PathsOf(string store) => [store + ".journal-1", store + ".journal-2"];

    /// <summary>Opens them and tells what is in them, oldest first; makes them when they are not there.</summary>
    /// <exception cref="InvalidDataException">One is damaged.</exception>
    public static (Journals Journals, Left Left) Open(string store, Func<string, DurableFile> open)
    {
        var paths = PathsOf(store);
        var areThere = paths.Any(File.Exists);
        var journals = new Journals([.. paths], open);
        try
        {
            return (journals, journals.Read(areThere));
        }
        catch
        {
            journals.Dispose();
            throw;
        }
    }

    /// <summary>Returns when the changes are on the disk; when it throws, none of them is.</summary>
    public void Append(IEnumerable<(string Kind, DocWrite DocWrite)> changes)
    {
        lock (appending)
        {
            Journal.Reserve(record);
            writing.Write(Commit);
            foreach (var (kind, change) in changes)
            {
                writing.Write(kind);
                writing.Write(change.Id);
                writing.Write(change.Doc?.Version ?? 0);
                if (change.Doc is not { } doc) continue;

                writing.Write(doc.Json.Length);
                writing.Write(doc.Json);
            }

            Append();
        }
    }

    /// <summary>Says that so much of LiteDB's log is on the disk, and with what in it. Until then it may be thrown away: all of it is in the journals.</summary>
    public void Append(LogMark mark)
    {
        lock (appending)
        {
            Journal.Reserve(record);
            writing.Write(LogIsWhole);
            writing.Write(mark.Length);
            writing.Write(mark.Sum);
            Append();
        }
    }

    /// <summary>The other takes the commits from now on. It must be empty.</summary>
    public void Switch()
    {
        lock (appending)
        {
            if (both[1 - active].Length > 0) throw new InvalidOperationException("The other journal still holds what is not in LiteDB.");
            active = 1 - active;
        }
    }

    /// <summary>What the other one held is in LiteDB.</summary>
    public void ClearOther() => both[1 - active].Clear();

    /// <summary>Copies what they hold beside the copy of a store.</summary>
    public void CopyTo(string store)
    {
        foreach (var (journal, path) in both.Zip(PathsOf(store)))
        {
            if (journal.Length > 0) journal.CopyTo(path);
        }
    }

    public void Delete()
    {
        Dispose();
        foreach (var path in paths) File.Delete(path);
    }

    public void Dispose()
    {
        foreach (var journal in both) journal?.Dispose();
    }

    private void Append()
    {
        writing.Flush();
        both[active].Append(record.GetBuffer().AsSpan(0, (int)record.Length), number + 1);
        number++;

        // A big import's portion is not to be held for ever.
        if (record.Capacity <= LargeRecord) return;

        record.SetLength(0);
        record.Capacity = 0;
    }

    private Left Read(bool areThere)
    {
        var read = both.Select(journal => journal.Read()).ToArray();
        active = read[0].Count == 0 || (read[1].Count > 0 && read[1][0].Number > read[0][0].Number) ? 1 : 0;
        var (older, newer) = (read[1 - active], read[active]);
        if (newer.Count == 0) active = 0;
        number = Math.Max(older.Count == 0 ? 0 : older[^1].Number, newer.Count == 0 ? 0 : newer[^1].Number);

        var left = new Left(areThere, [], []);
        foreach (var (_, payload) in older) left = Take(left, left.Older, payload);
        foreach (var (_, payload) in newer) left = Take(left, left.Newer, payload);
        return left;
    }

    private static Left Take(Left left, List<(string, string, Stored?)> changes, ReadOnlyMemory<byte> payload)
    {
        using var reading = new BinaryReader(new MemoryStream(payload.ToArray()), Encoding.UTF8);
        if (reading.ReadByte() == LogIsWhole) return left with { Log = new LogMark(reading.ReadInt64(), reading.ReadUInt32()) };

        while (reading.BaseStream.Position < reading.BaseStream.Length)
        {
            var (kind, id, version) = (reading.ReadString(), reading.ReadString(), reading.ReadInt32());
            changes.Add((kind, id, version == 0 ? null : new Stored(version, reading.ReadBytes(reading.ReadInt32()))));
        }

        return left;
    }
}

/// <param name="Sum">Of so many bytes from its beginning.</param>
internal sealed record LogMark(long Length, uint Sum)
{
    public static readonly LogMark None = new(0, uint.MaxValue);
}

/// <summary>What the journals held when they were opened.</summary>
/// <param name="AreThere">When not, the store was closed in good order, or is of a version that had none.</param>
/// <param name="Older">Was being written to LiteDB.</param>
/// <param name="Newer">Came after it.</param>
internal sealed record Left(bool AreThere, List<(string Kind, string Id, Stored? Doc)> Older, List<(string Kind, string Id, Stored? Doc)> Newer)
{
    /// <summary>What of LiteDB's log is known to be whole.</summary>
    public LogMark Log { get; init; } = LogMark.None;
}
