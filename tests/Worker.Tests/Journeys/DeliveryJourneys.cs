using SalesBot.Bot.Channels;
using SalesBot.Bot.Records;
using SalesBot.Bot.Store;

namespace SalesBot.Worker.Tests.Journeys;

/// <summary>Who learns of messages that did not arrive, or could not be handled.</summary>
public sealed class DeliveryJourneys
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Delivery_AsAdmin_TellsWhatWentWrongAndNotWhatWasSaid()
    {
        await using var journey = await Journey.Of();
        await journey.Play("@小明", "/help");
        await Trouble(journey, "小明", OutState.Failed, "blocked");
        await Trouble(journey, "小明", OutState.Unknown, "no answer in time");
        await Block(journey, "小明");
        await PutAside(journey, "小明");

        var overview = await journey.Last("@周敏", "/delivery");
        var person = await journey.Last("/delivery 小明");

        Assert.Contains("没送到：对方停用了机器人", overview.Text, StringComparison.Ordinal);
        Assert.Contains("不确定收到没有：Telegram 没有回应", overview.Text, StringComparison.Ordinal);
        Assert.Contains("小明：从今天 08:00起停用了机器人", overview.Text, StringComparison.Ordinal);
        Assert.Contains("日志编号 tg:77", overview.Text, StringComparison.Ordinal);
        Assert.Contains("小明 最近收到的", person.Text, StringComparison.Ordinal);
        Assert.Equal(3, person.Text.Split('\n').Length - 1);
        Assert.DoesNotContain("secret", overview.Text + person.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Delivery_NothingWrong_SaysSo()
    {
        await using var journey = await Journey.Of("en");

        var text = (await journey.Last("@Joan", "/delivery")).Text;

        Assert.Contains("Everything of the last 7 days arrived.", text, StringComparison.Ordinal);
        Assert.Contains("Nothing is waiting to be sent.", text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("小明")]
    [InlineData("李强")]
    [InlineData("陈静")]
    public async Task Delivery_NotAsAdmin_IsRefused(string name)
    {
        await using var journey = await Journey.Of();

        Assert.Equal("只有管理员能看投递情况。", (await journey.Last($"@{name}", "/delivery 小明")).Text);
    }

    [Fact]
    public async Task Delivery_OfNobody_SaysSo()
    {
        await using var journey = await Journey.Of();

        Assert.Equal("没有叫「没这人」的人。", (await journey.Last("@周敏", "/delivery 没这人")).Text);
    }

    [Fact]
    public async Task Rep_BlocksTheBot_TheLeadIsToldOnceEachTime()
    {
        await using var journey = await Journey.Of();
        await journey.Play("@李强", "/help", "@孙悦", "/help", "@小明", "/help");
        await Block(journey, "小明");

        var told = await journey.Play("!now 2026-03-11T09:00");
        var later = await journey.Play("!now 2026-03-11T09:30", "@小明", "/help");
        await Block(journey, "小明");
        var again = await journey.Play("!now 2026-03-11T09:45");

        Assert.Equal(["李强"], Notices(told));
        Assert.Empty(Notices(later));
        Assert.Equal(["李强"], Notices(again));
    }

    [Fact]
    public async Task Update_IsSetAside_TheAdminIsToldItsNumberOnce()
    {
        await using var journey = await Journey.Of();
        await journey.Play("@周敏", "/help", "@李强", "/help");
        await PutAside(journey, "小明");

        var told = (await journey.Play("!now 2026-03-11T08:10")).Where(message => message.Text.Contains("tg:77", StringComparison.Ordinal)).ToList();
        var later = (await journey.Play("!now 2026-03-11T09:00")).Where(message => message.Text.Contains("tg:77", StringComparison.Ordinal));

        Assert.Equal("周敏", Assert.Single(told).To);
        Assert.Empty(later);
    }

    private static IEnumerable<string> Notices(IEnumerable<Message> messages) =>
        messages.Where(message => message.Text.StartsWith("小明 停用了机器人", StringComparison.Ordinal)).Select(message => message.To);

    private static Task Trouble(Journey journey, string name, OutState state, string why) => Write(journey, name, (session, link, now) => session.Upsert(
        Documents.Outbox,
        new OutMessage { Id = Ids.New(now), Chat = link.Chat, Kind = OutKind.Push, Html = "secret", Created = now, State = state, Trouble = why }));

    private static Task Block(Journey journey, string name) => Write(journey, name, (session, link, now) =>
    {
        session.Upsert(Documents.Links, link.Block(now));
        Agenda.ChangedForAll(session);
    });

    private static Task PutAside(Journey journey, string name) => Write(journey, name, (session, link, now) => session.Upsert(
        Documents.Inbox,
        new InboxEntry(new ChatUpdate { Id = "tg:77", Chat = "tg:1", Person = link?.Person ?? "tg:1", At = now, Text = "secret" }, Ids.New(now), Done: true, Tries: 3, Trouble: "FormatException")));

    private static async Task Write(Journey journey, string name, Action<IWriteSession, ChatLink, DateTimeOffset> write) => await journey.Rehearsal.Store.Write(
        session =>
        {
            var person = session.All(Documents.Reps).ToList().Single(rep => rep.Name == name);
            write(session, session.All(Documents.Links).ToList().FirstOrDefault(link => link.Rep == person.Id)!, journey.Rehearsal.Now);
            return 0;
        },
        Cancel);
}
