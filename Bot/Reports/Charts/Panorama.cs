using SalesBot.Bot.Wording;

namespace SalesBot.Bot.Reports.Charts;

/// <summary>A report as one picture for the chat: figures, target, trend and people. 1200 × 900, read on a phone.</summary>
public static class Panorama
{
    private const double Width = 1200;

    private const double Height = 900;

    internal const double Margin = 40;

    private const double TickSize = 27;

    internal const double Inner = Width - (2 * Margin);

    public static Drawing Of(Report report, Language language)
    {
        var drawing = Titled(report, language);
        Cards(drawing, Figures(report, language));
        var top = report.Review.Kpi.Target > 0 ? TargetLine(drawing, 312, report, language) : 320;
        Panels(drawing, top, report, language);
        return drawing;
    }

    /// <summary>An empty picture that says what it is about and as of when.</summary>
    internal static Drawing Titled(Report report, Language language)
    {
        var reports = Words.Of("Reports", language);
        return new Drawing(Width, Height, language)
            .Text(Margin, 80, $"{ReportNames.Brief(report.Review.Period, language, report.Today.Year)} · {ReportNames.Of(report.Review.Scope, language)}", 48, bold: true, room: Inner - 290)
            .Text(Width - Margin, 80, report.NotStarted ? reports["NotStarted"] : reports["AsOf", Phrases.ShortDay(report.AsOf, language)], 30, Palette.Muted, Anchor.End);
    }

    /// <param name="cards">Four: what it is, the figure, a note.</param>
    internal static void Cards(Drawing drawing, IReadOnlyList<(string Label, string Value, string Note)> cards)
    {
        const double Wide = (Inner - 60) / 4;
        foreach (var (index, card) in cards.Index())
        {
            var x = Margin + (index * (Wide + 20));
            drawing.Rect(x, 112, Wide, 176, Palette.Card, 16)
                .Text(x + 22, 154, card.Label, TextWidth.Shrink(card.Label, 28, Wide - 40), Palette.Muted, room: Wide - 40)
                .Text(x + 22, 222, card.Value, TextWidth.Shrink(card.Value, 56, Wide - 40), bold: true)
                .Text(x + 22, 268, card.Note, TextWidth.Shrink(card.Note, 27, Wide - 36), Palette.Muted, room: Wide - 36);
        }
    }

    private static (string Label, string Value, string Note)[] Figures(Report report, Language language)
    {
        var (words, kpi) = (Words.Of("Charts", language), report.Review.Kpi);
        var before = ReportNames.Brief(report.Review.Period.Before(), language, report.Review.From.Year);
        return
        [
            (words["Card.Sales"], Amount(kpi.Sales), kpi.Mom is { } change && !report.Running ? words["Card.Versus", before, Phrases.Change(change)] : words["Card.Orders", kpi.Orders]),
            (words["Card.Completion"], Phrases.Percent(kpi.Completion), kpi.Target is { } target ? words["Card.Target", Amount(target)] : words["Card.NoTarget"]),
            (words["Card.CollectionRate"], Phrases.Percent(kpi.CollectionRate), words["Card.Collected", Amount(kpi.Collected)]),
            (words["Card.NewCustomers"], Phrases.Number(kpi.NewCustomers), kpi.Aov is { } aov ? words["Card.Aov", Amount(aov)] : ""),
        ];

        string Amount(decimal yuan) => ChartAmount.Of(yuan, language, report.Currency);
    }

    /// <summary>Sales on the way to the target and the challenge, with the time gone while the period runs.</summary>
    /// <returns>Where the next part starts.</returns>
    private static double TargetLine(Drawing drawing, double top, Report report, Language language)
    {
        var (words, kpi) = (Words.Of("Charts", language), report.Review.Kpi);
        var (goal, challenge) = (kpi.Target!.Value, kpi.Challenge is { } more && more > kpi.Target ? more : (decimal?)null);
        var scale = Inner / (double)(Math.Max(kpi.Sales, challenge ?? goal) * 1.02m);
        var behind = kpi.Completion < (report.Running ? report.Elapsed : 1);
        drawing.Rect(Margin, top, Inner, 40, Palette.Card, 10).Rect(Margin, top, Math.Max(0, (double)kpi.Sales * scale), 40, behind ? Palette.Alert : Palette.Main, 10);
        var time = report.Running ? words["Tick.Time", Phrases.Percent(report.Elapsed)] : "";
        drawing.Text(Margin, top + 84, time, TickSize, Palette.Muted);
        // Each label stands by its tick, the target's before, the challenge's after, and none on another.
        var right = Width - Margin;
        if (challenge is { } stretch)
        {
            var label = words["Tick.Challenge", ChartAmount.Of(stretch, language, report.Currency)];
            right = Tick(stretch, label, Math.Min(At(stretch) - 3, right - TextWidth.Of(label, TickSize))) - 30;
        }

        var name = words["Tick.Target", ChartAmount.Of(goal, language, report.Currency)];
        var least = time.Length > 0 ? Margin + TextWidth.Of(time, TickSize) + 30 : Margin;
        Tick(goal, name, Math.Max(least, Math.Min(At(goal) + 3, right) - TextWidth.Of(name, TickSize)));
        return top + 120;

        double At(decimal amount) => Margin + ((double)amount * scale);

        double Tick(decimal amount, string label, double left)
        {
            drawing.Line(At(amount), top - 8, At(amount), top + 48, Palette.Ink, 5).Text(left, top + 84, label, TickSize, Palette.Muted);
            return left;
        }
    }

    private static void Panels(Drawing drawing, double top, Report report, Language language)
    {
        var words = Words.Of("Charts", language);
        var (wide, high) = ((Inner - 60) / 2, Height - top - 110);
        var rows = (int)Math.Clamp(high / Bars.RowHeight, 1, 6);
        var left = ReportCharts.Trend(report, language, wide, high) is { } trend ? (words["Panel.Trend"], trend)
            : ReportCharts.Weekdays(report, language, wide, high) is { } week ? (words["Panel.Weekdays"], week) : ((string, Drawing)?)null;
        var people = report.Review.ByRep.Count(ReportSections.IsTold) > 1;
        var right = people && ReportCharts.Targets(report, language, wide, rows) is { } reps ? (words["Panel.Reps"], reps)
            : ReportCharts.Products(report, language, wide, rows) is { } products ? (words["Panel.Products"], products) : ((string, Drawing)?)null;
        foreach (var (index, panel) in new[] { left, right }.OfType<(string Title, Drawing Chart)>().Index())
        {
            var x = Margin + (index * (wide + 60));
            drawing.Text(x, top + 36, panel.Title, 32, bold: true, room: wide).Place(x, top + 66, panel.Chart);
        }

        if (left is null && right is null)
        {
            drawing.Text(Width / 2, top + (high / 2), Words.Of("Reports", language)["None"], 34, Palette.Muted, Anchor.Middle);
        }
    }
}
