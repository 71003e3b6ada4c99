namespace SalesBot.Worker.Files.Tables;

/// <summary>Where in a file the headings of a table stand.</summary>
/// <param name="Sheet">Of a workbook's visible sheets, from 0.</param>
/// <param name="Line">Of the first row of headings.</param>
/// <param name="Depth">How many rows they take: under one merged heading there may be several.</param>
internal sealed record TablePlace(int Sheet, long Line, int Depth);

/// <summary>A table that begins below a title, or on another sheet than the first.</summary>
internal sealed class PlacedTable : ITable
{
    private readonly ITable inner;
    private readonly IEnumerator<TableRow> rows;

    private PlacedTable(ITable inner, TablePlace place)
    {
        this.inner = inner;
        rows = All(inner).GetEnumerator();
        while (rows.MoveNext() && rows.Current.Line < place.Line)
        {
        }

        IReadOnlyList<string> headings = rows.Current.Cells;
        for (var depth = 1; depth < place.Depth && rows.MoveNext(); depth++)
        {
            headings = Under(headings, rows.Current.Cells);
        }

        (Headings, HeadingLine) = (headings, place.Line);
    }

    public IReadOnlyList<string> Headings { get; }

    public long HeadingLine { get; }

    /// <exception cref="UnreadableTableException">No such sheet, or no table.</exception>
    public static PlacedTable Open(string path, TablePlace place)
    {
        var inner = TableReader.Open(path, place.Sheet);
        try
        {
            return new PlacedTable(inner, place);
        }
        catch
        {
            inner.Dispose();
            throw;
        }
    }

    /// <summary>All rows of a table, its first one too.</summary>
    public static IEnumerable<TableRow> All(ITable table) =>
        table.Headings.Count == 0 ? [] : table.Rows().Prepend(new TableRow(table.HeadingLine, [.. table.Headings]));

    /// <summary>Two rows of headings as one: the lower word, or where there is none the upper.</summary>
    public static IReadOnlyList<string> Under(IReadOnlyList<string> upper, IReadOnlyList<string> lower) =>
    [
        .. Enumerable.Range(0, Math.Max(upper.Count, lower.Count))
            .Select(place => place < lower.Count && lower[place].Trim().Length > 0 ? lower[place] : place < upper.Count ? upper[place] : ""),
    ];

    public IEnumerable<TableRow> Rows()
    {
        while (rows.MoveNext())
        {
            yield return rows.Current;
        }
    }

    public void Dispose()
    {
        rows.Dispose();
        inner.Dispose();
    }
}
