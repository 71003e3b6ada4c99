using System.Globalization;
using Microsoft.Extensions.DependencyInjection;
using Quartz;
using SalesBot.Bot.Records.Figures;
using SalesBot.Bot.Store;
using SalesBot.Worker.Hosting;
using SalesBot.Worker.Storage;
using SalesBot.Worker.Storage.LiteDb;
using SalesBot.Worker.Storage.Sqlite;
using SalesBot.Worker.Tests.Storage.LiteDb;
using SalesBot.Worker.Tests.Telegram;
using SalesBot.Worker.Web;
using TeamRules = SalesBot.Bot.Records.TeamRules;

namespace SalesBot.Worker.Tests.Crash;

/// <summary>The store cannot be written for a while, under the service as it runs: it says so, keeps nothing by halves, and goes on by itself.</summary>
public sealed class TroubledStoreTests : IDisposable
{
    private const int Chat = 1;

    private readonly string folder = Directory.CreateTempSubdirectory("salesbot-trouble-").FullName;

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    public void Dispose() => Directory.Delete(folder, recursive: true);

    [Theory]
    [InlineData("LiteDb", "full")]
    [InlineData("LiteDb", "read-only")]
    [InlineData("Sqlite", "full")]
    [InlineData("Sqlite", "read-only")]
    public async Task Store_ThatCannotBeWritten_KeepsNothingByHalvesAndThenEverything(string engine, string trouble)
    {
        await using var api = await FakeBotApi.Start();
        await using var troubled = engine == "LiteDb" ? (ITroubled)new TroubledLiteDb(folder) : new TroubledSqlite(folder);
        var store = troubled.Store;
        var launch = new Launch(folder, null, null) { Lent = store };
        await using (var host = CompanyHost.Open(launch)) await CrashCompany.Found(host, chats: 1, pushesEach: 0);
        await using var app = SalesBotService.Build(
            launch, isSample: false, clock: null,
            new("Telegram:Token", FakeBotApi.Token), new("Telegram:BaseUrl", api.Url), new("Web:Urls", "http://127.0.0.1:0"), new("Logging:LogLevel:Default", "Critical"));
        await app.StartAsync(Cancel);
        // A push of the real minute would count as something kept.
        await (await app.Services.GetRequiredService<ISchedulerFactory>().GetScheduler(Cancel)).PauseAll(Cancel);
        api.Say(Chat, CrashCompany.Saying(0));
        await api.NextMessage(Chat);
        await Quiet(store);
        var before = await Count(store);

        await troubled.Begin(trouble);
        var polls = Polls(api);
        api.Say(Chat, CrashCompany.Saying(1) + "。" + new string('细', 3500));
        await api.Until(fake => Polls(fake) >= polls + 2);

        Assert.Equal(1, api.Unacknowledged);
        Assert.Equal(before, await Count(store));
        if (trouble == "read-only") Assert.Contains("cannot be written", Assert.Single((await app.Services.GetRequiredService<Checkup>().Look(Cancel)).Reasons, reason => reason.Of == "store").ToString(), StringComparison.Ordinal);

        troubled.End();
        await api.NextMessage(Chat);
        await Quiet(store);

        Assert.Equal(0, api.Unacknowledged);
        Assert.Equal((before.FollowUps + 1, before.Inbox + 1), ((await Count(store)).FollowUps, (await Count(store)).Inbox));
        Assert.Equal(2, api.Shown(Chat).Count);
        Assert.Empty(await store.Read(session => new Verification(session, app.Services.GetRequiredService<TeamRules>()).Differences().Select(difference => difference.Kind).ToList(), Cancel));
        await app.StopAsync(Cancel);
    }

    [Fact]
    public async Task Service_WhileAnotherProgramHasTheStore_WaitsForIt()
    {
        await using var api = await FakeBotApi.Start();
        var other = CompanyHost.Open(new Launch(folder, null, null));
        await CrashCompany.Found(other, chats: 1, pushesEach: 0);
        await using var app = SalesBotService.Build(
            new Launch(folder, null, null), isSample: false, clock: null,
            new("Telegram:Token", FakeBotApi.Token), new("Telegram:BaseUrl", api.Url), new("Web:Urls", "http://127.0.0.1:0"), new("Logging:LogLevel:Default", "Critical"));

        var starting = Task.Run(() => app.StartAsync(Cancel), Cancel);
        await other.DisposeAsync();
        await starting;
        api.Say(Chat, CrashCompany.Saying(0));

        await api.NextMessage(Chat);
        await app.StopAsync(Cancel);
    }

    private static int Polls(FakeBotApi api) => api.Calls.Count(call => call.Method == "getUpdates");

    private static Task<(int FollowUps, int Inbox, int Outbox, int Changes)> Count(IStore store) => store.Read(
        session => (session.All(Documents.FollowUps).Count(), session.All(Documents.Inbox).Count(), session.All(Documents.Outbox).Count(), session.All(Documents.Changes).Count()), Cancel);

    /// <summary>Until what was sent is written down as sent.</summary>
    private static async Task Quiet(IStore store)
    {
        while (await store.Read(session => session.Count(Documents.Outbox, new(Documents.QueuedOutbox, [])), Cancel) > 0) await Task.Yield();
    }

    /// <summary>A store that can be made full or read-only under who uses it, in its engine's own way.</summary>
    private interface ITroubled : IAsyncDisposable
    {
        IStore Store { get; }

        Task Begin(string trouble);

        void End();
    }

    private sealed class TroubledLiteDb : ITroubled
    {
        private readonly Disk disk = new();

        public TroubledLiteDb(string folder) => Store = LiteDbStore.Open(Path.Combine(folder, Engines.FileOf(Engines.LiteDb)), TimeProvider.System, Documents.All, disk.Open);

        public IStore Store { get; }

        public Task Begin(string trouble)
        {
            disk.Refuses = (_, _) => trouble == "full" ? Disk.Full : new UnauthorizedAccessException();
            return Task.CompletedTask;
        }

        public void End() => disk.Refuses = (_, _) => null;

        public ValueTask DisposeAsync() => Store.DisposeAsync();
    }

    private sealed class TroubledSqlite(string folder) : ITroubled
    {
        private SqliteSession writing = null!;
        private string trouble = "";

        public IStore Store { get; } = Engines.Open(Engines.Sqlite, Path.Combine(folder, Engines.FileOf(Engines.Sqlite)), TimeProvider.System);

        public async Task Begin(string trouble)
        {
            this.trouble = trouble;
            writing = await Store.Write(session => (SqliteSession)session, Cancel);
            Native(trouble == "full" ? $"PRAGMA max_page_count={await Pages()}" : "PRAGMA query_only=ON");
        }

        public void End() => Native(trouble == "full" ? "PRAGMA max_page_count=1000000" : "PRAGMA query_only=OFF");

        public ValueTask DisposeAsync() => Store.DisposeAsync();

        private Task<string> Pages() => Store.Read(
            session =>
            {
                using var command = ((SqliteSession)session).Connection.CreateCommand();
                command.CommandText = "PRAGMA page_count";
                return Convert.ToString(command.ExecuteScalar(), CultureInfo.InvariantCulture)!;
            },
            Cancel);

        /// <summary>Past the writer, which the store's trouble would turn away.</summary>
        private void Native(string sql) => Assert.Equal(SQLitePCL.raw.SQLITE_OK, SQLitePCL.raw.sqlite3_exec(writing.Connection.Handle, sql));
    }
}
