namespace SalesBot.Worker.Files.Import;

/// <summary>Reads the rows of one kind of file: cells to a typed row, problems noted in the cells.</summary>
internal abstract class RowReader
{
    /// <returns>Null when the cells have problems.</returns>
    public abstract ImportRow? Read(RowCells cells);

    /// <summary>Whether a cell that cannot be read is always the row's problem.</summary>
    public virtual bool IsStrict => false;

    /// <summary>Whether a row that could be read may still be rejected as it is written; its cells are kept until then.</summary>
    public virtual bool MayRejectLater => false;

    /// <summary>Looks at the rows of a batch together: takes out those that name what none of the others brings.</summary>
    public virtual IReadOnlyList<RowProblem> Settle(List<ImportRow> rows, ImportMode mode) => [];
}
