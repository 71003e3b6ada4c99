using SalesBot.Bot.Wording;

namespace SalesBot.Bot.Reports.Charts;

/// <summary>One bar: how long it is and what stands at its end.</summary>
/// <param name="Mark">Where a target is marked across it.</param>
internal sealed record Bar(string Name, decimal Value, string Label, decimal? Mark = null, string Fill = Palette.Main);

/// <summary>Bars with their figures written at them, so that no axis needs reading.</summary>
internal static class Bars
{
    public const double RowHeight = 64;

    private const double TextSize = 28;

    /// <summary>Name, bar with target mark, label; one row each, as high as there are bars.</summary>
    public static Drawing Rows(IReadOnlyList<Bar> bars, double width, Language language, double rowHeight = RowHeight)
    {
        var drawing = new Drawing(width, Math.Max(1, bars.Count) * rowHeight, language);
        var nameRoom = Math.Min(width * 0.3, bars.Select(bar => TextWidth.Of(bar.Name, TextSize)).DefaultIfEmpty().Max() + 4);
        var labelRoom = Math.Min(width * 0.42, bars.Select(bar => TextWidth.Of(bar.Label, TextSize)).DefaultIfEmpty().Max() + 4);
        var (left, track) = (nameRoom + 20, width - nameRoom - labelRoom - 40);
        var scale = Scale(bars, track);
        var high = rowHeight * 0.5;
        foreach (var (index, bar) in bars.Index())
        {
            var top = (index * rowHeight) + ((rowHeight - high) / 2);
            var baseline = (index * rowHeight) + (rowHeight / 2) + (TextSize * 0.36);
            drawing.Text(0, baseline, bar.Name, TextSize, room: nameRoom)
                .Rect(left, top, track, high, Palette.Card, 6)
                .Rect(left, top, Math.Max(0, (double)bar.Value * scale), high, bar.Fill, 6)
                .Text(width, baseline, bar.Label, TextSize, anchor: Anchor.End, room: labelRoom);
            if (bar.Mark is { } mark and > 0)
            {
                drawing.Line(left + ((double)mark * scale), top - 6, left + ((double)mark * scale), top + high + 6, Palette.Ink, 4);
            }
        }

        return drawing;
    }

    /// <summary>Upright bars, the name below each. The label stands on its bar; where the target's mark leaves no room there, in it.</summary>
    public static Drawing Columns(IReadOnlyList<Bar> bars, double width, double height, Language language)
    {
        var drawing = new Drawing(width, height, language);
        var slot = width / Math.Max(1, bars.Count);
        var labels = Math.Min(TextSize, bars.Select(bar => TextWidth.Shrink(bar.Label, TextSize, slot - 6)).DefaultIfEmpty(TextSize).Min());
        var (floor, room) = (height - 44, height - 44 - labels - 18);
        var scale = Scale(bars, room);
        foreach (var (index, bar) in bars.Index())
        {
            var (middle, wide) = ((index + 0.5) * slot, Math.Min(slot * 0.78, 110));
            var high = Math.Max(0, (double)bar.Value * scale);
            drawing.Rect(middle - (wide / 2), floor - high, wide, high, bar.Fill, 5)
                .Text(middle, height - 8, bar.Name, TextSize, Palette.Muted, Anchor.Middle, room: slot);
            var inside = bar.Mark > bar.Value && (double)(bar.Mark.Value - bar.Value) * scale < labels + 22 && high > labels + 20;
            drawing.Text(middle, inside ? floor - high + labels + 6 : floor - high - 10, bar.Label, inside ? TextWidth.Shrink(bar.Label, labels, wide - 4) : labels, inside && bar.Fill != Palette.Pale ? Palette.Paper : Palette.Ink, Anchor.Middle);
            if (bar.Mark is { } mark and > 0)
            {
                drawing.Line(middle - (wide / 2) - 6, floor - ((double)mark * scale), middle + (wide / 2) + 6, floor - ((double)mark * scale), Palette.Ink, 4);
            }
        }

        return drawing.Line(0, floor, width, floor, Palette.Grid, 3);
    }

    private static double Scale(IReadOnlyList<Bar> bars, double room)
    {
        var longest = bars.Select(bar => Math.Max(bar.Value, bar.Mark ?? 0)).DefaultIfEmpty().Max();
        return longest > 0 ? room / (double)longest : 0;
    }
}
