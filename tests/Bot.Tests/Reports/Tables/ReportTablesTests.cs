using SalesBot.Bot.Reports;
using SalesBot.Bot.Reports.Tables;
using SalesBot.Bot.Wording;
using SalesBot.Tests;

namespace SalesBot.Bot.Tests.Reports.Tables;

public sealed class ReportTablesTests
{
    public static TheoryData<string> Languages() => [.. Language.All.Select(language => language.Tag)];

    [Theory]
    [MemberData(nameof(Languages))]
    public void EveryTable_AnyReport_IsRectangularAndNamed(string tag)
    {
        foreach (var report in new[] { SampleReview.March(), SampleReview.Hostile(), new Report(SampleReview.Empty, SampleReview.LastDay) })
        {
            Assert.All(All(new ReportTables(report, Language.Read(tag)!)), table =>
            {
                Assert.All(table.Rows.Append(table.Total ?? table.Columns.Select(_ => (object?)null).ToList()), row => Assert.Equal(table.Columns.Count, row.Count));
                Assert.Distinct(table.Columns.Select(column => column.Key));
                Assert.InRange(table.Name.Length, 1, 31);
            });
        }
    }

    [Fact]
    public void SummedColumns_Totals_AreTheSumsOfTheirRows() =>
        Assert.All(All(new ReportTables(SampleReview.March(), Language.Simplified)).Where(table => table.Total is not null), table =>
            Assert.All(table.Columns.Index().Where(column => column.Item.Sums && table.Total![column.Index] is decimal), column =>
                // The sample's people do not carry every figure of the company, its blocks do.
                Assert.True(
                    column.Item.Key is "collected" or "newSales" or "repeatSales" or "challenge"
                    || table.Rows.Sum(row => row[column.Index] as decimal? ?? 0) == (decimal)table.Total![column.Index]!,
                    $"{table.Name} {column.Item.Key}")));

    [Fact]
    public void Industries_Names_AreTheReaders() =>
        Assert.Equal(["Manufacturing", "Medical", "IT", "Retail", "no industry"], new ReportTables(SampleReview.March(), Language.English).Industries().Rows.Select(row => row[0]));

    [Fact]
    public void Sizes_Names_AreTheReaders() => Assert.Equal(["大型", "中型", "小型"], new ReportTables(SampleReview.March(), Language.Simplified).Sizes().Rows.Select(row => row[0]));

    [Theory]
    [InlineData("0.12345", Form.Percent, "12.3%")]
    [InlineData("-0.0045", Form.Change, "−0.5%")]
    [InlineData("1234567.895", Form.Amount, "1,234,567.9")]
    [InlineData("74.25", Form.OneDecimal, "74.3")]
    [InlineData("125000", Form.TenThousands, "12.5")]
    public void Figure_InWords_RoundsHalfAwayFromZero(string figure, Form form, string words)
    {
        var cell = decimal.Parse(figure, System.Globalization.CultureInfo.InvariantCulture);

        Assert.Equal(words, FigureText.Of(cell, form));
    }

    [Fact]
    public void Pick_Columns_AreThoseInThatOrder()
    {
        var table = new ReportTables(SampleReview.March(), Language.English).Reps().Pick("score", "rep");

        Assert.Equal(["Score", "Rep"], table.Columns.Select(column => column.Heading));
        Assert.Equal([93.4m, "陈小明"], table.Rows[0]);
    }

    private static IEnumerable<Table> All(ReportTables tables) =>
    [
        tables.Overview(), tables.Reps(), tables.Products(), tables.Regions(), tables.Industries(), tables.Sizes(), tables.Channels(), tables.Weekdays(), tables.Funnel(),
        tables.Losses(), tables.Segments(), tables.Customers(), tables.Plans(), tables.NextTargets(), tables.Trend(),
    ];

    [Fact]
    public void Spots_OfThePeriod_AreCountedByPersonAndAddUp()
    {
        var report = SampleReview.March() with { Spots = [new SpotLine("小明", 3, 2, 1, 1), new SpotLine("王芳", 2, 2, 0, 0)] };

        var table = new ReportTables(report, Language.Simplified).Spots();

        Assert.Equal(["销售人员", "抽查记录", "写得好", "要改进", "评语"], table.Columns.Select(column => column.Heading));
        Assert.Equal<object?>(["小明", 3, 2, 1, 1], table.Rows[0]);
        Assert.Equal<object?>([5, 4, 1, 1], table.Total!.Skip(1));
    }
}
