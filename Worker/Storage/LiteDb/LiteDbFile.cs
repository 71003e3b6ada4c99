using System.Buffers;
using System.Reflection;
using System.Text;
using LiteDB;
using LiteDB.Engine;

namespace SalesBot.Worker.Storage.LiteDb;

/// <summary>
/// LiteDB and its files, one question at a time: it is not made for several threads (its page cache hands out pages that are about to be
/// used again, issue 2817). What fails closes the engine for ever; then it is opened anew, with what was last known to be whole.
/// </summary>
internal sealed class LiteDbFile
{
    /// <summary>From here on the log goes into the file.</summary>
    private const long LongLog = 48 << 20;

    /// <summary>Tells our file from another program's, and holds what the rows of each kind are made of.</summary>
    private const string Own = "_salesbot";

    private readonly DurableFile data;
    private readonly DurableFile log;
    private readonly Lock one = new();
    private readonly Dictionary<(string Collection, string Field), Prepared> prepared = [];
    private LiteEngine engine;
    private LogMark whole;
    private int wanting;

    /// <param name="data">The file itself, opened.</param>
    /// <param name="whole">What of the log is to be trusted; null for a log that LiteDB itself left behind.</param>
    /// <exception cref="IOException">Another program has it, or the disk will not.</exception>
    /// <exception cref="LiteException">It is damaged, or of another collation.</exception>
    /// <exception cref="InvalidDataException">The log is not what it was.</exception>
    public LiteDbFile(string path, DurableFile data, Func<string, DurableFile> open, LogMark? whole)
    {
        Path = path;
        this.data = data;
        log = open(LogOf(path));
        try
        {
            var isNew = data.Length == 0;
            data.IsSealed = !isNew;
            this.whole = whole ?? Measure(LogMark.None);
            CutLog();
            if (Measure(LogMark.None) != this.whole) throw new InvalidDataException("LiteDB's log is not what was written to it.");
            engine = Start();
            if (isNew || whole is null) Merge(_ => { });
        }
        catch
        {
            engine?.Dispose();
            Shut();
            throw;
        }
    }

    public string Path { get; }

    /// <summary>Changes whenever the engine had to be opened anew: what it was told before that is gone.</summary>
    public int Times { get; private set; }

    public bool LogIsLong => log.Length > LongLog;

    /// <summary>As LiteDB names it itself, so that its own tools find it.</summary>
    public static string LogOf(string path) =>
        System.IO.Path.Combine(System.IO.Path.GetDirectoryName(path)!, $"{System.IO.Path.GetFileNameWithoutExtension(path)}-log{System.IO.Path.GetExtension(path)}");

    public Stored? Get(string collection, string id) => Ask(_ => Rows(Of(collection, "_id").Ask(id, id, false, 1, documents: true), collection, "_id")) is [var found] ? found.Doc : null;

    /// <summary>Those of the documents that there are.</summary>
    public IReadOnlyList<Found> Some(string collection, IEnumerable<string> ids) => Ask(_ =>
    {
        var query = new LiteDB.Query();
        query.Where.Add(BsonExpression.Create("$._id IN @0", new BsonArray(ids.Select(id => new BsonValue(id)))));
        return Rows(query, collection, "_id");
    });

    /// <param name="field">An index, or _id.</param>
    /// <param name="to">Included, as <paramref name="from"/> is; null for no end.</param>
    public IReadOnlyList<Found> Rows(string collection, string field, string from, string? to, bool descending, int limit) =>
        Ask(_ => Rows(Of(collection, field).Ask(from, to, descending, limit, documents: true), collection, field));

    /// <summary>The ids alone, in no order.</summary>
    public IReadOnlyList<string> Ids(string collection, string field, string from, string? to) => Ask(on =>
    {
        var found = new List<string>();
        using var reader = on.Query(collection, Of(collection, field).Ask(from, to, false, int.MaxValue, documents: false));
        while (reader.Read()) found.Add(reader.Current.AsDocument.Values.First().AsString);
        return found;
    });

