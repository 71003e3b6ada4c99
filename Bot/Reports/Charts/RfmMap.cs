using SalesBot.Bot.Wording;
using SalesBot.Domain.Performance;

namespace SalesBot.Bot.Reports.Charts;

/// <summary>Who buys how recently and how often: a five by five map with the number of customers, and the segments beside it.</summary>
public static class RfmMap
{
    private const double Cell = 84;

    private const double Left = 70;

    /// <returns>Null without a customer that ever ordered.</returns>
    public static Drawing? Of(Report report, Language language)
    {
        var rfm = report.Review.Rfm;
        if (rfm.Segments.All(segment => segment.Count == 0))
        {
            return null;
        }

        var words = Words.Of("Charts", language);
        var drawing = new Drawing(ReportCharts.Width, (5 * Cell) + 90, language);
        var cells = rfm.Customers.CountBy(customer => (customer.R, customer.F)).ToDictionary();
        var most = cells.Values.DefaultIfEmpty(1).Max();
        for (var r = 1; r <= 5; r++)
        {
            for (var f = 1; f <= 5; f++)
            {
                var (x, y) = (Left + ((r - 1) * Cell), (5 - f) * Cell);
                var count = cells.GetValueOrDefault((r, f));
                // The square root keeps a few customers visible beside many.
                drawing.Rect(x + 3, y + 3, Cell - 6, Cell - 6, count == 0 ? Palette.Card : Palette.Mix("#D6E8F3", Palette.Main, Math.Sqrt((double)count / most)), 8);
                if (count > 0)
                {
                    drawing.Text(x + (Cell / 2), y + (Cell / 2) + 10, Phrases.Number(count), 28, Math.Sqrt((double)count / most) > 0.55 ? Palette.Paper : Palette.Ink, Anchor.Middle, bold: true);
                }
            }

            drawing.Text(Left + ((r - 0.5) * Cell), (5 * Cell) + 34, $"R{r}", 26, Palette.Muted, Anchor.Middle)
                .Text(Left - 12, ((5 - r + 0.5) * Cell) + 10, $"F{r}", 26, Palette.Muted, Anchor.End);
        }

        drawing.Text(Left + (2.5 * Cell), (5 * Cell) + 76, words["RfmAxes"], 26, Palette.Muted, Anchor.Middle, room: 5.5 * Cell);
        return Segments(drawing, Left + (5 * Cell) + 60, report, words);
    }

    internal static string Colour(Segment segment) => segment switch
    {
        Segment.HighValue => Palette.Main,
        Segment.AtRisk => Palette.Alert,
        Segment.New => Palette.Good,
        Segment.Potential => Palette.Sky,
        Segment.Regular => Palette.Pale,
        _ => Palette.Quiet,
    };

    private static Drawing Segments(Drawing drawing, double left, Report report, Words words)
    {
        foreach (var (index, segment) in report.Review.Rfm.Segments.Index())
        {
            var y = (index * Cell) + 6;
            drawing.Rect(left, y + 10, 12, 58, Colour(segment.Segment), 4)
                .Text(left + 30, y + 34, $"{Terms.Of(segment.Segment, words.Language)}  {words.Count("Customers", segment.Count)}", 28, bold: true, room: drawing.Width - left - 30)
                .Text(left + 30, y + 68, $"{Phrases.Percent(segment.Share)} · {ChartAmount.Of(segment.Amount, words.Language, report.Currency)}", 26, Palette.Muted, room: drawing.Width - left - 30);
        }

        return drawing;
    }
}
