using SalesBot.Bot.Ports;
using SalesBot.Worker.Files.Tables;

namespace SalesBot.Worker.Files.Import;

/// <summary>Tells by its headings what kind of records a table holds.</summary>
internal static class KindGuess
{
    /// <returns>The one kind whose needed headings are all there; of several the one that knows most of the headings. Null when none, or none alone.</returns>
    public static FileKind? Of(IReadOnlyList<string> titles)
    {
        var known = FileKinds.All.Select(kind => (Kind: kind, Count: Known(titles, kind))).Where(guess => guess.Count > 0).OrderByDescending(guess => guess.Count).ToList();
        return known is [var only] ? only.Kind
            : known is [var best, var next, ..] && best.Count > next.Count ? best.Kind
            : null;
    }

    private static int Known(IReadOnlyList<string> titles, FileKind kind)
    {
        try
        {
            var headings = Headings.Of(titles, Columns.Of(kind));
            return headings.Titles.Count(title => title.Length > 0) - headings.Ignored.Count;
        }
        catch (UnreadableTableException)
        {
            return 0;
        }
    }
}
