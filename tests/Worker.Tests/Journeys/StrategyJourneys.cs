using SalesBot.Bot.Reports;
using SalesBot.Bot.Reports.Tables;
using SalesBot.Bot.Wording;
using SalesBot.Domain.Performance;

namespace SalesBot.Worker.Tests.Journeys;

public sealed class StrategyJourneys
{
    [Fact]
    public async Task Strategy_Changed_StandsInTheTableAndGoesBackByUndo()
    {
        await using var journey = await Journey.Of();

        await journey.Play("@陈静", "/strategy", "> 改：常规", "抢回来；老板亲自拜访；7 天内");
        var changed = await Row(journey);
        await journey.Play("/undo");

        Assert.Equal(("抢回来", "老板亲自拜访", "2026-03-18"), changed);
        Assert.Equal("维系", (await Row(journey)).Direction);
    }

    [Theory]
    [InlineData("zh-Hans", "@陈静", "/report customers", "客户分析 · 三月 · 全公司")]
    [InlineData("zh-Hans", "@陈静", "/report 客户分析 本月", "客户分析 · 三月 · 全公司")]
    [InlineData("zh-Hans", "@陈静", "看一下客户分析", "客户分析 · 三月 · 全公司")]
    [InlineData("zh-Hans", "@小明", "客户分析 2026-01", "客户分析 · 一月 · 小明")]
    [InlineData("en", "@Ming", "customer analysis", "Customer analysis · March · Ming")]
    public async Task CustomerAnalysis_AskedFor_TellsOfCustomersAndNotOfTheMonth(string language, string who, string asked, string title)
    {
        await using var journey = await Journey.Of(language);

        var told = await journey.Last(who, asked);

        Assert.StartsWith(title, told.Text, StringComparison.Ordinal);
        Assert.Equal(["Word", "Excel"], told.Buttons.TakeLast(2));
        Assert.Equal(5, told.Buttons.Count);
    }

    [Fact]
    public async Task CustomerAnalysis_DoneWithACustomer_IsAContact()
    {
        await using var journey = await Journey.Of();

        Assert.StartsWith("恒通科技 · A · 意向", (await journey.Last("@小明", "今天跟恒通科技做了客户分析，下周三给报价")).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task CustomerAnalysis_ItsStrategies_OpenByTheButton()
    {
        await using var journey = await Journey.Of();

        Assert.StartsWith("客户维护策略", (await journey.Last("@陈静", "客户分析", "> 维护策略")).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Strategy_OneWord_IsAskedForInThreeParts()
    {
        await using var journey = await Journey.Of();

        var told = await journey.Last("@陈静", "/strategy", "> 改：常规", "多打电话");

        Assert.Contains("要三段", told.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Strategy_Rep_MayReadIt()
    {
        await using var journey = await Journey.Of();

        var told = await journey.Last("@小明", "/strategy");

        Assert.Contains("深耕：每月拜访一次，新产品优先试用", told.Text, StringComparison.Ordinal);
        Assert.Empty(told.Buttons);
    }

    private static Task<(string Direction, string Action, string Due)> Row(Journey journey)
    {
        var reporter = journey.Rehearsal.Host.Get<Reporter>();
        return journey.Read(session =>
        {
            var today = new DateOnly(2026, 3, 11);
            var table = SystemTables.OfCustomers(reporter.Open(session, today), Period.Parse("2026-03")!, Scope.All, today, Language.Simplified, "CNY").Single(table => table.Name.StartsWith("S5-4", StringComparison.Ordinal));
            var row = table.Rows.Single(row => ((string)row[0]!).StartsWith("常规", StringComparison.Ordinal));
            return ((string)row[2]!, (string)row[3]!, (string)row[5]!);
        });
    }
}
