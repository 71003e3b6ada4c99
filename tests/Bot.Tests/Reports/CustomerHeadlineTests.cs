using SalesBot.Bot.Reports;
using SalesBot.Bot.Wording;
using SalesBot.Domain.Performance;
using SalesBot.Tests;

namespace SalesBot.Bot.Tests.Reports;

public sealed class CustomerHeadlineTests
{
    private static readonly ReportRequest Request = new(ReportKind.Customers, Period.Month(2026, 3), Scope.All);

    private static readonly RfmFigures Rfm = SampleReview.Review.Rfm;

    [Fact]
    public void Of_SomeAtRisk_NamesWhoFellAndWhomToCall()
    {
        var before = Rfm with { Customers = [.. Rfm.Customers.Select(customer => customer.Name == "华信电子" ? customer with { Segment = Segment.HighValue } : customer)] };

        Assert.Equal(
            """
            客户分析 · 三月 · 全公司　截至 3月31日
            10 家下过单，近 12 个月共 468.6 万
            高价值 3　潜力 1　流失风险 3　常规 1　低价值 1　新客户 1
            二月末以来有 1 家有了流失风险：华信电子
            前 20%（2 家）占 59%：恒通科技和安康医疗
            复购率 62%　流失 4 家（3%）
            先联系这 2 家
            · 华信电子：133 天没下单（平时约 45 天一单），近 12 个月 54 万
            · 天目茶业：260 天没下单，近 12 个月 23 万
            怎么做：打电话了解原因，给回购优惠
            """.ReplaceLineEndings("\n"),
            Html.ToPlain(Text(Analysis(before), "zh-Hans")));
    }

    [Fact]
    public void Of_TheTeamsOwnStrategy_IsWhatToDo()
    {
        var report = Analysis(Rfm);
        report = report with { Outlook = report.Outlook! with { WinBack = new SegmentStrategy("抢回来", "老板亲自拜访", "7") } };

        Assert.EndsWith("怎么做：老板亲自拜访", Text(report, "zh-Hans"), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("zh-Hans", "没有客户有流失风险")]
    [InlineData("zh-Hant", "沒有客戶有流失風險")]
    [InlineData("en", "Nobody is at risk")]
    public void Of_NobodySlipping_SaysSo(string tag, string said)
    {
        var report = Analysis(Rfm);
        report = report with { Outlook = report.Outlook! with { ToCall = [] } };

        Assert.Contains(said, Text(report, tag), StringComparison.Ordinal);
        Assert.DoesNotContain("{", Text(report, tag), StringComparison.Ordinal);
    }

    [Fact]
    public void Of_EmptyMonthWithBuyers_StillTellsOfThem()
    {
        var report = Analysis(Rfm);
        report = report with { Review = report.Review with { Kpi = new Kpi() } };

        Assert.False(report.IsEmpty);
        Assert.Contains("10 customers have ordered", Text(report, "en"), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("zh-Hans", "还没有客户下过单")]
    [InlineData("zh-Hant", "還沒有客戶下過單")]
    [InlineData("en", "No customer has ordered yet")]
    public void Of_NobodyEverBought_SaysHowToStartAndOffersNothing(string tag, string start)
    {
        var report = new Report(SampleReview.Empty, SampleReview.LastDay) { Outlook = new CustomerOutlook(SampleReview.Empty.Rfm, [], null) };

        Assert.StartsWith(start, Text(report, tag).Split('\n')[1], StringComparison.Ordinal);
        Assert.Empty(ReportText.Buttons(Request, report, Language.Read(tag)!));
    }

    [Fact]
    public void Buttons_OpenSegmentsTopStrategiesAndFiles() => Assert.Equal(
        ["report:customers:customers:2026-03:all", "report:top:customers:2026-03:all", "strategies", "file:docx:customers:2026-03:all", "file:xlsx:customers:2026-03:all"],
        ReportText.Buttons(Request, Analysis(Rfm), Language.English).SelectMany(row => row).Select(button => button.Do.ToString()));

    private static string Text(Report report, string tag) => ReportText.Headline(report, Language.Read(tag)!);

    private static Report Analysis(RfmFigures before) => SampleReview.March() with
    {
        Outlook = new CustomerOutlook(before, [new SlippingCustomer(Rfm.Customers[3], 45), new SlippingCustomer(Rfm.Customers[4], null)], null),
    };
}
