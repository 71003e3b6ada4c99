using CsvHelper;

namespace SalesBot.Worker.Files.Tables;

/// <summary>UTF-8 with a byte order mark, by which Excel tells Chinese; comma, RFC 4180 quotes, CRLF.</summary>
internal sealed class CsvTableWriter(Stream stream) : ITableWriter
{
    private readonly CsvWriter csv = CsvWriter.Create(
        stream, new CsvWriterOptions { WriteByteOrderMark = true, ValidateFieldCount = false }, leaveOpen: false);

    public void Write(IReadOnlyList<CellValue> row)
    {
        foreach (var cell in row)
        {
            csv.WriteField(cell.Text is { } text ? FormulaGuard.Escape(text) : cell.ToString());
        }

        csv.EndRecord();
    }

    public void Dispose() => csv.Dispose();
}
