using SalesBot.Bot.Store;

namespace SalesBot.Worker.Storage.LiteDb;

/// <summary>What a body sees: what LiteDB holds, and in front of it what was changed since.</summary>
/// <remarks>Used by one body at a time.</remarks>
internal sealed class LiteDbSession(Settled settled, DocText text) : IWriteSession
{
    /// <summary>Rows that are asked of LiteDB at once: others wait meanwhile.</summary>
    private const int Page = 250;

    /// <summary>What LiteDB can hold, less some room for keys: refused here, where only its writer is concerned.</summary>
    private const int LargestDocument = 16_000_000;

    private readonly List<(string Kind, DocWrite DocWrite)> changes = [];
    private StoreView? view;

    public Derivations Derivations { get; } = new();

    /// <summary>What the bodies since <see cref="Begin"/> have changed, each document once, as it is now.</summary>
    public IEnumerable<(string Kind, DocWrite DocWrite)> Changes => changes.Where(change => Active.Of(change.Kind)?.Find(change.DocWrite.Id) == change.DocWrite);

    public bool HasChanges => changes.Count > 0;

    public Layer Active => StoreView.Active;

    private StoreView StoreView => view ?? throw new InvalidOperationException("Documents are read and written inside the store's body, not after it.");

    public void Begin(StoreView at) => (view, _) = (at, Clear());

    /// <summary>Whatever was let out of it, such as an unread <see cref="All"/>, is dead afterwards.</summary>
    public void End() => view = null;

    public SessionPoint Now() => new(StoreView.Active, changes.Count, Derivations.Now());

    /// <summary>A body was undone.</summary>
    public void BackTo(SessionPoint mark)
    {
        view = StoreView with { Active = mark.Active };
        changes.RemoveRange(mark.Changes, changes.Count - mark.Changes);
        Derivations.BackTo(mark.Derivations);
    }

    public T? Get<T>(DocType<T> type, string id)
        where T : class
    {
        _ = StoreView;
        Derivations.BeforeRead(type, this);
        id = IndexKey.Id(id);
        return Find(type, id)?.Read(type, id, text);
    }

    public IReadOnlyList<T> Query<T>(DocType<T> type, DocQuery<T> query)
        where T : class
    {
        var index = Check(type, query);
        if (query.Limit <= 0) return [];

        var (from, to) = IndexKey.Range(query);
        var span = IndexKey.Span(query);
        var found = Merge(
            Recent(type.Name, index, from, to, query.Descending),
            InLiteDb(new(type.Name, index, span.From, span.To), from, to, query.Descending, query.Limit),
            query.Descending);
        var read = found.Select(row => row.Doc.Read(type, row.Id, text)).OfType<T>();
        return [.. query.Limit is { } limit ? read.Take(limit) : read];
    }

    public int Count<T>(DocType<T> type, DocQuery<T> query)
        where T : class
    {
        var index = Check(type, query);
        var (from, to) = IndexKey.Range(query);
        return settled.Ids(type.Name, type.Indexes[index].Name, from, to).Count(id => !IsShadowed(type.Name, id)) + Recent(type.Name, index, from, to, descending: false).Count();
    }

    public IEnumerable<T> All<T>(DocType<T> type)
        where T : class
    {
        _ = StoreView;
        Derivations.BeforeRead(type, this);
        foreach (var row in Merge(AllRecent(type.Name), AllSettled(type.Name), descending: false))
        {
            if (row.Doc.Read(type, row.Id, text) is { } doc) yield return doc;
            _ = StoreView;
        }
    }

    public void Expect<T>(DocType<T> type, IReadOnlyCollection<string> ids)
        where T : class => settled.Bring(type.Name, [.. ids.Select(IndexKey.Id).Where(id => !IsShadowed(type.Name, id))]);

    public void Expect<T>(DocType<T> type, DocIndex<T> index, IReadOnlyList<string> firsts)
        where T : class
    {
        var place = Array.IndexOf(type.Indexes, index);
        settled.Bring(
            [.. firsts.Select(first => IndexKey.Span(index, first)).Select(span => new Remembered.KeySpan(type.Name, place, span.From, span.To))],
            StoreView.Settling?.Of(type.Name));
    }

    public bool TryInsert<T>(DocType<T> type, T doc)
        where T : class
    {
        if (Find(type, IndexKey.Id(type.Id(doc))) is not null) return false;

        Upsert(type, doc);
        return true;
    }

    public void Upsert<T>(DocType<T> type, T doc)
        where T : class
    {
        var id = IndexKey.Id(type.Id(doc));
        var json = text.Write(type, doc).ToArray();
        if (json.Length > LargestDocument) throw new StoreException($"A {type.Name} of {json.Length / 1_000_000} MB is too large: LiteDB keeps documents of up to {LargestDocument / 1_000_000} MB. Do it in smaller parts.");

        Put(type, new DocWrite(id, new Stored(type.Version, json), IndexKey.All(type, doc, id)));
    }

