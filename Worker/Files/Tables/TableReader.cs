namespace SalesBot.Worker.Files.Tables;

/// <summary>Opens a .csv or .xlsx file as a table. What it is, is told by its first bytes, not by its name.</summary>
internal static class TableReader
{
    /// <exception cref="UnreadableTableException">No such file, or no table.</exception>
    /// <param name="sheet">Of a workbook's visible sheets, from 0.</param>
    public static ITable Open(string path, int sheet = 0)
    {
        if (!File.Exists(path))
        {
            throw new UnreadableTableException(FileTrouble.NotFound);
        }

        // A pipe or a device has no length, and opening one may wait for ever.
        if (new FileInfo(path).Length == 0)
        {
            throw new UnreadableTableException(FileTrouble.Empty);
        }

        using var start = File.OpenRead(path);
        Span<byte> head = stackalloc byte[4];
        return start.ReadAtLeast(head, head.Length, throwOnEndOfStream: false) switch
        {
            0 => throw new UnreadableTableException(FileTrouble.Empty),
            4 when head.SequenceEqual("PK\u0003\u0004"u8) => XlsxTable.Open(path, sheet),
            4 when head.SequenceEqual(OldOffice) => throw new UnreadableTableException(FileTrouble.BrokenWorkbook),
            _ => CsvTable.Open(path),
        };
    }

    /// <returns>The names of a workbook's visible sheets; one without a name for a CSV file.</returns>
    /// <exception cref="UnreadableTableException">No such file, or no workbook.</exception>
    public static IReadOnlyList<string> Sheets(string path)
    {
        using var table = Open(path);
        return table is XlsxTable workbook ? workbook.Sheets : [""];
    }

    /// <summary>An .xls of before 2007, or an .xlsx with a password.</summary>
    private static ReadOnlySpan<byte> OldOffice => [0xD0, 0xCF, 0x11, 0xE0];
}
