using SalesBot.Bot.Store;
using SalesBot.Bot.Wording;
using SalesBot.Domain.Team;
using SalesBot.Worker.Commands;
using SalesBot.Worker.Files;
using SalesBot.Worker.Hosting;
using SalesBot.Worker.Storage;
using SalesBot.Worker.Storage.Sqlite;

namespace SalesBot.Worker.Tests.Storage;

public sealed class StoreMoveTests : IDisposable
{
    private readonly string folder = Directory.CreateTempSubdirectory("salesbot-move-").FullName;
    private readonly StringWriter output = new();

    /// <summary>From one engine of this build to another and back; with one engine only, to itself.</summary>
    public static IEnumerable<TheoryDataRow<string, string>> Ways =>
        from source in Engines.Names
        from target in Engines.Names
        where source != target || Engines.Names.Count == 1
        select new TheoryDataRow<string, string>(source, target);

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    private string Source => Path.Combine(folder, "source.db");

    private string Target => Path.Combine(folder, "target.db");

    public void Dispose()
    {
        output.Dispose();
        Directory.Delete(folder, recursive: true);
    }

    [Theory]
    [MemberData(nameof(Ways))]
    public async Task Run_SampleCompany_ArrivesAndVerifies(string from, string to)
    {
        await using var host = CompanyHost.Open(new Launch(Path.Combine(folder, "host"), Language.English, "2026-03-11T09:00"));
        await using (var source = Engines.Open(from, Source, TimeProvider.System)) await SampleCompany.Load(source, Language.English, host.Rules, weeks: 0, Cancel);
        var before = await File.ReadAllBytesAsync(Source, Cancel);

        Assert.Equal(0, await MigrateStoreVerb.Run(At(from, Source), At(to, Target), Language.English, output, Cancel));

        Assert.Equal(before, await File.ReadAllBytesAsync(Source, Cancel));
        Assert.Contains("counts and checksums agree", output.ToString(), StringComparison.Ordinal);
        Assert.Equal(["source.db", "target.db"], Directory.GetFiles(folder).Select(Path.GetFileName).Order());
        await using var moved = Engines.Open(to, Target, TimeProvider.System);
        Assert.Empty(await moved.Read(session => new Bot.Records.Figures.Verification(session, host.Rules).Differences().ToList(), Cancel));
        Assert.True(await moved.Read(session => session.All(Documents.FollowUps).Count(), Cancel) > 100);
    }

    [Theory]
    [MemberData(nameof(Ways))]
    public async Task Run_TargetWithDocuments_IsRefusedAndUntouched(string from, string to)
    {
        await Put(from, Source, "a");
        await Put(to, Target, "b");

        var refused = await Assert.ThrowsAsync<StoreException>(() => MigrateStoreVerb.Run(At(from, Source), At(to, Target), Language.English, output, Cancel));

        Assert.Contains("is not empty", refused.Message, StringComparison.Ordinal);
        Assert.Equal(["b"], await Names(to, Target));
    }

    [Fact]
    public async Task Run_TargetThatIsEmpty_IsTaken()
    {
        await Put("Sqlite", Source, "a");
        await Engines.Open("Sqlite", Target, TimeProvider.System).DisposeAsync();

        await MigrateStoreVerb.Run(At("Sqlite", Source), At("Sqlite", Target), Language.English, output, Cancel);

        Assert.Equal(["a"], await Names("Sqlite", Target));
    }

    [Fact]
    public async Task Run_NoSource_SaysSoAndMakesNothing()
    {
        var refused = await Assert.ThrowsAsync<StoreException>(() => MigrateStoreVerb.Run(At("Sqlite", Source), At("Sqlite", Target), Language.English, output, Cancel));

        Assert.Contains("no such file", refused.Message, StringComparison.Ordinal);
        Assert.Empty(Directory.GetFiles(folder));
    }

    [Fact]
    public async Task Run_DocumentLostOnTheWay_IsFoundOut()
    {
        await Put("Sqlite", Source, "a");
        await using var from = Engines.Open("Sqlite", Source, TimeProvider.System);
        await using var to = SqliteStore.Open(Target, TimeProvider.System);

        var refused = await Assert.ThrowsAsync<StoreException>(() => new StoreMove(from, new Forgetful(to)).Run(Documents.All, _ => { }, Cancel));

        Assert.Contains("rep 1 → 0", refused.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("--from Sqlite --to Sqlite", 2)]
    [InlineData("--from Sqlite --to Oracle", 2)]
    [InlineData("--from Sqlite", 2)]
    public async Task Verb_CommandLineThatIsWrong_SaysSo(string options, int code) =>
        Assert.Equal(code, await SalesBotCommand.Run(["migrate-store", .. options.Split(' '), "--data", folder]));

    [Fact]
    public async Task Verb_EngineThatThisBuildIsWithout_IsAMatterOfConfiguration() =>
        Assert.Equal(1, await SalesBotCommand.Run(["migrate-store", "--from", "Sqlite", "--to", "litedb", "--data", folder]));

    private static StorageOptions At(string engine, string path) => new() { Provider = engine, Connection = path };

    private static async Task Put(string engine, string path, string name)
    {
        await using var store = Engines.Open(engine, path, TimeProvider.System);
        await store.Write(session => session.TryInsert(Documents.Reps, new Rep(new RepId("1"), name, Role.Rep, null)), Cancel);
    }

    private static async Task<List<string>> Names(string engine, string path)
    {
        await using var store = Engines.Open(engine, path, TimeProvider.System);
        return await store.Read(session => session.All(Documents.Reps).Select(rep => rep.Name).ToList(), Cancel);
    }

    /// <summary>Says it has written.</summary>
    private sealed class Forgetful(IStore inner) : IStore
    {
        public Task<TResult> Read<TResult>(Func<IReadSession, TResult> body, CancellationToken cancel) => inner.Read(body, cancel);

        public Task<TResult> Write<TResult>(Func<IWriteSession, TResult> body, CancellationToken cancel) => Task.FromResult(default(TResult)!);

        public Task Backup(string path, CancellationToken cancel) => inner.Backup(path, cancel);

        public ValueTask DisposeAsync() => ValueTask.CompletedTask;
    }
}
