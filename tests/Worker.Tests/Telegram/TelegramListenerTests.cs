using System.Text.Json.Nodes;
using Microsoft.Extensions.Logging.Abstractions;
using SalesBot.Bot.Channels;
using SalesBot.Bot.Store;
using SalesBot.Bot.Telegram;
using SalesBot.Worker.Delivery;
using SalesBot.Worker.Telegram;
using SalesBot.Worker.Tests.Storage;

namespace SalesBot.Worker.Tests.Telegram;

public sealed class TelegramListenerTests : IAsyncLifetime
{
    private readonly string folder = Directory.CreateTempSubdirectory("salesbot-listener-").FullName;
    private readonly ManualTime clock = new();
    private readonly InboxSignal arrived = new();
    private FakeBotApi api = null!;
    private IStore store = null!;
    private TelegramClient client = null!;
    private TelegramListener listener = null!;

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync()
    {
        api = await FakeBotApi.Start();
        store = Stores.Open(Path.Combine(folder, Stores.File), clock);
        var options = new TelegramOptions { Token = FakeBotApi.Token, BaseUrl = api.Url };
        client = new TelegramClient(options, clock);
        CommandMenu[] menus = [new(null, [new MenuCommand("log", "记一笔")]), new("en", [new MenuCommand("log", "Log a visit")])];
        listener = NewListener(options, store, menus);
    }

    public async ValueTask DisposeAsync()
    {
        await listener.StopAsync(CancellationToken.None);
        listener.Dispose();
        client.Dispose();
        await api.DisposeAsync();
        await store.DisposeAsync();
        Directory.Delete(folder, recursive: true);
    }

    [Fact]
    public async Task Run_Messages_AreInTheInboxBeforeTheyAreAcknowledged()
    {
        for (var number = 0; number < 250; number++) api.Say(42, $"{number}");
        await listener.StartAsync(Cancel);

        // Nothing is acknowledged that is not kept.
        await api.Until(fake =>
        {
            var open = fake.Unacknowledged;
            Assert.True(Texts().Count + open >= 250);
            return open == 0;
        });

        Assert.Equal(Enumerable.Range(0, 250).Select(number => $"{number}"), Texts());
        Assert.True(arrived.Wait(Cancel).IsCompleted);
    }

    [Fact]
    public async Task Run_MessageDuringAPoll_ComesAtOnce()
    {
        await listener.StartAsync(Cancel);
        await Polls(1);

        api.Say(42, "hello");
        await arrived.Wait(Cancel).WaitAsync(TimeSpan.FromSeconds(20), Cancel);

        Assert.Equal(["hello"], Texts());
    }

    [Fact]
    public async Task Run_StoreCannotBeUsed_TelegramKeepsTheUpdates()
    {
        var failing = new FailingStore(store);
        var options = new TelegramOptions { Token = FakeBotApi.Token, BaseUrl = api.Url };
        using var other = NewListener(options, failing);
        api.Say(42, "hello");
        await other.StartAsync(Cancel);
        await failing.Failed.Task.WaitAsync(TimeSpan.FromSeconds(20), Cancel);
        Assert.Equal(1, api.Unacknowledged);

        await clock.WaitForTimer(TimeSpan.FromSeconds(3), Cancel, TimeSpan.FromSeconds(3));
        clock.Advance(TimeSpan.FromSeconds(3));
        await api.Until(fake => fake.Unacknowledged == 0);

        Assert.Equal(["hello"], Texts());
        await other.StopAsync(Cancel);
    }

    [Fact]
    public async Task Run_Press_IsAcknowledged()
    {
        await listener.StartAsync(Cancel);

        api.Press(new FakeMessage(42, 7, "sendMessage", JsonNode.Parse("""{"reply_markup":{"inline_keyboard":[[{"text":"a","callback_data":"X:0"}]]}}""")!.AsObject()), 0);

        await api.Until(fake => fake.Calls.Any(call => call.Method == "answerCallbackQuery"));
        Assert.Equal("X:0", (await Updates())[0].Pressed);
    }

