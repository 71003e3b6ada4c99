using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.DependencyInjection;
using SalesBot.Bot.Channels;
using SalesBot.Bot.Store;
using SalesBot.Bot.Wording;
using SalesBot.Domain.Team;
using SalesBot.Worker.Commands;
using SalesBot.Worker.Delivery;
using SalesBot.Worker.Hosting;
using SalesBot.Worker.Jobs;
using SalesBot.Worker.Tests.Storage;
using SalesBot.Worker.Tests.Telegram;

namespace SalesBot.Worker.Tests.Journeys;

/// <summary>The service as `run` puts it together, against a Bot API server, on a clock moved by hand.</summary>
public sealed class TelegramJourneys : IDisposable
{
    private const long User = 4242;

    private readonly string folder = Directory.CreateTempSubdirectory("salesbot-telegram-").FullName;

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    public void Dispose() => Directory.Delete(folder, recursive: true);

    [Fact]
    public async Task Rep_JoinsByInviteLogsUndoesAndGetsTheDigest_InTheirOwnZone()
    {
        await using var api = await FakeBotApi.Start();
        var clock = new SetClock { Now = new DateTimeOffset(2026, 3, 10, 15, 0, 0, TimeSpan.FromHours(8)) };
        await Stores.Prepare(folder, null, Cancel);
        await using var app = Build(api, clock);
        await app.StartAsync(Cancel);
        var store = app.Services.GetRequiredService<IStore>();
        var invite = await store.Write(
            session =>
            {
                var made = InviteVerb.Make(session, "小明", Role.Rep, "销售一部", clock.GetUtcNow());
                session.Upsert(Documents.Reps, session.Get(Documents.Reps, made.Kept.Rep.Value)! with { TimeZone = "Asia/Tokyo" });
                return made;
            },
            Cancel);

        api.Say(User, "/today");
        var stranger = await api.NextMessage(User);
        api.Say(User, "/start WRONGCODE");
        var wrong = await api.NextMessage(User);
        api.Say(User, $"/start {invite.Code}");
        var welcome = await api.NextMessage(User);
        api.Say(User, "/new 恒通科技");
        await api.NextMessage(User);
        api.Say(User, "今天下午拜访恒通科技，方案认可，明天上午给报价，大概20万");
        var card = await api.NextMessage(User);
        var undo = card.Buttons.SelectMany(row => row).ToList().FindIndex(button => button.Label == "撤销");
        api.Press(card, undo);
        var undone = await api.NextMessage(User);
        var afterUndo = await store.Read(session => session.All(Documents.FollowUps).Count(), Cancel);
        api.Say(User, "今天下午拜访恒通科技，方案认可，明天给报价，大概20万");
        await api.NextMessage(User);
        clock.Now = new DateTimeOffset(2026, 3, 11, 8, 29, 0, TimeSpan.FromHours(9));
        await Tick(app);
        var early = await store.Read(session => session.All(Documents.Outbox).Count(message => message.Kind == OutKind.Push), Cancel);
        clock.Now = clock.Now.AddMinutes(1);
        await Tick(app);
        var digest = await api.NextMessage(User);

        Assert.Contains("邀请", stranger.Text, StringComparison.Ordinal);
        Assert.Contains("WRONGCODE", wrong.Text, StringComparison.Ordinal);
        Assert.Contains("小明", welcome.Text, StringComparison.Ordinal);
        Assert.Contains("恒通科技", card.Text, StringComparison.Ordinal);
        Assert.True(undone.IsEdit);
        Assert.Equal(0, afterUndo);
        Assert.Equal(0, early);
        Assert.Contains("恒通科技", digest.Text, StringComparison.Ordinal);
        await app.StopAsync(Cancel);
    }

    /// <summary>What the schedule does every minute.</summary>
    private static async Task Tick(WebApplication app)
    {
        await app.Services.GetRequiredService<PushesJob>().Run(Cancel);
        app.Services.GetRequiredService<OutboxSignal>().Raise();
    }

    private WebApplication Build(FakeBotApi api, TimeProvider clock) => SalesBotService.Build(
        new Launch(folder, Language.Simplified, null),
        isSample: false,
        clock,
        new("Telegram:Token", FakeBotApi.Token),
        new("Telegram:BaseUrl", api.Url),
        new("Web:Urls", "http://127.0.0.1:0"));

    /// <summary>Goes on from whatever it is set to.</summary>
    private sealed class SetClock : TimeProvider
    {
        private (DateTimeOffset At, long Stamp) set;

        public DateTimeOffset Now
        {
            get => set.At + GetElapsedTime(set.Stamp);
            set => set = (value, GetTimestamp());
        }

        public override DateTimeOffset GetUtcNow() => Now.ToUniversalTime();
    }
}
