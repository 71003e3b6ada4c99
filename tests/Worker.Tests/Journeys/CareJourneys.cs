using SalesBot.Bot.Store;
using SalesBot.Domain.Customers;
using SalesBot.Domain.FollowUps;

namespace SalesBot.Worker.Tests.Journeys;

/// <summary>Lost, left in peace, judged: what a team does about customers and records besides contacting them.</summary>
public sealed class CareJourneys
{
    [Theory]
    [InlineData("天目茶业有兴趣", "有兴趣")]
    [InlineData("天目茶业说再联系", "再联系")]
    [InlineData("天目茶业，客户有兴趣", "客户有兴趣")]
    public async Task VagueRecord_WithTheNameInTheSameBreath_IsAskedAbout(string said, string kept)
    {
        await using var journey = await Journey.Of();

        var card = await journey.Last("@王芳", said);

        Assert.Contains("对什么感兴趣？", card.Text, StringComparison.Ordinal);
        Assert.Equal(kept, (await Newest(journey)).Summary);
    }

    [Fact]
    public async Task Interest_OfWhoHasBought_LeavesTheStageWon()
    {
        await using var journey = await Journey.Of();

        await journey.Play("@王芳", "天目茶业对新风系统有兴趣，要一份样本册");

        Assert.Null((await Newest(journey)).StageChange);
        Assert.Equal(Stage.Won, (await Of(journey, "天目茶业")).Stage);
    }

    [Fact]
    public async Task Lost_ByTheButton_AsksWhyAndCanBeTakenBack()
    {
        await using var journey = await Journey.Of();
        await journey.Play("@小明", "!now 2026-03-11T10:05");

        var question = await journey.Last("> 流失了");
        var dropped = await journey.Last("> 先不改");
        Assert.Equal(Stage.Won, (await Of(journey, "华信电子")).Stage);
        var done = await journey.Last("> 流失了", "> 价格");

        Assert.Contains("把 华信电子 标为流失？", question.Text, StringComparison.Ordinal);
        Assert.Equal(["价格", "服务", "需求变化", "竞争对手", "其他", "先不改"], question.Buttons);
        Assert.Equal("好，阶段不变。", dropped.Text);
        Assert.Contains("阶段：成交 → 流失（价格）\n4月10日(周五) 我提醒你回访一次。", done.Text, StringComparison.Ordinal);
        Assert.Equal(Stage.Lost, (await Of(journey, "华信电子")).Stage);
        await journey.Play("> 撤销");
        Assert.Equal(Stage.Won, (await Of(journey, "华信电子")).Stage);
    }

    [Fact]
    public async Task Lost_WhoeverIsLostAlready_IsSaidToBe()
    {
        await using var journey = await Journey.Of();
        await journey.Play("@小明", "!now 2026-03-11T10:05", "> 流失了", "> 价格");

        var again = await journey.Last("> 流失了");

        Assert.Equal("华信电子 本来就是流失。", again.Text);
    }

