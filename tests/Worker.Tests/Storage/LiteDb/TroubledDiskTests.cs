using SalesBot.Bot.Store;
using SalesBot.Worker.Storage.LiteDb;

namespace SalesBot.Worker.Tests.Storage.LiteDb;

/// <summary>The disk is full, read-only or fails under the store: it says so, keeps nothing by halves, and goes on by itself.</summary>
public sealed class TroubledDiskTests : IDisposable
{
    private readonly string folder = Directory.CreateTempSubdirectory("salesbot-disk-").FullName;
    private readonly Disk disk = new();

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    private string Store => Path.Combine(folder, "notes.litedb");

    public void Dispose() => Directory.Delete(folder, recursive: true);

    [Fact]
    public async Task Write_DiskFull_SaysSoAndKeepsTheOthers()
    {
        var store = Open();
        await Put(store, new Note("1"));
        disk.Refuses = (path, length) => path.Contains("journal", StringComparison.Ordinal) && length > 100_000 ? Disk.Full : null;

        var small = Enumerable.Range(2, 5).Select(id => Put(store, new Note($"{id}"))).ToList();
        var refused = await Assert.ThrowsAsync<StoreException>(() => Put(store, new Note("huge", Text: new string('x', 1_000_000))));
        await Task.WhenAll(small);
        await Put(store, new Note("7"));

        Assert.Contains("disk is full", refused.Message, StringComparison.Ordinal);
        Assert.Contains(Store, refused.Message, StringComparison.Ordinal);
        Assert.Equal(7, await Count(store));
        await store.DisposeAsync();
        await using var again = Open();
        Assert.Equal(7, await Count(again));
    }

    [Fact]
    public async Task Write_NothingCanBeWritten_IsSeenByWhoOnlyAsks()
    {
        await using var store = Open();
        await Put(store, new Note("1"));
        disk.Refuses = (_, _) => new UnauthorizedAccessException();

        await Assert.ThrowsAsync<StoreException>(() => Put(store, new Note("2")));
        var asked = await Assert.ThrowsAsync<StoreException>(() => store.Write(_ => 0, Cancel));
        Assert.Contains("cannot be written", asked.Message, StringComparison.Ordinal);
        Assert.Equal(1, await Count(store));

        disk.Refuses = (_, _) => null;
        await store.Write(_ => 0, Cancel);
        await Put(store, new Note("3"));
        Assert.Equal(2, await Count(store));
    }

    [Fact]
    public async Task Settle_NoRoomForLiteDb_KeepsAllInTheJournalsAndIsTold()
    {
        await using (var store = Open())
        {
            await Put(store, [.. Enumerable.Range(0, 50).Select(id => new Note($"{id:00}", "a", $"{id:00}"))]);
            disk.Refuses = (path, _) => path.EndsWith(".litedb", StringComparison.Ordinal) ? Disk.Full : null;

            var refused = await Assert.ThrowsAsync<StoreException>(() => store.Settle(Cancel));
            Assert.Contains("disk is full", refused.Message, StringComparison.Ordinal);
            Assert.Contains("disk is full", (await Assert.ThrowsAsync<StoreException>(() => store.Write(_ => 0, Cancel))).Message, StringComparison.Ordinal);
            await Put(store, new Note("50", "a", "50"));
            Assert.Equal(51, await Count(store));
        }

        // A transaction of LiteDB that failed must not end the process when it is collected.
        GC.Collect();
        GC.WaitForPendingFinalizers();

        // Closed in that state, all is in the journals.
        await using (var store = Open()) Assert.Equal(51, await Count(store));
        disk.Refuses = (_, _) => null;
        await using (var store = Open())
        {
            await store.Settle(Cancel);
            await store.Write(_ => 0, Cancel);
            Assert.Equal(51, await Count(store));
        }

        Assert.Equal([Store], Directory.GetFiles(folder));
    }

    [Fact]
    public async Task Read_EngineThatClosesItself_IsOpenedAnew()
    {
        await using (var before = Open()) await Put(before, [.. Enumerable.Range(0, 50).Select(id => new Note($"{id:00}", "a", $"{id:00}"))]);
        await using var store = Open();
        await Put(store, new Note("50", "a", "50"));
        var times = 1;
        disk.Garbles = path => path == Store && times-- > 0 ? new IOException("A reading error", 5) : null;

        Assert.Equal(51, await Count(store));
        Assert.True(times < 1);
        await store.Settle(Cancel);
        Assert.Equal(51, (await store.Read(session => session.Query(Notes.Type, new(Notes.ByOwnerAndDay, ["a"])), Cancel)).Count);
    }

    [Fact]
    public async Task Write_ManyDocumentsInOneBody_AreAllThere()
    {
        await using var store = Open();
        await Put(store, [.. Enumerable.Range(0, 40_000).Select(id => new Note($"{id:00000}", "a", $"{id:00000}"))]);

        Assert.Equal(40_000, await Count(store));
        await store.Settle(Cancel);
        Assert.Equal(40_000, await Count(store));
        await Put(store, new Note("x"));
    }

    [Fact]
    public async Task Open_ReadOnly_SaysSo()
    {
        Assert.SkipWhen(Environment.UserName == "root", "The superuser may write what is read-only.");
        await Open().DisposeAsync();
        File.SetAttributes(Store, FileAttributes.ReadOnly);

        Assert.Contains("cannot be written", Assert.Throws<StoreException>(Open).Message, StringComparison.Ordinal);
    }

    private static Task<int> Put(LiteDbStore store, params Note[] notes) => store.Write(
        session =>
        {
            foreach (var note in notes) session.Upsert(Notes.Type, note);
            return notes.Length;
        },
        Cancel);

    private static Task<int> Count(LiteDbStore store) => store.Read(session => session.All(Notes.Type).Count(), Cancel);

    private LiteDbStore Open() => LiteDbStore.Open(Store, TimeProvider.System, [Notes.Type, Notes.Counts], disk.Open);
}
