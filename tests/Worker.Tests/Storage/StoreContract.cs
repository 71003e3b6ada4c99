using SalesBot.Bot.Store;

namespace SalesBot.Worker.Tests.Storage;

/// <summary>What every engine must do. An engine's own class derives and says how to open one.</summary>
public abstract partial class StoreContract : IDisposable
{
    private readonly string folder = Directory.CreateTempSubdirectory("salesbot-store-").FullName;

    protected static CancellationToken Cancel => TestContext.Current.CancellationToken;

    protected string File => Path.Combine(folder, "notes.db");

    protected string Folder => folder;

    public void Dispose()
    {
        Dispose(true);
        GC.SuppressFinalize(this);
    }

    [Fact]
    public async Task Get_AfterUpsert_ReturnsTheDocument()
    {
        await using var store = Open();
        var note = new Note("1", "小明", "2026-03-11", "客户说:“预算\u0000不够” 👍 O'Neil; --");

        await Put(store, note);

        Assert.Equal(note, await store.Read(session => session.Get(Notes.Type, "1"), Cancel));
        Assert.Null(await store.Read(session => session.Get(Notes.Type, "2"), Cancel));
    }

    [Fact]
    public async Task TryInsert_IdThatExists_ChangesNothing()
    {
        await using var store = Open();
        await Put(store, new Note("1", Text: "first"));

        var inserted = await store.Write(session => session.TryInsert(Notes.Type, new Note("1", "a", "b", "second")), Cancel);

        Assert.False(inserted);
        Assert.Equal("first", (await store.Read(session => session.Get(Notes.Type, "1"), Cancel))!.Text);
    }

    [Fact]
    public async Task Delete_Document_IsGoneFromItsIndexes()
    {
        await using var store = Open();
        await Put(store, new Note("1", "a", "1"));

        var first = await store.Write(session => session.Delete(Notes.Type, "1"), Cancel);
        var second = await store.Write(session => session.Delete(Notes.Type, "1"), Cancel);

        Assert.True(first);
        Assert.False(second);
        Assert.Empty(await Ids(store, new DocQuery<Note>(Notes.ByDay, [])));
    }

    [Fact]
    public async Task Query_Ordering_IsOrdinalThenById()
    {
        await using var store = Open();
        await Put(store, new("5", Day: "b"), new("4", Day: "B"), new("3", Day: "é"), new("2", Day: "中"), new("1", Day: "b"), new("6", Day: "a10"), new("7", Day: "a9"), new("8", Day: ""));

        var ids = await Ids(store, new DocQuery<Note>(Notes.ByDay, []));

        Assert.Equal(["8", "4", "6", "7", "1", "5", "3", "2"], ids);
    }

    [Fact]
    public async Task Query_Descending_IsTheExactReverse()
    {
        await using var store = Open();
        await Put(store, new("1", Day: "b"), new("2", Day: "a"), new("3", Day: "b"), new("4", Day: "c"));

        var ids = await Ids(store, new DocQuery<Note>(Notes.ByDay, [], Descending: true));

        Assert.Equal(["4", "3", "1", "2"], ids);
    }

    [Theory]
    [InlineData(null, null, "1 2 3 4")]
    [InlineData("2026-03-02", null, "2 3 4")]
    [InlineData(null, "2026-03-03", "1 2 3")]
    [InlineData("2026-03-02", "2026-03-03", "2 3")]
    [InlineData("2026-03-05", "2026-03-04", "")]
    public async Task Query_Range_IncludesBothEnds(string? from, string? to, string expected)
    {
        await using var store = Open();
        await Put(store, [.. Enumerable.Range(1, 4).Select(day => new Note($"{day}", "a", $"2026-03-0{day}")), new Note("9", "b", "2026-03-02")]);

        var query = new DocQuery<Note>(Notes.ByOwnerAndDay, ["a"], from, to);

        Assert.Equal(expected, string.Join(' ', await Ids(store, query)));
        Assert.Equal(expected.Split(' ', StringSplitOptions.RemoveEmptyEntries).Length, await store.Read(session => session.Count(Notes.Type, query), Cancel));
    }

    [Fact]
    public async Task Query_AllPartsEqual_FindsTheOne()
    {
        await using var store = Open();
        await Put(store, new("1", "a", "1"), new("2", "a", "2"), new("3", "b", "1"));

        Assert.Equal(["2"], await Ids(store, new DocQuery<Note>(Notes.ByOwnerAndDay, ["a", "2"])));
    }

    [Fact]
    public async Task Query_Limit_KeepsTheFirst()
    {
        await using var store = Open();
        await Put(store, [.. Enumerable.Range(1, 5).Select(day => new Note($"{day}", "a", $"{day}"))]);

        Assert.Equal(["1", "2"], await Ids(store, new DocQuery<Note>(Notes.ByOwnerAndDay, ["a"], Limit: 2)));
        Assert.Equal(["5"], await Ids(store, new DocQuery<Note>(Notes.ByOwnerAndDay, ["a"], Descending: true, Limit: 1)));
        Assert.Empty(await Ids(store, new DocQuery<Note>(Notes.ByOwnerAndDay, ["a"], Limit: 0)));
        Assert.Equal(5, await store.Read(session => session.Count(Notes.Type, new DocQuery<Note>(Notes.ByOwnerAndDay, ["a"], Limit: 2)), Cancel));
    }

    [Fact]
    public async Task Query_NullPart_IsNotInTheIndex()
    {
        await using var store = Open();
        await Put(store, new("1", "a", "1"), new("2", "a"), new("3", Day: "3"));

        Assert.Equal(["1"], await Ids(store, new DocQuery<Note>(Notes.ByOwnerAndDay, ["a"])));
        Assert.Equal(["1"], await Ids(store, new DocQuery<Note>(Notes.ByOwnerAndDay, [])));
        Assert.Equal(["1", "3"], await Ids(store, new DocQuery<Note>(Notes.ByDay, [])));
    }

