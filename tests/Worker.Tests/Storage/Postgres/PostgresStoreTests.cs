using Npgsql;
using SalesBot.Bot.Store;
using SalesBot.Worker.Storage;
using SalesBot.Worker.Storage.Postgres;
using SalesBot.Worker.Storage.Sqlite;

namespace SalesBot.Worker.Tests.Storage.Postgres;

public sealed class PostgresStoreTests(ACluster cluster) : StoreContract, IClassFixture<ACluster>
{
    private static readonly DocIndex<Note> ByText = new("text", new Part<Note>("text", note => note.Text));

    protected override bool LiesInAFile => false;

    private string Schema => Path.GetFileName(Folder);

    private string Here => $"{cluster.Connection};Search Path={Schema}";

    [Fact]
    public async Task Query_EveryIndexOfTheProduct_WalksThatIndexWithoutSorting()
    {
        await using var store = PostgresStore.Open(Here, "main");
        await using var connection = new PostgresPlace(Here, "main").Reader();
        await connection.OpenAsync(Cancel);

        var plans = new Plans(connection);
        foreach (var type in Documents.All) type.Accept(plans);

        Assert.Empty(plans.Wrong);
        Assert.True(plans.Looked > 100);
    }

    [Fact]
    public async Task Write_SecondWorker_IsRefusedUntilTheFirstIsGone_AndSeesAllOfIt()
    {
        var first = OpenHere();
        await Put(first, new Note("1", Text: "first"));
        await using var second = OpenHere();

        var refused = await Assert.ThrowsAsync<StoreException>(() => Put(second, new Note("1", Text: "second")));
        var read = await second.Read(session => session.Get(Notes.Type, "1"), Cancel);
        await first.DisposeAsync();
        await Put(second, new Note("2"));

        Assert.True(refused.IsInUse);
        Assert.Equal("first", read!.Text);
        Assert.Equal(["1", "2"], await second.Read(session => session.All(Notes.Type).Select(note => note.Id).ToList(), Cancel));
    }

    [Fact]
    public async Task Own_OwnersConnectionDies_IsTakenOver_AndTheOldOwnerNeverWritesAgain()
    {
        await using var first = OpenHere();
        await Put(first, new Note("1", Text: "first"));
        await using var second = OpenHere();
        var taken = second.Own(TimeSpan.FromMilliseconds(5), _ => { }, Cancel);

        // As if the old owner's machine stood still: its lock goes with its connection, and it does not know.
        Execute($"SELECT pg_terminate_backend(pid) FROM pg_locks WHERE locktype = 'advisory' AND granted AND pid IN (SELECT pid FROM pg_stat_activity WHERE application_name = (SELECT owner FROM \"{Schema}\".salesbot_company))");
        await taken;
        await Put(second, new Note("1", Text: "second"));
        var refused = await Assert.ThrowsAsync<StoreException>(() => Put(first, new Note("1", Text: "late")));

        Assert.True(refused.IsInUse);
        Assert.True(first.Lost.IsCancellationRequested);
        Assert.Equal("second", (await second.Read(session => session.Get(Notes.Type, "1"), Cancel))!.Text);
    }

    [Fact]
    public async Task Write_OwnerThatIsFencedOff_SeesItsVersionIsAnothers()
    {
        await using var store = OpenHere();
        await Put(store, new Note("1"));

        Execute($"UPDATE \"{Schema}\".salesbot_company SET owner = 'salesbot other 1 x', version = version + 1");
        await Assert.ThrowsAsync<StoreException>(() => Put(store, new Note("2")));

        Assert.True(store.Lost.IsCancellationRequested);
        Assert.Null(await store.Read(session => session.Get(Notes.Type, "2"), Cancel));
    }

    [Fact]
    public async Task Write_ConnectionsCutAgainAndAgain_LosesNothingAndDoublesNothing()
    {
        // On a machine that is busy with other tests a new connection may take its time.
        await using var store = PostgresStore.Open(Here, "main", [Notes.Type, Notes.Counts], Migration.Steps, patience: TimeSpan.FromMinutes(2));
        await Put(store, new Note("sum", Text: "0"));
        var done = 0;
        var writing = Task.WhenAll(Enumerable.Range(0, 5).Select(teller => Task.Run(
            async () =>
            {
                for (var number = 0; number < 60; number++)
                {
                    await store.Write(session => Count(session, $"{teller}-{number:00}"), Cancel);
                    Interlocked.Increment(ref done);
                }
            },
            Cancel)));

        for (var seen = 0; !writing.IsCompleted;)
        {
            await Task.Yield();
            if (done < seen + 10) continue;
            seen = done;
            Execute($"SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE application_name = (SELECT owner FROM \"{Schema}\".salesbot_company)");
        }

        await writing;
        Assert.Equal("300", (await store.Read(session => session.Get(Notes.Type, "sum"), Cancel))!.Text);
        Assert.Equal(300, await store.Read(session => session.Count(Notes.Type, new(Notes.ByOwnerAndDay, ["a"])), Cancel));

        static bool Count(IWriteSession session, string id)
        {
            var sum = session.Get(Notes.Type, "sum")!;
            session.Upsert(Notes.Type, sum with { Text = $"{int.Parse(sum.Text, System.Globalization.CultureInfo.InvariantCulture) + 1}" });
            return session.TryInsert(Notes.Type, new Note(id, "a", id));
        }
    }

