using SalesBot.Bot.Store;
using SalesBot.Worker.Files.Tables;

namespace SalesBot.Worker.Files.Import;

/// <summary>Which cell of a file's rows holds which column.</summary>
internal sealed class Headings
{
    /// <summary>What a rejects file adds: read back after mending, they are no surprise.</summary>
    private static readonly string[] OfRejects = ["行", "列", "原因", "line", "column", "reason"];

    /// <summary>Row numbers of a sheet.</summary>
    private static readonly string[] Counted = ["序号", "序", "编次", "#", "no", "s/n", "sn"];

    private readonly Dictionary<FileColumn, int> places = [];
    private readonly Dictionary<FileColumn, string> values = [];
    private readonly Dictionary<int, bool> dayFirst = [];
    private readonly List<int> notes = [];
    private readonly List<int> unknown = [];
    private readonly List<int> ignored = [];
    private readonly FileKind kind;
    private readonly long line;

    private Headings(IReadOnlyList<string> titles, FileKind kind, long line)
    {
        Titles = [.. titles.Select(title => title.Trim().Trim('\uFEFF'))];
        this.kind = kind;
        this.line = line;
    }

    /// <summary>As the file writes them.</summary>
    public IReadOnlyList<string> Titles { get; }

    /// <summary>Headings of the file that no column of its kind has, and those that were to be left out.</summary>
    public IReadOnlyList<string> Ignored => [.. NotTaken.Select(place => Titles[place]).Where(title => title.Length > 0)];

    public IEnumerable<int> NotTaken => unknown.Concat(ignored).Order();

    /// <summary>Places of headings that nobody said anything of.</summary>
    public IReadOnlyList<int> Unknown => unknown;

    /// <summary>Places of what is kept in the notes.</summary>
    public IReadOnlyList<int> IntoNotes => notes;

    /// <summary>Needed columns that neither a heading nor a value for the whole file brings.</summary>
    public IReadOnlyList<FileColumn> Missing => [.. Columns.Of(kind).Where(column => column.Required && PlaceOf(column) is null && ValueOf(column) is null)];

    /// <param name="line">Where they stand.</param>
    /// <exception cref="UnreadableTableException">Two headings are the same column by its own name.</exception>
    public static Headings Of(IReadOnlyList<string> titles, FileKind kind, Mapping? mapping = null, long line = 1)
    {
        var headings = new Headings(titles, kind, line);
        headings.Read(mapping ?? Mapping.None);
        return headings;
    }

    /// <summary>How many of the titles some column has, and whether every needed one is there.</summary>
    public static (int Count, bool Whole) Known(IReadOnlyList<string> titles, FileKind kind, Mapping? mapping = null)
    {
        try
        {
            var headings = Of(titles, kind, mapping);
            return (headings.places.Count, headings.Missing.Count == 0);
        }
        catch (UnreadableTableException twice) when (twice.Trouble == FileTrouble.SameHeadingTwice)
        {
            return (1, Whole: true);
        }
    }

    public static bool IsOfRejects(string title) => OfRejects.Contains(Heading.KeyOf(title));

    public int? PlaceOf(FileColumn column) => places.TryGetValue(column, out var place) ? place : null;

    /// <summary>What the column has in every row of the file; null when it has none such.</summary>
    public string? ValueOf(FileColumn column) => values.GetValueOrDefault(column);

    /// <summary>Whether dates such as 5/3/2026 begin with the day in that column; null when no row of the file tells.</summary>
    public bool? BeginsWithDay(FileColumn column) => PlaceOf(column) is { } place && dayFirst.TryGetValue(place, out var first) ? first : null;

    public void TellDayOrder(int place, bool first) => dayFirst[place] = first;

    /// <summary>What an amount of the column is to be multiplied by.</summary>
    public decimal UnitOf(FileColumn column) => PlaceOf(column) is { } place ? Heading.UnitOf(Titles[place]) : 1m;

    public string TitleOf(FileColumn column) => PlaceOf(column) is { } place ? Titles[place] : column.Simplified;

    /// <summary>A column told by what its cells hold.</summary>
    public void Take(int place, FileColumn column)
    {
        places.Add(column, place);
        unknown.Remove(place);
    }

    /// <summary>Its word was there, but its cells hold something else.</summary>
    public void Drop(FileColumn column)
    {
        if (places.Remove(column, out var place))
        {
            unknown.Add(place);
        }
    }

    /// <exception cref="UnreadableTableException">A needed column is missing.</exception>
    public void Require()
    {
        if (Missing is { Count: > 0 } missing)
        {
            throw new UnreadableTableException(
                FileTrouble.MissingHeadings, line, detail: string.Join(", ", missing.Select(column => $"{column.Simplified} ({column.English})")),
                others: string.Join(", ", unknown.Select(place => Titles[place]).Where(title => title.Length > 0).Take(12)));
        }
    }

    private void Read(Mapping mapping)
    {
        var columns = Columns.Of(kind);
        var free = new HashSet<int>();
        for (var place = 0; place < Titles.Count; place++)
        {
            var key = Heading.KeyOf(Titles[place]);
            if (OfRejects.Contains(key))
            {
                continue;
            }

            // Its cells may tell, or at least it is to be named.
            if (key.Length == 0)
            {
                free.Add(place);
                continue;
            }

            if (Counted.Contains(key) && !mapping.Titles.ContainsKey(key))
            {
                ignored.Add(place);
                continue;
            }

            if (mapping.Titles.TryGetValue(key, out var said))
            {
                Said(place, said, columns);
            }
            else if (columns.FirstOrDefault(column => IsOwn(column, key)) is { } own)
            {
                if (!places.TryAdd(own, place))
                {
                    throw new UnreadableTableException(FileTrouble.SameHeadingTwice, line, detail: Titles[place]);
                }
            }
            else
            {
                free.Add(place);
            }
        }

        var guesses =
            from place in free
            let key = Heading.KeyOf(Titles[place])
            where key.Length > 0
            from column in columns
            let rank = ColumnWords.RankIn(column, key, kind)
            where rank is not null
            orderby rank, place
            select (place, column);
        foreach (var (place, column) in guesses.ToList())
        {
            if (free.Contains(place) && places.TryAdd(column, place))
            {
                free.Remove(place);
            }
        }

        unknown.AddRange(free.Order());
        foreach (var column in columns.Where(column => mapping.Values.ContainsKey(column.English)))
        {
            values[column] = mapping.Values[column.English];
        }
    }

    private void Said(int place, string said, IReadOnlyList<FileColumn> columns)
    {
        if (said == Mapping.IntoNotes)
        {
            notes.Add(place);
        }
        else if (columns.FirstOrDefault(column => column.English == said) is not { } column || !places.TryAdd(column, place))
        {
            ignored.Add(place);
        }
    }

    private static bool IsOwn(FileColumn column, string key) =>
        key == Heading.KeyOf(column.English) || key == Heading.KeyOf(column.Simplified) || key == Heading.KeyOf(column.Traditional);
}
