using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using SalesBot.Bot.Store;
using SalesBot.Worker.Storage;

namespace SalesBot.Worker.Tests.Storage;

public sealed class StorageOptionsTests : IDisposable
{
    private readonly string folder = Directory.CreateTempSubdirectory("salesbot-options-").FullName;

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    public void Dispose() => Directory.Delete(folder, recursive: true);

    [Fact]
    public void Problems_EngineNobodyKnows_SaysWhichAre() => Assert.Equal(
        "Storage:Provider \"Oracle\" is no engine; allowed: LiteDb, Sqlite, Postgres.", Assert.Single(StorageOptions.Problems(new StorageOptions { Provider = "Oracle" })));

    [Fact]
    public void Path_NothingSaid_IsLiteDbs() => Assert.Equal(Path.GetFullPath("data/salesbot.litedb"), new StorageOptions().Path);

    [Fact]
    public void Path_Sqlite_IsItsOwn() => Assert.Equal(Path.GetFullPath("data/salesbot.db"), new StorageOptions { Provider = "Sqlite" }.Path);

    [Theory]
    [InlineData("Sqlite", "LiteDb", "salesbot.db")]
    [InlineData("LiteDb", "Sqlite", "salesbot.litedb")]
    public async Task Open_AStoreOfTheOtherEngineIsThere_NamesTheCommandThatMovesIt(string present, string wanted, string file)
    {
        await Engines.Open(present, Path.Combine(folder, file), TimeProvider.System).DisposeAsync();

        var refused = Assert.Throws<StoreException>(() => Open(wanted));

        Assert.Contains($"migrate-store --from {present} --to {wanted}", refused.Message, StringComparison.Ordinal);
        Assert.Equal([file], Directory.GetFiles(folder).Select(Path.GetFileName));
    }

    [Fact]
    public async Task Open_BothAreThere_TakesTheOneThatIsSet()
    {
        foreach (var engine in Engines.Names) await Engines.Open(engine, Path.Combine(folder, Engines.FileOf(engine)), TimeProvider.System).DisposeAsync();

        await using var services = Open("LiteDb");

        Assert.True(await services.GetRequiredService<IStore>().Read(_ => true, Cancel));
    }

    private ServiceProvider Open(string provider)
    {
        var configuration = new ConfigurationBuilder().AddInMemoryCollection([new("Storage:Directory", folder), new("Storage:Provider", provider)]).Build();
        var services = new ServiceCollection().AddLogging().AddSingleton<IConfiguration>(configuration).AddSingleton(TimeProvider.System).AddStorage().BuildServiceProvider();
        _ = services.GetRequiredService<IStore>();
        return services;
    }
}