    [Fact]
    public async Task Store_ServerKilledAndBack_GoesOnWithAllThatWasAcknowledged()
    {
        await using var store = OpenHere();
        await Put(store, new Note("1", "a", "1"));

        cluster.KillAndStart();
        var ids = await Ids(store, new DocQuery<Note>(Notes.ByDay, []));
        await Put(store, new Note("2", "a", "2"));

        Assert.Equal(["1"], ids);
        Assert.Equal(["1", "2"], await Ids(store, new DocQuery<Note>(Notes.ByDay, [])));
    }

    [Fact]
    public async Task Companies_OfEqualIds_SeeNothingOfEachOther()
    {
        await using var one = OpenHere("one");
        await using var two = OpenHere("two");
        await Put(one, new Note("1", "a", "1", "one's"), new Note("2", "a", "2"));
        await Put(two, new Note("1", "a", "1", "two's"));

        await one.Write(session => session.Delete(Notes.Type, "2") && session.Delete(Notes.Type, "1"), Cancel);

        Assert.Empty(await one.Read(session => session.All(Notes.Type).ToList(), Cancel));
        Assert.Equal("two's", Assert.Single(await two.Read(session => session.Query(Notes.Type, new(Notes.ByOwnerAndDay, ["a"])), Cancel)).Text);
    }

    [Theory]
    [InlineData("a\0b")]
    [InlineData("half \uD83D a sign")]
    public async Task Document_OfLettersThatTheDatabaseCannotHold_IsFoundByThemAndWhole(string odd)
    {
        await using var store = OpenHere();
        var note = new Note(odd.Replace("\uD83D", "", StringComparison.Ordinal), odd, "1", "text");

        await Put(store, note);

        Assert.Equal(note.Id, Assert.Single(await store.Read(session => session.Query(Notes.Type, new(Notes.ByOwnerAndDay, [odd])), Cancel)).Id);
        Assert.NotNull(await store.Read(session => session.Get(Notes.Type, note.Id), Cancel));
        Assert.Empty(await store.Check(Cancel));
    }

    [Fact]
    public async Task Document_OfLongTexts_IsFoundByThem()
    {
        await using var store = OpenHere();
        var note = new Note(new string('长', 2000), new string('名', 5000), new string('日', 5000));

        await Put(store, note);

        Assert.Equal([note.Id], await Ids(store, new DocQuery<Note>(Notes.ByOwnerAndDay, [note.Owner!, note.Day!])));
        Assert.Equal(note, await store.Read(session => session.Get(Notes.Type, note.Id), Cancel));
    }

    [Fact]
    public async Task Open_NewIndex_FindsWhatAnOlderWorkerWroteAgainAndAgain()
    {
        var wider = Notes.Type with { Indexes = [.. Notes.Type.Indexes, ByText] };
        await using (var old = OpenHere()) await Put(old, new Note("1", Text: "b"));
        await using (var fresh = PostgresStore.Open(Here, "main", [wider], Migration.Steps)) Assert.True(await fresh.Write(session => session.TryInsert(wider, new Note("2", Text: "a")), Cancel));
        await using (var old = OpenHere()) await Put(old, new Note("3", Text: "0"));

        await using var store = PostgresStore.Open(Here, "main", [wider], Migration.Steps);
        await store.Own(TimeSpan.FromMilliseconds(5), _ => { }, Cancel);

        Assert.Equal(["3", "2", "1"], await store.Read(session => session.Query(wider, new(ByText, [])).Select(note => note.Id).ToList(), Cancel));
    }

