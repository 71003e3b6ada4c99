using SalesBot.Bot.Channels;
using SalesBot.Bot.Store;
using SalesBot.Domain.Team;
using Outcome = SalesBot.Bot.Channels.Delivery;

namespace SalesBot.Worker.Tests.Delivery;

public sealed class DeliveryPumpTests : DeliveryFixture
{
    [Fact]
    public async Task Drain_QueuedMessages_AreSentInOrderAndWrittenDown()
    {
        var first = await Queue("tg:1", "one");
        var second = await Queue("tg:2", "two");
        var third = await Queue("tg:1", "three");

        var attempts = await Drain();

        Assert.Equal(3, attempts);
        Assert.Equal(["one", "two", "three"], Messenger.Texts);
        var row = await Row(third);
        Assert.Equal((OutState.Sent, "m3", 1, Clock.GetUtcNow()), (row.State, row.MessageId, row.Attempts, row.SentAt));
        Assert.Equal(OutState.Sent, (await Row(first)).State);
        Assert.Equal("m2", (await Row(second)).MessageId);
        Assert.Equal(0, await Drain());
    }

    [Fact]
    public async Task Drain_WhileSending_TheRowSaysSo()
    {
        var message = await Queue("tg:1", "one");
        var during = OutState.Queued;
        Messenger.Plan("one", async () =>
        {
            during = (await Row(message)).State;
            return new Outcome.Sent("1");
        });

        await Drain();

        Assert.Equal(OutState.Sending, during);
    }

    [Fact]
    public async Task Drain_PushesBeforeAReply_TheReplyGoesFirst()
    {
        await Queue("tg:1", "push 1", OutKind.Push);
        await Queue("tg:2", "push 2", OutKind.Push);
        await Queue("tg:3", "reply");

        await Drain();

        Assert.Equal("reply", Messenger.Texts.First());
    }

    [Fact]
    public async Task Drain_PushThenReplyInOneChat_KeepTheirOrder()
    {
        await Queue("tg:1", "other", OutKind.Push);
        await Queue("tg:3", "push", OutKind.Push);
        await Queue("tg:3", "reply");

        await Drain();

        Assert.Equal(["push", "reply"], Messenger.Texts.Take(2));
    }

    [Fact]
    public async Task Drain_ChatOverItsPace_WaitsForTheClock()
    {
        for (var number = 1; number <= 5; number++) await Queue("tg:1", $"{number}");

        await Drain();
        Assert.Equal(["1", "2", "3"], Messenger.Texts);

        Clock.Advance(TimeSpan.FromSeconds(2));
        await Drain();
        Assert.Equal(3, Messenger.Sent.Count);

        Clock.Advance(TimeSpan.FromSeconds(1.5));
        await Drain();
        Assert.Equal(5, Messenger.Sent.Count);
    }

    [Fact]
    public async Task Drain_LocalChat_KnowsNoPace()
    {
        for (var number = 1; number <= 100; number++) await Queue("local:r1", $"{number}", number % 2 == 0 ? OutKind.Push : OutKind.Reply);

        await Drain();

        Assert.Equal(Enumerable.Range(1, 100).Select(number => $"{number}"), Local.Texts);
    }

    [Fact]
    public async Task Drain_ChatNobodyServes_StaysQueued()
    {
        var message = await Queue("wx:1", "hello");

        Assert.Equal(0, await Drain());

        Assert.Equal(OutState.Queued, (await Row(message)).State);
    }

    [Fact]
    public async Task Drain_Retry_HoldsTheChatAndNotTheOthers()
    {
        var first = await Queue("tg:1", "one");
        await Queue("tg:1", "two");
        await Queue("tg:2", "other");
        Messenger.Plan("one", new Outcome.Retry(TimeSpan.FromSeconds(10), Everything: false));

        await Drain();
        Assert.Equal(["one", "other"], Messenger.Texts);
        Assert.Equal(OutState.Queued, (await Row(first)).State);

        Clock.Advance(TimeSpan.FromSeconds(9.9));
        Assert.Equal(0, await Drain());
        Clock.Advance(TimeSpan.FromSeconds(0.1));
        await Drain();

        Assert.Equal(["one", "other", "one", "two"], Messenger.Texts);
        Assert.Equal((OutState.Sent, 2, 0), ((await Row(first)).State, (await Row(first)).Attempts, (await Row(first)).Doubts));
    }

