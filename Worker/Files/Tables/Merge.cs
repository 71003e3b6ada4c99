using DocumentFormat.OpenXml.Packaging;

namespace SalesBot.Worker.Files.Tables;

/// <summary>Cells of one column merged downwards: the file has the value in the first of them alone, people see it beside every row.</summary>
internal sealed class Merge
{
    /// <summary>More than anybody merges by hand; what is beyond reads as blank.</summary>
    private const int Most = 10_000;

    private readonly int column;
    private string value = "";

    private Merge(int column, long from, long to) => (this.column, From, To) = (column, from, to);

    public long From { get; }

    public long To { get; }

    /// <summary>In the order of their first rows. They stand behind the rows, so that the sheet is read through once for them.</summary>
    public static List<Merge> Of(WorksheetPart part)
    {
        var merges = new List<Merge>();
        using var xml = XlsxXml.Open(part);
        while (merges.Count < Most && xml.NextElement("mergeCell"))
        {
            if (Read(xml.GetAttribute("ref")) is { } merge)
            {
                merges.Add(merge);
            }
        }

        merges.Sort((one, other) => one.From.CompareTo(other.From));
        return merges;
    }

    public void Fill(long line, List<string> row)
    {
        if (line == From)
        {
            value = column < row.Count ? row[column] : "";
        }
        else if (line > From && line <= To && value.Length > 0)
        {
            while (row.Count <= column)
            {
                row.Add("");
            }

            row[column] = row[column].Length == 0 ? value : row[column];
        }
    }

    /// <returns>Null for cells of one row, or of a column no table has.</returns>
    private static Merge? Read(string? reference) =>
        reference?.Split(':') is [var first, var last] && XlsxCells.Column(first) is { } column && column < TableRow.MostCells
            && LineOf(first) is { } from && LineOf(last) is { } to && to > from
            ? new Merge(column, from, to)
            : null;

    private static long? LineOf(string cell) => long.TryParse(cell.TrimStart([.. "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz$"]), out var line) ? line : null;
}
