using SalesBot.Bot.Store;

namespace SalesBot.Worker.Storage.LiteDb;

/// <summary>
/// Documents in one LiteDB file, for this program alone. A commit is a record in a journal; readers see it in front of what LiteDB holds, and
/// from time to time what came together is written there at once: what changed often meanwhile only as it is at last.
/// </summary>
internal sealed class LiteDbStore : IStore
{
    /// <summary>More readers than this wait for each other: reads are short.</summary>
    private const int Readers = 4;

    /// <summary>What was committed last is in LiteDB then, even when nothing more comes.</summary>
    private static readonly TimeSpan Idle = TimeSpan.FromSeconds(10);

    /// <summary>How long to wait for whoever has the store: a verb that is about to end, or a worker that stops.</summary>
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(5);

    private static readonly TimeSpan LookAgain = TimeSpan.FromMilliseconds(50);

    private readonly LiteDbFile file;
    private readonly Journals journals;
    private readonly Settled settled;
    private readonly Views views;
    private readonly Settler settler;
    private readonly LiteDbWriter writer;
    private readonly DocText text;
    private readonly BadRecords bad;
    private readonly ReadPlaces places = new(Readers);
    private readonly Timer timer;

    private LiteDbStore(LiteDbFile file, Journals journals, Settled settled, Views views, DocText text, BadRecords bad)
    {
        (this.file, this.journals, this.settled, this.views, this.text, this.bad) = (file, journals, settled, views, text, bad);
        settler = new Settler(file, settled, views, journals);
        writer = new LiteDbWriter(file.Path, new LiteDbSession(settled, text), views, journals, settler);
        timer = new Timer(_ => _ = SettleWhenIdle(), null, Idle, Idle);
    }

    public IReadOnlyCollection<BadRecord> BadRecords => bad.All;

    /// <summary>Opens the file, or makes it and its folder, and brings it up to this version after a safety copy.</summary>
    /// <param name="clock">Dates the safety copy.</param>
    /// <exception cref="StoreException">In use for longer than <see cref="Patience"/>, read-only, broken, not a store, or of a newer version.</exception>
    public static IStore Open(string path, TimeProvider clock) => Open(path, clock, Documents.All, patience: Patience);

    /// <param name="disk">Opens a file; tests give one that fails.</param>
    /// <param name="patience">How long to wait, by the real clock, for another program that has it.</param>
    internal static LiteDbStore Open(string path, TimeProvider clock, IReadOnlyList<IDocType> types, Func<string, DurableFile>? disk = null, TimeSpan patience = default)
    {
        var begun = TimeProvider.System.GetTimestamp();
        while (true)
        {
            try
            {
                return OpenNow(path, clock, types, disk);
            }
            catch (StoreException error) when (error.IsInUse && TimeProvider.System.GetElapsedTime(begun) < patience)
            {
                Task.Delay(LookAgain, TimeProvider.System).Wait();
            }
        }
    }

    private static LiteDbStore OpenNow(string path, TimeProvider clock, IReadOnlyList<IDocType> types, Func<string, DurableFile>? disk)
    {
        path = Path.GetFullPath(path);
        disk ??= name => new DurableFile(name);
        var bad = new BadRecords();
        var text = new DocText(path, bad, IndexKey.Id);
        DurableFile? data = null;
        LiteDbFile? file = null;
        Journals? journals = null;
        try
        {
            Directory.CreateDirectory(Path.GetDirectoryName(path)!);
            CheckKind(path);
            if (!File.Exists(path) && Journals.PathsOf(path).Any(File.Exists)) throw new StoreException($"Store {path} is gone, and its journals ({path}.journal-1) are there. Bring it back, or restore a backup.");

            // Who has this one has the others too: before it they are not to be looked at, and it is let go last.
            data = disk(path);
            Left? left = null;
            if (Journals.PathsOf(path).Any(File.Exists)) (journals, left) = Journals.Open(path, disk);
            file = new LiteDbFile(path, data, disk, left?.Log);
            if (left is null) (journals, left) = Journals.Open(path, disk);

            var kinds = new Kinds(types, text);
            var laidOut = new LiteDbLayout(file, kinds, types, journals!).Run(clock);
            return new LiteDbStore(file, journals!, new Settled(file, kinds, laidOut), new Views(Layer(left.Newer, kinds, path), left.Older.Count == 0 ? null : Layer(left.Older, kinds, path)), text, bad);
        }
        catch (Exception error)
        {
            journals?.Dispose();
            file?.Shut();
            data?.Shut();
            text.Dispose();
            if (error is not StoreException && LiteDbFaults.Explain(error, path) is { } explained) throw explained;

            // Another collation or an older format: without codes of their own.
            if (error is LiteDB.LiteException) throw new StoreException($"Store {path} is not a SalesBot store: {error.Message}. Name another file in Storage:Connection.", error);
            throw;
        }
    }

