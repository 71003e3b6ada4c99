using LiteDB;
using LiteDB.Engine;
using SalesBot.Bot.Store;
using SalesBot.Worker.Storage.LiteDb;
using SalesBot.Worker.Storage.Sqlite;

namespace SalesBot.Worker.Tests.Storage.LiteDb;

public sealed class LiteDbStoreTests : StoreContract
{
    private static readonly DocIndex<Note> ByText = new("text", new Part<Note>("text", note => note.Text));

    [Fact]
    public async Task Open_CopyTakenWhileTheStoreIsInUse_HasEveryAcknowledgedWrite()
    {
        await using var store = OpenHere();
        for (var id = 0; id < 20; id++)
        {
            await Put(store, new Note($"{id:00}", "a", $"{id:00}"));
            if (id == 10) await store.Settle(Cancel);
        }

        await using var again = Open(await Leave());

        Assert.Equal(Enumerable.Range(0, 20).Select(id => $"{id:00}"), await Ids(again, new DocQuery<Note>(Notes.ByOwnerAndDay, ["a"])));
    }

    [Fact]
    public async Task Open_JournalCutShort_LosesOnlyTheTornCommit()
    {
        await using var store = Open();
        for (var id = 0; id < 20; id++) await Put(store, new Note($"{id:00}", "a", $"{id:00}"));
        var left = await Leave();
        var journal = await System.IO.File.ReadAllBytesAsync(left + ".journal-1", Cancel);
        await System.IO.File.WriteAllBytesAsync(left + ".journal-1", journal[..^10], Cancel);

        await using var again = Open(left);

        Assert.Equal(Enumerable.Range(0, 19).Select(id => $"{id:00}"), await Ids(again, new DocQuery<Note>(Notes.ByOwnerAndDay, ["a"])));
    }

