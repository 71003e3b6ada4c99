using SalesBot.Bot.Store;
using SalesBot.Worker.Files.Tables;

namespace SalesBot.Worker.Files.Import;

/// <summary>Tells by its headings what kind of records a table holds.</summary>
internal static class KindGuess
{
    /// <summary>Rows that may stand above the headings, a title for one.</summary>
    private const int MostTitleRows = 10;

    /// <returns>By its headings, else by the first row below that would do as headings: what stands above them can be told then.</returns>
    public static FileKind? Of(ITable table) =>
        Of(table.Headings) ?? table.Rows().Take(MostTitleRows).Select(row => Of(row.Cells)).FirstOrDefault(kind => kind is not null);

    /// <returns>
    /// The one kind whose needed headings are all there; of several the one that knows most of the headings. One that lacks a heading but knows
    /// far more of them goes first: orders without their rep are no payments. Null when none, or none alone.
    /// </returns>
    public static FileKind? Of(IReadOnlyList<string> titles)
    {
        var known = FileKinds.All.Select(kind => (Kind: kind, Count: Headings.Known(titles, Columns.Of(kind)), Whole: Headings.Fit(titles, Columns.Of(kind))))
            .OrderByDescending(guess => guess.Count)
            .ToList();
        var whole = known.Where(guess => guess.Whole).ToList();
        return whole is [var sure, ..] && known[0].Count >= sure.Count + 2 ? known[0].Kind
            : whole is [var only] ? only.Kind
            : whole is [var best, var next, ..] && best.Count > next.Count ? best.Kind
            : null;
    }
}