    public Task<TResult> Read<TResult>(Func<IReadSession, TResult> body, CancellationToken cancel) => places.Take(() => Read(body), cancel);

    public Task<TResult> Write<TResult>(Func<IWriteSession, TResult> body, CancellationToken cancel) => writer.Write(body, cancel);

    public async Task Backup(string path, CancellationToken cancel)
    {
        var target = Path.GetFullPath(path);
        if (target == file.Path) throw new StoreException($"Backup {target} is the store itself. Name another file.");

        await writer.Settle(cancel);
        await Task.Run(
            () =>
            {
                try
                {
                    Directory.CreateDirectory(Path.GetDirectoryName(target)!);
                    settler.CopyTo(target);
                }
                catch (Exception error) when (error is LiteDB.LiteException or IOException or UnauthorizedAccessException)
                {
                    if (File.Exists(target + ".partial")) File.Delete(target + ".partial");
                    throw new StoreException($"Backup {target} could not be written: {error.Message}", error);
                }
            },
            cancel);
    }

    public async Task Scrub(CancellationToken cancel)
    {
        await writer.Settle(cancel);
        await Task.Run(settler.Scrub, cancel);
    }

    public async Task<IReadOnlyList<string>> Check(CancellationToken cancel)
    {
        await writer.Settle(cancel);
        return await Task.Run(() => settler.Still(() => settled.Check(cancel)), cancel);
    }

    /// <summary>Brings all that is committed into LiteDB's file; closed in good order there is nothing beside it.</summary>
    public async ValueTask DisposeAsync()
    {
        await timer.DisposeAsync();
        try
        {
            await writer.Settle(CancellationToken.None);
        }
        catch (Exception error) when (error is StoreException or ObjectDisposedException)
        {
            // It is in the journals, which the next start reads.
        }

        await writer.Finish();
        await places.DisposeAsync();
        await settler.Running;
        Close();
        settler.Dispose();
        text.Dispose();
    }

    /// <summary>All that is committed, in LiteDB.</summary>
    internal Task Settle(CancellationToken cancel) => writer.Settle(cancel);

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

    private static Layer Layer(List<(string Kind, string Id, Stored? Doc)> changes, Kinds kinds, string path)
    {
        var layer = LiteDb.Layer.Empty;
        foreach (var (kind, id, doc) in changes)
        {
            var known = kinds[kind] ?? throw new StoreException($"Store {path}: its journal holds a {kind}, which this SalesBot does not know. Update SalesBot.");
            layer = layer.With(kind, known.Indexes.Count, known.DocWrite(id, doc));
        }

        return layer;
    }

    private void Close()
    {
        var isWhole = views.Now is { Active.Count: 0, Settling: null } && settler.Trouble is null;
        try
        {
            if (isWhole) file.Merge(journals.Append);
        }
        catch (Exception error) when (error is IOException or LiteDB.LiteException)
        {
            isWhole = false;
        }

        file.Shut(() =>
        {
            if (isWhole)
            {
                // In this order: without its journals the log would be taken for one that LiteDB left behind.
                File.Delete(LiteDbFile.LogOf(file.Path));
                journals.Delete();
            }
            else
            {
                journals.Dispose();
            }
        });
    }

    private async Task SettleWhenIdle()
    {
        if (views.Now is { Active.Count: 0, Settling: null }) return;

        try
        {
            await writer.Settle(CancellationToken.None);
        }
        catch (Exception error) when (error is StoreException or ObjectDisposedException)
        {
            // The settler has said it, and health tells.
        }
    }

    private TResult Read<TResult>(Func<IReadSession, TResult> body)
    {
        var view = views.Enter();
        var session = new LiteDbSession(settled, text);
        try
        {
            session.Begin(view);
            return body(session);
        }
        finally
        {
            session.End();
            views.Leave(view);
        }
    }
}
