using System.Globalization;
using Microsoft.Extensions.Logging.Abstractions;
using SalesBot.Bot.Channels;
using SalesBot.Bot.Store;
using SalesBot.Domain.Team;
using SalesBot.Worker.Delivery;

namespace SalesBot.Worker.Tests.Delivery;

/// <summary>Somebody sends more than a person can: nobody else waits for it, and nothing that may be a record is lost.</summary>
public sealed class FloodTests : DeliveryFixture
{
    private const string Flooding = "tg:1";

    private readonly InboxSignal arrived = new();
    private readonly List<string> handled = [];
    private readonly Inbox inbox;
    private readonly InboxPump pump;
    private int updates;

    public FloodTests()
    {
        inbox = new Inbox(Store, arrived, Clock);
        pump = NewInboxPump();
    }

    [Fact]
    public async Task Flood_OfAMember_TakesABurstThenOneASecondInOrder()
    {
        await Join(Flooding);
        await Say(Flooding, 100);

        await pump.Drain(Cancel);
        var atOnce = handled.Count;
        Clock.Advance(TimeSpan.FromSeconds(5));
        await pump.Drain(Cancel);
        var fiveSecondsLater = handled.Count;
        Clock.Advance(TimeSpan.FromMinutes(1));
        await pump.Drain(Cancel);

        Assert.Equal((PersonLimit.Burst, PersonLimit.Burst + 5, 100), (atOnce, fiveSecondsLater, handled.Count));
        Assert.Equal(Enumerable.Range(0, 100).Select(number => $"{Flooding} {number}"), handled);
        Assert.Null(await pump.Next(Cancel));
    }

    [Fact]
    public async Task Flood_BeforeAnothersMessage_DoesNotHoldItUp()
    {
        await Join(Flooding);
        await Say(Flooding, 2000);
        await Say("tg:2", 1);

        await pump.Drain(Cancel);

        Assert.Equal(PersonLimit.Burst + 1, handled.Count);
        Assert.Contains("tg:2 2000", handled);
    }

    [Fact]
    public async Task Flood_OfAMember_IsToldOfOnce()
    {
        await Join(Flooding);
        await Say(Flooding, 100);
        await pump.Drain(Cancel);
        await Say(Flooding, 50);
        await pump.Drain(Cancel);

        var told = await Store.Read(session => session.All(Documents.Outbox).Select(row => row.Html).ToList(), Cancel);

        Assert.Contains("一条不漏", Assert.Single(told), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Flood_OfAStranger_IsNotReadBeyondTheBurst()
    {
        await Say(Flooding, 100);

        await pump.Drain(Cancel);
        Clock.Advance(TimeSpan.FromMinutes(5));
        await pump.Drain(Cancel);

        Assert.Equal(PersonLimit.Burst, handled.Count);
        Assert.Equal(0, await Store.Read(session => session.Count(Documents.Inbox, new(Documents.WaitingByChat, [])), Cancel));
        Assert.Contains("/start", Assert.Single(await Store.Read(session => session.All(Documents.Outbox).Select(row => row.Html).ToList(), Cancel)), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Flood_GoneOver_LeavesRoomForABurstAgain()
    {
        await Join(Flooding);
        await Say(Flooding, PersonLimit.Burst);
        await pump.Drain(Cancel);
        Clock.Advance(TimeSpan.FromMinutes(1));
        await Say(Flooding, PersonLimit.Burst);

        await pump.Drain(Cancel);

        Assert.Equal(2 * PersonLimit.Burst, handled.Count);
    }

    [Fact]
    public async Task Restart_WhileMessagesAreHeld_KeepsTheirOrderBeforeNewOnes()
    {
        await Join(Flooding);
        await Say(Flooding, 70);
        await pump.Drain(Cancel);

        var again = NewInboxPump();
        await Say(Flooding, 5);
        await again.Drain(Cancel);
        var meanwhile = handled.Count;
        for (var second = 0; second < 20; second++)
        {
            Clock.Advance(TimeSpan.FromSeconds(1));
            await again.Drain(Cancel);
        }

        Assert.Equal(PersonLimit.Burst, meanwhile);
        Assert.Equal(Enumerable.Range(0, 75).Select(number => $"{Flooding} {number}"), handled);
    }

    [Fact]
    public async Task Group_SaidToOthers_IsNotCountedNorTaken()
    {
        await Join(Flooding);
        await inbox.Take([.. Enumerable.Range(0, 100).Select(_ => Said(Flooding) with { Chat = "tg:-9", Group = true, Addressed = false })], Cancel);

        await Say(Flooding, PersonLimit.Burst);
        await pump.Drain(Cancel);

        Assert.Equal(PersonLimit.Burst, handled.Count);
    }

    [Fact]
    public async Task Service_HeldMessages_AreHandledWhenTheirTurnComes()
    {
        await Join(Flooding);
        await Say(Flooding, PersonLimit.Burst + 2);
        var all = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        using var service = new InboxService(NewInboxPump(() => { if (handled.Count == PersonLimit.Burst + 2) all.TrySetResult(); }), arrived, Clock, NullLogger<InboxService>.Instance);

        await service.StartAsync(Cancel);
        for (var held = 2; held > 0; held--)
        {
            await Clock.WaitForTimer(TimeSpan.Zero, Cancel, atMost: PersonLimit.Pace);
            Clock.Advance(PersonLimit.Pace);
        }

        await all.Task.WaitAsync(TimeSpan.FromSeconds(20), Cancel);
        await service.StopAsync(Cancel);
    }

    private InboxPump NewInboxPump(Action? after = null) =>
        new(Store, new Recorder(handled, after), Queued, Clock, NullLogger<InboxPump>.Instance, limit: new PersonLimit(Clock));

    private async Task Join(string person)
    {
        await Put(Documents.Reps, new Rep(new RepId("r1"), "小明", Role.Rep, Language: "zh-Hans"));
        await Put(Documents.Links, new ChatLink(person, new RepId("r1"), person, Clock.GetUtcNow()));
    }

    private async Task Say(string person, int times) => await inbox.Take([.. Enumerable.Range(0, times).Select(_ => Said(person))], Cancel);

    private ChatUpdate Said(string person)
    {
        var number = updates++;
        return new ChatUpdate
        {
            Id = string.Create(CultureInfo.InvariantCulture, $"u{number}"),
            Chat = person,
            Person = person,
            At = Clock.GetUtcNow(),
            Text = string.Create(CultureInfo.InvariantCulture, $"{person} {number}"),
        };
    }

    private sealed class Recorder(List<string> handled, Action? after) : IUpdateHandler
    {
        public void Handle(IWriteSession session, ChatUpdate update, DateTimeOffset now)
        {
            handled.Add(update.Text!);
            after?.Invoke();
        }
    }
}
