namespace SalesBot.Worker.Files.Tables;

/// <summary>A file of headings and rows, read from its start to its end once.</summary>
internal interface ITable : IDisposable
{
    /// <summary>As the file has them.</summary>
    IReadOnlyList<string> Headings { get; }

    /// <summary>1-based line of the file where they stand.</summary>
    long HeadingLine { get; }

    /// <summary>Rows that hold something, in order; streams.</summary>
    /// <exception cref="UnreadableTableException">The file breaks off or is damaged further down.</exception>
    IEnumerable<TableRow> Rows();
}
