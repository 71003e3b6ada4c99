using SalesBot.Bot.Wording;

namespace SalesBot.Bot.Reports.Charts;

/// <summary>From one sum to another: every part a bar that begins where the one before ended.</summary>
internal static class Waterfall
{
    private const double Width = ReportCharts.Width;

    private const double Edge = 40;

    private const double RowHeight = 62;

    private const double TextSize = 28;

    /// <param name="steps">Their values sum to the difference of the two ends.</param>
    public static Drawing Of(string title, Bar from, IReadOnlyList<Bar> steps, Bar to, Language language)
    {
        const double head = 92;
        var drawing = new Drawing(Width, head + ((steps.Count + 2) * RowHeight) + 24, language);
        drawing.Rect(0, 0, drawing.Width, drawing.Height, Palette.Paper);
        drawing.Text(Edge, 56, title, 32, bold: true, room: Width - (2 * Edge));
        IReadOnlyList<Bar> all = [from, .. steps, to];
        var names = Math.Min(Width * 0.32, all.Max(bar => TextWidth.Of(bar.Name, TextSize)) + 4);
        var labels = all.Max(bar => TextWidth.Of(bar.Label, TextSize)) + 4;
        var (left, track) = (Edge + names + 20, Width - (2 * Edge) - names - labels - 40);
        var (least, most, at) = (0m, Math.Max(from.Value, to.Value), from.Value);
        foreach (var step in steps)
        {
            at += step.Value;
            (least, most) = (Math.Min(least, at), Math.Max(most, at));
        }

        var scale = most > least ? track / (double)(most - least) : 0;
        at = 0;
        foreach (var (row, bar) in all.Index())
        {
            var isEnd = row == 0 || row == all.Count - 1;
            var (start, end) = isEnd ? (0m, bar.Value) : (at, at + bar.Value);
            var (x, wide) = (left + ((double)(Math.Min(start, end) - least) * scale), (double)Math.Abs(end - start) * scale);
            var (top, baseline) = (head + (row * RowHeight) + 14, head + (row * RowHeight) + (RowHeight / 2) + (TextSize * 0.36));
            drawing.Text(Edge, baseline, bar.Name, TextSize, room: names, bold: isEnd)
                .Rect(x, top, Math.Max(wide, bar.Value == 0 ? 0 : 2), RowHeight - 28, bar.Fill, isEnd ? 6 : 3)
                .Text(Width - Edge, baseline, bar.Label, TextSize, anchor: Anchor.End, bold: isEnd, room: labels);
            at = end;
            if (row < all.Count - 1)
            {
                var edge = left + ((double)(at - least) * scale);
                drawing.Line(edge, top + RowHeight - 28, edge, top + RowHeight, Palette.Quiet, 2);
            }
        }

        return drawing;
    }
}
