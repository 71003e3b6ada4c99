using System.Xml.Linq;
using SalesBot.Bot.Reports;
using SalesBot.Bot.Reports.Charts;
using SalesBot.Bot.Wording;
using SalesBot.Domain.Performance;
using SalesBot.Tests;

namespace SalesBot.Bot.Tests.Reports.Charts;

public sealed class ChartTests
{
    private static readonly XNamespace Drawing = "http://www.w3.org/2000/svg";

    public static readonly IReadOnlyDictionary<string, Func<Report, Language, Svg?>> Charts = new Dictionary<string, Func<Report, Language, Svg?>>
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
    public void EveryChart_HostileNames_IsWellFormedAndWithinItsFrame(string chart, string tag)
    {
        var svg = Charts[chart](SampleReview.Hostile(), Language.Read(tag)!)!;
        var picture = XDocument.Parse(svg.ToString());

        Assert.Empty(picture.Descendants(Drawing + "script"));
        Assert.All(picture.Descendants(Drawing + "rect").Where(rect => rect.Attribute("x") is not null), rect =>
            Assert.True(Number(rect, "x") >= 0 && Number(rect, "x") + Number(rect, "width") <= svg.Width + 0.1, rect.ToString()));
        Assert.All(picture.Descendants(Drawing + "text"), text => Assert.True(text.Value.Length < 120, text.Value));
    }

    [Theory]
    [MemberData(nameof(Everything))]
    public void EveryChart_EmptyPeriod_IsNothingOrWellFormed(string chart, string tag)
    {
        var svg = Charts[chart](new Report(SampleReview.Empty, SampleReview.LastDay), Language.Read(tag)!);

        Assert.True(svg is null || XDocument.Parse(svg.ToString()).Root is not null);
        Assert.True(chart.EndsWith("anorama", StringComparison.Ordinal) || svg is null, "an empty chart is left out");
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
        var svg = ReportCharts.Targets(SampleReview.March(), Language.Simplified)!.ToString();

        Assert.Equal(2, svg.Split($"fill=\"{Palette.Alert}\"").Length - 1);
        Assert.Contains("97%", svg, StringComparison.Ordinal);
    }

    [Fact]
    public void Targets_RunningMonth_IsHeldAgainstTheTimeGone() =>
        Assert.DoesNotContain(Palette.Alert, ReportCharts.Targets(SampleReview.March(new DateOnly(2026, 3, 12)), Language.Simplified)!.ToString(), StringComparison.Ordinal);

    [Fact]
    public void Rows_NegativeSales_DrawNoBarBeyondTheFrame()
    {
        var march = SampleReview.March();
        var refunded = march with { Review = march.Review with { ByProduct = [march.Review.ByProduct[0] with { Sales = -500m, Target = null, Completion = null }] } };

        var svg = ReportCharts.Products(refunded, Language.English)!.ToString();

        Assert.DoesNotContain("\"-", svg, StringComparison.Ordinal);
        Assert.Contains("−¥500", svg, StringComparison.Ordinal);
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

    private static List<string> Texts(Svg svg) => [.. XDocument.Parse(svg.ToString()).Descendants(Drawing + "text").Select(text => text.Value)];

    private static double Number(XElement element, string name) => double.Parse(element.Attribute(name)!.Value, System.Globalization.CultureInfo.InvariantCulture);
}
