using LiteDB;
using LiteDB.Engine;
using SalesBot.Bot.Records.Figures;
using SalesBot.Bot.Store;
using SalesBot.Worker.Storage.LiteDb;
using SalesBot.Worker.Storage.Sqlite;

namespace SalesBot.Worker.Tests.Storage.LiteDb;

public sealed class LiteDbStoreTests : StoreContract
{
    private static readonly DocIndex<Note> ByText = new("text", new Part<Note>("text", note => note.Text));

    private string Log => Path.Combine(Folder, "notes-log.db");

    [Fact]
    public async Task Open_CopyTakenWhileTheStoreIsInUse_HasEveryAcknowledgedWrite()
    {
        await using var store = Open();
        for (var id = 0; id < 20; id++) await Put(store, new Note($"{id:00}", "a", $"{id:00}"));
        var left = await Leave(log => log);

        await using var again = Open(left);

        Assert.Equal(20, (await Ids(again, new DocQuery<Note>(Notes.ByOwnerAndDay, ["a"]))).Count);
    }

    [Fact]
    public async Task Open_LogCutShort_LosesOnlyTheTornCommit()
    {
        await using var store = Open();
        for (var id = 0; id < 20; id++) await Put(store, new Note($"{id:00}", "a", $"{id:00}"));
        var left = await Leave(log => log[..^100]);

        await using var again = Open(left);

        var ids = await Ids(again, new DocQuery<Note>(Notes.ByOwnerAndDay, ["a"]));
        Assert.Equal(Enumerable.Range(0, 19).Select(id => $"{id:00}"), ids);
    }

    [Fact]
    public async Task Write_NoRoom_SaysSoAndKeepsTheOthers()
    {
        await using (var store = Open()) await Put(store, new Note("1"));
        using (var engine = new LiteEngine(new EngineSettings { Filename = File, Collation = Collation.Binary })) engine.Pragma("LIMIT_SIZE", 400_000);
        await using var full = Open();
        var huge = new Note("huge", Text: new string('x', 1_000_000));

        var small = Enumerable.Range(2, 5).Select(id => Put(full, new Note($"{id}"))).ToList();
        var refused = await Assert.ThrowsAsync<StoreException>(() => Put(full, huge));
        await Task.WhenAll(small);
        await Put(full, new Note("7"));

        Assert.Contains("has no room", refused.Message, StringComparison.Ordinal);
        Assert.Contains(File, refused.Message, StringComparison.Ordinal);
        Assert.Equal(7, await full.Read(session => session.All(Notes.Type).Count(), Cancel));
    }

    [Fact]
    public async Task Write_BodyThatHidesAFault_StillFails()
    {
        await using (var store = Open()) await Put(store, new Note("1"));
        using (var engine = new LiteEngine(new EngineSettings { Filename = File, Collation = Collation.Binary })) engine.Pragma("LIMIT_SIZE", 400_000);
        await using var full = Open();

        // Its first write is already undone by the engine, so the second must not be kept alone.
        await Assert.ThrowsAsync<StoreException>(() => full.Write(
            session =>
            {
                session.Upsert(Notes.Type, new Note("2"));
                try
                {
                    session.Upsert(Notes.Type, new Note("huge", Text: new string('x', 1_000_000)));
                }
                catch (StoreException)
                {
                    return 1;
                }

                return 0;
            },
            Cancel));

        Assert.Equal(["1"], await full.Read(session => session.All(Notes.Type).Select(note => note.Id).ToList(), Cancel));
    }

