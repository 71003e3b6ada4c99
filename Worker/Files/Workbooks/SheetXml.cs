using System.Globalization;
using System.Security;
using System.Text;
using System.Xml;
using SalesBot.Bot.Reports.Charts;
using SalesBot.Bot.Reports.Tables;
using SalesBot.Bot.Wording;
using SalesBot.Worker.Files.Tables;

namespace SalesBot.Worker.Files.Workbooks;

/// <summary>A sheet as stored: frozen head, filters, widths that fit, totals that follow the filter, one page wide in print.</summary>
internal static class SheetXml
{
    private const string Main = OfficeXml.Spreadsheet;

    private const double Widest = 46;

    /// <summary>In points: of a row, and of each further line in it. Excel knows no row of more than 409.</summary>
    private const double RowHeight = 19.5;

    private const double LineHeight = 13.5;

    /// <summary>Widths are on the safe side; a row taller than its words looks empty.</summary>
    private const double Tight = 0.82;

    private const double Tallest = 409;

    /// <summary>Columns that a printed page shows large enough to read.</summary>
    private const int MostAcross = 14;

    /// <summary>Characters across a printed page that can still be read: sentences wrap until they fit, but no narrower than <see cref="NarrowestProse"/>.</summary>
    private const double Readable = 150;

    private const double NarrowestProse = 22;

    /// <summary>Rows that share a printed page with a chart and can still be read.</summary>
    private const int MostBesideAChart = 25;

    /// <summary>Excel's limit of a cell's words.</summary>
    private const int LongestCell = 32_767;

    /// <param name="drawing">The relation id of the sheet's drawing.</param>
    public static void Write(Stream part, Sheet sheet, string? drawing)
    {
        using var xml = XmlWriter.Create(part, new XmlWriterSettings { Encoding = new UTF8Encoding(encoderShouldEmitUTF8Identifier: false) });
        xml.WriteStartDocument(standalone: true);
        xml.WriteStartElement("worksheet", Main);
        var widths = Widths(sheet);
        xml.WriteRaw("<sheetPr><pageSetUpPr fitToPage=\"1\"/></sheetPr>");
        var corner = Cell(1, sheet.FirstRow);
        xml.WriteRaw($"<sheetViews><sheetView workbookViewId=\"0\" showGridLines=\"0\"><pane xSplit=\"1\" ySplit=\"{sheet.HeadRow}\" topLeftCell=\"{corner}\" activePane=\"bottomRight\" state=\"frozen\"/><selection pane=\"bottomRight\" activeCell=\"{corner}\" sqref=\"{corner}\"/></sheetView></sheetViews>");
        xml.WriteRaw("<sheetFormatPr defaultRowHeight=\"19.5\" customHeight=\"1\"/>");
        Columns(xml, widths);
        Rows(xml, sheet, widths);
        if (sheet.Table.Rows.Count > 0)
        {
            xml.WriteRaw($"<autoFilter ref=\"{Range(0, sheet.HeadRow, sheet.Table.Columns.Count - 1, sheet.LastRow)}\"/>");
            Marks(xml, sheet);
        }

        Pages(xml, sheet, hasChart: drawing is not null);
        if (drawing is not null)
        {
            xml.WriteStartElement("drawing", Main);
            xml.WriteAttributeString("r", "id", OfficeXml.Relationships, drawing);
            xml.WriteEndElement();
        }

        xml.WriteEndElement();
    }

    /// <summary>The first column that is printed once: on several pages across the names of the rows come back, and a title or a chart that began there would come back cut.</summary>
    public static int FirstOnce(Sheet sheet) => PagesAcross(sheet) > 1 ? 1 : 0;

    private static int PagesAcross(Sheet sheet) => 1 + ((sheet.Table.Columns.Count - 1) / MostAcross);

    /// <summary>B3; columns count from 0, rows from 1.</summary>
    public static string Cell(int column, int row) => XlsxCells.Letters(column) + row.ToString(CultureInfo.InvariantCulture);

    private static string Range(int fromColumn, int fromRow, int toColumn, int toRow) => $"{Cell(fromColumn, fromRow)}:{Cell(toColumn, toRow)}";

    /// <summary>In Excel's unit, a character: about half an em.</summary>
    private static double Wide(object? cell, Form form) => TextWidth.Of(FigureText.Of(cell, form), 1) * 2.1;

    private static List<double> Widths(Sheet sheet)
    {
        var widths = sheet.Table.Columns.Select((column, index) =>
        {
            var cells = sheet.Table.Rows.Append(sheet.Table.Total ?? []).Where(row => row.Count > index).Select(row => Wide(row[index], column.Form)).DefaultIfEmpty().Max();
            var heading = TextWidth.Of(column.Heading, 1) * (column.Heading.Length > 6 ? 1.4 : 2.2);
            return Math.Clamp(Math.Max(cells, heading) + 3, 9, Widest);
        }).ToList();
        var prose = sheet.Table.Columns.Index().Where(column => column.Item.Form == Form.Prose && widths[column.Index] > NarrowestProse).Select(column => column.Index).ToList();
        var (excess, soft) = (widths.Sum() - Readable, prose.Sum(at => widths[at] - NarrowestProse));
        foreach (var at in excess > 0 && widths.Count <= MostAcross ? prose : [])
        {
            widths[at] -= (widths[at] - NarrowestProse) * Math.Min(1, excess / soft);
        }

        return widths;
    }

