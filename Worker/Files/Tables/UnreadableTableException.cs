namespace SalesBot.Worker.Files.Tables;

/// <summary>The file is no table we can read. Thrown while rows stream; the importer turns it into one line for the person.</summary>
/// <param name="line">1-based line of the file; null for the whole file.</param>
/// <param name="column">Its heading or letter; null for the whole line.</param>
/// <param name="others">Headings of the file that we do not know.</param>
/// <param name="detail">What the sentence names, e.g. the missing headings.</param>
internal sealed class UnreadableTableException(FileTrouble trouble, long? line = null, string? column = null, string? detail = null, string? others = null)
    : Exception($"{trouble} line {line} column {column} {detail}")
{
    public FileTrouble Trouble => trouble;

    public long? Line => line;

    public string? Column => column;

    public string? Detail => detail;

    public string? Others => others is { Length: > 0 } ? others : null;
}