    [Fact]
    public async Task Read_CollectionFirstTouchedLate_IsOfTheSameMoment()
    {
        var other = Notes.Type with { Name = "other" };
        await using var store = LiteDbStore.Open(File, TimeProvider.System, [Notes.Type, other]);
        await Put(store, new Note("1", Text: "old"));
        var begun = new TaskCompletionSource();
        var release = new ManualResetEventSlim();
        var reading = store.Read(
            session =>
            {
                var before = session.Get(Notes.Type, "1")!.Text;
                begun.SetResult();
                release.Wait(Cancel);
                return (before, session.Get(other, "1"));
            },
            Cancel);
        await begun.Task.WaitAsync(Cancel);
        await store.Write(
            session =>
            {
                session.Upsert(Notes.Type, new Note("1", Text: "new"));
                session.Upsert(other, new Note("1"));
                return 0;
            },
            Cancel);
        release.Set();

        Assert.Equal(("old", null), await reading);
    }

    [Fact]
    public async Task Backup_LogMergedLater_IsOfItsMoment()
    {
        var copy = Path.Combine(Folder, "copy.db");
        await using (var store = Open())
        {
            await Put(store, new Note("1"));
            await store.Backup(copy, Cancel);
            for (var id = 0; id < 20; id++) await Put(store, new Note($"x{id}", Text: new string('x', 1_000_000)));
        }

        Assert.False(System.IO.File.Exists(Log));
        await using var opened = Open(copy);
        Assert.Equal(["1"], await opened.Read(session => session.All(Notes.Type).Select(note => note.Id).ToList(), Cancel));
    }

    [Fact]
    public async Task Open_AStoreThatIsOpen_SaysSo()
    {
        await using var store = Open();

        var refused = Assert.Throws<StoreException>(() => Open());

        Assert.Contains("in use by another program", refused.Message, StringComparison.Ordinal);
        await Put(store, new Note("1"));
    }

    [Fact]
    public void Open_NotADatabase_SaysSo()
    {
        System.IO.File.WriteAllText(File, new string('x', 50_000));

        var refused = Assert.Throws<StoreException>(() => Open());

        Assert.Contains("not a LiteDB store", refused.Message, StringComparison.Ordinal);
        Assert.Equal(50_000, new FileInfo(File).Length);
    }

