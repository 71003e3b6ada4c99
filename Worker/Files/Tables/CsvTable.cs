using System.Text;
using CsvHelper;

namespace SalesBot.Worker.Files.Tables;

/// <summary>A CSV file: comma, semicolon or tab, RFC 4180 quotes, UTF-8 or GB18030.</summary>
internal sealed class CsvTable : ITable
{
    /// <summary>An unclosed quote or a row without end would otherwise swallow the rest of a big file into memory.</summary>
    private const int LargestRecord = 16 << 20;

    private readonly CsvReader reader;

    private CsvTable(CsvReader reader)
    {
        this.reader = reader;
        try
        {
            Headings = First();
            HeadingLine = reader.LineNumber;
        }
        catch
        {
            reader.Dispose();
            throw;
        }
    }

    public IReadOnlyList<string> Headings { get; }

    public long HeadingLine { get; }

    public static CsvTable Open(string path)
    {
        var encoding = FileEncoding.Detect(path);
        return new CsvTable(CsvReader.Create(
            new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite, bufferSize: 1, FileOptions.SequentialScan),
            new CsvReaderOptions
            {
                HasHeader = false,
                Separator = Separator(path, encoding),
                Encoding = encoding == FileEncoding.Utf8 ? null : encoding,
                OnMalformedRecord = Refuse,
                MaxRecordSize = LargestRecord,
                TrackLineNumbers = true,
                PoolStrings = true,
            },
            leaveOpen: false));
    }

    public IEnumerable<TableRow> Rows()
    {
        while (Next())
        {
            var row = new TableRow(reader.LineNumber, Cells());
            if (!row.IsBlank)
            {
                yield return row;
            }
        }
    }

    public void Dispose() => reader.Dispose();

    /// <summary>The first row that holds something.</summary>
    private string[] First()
    {
        while (Next())
        {
            if (Cells() is var cells && Array.Exists(cells, cell => !string.IsNullOrWhiteSpace(cell)))
            {
                return cells;
            }
        }

        throw new UnreadableTableException(FileTrouble.Empty);
    }

    private bool Next()
    {
        try
        {
            return reader.Read();
        }
        catch (CsvFormatException broken)
        {
            throw new UnreadableTableException(FileTrouble.BrokenQuotes, broken.LineNumber > 0 ? broken.LineNumber : reader.LineNumber);
        }
    }

    private string[] Cells()
    {
        if (reader.FieldCount > TableRow.MostCells)
        {
            throw new UnreadableTableException(FileTrouble.TooManyColumns, reader.LineNumber, detail: $"{TableRow.MostCells}");
        }

        var cells = new string[reader.FieldCount];
        for (var index = 0; index < cells.Length; index++)
        {
            cells[index] = FormulaGuard.Unescape(reader.GetString(index));
        }

        return cells;
    }

    /// <summary>A quote inside a text without quotes, such as 5", does no harm; one that is never closed swallows what follows.</summary>
    private static void Refuse(CsvMalformedRecord record)
    {
        if (record.Reason != CsvMalformedReason.StrayQuote)
        {
            throw new UnreadableTableException(FileTrouble.BrokenQuotes, record.LineNumber);
        }
    }

    /// <summary>By the first line alone: notes full of semicolons must not sway it.</summary>
    private static char Separator(string path, Encoding encoding)
    {
        using var text = new StreamReader(path, encoding);
        for (var letter = text.Read(); letter is not -1 and not '\n' and not '\r'; letter = text.Read())
        {
            if (letter is ',' or ';' or '\t')
            {
                return (char)letter;
            }
        }

        return ',';
    }
}