    [Fact]
    public async Task Own_NumberedSteps_RunOnceForEachCompany_AndANewerOneIsRefused()
    {
        Migration[] steps = [.. Migration.Steps, new(2, session => session.Upsert(Notes.Type, (session.Get(Notes.Type, "1") ?? new Note("1")) with { Text = session.Get(Notes.Type, "1")?.Text + "!" }))];
        foreach (var company in (string[])["one", "two", "one"])
        {
            await using var store = PostgresStore.Open(Here, company, [Notes.Type, Notes.Counts], steps);
            await store.Own(TimeSpan.FromMilliseconds(5), _ => { }, Cancel);
            Assert.Equal("!", (await store.Read(session => session.Get(Notes.Type, "1"), Cancel))!.Text);
        }

        await using var older = OpenHere("one");
        var refused = await Assert.ThrowsAsync<StoreException>(() => Put(older, new Note("2")));
        Assert.Contains("newer SalesBot", refused.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Check_PartThatIsNotWhatTheDocumentSays_IsNamed()
    {
        await using var store = OpenHere();
        await Put(store, new Note("1", "a", "1"));

        Execute($"UPDATE \"{Schema}\".note SET owner = 'b'");

        Assert.Equal(["note.owner"], await store.Check(Cancel));
    }

    [Fact]
    public async Task Backup_WithARecordThatCannotBeRead_TakesItAlong()
    {
        await using (var store = OpenHere())
        {
            await Put(store, new Note("1", "a", "1"), new Note("2", "a", "2"));
            Execute($"UPDATE \"{Schema}\".note SET json = 'torn' WHERE id = '2'");
            await store.Backup(File, Cancel);
        }

        Assert.Equal(["1", "2"], await SqliteStoreTests.Strings(File, "SELECT id FROM note ORDER BY id"));
        Assert.Equal(["a", "a"], await SqliteStoreTests.Strings(File, "SELECT owner FROM note"));
    }

    [Fact]
    public void Open_ServerThatIsNotThere_SaysSoWithoutThePassword()
    {
        var refused = Assert.Throws<StoreException>(() => PostgresStore.Open("Host=127.0.0.1;Port=1;Username=me;Password=secret;Database=db", "main"));

        Assert.Contains("127.0.0.1:1/db", refused.Message, StringComparison.Ordinal);
        Assert.DoesNotContain("secret", refused.ToString(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("Host=a;Pasword=secret")]
    [InlineData("secret")]
    [InlineData("Username=me;Password=secret")]
    public void Open_ConnectionThatCannotBeRead_SaysSoWithoutQuotingIt(string connection)
    {
        var refused = Assert.Throws<StoreException>(() => PostgresStore.Open(connection, "main"));

        Assert.Contains("Storage:Connection", refused.Message, StringComparison.Ordinal);
        Assert.DoesNotContain("secret", refused.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public void Open_SchemaOfAnotherProgram_IsRefused()
    {
        Execute($"CREATE SCHEMA \"{Schema}\"; CREATE TABLE \"{Schema}\".note (id int)");

        Assert.Contains("another program", Assert.Throws<StoreException>(() => OpenHere()).Message, StringComparison.Ordinal);
    }

    /// <summary>A schema for each test; a file is a backup, which opens as SQLite's.</summary>
    protected override IStore Open(string path) => System.IO.File.Exists(path)
        ? SqliteStore.Open(path, TimeProvider.System, [Notes.Type, Notes.Counts], Migration.Steps)
        : OpenHere();

    private PostgresStore OpenHere(string company = "main") => PostgresStore.Open(Here, company, [Notes.Type, Notes.Counts], Migration.Steps);

    private void Execute(string sql)
    {
        using var connection = new NpgsqlConnection($"{cluster.Connection};Pooling=false");
        connection.Open();
        using var command = new NpgsqlCommand(sql, connection);
        command.ExecuteNonQuery();
    }

    /// <summary>How the database would go about every question that an index can be asked.</summary>
    private sealed class Plans(NpgsqlConnection connection) : IDocTypeVisitor
    {
        public List<string> Wrong { get; } = [];

        public int Looked { get; private set; }

        public void Visit<T>(DocType<T> type)
            where T : class
        {
            foreach (var index in type.Indexes)
            {
                for (var equal = 0; equal <= index.Parts.Length; equal++) Look(type, index, equal);
            }
        }

        private void Look<T>(DocType<T> type, DocIndex<T> index, int equal)
            where T : class
        {
            var hasRange = equal < index.Parts.Length;
            foreach (var isDescending in (bool[])[false, true])
            {
                var query = new DocQuery<T>(index, [.. Enumerable.Repeat("x", equal)], hasRange ? "a" : null, hasRange ? "b" : null, isDescending);
                var values = QueryShape.Values(query).ToList();
                using var explain = new NpgsqlCommand($"EXPLAIN {PostgresTable<T>.Of(type).Query(query, count: false)}", connection);
                explain.Parameters.Add(new NpgsqlParameter<int> { TypedValue = 1 });
                foreach (var value in values) explain.Parameters.Add(new NpgsqlParameter<string> { TypedValue = value });
                explain.Parameters.Add(new NpgsqlParameter<long> { TypedValue = 10 });
                using var reader = explain.ExecuteReader();
                var plan = "";
                while (reader.Read()) plan += reader.GetString(0) + "\n";
                Looked++;
                if (!plan.Contains($"\"{type.Name}.{index.Name}\"", StringComparison.Ordinal) || plan.Contains("Sort", StringComparison.Ordinal) || plan.Contains("Filter", StringComparison.Ordinal)) Wrong.Add($"{type.Name}.{index.Name} {equal}: {plan}");
            }
        }
    }
}
