using SalesBot.Bot.Store;
using SalesBot.Worker.Files.Tables;

namespace SalesBot.Worker.Files.Import;

/// <summary>Finds the sheet and the row where the headings of a kind of file stand: below titles, notes and blank rows, in one row or under merged ones.</summary>
internal static class HeadingFinder
{
    /// <summary>However much a sheet says above its table.</summary>
    private const int MostAbove = 25;

    /// <summary>More sheets than any workbook of a team's.</summary>
    private const int MostSheets = 40;

    /// <returns>Where most headings of the kind are known; the first row of the first sheet when none is anywhere.</returns>
    /// <exception cref="UnreadableTableException">The file is no table.</exception>
    public static FoundHeadings Find(string path, FileKind kind, Mapping mapping) =>
        Best(Tops(path).SelectMany(top => In(top, kind, mapping)));

    /// <summary>The same for every kind: what a file without a word may be.</summary>
    public static IReadOnlyList<(FileKind Kind, FoundHeadings Found)> OfEveryKind(string path, Func<FileKind, Mapping> mappingOf)
    {
        var tops = Tops(path);
        return [.. FileKinds.All.Select(kind => (kind, Best(tops.SelectMany(top => In(top, kind, mappingOf(kind))))))];
    }

    private static FoundHeadings Best(IEnumerable<FoundHeadings> found) =>
        found.OrderByDescending(one => one.Whole).ThenByDescending(one => one.Known).ThenBy(one => one.Place.Sheet).ThenBy(one => one.Place.Depth).ThenBy(one => one.Place.Line).First();

    private static IEnumerable<FoundHeadings> In(Top top, FileKind kind, Mapping mapping)
    {
        for (var at = 0; at < top.Rows.Count; at++)
        {
            yield return Of(top, at, 1, top.Rows[at].Cells, kind, mapping);
            if (at + 1 < top.Rows.Count)
            {
                yield return Of(top, at, 2, PlacedTable.Under(top.Rows[at].Cells, top.Rows[at + 1].Cells), kind, mapping);
            }
        }
    }

    private static FoundHeadings Of(Top top, int at, int depth, IReadOnlyList<string> titles, FileKind kind, Mapping mapping)
    {
        var (known, whole) = Headings.Known(titles, kind, mapping);
        return new FoundHeadings(new TablePlace(top.Sheet, top.Rows[at].Line, depth), titles, known, whole && known > 0);
    }

    private static List<Top> Tops(string path)
    {
        var tops = new List<Top>();
        var sheets = TableReader.Sheets(path);
        for (var sheet = 0; sheet < Math.Min(sheets.Count, MostSheets); sheet++)
        {
            using var table = TableReader.Open(path, sheet);
            if (PlacedTable.All(table).Take(MostAbove).ToList() is { Count: > 0 } rows)
            {
                tops.Add(new Top(sheet, rows));
            }
        }

        return tops.Count > 0 ? tops : throw new UnreadableTableException(FileTrouble.Empty);
    }

    private sealed record Top(int Sheet, List<TableRow> Rows);
}

/// <param name="Known">How many of the titles are columns of the kind.</param>
/// <param name="Whole">Every needed one is there.</param>
internal sealed record FoundHeadings(TablePlace Place, IReadOnlyList<string> Titles, int Known, bool Whole);
