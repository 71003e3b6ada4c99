using System.Globalization;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;
using SalesBot.Bot.Reports;
using SalesBot.Bot.Reports.Tables;
using SalesBot.Bot.Wording;
using SalesBot.Tests;
using SalesBot.Worker.Files.Tables;
using SalesBot.Worker.Files.Workbooks;
using Sheet = SalesBot.Worker.Files.Workbooks.Sheet;
using Workbook = SalesBot.Worker.Files.Workbooks.Workbook;

namespace SalesBot.Worker.Tests.Files.Workbooks;

public sealed class ReviewWorkbookTests
{
    public static TheoryData<string, string> Cases()
    {
        var data = new TheoryData<string, string>();
        foreach (var language in Language.All)
        {
            foreach (var report in new[] { "sample", "hostile", "empty" })
            {
                data.Add(report, language.Tag);
            }
        }

        return data;
    }

    [Theory]
    [MemberData(nameof(Cases))]
    public void Make_AnyReport_IsValidForExcel(string report, string tag)
    {
        using var file = Open(ReviewWorkbook.Make(report switch
        {
            "hostile" => SampleReview.Hostile(),
            "empty" => new Report(SampleReview.Empty, SampleReview.LastDay),
            _ => SampleReview.March(),
        }, Language.Read(tag)!));

        OfficeFile.AssertValid(file);
    }

    [Fact]
    public void Make_Sample_HasASheetPerViewAndChartsWhereLookingBeatsReading()
    {
        using var file = Open(ReviewWorkbook.Make(SampleReview.March(), Language.Simplified));

        Assert.Equal(
            ["概览", "走势", "按人", "按产品", "按区域", "按行业", "按规模", "按渠道", "漏斗", "流失原因", "每周节奏", "客户分层", "客户RFM", "问题与建议", "风险", "改进计划", "2026年4月目标"],
            Sheets(file).Select(sheet => sheet.Name));
        Assert.Equal(11, file.WorkbookPart!.WorksheetParts.Count(part => part.DrawingsPart?.ChartParts.Any() == true));
    }

    [Fact]
    public void Make_Figures_AreNumbersInFullWithTheirFormats()
    {
        using var file = Open(ReviewWorkbook.Make(SampleReview.March(), Language.Simplified));
        var rows = Rows(file, "按人");

        // Row 3 is the head, row 4 the best: 640,000 of 560,000.
        Assert.Equal("陈小明", Text(rows[3].Elements<Cell>().First()));
        Assert.Equal(640_000m, Value(Cell(rows, "C4")));
        Assert.Equal(640_000m / 560_000m, Value(Cell(rows, "E4")), 12);
        Assert.Equal("0.0%", FormatOf(file, Cell(rows, "E4")));
        Assert.Equal("#,##0", FormatOf(file, Cell(rows, "C4")));
    }

    [Fact]
    public void Make_Totals_FollowTheFilterAndCarryTheirValue()
    {
        using var file = Open(ReviewWorkbook.Make(SampleReview.March(), Language.Simplified));
        var total = Cell(Rows(file, "按人"), "C9");

        Assert.Equal("SUBTOTAL(109,C4:C8)", total.CellFormula!.Text);
        Assert.Equal(2_328_000m, Value(total));
    }

    [Fact]
    public void Make_EverySheet_FreezesHeadAndNames()
    {
        using var file = Open(ReviewWorkbook.Make(SampleReview.March(), Language.Simplified));

        Assert.All(file.WorkbookPart!.WorksheetParts, part =>
        {
            var pane = part.Worksheet.Descendants<Pane>().Single();
            Assert.Equal((PaneStateValues.Frozen, 1d, 3d), (pane.State!.Value, pane.HorizontalSplit!.Value, pane.VerticalSplit!.Value));
        });
    }