    [Fact]
    public async Task Query_AfterUpsert_FindsUnderTheNewValueOnly()
    {
        await using var store = Open();
        await Put(store, new Note("1", "a", "1"));

        await Put(store, new Note("1", "b", "1"));

        Assert.Empty(await Ids(store, new DocQuery<Note>(Notes.ByOwnerAndDay, ["a"])));
        Assert.Equal(["1"], await Ids(store, new DocQuery<Note>(Notes.ByOwnerAndDay, ["b"])));
    }

    [Fact]
    public async Task Query_MoreValuesThanParts_Throws()
    {
        await using var store = Open();

        await Assert.ThrowsAsync<ArgumentException>(() => Ids(store, new DocQuery<Note>(Notes.ByDay, ["1", "2"])));
        await Assert.ThrowsAsync<ArgumentException>(() => Ids(store, new DocQuery<Note>(Notes.ByDay, ["1"], From: "2")));
    }

    [Fact]
    public async Task All_Documents_StreamById()
    {
        await using var store = Open();
        await Put(store, new("2"), new("1"), new("10"));

        var pairs = await store.Read(
            session => session.All(Notes.Type).SelectMany(outer => session.All(Notes.Type).Take(1).Select(inner => outer.Id + inner.Id)).ToList(), Cancel);

        Assert.Equal(["11", "101", "21"], pairs);
    }

    [Fact]
    public async Task All_ReadAfterTheBody_Throws()
    {
        await using var store = Open();
        await Put(store, new Note("1"));

        var escaped = await store.Read(session => session.All(Notes.Type), Cancel);

        Assert.Throws<InvalidOperationException>(() => escaped.ToList());
    }

    [Fact]
    public async Task Write_Body_SeesItsOwnWrites()
    {
        await using var store = Open();

        var seen = await store.Write(
            session =>
            {
                session.Upsert(Notes.Type, new Note("1", "a", "1"));
                session.Upsert(Notes.Type, new Note("2", "a", "2"));
                session.Delete(Notes.Type, "1");
                return string.Join(' ', session.Query(Notes.Type, new(Notes.ByOwnerAndDay, ["a"])).Concat(session.All(Notes.Type)).Select(note => note.Id));
            },
            Cancel);

        Assert.Equal("2 2", seen);
    }

    [Fact]
    public async Task Reopen_ClosedStore_KeepsEverything()
    {
        await using (var store = Open()) await Put(store, new Note("1", "a", "1", "kept"));

        await using var again = Open();

        Assert.Equal("kept", (await again.Read(session => session.Get(Notes.Type, "1"), Cancel))!.Text);
        Assert.Equal(["1"], await Ids(again, new DocQuery<Note>(Notes.ByOwnerAndDay, ["a"])));
    }

    [Fact]
    public async Task Dispose_WritesHandedIn_AreCommittedFirst()
    {
        var store = Open();
        var writes = Enumerable.Range(0, 50).Select(id => Put(store, new Note($"{id}"))).ToList();

        await store.DisposeAsync();
        await Task.WhenAll(writes);

        await using var again = Open();
        Assert.Equal(50, await again.Read(session => session.All(Notes.Type).Count(), Cancel));
        await Assert.ThrowsAsync<ObjectDisposedException>(() => Put(store, new Note("late")));
    }

    [Fact]
    public async Task Backup_WhileWriting_OpensAsAStoreOfOneMoment()
    {
        var copy = Path.Combine(folder, "copies", "copy.db");
        await using (var store = Open())
        {
            await Put(store, [.. Enumerable.Range(0, 100).Select(id => new Note($"{id:000}", "a", $"{id:000}"))]);
            var writing = Task.WhenAll(Enumerable.Range(100, 100).Select(id => Put(store, new Note($"{id:000}", "a", $"{id:000}"))));

            await store.Backup(copy, Cancel);
            await writing;
        }

        await using var opened = Open(copy);
        var ids = await Ids(opened, new DocQuery<Note>(Notes.ByOwnerAndDay, ["a"]));
        Assert.True(ids.Count >= 100);
        Assert.Equal(Enumerable.Range(0, ids.Count).Select(id => $"{id:000}"), ids);
    }

    [Fact]
    public async Task Check_StoreThatIsWell_FindsNothing()
    {
        await using var store = Open();
        await Put(store, [.. Enumerable.Range(0, 1200).Select(id => new Note($"{id}", id % 3 == 0 ? null : "a", id % 2 == 0 ? $"{id}" : null))]);

        Assert.Empty(await store.Check(Cancel));
    }

    [Fact]
    public async Task Backup_OntoTheStoreItself_IsRefused()
    {
        Assert.SkipUnless(LiesInAFile, "This engine's store is no file.");
        await using var store = Open();

        await Assert.ThrowsAsync<StoreException>(() => store.Backup(File, Cancel));
    }

    protected virtual bool LiesInAFile => true;

    /// <summary>Opens the store of the type <see cref="Notes.Type"/> at that path, made when it is not there.</summary>
    protected abstract IStore Open(string path);

    protected IStore Open() => Open(File);

    protected virtual void Dispose(bool disposing) => Directory.Delete(folder, recursive: true);

    protected static Task<int> Put(IStore store, params Note[] notes) => store.Write(
        session =>
        {
            foreach (var note in notes) session.Upsert(Notes.Type, note);
            return notes.Length;
        },
        Cancel);

    protected static Task<List<string>> Ids(IStore store, DocQuery<Note> query) =>
        store.Read(session => session.Query(Notes.Type, query).Select(note => note.Id).ToList(), Cancel);
}
