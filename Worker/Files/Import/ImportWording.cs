using System.Globalization;
using SalesBot.Bot.Wording;
using SalesBot.Worker.Files.Tables;

namespace SalesBot.Worker.Files.Import;

/// <summary>Puts the outcome of an import into words: what, where, what to do.</summary>
internal static class ImportWording
{
    /// <summary>The whole file was refused.</summary>
    public static string Refused(UnreadableTableException refused, string file, Language language)
    {
        var words = Words.Of("Files", language);
        var place = refused.Line is { } line ? words["Place.Line", file, line] : file;
        place = refused.Column is { } column ? words["Place.Column", place, column] : place;
        var reason = words[$"File.{refused.Trouble}", refused.Detail];
        return words["Place.Says", place, refused.Others is { } others ? reason + words["File.MissingHeadings.Others", others] : reason];
    }

    /// <summary>One rejected row: file, line, column, reason.</summary>
    public static string Problem(RowProblem problem, string file, Language language)
    {
        var words = Words.Of("Files", language);
        var place = words["Place.Line", file, problem.Line];
        place = problem.Column is { } column ? words["Place.Column", place, column] : place;
        return words["Place.Says", place, Reason(problem, language)];
    }

    public static string Reason(RowProblem problem, Language language) =>
        Words.Of("Files", language)[$"Row.{problem.What}", problem.Value, problem.Accepted];

    /// <summary>One line: what was or would be done.</summary>
    public static string Summary(ImportResult result, bool dryRun, Language language)
    {
        var words = Words.Of("Files", language);
        return words[dryRun ? "Summary.DryRun" : "Summary", words[$"Kind.{result.Kind}"], Counts(result, language)];
    }

    /// <summary>How many rows met which fate; those nobody met are left out.</summary>
    public static string Counts(ImportResult result, Language language)
    {
        var words = Words.Of("Files", language);
        var counts = new[]
        {
            Count("Count.Created", result.Created),
            Count("Count.Updated", result.Updated),
            Count("Count.Unchanged", result.Unchanged),
            Count("Count.Skipped", result.Skipped),
            Count("Count.Rejected", result.Rejected),
            Count("Count.Cut", result.Cut),
        };
        var told = counts.Where(count => count is not null).ToList();
        return told.Count > 0 ? string.Join(words["Between"], told) : words["Count.None"];

        string? Count(string key, int count) => count == 0 ? null : words[key, count.ToString("N0", CultureInfo.InvariantCulture)];
    }
}
