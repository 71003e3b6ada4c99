using System.Collections.Concurrent;

namespace SalesBot.Worker.Storage.LiteDb;

/// <summary>What LiteDB said lately and would say again, because nothing of that kind has been written to it since.</summary>
internal sealed class Remembered
{
    private const int MostDocuments = 8_000;
    private const int MostRanges = 4_000;

    /// <summary>A longer answer is not worth its room.</summary>
    private const int LongestRange = 200;

    private readonly Aging<(string Kind, string Id), Stored> documents = new(MostDocuments);
    private readonly Aging<Range, IReadOnlyList<Found>> ranges = new(MostRanges);
    private readonly ConcurrentDictionary<string, int> times = new(StringComparer.Ordinal);

    public Stored? Document(string kind, string id) => documents.Find((kind, id));

    public void Keep(string kind, string id, Stored doc) => documents.Keep((kind, id), doc);

    public IReadOnlyList<Found>? Rows(Range range) => ranges.Find(range);

    public void Keep(Range range, IReadOnlyList<Found> rows)
    {
        if (rows.Count <= LongestRange && range.Time == Time(range.Kind) && range.Time % 2 == 0) ranges.Keep(range, rows);
    }

    /// <summary>Of a kind's rows: odd while they change.</summary>
    public int Time(string kind) => times.GetValueOrDefault(kind);

    /// <summary>Rows of the kind change from now on.</summary>
    public void Begin(string kind) => times.AddOrUpdate(kind, 1, (_, time) => time | 1);

    /// <summary>They are as they are to stay.</summary>
    public void End(string kind) => times.AddOrUpdate(kind, 2, (_, time) => (time | 1) + 1);

    public void Take(string kind, DocWrite change)
    {
        if (change.Doc is { } doc) documents.Keep((kind, change.Id), doc);
        else documents.Drop((kind, change.Id));
    }

    /// <param name="Time">Before the rows were asked for.</param>
    public readonly record struct Range(string Kind, string Field, string From, string? To, bool Descending, int Limit, int Time);

    /// <summary>The most used of twice so many: what has not been asked for while as many others came goes.</summary>
    private sealed class Aging<TKey, TValue>(int most)
        where TKey : notnull
        where TValue : class
    {
        private volatile ConcurrentDictionary<TKey, TValue> young = new();
        private volatile ConcurrentDictionary<TKey, TValue> old = new();
        private int count;

        public TValue? Find(TKey key)
        {
            if (young.TryGetValue(key, out var found)) return found;
            if (!old.TryGetValue(key, out found)) return null;

            Keep(key, found);
            return found;
        }

        public void Keep(TKey key, TValue value)
        {
            young[key] = value;
            if (Interlocked.Increment(ref count) < most) return;

            count = 0;
            old = young;
            young = new();
        }

        public void Drop(TKey key)
        {
            young.TryRemove(key, out _);
            old.TryRemove(key, out _);
        }
    }
}
