using System.Text.RegularExpressions;
using SalesBot.Bot.Store;

namespace SalesBot.Worker.Files.Import;

/// <summary>5/3/2026 is March in London and May in New York: another row of the column that can only be one of them tells.</summary>
internal static partial class DayOrder
{
    public static void Tell(Headings headings, FileKind kind, IReadOnlyList<string[]> sample)
    {
        var places = Columns.Of(kind).Where(column => column.Holds is CellKind.Date or CellKind.Moment).Select(headings.PlaceOf).OfType<int>().ToList();

        // One program writes all its columns alike.
        var told = places.Select(place => (Place: place, Order: Of(sample, place))).ToList();
        var all = told.Select(item => item.Order).OfType<bool>().Distinct().ToList();
        foreach (var (place, order) in told)
        {
            if ((order ?? (all is [var only] ? only : null)) is { } first)
            {
                headings.TellDayOrder(place, first);
            }
        }
    }

    private static bool? Of(IReadOnlyList<string[]> sample, int place)
    {
        var pairs = sample.Where(cells => place < cells.Length).Select(cells => Numbers().Match(cells[place].Trim())).Where(match => match.Success)
            .Select(match => (First: int.Parse(match.Groups[1].ValueSpan, System.Globalization.CultureInfo.InvariantCulture), Second: int.Parse(match.Groups[2].ValueSpan, System.Globalization.CultureInfo.InvariantCulture))).ToList();
        var (day, month) = (pairs.Exists(pair => pair.First > 12), pairs.Exists(pair => pair.Second > 12));
        return day == month ? null : day;
    }

    [GeneratedRegex(@"^(\d{1,2})[/.\-](\d{1,2})[/.\-](\d{4}|\d{2})\b")]
    private static partial Regex Numbers();
}
