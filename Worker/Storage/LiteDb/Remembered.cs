namespace SalesBot.Worker.Storage.LiteDb;

/// <summary>
/// What LiteDB said and would say again. An answer is kept only when nothing in it is just being written to LiteDB, and what was written there is
/// carried over into the answers it belongs to; so one that is here is always what LiteDB holds.
/// </summary>
internal sealed class Remembered
{
    /// <summary>Room in KiB begun by each text: a document grows with its customer's history, and what is kept of all must not.</summary>
    private const int RoomForDocuments = 12_000, RoomForSpans = 20_000, RoomForRanges = 10_000;

    /// <summary>A longer answer is not worth its room.</summary>
    private const int LongestAnswer = 250;

    /// <summary>Of spans with more rows than are worth keeping.</summary>
    private static readonly IReadOnlyList<Found> TooLong = [new("", "", null!)];

    private readonly Aging<(string Kind, string Id), Stored> documents = new(RoomForDocuments, Size);
    private readonly Aging<KeySpan, IReadOnlyList<Found>> spans = new(RoomForSpans, Size);
    private readonly Aging<KeyRange, IReadOnlyList<Found>> ranges = new(RoomForRanges, Size);

    private static int Size(Stored doc) => 1 + (doc.Json.Length >> 10);

    private static int Size(IReadOnlyList<Found> rows) => 1 + (rows == TooLong ? 0 : rows.Sum(row => Size(row.Doc)));

    /// <summary>All that is kept at hand, in KiB begun.</summary>
    internal int Kept => documents.All.Sum(one => Size(one.Value)) + spans.All.Sum(one => Size(one.Value)) + ranges.All.Sum(one => Size(one.Value));

    public Stored? Document(string kind, string id) => documents.Find((kind, id));

    public void Keep(string kind, string id, Stored doc) => documents.Keep((kind, id), doc);

    /// <returns>Null when it is not known, or too long.</returns>
    public IReadOnlyList<Found>? Rows(KeySpan span) => spans.Find(span) is { } rows && rows != TooLong ? rows : null;

    public bool IsTooLong(KeySpan span) => spans.Find(span) == TooLong;

    /// <param name="rows">All of the span; null when there are too many.</param>
    public void Keep(KeySpan span, IReadOnlyList<Found>? rows) => spans.Keep(span, rows ?? TooLong);

    public IReadOnlyList<Found>? Rows(KeyRange range) => ranges.Find(range);

    public void Keep(KeyRange range, IReadOnlyList<Found> rows)
    {
        if (rows.Count <= LongestAnswer) ranges.Keep(range, rows);
    }

    /// <summary>What was in front of LiteDB is in it now.</summary>
    public void Take(Layer layer)
    {
        foreach (var (kind, leaf) in layer.Kinds)
        {
            foreach (var change in leaf.Changes) Take(kind, change);
        }

        foreach (var (span, rows) in spans.All)
        {
            if (rows == TooLong || layer.Of(span.Kind) is not { } leaf || !leaf.Touches(span.Index, span.From, span.To, rows)) continue;

            spans.Replace(span, leaf.Over(rows, span.Index, span.From, span.To) is { Count: <= LongestAnswer } now ? now : TooLong);
        }

        foreach (var (range, rows) in ranges.All)
        {
            if (layer.Of(range.Kind)?.Touches(range.Index, range.From, range.To, rows) == true) ranges.Drop(range);
        }
    }

    private void Take(string kind, DocWrite change)
    {
        // What was only written would push out what is read.
        if (change.Doc is null) documents.Drop((kind, change.Id));
        else if (change.Doc.WasRead) documents.Keep((kind, change.Id), change.Doc);
        else documents.Replace((kind, change.Id), change.Doc);
    }

    /// <summary>All rows of an index between two keys, in its order.</summary>
    /// <param name="Index">Its place among those of its kind; <see cref="Leaf.ById"/> for none of them.</param>
    public readonly record struct KeySpan(string Kind, int Index, string From, string? To);

    /// <summary>Some of them from one end.</summary>
    public readonly record struct KeyRange(string Kind, int Index, string From, string? To, bool Descending, int Limit);

    /// <summary>The most used of twice so much: what has not been asked for while as much else came goes.</summary>
    private sealed class Aging<TKey, TValue>(int most, Func<TValue, int> weigh)
        where TKey : notnull
        where TValue : class
    {
        private readonly Lock gate = new();
        private Dictionary<TKey, TValue> young = [];
        private Dictionary<TKey, TValue> old = [];
        private int weight;

        public IReadOnlyList<KeyValuePair<TKey, TValue>> All
        {
            get
            {
                lock (gate) return [.. young, .. old];
            }
        }

        public TValue? Find(TKey key)
        {
            lock (gate)
            {
                if (young.TryGetValue(key, out var found)) return found;
                if (old.Remove(key, out found)) Add(key, found);
                return found;
            }
        }

        public void Keep(TKey key, TValue value)
        {
            lock (gate) Add(key, value);
        }

        /// <summary>Where it is known.</summary>
        public void Replace(TKey key, TValue value)
        {
            lock (gate)
            {
                if (young.ContainsKey(key)) young[key] = value;
                else if (old.ContainsKey(key)) old[key] = value;
            }
        }

        public void Drop(TKey key)
        {
            lock (gate)
            {
                young.Remove(key);
                old.Remove(key);
            }
        }

        private void Add(TKey key, TValue value)
        {
            young[key] = value;
            old.Remove(key);
            if ((weight += weigh(value)) < most) return;

            (weight, old, young) = (0, young, []);
        }
    }
}
