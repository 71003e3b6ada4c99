using Npgsql;
using SalesBot.Bot.Store;

namespace SalesBot.Worker.Storage.Postgres;

/// <summary>Documents of one company in a PostgreSQL database: one owner that commits in groups, readers beside it, and beside them other workers that read and wait.</summary>
internal sealed class PostgresStore : IStore
{
    /// <summary>More readers than this wait for each other.</summary>
    private const int Readers = 8;

    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(3);

    private readonly PostgresPlace place;
    private readonly int company;
    private readonly IReadOnlyList<IDocType> types;
    private readonly BadRecords bad;
    private readonly PostgresSession session;
    private readonly PostgresOwner owner;
    private readonly WriteQueue queue;
    private readonly ReadPlaces places = new(Readers);

    private PostgresStore(PostgresPlace place, int company, IReadOnlyList<IDocType> types, IReadOnlyList<Migration> steps, TimeSpan patience)
    {
        (this.place, this.company, this.types) = (place, company, types);
        bad = new BadRecords();
        var known = new KnownDocs();
        session = new PostgresSession(place, bad, known);
        owner = new PostgresOwner(place, company, types, steps, session, known);
        queue = new WriteQueue(new PostgresWriter(place, owner, session, patience).Commit);
    }

    public IReadOnlyCollection<BadRecord> BadRecords => bad.All;

    public bool KeepsOthersOut => true;

    /// <summary>Fires when another worker has taken the company over: whatever this one knows may be of yesterday.</summary>
    public CancellationToken Lost => owner.Lost;

    /// <summary>Reaches the database and makes what it lacks. The company is taken by the first who writes, or by <see cref="Own"/>.</summary>
    /// <exception cref="StoreException">It cannot be reached, is not ours, or this user may not.</exception>
    public static PostgresStore Open(string connection, string company) => Open(connection, company, Documents.All, Migration.Steps);

    /// <param name="patience">How long writing bodies wait for a database that is gone; three seconds by default.</param>
    internal static PostgresStore Open(string connection, string company, IReadOnlyList<IDocType> types, IReadOnlyList<Migration> steps, TimeSpan? patience = null)
    {
        var place = new PostgresPlace(connection, company);
        try
        {
            using var laying = place.Reader();
            laying.Open();
            return new PostgresStore(place, PostgresLayout.Run(laying, place, types), types, steps, patience ?? Patience);
        }
        catch (Exception error) when (PostgresFaults.Explain(error, place) is { } explained)
        {
            throw explained;
        }
    }

    /// <summary>Waits until this worker owns the company.</summary>
    /// <param name="told">While it waits: who has it, or what keeps the database.</param>
    public Task Own(TimeSpan pause, Action<string> told, CancellationToken cancel) => owner.Wait(pause, told, cancel);

    public Task<TResult> Read<TResult>(Func<IReadSession, TResult> body, CancellationToken cancel) => places.Take(() => Read(body), cancel);

    public Task<TResult> Write<TResult>(Func<IWriteSession, TResult> body, CancellationToken cancel) => queue.Write(body, cancel);

    /// <remarks>A SQLite store of this company alone, of one moment; writers go on meanwhile. The server's own backups are the administrator's.</remarks>
    public async Task Backup(string path, CancellationToken cancel)
    {
        var target = Path.GetFullPath(path);
        try
        {
            await places.Take(
                () =>
                {
                    using var connection = Reader();
                    CompanyFile.Write(connection, company, types, target, bad, cancel);
                    return target;
                },
                cancel);
        }
        catch (Exception error) when (error is Microsoft.Data.Sqlite.SqliteException or IOException or UnauthorizedAccessException)
        {
            throw new StoreException($"Backup {target} could not be written: {error.Message}", error);
        }
        catch (Exception error) when (PostgresFaults.Explain(error, place) is { } explained)
        {
            throw explained;
        }
    }

    /// <remarks>
    /// What was deleted or written over leaves the tables. The server's log keeps it until it is recycled, and so do its own backups.
    /// </remarks>
    public Task Scrub(CancellationToken cancel) => Task.Run(
        () =>
        {
            using var connection = place.Reader();
            connection.Open();
            foreach (var type in types) connection.Run($"VACUUM (FULL) {TableShape.Quoted(type.Name)}");
        },
        cancel);

    /// <summary>Whether each document is in the indexes under what it says.</summary>
    public Task<IReadOnlyList<string>> Check(CancellationToken cancel) => Task.Run(
        () =>
        {
            using var connection = Reader();
            using var text = new DocText($"{place}", bad, PostgresKey.Id);
            return PartsCheck.Run(connection, company, types, text, cancel);
        },
        cancel);

    public async ValueTask DisposeAsync()
    {
        await queue.Finish();
        owner.Dispose();
        session.Dispose();
        await places.DisposeAsync();
        using var any = place.Reader();
        NpgsqlConnection.ClearPool(any);
    }

    private TResult Read<TResult>(Func<IReadSession, TResult> body)
    {
        try
        {
            using var connection = Reader();
            using var reading = new PostgresSession(place, bad, known: null);
            try
            {
                reading.Begin(connection, company);
                return reading.Use(body);
            }
            finally
            {
                if (connection.State == System.Data.ConnectionState.Open) connection.Run("COMMIT");
            }
        }
        catch (Exception error) when (PostgresFaults.Explain(error, place) is { } explained)
        {
            throw explained;
        }
    }

    /// <summary>Of one moment, from its first question on. After the server was away the pool's connections are dead, and the first to find out makes it anew.</summary>
    private NpgsqlConnection Reader()
    {
        for (var tried = 0; ; tried++)
        {
            var connection = place.Reader();
            try
            {
                connection.Open();
                connection.Run("BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY");
                return connection;
            }
            catch (Exception error)
            {
                connection.Dispose();
                if (tried > 0 || !PostgresFaults.IsOutage(error)) throw;
                NpgsqlConnection.ClearPool(connection);
            }
        }
    }
}
