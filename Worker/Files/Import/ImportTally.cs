using SalesBot.Bot.Store;
using SalesBot.Worker.Files.Tables;

namespace SalesBot.Worker.Files.Import;

/// <summary>Adds up what became of the rows.</summary>
internal sealed class ImportTally(FileKind kind, Headings headings)
{
    private const int MostShown = 5;

    private readonly Dictionary<Fate, int> counts = [];
    private readonly List<(TableRow Row, IReadOnlyList<RowProblem> Problems)> rejected = [];
    private readonly List<(Fate, string)> first = [];

    public int Rows { get; private set; }

    public bool WroteAnything => Count(Fate.Created) + Count(Fate.Updated) > 0;

    /// <summary>In the order of the file.</summary>
    public IEnumerable<(TableRow Row, IReadOnlyList<RowProblem> Problems)> Rejected => rejected.OrderBy(one => one.Row.Line);

    public void Add(Posting posting)
    {
        Rows += posting.Batch.Size;
        foreach (var (row, outcome) in posting.Rows)
        {
            counts[outcome.Fate] = Count(outcome.Fate) + 1;
            if (first.Count < MostShown && outcome.Fate is Fate.Created or Fate.Updated)
            {
                first.Add((outcome.Fate, row.Label));
            }
        }

        var wrong = posting.Rejected().ToList();
        counts[Fate.Rejected] = Count(Fate.Rejected) - posting.Rows.Count(row => row.Outcome.Fate == Fate.Rejected) + wrong.Count;
        rejected.AddRange(wrong);
    }

    public ImportResult Result(string? change) => new(kind)
    {
        Created = Count(Fate.Created),
        Updated = Count(Fate.Updated),
        Unchanged = Count(Fate.Unchanged),
        Skipped = Count(Fate.Skipped),
        Rejected = Count(Fate.Rejected),
        Problems = [.. Rejected.SelectMany(one => one.Problems).Take(ImportResult.MostTold)],
        First = first,
        Ignored = headings.Ignored,
        Change = change,
    };

    private int Count(Fate fate) => counts.GetValueOrDefault(fate);
}
