using SalesBot.Bot.Reports;
using SalesBot.Bot.Wording;
using SalesBot.Domain.Performance;
using SalesBot.Tests;

namespace SalesBot.Bot.Tests.Reports;

public sealed class ReportTextTests
{
    private static readonly ReportRequest Request = new(ReportKind.Month, Period.Month(2026, 3), Scope.All);

    [Fact]
    public void Headline_FinishedMonth_TellsTheMonthInSixLines()
    {
        var text = Html.ToPlain(ReportText.Headline(SampleReview.March() with { Insights = [.. SampleReview.March().Insights.Take(2)] }, Language.Simplified));

        Assert.Equal(
            """
            三月 · 全公司　截至 3月31日
            销售额 232.8 万，完成 107%（比二月 −0.6%）
            回款率 110%　新客户 15　客单价 3.5 万
            要看的两件事
            · 谈判阶段 30% 推进，卡在价格（12 家里 7 家）
            · A 级有 2 家超期 7 天以上：华信电子、天目茶业
            """.ReplaceLineEndings("\n"),
            text);
    }

    [Fact]
    public void Headline_English_SaysTheSame()
    {
        var lines = Html.ToPlain(ReportText.Headline(SampleReview.March(), Language.English)).Split('\n');

        Assert.Equal("March · whole company · as of 31 Mar", lines[0]);
        Assert.Equal("Sales ¥2,328,000, 107% of target (−0.6% vs February)", lines[1]);
        Assert.Equal("Collected 110% · New customers 15 · Average order ¥35,273", lines[2]);
        Assert.Equal("Three things to look at", lines[3]);
        Assert.Equal(7, lines.Length);
    }

    [Fact]
    public void Headline_RunningMonth_HoldsCompletionAgainstTimeAndNotAgainstAWholeMonth()
    {
        var text = ReportText.Headline(SampleReview.March(new DateOnly(2026, 3, 18)), Language.Simplified);

        Assert.Contains("截至 3月18日", text, StringComparison.Ordinal);
        Assert.Contains("时间过了 58%", text, StringComparison.Ordinal);
        Assert.DoesNotContain("比二月", text, StringComparison.Ordinal);
    }

    [Fact]
    public void Headline_OtherYear_NamesTheYear() =>
        Assert.StartsWith("<b>2026年3月 · 全公司</b>", ReportText.Headline(SampleReview.March(new DateOnly(2027, 1, 5)), Language.Simplified), StringComparison.Ordinal);

    [Fact]
    public void Headline_NoTarget_SaysSoAndShowsNoRatio()
    {
        var report = SampleReview.March();
        report = report with { Review = report.Review with { Kpi = report.Review.Kpi with { Target = null, Completion = null } } };

        Assert.Contains("还没定目标", ReportText.Headline(report, Language.Simplified), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("zh-Hans", "三月还没有订单")]
    [InlineData("zh-Hant", "三月還沒有訂單")]
    [InlineData("en", "No orders, payments or follow-ups in March yet")]
    public void Headline_NoRecords_SaysWhatToDo(string tag, string start)
    {
        var report = new Report(SampleReview.Empty, SampleReview.LastDay);
        var lines = ReportText.Headline(report, Language.Read(tag)!).Split('\n');

        Assert.StartsWith(start, lines[1], StringComparison.Ordinal);
        Assert.Contains("salesbot import", lines[^1], StringComparison.Ordinal);
        Assert.Empty(ReportText.Buttons(Request, report, Language.Simplified));
    }

    [Fact]
    public void Buttons_Labels_OpenSectionsAndFiles()
    {
        var buttons = ReportText.Buttons(Request, SampleReview.March(), Language.Simplified).SelectMany(row => row).ToList();

        Assert.Equal(["按人", "按产品", "按区域", "漏斗", "客户", "改进建议", "Word", "Excel"], buttons.Select(button => button.Label));
        Assert.Equal("report:rep:month:2026-03:all", buttons[0].Do.ToString());
        Assert.Equal("file:xlsx:month:2026-03:all", buttons[^1].Do.ToString());
    }

    [Fact]
    public void Request_ScopeWithColons_SurvivesThere_AndBack()
    {
        var request = new ReportRequest(ReportKind.Quarter, Period.Quarter(2026, 1), new Scope(ScopeKind.Product, "A:B"));

        Assert.Equal(request, ReportRequest.Parse(request.ToString()));
    }

    [Theory]
    [InlineData("month:2026-Q1:all")]
    [InlineData("week:2026-03:all")]
    [InlineData("month:2026-03")]
    [InlineData("month:2026-03:rep:")]
    public void Request_NotOne_IsRefused(string text) => Assert.Null(ReportRequest.Parse(text));

    [Fact]
    public void Latest_FirstOfTheMonth_IsTheMonthThatJustEnded()
    {
        Assert.Equal(Period.Month(2026, 3), ReportRequest.Latest(ReportKind.Month, new DateOnly(2026, 4, 1)));
        Assert.Equal(Period.Month(2026, 4), ReportRequest.Latest(ReportKind.Month, new DateOnly(2026, 4, 2)));
    }
}
