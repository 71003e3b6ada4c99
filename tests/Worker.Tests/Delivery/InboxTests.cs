using Microsoft.Extensions.Logging.Abstractions;
using SalesBot.Bot.Channels;
using SalesBot.Bot.Store;
using SalesBot.Domain.Team;
using SalesBot.Worker.Delivery;

namespace SalesBot.Worker.Tests.Delivery;

public sealed class InboxTests : DeliveryFixture
{
    private readonly InboxSignal arrived = new();
    private readonly RecordingHandler desk = new();
    private readonly Inbox inbox;
    private readonly InboxPump handler;

    public InboxTests()
    {
        inbox = new Inbox(Store, arrived, Clock);
        handler = new InboxPump(Store, desk, Queued, Clock, NullLogger<InboxPump>.Instance);
    }

    [Fact]
    public async Task Take_UpdateSeenBefore_IsDropped()
    {
        var first = await inbox.Take([Said("1", "tg:1", "a"), Said("2", "tg:1", "b")], Cancel);
        var again = await inbox.Take([Said("2", "tg:1", "b"), Said("3", "tg:1", "c")], Cancel);

        await handler.Drain(Cancel);

        Assert.Equal((2, 1), (first, again));
        Assert.Equal(["a", "b", "c"], desk.Handled);
        Assert.Equal(0, await inbox.Take([Said("1", "tg:1", "a")], Cancel));
        Assert.Equal(0, await handler.Drain(Cancel));
    }

    [Fact]
    public async Task Take_IdsStartAnewAfterAWeek_IsAnotherUpdate()
    {
        await inbox.Take([Said("1", "tg:1", "old")], Cancel);
        await handler.Drain(Cancel);
        Clock.Advance(TimeSpan.FromDays(8));

        await inbox.Take([Said("1", "tg:1", "new")], Cancel);
        await inbox.Take([Said("1", "tg:1", "new")], Cancel);
        await handler.Drain(Cancel);

        Assert.Equal(["old", "new"], desk.Handled);
    }

    [Fact]
    public async Task Take_NewUpdate_WakesTheHandler()
    {
        await inbox.Take([Said("1", "tg:1", "a")], Cancel);

        Assert.True(arrived.Wait(Cancel).IsCompleted);
    }

    [Fact]
    public async Task Drain_ManyChats_KeepsEachChatsOrder()
    {
        var updates = Enumerable.Range(0, 600).Select(number => Said($"{number}", $"tg:{number % 7}", $"{number:000}")).ToList();
        foreach (var batch in updates.Chunk(100)) await inbox.Take(batch, Cancel);

        var handled = await handler.Drain(Cancel);

        Assert.Equal(600, handled);
        Assert.All(desk.Handled.GroupBy(text => int.Parse(text, System.Globalization.CultureInfo.InvariantCulture) % 7), chat => Assert.Equal(chat.Order(), chat));
    }

    [Fact]
    public async Task Drain_HandledUpdate_QueuesItsAnswerInTheSameCommit()
    {
        await inbox.Take([Said("1", "tg:1", "a")], Cancel);

        await handler.Drain(Cancel);

        Assert.True((await Get(Documents.Inbox, "1"))!.Done);
        Assert.Equal("re a", (await Store.Read(session => session.All(Documents.Outbox).Single(), Cancel)).Html);
        Assert.True(Queued.Wait(Cancel).IsCompleted);
    }

    [Fact]
    public async Task Drain_UpdateThatFailsOnce_IsTriedAgainBeforeTheNext()
    {
        desk.Failures["bad"] = 1;
        await inbox.Take([Said("1", "tg:1", "bad"), Said("2", "tg:1", "next"), Said("3", "tg:2", "other")], Cancel);

        await handler.Drain(Cancel);

        Assert.Equal(["bad", "next"], desk.Handled.Where(text => text != "other"));
        Assert.Equal(["re bad", "re next", "re other"], (await Store.Read(session => session.All(Documents.Outbox).Select(row => row.Html).ToList(), Cancel)).Order());
    }

