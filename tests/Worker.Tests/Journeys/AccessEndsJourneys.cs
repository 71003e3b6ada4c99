using SalesBot.Bot.Channels;
using SalesBot.Bot.Store;
using SalesBot.Domain.Team;
using SalesBot.Worker.Delivery;
using SalesBot.Worker.Local;
using SalesBot.Worker.Tests.Storage;

namespace SalesBot.Worker.Tests.Journeys;

/// <summary>Access ends when it ends: chats, invites, open questions, and what waits to be sent.</summary>
public sealed class AccessEndsJourneys
{
    private const string Phone = "tg:71";

    private const string Tablet = "tg:72";

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Invite_OfSomebodyWhoLeft_BringsThemBackOnlyWhenItIsUsed()
    {
        await using var journey = await Journey.Of();
        await journey.Play("@陈静", "停用小明", "> 确认");

        var code = CodeIn((await journey.Last("@陈静", "/invite 小明 主管 销售二部")).Text);
        var waiting = await PersonOf(journey, "小明");
        await Say(journey, Phone, $"/start {code}");
        var back = await PersonOf(journey, "小明");

        Assert.Equal((false, Role.Rep, "销售一部"), (waiting.Active, waiting.Role, waiting.Team));
        Assert.Equal((true, Role.Lead, "销售二部"), (back.Active, back.Role, back.Team));
    }

    [Fact]
    public async Task Invite_IsKeptOnlyAsWhatItHashesTo_AndNotInTheMessageThatBroughtIt()
    {
        await using var journey = await Journey.Of();
        var code = CodeIn((await journey.Last("@陈静", "/invite 小李")).Text);

        var kept = await journey.Read(session => Documents.All.SelectMany(type => EveryJson.Of(session, type)).Where(json => json.Contains(code, StringComparison.OrdinalIgnoreCase)).ToList());
        var hash = await journey.Read(session => session.All(Documents.Invites).Single().Code);
        await Say(journey, Phone, $"/start {hash}");

        Assert.Empty(kept);
        Assert.Null(await journey.Read(session => session.Get(Documents.Links, Phone)));
    }

    [Fact]
    public async Task Invite_OfVersionOne_StillWorks()
    {
        await using var journey = await Journey.Of();
        var person = await PersonOf(journey, "小明");
        await journey.Rehearsal.Store.Write(session => session.TryInsert(Documents.Invites, new Invite("ABCDEFGHJK", person.Id, journey.Rehearsal.Now.AddDays(1))), Cancel);

        await Say(journey, Phone, "/start abcdefghjk");

        Assert.Equal(person.Id, (await journey.Read(session => session.Get(Documents.Links, Phone)))?.Rep);
    }

    [Fact]
    public async Task SignIn_InAnotherChat_EndsTheOneBefore_AndBothAreTold()
    {
        await using var journey = await Journey.Of();
        await SignIn(journey, "小明", Phone);

        await SignIn(journey, "小明", Tablet);

        Assert.Null(await journey.Read(session => session.Get(Documents.Links, Phone)));
        Assert.NotNull(await journey.Read(session => session.Get(Documents.Links, Tablet)));
        Assert.Contains("这里已经退出", (await Told(journey, Phone))[^1], StringComparison.Ordinal);
        Assert.Contains("欢迎", (await Told(journey, Tablet))[^1], StringComparison.Ordinal);
        var trail = (await journey.Last("@周敏", "/audit 小明")).Text;
        Assert.Contains("小明登录", trail, StringComparison.Ordinal);
        Assert.Contains("小明退出登录", trail, StringComparison.Ordinal);
    }

    [Fact]
    public async Task SignIn_WithAnInviteThatKeepsChats_LeavesTheOneBefore_AndTellsIt()
    {
        await using var journey = await Journey.Of();
        await SignIn(journey, "小明", Phone);

        await SignIn(journey, "小明", Tablet, "，保留原来的聊天");

        Assert.NotNull(await journey.Read(session => session.Get(Documents.Links, Phone)));
        Assert.Contains("不是你本人", (await Told(journey, Phone))[^1], StringComparison.Ordinal);
    }

