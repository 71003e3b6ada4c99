using System.Globalization;
using System.Security;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using SalesBot.Bot.Wording;

namespace SalesBot.Worker.Files.Workbooks;

/// <summary>Sheets as one .xlsx. The same sheets give the same bytes.</summary>
internal static class Workbook
{
    private const int LongestName = 31;

    public static byte[] Of(IReadOnlyList<Sheet> sheets, string title, DateOnly made)
    {
        using var stream = new MemoryStream();
        using (var file = SpreadsheetDocument.Create(stream, SpreadsheetDocumentType.Workbook))
        {
            var book = file.AddWorkbookPart();
            file.ChangeIdOfPart(book, "rIdWorkbook");
            OfficeXml.Feed(book.AddNewPart<WorkbookStylesPart>("rIdStyles"), WorkbookStyles.Xml());
            var names = Names(sheets);
            foreach (var (index, sheet) in sheets.Index())
            {
                Add(book, sheet, names[index], Id(index));
            }

            OfficeXml.Feed(book, Index(sheets, names));
            OfficeProperties.Write(file, title, made);
        }

        stream.Position = 0;
        return Zip.WithoutTimes(stream);
    }

    /// <summary>Sheet names as Excel allows them: at most 31 characters, none of <c>[]:*?/\</c>, no apostrophe at the ends, each once.</summary>
    internal static IReadOnlyList<string> Names(IReadOnlyList<Sheet> sheets)
    {
        var taken = new HashSet<string>(StringComparer.OrdinalIgnoreCase);
        var names = new List<string>();
        foreach (var sheet in sheets)
        {
            var wanted = string.Concat(Printable.OneLine(sheet.Table.Name).Where(letter => !"[]:*?/\\".Contains(letter, StringComparison.Ordinal))).Trim(' ', '\'');
            wanted = wanted.Length == 0 ? "Sheet" : wanted;
            var name = Shortened.To(wanted, LongestName);
            for (var again = 2; !taken.Add(name); again++)
            {
                var end = $" {again.ToString(CultureInfo.InvariantCulture)}";
                name = Shortened.To(wanted, LongestName - end.Length) + end;
            }

            names.Add(name);
        }

        return names;
    }

    private static void Add(WorkbookPart book, Sheet sheet, string name, string id)
    {
        var part = book.AddNewPart<WorksheetPart>(id);
        var chart = sheet is { Chart: not null, Table.Rows.Count: > 0 } ? ChartXml.Of(sheet, name) : null;
        if (chart is not null)
        {
            var drawing = part.AddNewPart<DrawingsPart>("rIdDrawing");
            OfficeXml.Feed(drawing.AddNewPart<ChartPart>("rIdChart"), chart);
            OfficeXml.Feed(drawing, ChartXml.Anchor(sheet, "rIdChart"));
        }

        using var xml = new MemoryStream(SheetXml.Of(sheet, chart is null ? null : "rIdDrawing"));
        part.FeedData(xml);
    }

    private static string Index(IReadOnlyList<Sheet> sheets, IReadOnlyList<string> names)
    {
        var list = string.Concat(names.Select((name, index) => string.Create(CultureInfo.InvariantCulture, $"<sheet name=\"{SecurityElement.Escape(name)}\" sheetId=\"{index + 1}\" r:id=\"{Id(index)}\"/>")));
        // In print the headings and the names come back on every page.
        var titles = string.Concat(sheets.Select((sheet, index) =>
        {
            var name = SecurityElement.Escape($"'{names[index].Replace("'", "''", StringComparison.Ordinal)}'");
            return string.Create(CultureInfo.InvariantCulture, $"<definedName name=\"_xlnm.Print_Titles\" localSheetId=\"{index}\">{name}!$A:$A,{name}!${sheet.HeadRow}:${sheet.HeadRow}</definedName>");
        }));
        return $"<workbook xmlns=\"{OfficeXml.Spreadsheet}\" xmlns:r=\"{OfficeXml.Relationships}\"><bookViews><workbookView activeTab=\"0\"/></bookViews><sheets>{list}</sheets><definedNames>{titles}</definedNames></workbook>";
    }

    private static string Id(int sheet) => string.Create(CultureInfo.InvariantCulture, $"rIdSheet{sheet + 1}");
}
