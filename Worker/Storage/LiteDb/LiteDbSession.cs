using System.Text;
using LiteDB;
using LiteDB.Engine;
using SalesBot.Bot.Store;

namespace SalesBot.Worker.Storage.LiteDb;

/// <summary>What a body sees: documents as JSON text beside one composed key for each of their indexes.</summary>
/// <remarks>Used by one body at a time, on one thread: LiteDB's transactions belong to threads.</remarks>
internal sealed class LiteDbSession(string path) : IWriteSession, IDisposable
{
    private readonly DocText text = new(path);
    private readonly Dictionary<(string Collection, string Field), Prepared> prepared = [];
    private readonly List<IBsonDataReader> walks = [];
    private LiteEngine? engine;

    public Derivations Derivations { get; } = new();

    /// <summary>Whether the body has written: then only a rollback of the whole transaction undoes it.</summary>
    public bool HasWritten { get; private set; }

    /// <summary>An error inside the engine, which then has rolled back by itself: what would be written now would commit alone.</summary>
    public Exception? Broken { get; private set; }

    private LiteEngine Engine => Broken is not null ? throw new InvalidOperationException("The store has failed in this transaction; nothing more can be done in it.", Broken)
        : engine ?? throw new InvalidOperationException("Documents are read and written inside the store's body, not after it.");

    /// <summary>Runs a body inside the thread's transaction; afterwards whatever it let out of itself, such as an unread <see cref="All"/>, is dead.</summary>
    public TResult Use<TResult>(LiteEngine on, Func<LiteDbSession, TResult> body)
    {
        (engine, HasWritten, Broken) = (on, false, null);
        try
        {
            return body(this);
        }
        finally
        {
            engine = null;
            foreach (var walk in walks) walk.Dispose();
            walks.Clear();
        }
    }

    public T? Get<T>(DocType<T> type, string id)
        where T : class
    {
        Derivations.BeforeRead(type, this);
        return Rows(type, ById(type.Name, id), count: false, row => Read(type, row)) is [var found] ? found : null;
    }

    public IReadOnlyList<T> Query<T>(DocType<T> type, DocQuery<T> query)
        where T : class => query.Limit <= 0 ? [] : Rows(type, Ask(type, query), count: false, row => Read(type, row));

    public int Count<T>(DocType<T> type, DocQuery<T> query)
        where T : class => Rows(type, Ask(type, query with { Limit = null }), count: true, _ => true).Count;

    public IEnumerable<T> All<T>(DocType<T> type)
        where T : class
    {
        Derivations.BeforeRead(type, this);

        // Not a prepared query: two walks over one type may run inside each other.
        var everything = new LiteDB.Query { OrderBy = BsonExpression.Create("$._id") };
        var walk = Guard(engine => engine.Query(type.Name, everything));
        walks.Add(walk);
        while (Guard(_ => walk.Read())) yield return Read(type, walk.Current);
    }

    public bool TryInsert<T>(DocType<T> type, T doc)
        where T : class
    {
        // Looked up first: a duplicate key would make LiteDB roll back all that was done before.
        if (Rows(type, ById(type.Name, type.Id(doc)), count: true, _ => true).Count > 0) return false;

        return Write(engine => engine.Insert(type.Name, [Row(type, doc)], BsonAutoId.ObjectId)) > 0;
    }

    public void Upsert<T>(DocType<T> type, T doc)
        where T : class => Write(engine => engine.Upsert(type.Name, [Row(type, doc)], BsonAutoId.ObjectId));

    public bool Delete<T>(DocType<T> type, string id)
        where T : class => Write(engine => engine.Delete(type.Name, [IndexKey.Id(id)])) > 0;

    public void Derive(IDerivation derivation, IReadOnlyCollection<string> ids)
    {
        _ = Engine;
        Derivations.Add(derivation, ids);
    }

