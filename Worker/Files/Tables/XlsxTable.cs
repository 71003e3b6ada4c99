using System.Text;
using System.Xml;
using DocumentFormat.OpenXml.Packaging;

namespace SalesBot.Worker.Files.Tables;

/// <summary>The first visible sheet of a workbook. Its first row with text is the headings; formulas are refused, not trusted.</summary>
internal sealed class XlsxTable : ITable
{
    private readonly SpreadsheetDocument workbook;
    private readonly XlsxCells cells;
    private readonly XmlReader xml;
    private readonly List<string> row = [];
    private readonly StringBuilder text = new();
    private long line;
    private long letters;

    private XlsxTable(SpreadsheetDocument workbook)
    {
        this.workbook = workbook;
        var book = workbook.WorkbookPart ?? throw new UnreadableTableException(FileTrouble.BrokenWorkbook);
        var (sheet, from1904) = FirstSheet(book);
        cells = XlsxCells.Of(book, from1904);
        xml = XlsxXml.Open(sheet);
        Headings = Next()?.Cells ?? throw new UnreadableTableException(FileTrouble.Empty);
    }

    public IReadOnlyList<string> Headings { get; } = [];

    public static XlsxTable Open(string path)
    {
        WorkbookGuard.Check(path);
        SpreadsheetDocument? workbook = null;
        try
        {
            workbook = SpreadsheetDocument.Open(path, isEditable: false);
            return new XlsxTable(workbook);
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

    private static (WorksheetPart Sheet, bool From1904) FirstSheet(WorkbookPart book)
    {
        using var xml = XlsxXml.Open(book);
        var from1904 = false;
        while (xml.Next())
        {
            if (xml is { NodeType: XmlNodeType.Element, LocalName: "workbookPr" })
            {
                from1904 = xml.GetAttribute("date1904") is "1" or "true";
            }
            else if (xml is { NodeType: XmlNodeType.Element, LocalName: "sheet" } && xml.GetAttribute("state") is null or "visible")
            {
                return Id(xml) is { } id && book.GetPartById(id) is WorksheetPart part ? (part, from1904) : throw new UnreadableTableException(FileTrouble.BrokenWorkbook);
            }
        }

        throw new UnreadableTableException(FileTrouble.BrokenWorkbook);
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
                if (new TableRow(line, [.. row]) is { IsBlank: false } found)
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

    private void ReadRow()
    {
        row.Clear();
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
        var reading = false;
        while (xml.Next() && !(xml.NodeType == XmlNodeType.EndElement && xml.Depth == depth))
        {
            switch (xml.NodeType)
            {
                case XmlNodeType.Element when xml.LocalName == "f":
                    throw new UnreadableTableException(
                        FileTrouble.Formula, line, column < Headings.Count ? Headings[column] : XlsxCells.Letters(column));
                case XmlNodeType.Element:
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
