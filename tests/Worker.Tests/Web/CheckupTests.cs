using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Options;
using SalesBot.Bot.Channels;
using SalesBot.Bot.Store;
using SalesBot.Bot.Telegram;
using SalesBot.Worker.Delivery;
using SalesBot.Worker.Jobs;
using SalesBot.Worker.Storage;
using SalesBot.Worker.Telegram;
using SalesBot.Worker.Tests.Delivery;
using SalesBot.Worker.Web;

namespace SalesBot.Worker.Tests.Web;

public sealed class CheckupTests : DeliveryFixture
{
    private static readonly TelegramOptions WithToken = new() { Token = "1:a" };

    private readonly TelegramPulse pulse;
    private readonly LeaseKeeper lease;
    private readonly Checkup checkup;

    public CheckupTests()
    {
        pulse = new TelegramPulse(WithToken, Clock);
        lease = new LeaseKeeper(Store, ProcessIdentity.Here(), [pulse], Clock, NullLogger<LeaseKeeper>.Instance);
        checkup = Of(Store);
    }

    [Fact]
    public async Task Look_AllIsWell_IsReadyWithoutReasons()
    {
        pulse.Heard();

        var condition = await checkup.Look(Cancel);

        Assert.Equal(("ready", true, 0, 0), (condition.State, condition.IsReady, condition.Inbox, condition.Outbox));
        Assert.Empty(condition.Reasons);
    }

    [Fact]
    public async Task Look_TelegramNotHeardForTwoMinutes_IsUnready()
    {
        pulse.Heard();
        Clock.Advance(TimeSpan.FromSeconds(120));
        Assert.True((await checkup.Look(Cancel)).IsReady);

        Clock.Advance(TimeSpan.FromSeconds(1));

        Assert.Equal(["telegram: not heard for 2 minutes"], (await checkup.Look(Cancel)).Reasons.Select(reason => reason.ToString()));
    }

    [Fact]
    public async Task Look_Conflict_NamesItUntilTelegramIsHeardAgain()
    {
        pulse.Miss("another program gets this bot's updates (409): stop it");
        Assert.Equal(["telegram: another program gets this bot's updates (409): stop it"], (await checkup.Look(Cancel)).Reasons.Select(reason => reason.ToString()));

        pulse.Heard();

        Assert.True((await checkup.Look(Cancel)).IsReady);
    }

    [Fact]
    public async Task Look_MessagesWaitTooLong_IsUnready()
    {
        pulse.Heard();
        await Queue("tg:1", "one");
        Clock.Advance(TimeSpan.FromMinutes(5));
        pulse.Heard();
        Assert.True((await checkup.Look(Cancel)).IsReady);

        Clock.Advance(TimeSpan.FromMinutes(1));
        pulse.Heard();

        Assert.Equal(["outbox: 1 messages wait, the oldest 6 minutes"], (await checkup.Look(Cancel)).Reasons.Select(reason => reason.ToString()));
    }

    [Fact]
    public async Task Look_ScheduleStandsStill_IsUnreadyAfterFiveMinutes_WhateverTheClockSays()
    {
        var schedule = new SchedulePulse(Clock);
        var watched = new Checkup(Store, Options.Create(new StorageOptions { Directory = Path.GetTempPath() }), [pulse], lease, Clock, schedule: schedule);
        pulse.Heard();
        Clock.Set(TimeSpan.FromDays(3));
        var set = await watched.Look(Cancel);
        Clock.Advance(TimeSpan.FromMinutes(6));
        pulse.Heard();

        var still = await watched.Look(Cancel);
        schedule.Tick();

        Assert.Empty(set.Reasons);
        Assert.Equal(["schedule: nothing has run by the clock for 6 minutes; look at the log, or start the program anew"], still.Reasons.Select(reason => reason.ToString()));
        Assert.True((await watched.Look(Cancel)).IsReady);
    }

    [Fact]
    public async Task Look_UpdatesWaitTooLong_IsUnready()
    {
        pulse.Heard();
        await Put(Documents.Inbox, new InboxEntry(new ChatUpdate { Id = "1", Chat = "tg:1", Person = "tg:1", At = Clock.GetUtcNow() }, Ids.New(Clock.GetUtcNow())));
        Clock.Set(TimeSpan.FromHours(-2));
        var earlier = await checkup.Look(Cancel);
        Clock.Set(TimeSpan.FromHours(2));
        Clock.Advance(TimeSpan.FromMinutes(6));
        pulse.Heard();

        Assert.Equal(TimeSpan.Zero, earlier.OldestInboxWaits);
        Assert.Equal(["inbox: 1 messages wait to be handled, the oldest 6 minutes; look at the log, or start the program anew"], (await checkup.Look(Cancel)).Reasons.Select(reason => reason.ToString()));
    }

    [Fact]
    public async Task Look_StoreUnusable_SaysWhy()
    {
        pulse.Heard();

        var condition = await Of(new Unusable()).Look(Cancel);

        Assert.Equal(("unready", false), (condition.State, condition.IsReady));
        Assert.Equal(["store: the disk is full"], condition.Reasons.Select(reason => reason.ToString()));
    }

    [Fact]
    public async Task Look_AnotherWorkerHasTheLease_StandsBy()
    {
        await Put(Documents.Leases, new Lease(LeaseKeeper.Name, "other", "another machine", 77, DateTimeOffset.UnixEpoch, Clock.GetUtcNow().AddSeconds(20)));
        await lease.StartAsync(Cancel);
        await Clock.WaitForTimers(1, Cancel);

        var condition = await checkup.Look(Cancel);

        Assert.Equal(("standby", true), (condition.State, condition.IsReady));
        Assert.Equal(["lease: process 77 on another machine listens and sends; this one takes over when it stops"], condition.Reasons.Select(reason => reason.ToString()));
        await lease.StopAsync(Cancel);
    }

    [Fact]
    public async Task Metrics_AfterWork_CountItAndTellTheState()
    {
        using var prometheus = new PrometheusText();
        pulse.Heard();
        await Queue("tg:1", "one");
        await Queue("tg:2", "two");
        await Drain();

        var text = prometheus.Write(await checkup.Look(Cancel));

        Assert.Contains("# TYPE salesbot_messages_attempts_total counter\n", text, StringComparison.Ordinal);
        Assert.Matches("salesbot_messages_attempts_total\\{outcome=\"sent\"\\} [1-9]", text);
        Assert.Matches("salesbot_messages_send_time_seconds_count [1-9]", text);
        Assert.Contains("\nsalesbot_ready 1\n", text, StringComparison.Ordinal);
        Assert.Contains("\nsalesbot_outbox_waiting 0\n", text, StringComparison.Ordinal);
        Assert.All(text.Split('\n', StringSplitOptions.RemoveEmptyEntries), line => Assert.Matches("^(# (HELP|TYPE) \\S+ .+|[a-z_]+(\\{[a-z]+=\"[a-z]+\"\\})? -?[0-9.]+)$", line));
    }

    private Checkup Of(IStore store) =>
        new(store, Options.Create(new StorageOptions { Directory = Path.GetTempPath() }), [pulse], lease, Clock);

    private sealed class Unusable : IStore
    {
        public Task<TResult> Read<TResult>(Func<IReadSession, TResult> body, CancellationToken cancel) => throw new StoreException("the disk is full");

        public Task<TResult> Write<TResult>(Func<IWriteSession, TResult> body, CancellationToken cancel) => throw new StoreException("the disk is full");

        public Task Backup(string path, CancellationToken cancel) => throw new StoreException("the disk is full");

        public ValueTask DisposeAsync() => ValueTask.CompletedTask;
    }
}