    /// <summary>What the engine is asked outside documents, such as laying out its indexes.</summary>
    public TResult Write<TResult>(Func<LiteEngine, TResult> change)
    {
        HasWritten = true;
        return Guard(change);
    }

    public void Dispose() => text.Dispose();

    private static void CheckFits<T>(DocType<T> type, DocQuery<T> query)
        where T : class
    {
        var index = query.Index;
        if (!type.Indexes.Contains(index)) throw new ArgumentException($"Document type {type.Name} has no index {index.Name}.", nameof(query));
        if (query.Equal.Length + (query.From is null && query.To is null ? 0 : 1) > index.Parts.Length)
            throw new ArgumentException($"Index {type.Name}.{index.Name} has {index.Parts.Length} parts, fewer than the query gives.", nameof(query));
    }

    private Prepared ById(string collection, string id)
    {
        var known = Of(collection, "_id");
        known.Set(IndexKey.Id(id), IndexKey.Id(id), descending: false, limit: 1);
        return known;
    }

    private Prepared Ask<T>(DocType<T> type, DocQuery<T> query)
        where T : class
    {
        CheckFits(type, query);
        Derivations.BeforeRead(type, this);
        var known = Of(type.Name, query.Index.Name);
        var (from, to) = IndexKey.Range(query);
        known.Set(from, to, query.Descending, query.Limit);
        return known;
    }

    private Prepared Of(string collection, string field)
    {
        if (!prepared.TryGetValue((collection, field), out var known)) prepared[(collection, field)] = known = new Prepared(field);
        return known;
    }

    private List<TResult> Rows<T, TResult>(DocType<T> type, Prepared query, bool count, Func<BsonValue, TResult> take)
        where T : class => Guard(engine =>
    {
        var found = new List<TResult>();
        using var reader = engine.Query(type.Name, count ? query.Keys : query.Documents);
        while (reader.Read()) found.Add(take(reader.Current));
        return found;
    });

    private T Read<T>(DocType<T> type, BsonValue row)
        where T : class => text.Read(type, row["version"].AsInt32, Encoding.UTF8.GetBytes(row["json"].AsString));

    private BsonDocument Row<T>(DocType<T> type, T doc)
        where T : class
    {
        var id = IndexKey.Id(type.Id(doc));
        var row = new BsonDocument { ["_id"] = id, ["version"] = type.Version, ["json"] = Encoding.UTF8.GetString(text.Write(type, doc)) };
        foreach (var index in type.Indexes)
            if (IndexKey.Of(index, doc, id) is { } key) row[index.Name] = key;
        return row;
    }

    private TResult Guard<TResult>(Func<LiteEngine, TResult> ask)
    {
        var asked = Engine;
        try
        {
            return ask(asked);
        }
        catch (Exception error) when (error is not StoreException)
        {
            Broken = error;
            if (LiteDbFaults.Explain(error, path) is { } explained) throw explained;
            throw;
        }
    }

    /// <summary>A range over one field, parsed once. A parsed text that held the values would stay in LiteDB's cache for ever.</summary>
    private sealed class Prepared
    {
        private readonly BsonDocument values = [];

        public Prepared(string field)
        {
            var (path, where) = (BsonExpression.Create($"$.{field}"), BsonExpression.Create($"$.{field} BETWEEN @0 AND @1", values));
            Documents = new LiteDB.Query { OrderBy = path };
            Documents.Where.Add(where);
            Keys = new LiteDB.Query { OrderBy = path, Select = path };
            Keys.Where.Add(where);
        }

        public LiteDB.Query Documents { get; }

        /// <summary>The index alone, without its documents.</summary>
        public LiteDB.Query Keys { get; }

        public void Set(BsonValue from, BsonValue to, bool descending, int? limit)
        {
            (values["0"], values["1"]) = (from, to);
            Documents.Order = descending ? LiteDB.Query.Descending : LiteDB.Query.Ascending;
            Documents.Limit = limit ?? int.MaxValue;
        }
    }
}