    [Fact]
    public async Task Open_AStoreOfSqlite_SaysHowToMoveIt()
    {
        await SqliteStore.Open(File, TimeProvider.System).DisposeAsync();

        var refused = Assert.Throws<StoreException>(() => Open());

        Assert.Contains("migrate-store --from Sqlite --to LiteDb", refused.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("/None")]
    [InlineData("/IgnoreCase")]
    [InlineData("/Ordinal")]
    public void Open_AnotherProgramsDatabase_IsRefusedAndUntouched(string collation)
    {
        using (var engine = new LiteEngine(new EngineSettings { Filename = File, Collation = new Collation(collation) }))
            engine.Insert("theirs", [new BsonDocument { ["_id"] = 1 }], BsonAutoId.Int32);

        Assert.Throws<StoreException>(() => Open());

        using var after = new LiteEngine(new EngineSettings { Filename = File });
        Assert.Equal(["theirs"], after.GetCollectionNames());
    }

    [Fact]
    public async Task Open_DamagedPages_SaysSo()
    {
        await using (var store = Open()) await Put(store, [.. Enumerable.Range(0, 500).Select(id => new Note($"{id}", "a", $"{id}", new string('x', 200)))]);
        var bytes = await System.IO.File.ReadAllBytesAsync(File, Cancel);
        Array.Fill(bytes, (byte)0xEE, 8192, bytes.Length - 8192);
        await System.IO.File.WriteAllBytesAsync(File, bytes, Cancel);

        var refused = await Assert.ThrowsAsync<StoreException>(async () =>
        {
            await using var store = Open();
            await store.Read(session => session.All(Notes.Type).Count(), Cancel);
        });

        Assert.Contains("damaged", refused.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Query_TextsTooLongForAnIndex_AreFoundAndToldApart()
    {
        await using var store = Open();
        var longer = new string('长', 2000);
        await Put(store, new Note("1", longer, longer), new Note("2", longer + "a", "1"), new Note(longer, "b", "2"));

        Assert.Equal(["1"], await Ids(store, new DocQuery<Note>(Notes.ByOwnerAndDay, [longer])));
        Assert.Equal(["2"], await Ids(store, new DocQuery<Note>(Notes.ByOwnerAndDay, [longer + "a", "1"])));
        Assert.Equal(longer, (await store.Read(session => session.Get(Notes.Type, longer), Cancel))!.Id);
    }

    [Fact]
    public async Task Query_ControlCharacters_KeepTheirOrder()
    {
        await using var store = Open();
        string[] owners = ["a", "a\0", "a\0b", "a\u0001", "a\u0002", "a\u0003", "ab"];
        await Put(store, [.. owners.Select((owner, at) => new Note($"{at}", owner, "1")).Reverse()]);

        Assert.Equal(Enumerable.Range(0, owners.Length).Select(at => $"{at}"), await Ids(store, new DocQuery<Note>(Notes.ByOwnerAndDay, [])));
        foreach (var (owner, at) in owners.Select((owner, at) => (owner, at)))
            Assert.Equal([$"{at}"], await Ids(store, new DocQuery<Note>(Notes.ByOwnerAndDay, [owner])));
    }

    [Fact]
    public async Task Open_NewIndex_FindsOldDocumentsAfterASafetyCopy()
    {
        await using (var store = Open()) await Put(store, new Note("1", Text: "b"), new Note("2", Text: "a"));
        var wider = Notes.Type with { Indexes = [.. Notes.Type.Indexes, ByText] };

        await using (var store = LiteDbStore.Open(File, TimeProvider.System, [wider]))
            Assert.Equal(["2", "1"], await store.Read(session => session.Query(wider, new(ByText, [])).Select(note => note.Id).ToList(), Cancel));

        Assert.Single(Directory.GetFiles(Folder, "*.bak"));
        await using var again = LiteDbStore.Open(File, TimeProvider.System, [wider]);
        Assert.Single(Directory.GetFiles(Folder, "*.bak"));
    }

    [Fact]
    public async Task Open_IndexChanged_FollowsTheType()
    {
        await using (var store = Open()) await Put(store, new Note("1", "a", "1"));
        var byDay = new DocIndex<Note>("owner_day", Notes.ByOwnerAndDay.Parts[1]);
        var changed = Notes.Type with { Indexes = [byDay] };

        await using var reopened = LiteDbStore.Open(File, TimeProvider.System, [changed]);

        Assert.Equal("1", (await reopened.Read(session => session.Query(changed, new(byDay, ["1"])), Cancel)).Single().Id);
    }

    [Fact]
    public async Task Open_TheProductsOwnDocuments_AllHaveCollections()
    {
        await LiteDbStore.Open(File, TimeProvider.System).DisposeAsync();
        var declared = typeof(Documents).GetFields().Concat(typeof(TallyDocs).GetFields()).Select(field => field.GetValue(null)).OfType<IDocType>().Select(type => type.Name);

        using var engine = new LiteEngine(new EngineSettings { Filename = File });

        Assert.Equal(declared.Append("_salesbot").Order(), engine.GetCollectionNames().Order());
    }

    protected override IStore Open(string path) => LiteDbStore.Open(path, TimeProvider.System, [Notes.Type, Notes.Counts]);

    /// <summary>What a killed process leaves behind: the file and its log as they are, nothing closed.</summary>
    private async Task<string> Leave(Func<byte[], byte[]> change)
    {
        await Copy(File, Path.Combine(Folder, "left.db"), bytes => bytes);
        await Copy(Log, Path.Combine(Folder, "left-log.db"), change);
        return Path.Combine(Folder, "left.db");
    }

    // Opened in another way than the store opens them: that one lets in nobody else.
    private static async Task Copy(string from, string to, Func<byte[], byte[]> change)
    {
        using var process = System.Diagnostics.Process.Start("cp", [from, to]);
        await process.WaitForExitAsync(Cancel);
        await System.IO.File.WriteAllBytesAsync(to, change(await System.IO.File.ReadAllBytesAsync(to, Cancel)), Cancel);
    }
}
