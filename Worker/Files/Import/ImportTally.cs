using SalesBot.Bot.Store;
using SalesBot.Worker.Files.Tables;

namespace SalesBot.Worker.Files.Import;

/// <summary>Adds up what became of the rows, which may come in any order.</summary>
/// <param name="keepsRows">Whether rows with problems are wanted as they stand in the file.</param>
internal sealed class ImportTally(FileKind kind, Survey survey, bool keepsRows)
{
    private const int MostShown = 5;

    private readonly Dictionary<Fate, int> counts = [];
    private readonly First<RowProblem> problems = new(problem => problem.Line);
    private readonly First<RowProblem> leftOut = new(problem => problem.Line);
    private readonly First<(long Line, string Says)> beside = new(line => line.Line);
    private readonly List<(TableRow Row, IReadOnlyList<RowProblem> Problems)> told = [];
    private readonly List<(Fate, string)> first = [];
    private int cut;

    public int Rows { get; private set; }

    /// <summary>Rows that were rejected or went in without some cells, in the order of the file.</summary>
    public IEnumerable<(TableRow Row, IReadOnlyList<RowProblem> Problems)> Told => told.OrderBy(one => one.Row.Line);

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

        counts[Fate.Rejected] = Count(Fate.Rejected) - posting.Rows.Count(row => row.Outcome.Fate == Fate.Rejected);
        foreach (var (row, wrong) in posting.Rejected())
        {
            counts[Fate.Rejected]++;
            problems.Add(wrong);
            if (keepsRows) told.Add((row, wrong));
        }

        foreach (var (row, cells) in posting.Short())
        {
            cut++;
            leftOut.Add(cells);
            if (keepsRows) told.Add((row, cells));
        }

        beside.Add(posting.Batch.Beside);
    }

    public ImportResult Result(string? change) => new(kind)
    {
        Created = Count(Fate.Created),
        Updated = Count(Fate.Updated),
        Unchanged = Count(Fate.Unchanged),
        Skipped = Count(Fate.Skipped),
        Rejected = Count(Fate.Rejected),
        Problems = problems.All,
        First = first,
        Ignored = survey.NotTaken,
        Cut = cut,
        LeftOut = leftOut.All,
        Beside = beside.All,
        OtherSheets = survey.OtherSheets,
        Change = change,
    };

    private int Count(Fate fate) => counts.GetValueOrDefault(fate);

    /// <summary>The first of what is told, by line; of a file that is all wrong not all of it.</summary>
    private sealed class First<T>(Func<T, long> line)
    {
        private const int Crowd = 50 * ImportResult.MostTold;

        private readonly List<T> some = [];

        public IReadOnlyList<T> All => [.. some.OrderBy(line).Take(ImportResult.MostTold)];

        public void Add(IEnumerable<T> more)
        {
            some.AddRange(more);
            if (some.Count <= Crowd) return;

            var kept = All;
            some.Clear();
            some.AddRange(kept);
        }
    }
}
