using SalesBot.Bot.Understanding.Texts;
using SalesBot.Worker.Files.Tables;

namespace SalesBot.Worker.Files.Import;

/// <summary>Which cell of a file's rows holds which column.</summary>
internal sealed class Headings
{
    /// <summary>What a rejects file adds: read back after mending, they are no surprise.</summary>
    private static readonly string[] OfRejects = ["行", "列", "原因", "line", "column", "reason"];

    private readonly Dictionary<FileColumn, int> places = [];
    private readonly List<string> ignored = [];

    private Headings(IReadOnlyList<string> titles) => Titles = [.. titles.Select(title => title.Trim().Trim('\uFEFF'))];

    /// <summary>As the file writes them.</summary>
    public IReadOnlyList<string> Titles { get; }

    /// <summary>Headings of the file that no column of its kind has.</summary>
    public IReadOnlyList<string> Ignored => ignored;

    /// <exception cref="UnreadableTableException">A needed heading is missing, or two headings are the same column.</exception>
    public static Headings Of(IReadOnlyList<string> titles, IReadOnlyList<FileColumn> columns)
    {
        var headings = new Headings(titles);
        for (var place = 0; place < titles.Count; place++)
        {
            headings.Add(place, columns);
        }

        var missing = columns.Where(column => column.Required && headings.PlaceOf(column) is null)
            .Select(column => $"{column.Simplified} ({column.English})")
            .ToList();
        return missing.Count == 0
            ? headings
            : throw new UnreadableTableException(FileTrouble.MissingHeadings, line: 1, detail: string.Join(", ", missing));
    }

    /// <summary>Whether the cells of a row would do as headings.</summary>
    public static bool Fit(IReadOnlyList<string> cells, IReadOnlyList<FileColumn> columns) =>
        columns.Where(column => column.Required).All(column => cells.Any(cell => IsTitleOf(column, Key(cell))));

    /// <summary>How many of the titles some column has.</summary>
    public static int Known(IEnumerable<string> titles, IReadOnlyList<FileColumn> columns) => titles.Count(title => columns.Any(column => IsTitleOf(column, Key(title))));

    public static bool IsOfRejects(string title) => OfRejects.Contains(Key(title));

    public int? PlaceOf(FileColumn column) => places.TryGetValue(column, out var place) ? place : null;

    public string TitleOf(FileColumn column) => PlaceOf(column) is { } place ? Titles[place] : column.Simplified;

    private void Add(int place, IReadOnlyList<FileColumn> columns)
    {
        var title = Titles[place];
        var key = Key(title);
        var column = columns.FirstOrDefault(column => IsTitleOf(column, key));
        if (column is not null)
        {
            if (!places.TryAdd(column, place))
            {
                throw new UnreadableTableException(FileTrouble.SameHeadingTwice, line: 1, detail: title);
            }
        }
        else if (key.Length > 0 && !OfRejects.Contains(key))
        {
            ignored.Add(title);
        }
    }

    private static bool IsTitleOf(FileColumn column, string key) => key == Key(column.English) || key == Key(column.Simplified) || key == Key(column.Traditional);

    /// <summary>Case, width, script, spaces and a star for "required" do not matter; neither does (元).</summary>
    private static string Key(string title)
    {
        var key = string.Concat(Folding.Of(title).Where(letter => letter is not (' ' or '_' or '-' or '*')));
        return key.EndsWith("(元)", StringComparison.Ordinal) ? key[..^3] : key;
    }
}
