using SalesBot.Bot.Store;
using SalesBot.Worker.Files.Tables;

namespace SalesBot.Worker.Files.Import;

/// <summary>Tells by its headings what kind of records a file holds.</summary>
internal static class KindGuess
{
    /// <returns>
    /// The one kind whose needed headings are all there; of several the one that knows most of the headings. One that lacks a heading but knows
    /// far more of them goes first: orders without their rep are no payments. Null when none, or none alone.
    /// </returns>
    /// <exception cref="UnreadableTableException">The file is no table.</exception>
    public static FileKind? Of(string path, Func<FileKind, Mapping> mappingOf)
    {
        var known = HeadingFinder.OfEveryKind(path, mappingOf).OrderByDescending(guess => guess.Found.Known).ToList();
        var whole = known.Where(guess => guess.Found.Whole).ToList();
        return whole is [var sure, ..] && known[0].Found.Known >= sure.Found.Known + 2 ? known[0].Kind
            : whole is [var only] ? only.Kind
            : whole is [var best, var next, ..] && best.Found.Known > next.Found.Known ? best.Kind
            : whole.Count == 0 && known is [{ Found.Known: >= 4 } most, var second, ..] && most.Found.Known >= second.Found.Known + 2 ? most.Kind
            : null;
    }
}
