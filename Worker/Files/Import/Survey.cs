using SalesBot.Bot.Store;
using SalesBot.Domain.Customers;
using SalesBot.Worker.Files.Tables;

namespace SalesBot.Worker.Files.Import;

/// <summary>What reading a file through once tells, before anything of it is written.</summary>
/// <param name="Sequences">Of customer codes: the highest number by industry, so that new codes never meet one further down.</param>
internal sealed record Survey(Headings Headings, int Rows, long Letters, IReadOnlyDictionary<string, int> Sequences)
{
    private const int MostTitleRows = 10;

    /// <exception cref="UnreadableTableException">The file cannot be read to its end, or lacks a needed heading.</exception>
    public static Survey Of(FileKind kind, string path, CancellationToken cancel)
    {
        using var table = TableReader.Open(path);
        var headings = HeadingsOf(table, Columns.Of(kind));
        var codes = kind == FileKind.Customers ? headings.PlaceOf(Columns.Code) : null;
        var sequences = new Dictionary<string, int>(StringComparer.Ordinal);
        var rows = 0;
        var letters = 0L;
        foreach (var row in table.Rows())
        {
            rows++;
            letters += row.Letters;
            if (codes is { } place && place < row.Cells.Length && CodePlan.Parse(new CustomerCode(row.Cells[place].Trim())) is var (industry, sequence))
            {
                sequences[industry] = Math.Max(sequence, sequences.GetValueOrDefault(industry));
            }

            if (rows % 10_000 == 0)
            {
                cancel.ThrowIfCancellationRequested();
            }
        }

        return new Survey(headings, rows, letters, sequences);
    }

    private static Headings HeadingsOf(ITable table, IReadOnlyList<FileColumn> columns)
    {
        try
        {
            return Headings.Of(table.Headings, columns);
        }
        catch (UnreadableTableException refused) when (refused.Trouble == FileTrouble.MissingHeadings)
        {
            // A sheet made to be printed begins with its title.
            var below = table.Rows().Take(MostTitleRows).Where(row => Headings.Fit(row.Cells, columns)).Select(row => (long?)row.Line).FirstOrDefault();
            throw below is null ? refused : new UnreadableTableException(FileTrouble.HeadingsBelow, below);
        }
    }
}
