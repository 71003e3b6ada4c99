using SalesBot.Worker.Files.Tables;

namespace SalesBot.Worker.Files.Import;

/// <summary>Rows that go into the store together, read and checked.</summary>
/// <param name="Size">Rows of the file.</param>
/// <param name="Source">Those rejected, or that may be yet, as they stand in the file and in its order.</param>
/// <param name="Problems">Of rows that could not be read, in the order of the file.</param>
internal sealed record ImportBatch(int Size, IReadOnlyList<TableRow> Source, IReadOnlyList<ImportRow> Rows, IReadOnlyList<RowProblem> Problems)
{
    public static ImportBatch Read(IReadOnlyList<TableRow> source, Headings headings, RowReader reader, ImportOptions options)
    {
        var rows = new List<ImportRow>(source.Count);
        var problems = new List<RowProblem>();
        foreach (var line in source)
        {
            var cells = new RowCells(headings, line, options.Rules.Currency);
            cells.CheckWidth();
            var row = reader.Read(cells);
            problems.AddRange(cells.Problems);
            if (row is not null && cells.Problems.Count == 0)
            {
                rows.Add(row);
            }
        }

        problems.AddRange(reader.Settle(rows, options.Mode));
        var rejected = problems.Select(problem => problem.Line).ToHashSet();
        var kept = reader.MayRejectLater ? source : [.. source.Where(line => rejected.Contains(line.Line))];
        return new ImportBatch(source.Count, kept, rows, problems);
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

    /// <summary>Each rejected row with what is wrong with it, in the order of the file.</summary>
    public IEnumerable<(TableRow Row, IReadOnlyList<RowProblem> Problems)> Rejected()
    {
        var problems = Batch.Problems.Concat(Rows.Where(row => row.Outcome.Problem is not null).Select(row => row.Outcome.Problem!))
            .ToLookup(problem => problem.Line);
        return Batch.Source.Where(row => problems.Contains(row.Line)).Select(row => (row, (IReadOnlyList<RowProblem>)[.. problems[row.Line]]));
    }
}
