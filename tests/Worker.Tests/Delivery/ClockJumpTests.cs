using System.Globalization;
using Microsoft.Extensions.Logging.Abstractions;
using SalesBot.Bot.Channels;
using SalesBot.Bot.Store;
using SalesBot.Domain.Team;
using SalesBot.Worker.Delivery;
using Outcome = SalesBot.Bot.Channels.Delivery;

namespace SalesBot.Worker.Tests.Delivery;

/// <summary>The clock on the wall is set while elapsed time goes on as ever: nobody is muted.</summary>
public sealed class ClockJumpTests : DeliveryFixture
{
    private readonly List<string> handled = [];
    private int updates;

    public static TheoryData<string> Jumps => ["-3.00:00:00", "-02:00:00", "-00:10:00", "00:10:00", "02:00:00", "3.00:00:00"];

    [Theory]
    [MemberData(nameof(Jumps))]
    public async Task Flood_WhileTheClockIsSet_IsTakenUpAtTheSamePace(string jump)
    {
        var pump = NewInboxPump();
        await Say(pump, 70);

        Clock.Set(TimeSpan.Parse(jump, CultureInfo.InvariantCulture));
        await pump.Drain(Cancel);
        var atOnce = handled.Count;
        Clock.Advance(TimeSpan.FromSeconds(75));
        await pump.Drain(Cancel);

        Assert.Equal((PersonLimit.Burst, 70), (atOnce, handled.Count));
        Assert.Equal(handled.Order(StringComparer.Ordinal), handled);
    }

    [Fact]
    public async Task Flood_OfThousands_IsHeldInTheStoreForAMinuteAtMost()
    {
        var pump = NewInboxPump();
        await Say(pump, 500);

        var latest = await Store.Read(session => session.All(Documents.Inbox).Max(entry => entry.Held), Cancel);

        Assert.InRange(latest!.Value - Clock.GetUtcNow(), TimeSpan.Zero, InboxPump.LongestHold);
    }

    [Fact]
    public async Task Held_ByAClockThatWasAhead_IsTakenUpByTheNextRun()
    {
        await Join();
        await Put(Documents.Inbox, new InboxEntry(Said("0"), Ids.New(Clock.GetUtcNow()), Held: Clock.GetUtcNow().AddDays(3)));

        await NewInboxPump().Drain(Cancel);

        Assert.Single(handled);
    }

    [Theory]
    [MemberData(nameof(Jumps))]
    public async Task Retry_WhileTheClockIsSet_GoesOutAfterItsPauseAndNotBefore(string jump)
    {
        Messenger.Plan("one", new Outcome.Retry(TimeSpan.FromSeconds(90), Everything: false));
        var row = await Queue("tg:1", "one");
        await Pump.Drain(Cancel);

        Clock.Set(TimeSpan.Parse(jump, CultureInfo.InvariantCulture));
        Clock.Advance(TimeSpan.FromSeconds(80));
        await Pump.Drain(Cancel);
        var early = (await Get(Documents.Outbox, row.Id))!.State;
        Clock.Advance(TimeSpan.FromSeconds(15));
        await Pump.Drain(Cancel);

        Assert.Equal((OutState.Queued, OutState.Sent), (early, (await Get(Documents.Outbox, row.Id))!.State));
    }

    [Fact]
    public async Task Retry_OfAnEarlierRunByAClockThatWasAhead_GoesOutWithinAMinute()
    {
        await Queue(AMessage("tg:1", "one") with { NotBefore = Clock.GetUtcNow().AddDays(3) });
        await Pump.Drain(Cancel);

        Clock.Advance(TimeSpan.FromMinutes(1));
        await Pump.Drain(Cancel);

        Assert.Single(Messenger.Sent);
    }

    private InboxPump NewInboxPump() => new(Store, new Recorder(handled), Queued, Clock, NullLogger<InboxPump>.Instance, limit: new PersonLimit(Clock));

    private async Task Join()
    {
        await Put(Documents.Reps, new Rep(new RepId("r1"), "小明", Role.Rep, Language: "zh-Hans"));
        await Put(Documents.Links, new ChatLink("tg:1", new RepId("r1"), "tg:1", Clock.GetUtcNow()));
    }

    private async Task Say(InboxPump pump, int times)
    {
        await Join();
        await new Inbox(Store, new InboxSignal(), Clock).Take([.. Enumerable.Range(0, times).Select(_ => Said($"{updates++:0000}"))], Cancel);
        await pump.Drain(Cancel);
    }

    private ChatUpdate Said(string text) => new() { Id = $"u{text}", Chat = "tg:1", Person = "tg:1", At = Clock.GetUtcNow(), Text = text };

    private sealed class Recorder(List<string> handled) : IUpdateHandler
    {
        public void Handle(IWriteSession session, ChatUpdate update, DateTimeOffset now) => handled.Add(update.Text!);
    }
}
