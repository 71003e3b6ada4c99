using SalesBot.Bot.Reports;
using SalesBot.Bot.Wording;
using SalesBot.Tests;

namespace SalesBot.Bot.Tests.Reports;

public sealed class ReportSectionsTests
{
    [Fact]
    public void Rep_Lines_AreRankedAndRounded()
    {
        var lines = Lines(ReportSection.Rep);

        Assert.Equal("陈小明 · 64 万 · 完成 114% · 新客户 5 · 93.4 分 优秀", lines[1]);
        // 74.25 away from zero, not to even.
        Assert.EndsWith("74.3 分 待改进", lines[5], StringComparison.Ordinal);
    }

    [Fact]
    public void Product_Lines_NameStarAndProblem_AndLeaveOutWhatIsMissing()
    {
        var lines = Lines(ReportSection.Product);

        Assert.Equal("检测仪器 · 83.8 万 · 占 36% · 毛利 42% · 完成 105% · 明星", lines[1]);
        Assert.Equal("技术咨询 · 27.9 万 · 占 12%", lines[4]);
        Assert.EndsWith("问题", lines[5], StringComparison.Ordinal);
    }

    [Fact]
    public void Funnel_Lines_TellWhereItSticksAndWhyCustomersLeave()
    {
        var lines = Lines(ReportSection.Funnel);

        Assert.Equal("谈判 40 家 · 推进 12 家（30%） · 停留中位 33.5 天", lines[3]);
        Assert.Equal("流失 4 家：价格 2、竞争对手 1、需求变化 1", lines[^1]);
    }

    [Fact]
    public void Customers_Lines_NameWhomToWinBackByAmount()
    {
        var lines = Lines(ReportSection.Customers);

        Assert.Equal("该挽回的：华信电子（133 天没下单）、天目茶业（260 天没下单）、嘉禾教育（150 天没下单）", lines[^1]);
    }

    [Theory]
    [MemberData(nameof(Everything))]
    public void EverySection_AnyLanguageAndName_FitsTwelveLines(ReportSection section, string tag)
    {
        var text = ReportSections.Of(section, SampleReview.Hostile(), Language.Read(tag)!);

        Assert.InRange(text.Split('\n').Length, 2, ReportSections.MostLines);
        Assert.DoesNotContain("<script", text, StringComparison.Ordinal);
        Assert.DoesNotContain(new string('长', 30), text, StringComparison.Ordinal);
    }

    [Theory]
    [MemberData(nameof(Everything))]
    public void EverySection_EmptyPeriod_SaysSomething(ReportSection section, string tag) =>
        Assert.True(ReportSections.Of(section, new Report(SampleReview.Empty, SampleReview.LastDay), Language.Read(tag)!).Split('\n').Length >= 2);

    [Fact]
    public void Rep_TwentyPeople_EndsWithHowManyMore()
    {
        var march = SampleReview.March();
        var many = march with { Review = march.Review with { ByRep = [.. Enumerable.Range(0, 20).Select(_ => march.Review.ByRep[0])] } };

        var lines = ReportSections.Of(ReportSection.Rep, many, Language.English).Split('\n');

        Assert.Equal(12, lines.Length);
        Assert.Equal("…and 10 more, all in the Excel file", lines[^1]);
    }

    [Theory]
    [InlineData(0, "▱▱▱▱▱▱▱▱▱▱")]
    [InlineData(0.44, "▰▰▰▰▱▱▱▱▱▱")]
    [InlineData(0.999, "▰▰▰▰▰▰▰▰▰▱")]
    [InlineData(1, "▰▰▰▰▰▰▰▰▰▰")]
    [InlineData(7, "▰▰▰▰▰▰▰▰▰▰")]
    [InlineData(-1, "▱▱▱▱▱▱▱▱▱▱")]
    public void Bar_OfAShare_IsFullOnlyWhenTheWholeIsReached(double share, string bar) => Assert.Equal(bar, TextBars.Bar((decimal)share));

    [Fact]
    public void TextBars_Sample_HasALinePerPerson() =>
        Assert.Equal("▰▰▰▰▰▰▰▰▰▰ 陈小明 114%", TextBars.Of(SampleReview.March(), Language.Simplified).Split('\n')[0]);

    public static TheoryData<ReportSection, string> Everything()
    {
        var data = new TheoryData<ReportSection, string>();
        foreach (var section in Enum.GetValues<ReportSection>())
        {
            foreach (var language in Language.All)
            {
                data.Add(section, language.Tag);
            }
        }

        return data;
    }

    private static string[] Lines(ReportSection section) => Html.ToPlain(ReportSections.Of(section, SampleReview.March(), Language.Simplified)).Split('\n');
}
