using SalesBot.Worker.Files.Tables;

namespace SalesBot.Worker.Files.Import;

/// <summary>Rows that go into the store together, read and checked.</summary>
/// <param name="Size">Rows of the file.</param>
/// <param name="Source">Those rejected, or that may be yet, as they stand in the file and in its order.</param>
/// <param name="Problems">Of rows that could not be read, in the order of the file.</param>
/// <param name="LeftOut">Cells that could not be read, of rows that go in without them.</param>
/// <param name="Beside">Lines that are no records, with what they say.</param>
internal sealed record ImportBatch(
    int Size, IReadOnlyList<TableRow> Source, IReadOnlyList<ImportRow> Rows, IReadOnlyList<RowProblem> Problems, IReadOnlyList<RowProblem> LeftOut, IReadOnlyList<(long Line, string Says)> Beside)
{
    /// <param name="now">The team's local time.</param>
    public static ImportBatch Read(IReadOnlyList<TableRow> lines, Headings headings, RowReader reader, ImportOptions options, DateTime now)
    {
        var beside = lines.Select(line => (line.Line, Says: Import.Beside.Of(line, headings)!)).Where(line => line.Says is not null).ToList();
        var apart = beside.Select(line => line.Line).ToHashSet();
        var source = lines.Where(line => !apart.Contains(line.Line)).ToList();
        var leftOut = new List<RowProblem>();
        var rows = new List<ImportRow>(source.Count);
        var problems = new List<RowProblem>();
        foreach (var line in source)
        {
            var cells = new RowCells(headings, line, options, now, reader.IsStrict);
            cells.CheckWidth();
            var row = reader.Read(cells);
            problems.AddRange(cells.Problems);
            if (row is not null && cells.Problems.Count == 0)
            {
                rows.Add(row);
                leftOut.AddRange(cells.LeftOut);
            }
        }

        problems.AddRange(reader.Settle(rows, options.Mode));
        var rejected = problems.Concat(leftOut).Select(problem => problem.Line).ToHashSet();
        var kept = reader.MayRejectLater ? source : [.. source.Where(line => rejected.Contains(line.Line))];
        return new ImportBatch(source.Count, kept, rows, problems, leftOut, beside);
    }

    public Posting Apply(Ledger ledger)
    {
        var rows = new List<(ImportRow Row, Outcome Outcome)>(Rows.Count);
        foreach (var row in Rows.OrderBy(row => row.Shelf, StringComparer.Ordinal))
        {
            rows.Add((row, row.Apply(ledger)));
        }

        return new Posting(this, rows, ledger);
    }
}

/// <summary>A batch after its transaction.</summary>
internal sealed record Posting(ImportBatch Batch, IReadOnlyList<(ImportRow Row, Outcome Outcome)> Rows, Ledger Ledger)
{
    public bool WroteAnything => Rows.Any(row => row.Outcome.Fate is Fate.Created or Fate.Updated);

    /// <summary>Each row that went in without some of its cells, as it stands in the file.</summary>
    public IEnumerable<(TableRow Row, IReadOnlyList<RowProblem> Problems)> Short()
    {
        var rejected = Rows.Where(row => row.Outcome.Problem is not null).Select(row => row.Row.Line).ToHashSet();
        var cells = Batch.LeftOut.Where(cell => !rejected.Contains(cell.Line)).ToLookup(cell => cell.Line);
        return Batch.Source.Where(row => cells.Contains(row.Line)).Select(row => (row, (IReadOnlyList<RowProblem>)[.. cells[row.Line]]));
    }

    /// <summary>Each rejected row with what is wrong with it, in the order of the file.</summary>
    public IEnumerable<(TableRow Row, IReadOnlyList<RowProblem> Problems)> Rejected()
    {
        var problems = Batch.Problems.Concat(Rows.Where(row => row.Outcome.Problem is not null).Select(row => row.Outcome.Problem!))
            .ToLookup(problem => problem.Line);
        return Batch.Source.Where(row => problems.Contains(row.Line)).Select(row => (row, (IReadOnlyList<RowProblem>)[.. problems[row.Line]]));
    }
}
