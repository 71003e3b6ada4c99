using SalesBot.Bot.Reports;
using SalesBot.Bot.Wording;
using SalesBot.Domain;
using SalesBot.Domain.Performance;
using SalesBot.Domain.Sales;
using SalesBot.Tests;

namespace SalesBot.Bot.Tests.Reports;

public sealed class KpiTextTests
{
    private static readonly DateOnly MidMonth = new(2026, 3, 18);

    private static readonly Target Row = new(Period.Month(2026, 3), "r1", null, Money.Of(560_000), NewCustomers: 4, Visits: 30);

    [Fact]
    public void Of_TargetMet_LooksAtTheChallenge()
    {
        var lines = Lines(SampleReview.March(), SampleReview.Review.ByRep[0], Row);

        Assert.Equal(
            [
                "陈小明 · 三月　截至 3月31日", "销售额 64 万，目标 56 万，完成 114%", "目标达成了！挑战目标 64.4 万，还差 4,000。",
                "新客户 5/4　跟进 96 次　拜访 27/30 次", "回款 62.7 万　回款率 98%　按时跟进 87%", "评分 93.4 · 优秀",
            ],
            lines);
    }

    [Fact]
    public void Of_BehindTime_SaysWhatIsToDoADay()
    {
        var lines = Lines(SampleReview.March(MidMonth), Selling(130_000m), null);

        Assert.Equal("时间过了 58%，还差 15 万，平均每天 1.2 万。", lines[2]);
    }

    [Theory]
    [InlineData(18, 58, 163_000, "走在前面")]
    [InlineData(18, 58, 162_000, "还差")]
    [InlineData(31, 100, 270_000, "今天是最后一天")]
    public void Of_Pace_IsHeldAgainstTheDaysGone(int day, int percent, int sales, string said)
    {
        var lines = Lines(SampleReview.March(new DateOnly(2026, 3, day)), Selling(sales), null);

        Assert.Contains(said, lines[2], StringComparison.Ordinal);
        Assert.True(day == 31 || lines[2].Contains($"{percent}%", StringComparison.Ordinal));
    }

    [Fact]
    public void Of_MonthOver_SaysWhatIsMissing() =>
        Assert.Equal("离目标还差 1 万。", Lines(SampleReview.March(new DateOnly(2026, 4, 2)), Selling(270_000m), null)[2]);

    [Fact]
    public void Of_ProvisionalScore_SaysWhy() =>
        Assert.Contains("暂定", Lines(SampleReview.March(), SampleReview.Review.ByRep[4], null)[^1], StringComparison.Ordinal);

    [Fact]
    public void Of_NoRecords_InvitesTheFirstOne()
    {
        var nothing = new RepFigures("新人", null, new Kpi { Target = 10_000m, Completion = 0m }, 0m, Rating.NeedsImprovement, true, null);

        var lines = Lines(SampleReview.March(), nothing, null);

        Assert.Equal(3, lines.Length);
        Assert.Contains("目标是 1 万", lines[2], StringComparison.Ordinal);
    }

    [Fact]
    public void Of_EachLanguage_IsItsOwn()
    {
        var texts = Language.All.Select(language => KpiText.Of(SampleReview.March(), SampleReview.Review.ByRep[3], Row, language)).ToList();

        Assert.Equal(3, texts.Distinct().Count());
        Assert.All(texts, text => Assert.Equal(6, text.Split('\n').Length));
    }

    private static RepFigures Selling(decimal sales) => SampleReview.Review.ByRep[4] with
    {
        Kpi = SampleReview.Review.ByRep[4].Kpi with { Sales = sales, Completion = sales / 280_000m },
    };

    private static string[] Lines(Report report, RepFigures rep, Target? target) => Html.ToPlain(KpiText.Of(report, rep, target, Language.Simplified)).Split('\n');
}