    [Fact]
    public async Task Open_JournalDamagedInTheMiddle_SaysSo()
    {
        await using var store = Open();
        for (var id = 0; id < 20; id++) await Put(store, new Note($"{id:00}", "a", $"{id:00}"));
        var left = await Leave();
        var journal = await System.IO.File.ReadAllBytesAsync(left + ".journal-1", Cancel);
        journal[journal.Length / 2] ^= 1;
        await System.IO.File.WriteAllBytesAsync(left + ".journal-1", journal, Cancel);

        var refused = Assert.Throws<StoreException>(() => Open(left));

        Assert.Contains("damaged", refused.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Open_StoreGoneFromBesideItsJournals_SaysSo()
    {
        await using var store = Open();
        await Put(store, new Note("1"));
        var left = await Leave();
        System.IO.File.Delete(left);

        Assert.Contains("is gone", Assert.Throws<StoreException>(() => Open(left)).Message, StringComparison.Ordinal);
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
    public async Task Dispose_InGoodOrder_LeavesLiteDbsFileAlone()
    {
        await using (var store = Open()) await Put(store, new Note("1", "a", "1", "kept"));

        Assert.Equal([File], Directory.GetFiles(Folder));
        using var engine = new LiteEngine(new EngineSettings { Filename = File });
        using var rows = engine.Query("note", new LiteDB.Query());
        Assert.True(rows.Read());
        Assert.Contains("kept", rows.Current["json"].AsString, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Query_AcrossWhatIsSettledAndWhatIsNot_IsOneOrder()
    {
        await using var store = OpenHere();
        await Put(store, [.. Enumerable.Range(0, 600).Select(id => new Note($"{id:000}", "a", $"{id:000}"))]);
        await store.Settle(Cancel);
        await Put(store, new Note("100", "b", "100"), new Note("200", "a", "599.5"), new Note("500.5", "a", "000.5"));
        await store.Write(session => session.Delete(Notes.Type, "300") && session.Delete(Notes.Type, "000"), Cancel);

        string[] gone = ["100", "200", "300", "000"];
        var expected = Enumerable.Range(0, 600).Select(id => $"{id:000}").Except(gone).Select(id => (Day: id, Id: id)).Append(("599.5", "200")).Append(("000.5", "500.5")).OrderBy(pair => pair.Item1, StringComparer.Ordinal).Select(pair => pair.Item2).ToList();
        Assert.Equal(expected, await Ids(store, new(Notes.ByOwnerAndDay, ["a"])));
        Assert.Equal(Enumerable.Reverse(expected), await Ids(store, new(Notes.ByOwnerAndDay, ["a"], Descending: true)));
        Assert.Equal(expected.Take(7), await Ids(store, new(Notes.ByOwnerAndDay, ["a"], Limit: 7)));
        Assert.Equal(expected.AsEnumerable().Reverse().Take(7), await Ids(store, new(Notes.ByOwnerAndDay, ["a"], Descending: true, Limit: 7)));
        Assert.Equal(expected.Count, await store.Read(session => session.Count(Notes.Type, new(Notes.ByOwnerAndDay, ["a"])), Cancel));
        Assert.Equal(expected.Append("100").Order(StringComparer.Ordinal), await store.Read(session => session.All(Notes.Type).Select(note => note.Id).ToList(), Cancel));
        await store.Settle(Cancel);
        Assert.Equal(expected, await Ids(store, new(Notes.ByOwnerAndDay, ["a"])));
    }

    [Fact]
    public async Task Read_ThatBeganBeforeASettling_SeesItsOwnMoment()
    {
        await using var store = OpenHere();
        await Put(store, new Note("1", "a", "1", "old"));
        await store.Settle(Cancel);
        var begun = new TaskCompletionSource();
        var release = new ManualResetEventSlim();
        var reading = store.Read(
            session =>
            {
                begun.SetResult();
                release.Wait(Cancel);
                return session.Get(Notes.Type, "1")!.Text + session.Query(Notes.Type, new(Notes.ByDay, [])).Single().Text;
            },
            Cancel);
        await begun.Task.WaitAsync(Cancel);
        await Put(store, new Note("1", "a", "2", "new"));
        var settling = store.Settle(Cancel);
        release.Set();
        await settling;

        Assert.Equal("oldold", await reading);
        Assert.Equal("new", (await store.Read(session => session.Get(Notes.Type, "1"), Cancel))!.Text);
    }

    [Fact]
    public async Task Backup_WrittenOnMeanwhile_IsOfItsMoment()
    {
        var copy = Path.Combine(Folder, "copy.db");
        await using (var store = Open())
        {
            await Put(store, new Note("1"));
            await store.Backup(copy, Cancel);
            for (var id = 0; id < 20; id++) await Put(store, new Note($"x{id}", Text: new string('x', 1_000_000)));
        }

        Assert.Equal([copy, File], Directory.GetFiles(Folder).Order());
        await using var opened = Open(copy);
        Assert.Equal(["1"], await opened.Read(session => session.All(Notes.Type).Select(note => note.Id).ToList(), Cancel));
    }

    [Fact]
    public async Task Open_AStoreOfTheFirstLayout_IsBroughtUpToDateAfterASafetyCopy()
    {
        using (var engine = new LiteEngine(new EngineSettings { Filename = File, Collation = Collation.Binary }))
        {
            engine.Insert("note", Enumerable.Range(0, 700).Select(id => new BsonDocument { ["_id"] = $"{id:000}", ["version"] = 1, ["json"] = $$"""{"id":"{{id:000}}","owner":"a","day":"{{id:000}}","text":"t"}""", ["owner_day"] = $"a\u0001{id:000}\u0001{id:000}", ["day"] = $"{id:000}\u0001{id:000}" }), BsonAutoId.ObjectId);
            engine.EnsureIndex("note", "owner_day", BsonExpression.Create("$.owner_day"), unique: false);
            engine.EnsureIndex("note", "day", BsonExpression.Create("$.day"), unique: false);
            engine.Insert("_salesbot", [new BsonDocument { ["_id"] = "version", ["is"] = "1" }, new BsonDocument { ["_id"] = "note", ["is"] = "owner_day(owner,day);day(day)" }], BsonAutoId.ObjectId);
        }

        await using (var store = Open())
        {
            await Put(store, new Note("x", "a", "3505"));
            Assert.Equal(701, (await Ids(store, new(Notes.ByOwnerAndDay, ["a"]))).Count);
            Assert.Equal("699", Assert.Single(await Ids(store, new(Notes.ByDay, [], Descending: true, Limit: 1))));
        }

        await using var again = Open();
        Assert.Equal(["350", "x", "351"], await Ids(again, new(Notes.ByDay, [], From: "350", To: "351")));
        Assert.Single(Directory.GetFiles(Folder, "*.bak"));
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
    public async Task Open_WhileAnotherIsAboutToClose_WaitsForIt()
    {
        var first = Open();
        await Put(first, new Note("1"));
        var second = Task.Run(() => LiteDbStore.Open(File, TimeProvider.System, [Notes.Type, Notes.Counts], patience: TimeSpan.FromMinutes(1)), Cancel);
        await Put(first, new Note("2"));
        await first.DisposeAsync();

        await using var store = await second;
        await Put(store, new Note("3"));
        Assert.Equal(3, await store.Read(session => session.All(Notes.Type).Count(), Cancel));
        Assert.True(Journals.PathsOf(File).Any(System.IO.File.Exists), "Its journals were taken away by the one before.");
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

    [Theory]
    [InlineData("day", "5")]
    [InlineData("day", null)]
    public async Task Check_IndexThatIsNotWhatTheDocumentSays_NamesIt(string index, string? key)
    {
        await using (var store = Open()) await Put(store, [.. Enumerable.Range(0, 9).Select(id => new Note($"{id}", "a", $"{id}"))]);
        using (var engine = new LiteEngine(new EngineSettings { Filename = File, Collation = Collation.Binary }))
        {
            using var rows = engine.Query("note", new LiteDB.Query());
            rows.Read();
            var row = rows.Current.AsDocument;
            rows.Dispose();
            if (key is null) row.Remove(index);
            else row[index] = new BsonArray(key);
            engine.Update("note", [row]);
        }

        await using var again = Open();

        Assert.Equal(["note.day"], await again.Check(Cancel));
    }

    [Fact]
    public async Task Write_DocumentLargerThanLiteDbTakes_IsRefusedAlone()
    {
        await using var store = OpenHere();

        var refused = await Assert.ThrowsAsync<StoreException>(() => Put(store, new Note("large", Text: new string('x', 16_000_001))));
        await Put(store, new Note("nearly", Text: new string('x', 15_900_000)));
        await store.Settle(Cancel);

        Assert.Contains("too large", refused.Message, StringComparison.Ordinal);
        Assert.Equal(["nearly"], await store.Read(session => session.All(Notes.Type).Select(note => note.Id).ToList(), Cancel));
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
        {
            Assert.Equal([$"{at}"], await Ids(store, new DocQuery<Note>(Notes.ByOwnerAndDay, [owner])));
        }
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

    protected override IStore Open(string path) => OpenHere(path);

    private LiteDbStore OpenHere(string? path = null) => LiteDbStore.Open(path ?? File, TimeProvider.System, [Notes.Type, Notes.Counts]);

    /// <summary>What a killed process leaves behind: its files as they are, nothing closed.</summary>
    private async Task<string> Leave()
    {
        var left = Path.Combine(Folder, "left.db");
        await Copy(File, left);
        foreach (var (from, to) in Journals.PathsOf(File).Append(LiteDbFile.LogOf(File)).Zip(Journals.PathsOf(left).Append(LiteDbFile.LogOf(left)))) await Copy(from, to);
        return left;
    }

    // By another program: this one has the files for itself.
    private static async Task Copy(string from, string to)
    {
        using var process = System.Diagnostics.Process.Start("cp", [from, to]);
        await process.WaitForExitAsync(Cancel);
    }
}
