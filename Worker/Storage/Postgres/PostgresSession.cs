using System.Globalization;
using System.Text;
using Npgsql;
using SalesBot.Bot.Store;

namespace SalesBot.Worker.Storage.Postgres;

/// <summary>What a body sees. What it writes is sent with the next question about that type, or with the commit. Used by one body at a time.</summary>
/// <param name="known">Null for one that only reads: then each question is asked.</param>
internal sealed class PostgresSession(PostgresPlace place, BadRecords bad, KnownDocs? known) : IWriteSession, IDisposable
{
    /// <summary>Documents that are brought at once when all are walked through.</summary>
    private const int PageSize = 500;

    /// <summary>Larger answers are not remembered.</summary>
    private const int LargestKept = 1000;

    private const int MostWaiting = 2000;

    private readonly DocText text = new($"{place}", bad, PostgresKey.Id);
    private readonly Dictionary<IDocType, IWaiting> waiting = new(ReferenceEqualityComparer.Instance);
    private NpgsqlConnection? connection;
    private int company;
    private int unsent;
    private bool open;

    public Derivations Derivations { get; } = new();

    /// <summary>How often something was written: tells whether a body that failed left anything to undo.</summary>
    public int Writes { get; private set; }

    /// <summary>What the database stumbled over; a body may have kept it to itself, the transaction is over all the same.</summary>
    public Exception? Fault { get; private set; }

    /// <param name="company">The number under which the database has it.</param>
    public void Begin(NpgsqlConnection connection, int company)
    {
        (this.connection, this.company, Fault, Writes) = (connection, company, null, 0);
        Derivations.BackTo(default);
        Forget();
    }

    /// <summary>Runs a body; afterwards whatever it let out of itself, such as an unread <see cref="All"/>, is dead.</summary>
    public TResult Use<TResult>(Func<PostgresSession, TResult> body)
    {
        open = true;
        try
        {
            return body(this);
        }
        finally
        {
            open = false;
        }
    }

    /// <summary>What is still to be sent.</summary>
    public List<NpgsqlBatchCommand> TakeWaiting()
    {
        unsent = 0;
        return [.. waiting.Values.SelectMany(rows => rows.Take(company))];
    }

    /// <summary>What was to be sent is not.</summary>
    public void Forget()
    {
        unsent = 0;
        foreach (var rows in waiting.Values) rows.Forget();
    }

    public T? Get<T>(DocType<T> type, string id)
        where T : class
    {
        CheckOpen();
        Derivations.BeforeRead(type, this);
        id = PostgresKey.Id(id);
        return Find(type, id)?.Read(type, id, text);
    }

    public IReadOnlyList<T> Query<T>(DocType<T> type, DocQuery<T> query)
        where T : class
    {
        for (var asked = query; ; asked = asked with { Limit = asked.Limit + query.Limit })
        {
            var rows = Ask(type, Statement(type, asked, count: false), reader => Rows(type, reader));
            var found = rows.Select(row => row.Doc.Read(type, row.Id, text)).OfType<T>().ToList();

            // One that cannot be read must not keep those behind it from being found.
            if (found.Count == rows.Count || query.Limit is not > 0 || rows.Count < asked.Limit) return found;
            if (found.Count >= query.Limit) return found[..query.Limit.Value];
        }
    }

    public int Count<T>(DocType<T> type, DocQuery<T> query)
        where T : class => Ask(type, Statement(type, query, count: true), reader => reader.Read() ? Convert.ToInt32(reader.GetInt64(0), CultureInfo.InvariantCulture) : 0);

    public IEnumerable<T> All<T>(DocType<T> type)
        where T : class
    {
        CheckOpen();
        Derivations.BeforeRead(type, this);
        for (var (after, isLast) = ("", false); !isLast;)
        {
            var rows = Ask(type, Postgres.Statement.Of(PostgresTable<T>.Of(type).Page, company, after, PageSize), reader => Rows(type, reader, isKept: false));
            foreach (var (id, stored) in rows)
            {
                if (stored.Read(type, id, text) is { } doc) yield return doc;
                CheckOpen();
            }

            if (isLast = rows.Count < PageSize) continue;
            after = rows[^1].Id;
        }
    }

    public void Expect<T>(DocType<T> type, IReadOnlyCollection<string> ids)
        where T : class
    {
        if (known is null) return;

        CheckOpen();
        var unknown = ids.Select(PostgresKey.Id).Distinct(StringComparer.Ordinal).Where(id => !known.TryFind(type.Name, id, out _)).ToArray();
        if (unknown.Length is 0 or > LargestKept) return;

        var found = Ask(type, Postgres.Statement.Of(PostgresTable<T>.Of(type).Some, company, unknown), reader => Rows(type, reader)).Select(row => row.Id);
        foreach (var id in unknown.Except(found, StringComparer.Ordinal)) known.Keep(type.Name, id, null);
    }

