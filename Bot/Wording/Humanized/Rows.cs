using Humanizer;

namespace SalesBot.Bot.Wording.Humanized;

/// <summary>Parts in a row, the last two joined by a word; a word without spaces of its own keeps one from letters and figures.</summary>
internal sealed class Rows(string comma, string and) : ICollectionFormatter
{
    public string Humanize<T>(IEnumerable<T> collection) => Join(collection.Select(part => part?.ToString()), and);

    public string Humanize<T>(IEnumerable<T> collection, Func<T, string?> objectFormatter) => Join(collection.Select(objectFormatter), and);

    public string Humanize<T>(IEnumerable<T> collection, Func<T, object?> objectFormatter) => Join(collection.Select(part => objectFormatter(part)?.ToString()), and);

    public string Humanize<T>(IEnumerable<T> collection, string separator) => Join(collection.Select(part => part?.ToString()), separator);

    public string Humanize<T>(IEnumerable<T> collection, Func<T, string?> objectFormatter, string separator) => Join(collection.Select(objectFormatter), separator);

    public string Humanize<T>(IEnumerable<T> collection, Func<T, object?> objectFormatter, string separator) => Join(collection.Select(part => objectFormatter(part)?.ToString()), separator);

    private string Join(IEnumerable<string?> parts, string last)
    {
        var said = parts.OfType<string>().Where(part => !string.IsNullOrWhiteSpace(part)).ToList();
        if (said.Count < 2) return said.FirstOrDefault() ?? "";

        var (before, end) = (string.Join(comma, said[..^1]), said[^1]);
        return before + (Runs(before[^1], last[0]) ? " " : "") + last + (Runs(last[^1], end[0]) ? " " : "") + end;
    }

    private static bool Runs(char before, char after) => (char.IsAsciiLetterOrDigit(before) && after > 0x7F) || (before > 0x7F && char.IsAsciiLetterOrDigit(after));
}