    [Fact]
    public async Task Drain_RetryOfEverything_HoldsAll()
    {
        await Queue("tg:1", "one");
        await Queue("tg:2", "two");
        Messenger.Plan("one", new Outcome.Retry(TimeSpan.FromSeconds(10), Everything: true));

        await Drain();
        Assert.Equal(["one"], Messenger.Texts);

        Clock.Advance(TimeSpan.FromSeconds(10));
        await Drain();
        Assert.Equal(["one", "one", "two"], Messenger.Texts);
    }

    [Fact]
    public async Task Drain_RetryAfterRestart_IsNotForgotten()
    {
        await Queue("tg:1", "one");
        Messenger.Plan("one", new Outcome.Retry(TimeSpan.FromSeconds(10), Everything: false));
        await Drain();

        var next = NewPump();
        Assert.Equal(0, await next.Drain(Cancel));
        Clock.Advance(TimeSpan.FromSeconds(10));
        Assert.Equal(1, await next.Drain(Cancel));
    }

    [Theory]
    [InlineData(OutKind.Reply, 5)]
    [InlineData(OutKind.Push, 2)]
    public async Task Drain_AnswerAlwaysLost_AReplyIsRepeatedAFewTimesAndAPushOnce(OutKind kind, int times)
    {
        var message = await Queue("tg:1", "one", kind);
        for (var attempt = 0; attempt < 9; attempt++) Messenger.Plan("one", new Outcome.Unknown("lost"));

        await DrainForAMinute();

        var row = await Row(message);
        Assert.Equal(times, Messenger.Sent.Count);
        Assert.Equal((OutState.Unknown, times, times, "lost"), (row.State, row.Attempts, row.Doubts, row.Trouble));
    }

    [Fact]
    public async Task Drain_ServerFailsInTheMiddle_IsTriedAFewTimesAndCounted()
    {
        var gone = await Queue("tg:1", "one");
        var back = await Queue("tg:2", "two");
        for (var attempt = 0; attempt < 9; attempt++) Messenger.Plan("one", Doubtful());
        Messenger.Plan("two", Doubtful());

        await DrainForAMinute();

        Assert.Equal((OutState.Unknown, 5, 5), ((await Row(gone)).State, (await Row(gone)).Attempts, (await Row(gone)).Doubts));
        Assert.Equal((OutState.Sent, 2, 1, "502"), ((await Row(back)).State, (await Row(back)).Attempts, (await Row(back)).Doubts, (await Row(back)).Trouble));
    }

    [Fact]
    public async Task Drain_StoppedInTheMiddleOfASend_GoesAgainBeforeWhatIsBehindIt()
    {
        var reply = AMessage("tg:1", "reply") with { State = OutState.Sending, Attempts = 1 };
        var push = AMessage("tg:2", "push", OutKind.Push) with { State = OutState.Sending, Attempts = 1 };
        var after = AMessage("tg:1", "after");
        await Queue(reply, push, after);

        await DrainForAMinute();

        Assert.Equal(["reply", "after", "push"], Messenger.Texts);
        Assert.Equal((OutState.Sent, 2, 1), ((await Row(reply)).State, (await Row(reply)).Attempts, (await Row(reply)).Doubts));
        Assert.Equal((OutState.Sent, 2, 1), ((await Row(push)).State, (await Row(push)).Attempts, (await Row(push)).Doubts));
    }

    [Fact]
    public async Task Drain_MessengerThrows_OthersGoOn()
    {
        var broken = await Queue("tg:1", "one");
        await Queue("tg:1", "two");
        Messenger.Plan("one", () => throw new InvalidTimeZoneException());

        await DrainForAMinute();

        Assert.Equal((OutState.Sent, 1), ((await Row(broken)).State, (await Row(broken)).Doubts));
        Assert.Equal(["one", "one", "two"], Messenger.Texts);
    }

