namespace SalesBot.Bot.Reports.Tables;

/// <summary>A table of typed figures: Word says them, Excel keeps them as numbers, CSV writes them plainly.</summary>
/// <param name="Name">A short title, in the reader's language; a sheet's name.</param>
/// <param name="Rows">Cells in the columns' order: string, decimal, int, DateOnly or null, or a <see cref="Figure"/> of a form of its own.</param>
/// <param name="Total">A last row; null where adding up means nothing.</param>
public sealed record Table(string Name, IReadOnlyList<Column> Columns, IReadOnlyList<IReadOnlyList<object?>> Rows, IReadOnlyList<object?>? Total = null)
{
    /// <summary>Only these columns, in this order.</summary>
    public Table Pick(params string[] keys)
    {
        var places = keys.Select(key => Columns.Index().First(column => column.Item.Key == key).Index).ToList();
        return this with
        {
            Columns = [.. places.Select(place => Columns[place])],
            Rows = [.. Rows.Select(row => Only(row))],
            Total = Total is null ? null : Only(Total),
        };

        IReadOnlyList<object?> Only(IReadOnlyList<object?> row) => [.. places.Select(place => row[place])];
    }

    /// <summary>The first rows; the total stays that of all.</summary>
    public Table First(int rows) => Rows.Count <= rows ? this : this with { Rows = [.. Rows.Take(rows)] };
}

/// <param name="Key">Names the column in code; the heading is the reader's.</param>
/// <param name="Sums">Its total is the sum of its rows.</param>
public sealed record Column(string Key, string Heading, Form Form, bool Sums = false);

/// <summary>A cell that is not of its column's form, as in a list of unlike figures.</summary>
public sealed record Figure(decimal? Value, Form Form);

/// <summary>What a column's figures are, and so how they are shown.</summary>
public enum Form
{
    Text,

    /// <summary>Longer words that may take several lines.</summary>
    Prose,

    /// <summary>In yuan.</summary>
    Amount,

    /// <summary>In 万元.</summary>
    TenThousands,

    /// <summary>A fraction, shown as a percentage with one decimal.</summary>
    Percent,

    /// <summary>A fraction, shown with its sign.</summary>
    Change,

    Count,

    /// <summary>One decimal: days, points, contacts per deal.</summary>
    OneDecimal,

    Day,
}