    public bool TryInsert<T>(DocType<T> type, T doc)
        where T : class
    {
        CheckOpen();
        if (Find(type, PostgresKey.Id(type.Id(doc))) is not null) return false;

        Upsert(type, doc);
        return true;
    }

    public void Upsert<T>(DocType<T> type, T doc)
        where T : class
    {
        CheckOpen();
        var id = PostgresKey.Id(type.Id(doc));
        var json = text.Write(type, doc).ToArray();
        Of(type).Put(id, doc, Encoding.UTF8.GetString(json));
        Change(type, id, new Stored(type.Version, json));
    }

    public bool Delete<T>(DocType<T> type, string id)
        where T : class
    {
        CheckOpen();
        id = PostgresKey.Id(id);
        if (Find(type, id) is null) return false;

        Of(type).Delete(id);
        Change(type, id, null);
        return true;
    }

    public void Derive(IDerivation derivation, IReadOnlyCollection<string> ids)
    {
        CheckOpen();
        Writes++;
        Derivations.Add(derivation, ids);
    }

    public void Dispose() => text.Dispose();

    private Waiting<T> Of<T>(DocType<T> type)
        where T : class
    {
        if (waiting.TryGetValue(type, out var rows)) return (Waiting<T>)rows;

        var fresh = new Waiting<T>(PostgresTable<T>.Of(type));
        waiting.Add(type, fresh);
        return fresh;
    }

    private void Change<T>(DocType<T> type, string id, Stored? doc)
        where T : class
    {
        if (known is null) throw new InvalidOperationException("Documents are written in a writing body only.");

        known.Change(type.Name, id, doc);
        text.Mended(type.Name, id);
        Writes++;
        if (++unsent < MostWaiting) return;

        Ask(TakeWaiting(), _ => true);
        known.Sent();
    }

    private Stored? Find<T>(DocType<T> type, string id)
        where T : class
    {
        if (known is not null && known.TryFind(type.Name, id, out var doc)) return doc;

        // What was written is known, so nothing of this document waits.
        var rows = Ask([Postgres.Statement.Of(PostgresTable<T>.Of(type).Get, company, id)], reader => Rows(type, reader));
        doc = rows is [var row] ? row.Doc : null;
        known?.Keep(type.Name, id, doc);
        return doc;
    }

    /// <summary>What was read before is not decoded again.</summary>
    private List<(string Id, Stored Doc)> Rows<T>(DocType<T> type, NpgsqlDataReader reader, bool isKept = true)
        where T : class
    {
        var rows = new List<(string Id, Stored Doc)>();
        while (reader.Read())
        {
            var id = reader.GetString(2);
            rows.Add((id, known is not null && known.TryFind(type.Name, id, out var doc) && doc is not null ? doc : new Stored(reader.GetInt32(0), reader.GetFieldValue<byte[]>(1))));
        }

        if (known is not null && isKept && rows.Count <= LargestKept) rows.ForEach(row => known.Keep(type.Name, row.Id, row.Doc));
        return rows;
    }

    private NpgsqlBatchCommand Statement<T>(DocType<T> type, DocQuery<T> query, bool count)
        where T : class
    {
        CheckOpen();
        Derivations.BeforeRead(type, this);
        var statement = Postgres.Statement.Of(PostgresTable<T>.Of(type).Query(query, count), company);
        foreach (var value in QueryShape.Values(query)) Postgres.Statement.Bind(statement, PostgresKey.Part(value));
        if (!count) Postgres.Statement.Bind(statement, (long?)query.Limit);
        return statement;
    }

    /// <summary>Asks after what was written of that type.</summary>
    private TResult Ask<T, TResult>(DocType<T> type, NpgsqlBatchCommand question, Func<NpgsqlDataReader, TResult> read)
        where T : class => Ask(waiting.TryGetValue(type, out var rows) ? [.. rows.Take(company), question] : [question], read);

    private TResult Ask<TResult>(IReadOnlyCollection<NpgsqlBatchCommand> statements, Func<NpgsqlDataReader, TResult> read)
    {
        try
        {
            using var batch = connection!.Together(statements);
            using var reader = batch.ExecuteReader();
            return read(reader);
        }
        catch (Exception error) when (error is NpgsqlException || PostgresFaults.IsOutage(error, connection))
        {
            Fault ??= error;
            throw;
        }
    }

    private void CheckOpen()
    {
        if (!open) throw new InvalidOperationException("Documents are read and written inside the store's body, not after it.");
    }
}
