using System.Collections.Concurrent;
using System.Globalization;
using Microsoft.Data.Sqlite;
using SalesBot.Bot.Store;

namespace SalesBot.Worker.Storage.Sqlite;

/// <summary>One connection with its prepared statements. Used by one body at a time.</summary>
internal sealed class SqliteSession(SqliteConnection connection, string path, BadRecords bad) : IWriteSession, IDisposable
{
    /// <summary>The SQL of a type is the same on every connection.</summary>
    private static readonly ConcurrentDictionary<object, object> Tables = new(ReferenceEqualityComparer.Instance);

    private readonly Dictionary<string, SqliteCommand> commands = new(StringComparer.Ordinal);
    private readonly DocText text = new(path, bad);
    private bool open;

    public Derivations Derivations { get; } = new();

    public SqliteConnection Connection => connection;

    /// <summary>A transaction an error has ended by itself is one that SQLite rolled back as a whole.</summary>
    public bool InTransaction => SQLitePCL.raw.sqlite3_get_autocommit(connection.Handle) == 0;

    public static SqliteTable<T> TableOf<T>(DocType<T> type)
        where T : class => (SqliteTable<T>)Tables.GetOrAdd(type, static key => new SqliteTable<T>((DocType<T>)key));

    /// <summary>Runs a body; afterwards whatever it let out of itself, such as an unread <see cref="All"/>, is dead.</summary>
    public TResult Use<TResult>(Func<SqliteSession, TResult> body)
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

    public void Execute(string sql) => Command(sql, 0).ExecuteNonQuery();

    public T? Get<T>(DocType<T> type, string id)
        where T : class
    {
        CheckOpen();
        Derivations.BeforeRead(type, this);
        var command = Command(TableOf(type).Get, 1);
        command.Parameters[0].Value = id;
        using var reader = command.ExecuteReader();
        return reader.Read() ? Read(type, reader) : null;
    }

    public IReadOnlyList<T> Query<T>(DocType<T> type, DocQuery<T> query)
        where T : class
    {
        for (var asked = query; ; asked = asked with { Limit = asked.Limit + query.Limit })
        {
            using var reader = Ask(type, asked, count: false).ExecuteReader();
            var (found, rows) = (new List<T>(), 0);
            for (; reader.Read(); rows++)
            {
                if (Read(type, reader) is { } doc) found.Add(doc);
            }

            // One that cannot be read must not keep those behind it from being found.
            if (found.Count == rows || query.Limit is not > 0 || rows < asked.Limit) return found;
            if (found.Count >= query.Limit) return found[..query.Limit.Value];
        }
    }

    public int Count<T>(DocType<T> type, DocQuery<T> query)
        where T : class => Convert.ToInt32(Ask(type, query, count: true).ExecuteScalar(), CultureInfo.InvariantCulture);

    public IEnumerable<T> All<T>(DocType<T> type)
        where T : class
    {
        CheckOpen();
        Derivations.BeforeRead(type, this);

        // Not a cached command: two walks over one type may run inside each other.
        using var command = connection.CreateCommand();
        command.CommandText = TableOf(type).All;
        using var reader = command.ExecuteReader();
        while (reader.Read())
        {
            if (Read(type, reader) is { } doc) yield return doc;
            CheckOpen();
        }
    }

    public bool TryInsert<T>(DocType<T> type, T doc)
        where T : class => Put(TableOf(type), TableOf(type).Insert, doc) > 0;

    public void Upsert<T>(DocType<T> type, T doc)
        where T : class
    {
        Put(TableOf(type), TableOf(type).Upsert, doc);
        text.Mended(type.Name, type.Id(doc));
    }

    public bool Delete<T>(DocType<T> type, string id)
        where T : class
    {
        CheckOpen();
        var command = Command(TableOf(type).Delete, 1);
        command.Parameters[0].Value = id;
        text.Mended(type.Name, id);
        return command.ExecuteNonQuery() > 0;
    }

    public void Derive(IDerivation derivation, IReadOnlyCollection<string> ids)
    {
        CheckOpen();
        Derivations.Add(derivation, ids);
    }

    /// <summary>Fills the parts' columns of every document again.</summary>
    public void Reindex<T>(SqliteTable<T> table)
        where T : class
    {
        var ids = new List<string>();
        using (var command = connection.CreateCommand())
        {
            command.CommandText = $"SELECT id FROM {table.Name}";
            using var reader = command.ExecuteReader();
            while (reader.Read()) ids.Add(reader.GetString(0));
        }

        foreach (var id in ids)
        {
            if (Get(table.Type, id) is { } doc) Upsert(table.Type, doc);
        }
    }

    public void Dispose()
    {
        foreach (var command in commands.Values) command.Dispose();
        text.Dispose();
        connection.Dispose();
    }

    private SqliteCommand Ask<T>(DocType<T> type, DocQuery<T> query, bool count)
        where T : class
    {
        CheckOpen();
        Derivations.BeforeRead(type, this);
        var sql = TableOf(type).Query(query, count);
        var values = query.Equal.Length + (query.From is null ? 0 : 1) + (query.To is null ? 0 : 1);
        var command = Command(sql, count ? values : values + 1);
        var at = 0;
        foreach (var value in query.Equal) command.Parameters[at++].Value = value;
        if (query.From is not null) command.Parameters[at++].Value = query.From;
        if (query.To is not null) command.Parameters[at++].Value = query.To;
        if (!count) command.Parameters[at].Value = query.Limit ?? -1;
        return command;
    }

    private int Put<T>(SqliteTable<T> table, string sql, T doc)
        where T : class
    {
        CheckOpen();
        var command = Command(sql, 3 + table.Parts.Count);
        command.Parameters[0].Value = table.Type.Id(doc);
        command.Parameters[1].Value = table.Type.Version;
        command.Parameters[2].Value = text.Write(table.Type, doc).ToArray();
        for (var at = 0; at < table.Parts.Count; at++)
        {
            command.Parameters[3 + at].Value = (object?)table.Parts[at].Text(doc) ?? DBNull.Value;
        }

        return command.ExecuteNonQuery();
    }

    private T? Read<T>(DocType<T> type, SqliteDataReader reader)
        where T : class => text.Read(type, reader.GetString(2), reader.GetInt32(0), reader.GetFieldValue<byte[]>(1));

    private SqliteCommand Command(string sql, int parameters)
    {
        if (commands.TryGetValue(sql, out var command)) return command;

        command = connection.CreateCommand();
        command.CommandText = sql;
        for (var at = 0; at < parameters; at++) command.Parameters.Add(new SqliteParameter($"${at}", null));
        return commands[sql] = command;
    }

    private void CheckOpen()
    {
        if (!open) throw new InvalidOperationException("Documents are read and written inside the store's body, not after it.");
    }
}
