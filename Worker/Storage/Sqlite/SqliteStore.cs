using System.Collections.Concurrent;
using Microsoft.Data.Sqlite;
using SalesBot.Bot.Store;

namespace SalesBot.Worker.Storage.Sqlite;

/// <summary>Documents in one SQLite file: one writer that commits in groups, a few readers beside it.</summary>
internal sealed class SqliteStore : IStore
{
    /// <summary>More readers than this wait for each other: reads are short, and each connection has a cache.</summary>
    private const int Readers = 4;

    private const int ScrubTries = 50;

    private readonly string path;
    private readonly int timeout;
    private readonly SqliteWriter writer;
    private readonly ConcurrentStack<SqliteSession> idle = new();
    private readonly ReadPlaces places = new(Readers);

    private readonly BadRecords bad;

    private SqliteStore(string path, int timeout, SqliteSession session, BadRecords bad)
    {
        this.bad = bad;
        this.path = path;
        this.timeout = timeout;
        writer = new SqliteWriter(session, path);
    }

    public IReadOnlyCollection<BadRecord> BadRecords => bad.All;

    /// <summary>Opens the file, or makes it and its folder, and brings it up to this version: a safety copy first, then all in one transaction.</summary>
    /// <param name="clock">Dates the safety copy.</param>
    /// <exception cref="StoreException">Locked, read-only, broken, not a store, or of a newer version.</exception>
    public static SqliteStore Open(string path, TimeProvider clock) => Open(path, clock, Documents.All, Migration.Steps);

    /// <param name="timeout">How long to wait for another program's lock, in seconds.</param>
    internal static SqliteStore Open(
        string path, TimeProvider clock, IReadOnlyList<IDocType> types, IReadOnlyList<Migration> steps, int timeout = 5)
    {
        path = Path.GetFullPath(path);
        var bad = new BadRecords();
        SqliteSession? session = null;
        try
        {
            Directory.CreateDirectory(Path.GetDirectoryName(path)!);
            session = Connect(path, timeout, bad);
            session.Execute("PRAGMA journal_mode=WAL");
            new StoreStart(session, path, types, steps).Run(clock);
            return new SqliteStore(path, timeout, session, bad);
        }
        catch (Exception error)
        {
            session?.Dispose();
            throw error switch
            {
                SqliteException fault => SqliteFaults.Explain(fault, path) ?? error,
                IOException or UnauthorizedAccessException => new StoreException($"Store {path} cannot be opened: {error.Message}", error),
                _ => error,
            };
        }
    }

    public Task<TResult> Read<TResult>(Func<IReadSession, TResult> body, CancellationToken cancel) => places.Take(() => Read(body), cancel);

    public Task<TResult> Write<TResult>(Func<IWriteSession, TResult> body, CancellationToken cancel) => writer.Write(body, cancel);

    /// <remarks>
    /// VACUUM INTO reads one snapshot and never waits for writers. The copy appears under its name only when it is whole and on the disk.
    /// </remarks>
    public Task Backup(string path, CancellationToken cancel)
    {
        var target = Path.GetFullPath(path);
        if (target == this.path) throw new StoreException($"Backup {target} is the store itself. Name another file.");
        return Task.Run(
            () =>
            {
                try
                {
                    Directory.CreateDirectory(Path.GetDirectoryName(target)!);
                    using var session = Connect(this.path, timeout, bad);
                    StoreCopy.Make(session, target);
                }
                catch (Exception error) when (error is SqliteException or IOException or UnauthorizedAccessException)
                {
                    if (File.Exists(target + ".partial")) File.Delete(target + ".partial");
                    throw new StoreException($"Backup {target} could not be written: {(error is SqliteException { SqliteErrorCode: SQLitePCL.raw.SQLITE_FULL } ? "the disk is full. Free some space there." : error.Message)}", error);
                }
            },
            cancel);
    }

    /// <remarks>What is deleted is written over at once; what the log holds of earlier days goes with it. Files of before that have their free pages made anew.</remarks>
    public async Task Scrub(CancellationToken cancel)
    {
        using var session = Connect(path, timeout, bad);
        await Task.Run(() => session.Execute("VACUUM"), cancel);
        for (var tried = 1; !Truncate(session); tried++)
        {
            if (tried == ScrubTries) throw new StoreException($"Store {path} was read all the time: what was deleted is still in its log. It is tried again.");
            await Task.Delay(TimeSpan.FromMilliseconds(100), cancel);
        }
    }

    public Task<IReadOnlyList<string>> Check(CancellationToken cancel) => Task.Run<IReadOnlyList<string>>(
        () =>
        {
            using var session = Connect(path, timeout, bad);
            using var command = session.Connection.CreateCommand();
            command.CommandText = "PRAGMA integrity_check(10)";
            command.CommandTimeout = 0;
            using var reader = command.ExecuteReader();
            var found = new List<string>();
            while (reader.Read()) found.Add(reader.GetString(0));
            return found is ["ok"] ? [] : found;
        },
        cancel);

    public async ValueTask DisposeAsync()
    {
        await writer.Finish();
        await places.DisposeAsync();
        while (idle.TryPop(out var session)) session.Dispose();
    }

    private static SqliteSession Connect(string path, int timeout, BadRecords bad)
    {
        // Pooled here, with their prepared statements; the provider's own pool would forget those.
        var settings = new SqliteConnectionStringBuilder { DataSource = path, Pooling = false, DefaultTimeout = timeout };
        var connection = new SqliteConnection(settings.ToString());
        var session = new SqliteSession(connection, path, bad);
        try
        {
            connection.Open();

            // Plans must not hang on what is bound: otherwise SQLite compiles a statement with a limit anew for every new value.
            SQLitePCL.raw.sqlite3_db_config(connection.Handle, SQLitePCL.raw.SQLITE_DBCONFIG_ENABLE_QPSG, 1, out _);
            session.Execute($"PRAGMA busy_timeout={timeout * 1000}");

            // NORMAL loses acknowledged commits at a power cut; temp_store stays at its default, in memory a large sort would take hundreds of MiB.
            session.Execute("PRAGMA synchronous=FULL; PRAGMA cache_size=-16000; PRAGMA foreign_keys=ON; PRAGMA trusted_schema=OFF; PRAGMA secure_delete=ON");
            return session;
        }
        catch
        {
            session.Dispose();
            throw;
        }
    }

    /// <returns>False when somebody still reads what is in the log.</returns>
    private static bool Truncate(SqliteSession session)
    {
        using var command = session.Connection.CreateCommand();
        command.CommandText = "PRAGMA wal_checkpoint(TRUNCATE)";
        return Convert.ToInt32(command.ExecuteScalar(), System.Globalization.CultureInfo.InvariantCulture) == 0;
    }

    private TResult Read<TResult>(Func<IReadSession, TResult> body)
    {
        try
        {
            var session = idle.TryPop(out var known) ? known : Reader();
            try
            {
                session.Execute("BEGIN");
                return session.Use(body);
            }
            finally
            {
                GiveBack(session);
            }
        }
        catch (SqliteException error) when (SqliteFaults.Explain(error, path) is { } explained)
        {
            throw explained;
        }
    }

    private SqliteSession Reader()
    {
        var session = Connect(path, timeout, bad);
        session.Execute("PRAGMA query_only=ON");
        return session;
    }

    private void GiveBack(SqliteSession session)
    {
        try
        {
            if (session.InTransaction) session.Execute("COMMIT");
            idle.Push(session);
        }
        catch (SqliteException)
        {
            // The body's own error is on its way up; this connection is of no more use.
            session.Dispose();
        }
    }
}
