using SalesBot.Bot.Store;

namespace SalesBot.Worker.Files.Import;

/// <summary>Adds up what became of the rows.</summary>
internal sealed class ImportTally(FileKind kind, Survey survey)
{
    private const int MostShown = 5;

    private readonly Dictionary<Fate, int> counts = [];
    private readonly List<RowProblem> problems = [];
    private readonly List<RowProblem> leftOut = [];
    private readonly List<(long, string)> beside = [];
    private int cut;
    private readonly List<(Fate, string)> first = [];

    public int Rows { get; private set; }

    public bool WroteAnything => Count(Fate.Created) + Count(Fate.Updated) > 0;

    public void Add(Posting posting, RejectsFile rejects)
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
            problems.AddRange(wrong.Take(ImportResult.MostTold - problems.Count));
            rejects.Add(row, wrong);
        }

        foreach (var (row, cells) in posting.Short())
        {
            cut++;
            leftOut.AddRange(cells.Take(ImportResult.MostTold - leftOut.Count));
            rejects.Add(row, cells);
        }

        beside.AddRange(posting.Batch.Beside.Take(ImportResult.MostTold - beside.Count));
    }

    public ImportResult Result(string? change) => new(kind)
    {
        Created = Count(Fate.Created),
        Updated = Count(Fate.Updated),
        Unchanged = Count(Fate.Unchanged),
        Skipped = Count(Fate.Skipped),
        Rejected = Count(Fate.Rejected),
        Problems = problems,
        First = first,
        Ignored = survey.NotTaken,
        Cut = cut,
        LeftOut = leftOut,
        Beside = beside,
        OtherSheets = survey.OtherSheets,
        Change = change,
    };

    private int Count(Fate fate) => counts.GetValueOrDefault(fate);
}