    [Fact]
    public async Task Run_OddUpdates_StopNothing()
    {
        api.Deliver(JsonNode.Parse("""{"message":{"message_id":"x","date":[],"chat":5}}""")!.AsObject());
        api.Deliver(JsonNode.Parse("""{"message":{"message_id":1,"date":99999999999999,"chat":{"id":42,"type":"private"},"from":{"id":42},"text":"x"}}""")!.AsObject());
        api.Deliver(JsonNode.Parse("""{"poll":{"id":"1"}}""")!.AsObject());
        api.Deliver(JsonNode.Parse("""{"a_kind_of_next_year":{"from":{"id":42},"chat":{"type":"orbit"}}}""")!.AsObject());
        api.Say(42, "hello");
        await listener.StartAsync(Cancel);

        await api.Until(fake => fake.Unacknowledged == 0);

        Assert.Equal(["hello"], Texts());
    }

    [Fact]
    public async Task Run_Conflict_WaitsAtLeastThreeSecondsAndGoesOn()
    {
        api.Plan("getUpdates", Fault.Status(409));
        api.Say(42, "hello");
        await listener.StartAsync(Cancel);
        await Polls(1);
        await clock.WaitForTimer(TimeSpan.FromSeconds(3), Cancel, TimeSpan.FromSeconds(5));

        clock.Advance(TimeSpan.FromSeconds(2.9));
        Assert.Single(api.Calls, call => call.Method == "getUpdates");
        clock.Advance(TimeSpan.FromSeconds(2));

        await api.Until(fake => fake.Unacknowledged == 0);
    }

    [Theory]
    [InlineData(502)]
    [InlineData(401)]
    [InlineData(429)]
    public async Task Run_ServerFault_BacksOffAndGoesOn(int code)
    {
        api.Plan("getMe", Fault.Status(code));
        api.Plan("getUpdates", Fault.Status(code));
        api.Plan("getUpdates", Fault.Malformed());
        api.Plan("getUpdates", Fault.Reset());
        api.Say(42, "hello");
        await listener.StartAsync(Cancel);

        for (var fault = 1; fault <= 4; fault++) await PassAPause();
        await api.Until(fake => fake.Unacknowledged == 0);

        Assert.Equal(["hello"], Texts());
    }

    [Fact]
    public async Task Run_FaultsWithQuietPollsBetween_AreEachTheFirst()
    {
        for (var fault = 0; fault < 4; fault++)
        {
            api.Plan("getUpdates", Fault.Status(502));
            api.Plan("getUpdates", Fault.Malformed("""{"ok":true,"result":[]}"""));
        }

        await listener.StartAsync(Cancel);
        for (var poll = 1; poll <= 8; poll++)
        {
            await Polls(poll);
            var pause = await clock.WaitForTimer(left => left < TimeSpan.FromSeconds(15), Cancel);
            Assert.InRange(pause, TimeSpan.FromSeconds(0.75), TimeSpan.FromSeconds(1.25));
            clock.Advance(pause);
        }
    }

    [Fact]
    public async Task Run_ServerAnswersEmptyAtOnce_PollsOnceASecond()
    {
        for (var time = 0; time < 5; time++) api.Plan("getUpdates", Fault.Malformed("""{"ok":true,"result":[]}"""));
        await listener.StartAsync(Cancel);

        for (var poll = 1; poll <= 4; poll++)
        {
            await Polls(poll);
            await clock.WaitForTimer(TimeSpan.FromSeconds(1), Cancel, TimeSpan.FromSeconds(1));
            clock.Advance(TimeSpan.FromMilliseconds(999));
            Assert.Equal(poll, api.Calls.Count(call => call.Method == "getUpdates"));
            clock.Advance(TimeSpan.FromMilliseconds(1));
        }
    }

