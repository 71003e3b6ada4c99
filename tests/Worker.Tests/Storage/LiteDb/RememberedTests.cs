using System.Globalization;
using SalesBot.Bot.Store;
using SalesBot.Worker.Storage;
using SalesBot.Worker.Storage.LiteDb;

namespace SalesBot.Worker.Tests.Storage.LiteDb;

/// <summary>Whatever was asked and remembered, written and settled before: every answer is that of a plain dictionary at the reader's moment.</summary>
public sealed class RememberedTests : IDisposable
{
    private const int Steps = 150;

    private readonly string folder = Directory.CreateTempSubdirectory("salesbot-remembered-").FullName;
    private readonly Dictionary<string, Note> model = new(StringComparer.Ordinal);
    private int ids = 1000;

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    public void Dispose() => Directory.Delete(folder, recursive: true);

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    [InlineData(4)]
    public async Task Answers_AnyOrderOfWritesSettlesAndQuestions_AreThoseOfADictionary(int seed)
    {
        var chance = new Random(seed);
        var store = Open();
        await Write(store, [.. Enumerable.Range(0, 150).Select(at => ANote(chance, $"{at:0000}"))], []);
        for (var step = 0; step < Steps; step++)
        {
            switch (chance.Next(10))
            {
                case < 4:
                    await Write(store, Some(chance), Gone(chance));
                    break;
                case 4:
                    await store.Settle(Cancel);
                    break;
                case 5:
                    await ReadAcrossASettle(store, chance);
                    break;
                case 6 when step % 3 == 0:
                    await store.DisposeAsync();
                    store = Open();
                    break;
                default:
                    var asked = chance.Next();
                    await store.Read(session => Ask(session, new Random(asked), model), Cancel);
                    break;
            }
        }

        await store.Settle(Cancel);
        await store.Read(session => Enumerable.Range(0, 50).All(at => Ask(session, new Random(at), model)), Cancel);
        Assert.Empty(await store.Check(Cancel));
        await store.DisposeAsync();
    }

    [Fact]
    public void Kept_DocumentsThatGrow_TakeNoMoreRoom()
    {
        var (small, grown) = (new Remembered(), new Remembered());
        for (var at = 0; at < 60_000; at++)
        {
            var id = at.ToString(CultureInfo.InvariantCulture);
            small.Keep("note", id, new Stored(1, new byte[500]));
            grown.Keep("note", id, new Stored(1, new byte[20_000]));
        }

        Assert.InRange(small.Kept, 12_000, 24_000);
        Assert.InRange(grown.Kept, 12_000, 24_021);
    }

    /// <summary>A reader that began before, asks while what it has in front is being written, and after.</summary>
    private async Task ReadAcrossASettle(LiteDbStore store, Random chance)
    {
        var seed = chance.Next();
        var seen = new Dictionary<string, Note>(model, StringComparer.Ordinal);
        var begun = new TaskCompletionSource();
        using var release = new ManualResetEventSlim();
        var reading = store.Read(
            session =>
            {
                begun.SetResult();
                var asks = new Random(seed);
                for (var at = 0; at < 5; at++) Ask(session, asks, seen);
                release.Wait(Cancel);
                for (var at = 0; at < 5; at++) Ask(session, asks, seen);
                return true;
            },
            Cancel);
        await begun.Task.WaitAsync(Cancel);
        await Write(store, Some(chance), Gone(chance));
        var settling = store.Settle(Cancel);
        await Write(store, Some(chance), Gone(chance));
        await store.Read(session => Enumerable.Range(0, 5).All(at => Ask(session, new Random(seed + at), model)), Cancel);
        release.Set();
        await reading;
        await settling;
    }

    private async Task Write(LiteDbStore store, IReadOnlyList<Note> some, IReadOnlyList<string> gone)
    {
        await store.Write(
            session =>
            {
                foreach (var note in some) session.Upsert(Notes.Type, note);
                foreach (var id in gone) session.Delete(Notes.Type, id);
                return true;
            },
            Cancel);
        foreach (var note in some) model[note.Id] = note;
        foreach (var id in gone) model.Remove(id);
    }

    private static bool Ask(IReadSession session, Random chance, Dictionary<string, Note> all)
    {
        var id = chance.Next(2) == 0 ? $"{chance.Next(160):0000}" : $"{1000 + chance.Next(300):0000}";
        if (chance.Next(3) == 0) session.Expect(Notes.Type, [.. Enumerable.Range(chance.Next(100), 60).Select(at => $"{at:0000}"), id]);
        if (chance.Next(3) == 0) session.Expect(Notes.Type, Notes.ByOwnerAndDay, chance.Next(2) == 0 ? ["a", "b0", "b2", "c"] : ["b0", "b1", "b3", "b5", "b50"]);
        Assert.Equal(all.GetValueOrDefault(id), session.Get(Notes.Type, id));
        if (chance.Next(4) == 0) Assert.Equal(all.Values.OrderBy(note => note.Id, StringComparer.Ordinal), session.All(Notes.Type));

        var owner = Owner(chance);
        var (from, to) = (chance.Next(2) == 0 ? null : Day(chance), chance.Next(2) == 0 ? null : Day(chance));
        int? limit = chance.Next(3) switch { 0 => null, 1 => 1, _ => chance.Next(90) };
        var descending = chance.Next(2) == 0;
        var byOwner = new DocQuery<Note>(Notes.ByOwnerAndDay, [owner], from, to, descending, limit);
        var byDay = new DocQuery<Note>(Notes.ByDay, [], from, to, descending, limit);
        foreach (var query in new[] { byOwner, byDay })
        {
            var within = all.Values
                .Where(note => note.Day is not null && (query == byDay || note.Owner == owner))
                .Where(note => (from is null || string.CompareOrdinal(note.Day, from) >= 0) && (to is null || string.CompareOrdinal(note.Day, to) <= 0))
                .OrderBy(note => note.Day, StringComparer.Ordinal).ThenBy(note => note.Id, StringComparer.Ordinal).ToList();
            Assert.Equal(within.Count, session.Count(Notes.Type, query));
            if (descending) within.Reverse();
            Assert.Equal(limit is { } most ? within.Take(most) : within, session.Query(Notes.Type, query));
        }

        return true;
    }

    private List<Note> Some(Random chance) =>
        [.. Enumerable.Range(0, chance.Next(12)).Select(_ => ANote(chance, chance.Next(3) == 0 ? string.Create(CultureInfo.InvariantCulture, $"{ids++:0000}") : $"{chance.Next(160):0000}"))];

    private List<string> Gone(Random chance) => [.. Enumerable.Range(0, chance.Next(4)).Select(_ => model.Keys.ElementAt(chance.Next(model.Count))).Distinct()];

    /// <summary>Of a has more notes than are remembered at once, the others have few.</summary>
    private static Note ANote(Random chance, string id) => new(id, Owner(chance), chance.Next(8) == 0 ? null : Day(chance), $"{chance.Next()}");

    private static string Owner(Random chance) => chance.Next(2) == 0 ? "a" : $"b{chance.Next(6)}";

    private static string Day(Random chance) => $"{chance.Next(30):00}";

    private LiteDbStore Open() => LiteDbStore.Open(Path.Combine(folder, "notes.litedb"), TimeProvider.System, [Notes.Type]);
}
