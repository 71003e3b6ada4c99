using System.Collections.Concurrent;
using LiteDB;
using SalesBot.Bot.Store;

namespace SalesBot.Worker.Storage.LiteDb;

/// <summary>Documents in one LiteDB file: one writer that commits in groups, a few readers beside it, and no other program.</summary>
internal sealed class LiteDbStore : IStore
{
    /// <summary>More readers than this wait for each other: reads are short.</summary>
    private const int Readers = 4;

    private readonly LiteDbFiles files;
    private readonly LiteDbWriter writer;
    private readonly ConcurrentStack<LiteDbSession> idle = new();
    private readonly SemaphoreSlim places = new(Readers);

    private LiteDbStore(LiteDbFiles files)
    {
        this.files = files;
        writer = new LiteDbWriter(files);
    }

    /// <summary>Opens the file, or makes it and its folder, and brings it up to this version: a safety copy first, then all in one transaction.</summary>
    /// <param name="clock">Dates the safety copy.</param>
    /// <exception cref="StoreException">In use, read-only, broken, not a store, or of a newer version.</exception>
    public static IStore Open(string path, TimeProvider clock) => Open(path, clock, Documents.All);

    internal static LiteDbStore Open(string path, TimeProvider clock, IReadOnlyList<IDocType> types)
    {
        path = Path.GetFullPath(path);
        LiteDbFiles? files = null;
        try
        {
            Directory.CreateDirectory(Path.GetDirectoryName(path)!);
            CheckKind(path);
            files = new LiteDbFiles(path);
            new LiteDbStart(files, types).Run(clock);
            return new LiteDbStore(files);
        }
        catch (Exception error)
        {
            files?.Abandon();
            if (error is not StoreException && LiteDbFaults.Explain(error, path) is { } explained) throw explained;

            // Another collation or an older format: without codes of their own.
            if (error is LiteException) throw new StoreException($"Store {path} is not a SalesBot store: {error.Message}. Name another file in Storage:Connection.", error);
            throw;
        }
    }

    public async Task<TResult> Read<TResult>(Func<IReadSession, TResult> body, CancellationToken cancel)
    {
        await places.WaitAsync(cancel);
        try
        {
            return await Task.Run(() => Read(body), cancel);
        }
        finally
        {
            places.Release();
        }
    }

    public Task<TResult> Write<TResult>(Func<IWriteSession, TResult> body, CancellationToken cancel) => writer.Write(body, cancel);

    public Task Backup(string path, CancellationToken cancel)
    {
        var target = Path.GetFullPath(path);
        if (target == files.Path) throw new StoreException($"Backup {target} is the store itself. Name another file.");
        return Task.Run(
            () =>
            {
                try
                {
                    Directory.CreateDirectory(Path.GetDirectoryName(target)!);
                    files.CopyTo(target);
                }
                catch (Exception error) when (error is LiteException or IOException or UnauthorizedAccessException)
                {
                    if (File.Exists(target + ".partial")) File.Delete(target + ".partial");
                    throw new StoreException($"Backup {target} could not be written: {error.Message}", error);
                }
            },
            cancel);
    }

    public async ValueTask DisposeAsync()
    {
        await writer.DisposeAsync();
        for (var place = 0; place < Readers; place++) await places.WaitAsync();
        while (idle.TryPop(out var session)) session.Dispose();
        files.Dispose();
        places.Dispose();
    }

    /// <summary>Before LiteDB sees it: that one cuts any file to whole pages.</summary>
    private static void CheckKind(string path)
    {
        if (!File.Exists(path)) return;

        Span<byte> begins = stackalloc byte[64];
        using var file = new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite);
        var length = file.ReadAtLeast(begins, begins.Length, throwOnEndOfStream: false);
        if (length == 0 || begins[32..].StartsWith("** This is a LiteDB file **"u8)) return;

        throw new StoreException(
            begins.StartsWith("SQLite format 3"u8) ? $"Store {path} is one of Sqlite. Move it with: salesbot migrate-store --from Sqlite --to LiteDb, or name another file in Storage:Connection."
            : begins[0] == 1 ? $"Store {path} is encrypted, or no LiteDB file. Encryption is not supported; name another file in Storage:Connection."
            : $"Store {path} is not a LiteDB store. Name another file in Storage:Connection, or restore a backup.");
    }

    private TResult Read<TResult>(Func<IReadSession, TResult> body)
    {
        var session = idle.TryPop(out var known) ? known : new LiteDbSession(files.Path);
        try
        {
            var engine = files.BeginRead();
            try
            {
                return session.Use(engine, body);
            }
            finally
            {
                files.EndRead();
            }
        }
        catch (Exception error) when (error is LiteException or IOException && LiteDbFaults.Explain(error, files.Path) is { } explained)
        {
            throw explained;
        }
        finally
        {
            idle.Push(session);
        }
    }
}