    /// <summary>An index's entries from a key on, in its order.</summary>
    public IReadOnlyList<(string Key, string Id)> Keys(string collection, string field, string from, int limit) => Ask(on =>
    {
        var found = new List<(string, string)>();
        using var reader = on.Query(collection, Of(collection, field).AskKeys(from, limit));
        while (reader.Read()) found.Add((reader.Current["key"][0].AsString, reader.Current["id"].AsString));
        return found;
    });

    /// <summary>What is noted of the file itself: its version, and what the rows of each kind are made of.</summary>
    /// <returns>Null for another program's file.</returns>
    public Dictionary<string, string>? Notes() => Ask(on =>
    {
        var notes = new Dictionary<string, string>(StringComparer.Ordinal);
        using (var reader = on.Query(Own, new LiteDB.Query()))
            while (reader.Read()) notes.Add(reader.Current["_id"].AsString, reader.Current["is"].AsString);
        return notes.Count > 0 || !on.GetCollectionNames().Any(name => name != Own) ? notes : null;
    });

    /// <summary>Collections and indexes that this program did not make: an expression of another's would be worked out with every row.</summary>
    public IReadOnlyList<string> Strangers(Kinds kinds) => Ask(on =>
    {
        var strange = on.GetCollectionNames().Where(name => name != Own && kinds[name] is null).ToList();
        using var reader = on.Query("$indexes", new LiteDB.Query());
        while (reader.Read())
        {
            var (collection, name, expression) = (reader.Current["collection"].AsString, reader.Current["name"].AsString, reader.Current["expression"].AsString);
            if (name != "_id" && kinds[collection] is { } kind && !(kind.Indexes.Contains(name) && expression == BsonExpression.Create($"$.{name}[*]").Source)) strange.Add($"{collection}.{name}");
        }

        return strange;
    });

    public void Note(string what, string text) => Ask(on => on.Upsert(Own, [new BsonDocument { ["_id"] = what, ["is"] = text }], BsonAutoId.ObjectId));

    /// <summary>Has the collection and its indexes, and no others, before rows come in.</summary>
    public void LayOut(Kinds.IKind kind) => Ask(on =>
    {
        on.Insert(kind.Name, [], BsonAutoId.ObjectId);
        foreach (var stale in Indexes(on, kind.Name)) on.DropIndex(kind.Name, stale);

        // An array, so that a document without a key is not in the index: LiteDB would else hold one for null.
        foreach (var index in kind.Indexes) on.EnsureIndex(kind.Name, index, BsonExpression.Create($"$.{index}[*]"), unique: false);
        return 0;
    });

    /// <summary>Writes some documents of a kind, or takes them out.</summary>
    /// <param name="isNew">Whether it is certain that LiteDB has not got it: then it need not look.</param>
    public void Put(Kinds.IKind kind, IReadOnlyCollection<DocWrite> some, Predicate<DocWrite> isNew)
    {
        var rows = some.Where(change => change.Doc is not null).ToLookup(change => isNew(change), change => Row(kind, change));
        var gone = some.Where(change => change.Doc is null).Select(change => new BsonValue(change.Id)).ToList();
        GiveWay();
        Ask(on =>
        {
            if (rows.Contains(true)) on.Insert(kind.Name, rows[true], BsonAutoId.ObjectId);
            if (rows.Contains(false)) on.Upsert(kind.Name, rows[false], BsonAutoId.ObjectId);
            return gone.Count > 0 ? on.Delete(kind.Name, gone) : 0;
        });
    }

    /// <summary>What was put until <see cref="EndPuts"/> goes into the log at once. Belongs to this thread.</summary>
    public void BeginPuts() => Ask(on => on.BeginTrans());

    public void EndPuts() => Ask(on => on.Commit());

