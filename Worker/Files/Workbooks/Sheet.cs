using SalesBot.Bot.Reports.Tables;

namespace SalesBot.Worker.Files.Workbooks;

/// <summary>A table as a sheet.</summary>
/// <param name="Title">Above the headings; null leaves them in the first row.</param>
/// <param name="Chart">What of the table is also drawn.</param>
internal sealed record Sheet(Table Table, string? Title = null, SheetChart? Chart = null)
{
    /// <summary>At the foot of each printed page, between the sheet's name and its number.</summary>
    public string Foot { get; init; } = "";

    /// <summary>Where the headings stand; rows count from 1.</summary>
    public int HeadRow => Title is null ? 1 : 3;

    public int FirstRow => HeadRow + 1;

    public int LastRow => HeadRow + Table.Rows.Count;

    public int TotalRow => LastRow + 1;

    public int ColumnOf(string key) => Table.Columns.Index().First(column => column.Item.Key == key).Index;
}

/// <param name="Names">The column that names the bars.</param>
/// <param name="Values">The columns drawn beside each other, as long as they hold figures.</param>
/// <param name="Across">Lying bars, for names longer than a month.</param>
/// <param name="Most">Rows beyond this are left out: they are sorted by weight.</param>
internal sealed record SheetChart(string Names, IReadOnlyList<string> Values, bool Across, int Most = 12);
