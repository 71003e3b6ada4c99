namespace SalesBot.Worker.Files.Tables;

/// <summary>Writes a table row by row, the headings being the first; whole when disposed.</summary>
internal interface ITableWriter : IDisposable
{
    void Write(IReadOnlyList<CellValue> row);
}
