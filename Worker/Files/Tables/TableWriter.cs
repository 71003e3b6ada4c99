namespace SalesBot.Worker.Files.Tables;

/// <summary>Creates the file of a table.</summary>
internal static class TableWriter
{
    public static ITableWriter Create(string path) =>
        new CsvTableWriter(new FileStream(path, FileMode.Create, FileAccess.Write, FileShare.None));
}
