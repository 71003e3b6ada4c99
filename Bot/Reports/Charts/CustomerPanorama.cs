using SalesBot.Bot.Wording;

namespace SalesBot.Bot.Reports.Charts;

/// <summary>The customer analysis as one picture: who buys, who comes back, who left, and the segments. 1200 × 900, read on a phone.</summary>
public static class CustomerPanorama
{
    private const double Top = 316;

    public static Drawing Of(Report report, Language language)
    {
        var drawing = Panorama.Titled(report, language);
        var (words, kpi, buyers) = (Words.Of("Documents", language), report.Review.Kpi, report.Review.Rfm.Customers);
        Panorama.Cards(drawing,
        [
            (words["Card.buyers"], Phrases.Number(buyers.Count), words["Card.Top20", Phrases.Percent(report.TopShare())]),
            (words["Card.newCustomers"], Phrases.Number(kpi.NewCustomers), words["Card.NewSales", ChartAmount.Of(kpi.NewSales, language, report.Currency)]),
            (words["Card.repurchase"], Phrases.Percent(kpi.RepurchaseRate), words["Card.Top3", Phrases.Percent(kpi.Top3Share)]),
            (words["Card.churn"], Phrases.Number(kpi.Churned), words["Card.ChurnRate", Phrases.Percent(kpi.ChurnRate)]),
        ]);
        return RfmMap.Of(report, language) is { } map
            ? drawing.Text(Panorama.Margin, Top + 36, words["Heading.Segments"], 32, bold: true, room: Panorama.Inner).Place(Panorama.Margin, Top + 62, map)
            : drawing.Text(Panorama.Margin + (Panorama.Inner / 2), 560, Words.Of("Reports", language)["None"], 34, Palette.Muted, Anchor.Middle);
    }
}