    [Fact]
    public async Task Run_PollThatHangs_IsCutByTheWatchdog()
    {
        api.Plan("getUpdates", Fault.Slow(new TaskCompletionSource().Task));
        api.Say(42, "hello");
        await listener.StartAsync(Cancel);
        await Polls(1);
        await clock.WaitForTimer(TimeSpan.FromSeconds(39), Cancel);

        clock.Advance(TimeSpan.FromSeconds(40));
        await PassAPause();
        await api.Until(fake => fake.Unacknowledged == 0);
    }

    [Fact]
    public async Task Run_NumbersStartAnewLower_AreStillSeen()
    {
        api.Say(42, "before");
        await listener.StartAsync(Cancel);
        await api.Until(fake => fake.Unacknowledged == 0);
        api.EndPoll();
        await clock.WaitForTimer(TimeSpan.FromSeconds(1), Cancel, TimeSpan.FromSeconds(1));
        clock.Advance(TimeSpan.FromSeconds(1));
        await Polls(3);

        api.RestartNumbers(17);
        api.Say(42, "after");
        await api.Until(fake => fake.Unacknowledged == 0);

        Assert.Equal("after", Texts()[^1]);
    }

    [Fact]
    public async Task Run_Menus_AreSetPerLanguageAndMayFail()
    {
        api.Plan("setMyCommands", Fault.Status(500));
        await listener.StartAsync(Cancel);

        await api.Until(fake => fake.Calls.Count(call => call.Method == "setMyCommands") == 2);

        Assert.Equal([null, "en"], api.Calls.Where(call => call.Method == "setMyCommands").Select(call => (string?)call.Body["language_code"]));
        await Polls(1);
    }

    [Fact]
    public async Task Run_WithoutAToken_CallsNobody()
    {
        var options = new TelegramOptions { BaseUrl = api.Url };
        using var quiet = NewListener(options, store);

        await quiet.StartAsync(Cancel);
        await quiet.ExecuteTask!;

        Assert.Empty(api.Calls);
    }

    /// <summary>Where nothing guards the store: the lease has tests of its own.</summary>
    private TelegramListener NewListener(TelegramOptions options, IStore kept, params CommandMenu[] menus)
    {
        var intake = new TelegramIntake(client, menus, store, new Inbox(kept, arrived, clock), new TelegramPulse(options, clock), clock, NullLogger<TelegramIntake>.Instance);
        var lease = new LeaseKeeper(kept, ProcessIdentity.Here(), [], clock, NullLogger<LeaseKeeper>.Instance);
        return new TelegramListener(client, options, intake, lease, clock, NullLogger<TelegramListener>.Instance);
    }

    private Task Polls(int count) => api.Until(fake => fake.Calls.Count(call => call.Method == "getUpdates") >= count);

    /// <summary>Moves the clock over the listener's next pause, and over no call under way: those give up after 30 or 40 seconds.</summary>
    private async Task PassAPause() =>
        clock.Advance(await clock.WaitForTimer(wait => wait < TimeSpan.FromSeconds(15) || wait > TimeSpan.FromSeconds(45), Cancel));

    private Task<List<ChatUpdate>> Updates() =>
        store.Read(session => session.Query(Documents.Inbox, new(Documents.WaitingInbox, [])).Select(entry => entry.Update).ToList(), Cancel);

    private List<string> Texts() => [.. Updates().GetAwaiter().GetResult().Select(update => update.Text ?? "")];

    /// <summary>Refuses the first write.</summary>
    private sealed class FailingStore(IStore inner) : IStore
    {
        public TaskCompletionSource Failed { get; } = new(TaskCreationOptions.RunContinuationsAsynchronously);

        public Task<TResult> Read<TResult>(Func<IReadSession, TResult> body, CancellationToken cancel) => inner.Read(body, cancel);

        public Task<TResult> Write<TResult>(Func<IWriteSession, TResult> body, CancellationToken cancel) =>
            Failed.TrySetResult() ? Task.FromException<TResult>(new StoreException("full")) : inner.Write(body, cancel);

        public Task Backup(string path, CancellationToken cancel) => inner.Backup(path, cancel);

        public ValueTask DisposeAsync() => ValueTask.CompletedTask;
    }
}
