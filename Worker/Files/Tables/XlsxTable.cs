using System.Text;
using System.Xml;
using DocumentFormat.OpenXml.Packaging;

namespace SalesBot.Worker.Files.Tables;

/// <summary>
/// A visible sheet of a workbook. Its first row with text is the headings. A formula is what the sheet shows of it; cells merged downwards
/// hold their value in every row.
/// </summary>
internal sealed class XlsxTable : ITable
{
    /// <summary>More than any team's workbook has.</summary>
    private const int MostSheets = 40;

    private readonly SpreadsheetDocument workbook;
    private readonly XlsxCells cells;
    private readonly XmlReader xml;
    private readonly List<string> row = [];
    private readonly StringBuilder text = new();
    private readonly List<Merge> merges;
    private readonly List<Merge> open = [];
    private int reached;
    private long line;
    private long letters;
    private int? formula;

    private XlsxTable(SpreadsheetDocument workbook, int sheet)
    {
        this.workbook = workbook;
        var book = workbook.WorkbookPart ?? throw new UnreadableTableException(FileTrouble.BrokenWorkbook);
        var (sheets, from1904) = VisibleSheets(book);
        cells = XlsxCells.Of(book, from1904);
        Sheets = [.. sheets.Select(one => one.Name)];
        var part = sheet < sheets.Count && sheets[sheet].Id is { } id && book.GetPartById(id) is WorksheetPart found
            ? found
            : throw new UnreadableTableException(FileTrouble.BrokenWorkbook);
        merges = Merge.Of(part);
        xml = XlsxXml.Open(part);
        Headings = Next()?.Cells ?? (sheets.Count == 1 ? throw new UnreadableTableException(FileTrouble.Empty) : []);
        HeadingLine = line;
    }

    public IReadOnlyList<string> Headings { get; } = [];

    public long HeadingLine { get; }

    /// <summary>Names of the visible sheets.</summary>
    public IReadOnlyList<string> Sheets { get; }

    public static XlsxTable Open(string path, int sheet = 0)
    {
        WorkbookGuard.Check(path);
        SpreadsheetDocument? workbook = null;
        try
        {
            workbook = SpreadsheetDocument.Open(path, isEditable: false);
            return new XlsxTable(workbook, sheet);
        }
        catch (Exception problem)
        {
            workbook?.Dispose();
            if (IsDamage(problem))
            {
                throw new UnreadableTableException(FileTrouble.BrokenWorkbook);
            }

            throw;
        }
    }

    public IEnumerable<TableRow> Rows()
    {
        while (Next() is { } next)
        {
            yield return next;
        }
    }

    public void Dispose()
    {
        xml.Dispose();
        workbook.Dispose();
    }

    private static (List<(string Name, string? Id)> Sheets, bool From1904) VisibleSheets(WorkbookPart book)
    {
        using var xml = XlsxXml.Open(book);
        var from1904 = false;
        var sheets = new List<(string, string?)>();
        while (xml.Next())
        {
            if (xml is { NodeType: XmlNodeType.Element, LocalName: "workbookPr" })
            {
                from1904 = xml.GetAttribute("date1904") is "1" or "true";
            }
            else if (xml is { NodeType: XmlNodeType.Element, LocalName: "sheet" } && xml.GetAttribute("state") is null or "visible" && sheets.Count < MostSheets)
            {
                sheets.Add((xml.GetAttribute("name") ?? "", Id(xml)));
            }
        }

        return (sheets, from1904);
    }

    /// <summary>Of the relationship; the sheet's own is called otherwise.</summary>
    private static string? Id(XmlReader sheet)
    {
        while (sheet.MoveToNextAttribute())
        {
            if (sheet is { LocalName: "id", Prefix.Length: > 0 }) return sheet.Value;
        }

        return null;
    }

    private static bool IsDamage(Exception problem) =>
        problem is OpenXmlPackageException or XmlException or InvalidDataException or FormatException or ArgumentException or IOException
            or InvalidOperationException or OverflowException or KeyNotFoundException;

    /// <summary>The next row that holds something.</summary>
    private TableRow? Next()
    {
        try
        {
            while (xml.NextElement("row"))
            {
                line = long.TryParse(xml.GetAttribute("r"), out var number) ? number : line + 1;
                ReadRow();
                Fill();
                if (new TableRow(line, [.. row], formula) is var found && (!found.IsBlank || formula is not null))
                {
                    return found;
                }
            }

            return null;
        }
        catch (Exception problem) when (IsDamage(problem))
        {
            throw new UnreadableTableException(FileTrouble.BrokenWorkbook, line + 1);
        }
    }

    /// <summary>From the merged cells that reach into the row.</summary>
    private void Fill()
    {
        for (; reached < merges.Count && merges[reached].From <= line; reached++)
        {
            open.Add(merges[reached]);
        }

        open.RemoveAll(merge => merge.To < line);
        open.ForEach(merge => merge.Fill(line, row));
    }

    private void ReadRow()
    {
        row.Clear();
        formula = null;
        letters = 0;
        if (xml.IsEmptyElement)
        {
            return;
        }

        var depth = xml.Depth;
        while (xml.Next() && !(xml.NodeType == XmlNodeType.EndElement && xml.Depth == depth))
        {
            if (xml.NodeType == XmlNodeType.Element && xml.LocalName == "c")
            {
                ReadCell();
            }
        }
    }

    private void ReadCell()
    {
        var column = XlsxCells.Column(xml.GetAttribute("r")) ?? row.Count;
        var kind = xml.GetAttribute("t");
        var style = xml.GetAttribute("s");
        if (xml.IsEmptyElement)
        {
            return;
        }

        text.Clear();
        var depth = xml.Depth;
        var (reading, computed, valued) = (false, false, false);
        while (xml.Next() && !(xml.NodeType == XmlNodeType.EndElement && xml.Depth == depth))
        {
            switch (xml.NodeType)
            {
                case XmlNodeType.Element:
                    computed |= xml.LocalName == "f";
                    valued |= xml.LocalName == "v";
                    reading = xml.LocalName is "v" or "t";
                    break;
                case XmlNodeType.EndElement:
                    reading = false;
                    break;
                case var _ when reading && xml.IsText:
                    text.Add(xml.Value);
                    break;
            }
        }

        // Not computed yet, or come to an error such as #REF!: whether that matters depends on the row.
        if (computed && (!valued || kind == "e"))
        {
            formula ??= column;
            return;
        }

        if (text.Length == 0)
        {
            return;
        }

        if (column >= TableRow.MostCells)
        {
            throw new UnreadableTableException(FileTrouble.TooManyColumns, line, detail: $"{TableRow.MostCells}");
        }

        while (row.Count <= column)
        {
            row.Add("");
        }

        row[column] = cells.Text(text.ToString(), kind, style);
        letters += row[column].Length;
        if (letters > TableRow.MostLetters)
        {
            throw new UnreadableTableException(FileTrouble.TooMuchText, line);
        }
    }
}
