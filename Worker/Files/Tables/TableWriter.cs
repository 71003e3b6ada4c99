namespace SalesBot.Worker.Files.Tables;

/// <summary>Creates the file of a table.</summary>
internal static class TableWriter
{
    public static ITableWriter Csv(string path) => new CsvTableWriter(New(path));

    /// <param name="sheet">Its name.</param>
    public static ITableWriter Xlsx(string path, string sheet, IReadOnlyList<CellKind> columns) => new XlsxTableWriter(New(path), sheet, columns);

    private static FileStream New(string path) => new(path, FileMode.Create, FileAccess.Write, FileShare.None, bufferSize: 1 << 16);
}
