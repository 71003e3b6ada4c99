using System.Collections.Immutable;

namespace SalesBot.Worker.Storage.LiteDb;

/// <summary>What was changed and is not in LiteDB's file yet. Never changes itself: a reader keeps the one it began with, and undoing a body is going on from the one before it.</summary>
internal sealed class Layer
{
    public static readonly Layer Empty = new(ImmutableDictionary<string, Leaf>.Empty, 0);

    private readonly ImmutableDictionary<string, Leaf> leaves;

    private Layer(ImmutableDictionary<string, Leaf> leaves, int count) => (this.leaves, Count) = (leaves, count);

    /// <summary>Of documents, of all kinds.</summary>
    public int Count { get; }

    public IEnumerable<KeyValuePair<string, Leaf>> Kinds => leaves;

    /// <returns>Null when nothing of the kind has changed.</returns>
    public Leaf? Of(string kind) => leaves.GetValueOrDefault(kind);

    /// <param name="indexes">How many the kind has.</param>
    public Layer With(string kind, int indexes, DocWrite change)
    {
        var leaf = leaves.GetValueOrDefault(kind) ?? Leaf.Empty(indexes);
        var next = leaf.With(change);
        return new Layer(leaves.SetItem(kind, next), Count + next.Count - leaf.Count);
    }
}

/// <summary>The documents of one kind in a layer, by id and in the order of each index.</summary>
internal sealed class Leaf
{
    /// <summary>In place of an index: by id.</summary>
    public const int ById = -1;

    private readonly ImmutableSortedDictionary<string, DocWrite> changes;
    private readonly ImmutableSortedSet<Slot>[] indexes;

    private Leaf(ImmutableSortedDictionary<string, DocWrite> changes, ImmutableSortedSet<Slot>[] indexes) => (this.changes, this.indexes) = (changes, indexes);

    public int Count => changes.Count;

    /// <summary>By id, the deleted ones among them.</summary>
    public IEnumerable<DocWrite> Changes => changes.Values;

    public static Leaf Empty(int indexes)
    {
        var none = new ImmutableSortedSet<Slot>[indexes];
        Array.Fill(none, ImmutableSortedSet.Create<Slot>(Slot.ByKey));
        return new Leaf(ImmutableSortedDictionary.Create<string, DocWrite>(StringComparer.Ordinal), none);
    }

    /// <returns>Null when this layer knows nothing of the document.</returns>
    public DocWrite? Find(string id) => changes.GetValueOrDefault(id);

    public Leaf With(DocWrite change)
    {
        var before = Find(change.Id);
        var next = (ImmutableSortedSet<Slot>[])indexes.Clone();
        for (var at = 0; at < next.Length; at++)
        {
            var (old, now) = (KeyOf(before, at), KeyOf(change, at));
            if (old == now) continue;
            if (old is not null) next[at] = next[at].Remove(new Slot(old, change.Id));
            if (now is not null) next[at] = next[at].Add(new Slot(now, change.Id));
        }

        return new Leaf(changes.SetItem(change.Id, change), next);
    }

    /// <summary>The documents whose key lies between the two, both included.</summary>
    /// <param name="to">Null for no end.</param>
    public IEnumerable<Found> Between(int index, string from, string? to, bool descending)
    {
        var slots = indexes[index];
        var first = slots.IndexOf(new Slot(from, "")) is >= 0 and var exactly ? exactly : ~slots.IndexOf(new Slot(from, ""));
        var last = to is null ? slots.Count - 1 : slots.IndexOf(new Slot(to, "")) is var end && end >= 0 ? end : ~end - 1;
        for (var step = 0; step <= last - first; step++)
        {
            var slot = slots[descending ? last - step : first + step];
            yield return new Found(slot.Key, slot.Id, changes[slot.Id].Doc!);
        }
    }

    /// <summary>Whether rows that LiteDB held between two keys are others with this layer.</summary>
    public bool Touches(int index, string from, string? to, IReadOnlyList<Found> rows) => rows.Any(row => Find(row.Id) is not null) || Within(index, from, to).Any();

    /// <summary>What becomes of all rows between two keys.</summary>
    public IReadOnlyList<Found> Over(IReadOnlyList<Found> rows, int index, string from, string? to) =>
        [.. rows.Where(row => Find(row.Id) is null).Concat(Within(index, from, to)).OrderBy(row => row.Key, StringComparer.Ordinal)];

    private IEnumerable<Found> Within(int index, string from, string? to) => index == ById
        ? changes.Values.Where(change => change.Doc is not null).Select(change => new Found(change.Id, change.Id, change.Doc!))
        : Between(index, from, to, descending: false);

    private static string? KeyOf(DocWrite? change, int index) => change is { Doc: not null } ? change.Keys[index] : null;

    private readonly record struct Slot(string Key, string Id)
    {
        public static readonly IComparer<Slot> ByKey = Comparer<Slot>.Create((one, other) => string.CompareOrdinal(one.Key, other.Key));
    }
}

/// <param name="Key">Of the index it was found by, or the id.</param>
internal readonly record struct Found(string Key, string Id, Stored Doc);
