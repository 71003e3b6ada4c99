using System.Globalization;
using System.Text;
using System.Xml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;

namespace SalesBot.Worker.Files.Tables;

/// <summary>What a cell's value says as text: shared strings looked up, serials of date formats as dates, numbers as typed.</summary>
internal sealed class XlsxCells
{
    /// <summary>31 December 9999, the last day Excel knows.</summary>
    private const double LastSerial = 2_958_466;

    private readonly List<string> shared = [];
    private readonly List<bool> dates = [];
    private readonly DateTime dayZero;

    private XlsxCells(bool from1904) =>
        dayZero = from1904 ? new DateTime(1904, 1, 1) : new DateTime(1899, 12, 30);

    public static XlsxCells Of(WorkbookPart book)
    {
        var cells = new XlsxCells(book.Workbook.WorkbookProperties?.Date1904?.Value == true);
        if (book.SharedStringTablePart is { } strings)
        {
            cells.ReadShared(strings);
        }

        var styles = book.WorkbookStylesPart?.Stylesheet;
        var custom = styles?.NumberingFormats?.Elements<NumberingFormat>()
            .Where(format => format.NumberFormatId is not null)
            .ToDictionary(format => format.NumberFormatId!.Value, format => format.FormatCode?.Value ?? "");
        foreach (var format in styles?.CellFormats?.Elements<CellFormat>() ?? [])
        {
            var id = format.NumberFormatId?.Value ?? 0;
            cells.dates.Add(custom?.TryGetValue(id, out var code) == true ? IsDateFormat(code) : id is (>= 14 and <= 22) or (>= 27 and <= 36) or (>= 45 and <= 47) or (>= 50 and <= 58));
        }

        return cells;
    }

    public static XmlReader Read(OpenXmlPart part) =>
        XmlReader.Create(part.GetStream(FileMode.Open, FileAccess.Read), new XmlReaderSettings { DtdProcessing = DtdProcessing.Prohibit, CloseInput = true });

    /// <summary>0 for A, 26 for AA, from a reference such as AA12; null without one.</summary>
    public static int? Column(string? reference)
    {
        var column = 0;
        foreach (var letter in reference ?? "")
        {
            if (!char.IsAsciiLetter(letter) || column > 1_000_000)
            {
                break;
            }

            column = (column * 26) + (char.ToUpperInvariant(letter) - 'A' + 1);
        }

        return column > 0 ? column - 1 : null;
    }

    public static string Letters(int column) =>
        (column >= 26 ? Letters((column / 26) - 1) : "") + (char)('A' + (column % 26));

    /// <param name="kind">The cell's t: s, inlineStr, str, b, e, d or none for a number.</param>
    public string Text(string value, string? kind, string? style) => kind switch
    {
        "s" => shared[int.Parse(value, CultureInfo.InvariantCulture)],
        "b" => value == "1" ? "TRUE" : "FALSE",
        "inlineStr" or "str" or "e" or "d" => value,
        _ => Number(double.Parse(value, CultureInfo.InvariantCulture), int.TryParse(style, out var index) && index < dates.Count && dates[index]),
    };

    private string Number(double value, bool date)
    {
        if (date && value is >= 0 and < LastSerial)
        {
            var at = dayZero.AddSeconds(Math.Round(value * 86_400));
            return at.ToString(at.TimeOfDay == TimeSpan.Zero ? "yyyy-MM-dd" : "yyyy-MM-dd HH:mm:ss", CultureInfo.InvariantCulture);
        }

        // Excel keeps 15 digits; the 16th and 17th are the dust of binary fractions.
        var text = value.ToString("G15", CultureInfo.InvariantCulture);
        return text.Contains('E', StringComparison.Ordinal) && decimal.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out var exact)
            ? exact.ToString(CultureInfo.InvariantCulture)
            : text;
    }

    /// <summary>A format code with a day, month, year or hour in it, outside quotes, escapes and [colours].</summary>
    private static bool IsDateFormat(string code)
    {
        var closing = '\0';
        for (var at = 0; at < code.Length; at++)
        {
            if (closing != '\0')
            {
                closing = code[at] == closing ? '\0' : closing;
            }
            else if (code[at] is '\\' or '_' or '*')
            {
                at++;
            }
            else if (code[at] is '"' or '[')
            {
                closing = code[at] == '"' ? '"' : ']';
            }
            else if (char.ToLowerInvariant(code[at]) is 'y' or 'm' or 'd' or 'h' or 's')
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Runs of a rich text are joined; the phonetic guide of East Asian text is not part of it.</summary>
    private void ReadShared(SharedStringTablePart part)
    {
        using var xml = Read(part);
        var text = new StringBuilder();
        var phonetic = false;
        var reading = false;
        while (xml.Read())
        {
            switch (xml.NodeType)
            {
                case XmlNodeType.Element when xml.LocalName == "si":
                    text.Clear();
                    if (xml.IsEmptyElement)
                    {
                        shared.Add("");
                    }

                    break;
                case XmlNodeType.Element when xml.LocalName == "rPh":
                    phonetic = !xml.IsEmptyElement;
                    break;
                case XmlNodeType.Element:
                    reading = xml.LocalName == "t" && !phonetic;
                    break;
                case XmlNodeType.EndElement when xml.LocalName == "si":
                    shared.Add(text.ToString());
                    break;
                case XmlNodeType.EndElement:
                    phonetic &= xml.LocalName != "rPh";
                    reading = false;
                    break;
                case XmlNodeType.Text or XmlNodeType.SignificantWhitespace or XmlNodeType.Whitespace or XmlNodeType.CDATA when reading:
                    text.Append(xml.Value);
                    break;
            }
        }
    }
}
