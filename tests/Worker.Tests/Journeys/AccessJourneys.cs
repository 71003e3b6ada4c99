using SalesBot.Bot.Channels;
using SalesBot.Bot.Store;
using SalesBot.Bot.Subjects.Members;
using SalesBot.Domain.Team;
using SalesBot.Worker.Local;

namespace SalesBot.Worker.Tests.Journeys;

/// <summary>Who must not get in, and what must not be made to do another thing. Each test fails when its guard is taken out; docs/threat-model.md names them.</summary>
public sealed class AccessJourneys
{
    private const string Visit = "今天下午拜访恒通科技，方案认可，下周三前给报价";

    private const string Stranger = "tg:4242";

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Press_OfAButtonInAnotherChat_DoesNothing()
    {
        await using var journey = await Journey.Of();
        await journey.Play("@小明", Visit, "@李强", "/help");
        var card = await journey.Read(session => session.All(Documents.Outbox).Last(message => message.Buttons.Any(row => row.Any(button => button.Do.Verb == "undo"))));
        var button = card.Buttons.SelectMany(row => row).ToList().FindIndex(button => button.Do.Verb == "undo");

        var answer = await Say(journey, await ChatOf(journey, "李强"), pressed: $"{card.Id}:{button}");

        Assert.Equal("这条消息太旧了，按钮已经失效。", answer);
        Assert.Single(await journey.Read(session => session.All(Documents.FollowUps).Where(contact => contact.Id == FollowUpOf(session, card)).ToList()));
    }

    [Fact]
    public async Task Undo_OfAnothersChange_DoesNothing()
    {
        await using var journey = await Journey.Of();
        await journey.Play("@小明", Visit, "@李强", "/help");
        var change = await journey.Read(session => session.All(Documents.Changes).Last().Id);
        var card = await journey.Rehearsal.Store.Write(
            session =>
            {
                var help = session.All(Documents.Outbox).Last();
                session.Upsert(Documents.Outbox, help with { Buttons = [[new Button("撤销", "undo", change)]] });
                return help.Id;
            },
            Cancel);

        Assert.Equal("没有可以撤销的。", await Say(journey, await ChatOf(journey, "李强"), pressed: $"{card}:0"));
        Assert.Null((await journey.Read(session => session.Get(Documents.Changes, change)))!.UndoneBy);
    }

    [Theory]
    [InlineData("undo:1")]
    [InlineData("")]
    [InlineData("::")]
    [InlineData("nothing:0")]
    [InlineData("audit:::::")]
    [InlineData("CARD:-1")]
    [InlineData("CARD:99")]
    [InlineData("CARD:99999999999")]
    public async Task Press_OfForgedData_DoesNothing(string data)
    {
        await using var journey = await Journey.Of();
        await journey.Play("@小明", Visit);
        var card = await journey.Read(session => session.All(Documents.Outbox).Last());
        var before = await Records(journey);

        var answer = await Say(journey, await ChatOf(journey, "小明"), pressed: data.Replace("CARD", card.Id, StringComparison.Ordinal));

        Assert.Equal("这条消息太旧了，按钮已经失效。", answer);
        Assert.Equal(before, await Records(journey));
    }

    [Theory]
    [InlineData("/today")]
    [InlineData("/customer 恒通科技")]
    [InlineData("/export all")]
    [InlineData("/audit")]
    [InlineData("/delivery")]
    [InlineData(Visit)]
    public async Task Stranger_WhateverIsSaid_IsAskedForAnInvite(string text)
    {
        await using var journey = await Journey.Of();
        var before = await Records(journey);

        var answer = await Say(journey, Stranger, text);

        Assert.Contains("要有邀请码才能开始", answer, StringComparison.Ordinal);
        Assert.Equal(before, await Records(journey));
    }

    [Fact]
    public async Task Invite_UsedASecondTime_LetsNobodyIn()
    {
        await using var journey = await Journey.Of();
        var code = await Invite(journey, "小明");

        var first = await Say(journey, "tg:1", $"/start {code}");
        var second = await Say(journey, Stranger, $"/start {code}");

        Assert.Contains("小明", first, StringComparison.Ordinal);
        Assert.StartsWith("这个邀请码已经用过了", second, StringComparison.Ordinal);
        Assert.Null(await journey.Read(session => session.Get(Documents.Links, Stranger)));
    }

