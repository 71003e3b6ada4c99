using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;
using SalesBot.Bot.Channels;
using SalesBot.Bot.Store;
using SalesBot.Worker.Delivery;
using SalesBot.Worker.Storage;
using SalesBot.Worker.Telegram;
using SalesBot.Worker.Tests.Storage;

namespace SalesBot.Worker.Tests.Telegram;

/// <summary>Store, inbox, outbox and Telegram as the program puts them together, with a desk that echoes.</summary>
public sealed class TelegramServiceTests : IDisposable
{
    private readonly string folder = Directory.CreateTempSubdirectory("salesbot-service-").FullName;

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    public void Dispose() => Directory.Delete(folder, recursive: true);

    [Fact]
    public async Task Run_MessagePressAndEdit_AreAnswered()
    {
        await using var api = await FakeBotApi.Start();
        using var host = Build(api);
        await host.StartAsync(Cancel);

        var said = api.Say(42, "拜访恒通");
        var card = await api.NextMessage(42);
        api.Press(card, 0);
        var pressed = await api.NextMessage(42);
        api.Edit(42, said, "拜访恒通科技");
        var corrected = await api.NextMessage(42);

        Assert.Equal("re <b>拜访恒通</b>", card.Text);
        Assert.True(pressed.IsEdit);
        Assert.Equal((card.Id, "undone"), (pressed.Id, pressed.Text));
        Assert.Equal("re <b>拜访恒通科技</b>", corrected.Text);
        await host.StopAsync(Cancel);
    }

    [Fact]
    public async Task Run_TheBotsName_IsAskedForOnceAndKeptForInvites()
    {
        await using var api = await FakeBotApi.Start();
        using var host = Build(api);
        await host.StartAsync(Cancel);

        api.Say(42, "hello");
        await api.NextMessage(42);

        Assert.Single(api.Calls, call => call.Method == "getMe");
        Assert.Equal(FakeBotApi.BotName, await host.Services.GetRequiredService<IStore>().Read(session => session.Get(Documents.Settings, "telegram:bot")?.Value, Cancel));
        await host.StopAsync(Cancel);
    }

    [Fact]
    public async Task Run_StoppedWithWorkWaiting_AnswersAfterTheNextStart()
    {
        await using var api = await FakeBotApi.Start();
        for (var user = 1; user <= 20; user++) api.Say(user, "hello");
        using (var first = Build(api))
        {
            await first.StartAsync(Cancel);
            await api.Until(fake => fake.Unacknowledged == 0);
            await first.StopAsync(Cancel);
        }

        using var second = Build(api);
        await second.StartAsync(Cancel);

        for (var user = 1; user <= 20; user++) await api.NextMessage(user);
        await second.StopAsync(Cancel);
        Assert.All(Enumerable.Range(1, 20), user => Assert.Single(api.Shown(user)));
    }

    [Theory]
    [InlineData("lost answer")]
    [InlineData("502 after")]
    [InlineData("502 before")]
    [InlineData("429")]
    [InlineData("reset")]
    public async Task Run_FaultsWhileSending_LoseNoReplyThatDidNotArrive(string kind)
    {
        await using var api = await FakeBotApi.Start();
        var fault = kind switch
        {
            "lost answer" => Fault.LostAnswer(),
            "502 after" => Fault.Status(502, executes: true),
            "502 before" => Fault.Status(502),
            "429" => Fault.TooMany(1),
            _ => Fault.Reset(),
        };
        api.Plan("sendMessage", fault);
        using var host = Build(api);
        await host.StartAsync(Cancel);

        api.Say(42, "one");
        api.Say(42, "two");
        await api.Until(fake => fake.Shown(42).Any(message => message.Text.Contains("two", StringComparison.Ordinal)));
        await host.StopAsync(Cancel);

        var rows = await host.Services.GetRequiredService<IStore>().Read(session => session.All(Documents.Outbox).ToList(), Cancel);
        var shown = api.Shown(42).Count(message => message.Text.Contains("one", StringComparison.Ordinal));

        // Shown at least once; again only where it had been shown and nobody could know.
        Assert.Equal(OutState.Sent, rows[0].State);
        Assert.Equal(kind is "lost answer" or "502 after" ? 2 : 1, shown);
        Assert.Equal(kind is "429" ? 0 : 1, rows[0].Doubts);
        Assert.Equal(OutState.Sent, rows[1].State);
    }

    [Fact]
    public async Task Start_EngineThatIsNotThere_StopsWithOneLine()
    {
        await using var api = await FakeBotApi.Start();
        using var host = Build(api, ("Storage:Provider", "MySql"));

        var refused = await Assert.ThrowsAsync<OptionsValidationException>(() => host.StartAsync(Cancel));

        Assert.StartsWith("Storage:Provider \"MySql\" is no engine; allowed: LiteDb, Sqlite", refused.Message, StringComparison.Ordinal);
    }

    private IHost Build(FakeBotApi api, params (string Key, string Value)[] settings)
    {
        var builder = Host.CreateEmptyApplicationBuilder(null);
        builder.Configuration.AddInMemoryCollection(new Dictionary<string, string?>
        {
            ["Telegram:Token"] = FakeBotApi.Token,
            ["Telegram:BaseUrl"] = api.Url,
            ["Storage:Provider"] = Stores.Engine,
            ["Storage:Directory"] = folder,
        });
        builder.Configuration.AddInMemoryCollection(settings.ToDictionary(setting => setting.Key, setting => (string?)setting.Value));
        builder.Logging.ClearProviders();
        builder.Services.AddSingleton(TimeProvider.System).AddSingleton<IUpdateHandler, Echo>().AddSingleton<IFileMaker, NoFiles>()
            .AddStorage().AddDelivery().AddDeliveryLoops().AddTelegram();
        return builder.Build();
    }

    private sealed class Echo : IUpdateHandler
    {
        public void Handle(IWriteSession session, ChatUpdate update, DateTimeOffset now)
        {
            var message = new OutMessage { Id = Ids.New(now), Chat = update.Chat, Kind = OutKind.Reply, Html = $"re <b>{update.Text}</b>", Buttons = [[new Button("撤销", "undo")]], Created = now };
            session.Upsert(Documents.Outbox, update.Pressed is { } data
                ? message with { Kind = OutKind.Edit, Edits = data.Split(':')[0], Html = "undone", Buttons = [] }
                : message);
        }
    }

    private sealed class NoFiles : IFileMaker
    {
        public Task<byte[]?> Make(OutFile file, CancellationToken cancel) => Task.FromResult<byte[]?>(null);
    }
}