    [Theory]
    [InlineData("zh-Hans", "@小明", "别再联系云帆物流", "云帆物流")]
    [InlineData("zh-Hans", "@小明", "云帆物流不要再联系了", "云帆物流")]
    [InlineData("zh-Hant", "@小明", "不要再聯繫云帆物流", "云帆物流")]
    [InlineData("en", "@Ming", "don't contact Brightline Media anymore", "Brightline Media")]
    public async Task DoNotContact_InPlainWords_EndsTheReminders(string language, string who, string said, string customer)
    {
        await using var journey = await Journey.Of(language);

        var done = await journey.Last(who, said);

        Assert.False((await Of(journey, customer)).Consent);
        Assert.StartsWith(customer, done.Text, StringComparison.Ordinal);
        var digest = (await journey.Play("!now 2026-03-11T09:00")).Where(message => message.Kind == "push");
        Assert.All(digest, message => Assert.DoesNotContain(customer, message.Text, StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("云帆物流今天不用再联系了")]
    [InlineData("赵主任说不要再联系了")]
    [InlineData("云帆物流说不要再打电话了，库存够用到夏天")]
    public async Task DoNotContact_SaidByTheCustomerOrForToday_ChangesNothingByItself(string said)
    {
        await using var journey = await Journey.Of();

        await journey.Play("@小明", said);

        Assert.True((await Of(journey, "云帆物流")).Consent);
    }

    [Fact]
    public async Task DoNotContact_SaidByTheCustomer_IsOneTapAwayAndBack()
    {
        await using var journey = await Journey.Of();
        await journey.Play("@小明");

        var card = await journey.Last("云帆物流说不要再打电话了，库存够用到夏天");
        await journey.Play("> 不再联系");
        Assert.False((await Of(journey, "云帆物流")).Consent);
        var shown = await journey.Last("/customer 云帆物流");
        await journey.Play("> 恢复联系");

        Assert.Contains("不再联系", card.Buttons);
        Assert.Contains("不接受联系，不会提醒", shown.Text, StringComparison.Ordinal);
        Assert.True((await Of(journey, "云帆物流")).Consent);
    }

    [Fact]
    public async Task SpotChecks_OfTheMonth_AreInItsReportAndTheWeeksView()
    {
        await using var journey = await Journey.Of();
        await journey.Play("@李强", "!now 2026-03-13T16:05", "> 👍 1", "> 👎 2", "> 💬 2", "下一步没写日期");

        var week = (await journey.Play("@陈静", "!now 2026-03-13T18:05")).Single(message => message.Text.StartsWith("全公司 ·", StringComparison.Ordinal));
        var view = await journey.Last("> 记录质量");
        var rows = await journey.Last("/report month 2026-03", "> 按人");
        var others = await journey.Last("/report month team 销售二部", "> 按人");
        var earlier = await journey.Last("/report month 2026-02", "> 按人");

        Assert.Contains("，抽查 👍 1 👎 1", week.Text, StringComparison.Ordinal);
        Assert.Contains("本月抽查 👍 1 👎 1", view.Text, StringComparison.Ordinal);
        Assert.Equal(2, rows.Text.Split('\n').Count(line => line.Contains("抽查", StringComparison.Ordinal)));
        Assert.Contains("抽查 👍 1 👎 0", rows.Text, StringComparison.Ordinal);
        Assert.Contains("抽查 👍 0 👎 1", rows.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("抽查", others.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("抽查", earlier.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task QualityView_OnMonday_LooksAtTheWeekThatEnded()
    {
        await using var journey = await Journey.Of();

        var view = await journey.Last("@陈静", "!now 2026-03-16T08:10", "记录质量");

        Assert.StartsWith("记录质量 3月9日–3月15日\n", view.Text, StringComparison.Ordinal);
        Assert.Contains("\n前一周 ", view.Text, StringComparison.Ordinal);
        Assert.Contains("没有记录：", view.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task QualityView_OfARep_ShowsTheTwoHoursAimedAt()
    {
        await using var journey = await Journey.Of();
        await journey.Play("@小明", "恒通科技通了电话，样品合格，下周一上门谈价格", "昨天下午拜访了华信电子，测试结果合格，下周四签合同");

        var view = await journey.Last("记录质量");

        Assert.Contains("\n联系后两小时内记的 1/", view.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("王芳", view.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task ReportFile_OpenedInChat_IsInTheAudit()
    {
        await using var journey = await Journey.Of();
        await journey.Play("@李强", "/report month 2026-02", "> Word");

        var log = await journey.Last("@周敏", "/audit 李强");

        Assert.Contains("李强：导出业绩报告（2026年2月 · 销售一部，docx）", log.Text, StringComparison.Ordinal);
    }

    private static Task<Customer> Of(Journey journey, string name) =>
        journey.Read(session => session.Query(Documents.Customers, new DocQuery<Customer>(Documents.CustomersByName, [name]))[0]);

    private static Task<FollowUp> Newest(Journey journey) =>
        journey.Read(session => session.All(Documents.FollowUps).ToList().MaxBy(record => record.LoggedAt ?? DateTimeOffset.MinValue)!);
}