    [Fact]
    public async Task Invite_AfterSevenDays_LetsNobodyIn()
    {
        await using var journey = await Journey.Of();
        var code = await Invite(journey, "小明", expired: true);

        var answer = await Say(journey, Stranger, $"/start {code}");

        Assert.StartsWith("这个邀请码过期了", answer, StringComparison.Ordinal);
        Assert.Null(await journey.Read(session => session.Get(Documents.Links, Stranger)));
    }

    [Fact]
    public async Task Invite_OfSomebodyDeactivated_LetsNobodyIn()
    {
        await using var journey = await Journey.Of();
        var code = await Invite(journey, "小明");
        await Change(journey, "小明", person => person with { Active = false });

        var answer = await Say(journey, Stranger, $"/start {code}");

        Assert.StartsWith("没有找到邀请码", answer, StringComparison.Ordinal);
        Assert.Null(await journey.Read(session => session.Get(Documents.Links, Stranger)));
    }

    [Fact]
    public async Task Invite_OfAnother_DoesNotMakeAMemberSomebodyElse()
    {
        await using var journey = await Journey.Of();
        await journey.Play("@小明", "/help");
        var code = await Invite(journey, "周敏");
        var chat = await ChatOf(journey, "小明");
        var before = await journey.Read(session => session.Get(Documents.Links, chat));

        await Say(journey, chat, $"/start {code}");

        Assert.Equal(before!.Rep, (await journey.Read(session => session.Get(Documents.Links, chat)))!.Rep);
        Assert.Null((await journey.Read(session => InviteCodes.Find(session, code)))!.Used);
    }

    [Fact]
    public async Task Person_Deactivated_IsAStranger()
    {
        await using var journey = await Journey.Of();
        await journey.Play("@小明", "/help");
        await Change(journey, "小明", person => person with { Active = false });

        var answer = await Say(journey, await ChatOf(journey, "小明"), "/customer 恒通科技");

        Assert.Contains("要有邀请码才能开始", answer, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Name_WithTags_IsShownAsText()
    {
        await using var journey = await Journey.Of();
        await journey.Play("@小明", "/new <b>甲</b>&<a href=\"https://evil.example\">乙</a>");

        var html = await journey.Read(session => session.All(Documents.Outbox).Last().Html);

        Assert.Contains("甲", html, StringComparison.Ordinal);
        Assert.DoesNotContain("<a", html, StringComparison.Ordinal);
        Assert.DoesNotContain("<b>甲", html, StringComparison.Ordinal);
    }

    private static string? FollowUpOf(IReadSession session, OutMessage card) =>
        session.Get(Documents.Changes, card.Change!)!.Documents.First(document => document.Type == Documents.FollowUps.Name).Id;

    private static async Task<string> ChatOf(Journey journey, string name) =>
        LocalMessenger.ChatOf(await journey.Read(session => session.Query(Documents.Reps, new(Documents.RepsByName, [name]))[0].Id.Value));

    private static Task<string> Invite(Journey journey, string name, bool expired = false) => journey.Rehearsal.Store.Write(
        session =>
        {
            var person = session.Query(Documents.Reps, new(Documents.RepsByName, [name]))[0];
            var (code, invite) = InviteCodes.New(person.Id, expired ? journey.Rehearsal.Now - InviteCodes.Valid - TimeSpan.FromSeconds(1) : journey.Rehearsal.Now);
            session.Upsert(Documents.Invites, invite);
            return code;
        },
        Cancel);

    private static Task<int> Change(Journey journey, string name, Func<Rep, Rep> change) => journey.Rehearsal.Store.Write(
        session =>
        {
            session.Upsert(Documents.Reps, change(session.Query(Documents.Reps, new(Documents.RepsByName, [name]))[0]));
            return 0;
        },
        Cancel);

    /// <summary>What was answered, as plain text; the newest message of the chat.</summary>
    private static async Task<string> Say(Journey journey, string person, string? text = null, string? pressed = null)
    {
        var id = Ids.New(journey.Rehearsal.Now);
        await journey.Rehearsal.Take(
            new ChatUpdate { Id = $"test:{id}", Chat = person, Person = person, At = journey.Rehearsal.Now, MessageId = id, Text = text, Pressed = pressed, LanguageTag = "zh-hans" }, Cancel);
        return Bot.Wording.Html.ToPlain((await journey.Read(session => session.Query(Documents.Outbox, new(Documents.OutboxByChat, [person], Descending: true, Limit: 1))))[0].Html);
    }

    private static Task<(int, int, int, int)> Records(Journey journey) => journey.Read(session => (
        session.All(Documents.FollowUps).Count(), session.All(Documents.Customers).Count(), session.All(Documents.Changes).Count(), session.All(Documents.Links).Count()));
}
