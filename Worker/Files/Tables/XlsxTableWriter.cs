using System.Globalization;
using System.Text;
using System.Xml;
using SalesBot.Worker.Files.Workbooks;

namespace SalesBot.Worker.Files.Tables;

/// <summary>
/// A workbook of one sheet, written as it streams: head frozen, widths and formats by column, text never taken for a formula.
/// The same rows give the same bytes.
/// </summary>
internal sealed class XlsxTableWriter : ITableWriter
{
    /// <summary>Of any sheet, the headings included.</summary>
    public const int MostRows = 1_048_576;

    private const string Main = OfficeXml.Spreadsheet;

    private readonly WorkbookFile file;
    private readonly IReadOnlyList<CellKind> columns;
    private readonly XmlWriter sheet;
    private int rows;

    /// <param name="name">Of the sheet, at most 31 characters.</param>
    /// <param name="columns">What each column holds.</param>
    public XlsxTableWriter(Stream stream, string name, IReadOnlyList<CellKind> columns)
    {
        this.columns = columns;
        file = new WorkbookFile(stream, [name]);
        sheet = XmlWriter.Create(file.Sheet(0), new XmlWriterSettings { CloseOutput = true, CheckCharacters = false, Encoding = new UTF8Encoding(false) });
        Start();
    }

    /// <exception cref="SheetFullException">More rows than a sheet holds.</exception>
    public void Write(IReadOnlyList<CellValue> row)
    {
        if (++rows > MostRows)
        {
            throw new SheetFullException(MostRows);
        }

        sheet.WriteStartElement("row", Main);
        sheet.WriteAttributeString("r", rows.ToString(CultureInfo.InvariantCulture));
        for (var column = 0; column < row.Count; column++)
        {
            if (!row[column].IsBlank)
            {
                Write(row[column], column);
            }
        }

        sheet.WriteEndElement();
    }

    public void Dispose()
    {
        sheet.WriteEndElement();
        if (rows > 0)
        {
            sheet.WriteStartElement("autoFilter", Main);
            sheet.WriteAttributeString("ref", $"A1:{XlsxCells.Letters(columns.Count - 1)}{rows.ToString(CultureInfo.InvariantCulture)}");
            sheet.WriteEndElement();
        }

        sheet.WriteEndElement();
        sheet.Dispose();
        file.Dispose();
    }

    private static bool IsXml(char letter) => XmlConvert.IsXmlChar(letter);

    private static string Clean(string text)
    {
        if (text.All(IsXml))
        {
            return text;
        }

        // Pairs of surrogates are letters of their own; a lone one, or a control character, no sheet can hold.
        return string.Concat(text.EnumerateRunes().Where(rune => rune.Value > 0xFFFF || IsXml((char)rune.Value)));
    }

    private void Start()
    {
        sheet.WriteStartElement("worksheet", Main);
        sheet.WriteRaw("<sheetViews><sheetView workbookViewId=\"0\"><pane ySplit=\"1\" topLeftCell=\"A2\" activePane=\"bottomLeft\" state=\"frozen\"/></sheetView></sheetViews>");
        sheet.WriteRaw("<sheetFormatPr defaultRowHeight=\"15\"/><cols>");
        for (var column = 0; column < columns.Count; column++)
        {
            var width = columns[column] switch { CellKind.Long => 48, CellKind.Moment => 18, CellKind.Amount => 15, CellKind.Date => 13, CellKind.Text => 16, _ => 11 };
            sheet.WriteRaw(string.Create(CultureInfo.InvariantCulture, $"<col min=\"{column + 1}\" max=\"{column + 1}\" width=\"{width}\" customWidth=\"1\"/>"));
        }

        sheet.WriteRaw("</cols>");
        sheet.WriteStartElement("sheetData", Main);
    }

    private void Write(CellValue cell, int column)
    {
        var place = SheetXml.Cell(column, rows);
        if (cell.Text is { } text) sheet.Words(place, Clean(text), rows == 1 ? WorkbookStyles.Head : WorkbookStyles.Of(RecordCell.Text));
        else if (cell.At is { } at) sheet.Moment(place, at, WorkbookStyles.Of(at.TimeOfDay == TimeSpan.Zero ? RecordCell.Date : RecordCell.Moment));
        else sheet.Number(place, cell.Number!.Value, WorkbookStyles.Of(columns[column] switch { CellKind.Amount => RecordCell.Amount, CellKind.Ratio => RecordCell.Ratio, _ => RecordCell.Number }));
    }
}
