using System.Globalization;
using System.Text;
using System.Xml;
using DocumentFormat.OpenXml.Packaging;

namespace SalesBot.Worker.Files.Tables;

/// <summary>What a cell's value says as text: shared strings looked up, serials of date formats as dates, numbers as typed.</summary>
internal sealed class XlsxCells
{
    /// <summary>31 December 9999, the last day Excel knows.</summary>
    private const double LastSerial = 2_958_466;

    /// <summary>Letters of all shared strings: 64 MB.</summary>
    private const long MostShared = 32L << 20;

    private const int MostStrings = 4_000_000;

    /// <summary>Excel knows 65,490 cell formats.</summary>
    private const int MostFormats = 100_000;

    private readonly List<string> shared = [];
    private readonly List<bool> dates = [];
    private readonly DateTime dayZero;

    private XlsxCells(bool from1904) =>
        dayZero = from1904 ? new DateTime(1904, 1, 1) : new DateTime(1899, 12, 30);

    /// <param name="from1904">Serials count from there.</param>
    public static XlsxCells Of(WorkbookPart book, bool from1904)
    {
        var cells = new XlsxCells(from1904);
        if (book.SharedStringTablePart is { } strings)
        {
            cells.ReadShared(strings);
        }

        if (book.WorkbookStylesPart is { } styles)
        {
            cells.ReadStyles(styles);
        }

        return cells;
    }

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

    /// <summary>Number formats, then the cells' own: which of them are dates.</summary>
    private void ReadStyles(WorkbookStylesPart part)
    {
        using var xml = XlsxXml.Open(part);
        var custom = new Dictionary<int, bool>();
        var ofCells = false;
        while (xml.Next())
        {
            switch (xml.NodeType)
            {
                case XmlNodeType.Element when xml.LocalName == "numFmt" && int.TryParse(xml.GetAttribute("numFmtId"), out var id):
                    custom[id] = IsDateFormat(xml.GetAttribute("formatCode") ?? "");
                    break;
                case XmlNodeType.Element when xml.LocalName == "cellXfs":
                    ofCells = !xml.IsEmptyElement;
                    break;
                case XmlNodeType.EndElement when xml.LocalName == "cellXfs":
                    ofCells = false;
                    break;
                case XmlNodeType.Element when xml.LocalName == "xf" && ofCells:
                    var number = int.TryParse(xml.GetAttribute("numFmtId"), out var known) ? known : 0;
                    dates.Add(custom.TryGetValue(number, out var isDate) ? isDate : number is (>= 14 and <= 22) or (>= 27 and <= 36) or (>= 45 and <= 47) or (>= 50 and <= 58));
                    break;
            }

            if (dates.Count + custom.Count > MostFormats)
            {
                throw new UnreadableTableException(FileTrouble.ZipBomb);
            }
        }
    }

    /// <summary>Runs of a rich text are joined; the phonetic guide of East Asian text is not part of it.</summary>
    private void ReadShared(SharedStringTablePart part)
    {
        using var xml = XlsxXml.Open(part);
        var text = new StringBuilder();
        var letters = 0L;
        var phonetic = false;
        var reading = false;
        while (xml.Next())
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
                case var _ when reading && xml.IsText:
                    text.Add(xml.Value);
                    letters += xml.Value.Length;
                    break;
            }

            if (letters > MostShared || shared.Count > MostStrings)
            {
                throw new UnreadableTableException(FileTrouble.TooMuchText);
            }
        }
    }
}
