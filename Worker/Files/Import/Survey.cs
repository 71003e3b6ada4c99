using SalesBot.Bot.Store;
using SalesBot.Domain.Customers;
using SalesBot.Worker.Files.Tables;

namespace SalesBot.Worker.Files.Import;

/// <summary>What reading a file through once tells, before anything of it is written.</summary>
/// <param name="Sequences">Of customer codes: the highest number by industry, so that new codes never meet one further down.</param>
/// <param name="OtherSheets">Names of sheets with rows that are not read.</param>
/// <param name="Filled">Places of columns that hold anything.</param>
internal sealed record Survey(
    TablePlace Place, Headings Headings, int Rows, long Letters, IReadOnlyDictionary<string, int> Sequences, IReadOnlyList<string> OtherSheets, IReadOnlySet<int> Filled, IReadOnlyList<string[]> Sample)
{
    /// <summary>So many rows tell what a column holds.</summary>
    private const int Looked = 200;

    /// <summary>Headings that are not taken; one without a name, where it holds anything, by its letter.</summary>
    public IReadOnlyList<string> NotTaken =>
    [
        .. Headings.NotTaken.Where(place => Headings.Titles[place].Length > 0 || Filled.Contains(place))
            .Select(place => Headings.Titles[place] is { Length: > 0 } title ? title : XlsxCells.Letters(place)),
    ];

    /// <param name="isPerson">Whether the team has somebody of that name.</param>
    /// <exception cref="UnreadableTableException">The file cannot be read to its end.</exception>
    public static Survey Of(FileKind kind, string path, Mapping mapping, Func<string, bool> isPerson, CancellationToken cancel)
    {
        var found = HeadingFinder.Find(path, kind, mapping);
        using var table = PlacedTable.Open(path, found.Place);
        var headings = Headings.Of(table.Headings, kind, mapping, found.Place.Line);
        var sample = new List<string[]>();
        var filled = new HashSet<int>();
        var sequences = new Dictionary<string, int>(StringComparer.Ordinal);
        int? codes = null;
        var rows = 0;
        var letters = 0L;
        foreach (var row in table.Rows().Where(row => Beside.Of(row, headings) is null))
        {
            rows++;
            letters += row.Letters;
            if (sample.Count < Looked)
            {
                sample.Add(row.Cells);
            }

            for (var place = 0; place < row.Cells.Length; place++)
            {
                if (!Blanks.Is(row.Cells[place]))
                {
                    filled.Add(place);
                }
            }

            if (row.Formula is { } formula)
            {
                Refuse(row, formula, headings);
            }

            // The column is told by its heading, else by what cells hold: until the sample is full it may be either.
            codes ??= kind == FileKind.Customers ? headings.PlaceOf(Columns.Code) : null;
            if (codes is { } code && code < row.Cells.Length && CodePlan.Parse(new CustomerCode(row.Cells[code].Trim())) is var (industry, sequence))
            {
                sequences[industry] = Math.Max(sequence, sequences.GetValueOrDefault(industry));
            }

            if (rows % 10_000 == 0)
            {
                cancel.ThrowIfCancellationRequested();
            }
        }

        CellKinds.Sort(headings, kind, sample, isPerson);
        DayOrder.Tell(headings, kind, sample);
        return new Survey(found.Place, headings, rows, letters, sequences, Others(path, found.Place), filled, sample);
    }

    /// <summary>A formula that its program never computed, where its value matters.</summary>
    private static void Refuse(TableRow row, int formula, Headings headings)
    {
        if (formula < headings.Titles.Count && !headings.Unknown.Contains(formula) && headings.Titles[formula].Length > 0)
        {
            throw new UnreadableTableException(FileTrouble.Formula, row.Line, headings.Titles[formula]);
        }
    }

    private static List<string> Others(string path, TablePlace place)
    {
        var sheets = TableReader.Sheets(path);
        var others = new List<string>();
        for (var sheet = 0; sheet < sheets.Count; sheet++)
        {
            if (sheet != place.Sheet && HasRows(path, sheet))
            {
                others.Add(sheets[sheet]);
            }
        }

        return others;
    }

    private static bool HasRows(string path, int sheet)
    {
        using var table = TableReader.Open(path, sheet);
        return PlacedTable.All(table).Skip(1).Any();
    }
}
