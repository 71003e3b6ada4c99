using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Options;
using SalesBot.Bot.Channels;
using SalesBot.Bot.Store;
using SalesBot.Domain.Team;
using SalesBot.Worker.Delivery;
using SalesBot.Worker.Jobs;
using SalesBot.Worker.Tests.Delivery;

namespace SalesBot.Worker.Tests.Jobs;

/// <summary>What was said goes when its time is over; who was not invited, and what was not said to the bot, leaves nothing.</summary>
public sealed class KeepingTests : DeliveryFixture
{
    private DateTimeOffset Now => Clock.GetUtcNow();

    [Theory]
    [InlineData(399, true)]
    [InlineData(401, false)]
    public async Task MessagesOfAMember_AreKeptFourHundredDays(int days, bool areKept)
    {
        var then = Now.AddDays(-days);
        await Put(Documents.Links, new ChatLink("tg:1", new RepId("r1"), "tg:1", then));
        await Put(Documents.Inbox, new InboxEntry(Said("tg:1", "华信通了电话", then), Ids.New(then), Done: true));
        await Put(Documents.Outbox, Answered("tg:1", then));
        await Put(Documents.PushReceipts, new PushReceipt("digest|r1|2025-01-02", "x", then));
        await Put(Documents.Notices, new Notice("n", new RepId("r1"), then, "x", []));

        await Run();

        Assert.Equal(areKept, await Get(Documents.Inbox, "u1") is not null);
        Assert.Equal(areKept, await Get(Documents.Outbox, "o1") is not null);
        Assert.Equal(areKept, await Get(Documents.PushReceipts, "digest|r1|2025-01-02") is not null);
        Assert.Equal(areKept, await Get(Documents.Notices, "n") is not null);
    }

    [Fact]
    public async Task WhatWaits_AndWhatCouldBeToldAgain_IsKeptWhateverItsAge()
    {
        var then = Now.AddDays(-4000);
        await Put(Documents.Inbox, new InboxEntry(Said("tg:1", "x", then), Ids.New(then)));
        await Put(Documents.Outbox, Answered("tg:1", then) with { State = OutState.Queued });
        await Put(Documents.PushReceipts, new PushReceipt("welcome|r1", "x", then));

        await Run();

        Assert.NotNull(await Get(Documents.Inbox, "u1"));
        Assert.NotNull(await Get(Documents.Outbox, "o1"));
        Assert.NotNull(await Get(Documents.PushReceipts, "welcome|r1"));
    }

    [Theory]
    [InlineData(1099, true)]
    [InlineData(1101, false)]
    public async Task Trail_IsKeptElevenHundredDays(int days, bool isKept)
    {
        await Put(Documents.Changes, new ChangeEntry("c", Now.AddDays(-days), new RepId("r1"), "LogFollowUp", null, []));

        await Run();

        Assert.Equal(isKept, await Get(Documents.Changes, "c") is not null);
    }

    [Fact]
    public async Task AnswersToStrangers_AreGoneAfterThreeDays()
    {
        await Put(Documents.Outbox, Answered("tg:666", Now.AddDays(-4)));

        await Run();

        Assert.Null(await Get(Documents.Outbox, "o1"));
    }

    [Fact]
    public async Task TalkInAGroupThatIsNotToTheBot_LeavesNothing()
    {
        var taken = await new Inbox(Store, new InboxSignal(), Clock).Take([Said("tg:-5", "机密", Now) with { Group = true, Addressed = false }], Cancel);

        Assert.Equal(0, taken);
        Assert.Empty(await Store.Read(session => session.All(Documents.Inbox).ToList(), Cancel));
    }

    [Fact]
    public async Task Strangers_WhateverTheySend_MakeTheStoreGrowByAThousandADayAtMost()
    {
        var inbox = new Inbox(Store, new InboxSignal(), Clock);

        var taken = await inbox.Take([.. Enumerable.Range(0, Inbox.StrangersADay + 500).Select(number => Said($"tg:{number}", "x", Now) with { Id = $"u{number}" })], Cancel);
        Clock.Advance(TimeSpan.FromDays(1));
        var nextDay = await inbox.Take([Said("tg:1", "x", Now) with { Id = "next" }], Cancel);

        Assert.Equal((Inbox.StrangersADay, 1), (taken, nextDay));
    }

    [Fact]
    public async Task Strangers_AreForgottenOnceTheyWereAnswered()
    {
        await new Inbox(Store, new InboxSignal(), Clock).Take([Said("tg:666", "我是谁谁", Now) with { PersonName = "Mallory" }], Cancel);

        await new InboxPump(Store, new Nods(), Queued, Clock, NullLogger<InboxPump>.Instance).Drain(Cancel);

        var kept = (await Get(Documents.Inbox, "u1"))!.Update;
        Assert.Equal(("u1", "", "", null, null), (kept.Id, kept.Chat, kept.Person, kept.PersonName, kept.Text));
    }

    private Task Run() => new KeepingJob(Store, Options.Create(new KeepOptions()), Clock, NullLogger<KeepingJob>.Instance).Run(Cancel);

    private static ChatUpdate Said(string chat, string text, DateTimeOffset at) => new() { Id = "u1", Chat = chat, Person = chat, At = at, MessageId = "1", Text = text };

    private static OutMessage Answered(string chat, DateTimeOffset at) => new() { Id = "o1", Chat = chat, Kind = OutKind.Reply, Html = "x", Created = at, State = OutState.Sent };

    private sealed class Nods : IUpdateHandler
    {
        public void Handle(IWriteSession session, ChatUpdate update, DateTimeOffset now)
        {
        }
    }
}
