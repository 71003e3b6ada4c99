namespace SalesBot.Worker.Files.Import;

/// <summary>What a person said of headings that we do not know: which column each is, or one value for the whole file. Kept for the next file of the kind.</summary>
/// <param name="Titles">By <see cref="Heading.KeyOf"/>: a column's English name, <see cref="LeftOut"/> or <see cref="IntoNotes"/>.</param>
/// <param name="Values">By a column's English name: what every row of the file has there.</param>
internal sealed record Mapping(IReadOnlyDictionary<string, string> Titles, IReadOnlyDictionary<string, string> Values)
{
    public const string LeftOut = "-", IntoNotes = "+";

    public static Mapping None { get; } = new(new Dictionary<string, string>(), new Dictionary<string, string>());

    public bool IsEmpty => Titles.Count + Values.Count == 0;

    /// <summary>TITLE=column, TITLE=- to leave it out, TITLE=+ to keep it in the notes, column:=value for the whole file; parted by commas.</summary>
    /// <returns>Null, with the part that is none of these.</returns>
    public static Mapping? Read(string text, IReadOnlyList<FileColumn> columns, out string wrong)
    {
        var (titles, values) = (new Dictionary<string, string>(StringComparer.Ordinal), new Dictionary<string, string>(StringComparer.Ordinal));
        foreach (var part in text.Split([',', '，', ';', '；'], StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries))
        {
            wrong = part;
            if (part.IndexOf(":=", StringComparison.Ordinal) is > 0 and var fixedAt && Named(part[..fixedAt], columns) is { } filled)
            {
                values[filled.English] = part[(fixedAt + 2)..].Trim();
            }
            else if (part.LastIndexOf('=') is > 0 and var at && part[(at + 1)..].Trim() is var target && (target is LeftOut or IntoNotes || Named(target, columns) is not null))
            {
                titles[Heading.KeyOf(part[..at])] = target is LeftOut or IntoNotes ? target : Named(target, columns)!.English;
            }
            else
            {
                return null;
            }
        }

        wrong = "";
        return new Mapping(titles, values);
    }

    /// <summary>This, and over it what was said now.</summary>
    public Mapping With(Mapping now) => new(Over(Titles, now.Titles), Over(Values, now.Values));

    public Mapping WithTitle(string title, string target) => With(new Mapping(new Dictionary<string, string> { [Heading.KeyOf(title)] = target }, new Dictionary<string, string>()));

    public Mapping WithValue(FileColumn column, string value) => With(new Mapping(new Dictionary<string, string>(), new Dictionary<string, string> { [column.English] = value }));

    /// <summary>What one file may not decide for the next: whose customers they are differs from file to file.</summary>
    public Mapping Lasting => this with { Values = new Dictionary<string, string>() };

    private static FileColumn? Named(string text, IReadOnlyList<FileColumn> columns) =>
        columns.FirstOrDefault(column => new[] { column.English, column.Simplified, column.Traditional }.Any(name => Heading.KeyOf(name) == Heading.KeyOf(text)));

    private static Dictionary<string, string> Over(IReadOnlyDictionary<string, string> before, IReadOnlyDictionary<string, string> now)
    {
        var all = new Dictionary<string, string>(before, StringComparer.Ordinal);
        foreach (var (key, value) in now)
        {
            all[key] = value;
        }

        return all;
    }
}
