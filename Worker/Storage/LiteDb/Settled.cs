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

    /// <summary>Rows that are brought for whoever asks for one of them.</summary>
    private const int LongestSpan = 60;

    private readonly Remembered remembered = new();
    private readonly ConcurrentDictionary<string, bool> known = new(laidOut.Select(name => new KeyValuePair<string, bool>(name, true)), StringComparer.Ordinal);

    /// <summary>Of each kind the last id there is, or was: most ids begin with their time, and a new one need not be looked for.</summary>
    private readonly ConcurrentDictionary<string, string> last = new(StringComparer.Ordinal);

    public Stored? Get(string kind, string id)
    {
        if (!known.ContainsKey(kind)) return null;
        if (remembered.Document(kind, id) is { } had) return had;
        if (IsNew(kind, id)) return null;

        var found = Explained(() => file.Get(kind, id));
        if (found is not null) remembered.Keep(kind, id, found);
        return found;
    }

    /// <summary>From one end, both ends included.</summary>
    /// <param name="span">Holds the range; short ones are brought and remembered whole, for whatever range of them is asked for next.</param>
    /// <param name="settling">What the asker has in front: what that is about to change is not remembered.</param>
    public IReadOnlyList<Found> Rows(Remembered.KeySpan span, Remembered.KeyRange range, Leaf? settling)
    {
        if (!known.ContainsKey(span.Kind)) return [];
        if (Whole(span, settling) is { } all) return Slice(all, range);
        if (remembered.Rows(range) is { } had) return had;

        var rows = Ask(range);
        if (settling?.Touches(range.Index, range.From, range.To, rows) == true) return rows;

        rows = Shared(range.Kind, rows);
        remembered.Keep(range, rows);
        return rows;
    }

    /// <summary>Has documents brought that will be asked for.</summary>
    /// <param name="ids">Of those that are not being changed.</param>
    public void Bring(string kind, IReadOnlyCollection<string> ids)
    {
        if (!known.ContainsKey(kind)) return;

        foreach (var some in ids.Where(id => remembered.Document(kind, id) is null && !IsNew(kind, id)).Chunk(Portion))
        {
            foreach (var row in Explained(() => file.Some(kind, some))) remembered.Keep(kind, row.Id, row.Doc);
        }
    }

    /// <summary>Has spans brought that will be asked for, as long as little lies between them.</summary>
    /// <param name="spans">Of one index, in its order.</param>
    public void Bring(IReadOnlyList<Remembered.KeySpan> spans, Leaf? settling)
    {
        if (spans.Count < 2 || !known.ContainsKey(spans[0].Kind)) return;

        foreach (var some in spans.Chunk(Portion))
        {
            var most = some.Length * LongestSpan / 2;
            var rows = Ask(new Remembered.KeyRange(some[0].Kind, some[0].Index, some[0].From, some[^1].To, Descending: false, most));
            if (settling?.Touches(some[0].Index, some[0].From, some[^1].To, rows) == true) continue;

            // Where there were too many the last of them may not be all of its span.
            var end = rows.Count < most ? null : rows[^1].Key;
            var at = 0;
            foreach (var span in some.Where(span => end is null || string.CompareOrdinal(span.To, end) < 0))
            {
                while (at < rows.Count && string.CompareOrdinal(rows[at].Key, span.From) < 0) at++;
                var begin = at;
                while (at < rows.Count && string.CompareOrdinal(rows[at].Key, span.To) <= 0) at++;
                remembered.Keep(span, at - begin > LongestSpan ? null : Shared(span.Kind, [.. rows.Skip(begin).Take(at - begin)]));
            }
        }
    }

    /// <summary>Documents by id, as many as one call is to bring. Not remembered where there are more: who walks through all would push everything else out.</summary>
    public IReadOnlyList<Found> Page(string kind, string from, int limit, Leaf? settling)
    {
        if (!known.ContainsKey(kind)) return [];

        var all = new Remembered.KeySpan(kind, Leaf.ById, "", null);
        if (from.Length > 0) return Ask(new Remembered.KeyRange(kind, Leaf.ById, from, null, Descending: false, limit));
        if (remembered.Rows(all) is { } had) return had;

        var rows = Ask(new Remembered.KeyRange(kind, Leaf.ById, from, null, Descending: false, limit));
        if (rows.Count < limit && settling?.Touches(Leaf.ById, "", null, rows) != true) remembered.Keep(all, rows = Shared(kind, rows));
        return rows;
    }

    public IReadOnlyList<string> Ids(string kind, string field, string from, string? to) => known.ContainsKey(kind) ? Explained(() => file.Ids(kind, field, from, to)) : [];

    /// <summary>Writes a layer to LiteDB. Readers must have it in front of what LiteDB says, until it is done and longer.</summary>
    /// <returns>What of LiteDB's log is on the disk then.</returns>
    public LogMark Take(Layer layer)
    {
        for (var tried = 1; ; tried++)
        {
            var times = file.Times;
            try
            {
                Put(layer, isFirst: tried == 1);
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
            if (leaf.Changes.Last().Id is var end && IsNew(kind, end)) last[kind] = end;
            known.TryAdd(kind, true);
        }

        remembered.Take(layer);
    }

    /// <summary>Reads every row, and every index beside it.</summary>
    /// <returns>The kinds, and indexes, that do not agree.</returns>
    public IReadOnlyList<string> Check(CancellationToken cancel) => Explained(() => file.Strangers(kinds).Concat(kinds.All.Where(kind => known.ContainsKey(kind.Name)).SelectMany(kind => Check(kind, cancel))).ToList());

    private IEnumerable<string> Check(Kinds.IKind kind, CancellationToken cancel)
    {
        var expected = new ContentSum[kind.Indexes.Count];
        var unread = new HashSet<string>(StringComparer.Ordinal);
        foreach (var row in Pages((from, last) => file.Rows(kind.Name, "_id", from, null, false, CheckPage).Where(row => row.Id != last).ToList(), row => row.Id, cancel))
        {
            var change = kind.DocWrite(row.Id, row.Doc);
            if (!change.IsRead) unread.Add(row.Id);
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
                (found, last) = (unread.Contains(id) ? found : found.With(key, id), key);
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

    private bool IsNew(string kind, string id) => string.CompareOrdinal(id, Last(kind)) > 0;

    private string Last(string kind) => last.GetOrAdd(
        kind, name => known.ContainsKey(name) && Explained(() => file.Rows(name, "_id", "", null, descending: true, 1)) is [var row] ? row.Id : "");

    /// <returns>Null when there are too many of them to be brought at once.</returns>
    private IReadOnlyList<Found>? Whole(Remembered.KeySpan span, Leaf? settling)
    {
        if (remembered.Rows(span) is { } had) return had;
        if (remembered.IsTooLong(span)) return null;

        var rows = Ask(new Remembered.KeyRange(span.Kind, span.Index, span.From, span.To, Descending: false, LongestSpan + 1));
        if (settling?.Touches(span.Index, span.From, span.To, rows) == true) return rows.Count <= LongestSpan ? rows : null;

        if (rows.Count > LongestSpan)
        {
            remembered.Keep(span, null);
            return null;
        }

        rows = Shared(span.Kind, rows);
        remembered.Keep(span, rows);
        return rows;
    }

    private static IReadOnlyList<Found> Slice(IReadOnlyList<Found> all, Remembered.KeyRange range)
    {
        var found = all.Where(row => string.CompareOrdinal(row.Key, range.From) >= 0 && (range.To is null || string.CompareOrdinal(row.Key, range.To) <= 0));
        return [.. (range.Descending ? found.Reverse() : found).Take(range.Limit)];
    }

    private IReadOnlyList<Found> Ask(Remembered.KeyRange range)
    {
        var field = range.Index == Leaf.ById ? "_id" : kinds[range.Kind]!.Indexes[range.Index];
        return Explained(() => file.Rows(range.Kind, field, range.From, range.To, range.Descending, range.Limit));
    }

    /// <summary>Each document once, however it was found.</summary>
    private List<Found> Shared(string kind, IReadOnlyList<Found> rows) => rows.Select(row =>
    {
        if (remembered.Document(kind, row.Id) is { } had) return row with { Doc = had };

        remembered.Keep(kind, row.Id, row.Doc);
        return row;
    }).ToList();

    private void Put(Layer layer, bool isFirst)
    {
        foreach (var (name, _) in layer.Kinds)
        {
            // Before anything changes there, so that nobody learns of half of it.
            Last(name);
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
                file.Put(kinds[name]!, some, change => isFirst && IsNew(name, change.Id));
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