    [Fact]
    public void Make_NameThatStartsAFormula_StaysWords()
    {
        using var file = Open(ReviewWorkbook.Make(SampleReview.Hostile(), Language.Simplified));
        var cells = Rows(file, "按产品").SelectMany(row => row.Elements<Cell>()).ToList();

        Assert.Contains(cells, cell => Text(cell) == "=1+1" && cell.CellFormula is null);
        Assert.All(cells.Where(cell => cell.CellFormula is not null), cell => Assert.StartsWith("SUBTOTAL", cell.CellFormula!.Text, StringComparison.Ordinal));
    }

    [Fact]
    public void Make_Twice_GivesTheSameBytes() =>
        Assert.Equal(ReviewWorkbook.Make(SampleReview.March(), Language.English), ReviewWorkbook.Make(SampleReview.March(), Language.English));

    [Fact]
    public void Names_AnyTables_AreAllowedAndEachOnce()
    {
        string[] wanted = ["a/b[c]:*?\\", "", "'quoted'", new string('长', 60), new string('长', 60), "Sheet", "sheet"];

        var names = Workbook.Names([.. wanted.Select(name => new Sheet(new Bot.Reports.Tables.Table(name, [], [])))]);

        Assert.Equal(names.Count, names.Distinct(StringComparer.OrdinalIgnoreCase).Count());
        Assert.All(names, name => Assert.True(name.Length is > 0 and <= 31 && name.IndexOfAny([.. "[]:*?/\\"]) < 0 && name.Trim('\'') == name, name));
    }

    [Theory]
    [InlineData(0, "A")]
    [InlineData(25, "Z")]
    [InlineData(26, "AA")]
    [InlineData(701, "ZZ")]
    [InlineData(702, "AAA")]
    public void Letters_OfAColumn_AreExcels(int column, string letters) => Assert.Equal(letters, XlsxCells.Letters(column));

    [Fact]
    public void Day_Cell_IsExcelsSerial()
    {
        using var file = Open(Workbook.Of([new Sheet(new Bot.Reports.Tables.Table("d", [new Bot.Reports.Tables.Column("d", "d", Form.Day)], [[new DateOnly(2026, 3, 31)]]))], "t", SampleReview.LastDay));

        Assert.Equal(46_112m, Value(Cell(Rows(file, "d"), "A2")));
    }

    private static SpreadsheetDocument Open(byte[] file) => SpreadsheetDocument.Open(new MemoryStream(file), isEditable: false);

    private static List<(string Name, WorksheetPart Part)> Sheets(SpreadsheetDocument file) =>
        [.. file.WorkbookPart!.Workbook.Sheets!.Elements<DocumentFormat.OpenXml.Spreadsheet.Sheet>().Select(sheet => (sheet.Name!.Value!, (WorksheetPart)file.WorkbookPart.GetPartById(sheet.Id!.Value!)))];

    private static List<Row> Rows(SpreadsheetDocument file, string sheet)
    {
        var rows = Sheets(file).Single(found => found.Name == sheet).Part.Worksheet.Descendants<Row>().ToList();
        // Row 2 is blank and not stored.
        return rows.Count > 1 && rows[1].RowIndex!.Value == 3 ? [rows[0], new Row(), .. rows.Skip(1)] : rows;
    }

    private static Cell Cell(List<Row> rows, string reference) => rows.SelectMany(row => row.Elements<Cell>()).Single(cell => cell.CellReference == reference);

    private static string Text(Cell cell) => cell.InnerText;

    private static decimal Value(Cell cell) => decimal.Parse(cell.CellValue!.Text, CultureInfo.InvariantCulture);

    private static string FormatOf(SpreadsheetDocument file, Cell cell)
    {
        var styles = file.WorkbookPart!.WorkbookStylesPart!.Stylesheet;
        var format = styles.CellFormats!.Elements<CellFormat>().ElementAt((int)cell.StyleIndex!.Value);
        return styles.NumberingFormats!.Elements<NumberingFormat>().Single(number => number.NumberFormatId!.Value == format.NumberFormatId!.Value).FormatCode!.Value!;
    }
}