    /// <summary>All that was put is on the disk, in the log.</summary>
    /// <returns>What is to be noted durably before anything relies on it, by <see cref="Trust"/>.</returns>
    public LogMark Flush()
    {
        log.Flush();
        return Measure(whole);
    }

    public void Trust(LogMark mark) => whole = mark;

    /// <summary>Goes back to what is trusted.</summary>
    public void Forget()
    {
        lock (one) Reopen();
    }

    /// <summary>Brings the log into the file. All of it must be known to be whole.</summary>
    /// <param name="note">Notes durably that the log is not needed any more.</param>
    public void Merge(Action<LogMark> note)
    {
        Ask(on =>
        {
            data.IsSealed = false;
            try
            {
                on.Checkpoint();
            }
            finally
            {
                data.IsSealed = true;
            }

            return 0;
        });
        data.Flush();
        note(LogMark.None);
        whole = LogMark.None;
        log.Trim();
    }

    /// <summary>Writes over what is free in the file. All must be in it, and nothing be in the log.</summary>
    public void Scrub()
    {
        lock (one)
        {
            data.IsSealed = false;
            try
            {
                FreeSpace.Clear(data);
                data.Flush();
            }
            finally
            {
                data.IsSealed = true;
            }

            // Its cache holds the pages as they were.
            Reopen();
        }
    }

    public void CopyTo(string target) => data.CopyTo(target);

    /// <summary>Closes the files as they are.</summary>
    /// <param name="last">To be done before another program can have the store.</param>
    public void Shut(Action? last = null)
    {
        if (engine is not null) Silence(engine);
        try
        {
            lock (one) engine?.Dispose();
        }
#pragma warning disable CA1031 // It has failed before, in whatever way; what it was to keep is in the journals.
        catch
#pragma warning restore CA1031
        {
        }

        log.Shut();
        try
        {
            last?.Invoke();
        }
        finally
        {
            data.Shut();
        }
    }

    /// <summary>Whether all is in the file.</summary>
    public bool IsMerged => log.Length == 0;

    /// <summary>
    /// A transaction under which the engine has failed throws once more when it is collected, and what a finaliser throws ends the process. So those
    /// that the engine still holds are told not to; there is no other way in to them.
    /// </summary>
    private static void Silence(LiteEngine failed)
    {
        if (Inside(Inside(failed, "_monitor"), "_transactions") is not System.Collections.IDictionary transactions) return;

#pragma warning disable CA1816 // Not this object's own, for the reason above.
        foreach (var transaction in transactions.Values.Cast<object>().ToList()) GC.SuppressFinalize(transaction);
#pragma warning restore CA1816
    }

    private static object? Inside(object? of, string field) => of?.GetType().GetField(field, BindingFlags.Instance | BindingFlags.NonPublic)?.GetValue(of);

    private static List<string> Indexes(LiteEngine on, string collection)
    {
        var found = new List<string>();
        var query = new LiteDB.Query();
        using var reader = on.Query("$indexes", query);
        while (reader.Read())
        {
            if (reader.Current["collection"].AsString == collection && reader.Current["name"].AsString is var name and not "_id") found.Add(name);
        }

        return found;
    }

    private static BsonDocument Row(Kinds.IKind kind, DocWrite change)
    {
        var row = new BsonDocument { ["_id"] = change.Id };
        for (var at = 0; at < kind.Indexes.Count; at++)
        {
            if (change.Keys[at] is { } key) row[kind.Indexes[at]] = new BsonArray(new BsonValue(key));
        }

        row["version"] = change.Doc!.Version;
        row["json"] = Encoding.UTF8.GetString(change.Doc.Json);
        return row;
    }

    private List<Found> Rows(LiteDB.Query query, string collection, string field)
    {
        var found = new List<Found>();
        using var reader = engine.Query(collection, query);
        while (reader.Read())
        {
            var row = reader.Current;
            var id = row["_id"].AsString;
            found.Add(new Found(field == "_id" ? id : row[field][0].AsString, id, new Stored(row["version"].AsInt32, Encoding.UTF8.GetBytes(row["json"].AsString))));
        }

        return found;
    }

