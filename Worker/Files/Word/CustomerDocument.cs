using SalesBot.Bot.Reports;
using SalesBot.Bot.Reports.Charts;
using SalesBot.Bot.Reports.Tables;
using SalesBot.Bot.Wording;
using SalesBot.Worker.Files.Pictures;

namespace SalesBot.Worker.Files.Word;

/// <summary>The customer analysis as a Word document: who they are, what they are worth, what to do for each segment.</summary>
internal static class CustomerDocument
{
    private const int MostRows = 25;

    /// <summary>The best fifth of a big company is a list for the workbook.</summary>
    private const int MostTop = 100;

    /// <param name="report">With the customer tables.</param>
    /// <exception cref="PictureException">Its pictures cannot be drawn here.</exception>
    public static byte[] Make(Report report, Language language, PictureMaker pictures)
    {
        var (page, words, review) = (new WordPage(), Words.Of("Documents", language), report.Review);
        var tables = new ReportTables(report, language);
        var title = words["Title.Customers", ReportNames.Of(review.Period, language)];
        Cover();
        page.Heading(1, words["Heading.Distribution"], onNewPage: true);
        Show("Distribution");
        page.Heading(1, words["Heading.Segments"]);
        if (RfmMap.Of(report, language) is { } map)
        {
            page.Picture(pictures.Draw(map, scale: 2), map.Height / map.Width, words["Caption.Rfm"]);
        }

        page.Table(tables.Segments());
        page.Heading(1, words["Heading.Value"]);
        page.Lead(words["Value.Top", report.TopCustomers().Count, FigureText.Of(report.TopShare(), Form.Percent)]);
        Cut(tables.Customers().Pick("code", "customer", "segment", "r", "f", "m", "recency", "frequency", "yearAmount"), Math.Clamp(report.TopCustomers().Count, 10, MostTop));
        page.Heading(1, words["Heading.Behaviour"]);
        Show("S5-3");
        page.Heading(1, words["Heading.Funnel"]);
        if (ReportCharts.Funnel(report, language) is { } funnel)
        {
            page.Picture(pictures.Draw(funnel, scale: 2), funnel.Height / funnel.Width, words["Caption.Funnel"]);
        }

        page.Table(tables.Funnel());
        page.Paragraph(words["Funnel.Pace", FigureText.Of(review.Kpi.LeadToDeal, Form.Percent), FigureText.Of(review.Kpi.DealCycleDays, Form.OneDecimal), FigureText.Of(review.Kpi.FollowUpsToClose, Form.OneDecimal)]);
        page.Heading(1, words["Heading.Strategy"]);
        Show("S5-4");
        page.Heading(1, words["Heading.Quality"]);
        Show("Quality");
        return page.Bytes(title, $"SalesBot · {title}", report.Today, language);

        void Cover()
        {
            var kpi = review.Kpi;
            page.Title(title, string.Join(" · ", ReportNames.Of(review.Scope, language), Words.Of("Reports", language)["AsOf", FigureText.Of(report.AsOf, Form.Day)]));
            page.Cards(
            [
                (words["Card.buyers"], Phrases.Number(review.Rfm.Customers.Count), words["Card.Top20", FigureText.Of(report.TopShare(), Form.Percent)]),
                (words["Card.newCustomers"], Phrases.Number(kpi.NewCustomers), words["Card.NewSales", Phrases.Amount(kpi.NewSales, language, report.Currency)]),
                (words["Card.repurchase"], FigureText.Of(kpi.RepurchaseRate, Form.Percent), words["Card.Top3", FigureText.Of(kpi.Top3Share, Form.Percent)]),
                (words["Card.churn"], Phrases.Number(kpi.Churned), words["Card.ChurnRate", FigureText.Of(kpi.ChurnRate, Form.Percent)]),
            ]);
            page.Contents(words["Contents"]);
        }

        void Show(string id)
        {
            var table = report.SystemTables.Single(found => found.Columns[0].Key == $"{id}.0");
            Cut(table, MostRows);
        }

        void Cut(Table table, int most)
        {
            if (table.Rows.Count == 0)
            {
                page.Paragraph(words["Nothing"]);
                return;
            }

            page.Table(table.First(most));
            if (table.Rows.Count > most)
            {
                page.Paragraph(words["More", table.Rows.Count - most]);
            }
        }
    }
}