    [Fact]
    public async Task Drain_Edit_CarriesTheMessageIdOfWhatIsShown()
    {
        var card = await Queue("tg:1", "card");
        await Drain();
        var edit = AMessage("tg:1", "edited", OutKind.Edit) with { Edits = card.Id };
        var again = AMessage("tg:1", "edited again", OutKind.Edit) with { Edits = edit.Id };
        Messenger.Plan("edited", new Outcome.Sent(null));
        await Queue(edit, again);

        await Drain();

        Assert.All(Messenger.Sent, message => Assert.Equal(message.Kind == OutKind.Edit ? "m1" : null, message.MessageId));
        Assert.Null((await Row(edit)).MessageId);
        Assert.Equal(OutState.Sent, (await Row(again)).State);
    }

    [Fact]
    public async Task Drain_EditOfAMessageThatNeverArrived_IsSentAsItsOwn()
    {
        var card = await Queue("tg:1", "card");
        Messenger.Plan("card", new Outcome.Failed("no"));
        var edit = AMessage("tg:1", "edited", OutKind.Edit) with { Edits = card.Id };
        await Queue(edit);

        await Drain();

        Assert.Equal(OutKind.Reply, Messenger.Sent[1].Kind);
        Assert.Equal((OutState.Sent, "m2"), ((await Row(edit)).State, (await Row(edit)).MessageId));
    }

    [Fact]
    public async Task Drain_Blocked_MarksTheLinkAndPushesNoMore()
    {
        await Put(Documents.Links, new ChatLink("tg:1", new RepId("r1"), "tg:1", Clock.GetUtcNow()));
        var push = await Queue("tg:1", "push", OutKind.Push);
        var next = await Queue("tg:1", "next", OutKind.Push);
        Messenger.Plan("push", new Outcome.Blocked());

        await DrainForAMinute();

        Assert.True((await Get(Documents.Links, "tg:1"))!.Blocked);
        Assert.Equal(["push"], Messenger.Texts);
        Assert.Equal(OutState.Failed, (await Row(push)).State);
        Assert.Equal(OutState.Failed, (await Row(next)).State);
    }

    [Fact]
    public async Task Drain_GroupMoved_AllThatWaitsFollows()
    {
        var first = await Queue("tg:-1", "one");
        var second = await Queue("tg:-1", "two");
        Messenger.Plan("one", new Outcome.Moved("tg:-1001"));

        await Drain();

        Assert.Equal([("one", "tg:-1"), ("one", "tg:-1001"), ("two", "tg:-1001")], Messenger.Sent.Select(message => (message.Html, message.Chat)));
        Assert.Equal(("tg:-1001", OutState.Sent), ((await Row(first)).Chat, (await Row(first)).State));
        Assert.Equal("tg:-1001", (await Row(second)).Chat);
    }

    [Fact]
    public async Task Drain_LongMessage_IsSentInPartsBeforeTheNext()
    {
        Messenger.SplitsWords = true;
        var message = await Queue("tg:1", "a b c");
        await Queue("tg:1", "next");
        Messenger.Plan("b", new Outcome.Retry(TimeSpan.FromSeconds(5), Everything: false));

        await DrainForAMinute();

        Assert.Equal(["a", "b", "b", "c", "next"], Messenger.Texts);
        Assert.Equal("a", (await Row(message)).Html);
        Assert.Equal(OutState.Sent, (await Get(Documents.Outbox, $"{message.Id}.2"))!.State);
    }

    [Fact]
    public async Task Drain_TwoPumpsOnOneStore_SendOnce()
    {
        for (var chat = 0; chat < 20; chat++) await Queue($"local:{chat}", "one");

        await Task.WhenAll(Drain(), NewPump().Drain(Cancel));

        Assert.Equal(20, Local.Sent.Count);
    }

    private static Outcome.Retry Doubtful() => new(TimeSpan.FromSeconds(1), Everything: false) { Doubtful = true, Why = "502" };

    private async Task DrainForAMinute()
    {
        for (var second = 0; second < 60; second++)
        {
            await Drain();
            Clock.Advance(TimeSpan.FromSeconds(1));
        }
    }
}
