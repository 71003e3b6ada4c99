using SalesBot.Bot.Reports;
using SalesBot.Bot.Reports.Tables;
using SalesBot.Bot.Wording;

namespace SalesBot.Worker.Files.Workbooks;

/// <summary>A period's review as an Excel workbook: a sheet per view, figures as numbers, charts where looking beats reading.</summary>
internal static class ReviewWorkbook
{
    private const int Most = 12;

    public static byte[] Make(Report report, Language language)
    {
        var tables = new ReportTables(report, language);
        var review = report.Review;
        var period = $"{ReportNames.Of(review.Period, language)} · {ReportNames.Of(review.Scope, language)}";
        Sheet[] sheets =
        [
            Titled(tables.Overview()),
            Titled(tables.Trend(), new SheetChart("period", ["sales", "target"], Across: false)),
            Titled(tables.Reps(), new SheetChart("rep", ["sales", "target"], Across: true, Most)),
            Titled(tables.Spots()),
            Titled(tables.Products(), new SheetChart("product", ["sales", "target"], Across: true, Most)),
            Titled(tables.Regions(), new SheetChart("region", ["sales", "target"], Across: true, Most)),
            Titled(tables.Industries(), new SheetChart("industry", ["sales"], Across: true, Most)),
            Titled(tables.Sizes(), new SheetChart("size", ["sales"], Across: true, Most)),
            Titled(tables.Channels(), new SheetChart("channel", ["sales", "channelMargin", "cost"], Across: true, Most)),
            Titled(tables.Funnel(), new SheetChart("stage", ["stageCount", "advanced"], Across: true)),
            Titled(tables.Losses(), new SheetChart("reason", ["lost"], Across: true)),
            Titled(tables.Weekdays(), new SheetChart("weekday", ["sales"], Across: false)),
            Titled(tables.Segments(), new SheetChart("segment", ["customers"], Across: true)),
            Titled(tables.Customers()),
            Titled(tables.Problems()),
            Titled(tables.Risks()),
            Titled(tables.Training()),
            Titled(tables.Plans()),
            Titled(tables.NextTargets()),
            .. report.SystemTables.Select(table => Titled(table)),
        ];
        // Only what holds something, but never an empty workbook.
        return Workbook.Of([.. sheets.Where((sheet, index) => index == 0 || sheet.Table.Rows.Count > 0)], period, report.Today);

        Sheet Titled(Table table, SheetChart? chart = null) => new(table, $"{table.Name} · {period}", chart) { Foot = Words.Of("Documents", language)["SignOff.By"] };
    }
}