    /// <summary>What the row's longest words need when they wrap; null for a row of one line.</summary>
    private static double? Height(Sheet sheet, IReadOnlyList<object?> cells, List<double> widths)
    {
        var lines = sheet.Table.Columns.Index().Where(column => column.Item.Form == Form.Prose && column.Index < cells.Count)
            .Select(column => Math.Ceiling(Wide(cells[column.Index], Form.Prose) * Tight / (widths[column.Index] - 3))).DefaultIfEmpty().Max();
        return lines > 1 ? Math.Min(Tallest, RowHeight + ((lines - 1) * LineHeight)) : null;
    }

    private static void Columns(XmlWriter xml, List<double> widths)
    {
        xml.WriteStartElement("cols", Main);
        foreach (var (index, width) in widths.Index())
        {
            xml.WriteRaw(string.Create(CultureInfo.InvariantCulture, $"<col min=\"{index + 1}\" max=\"{index + 1}\" width=\"{width:0.##}\" customWidth=\"1\"/>"));
        }

        xml.WriteEndElement();
    }

    /// <summary>As many pages across as can be read; of more than one each says at its head what it is of.</summary>
    private static void Pages(XmlWriter xml, Sheet sheet, bool hasChart)
    {
        var pages = PagesAcross(sheet);
        // A chart cut in two by a page's end says nothing.
        var tall = hasChart && pages == 1 && sheet.Table.Rows.Count <= MostBesideAChart ? 1 : 0;
        var head = pages > 1 && sheet.Title is { } title ? $"<oddHeader>&amp;R{SecurityElement.Escape(Printable.OneLine(title).Replace("&", "&&", StringComparison.Ordinal))}</oddHeader>" : "";
        var foot = sheet.Foot.Length > 0 ? "&amp;C" + SecurityElement.Escape(sheet.Foot) : "";
        xml.WriteRaw($"<pageMargins left=\"0.5\" right=\"0.5\" top=\"0.6\" bottom=\"0.6\" header=\"0.3\" footer=\"0.3\"/><pageSetup paperSize=\"9\" orientation=\"landscape\" fitToWidth=\"{pages}\" fitToHeight=\"{tall}\"/><headerFooter>{head}<oddFooter>&amp;L&amp;A{foot}&amp;R&amp;P / &amp;N</oddFooter></headerFooter>");
    }

    private static void Rows(XmlWriter xml, Sheet sheet, List<double> widths)
    {
        var table = sheet.Table;
        xml.WriteStartElement("sheetData", Main);
        if (sheet.Title is { } title)
        {
            Row(xml, 1, 24, () => Say(xml, Cell(FirstOnce(sheet), 1), title, WorkbookStyles.Title));
        }

        Row(xml, sheet.HeadRow, 33, () =>
        {
            foreach (var (index, column) in table.Columns.Index())
            {
                Say(xml, Cell(index, sheet.HeadRow), column.Heading, WorkbookStyles.Head);
            }
        });
        foreach (var (at, cells) in table.Rows.Index())
        {
            Row(xml, sheet.FirstRow + at, Height(sheet, cells, widths), () => Cells(xml, sheet, sheet.FirstRow + at, cells, total: false));
        }

        if (table.Total is { } sums && table.Rows.Count > 0)
        {
            Row(xml, sheet.TotalRow, null, () => Cells(xml, sheet, sheet.TotalRow, sums, total: true));
        }

        xml.WriteEndElement();
    }

    private static void Row(XmlWriter xml, int number, double? height, Action cells)
    {
        xml.WriteStartElement("row", Main);
        xml.WriteAttributeString("r", number.ToString(CultureInfo.InvariantCulture));
        if (height is { } points)
        {
            xml.WriteAttributeString("ht", points.ToString(CultureInfo.InvariantCulture));
            xml.WriteAttributeString("customHeight", "1");
        }

        cells();
        xml.WriteEndElement();
    }

    private static void Cells(XmlWriter xml, Sheet sheet, int row, IReadOnlyList<object?> cells, bool total)
    {
        foreach (var (index, column) in sheet.Table.Columns.Index())
        {
            var (value, form) = cells[index] is Figure figure ? (figure.Value, figure.Form) : (cells[index], column.Form);
            var style = WorkbookStyles.Of(form, total);
            var formula = total && column.Sums && value is not null ? $"SUBTOTAL(109,{Range(index, sheet.FirstRow, index, sheet.LastRow)})" : null;
            switch (value)
            {
                case decimal or int:
                    var number = Convert.ToDecimal(value, CultureInfo.InvariantCulture) / (form == Form.TenThousands ? 10_000m : 1m);
                    xml.Number(Cell(index, row), number, style, formula);
                    break;
                case DateOnly day:
                    xml.Moment(Cell(index, row), day.ToDateTime(TimeOnly.MinValue), style);
                    break;
                default:
                    Say(xml, Cell(index, row), value?.ToString() ?? "", style);
                    break;
            }
        }
    }

    private static void Say(XmlWriter xml, string cell, string words, int style) => xml.Words(cell, Shortened.To(Printable.OneLine(words), LongestCell), style);

    /// <summary>A completion below one stands out.</summary>
    private static void Marks(XmlWriter xml, Sheet sheet)
    {
        foreach (var (index, column) in sheet.Table.Columns.Index().Where(column => column.Item.Key is "completion"))
        {
            xml.WriteRaw($"<conditionalFormatting sqref=\"{Range(index, sheet.FirstRow, index, sheet.LastRow)}\"><cfRule type=\"expression\" dxfId=\"0\" priority=\"1\"><formula>AND(ISNUMBER({Cell(index, sheet.FirstRow)}),{Cell(index, sheet.FirstRow)}&lt;1)</formula></cfRule></conditionalFormatting>");
        }
    }
}
