namespace SalesBot.Worker.Tests.Storage;

/// <summary>Several bodies at once.</summary>
public abstract partial class StoreContract
{
    [Fact]
    public async Task Write_BodyThatThrows_UndoesItselfOnly()
    {
        await using var store = Open();
        var release = new ManualResetEventSlim();

        // The first holds the writer, so that the other three share a group.
        var first = store.Write(session => Wait(release), Cancel);
        var before = Put(store, new Note("before"));
        var failing = store.Write<int>(
            session =>
            {
                session.Upsert(Notes.Type, new Note("lost", "a", "1"));
                session.Delete(Notes.Type, "before");
                throw new InvalidTimeZoneException("the body's own");
            },
            Cancel);
        var after = store.Write(
            session =>
            {
                session.Upsert(Notes.Type, new Note("after"));
                return session.Get(Notes.Type, "lost");
            },
            Cancel);
        release.Set();

        await first;
        await before;
        await Assert.ThrowsAsync<InvalidTimeZoneException>(() => failing);
        Assert.Null(await after);
        Assert.Equal(["after", "before"], await store.Read(session => session.All(Notes.Type).Select(note => note.Id).ToList(), Cancel));
    }

    [Fact]
    public async Task Write_Cancelled_DoesNotRun()
    {
        await using var store = Open();
        using var source = new CancellationTokenSource();
        var release = new ManualResetEventSlim();
        var first = store.Write(session => Wait(release), Cancel);
        var second = store.Write(session => session.TryInsert(Notes.Type, new Note("1")), source.Token);

        await source.CancelAsync();
        release.Set();
        await first;

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => second);
        Assert.Null(await store.Read(session => session.Get(Notes.Type, "1"), Cancel));
    }

    [Fact]
    public async Task Write_ManyAtOnce_LosesNoIncrement()
    {
        await using var store = Open();
        await Put(store, new Note("1", Text: "0"));

        await Task.WhenAll(Enumerable.Range(0, 200).Select(_ => Task.Run(() => store.Write(
            session =>
            {
                var note = session.Get(Notes.Type, "1")!;
                session.Upsert(Notes.Type, note with { Text = $"{int.Parse(note.Text, System.Globalization.CultureInfo.InvariantCulture) + 1}" });
                return 0;
            },
            Cancel))));

        Assert.Equal("200", (await store.Read(session => session.Get(Notes.Type, "1"), Cancel))!.Text);
    }

    [Fact]
    public async Task Write_InTheOrderHandedIn_Runs()
    {
        await using var store = Open();
        var order = new List<int>();

        await Task.WhenAll(Enumerable.Range(0, 1000).Select(turn => store.Write(
            _ =>
            {
                order.Add(turn);
                return 0;
            },
            Cancel)));

        Assert.Equal(Enumerable.Range(0, 1000), order);
    }

    [Fact]
    public async Task Read_WhileAWriterWorks_SeesTheCommittedStateOnly()
    {
        await using var store = Open();
        await Put(store, new Note("1", Text: "old"));
        var changed = new TaskCompletionSource();
        var release = new ManualResetEventSlim();
        var writing = store.Write(
            session =>
            {
                session.Upsert(Notes.Type, new Note("1", Text: "new"));
                changed.SetResult();
                return Wait(release);
            },
            Cancel);
        await changed.Task.WaitAsync(Cancel);

        var during = await store.Read(session => session.Get(Notes.Type, "1"), Cancel);
        release.Set();
        await writing;
        var after = await store.Read(session => session.Get(Notes.Type, "1"), Cancel);

        Assert.Equal("old", during!.Text);
        Assert.Equal("new", after!.Text);
    }

    [Fact]
    public async Task Read_OneBody_SeesOneState()
    {
        await using var store = Open();
        await Put(store, new Note("1", Text: "old"));
        var begun = new TaskCompletionSource();
        var release = new ManualResetEventSlim();
        var reading = store.Read(
            session =>
            {
                var before = session.Get(Notes.Type, "1")!.Text;
                begun.SetResult();
                Wait(release);
                return before + session.Get(Notes.Type, "1")!.Text;
            },
            Cancel);
        await begun.Task.WaitAsync(Cancel);
        await Put(store, new Note("1", Text: "new"));
        release.Set();

        Assert.Equal("oldold", await reading);
    }

    [Fact]
    public async Task Store_WriterReadersAndBackupsAtOnce_AllSeeWhatTheyMust()
    {
        var race = new Race(Open, Folder, accounts: 500, readers: 3);

        await race.Run(writes => writes >= 1_500 && race.Done is { Reads: > 200, Backups: > 2 }, Cancel);

        Assert.Empty(race.Findings);
    }

    private static int Wait(ManualResetEventSlim release)
    {
        release.Wait(Cancel);
        return 0;
    }
}