    private Prepared Of(string collection, string field)
    {
        if (!prepared.TryGetValue((collection, field), out var known)) prepared[(collection, field)] = known = new Prepared(field);
        return known;
    }

    private TResult Ask<TResult>(Func<LiteEngine, TResult> ask)
    {
        Interlocked.Increment(ref wanting);
        lock (one)
        {
            Interlocked.Decrement(ref wanting);
            try
            {
                return ask(engine);
            }
#pragma warning disable CA1031 // Its checks throw what they like; whatever it is, the engine is of no more use.
            catch
#pragma warning restore CA1031
            {
                Reopen();
                return ask(engine);
            }
        }
    }

    /// <summary>A lock is nobody's in particular: who has it again and again lets others in between.</summary>
    private void GiveWay()
    {
        for (var turn = 0; turn < 100 && Volatile.Read(ref wanting) > 0; turn++) Thread.Yield();
    }

    private void Reopen()
    {
        Times++;
        prepared.Clear();
        Silence(engine);
        try
        {
            engine.Dispose();
        }
#pragma warning disable CA1031 // As above.
        catch
#pragma warning restore CA1031
        {
        }

        CutLog();
        engine = Start();
    }

    private LiteEngine Start()
    {
        var started = new LiteEngine(new EngineSettings { DataStream = data, LogStream = log, Collation = Collation.Binary });

        // Its own checkpoints would come when it likes.
        started.Pragma("CHECKPOINT", 0);
        return started;
    }

    private void CutLog() => log.SetLength(Math.Min(whole.Length, log.Length));

    /// <param name="from">What is known already: LiteDB only adds to its log.</param>
    private LogMark Measure(LogMark from)
    {
        var buffer = ArrayPool<byte>.Shared.Rent(1 << 16);
        var (at, sum) = (from.Length, from.Sum);
        for (int read; at < log.Length && (read = log.ReadAt(buffer.AsSpan(0, (int)Math.Min(buffer.Length, log.Length - at)), at)) > 0; at += read) sum = Checksum.Add(sum, buffer.AsSpan(0, read));
        ArrayPool<byte>.Shared.Return(buffer);
        return new LogMark(log.Length, sum);
    }

    /// <summary>A range over one field, parsed once. A parsed text that held the values would stay in LiteDB's cache for ever.</summary>
    private sealed class Prepared
    {
        private readonly BsonDocument values = [];
        private readonly LiteDB.Query rows;
        private readonly LiteDB.Query ids;
        private readonly LiteDB.Query keys;

        public Prepared(string field)
        {
            var isId = field == "_id";
            var path = BsonExpression.Create(isId ? "$._id" : $"$.{field}[*]");
            var where = BsonExpression.Create(isId ? "$._id BETWEEN @0 AND @1" : $"$.{field}[*] ANY BETWEEN @0 AND @1", values);
            rows = new LiteDB.Query { OrderBy = path };
            rows.Where.Add(where);
            ids = new LiteDB.Query { Select = BsonExpression.Create("$._id") };
            ids.Where.Add(where);
            keys = new LiteDB.Query { OrderBy = path, Select = BsonExpression.Create($"{{ key: $.{field}, id: $._id }}") };
            keys.Where.Add(where);
        }

        public LiteDB.Query AskKeys(string from, int limit)
        {
            (values["0"], values["1"], keys.Limit) = (from, BsonValue.MaxValue, limit);
            return keys;
        }

        public LiteDB.Query Ask(string from, string? to, bool descending, int limit, bool documents)
        {
            (values["0"], values["1"]) = (from, to is null ? BsonValue.MaxValue : to);
            if (!documents) return ids;

            rows.Order = descending ? LiteDB.Query.Descending : LiteDB.Query.Ascending;
            rows.Limit = limit;
            return rows;
        }
    }
}