    [Fact]
    public async Task Settings_ListChats_AndOneIsSignedOutByATap()
    {
        await using var journey = await Journey.Of();
        await SignIn(journey, "小明", Phone);

        var settings = await journey.Last("@小明", "/settings");
        var done = await journey.Last("> 退出Telegram（3月11日）", "> 确认");

        Assert.Contains("登录：Telegram，3月11日起", settings.Text, StringComparison.Ordinal);
        Assert.Contains("已退出 Telegram", done.Text, StringComparison.Ordinal);
        Assert.Null(await journey.Read(session => session.Get(Documents.Links, Phone)));
        Assert.Contains("这个聊天已经退出", (await Told(journey, Phone))[^1], StringComparison.Ordinal);
        Assert.Contains("小明退出登录", (await journey.Last("@周敏", "/audit")).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task SignOut_OfTheChatOneIsIn_IsTheLastWordThere()
    {
        await using var journey = await Journey.Of();
        await SignIn(journey, "小明", Phone);
        var settings = await Card(journey, Phone, "/settings", "sign-out");
        var question = await Card(journey, Phone, null, "yes", settings);

        await Say(journey, Phone, null, question);
        await Say(journey, Phone, "/today");

        Assert.Null(await journey.Read(session => session.Get(Documents.Links, Phone)));
        var said = await journey.Read(session => session.Query(Documents.Outbox, new(Documents.OutboxByChat, [Phone])).TakeLast(2).Select(row => (row.For, Bot.Wording.Html.ToPlain(row.Html))).ToList());
        Assert.Equal([null, null], said.Select(row => row.For));
        Assert.Contains("这个聊天已经退出", said[0].Item2, StringComparison.Ordinal);
        Assert.Contains("要有邀请码才能开始", said[1].Item2, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Card_ShowsChatsToAdminsAlone()
    {
        await using var journey = await Journey.Of();
        await SignIn(journey, "小明", Phone);

        Assert.Contains("登录：Telegram", (await journey.Last("@周敏", "/team 小明")).Text, StringComparison.Ordinal);
        Assert.DoesNotContain("登录：Telegram", (await journey.Last("@陈静", "/team 小明")).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Deactivation_DeletesChatsQuestionsAndInvites_AndUndoBringsTheChatsBack()
    {
        await using var journey = await Journey.Of();
        await SignIn(journey, "小明", Phone);
        await Say(journey, Phone, "/new");
        await journey.Play("@陈静", "/invite 小明 销售 销售一部");

        await journey.Play("停用小明", "> 确认");
        var after = await journey.Read(session => (Link: session.Get(Documents.Links, Phone), Question: session.Get(Documents.Conversations, Phone), Invites: session.All(Documents.Invites).Count(invite => invite.Used is null)));
        await journey.Play("> 撤销");

        Assert.Equal((null, null, 0), after);
        Assert.NotNull(await journey.Read(session => session.Get(Documents.Links, Phone)));
    }

    [Theory]
    [InlineData("deactivated")]
    [InlineData("demoted")]
    [InlineData("moved")]
    [InlineData("signed out")]
    public async Task Message_WaitingForSomebodyWhoMayNotSeeItAnyMore_IsDroppedWithItsFile_AndDeliverySaysSo(string what)
    {
        await using var journey = await Journey.Of();
        await journey.Play("@李强", "/help");
        var lead = await PersonOf(journey, "李强");
        var chat = LocalMessenger.ChatOf(lead.Id.Value);
        var row = await journey.Rehearsal.Store.Write(
            session =>
            {
                var waiting = new OutMessage
                {
                    Id = Ids.New(journey.Rehearsal.Now), Chat = chat, Kind = OutKind.Reply, Html = "团队报告", Created = journey.Rehearsal.Now, For = Addressee.Of(lead),
                    Files = [new OutFile("三月.xlsx", new WrittenRecipe("report:month:2026-02:team:销售一部:xlsx:zh-Hans"))],
                };
                session.Upsert(Documents.Outbox, waiting);
                switch (what)
                {
                    case "deactivated": session.Upsert(Documents.Reps, lead with { Active = false }); break;
                    case "demoted": session.Upsert(Documents.Reps, lead with { Role = Role.Rep }); break;
                    case "moved": session.Upsert(Documents.Reps, lead with { Team = "销售二部" }); break;
                    default: session.Delete(Documents.Links, chat); break;
                }

                return waiting.Id;
            },
            Cancel);

        await journey.Rehearsal.Host.Get<DeliveryPump>().Drain(Cancel);

        var dropped = (await journey.Read(session => session.Get(Documents.Outbox, row)))!;
        Assert.Equal((OutState.Failed, "rights", 0), (dropped.State, dropped.Trouble, dropped.Attempts));
        Assert.Contains("没送到：对方已经无权再看", (await journey.Last("@周敏", "/delivery")).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Message_WaitingForSomebodyPromoted_GoesOut()
    {
        await using var journey = await Journey.Of();
        await journey.Play("@李强", "/help");
        var lead = await PersonOf(journey, "李强");
        var row = new OutMessage { Id = Ids.New(journey.Rehearsal.Now), Chat = LocalMessenger.ChatOf(lead.Id.Value), Kind = OutKind.Reply, Html = "团队报告", Created = journey.Rehearsal.Now, For = Addressee.Of(lead) };
        await journey.Rehearsal.Store.Write(
            session =>
            {
                session.Upsert(Documents.Outbox, row);
                session.Upsert(Documents.Reps, lead with { Role = Role.Manager, Team = null });
                return 0;
            },
            Cancel);

        await journey.Rehearsal.Host.Get<DeliveryPump>().Drain(Cancel);

        Assert.Equal(OutState.Sent, (await journey.Read(session => session.Get(Documents.Outbox, row.Id)))!.State);
    }

    private static async Task SignIn(Journey journey, string name, string chat, string more = "")
    {
        var person = await PersonOf(journey, name);
        var code = CodeIn((await journey.Last("@陈静", $"/invite {name} 销售 {person.Team}{more}")).Text);
        await Say(journey, chat, $"/start {code}");
    }

    private static string CodeIn(string said) => said.Split("/start ")[1].Split('\n')[0].Trim();

    private static Task<Rep> PersonOf(Journey journey, string name) => journey.Read(session => session.Query(Documents.Reps, new(Documents.RepsByName, [name]))[0]);

    private static Task<List<string>> Told(Journey journey, string chat) =>
        journey.Read(session => session.Query(Documents.Outbox, new(Documents.OutboxByChat, [chat])).Select(row => Bot.Wording.Html.ToPlain(row.Html)).ToList());

    private static async Task Say(Journey journey, string chat, string? text, string? pressed = null)
    {
        var id = Ids.New(journey.Rehearsal.Now);
        await journey.Rehearsal.Take(
            new ChatUpdate { Id = $"test:{id}", Chat = chat, Person = chat, At = journey.Rehearsal.Now, MessageId = id, Text = text, Pressed = pressed, LanguageTag = "zh-hans" }, Cancel);
    }

    /// <returns>The data of the newest message's button with that verb.</returns>
    private static async Task<string> Card(Journey journey, string chat, string? text, string verb, string? pressed = null)
    {
        await Say(journey, chat, text, pressed);
        var card = await journey.Read(session => session.Query(Documents.Outbox, new(Documents.OutboxByChat, [chat], Descending: true, Limit: 1))[0]);
        return card.CallbackData(card.Buttons.SelectMany(row => row).ToList().FindIndex(button => button.Do.Verb == verb));
    }
}