    [Fact]
    public async Task Drain_UpdateThatAlwaysFails_IsSetAsideAndTheChatGoesOn()
    {
        desk.Failures["bad"] = int.MaxValue;
        await inbox.Take([Said("1", "tg:1", "bad"), Said("2", "tg:1", "next")], Cancel);

        var handled = await handler.Drain(Cancel);

        Assert.Equal(1, handled);
        Assert.Equal(["next"], desk.Handled);
        Assert.Equal(InboxPump.Tries, desk.Attempts["bad"]);
        var poison = (await Get(Documents.Inbox, "1"))!;
        Assert.Equal((true, 3, nameof(InvalidTimeZoneException)), (poison.Done, poison.Tries, poison.Trouble));

        // The sender is not left waiting.
        var answers = await Store.Read(session => session.All(Documents.Outbox).Select(row => row.Html).ToList(), Cancel);
        Assert.Equal(2, answers.Count);
        Assert.Contains("没有记下任何东西", Assert.Single(answers, html => html != "re next"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Drain_StoreThatCannotBeUsed_CountsNoTry()
    {
        desk.Outage = true;
        await inbox.Take([Said("1", "tg:1", "a")], Cancel);

        await Assert.ThrowsAsync<StoreException>(() => handler.Drain(Cancel));
        desk.Outage = false;
        await handler.Drain(Cancel);

        Assert.Equal(["a"], desk.Handled);
        Assert.Equal(0, (await Get(Documents.Inbox, "1"))!.Tries);
    }

    [Fact]
    public async Task Drain_PersonWhoHadBlockedTheBot_IsPushedToAgain()
    {
        await Put(Documents.Links, new ChatLink("tg:1", new RepId("r1"), "tg:1", Clock.GetUtcNow(), Blocked: true));
        await inbox.Take([Said("1", "tg:1", "back")], Cancel);

        await handler.Drain(Cancel);

        Assert.False((await Get(Documents.Links, "tg:1"))!.Blocked);
    }

    [Fact]
    public async Task Drain_AfterARestart_HandlesWhatWaits()
    {
        await inbox.Take([Said("1", "tg:1", "a")], Cancel);

        await new InboxPump(Store, desk, Queued, Clock, NullLogger<InboxPump>.Instance).Drain(Cancel);

        Assert.Equal(["a"], desk.Handled);
    }

    /// <summary>An outage stands for a kill: nothing that was done is kept, but the count is.</summary>
    [Fact]
    public async Task Recover_UpdateThatEndsTheProgramEveryTime_IsSetAsideAndTheOthersGoOn()
    {
        await inbox.Take([Said("1", "tg:1", "killer"), Said("2", "tg:2", "other"), Said("3", "tg:1", "behind")], Cancel);
        var killing = new KillingHandler(desk, "killer");
        for (var start = 1; start < InboxPump.Tries; start++)
        {
            await Assert.ThrowsAsync<StoreException>(() => Started(killing).Recover(Cancel));
        }

        var doubting = Started(killing);
        await doubting.Recover(Cancel);
        await doubting.Drain(Cancel);
        Assert.Equal(["other"], desk.Handled);

        Clock.Advance(InboxPump.LastTry);
        await Assert.ThrowsAsync<StoreException>(() => doubting.Drain(Cancel));

        var last = Started(killing);
        await last.Recover(Cancel);
        await last.Drain(Cancel);

        Assert.Equal(InboxPump.Tries, killing.Kills);
        Assert.Equal(["behind", "other"], desk.Handled.Order());
        Assert.Equal((true, 3, "stopped"), await Get(Documents.Inbox, "1") is { } killer ? (killer.Done, killer.Tries, killer.Trouble) : default);
        Assert.Contains(await Store.Read(session => session.All(Documents.Outbox).Select(row => row.Html).ToList(), Cancel), html => html.Contains("没有记下任何东西", StringComparison.Ordinal));
    }

    /// <summary>Killed from outside again and again, always in its first moments, while the same update is being handled.</summary>
    [Fact]
    public async Task Recover_ProgramThatIsKilledEarlyManyTimes_HandlesEveryUpdateOnceItLivesLonger()
    {
        await inbox.Take([Said("1", "tg:1", "a"), Said("2", "tg:1", "b"), Said("3", "tg:2", "c")], Cancel);
        var killing = new KillingHandler(desk, "a");
        for (var start = 0; start < 10; start++)
        {
            var early = Started(killing);
            if (start < InboxPump.Tries - 1) await Assert.ThrowsAsync<StoreException>(() => early.Recover(Cancel));
            else await early.Recover(Cancel);
        }

        var lasting = Started(desk);
        await lasting.Recover(Cancel);
        await lasting.Drain(Cancel);
        Assert.Equal(Clock.GetUtcNow() + InboxPump.LastTry, await lasting.Next(Cancel));
        Clock.Advance(InboxPump.LastTry);
        await lasting.Drain(Cancel);

        Assert.Equal(["c", "a", "b"], desk.Handled);
    }

    [Fact]
    public async Task Recover_StoreThatCannotBeUsed_CountsOneTryForAllOfThem()
    {
        desk.Outage = true;
        await inbox.Take([Said("1", "tg:1", "a")], Cancel);
        for (var time = 0; time < 10; time++) await Assert.ThrowsAsync<StoreException>(() => handler.Recover(Cancel));

        desk.Outage = false;
        await handler.Recover(Cancel);

        Assert.Equal(["a"], desk.Handled);
    }

    private InboxPump Started(IUpdateHandler by) => new(Store, by, Queued, Clock, NullLogger<InboxPump>.Instance);

    private sealed class KillingHandler(IUpdateHandler others, string killer) : IUpdateHandler
    {
        public int Kills { get; private set; }

        public void Handle(IWriteSession session, ChatUpdate update, DateTimeOffset now)
        {
            if (update.Text != killer)
            {
                others.Handle(session, update, now);
                return;
            }

            Kills++;
            throw new StoreException("killed");
        }
    }

    private ChatUpdate Said(string id, string chat, string text) => new() { Id = id, Chat = chat, Person = chat, At = Clock.GetUtcNow(), Text = text };

    private sealed class RecordingHandler : IUpdateHandler
    {
        public List<string> Handled { get; } = [];

        public Dictionary<string, int> Failures { get; } = [];

        public Dictionary<string, int> Attempts { get; } = [];

        public bool Outage { get; set; }

        public void Handle(IWriteSession session, ChatUpdate update, DateTimeOffset now)
        {
            if (Outage) throw new StoreException("full");

            var text = update.Text!;
            Attempts[text] = Attempts.GetValueOrDefault(text) + 1;
            session.Upsert(Documents.Outbox, new OutMessage { Id = Ids.New(now), Chat = update.Chat, Kind = OutKind.Reply, Html = $"re {text}", Created = now });
            if (Failures.GetValueOrDefault(text) >= Attempts[text]) throw new InvalidTimeZoneException();

            Handled.Add(text);
        }
    }
}
