using SalesBot.Bot.Store;

namespace SalesBot.Worker.Tests.Storage;

/// <summary>Documents made of others: how many notes each owner has.</summary>
public abstract partial class StoreContract
{
    [Fact]
    public async Task Derive_BodiesThatShareACommit_RunsOnceForAllOfThem()
    {
        await using var store = Open();
        var release = new ManualResetEventSlim();
        var counting = new Counting();

        var first = store.Write(session => Wait(release), Cancel);
        var sharing = Enumerable.Range(0, 5).Select(number => Add(store, counting, $"{number}", number < 3 ? "a" : "b")).ToList();
        release.Set();
        await first;
        await Task.WhenAll(sharing);

        Assert.Equal(["a,b"], counting.Runs);
        Assert.Equal(("3", "2"), (await Count(store, "a"), await Count(store, "b")));
    }

    [Fact]
    public async Task Derive_ReadBeforeTheCommit_IsNeverStale()
    {
        await using var store = Open();
        var counting = new Counting();

        var seen = await store.Write(
            session =>
            {
                counting.Add(session, "1", "a");
                var before = session.Get(Notes.Counts, "a")!.Text;
                counting.Add(session, "2", "a");
                return $"{before} {session.All(Notes.Counts).Single().Text}";
            },
            Cancel);

        Assert.Equal("1 2", seen);
        Assert.Equal("2", await Count(store, "a"));
    }

    [Fact]
    public async Task Derive_BodyThatThrowsAfterReading_LeavesTheOthersDerived()
    {
        await using var store = Open();
        var release = new ManualResetEventSlim();
        var counting = new Counting();

        var first = store.Write(session => Wait(release), Cancel);
        var before = Add(store, counting, "1", "a");
        var failing = store.Write<int>(
            session =>
            {
                counting.Add(session, "2", "b");

                // Derives what the body before handed in too; with this body it is undone, and must come again.
                Assert.NotNull(session.Get(Notes.Counts, "a"));
                throw new InvalidTimeZoneException("the body's own");
            },
            Cancel);
        release.Set();

        await first;
        await before;
        await Assert.ThrowsAsync<InvalidTimeZoneException>(() => failing);
        Assert.Equal(("1", null), (await Count(store, "a"), await Count(store, "b")));
    }

    [Fact]
    public async Task Derive_ThatThrows_FailsItsOwnBodyOnly()
    {
        await using var store = Open();
        var release = new ManualResetEventSlim();
        var counting = new Counting();

        var first = store.Write(session => Wait(release), Cancel);
        var good = Add(store, counting, "1", "a");
        var bad = Add(store, counting, "2", Counting.Refused);
        release.Set();

        await first;
        await good;
        await Assert.ThrowsAsync<InvalidTimeZoneException>(() => bad);
        Assert.Equal("1", await Count(store, "a"));
        Assert.Equal(["1"], await store.Read(session => session.All(Notes.Type).Select(note => note.Id).ToList(), Cancel));
    }

    private static Task<int> Add(IStore store, Counting counting, string id, string owner) => store.Write(
        session =>
        {
            counting.Add(session, id, owner);
            return 0;
        },
        Cancel);

    private static Task<string?> Count(IStore store, string owner) => store.Read(session => session.Get(Notes.Counts, owner)?.Text, Cancel);

    private sealed class Counting : IDerivation
    {
        public const string Refused = "refused";

        /// <summary>The owners of each run.</summary>
        public List<string> Runs { get; } = [];

        public IReadOnlyList<IDocType> Types => [Notes.Counts];

        public void Add(IWriteSession session, string id, string owner)
        {
            session.Upsert(Notes.Type, new Note(id, owner, id));
            session.Derive(this, [owner]);
        }

        public void Run(IWriteSession session, IReadOnlyList<string> ids)
        {
            if (ids.Contains(Refused)) throw new InvalidTimeZoneException("the derivation's own");

            Runs.Add(string.Join(',', ids));
            foreach (var owner in ids) session.Upsert(Notes.Counts, new Note(owner, Text: $"{session.Count(Notes.Type, new(Notes.ByOwnerAndDay, [owner]))}"));
        }
    }
}
