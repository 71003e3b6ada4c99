using System.Collections.Concurrent;
using System.Runtime.InteropServices;

namespace SalesBot.Worker.Storage.LiteDb;

/// <summary>What is in LiteDB, and the way there.</summary>
internal sealed class Settled(LiteDbFile file, Kinds kinds, IEnumerable<string> laidOut)
{
    /// <summary>Rows in one call, during which nobody else can ask.</summary>
    private const int Portion = 40;

    /// <summary>Rows in one transaction: few enough that LiteDB keeps it in memory whole.</summary>
    private const int Group = 2_000;

    private const int Tries = 3;

    private const int CheckPage = 500;

    private readonly Remembered remembered = new();
    private readonly ConcurrentDictionary<string, bool> known = new(laidOut.Select(name => new KeyValuePair<string, bool>(name, true)), StringComparer.Ordinal);

    public Stored? Get(string kind, string id)
    {
        if (!known.ContainsKey(kind)) return null;
        if (remembered.Document(kind, id) is { } had) return had;

        var found = Explained(() => file.Get(kind, id));
        if (found is not null) remembered.Keep(kind, id, found);
        return found;
    }

    /// <summary>From one end, both ends included.</summary>
    /// <param name="isShadowed">Documents the asker knows more of: what LiteDB says of those is on its way out, and is not remembered.</param>
    public IReadOnlyList<Found> Rows(string kind, string field, string from, string? to, bool descending, int limit, Func<string, bool> isShadowed)
    {
        if (!known.ContainsKey(kind)) return [];

        var range = new Remembered.Range(kind, field, from, to, descending, limit, remembered.Time(kind));
        if (remembered.Rows(range) is { } had) return had;

        var rows = Explained(() => file.Rows(kind, field, from, to, descending, limit));
        if (rows.Count > 0 && rows.Count <= 50)
        {
            var shared = rows.Select(row => isShadowed(row.Id) ? row : row with { Doc = Shared(kind, row) }).ToList();
            remembered.Keep(range, shared);
            return shared;
        }

        remembered.Keep(range, rows);
        return rows;
    }

    /// <summary>Documents by id, as many as one call is to bring. Not remembered: who walks through all would push everything else out.</summary>
    public IReadOnlyList<Found> Page(string kind, string from, int limit) => known.ContainsKey(kind) ? Explained(() => file.Rows(kind, "_id", from, null, false, limit)) : [];

    public IReadOnlyList<string> Ids(string kind, string field, string from, string? to) => known.ContainsKey(kind) ? Explained(() => file.Ids(kind, field, from, to)) : [];

    /// <summary>Writes a layer to LiteDB. Readers must have it in front of what LiteDB says, until it is done and longer.</summary>
    /// <returns>What of LiteDB's log is on the disk then.</returns>
    public LogMark Take(Layer layer)
    {
        foreach (var (kind, _) in layer.Kinds) remembered.Begin(kind);
        for (var tried = 1; ; tried++)
        {
            var times = file.Times;
            try
            {
                Put(layer);
                var mark = file.Flush();
                if (file.Times != times) throw new InvalidOperationException("LiteDB closed itself on the way.");
                return mark;
            }
#pragma warning disable CA1031 // Whatever it was: LiteDB goes back to where it was, and the layer is tried anew.
            catch when (tried < Tries)
#pragma warning restore CA1031
            {
                file.Forget();
            }
        }
    }

    /// <summary>What was taken is what LiteDB says from now on.</summary>
    public void Took(Layer layer)
    {
        foreach (var (kind, leaf) in layer.Kinds)
        {
            known.TryAdd(kind, true);
            foreach (var change in leaf.Changes) remembered.Take(kind, change);
            remembered.End(kind);
        }
    }

    /// <summary>Reads every row, and every index beside it.</summary>
    /// <returns>The kinds, and indexes, that do not agree.</returns>
    public IReadOnlyList<string> Check(CancellationToken cancel) => Explained(() => kinds.All.Where(kind => known.ContainsKey(kind.Name)).SelectMany(kind => Check(kind, cancel)).ToList());

    private IEnumerable<string> Check(Kinds.IKind kind, CancellationToken cancel)
    {
        var expected = new ContentSum[kind.Indexes.Count];
        foreach (var row in Pages((from, last) => file.Rows(kind.Name, "_id", from, null, false, CheckPage).Where(row => row.Id != last).ToList(), row => row.Id, cancel))
        {
            var change = kind.DocWrite(row.Id, row.Doc);
            for (var at = 0; at < expected.Length; at++)
            {
                if (change.Keys[at] is { } key) expected[at] = expected[at].With(key, row.Id);
            }
        }

        for (var at = 0; at < expected.Length; at++)
        {
            var (found, last, isOrdered) = (default(ContentSum), "", true);
            foreach (var (key, id) in Pages((from, seen) => file.Keys(kind.Name, kind.Indexes[at], from, CheckPage).Where(entry => entry.Key != seen).ToList(), entry => entry.Key, cancel))
            {
                isOrdered &= string.CompareOrdinal(last, key) < 0;
                (found, last) = (found.With(key, id), key);
            }

            if (found != expected[at] || !isOrdered) yield return $"{kind.Name}.{kind.Indexes[at]}";
        }
    }

    /// <param name="ask">From a key on, without the one that was seen last.</param>
    private static IEnumerable<TItem> Pages<TItem>(Func<string, string?, IReadOnlyList<TItem>> ask, Func<TItem, string> key, CancellationToken cancel)
    {
        string? last = null;
        while (ask(last ?? "", last) is { Count: > 0 } page)
        {
            cancel.ThrowIfCancellationRequested();
            foreach (var item in page) yield return item;
            last = key(page[^1]);
        }
    }

    private Stored Shared(string kind, Found row)
    {
        if (remembered.Document(kind, row.Id) is { } had) return had;

        remembered.Keep(kind, row.Id, row.Doc);
        return row.Doc;
    }

    private void Put(Layer layer)
    {
        foreach (var (name, _) in layer.Kinds)
        {
            if (known.ContainsKey(name)) continue;

            file.LayOut(kinds[name]!);
            file.Note(name, kinds[name]!.Layout);
        }

        file.BeginPuts();
        var open = 0;
        foreach (var (name, leaf) in layer.Kinds)
        {
            foreach (var some in leaf.Changes.Chunk(Portion))
            {
                file.Put(kinds[name]!, some);
                if ((open += some.Length) < Group) continue;

                file.EndPuts();
                file.BeginPuts();
                open = 0;
            }
        }

        file.EndPuts();
    }

    private T Explained<T>(Func<T> ask)
    {
        try
        {
            return ask();
        }
        catch (Exception error) when (LiteDbFaults.Explain(error, file.Path) is { } explained)
        {
            throw explained;
        }
    }

    /// <summary>Of the entries of an index, whatever their order: enough to tell two apart.</summary>
    private readonly record struct ContentSum(long Count, ulong Sum)
    {
        public ContentSum With(string key, string id) =>
            new(Count + 1, Sum + Checksum.Add(Checksum.Add(uint.MaxValue, MemoryMarshal.AsBytes(key.AsSpan())), MemoryMarshal.AsBytes(id.AsSpan())));
    }
}
