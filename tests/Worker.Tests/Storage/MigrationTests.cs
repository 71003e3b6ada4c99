using System.Text.Json.Nodes;
using SalesBot.Bot.Records.Figures;
using SalesBot.Bot.Store;
using SalesBot.Bot.Subjects.Import;
using SalesBot.Worker.Storage;
using SalesBot.Worker.Storage.Sqlite;

namespace SalesBot.Worker.Tests.Storage;

public sealed class MigrationTests : IDisposable
{
    private static readonly DocIndex<Note> ByText = new("text", new Part<Note>("text", note => note.Text));

    private readonly string folder = Directory.CreateTempSubdirectory("salesbot-store-").FullName;

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    private string File => Path.Combine(folder, "notes.db");

    public void Dispose() => Directory.Delete(folder, recursive: true);

    [Fact]
    public async Task Open_NewIndex_FindsOldDocuments()
    {
        await Write(Notes.Type, new Note("1", Text: "b"), new Note("2", Text: "a"));
        var wider = Notes.Type with { Indexes = [.. Notes.Type.Indexes, ByText] };

        await using var store = Open([wider]);

        Assert.Equal(["2", "1"], await store.Read(session => session.Query(wider, new(ByText, [])).Select(note => note.Id).ToList(), Cancel));
        Assert.Single(Copies());
    }

    [Fact]
    public async Task Open_IndexChangedAndDropped_FollowsTheType()
    {
        await Write(Notes.Type, new Note("1", "a", "1"));
        var byDay = new DocIndex<Note>("owner_day", Notes.ByOwnerAndDay.Parts[1]);
        var changed = Notes.Type with { Indexes = [byDay] };

        await using var store = Open([changed]);

        Assert.Equal("1", (await store.Read(session => session.Query(changed, new(byDay, ["1"])), Cancel)).Single().Id);
        Assert.DoesNotContain("owner", await SqliteStoreTests.Strings(File, "SELECT name FROM pragma_table_info('note')"));
    }

    [Fact]
    public async Task Open_NothingToDo_MakesNoCopy()
    {
        await Write(Notes.Type, new Note("1"));

        await using var store = Open([Notes.Type]);

        Assert.Empty(Copies());
    }

    [Fact]
    public async Task Open_NumberedSteps_RunOnceInOrder()
    {
        await Write(Notes.Type, new Note("1"));
        Migration[] steps =
        [
            .. Migration.Steps,
            new(2, session => session.Upsert(Notes.Type, session.Get(Notes.Type, "1")! with { Text = "two" })),
            new(3, session => session.Upsert(Notes.Type, session.Get(Notes.Type, "1")! with { Text = session.Get(Notes.Type, "1")!.Text + " three" })),
        ];

        await Open([Notes.Type], steps).DisposeAsync();
        await using var store = Open([Notes.Type], steps);

        Assert.Equal("two three", (await store.Read(session => session.Get(Notes.Type, "1"), Cancel))!.Text);
        Assert.Single(Copies());
    }

    [Fact]
    public async Task Open_StepThatFails_ChangesNothing()
    {
        await Write(Notes.Type, new Note("1", Text: "old"));
        Migration[] steps =
        [
            .. Migration.Steps,
            new(2, session => session.Upsert(Notes.Type, new Note("1", Text: "half"))),
            new(3, _ => throw new InvalidTimeZoneException()),
        ];

        Assert.Throws<InvalidTimeZoneException>(() => Open([Notes.Type], steps));
        await using var store = Open([Notes.Type]);

        Assert.Equal("old", (await store.Read(session => session.Get(Notes.Type, "1"), Cancel))!.Text);
    }

    [Fact]
    public async Task Open_FileOfANewerVersion_IsRefused()
    {
        await Open([Notes.Type], [.. Migration.Steps, new(2, _ => { })]).DisposeAsync();

        var refused = Assert.Throws<StoreException>(() => Open([Notes.Type]));

        Assert.Contains("newer SalesBot", refused.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Get_DocumentOfAnOlderVersion_IsUpcast()
    {
        await Write(Notes.Type, new Note("1", Text: "old"));
        var second = Notes.Type with { Version = 2, Upcast = Shout };

        await using var store = Open([second]);

        Assert.Equal("old!1", (await store.Read(session => session.Get(second, "1"), Cancel))!.Text);
    }

    [Fact]
    public async Task Get_DocumentOfANewerVersion_IsRefused()
    {
        await Write(Notes.Type with { Version = 2 }, new Note("1"));

        await using var store = Open([Notes.Type]);

        await Assert.ThrowsAsync<StoreException>(() => store.Read(session => session.Get(Notes.Type, "1"), Cancel));
    }

    [Fact]
    public async Task Open_TheProductsOwnDocuments_AllHaveTables()
    {
        await SqliteStore.Open(File, TimeProvider.System).DisposeAsync();
        var declared = typeof(Documents).GetFields().Concat(typeof(ImportDocuments).GetFields()).Concat(typeof(TallyDocs).GetFields()).Select(field => field.GetValue(null)).OfType<IDocType>().Select(type => type.Name).ToList();

        var tables = await SqliteStoreTests.Strings(File, "SELECT name FROM sqlite_schema WHERE type = 'table'");

        Assert.NotEmpty(declared);
        Assert.Equal(declared.Order(), tables.Order());
    }

    private static JsonObject Shout(int version, JsonObject json)
    {
        json["text"] = $"{json["text"]}!{version}";
        return json;
    }

    private SqliteStore Open(IReadOnlyList<IDocType> types, IReadOnlyList<Migration>? steps = null) =>
        SqliteStore.Open(File, TimeProvider.System, types, steps ?? Migration.Steps);

    private string[] Copies() => Directory.GetFiles(folder, "*.bak");

    private async Task Write(DocType<Note> type, params Note[] notes)
    {
        await using var store = Open([type]);
        await store.Write(
            session =>
            {
                foreach (var note in notes) session.Upsert(type, note);
                return 0;
            },
            Cancel);
    }
}
