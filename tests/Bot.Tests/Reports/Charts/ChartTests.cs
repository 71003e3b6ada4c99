using SalesBot.Bot.Reports;
using SalesBot.Bot.Reports.Charts;
using SalesBot.Bot.Wording;
using SalesBot.Domain.Performance;
using SalesBot.Tests;

namespace SalesBot.Bot.Tests.Reports.Charts;

public sealed class ChartTests
{
    public static readonly IReadOnlyDictionary<string, Func<Report, Language, Drawing?>> Charts = new Dictionary<string, Func<Report, Language, Drawing?>>
    {
        ["panorama"] = Panorama.Of,
        ["customerPanorama"] = CustomerPanorama.Of,
        ["targets"] = (report, language) => ReportCharts.Targets(report, language),
        ["products"] = (report, language) => ReportCharts.Products(report, language),
        ["regions"] = ReportCharts.Regions,
        ["trend"] = (report, language) => ReportCharts.Trend(report, language),
        ["weekdays"] = (report, language) => ReportCharts.Weekdays(report, language),
        ["funnel"] = ReportCharts.Funnel,
        ["channels"] = ReportCharts.Channels,
        ["newAndRepeat"] = ReportCharts.NewAndRepeat,
        ["rfm"] = RfmMap.Of,
    };

    public static TheoryData<string, string> Everything()
    {
        var data = new TheoryData<string, string>();
        foreach (var chart in Charts.Keys)
        {
            foreach (var language in Language.All)
            {
                data.Add(chart, language.Tag);
            }
        }

        return data;
    }

    [Theory]
    [MemberData(nameof(Everything))]
    public void EveryChart_HostileNames_IsWithinItsFrame(string chart, string tag)
    {
        var drawing = Charts[chart](SampleReview.Hostile(), Language.Read(tag)!)!;

        AssertWithin(drawing);
    }

    [Theory]
    [MemberData(nameof(Everything))]
    public void EveryChart_EmptyPeriod_IsNothingOrSaysSo(string chart, string tag)
    {
        var drawing = Charts[chart](new Report(SampleReview.Empty, SampleReview.LastDay), Language.Read(tag)!);

        Assert.Equal(chart.EndsWith("anorama", StringComparison.Ordinal), drawing is not null);
        if (drawing is not null) AssertWithin(drawing);
    }

    [Fact]
    public void Panorama_Sample_ShowsTheFiguresOfTheReview()
    {
        var texts = Texts(Panorama.Of(SampleReview.March(), Language.Simplified));

        Assert.Superset(new HashSet<string> { "232.8 万", "107%", "110%", "15", "比二月 −0.6%", "目标 217 万", "挑战 250 万", "回款 256.1 万", "客单价 3.5 万" }, texts.ToHashSet());
    }

    [Fact]
    public void CustomerPanorama_Sample_ShowsBuyersAndSegmentsAndNoSalesTarget()
    {
        var report = SampleReview.March();
        var texts = Texts(CustomerPanorama.Of(report, Language.Simplified));

        Assert.Contains($"{report.Review.Rfm.Customers.Count}", texts);
        Assert.Contains("客户分层（RFM）", texts);
        Assert.DoesNotContain(texts, text => text.StartsWith("目标", StringComparison.Ordinal));
    }

    [Fact]
    public void Targets_BehindTarget_StandsOutAndIsSaidInFigures()
    {
        var drawing = ReportCharts.Targets(SampleReview.March(), Language.Simplified)!;

        Assert.Equal(2, All(drawing).OfType<Shape.Box>().Count(box => box.Fill == Palette.Alert));
        Assert.Contains(Texts(drawing), text => text.Contains("97%", StringComparison.Ordinal));
    }

    [Fact]
    public void Targets_RunningMonth_IsHeldAgainstTheTimeGone() =>
        Assert.DoesNotContain(All(ReportCharts.Targets(SampleReview.March(new DateOnly(2026, 3, 12)), Language.Simplified)!).OfType<Shape.Box>(), box => box.Fill == Palette.Alert);

    [Fact]
    public void Rows_NegativeSales_DrawNoBarBeyondTheFrame()
    {
        var march = SampleReview.March();
        var refunded = march with { Review = march.Review with { ByProduct = [march.Review.ByProduct[0] with { Sales = -500m, Target = null, Completion = null }] } };

        var drawing = ReportCharts.Products(refunded, Language.English)!;

        AssertWithin(drawing);
        Assert.Contains("−¥500", Texts(drawing));
    }

    [Theory]
    [InlineData(999_499, "¥999K")]
    [InlineData(999_500, "¥1M")]
    [InlineData(35_250, "¥35.3K")]
    [InlineData(999.5, "¥1,000")]
    [InlineData(2_335_000, "¥2.34M")]
    public void ChartAmount_English_IsShortAndRoundsAwayFromZero(double amount, string shown) => Assert.Equal(shown, ChartAmount.Of((decimal)amount, Language.English, "CNY"));

    [Fact]
    public void Fit_LongWords_KeepWholeCharacters()
    {
        var family = "👨‍👩‍👧";

        var cut = TextWidth.Fit(string.Concat(Enumerable.Repeat(family, 20)), 20, 200);

        Assert.EndsWith("…", cut, StringComparison.Ordinal);
        Assert.Equal(0, (cut.Length - 1) % family.Length);
        Assert.True(TextWidth.Of(cut, 20) <= 200);
    }

    [Fact]
    public void Palette_Segments_AreTellApartColours() =>
        Assert.Equal(6, Enum.GetValues<Segment>().Select(RfmMap.Colour).Distinct().Count());

    private static List<string> Texts(Drawing drawing) => [.. All(drawing).OfType<Shape.Label>().Select(label => label.Words)];

    private static IEnumerable<Shape> All(Drawing drawing) => drawing.Shapes.SelectMany(shape => shape is Shape.Inset inset ? All(inset.Inner) : [shape]);

    private static void AssertWithin(Drawing drawing)
    {
        Assert.All(drawing.Shapes, shape => Assert.True(
            shape switch
            {
                Shape.Box box => box is { X: >= 0, Y: >= 0, Width: > 0, Height: > 0 } && box.X + box.Width <= drawing.Width + 0.1 && box.Y + box.Height <= drawing.Height + 0.1,
                Shape.Label label => label.X >= 0 && label.X <= drawing.Width && label.Y <= drawing.Height && label.Words.Length < 120,
                Shape.Inset inset => inset.X + inset.Inner.Width <= drawing.Width + 0.1 && inset.Y + inset.Inner.Height <= drawing.Height + 0.1,
                _ => true,
            },
            shape.ToString()));
        foreach (var inset in drawing.Shapes.OfType<Shape.Inset>()) AssertWithin(inset.Inner);
    }
}