    public bool Delete<T>(DocType<T> type, string id)
        where T : class
    {
        id = IndexKey.Id(id);
        if (Find(type, id) is null) return false;

        Put(type, new DocWrite(id, null, []));
        return true;
    }

    public void Derive(IDerivation derivation, IReadOnlyCollection<string> ids)
    {
        _ = StoreView;
        Derivations.Add(derivation, ids);
    }

    private static int Check<T>(DocType<T> type, DocQuery<T> query, int index)
        where T : class
    {
        if (index < 0) throw new ArgumentException($"Document type {type.Name} has no index {query.Index.Name}.", nameof(query));
        if (query.Equal.Length + (query.From is null && query.To is null ? 0 : 1) > query.Index.Parts.Length)
        {
            throw new ArgumentException($"Index {type.Name}.{query.Index.Name} has {query.Index.Parts.Length} parts, fewer than the query gives.", nameof(query));
        }

        return index;
    }

    /// <summary>Both are in that order; where both have the same key the first comes first.</summary>
    private static IEnumerable<Found> Merge(IEnumerable<Found> one, IEnumerable<Found> other, bool descending)
    {
        using var left = one.GetEnumerator();
        using var right = other.GetEnumerator();
        var (hasLeft, hasRight) = (left.MoveNext(), right.MoveNext());
        while (hasLeft || hasRight)
        {
            var order = !hasLeft ? 1 : !hasRight ? -1 : string.CompareOrdinal(left.Current.Key, right.Current.Key) * (descending ? -1 : 1);
            if (order <= 0)
            {
                yield return left.Current;
                hasLeft = left.MoveNext();
            }
            else
            {
                yield return right.Current;
                hasRight = right.MoveNext();
            }
        }
    }

    private bool Clear()
    {
        changes.Clear();
        Derivations.BackTo(default);
        return true;
    }

    private int Check<T>(DocType<T> type, DocQuery<T> query)
        where T : class
    {
        _ = StoreView;
        var index = Check(type, query, Array.IndexOf(type.Indexes, query.Index));
        Derivations.BeforeRead(type, this);
        return index;
    }

    private void Put<T>(DocType<T> type, DocWrite change)
        where T : class
    {
        view = StoreView with { Active = StoreView.Active.With(type.Name, type.Indexes.Length, change) };
        changes.Add((type.Name, change));
        text.Mended(type.Name, change.Id);
    }

    private Stored? Find<T>(DocType<T> type, string id)
        where T : class =>
        (StoreView.Active.Of(type.Name)?.Find(id) ?? StoreView.Settling?.Of(type.Name)?.Find(id)) is { } change ? change.Doc : settled.Get(type.Name, id);

    private bool IsShadowed(string kind, string id) => StoreView.Active.Of(kind)?.Find(id) is not null || StoreView.Settling?.Of(kind)?.Find(id) is not null;

    private IEnumerable<Found> Recent(string kind, int index, string from, string? to, bool descending)
    {
        var active = StoreView.Active.Of(kind);
        var newer = active?.Between(index, from, to, descending) ?? [];
        return StoreView.Settling?.Of(kind) is { } leaf ? Merge(newer, leaf.Between(index, from, to, descending).Where(row => active?.Find(row.Id) is null), descending) : newer;
    }

    /// <summary>Page by page, without what was changed since.</summary>
    private IEnumerable<Found> InLiteDb(Remembered.KeySpan span, string from, string? to, bool descending, int? limit)
    {
        var kind = span.Kind;
        var page = Math.Min(limit ?? Page, Page);
        string? last = null;
        while (true)
        {
            var rows = settled.Rows(span, new(kind, span.Index, from, to, descending, page), StoreView.Settling?.Of(kind));
            foreach (var row in rows)
            {
                if (row.Key != last && !IsShadowed(kind, row.Id)) yield return row;
            }

            if (rows.Count < page) yield break;

            // The last one comes again: LiteDB's ranges include their ends.
            last = rows[^1].Key;
            (from, to) = descending ? (from, last) : (last, to);
            page = Page;
        }
    }

    private IEnumerable<Found> AllRecent(string kind)
    {
        var active = StoreView.Active.Of(kind);
        var newer = Present(active?.Changes ?? []);
        return StoreView.Settling?.Of(kind) is { } leaf ? Merge(newer, Present(leaf.Changes).Where(row => active?.Find(row.Id) is null), descending: false) : newer;
    }

    private IEnumerable<Found> AllSettled(string kind)
    {
        var (from, last) = ("", (string?)null);
        while (true)
        {
            var rows = settled.Page(kind, from, Page, StoreView.Settling?.Of(kind));
            foreach (var row in rows)
            {
                if (row.Key != last && !IsShadowed(kind, row.Id)) yield return row;
            }

            if (rows.Count < Page) yield break;

            from = last = rows[^1].Key;
        }
    }

    private static IEnumerable<Found> Present(IEnumerable<DocWrite> changes) =>
        from change in changes
        where change.Doc is not null
        select new Found(change.Id, change.Id, change.Doc!);

    public readonly record struct SessionPoint(Layer Active, int Changes, Derivations.Mark Derivations);
}
