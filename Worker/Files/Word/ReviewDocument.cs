using SalesBot.Bot.Reports;
using SalesBot.Bot.Reports.Charts;
using SalesBot.Bot.Reports.Tables;
using SalesBot.Bot.Wording;
using SalesBot.Domain.Performance;
using SalesBot.Worker.Files.Pictures;

namespace SalesBot.Worker.Files.Word;

/// <summary>The month review, and the same for a quarter or a year, as a Word document.</summary>
internal sealed class ReviewDocument
{
    private const int MostRows = 20;

    private readonly WordPage page = new();

    private readonly Report report;

    private readonly Language language;

    private readonly ReportTables tables;

    private readonly Words words;

    private readonly PictureMaker pictures;

    private ReviewDocument(Report report, Language language, PictureMaker pictures)
    {
        (this.report, this.language, this.pictures) = (report, language, pictures);
        tables = new ReportTables(report, language);
        words = Words.Of("Documents", language);
    }

    /// <exception cref="PictureException">Its pictures cannot be drawn here.</exception>
    public static byte[] Make(Report report, Language language, PictureMaker pictures)
    {
        var document = new ReviewDocument(report, language, pictures);
        document.Write();
        var title = document.Title();
        return document.page.Bytes(title, $"SalesBot · {title}", report.Today, language);
    }

    private Review Review => report.Review;

    private string Title() => words[$"Title.{Review.Period.Kind}", ReportNames.Of(Review.Period, language), ReportNames.Of(Review.Scope, language)];

    private void Write()
    {
        Cover();
        page.Heading(1, words["Heading.Overview"], onNewPage: true);
        Picture(ReportCharts.Trend(report, language), "Caption.Trend");
        page.Table(tables.Overview());
        if (report.IsEmpty)
        {
            page.Paragraph(words["Empty"]);
            return;
        }

        People();
        Products();
        Markets();
        RegionsAndProducts();
        Customers();
        Funnel();
        Problems();
        Plans();
        Risks();
        SignOff();
    }

    /// <summary>The page a manager reads when there is time for one.</summary>
    private void Cover()
    {
        var kpi = Review.Kpi;
        page.Title(Title(), string.Join(" · ", ReportNames.Of(Review.Scope, language), Words.Of("Reports", language)["AsOf", FigureText.Of(report.AsOf, Form.Day)]));
        page.Cards(
        [
            Card("sales", Amount(kpi.Sales), words["Card.Mom", Phrases.Change(kpi.Mom)]), Card("completion", Percent(kpi.Completion), words["Card.Target", Amount(kpi.Target)]),
            Card("collectionRate", Percent(kpi.CollectionRate), words["Card.Collected", Amount(kpi.Collected)]), Card("aov", Amount(kpi.Aov), words["Card.Orders", kpi.Orders]),
            Card("newCustomers", Phrases.Number(kpi.NewCustomers), words["Card.NewSales", Amount(kpi.NewSales)]), Card("margin", Percent(kpi.GrossMargin), words["Card.Yoy", Phrases.Change(kpi.Yoy)]),
            Card("coverage", Percent(kpi.Coverage), words["Card.FollowUps", kpi.FollowUps]), Card("churn", Phrases.Number(kpi.Churned), words["Card.ChurnRate", Percent(kpi.ChurnRate)]),
        ]);
        if (report.Insights.Count > 0)
        {
            page.Heading(2, words["Heading.Look"]);
            page.Bullets(report.Insights.Take(5).Select(insight => insight.Sentence));
        }

        page.Contents(words["Contents"]);

        (string, string, string) Card(string key, string value, string note) => (words[$"Card.{key}"], value, note);
    }

    private void People()
    {
        var reps = tables.Reps();
        if (reps.Rows.Count == 0)
        {
            return;
        }

        page.Heading(1, words["Heading.Reps"]);
        Picture(ReportCharts.Targets(report, language), "Caption.Reps");
        page.Table(reps.Pick("rep", "sales", "target", "completion", "aov", "leadToDeal", "collectionRate", "newCustomers", "visits").First(MostRows));
        More(reps, MostRows);
        if (reps.Rows.Count > 1)
        {
            page.Paragraph(AgainstTheTeam());
        }

        page.Heading(2, words["Heading.Scores"]);
        page.Table((reps with { Total = null }).Pick("rep", "team", "score", "rating", "compliance", "coverage", "followUps", "visits").First(MostRows));
        if (report.Spots.Count > 0)
        {
            page.Heading(2, tables.Spots().Name);
            page.Table(tables.Spots().First(MostRows));
        }
    }

    /// <summary>Who stands out from the mean of the team.</summary>
    private string AgainstTheTeam()
    {
        var selling = Review.ByRep.Where(rep => rep.Kpi.Sales > 0).ToList();
        var mean = selling.Select(rep => rep.Kpi.Sales).DefaultIfEmpty().Average();
        var best = selling.MaxBy(rep => rep.Kpi.Sales);
        return best is null || mean == 0 ? words["Reps.NoSales"] : words["Reps.Mean", Amount(mean), best.Rep, Phrases.Change((best.Kpi.Sales / mean) - 1)];
    }

    private void Products()
    {
        var products = tables.Products();
        if (products.Rows.Count == 0)
        {
            return;
        }

        page.Heading(1, words["Heading.Products"]);
        Picture(ReportCharts.Products(report, language), "Caption.Products");
        page.Table(products.First(MostRows));
        More(products, MostRows);
    }

    private void Markets()
    {
        page.Heading(1, words["Heading.Markets"]);
        Part(tables.Regions(), ReportCharts.Regions(report, language), "Caption.Regions");
        Part(tables.Industries(), null, null);
        Part(tables.Sizes(), null, null);
        Part(tables.Channels(), ReportCharts.Channels(report, language), "Caption.Channels");

        void Part(Table table, Drawing? chart, string? caption)
        {
            if (table.Rows.Count == 0)
            {
                return;
            }

            page.Heading(2, table.Name);
            if (caption is not null)
            {
                Picture(chart, caption);
            }

            page.Table(table.First(MostRows));
            More(table, MostRows);
        }
    }

    /// <summary>The quarter's own table: every region and product line with its customers, troubles and owner.</summary>
    private void RegionsAndProducts()
    {
        foreach (var table in report.SystemTables)
        {
            page.Heading(1, words["Heading.RegionProduct"]);
            // The quarter is in the title and the targets stand further up: the words need the room.
            page.Table(table.Pick([.. table.Columns.Index().Where(column => column.Index is not (0 or 2)).Select(column => column.Item.Key)]).First(MostRows));
            More(table, MostRows);
        }
    }

    private void Customers()
    {
        var kpi = Review.Kpi;
        page.Heading(1, words["Heading.Customers"]);
        page.Heading(2, words["Heading.NewRepeat"]);
        Picture(ReportCharts.NewAndRepeat(report, language), "Caption.NewRepeat");
        page.Paragraph(words["Customers.NewRepeat", kpi.NewCustomers, Amount(kpi.NewSales), Amount(kpi.RepeatSales), Percent(kpi.RepurchaseRate)]);
        page.Heading(2, words["Heading.Churn"]);
        page.Lead(words["Customers.Churn", kpi.Churned, Percent(kpi.ChurnRate), Percent(kpi.Top3Share)]);
        if (tables.Losses() is { Rows.Count: > 0 } losses)
        {
            page.Table(losses);
        }

        if (RfmMap.Of(report, language) is { } map)
        {
            page.Heading(2, words["Heading.Segments"]);
            Picture(map, "Caption.Rfm");
            page.Table(tables.Segments());
        }
    }

    private void Funnel()
    {
        var kpi = Review.Kpi;
        page.Heading(1, words["Heading.Funnel"]);
        Picture(ReportCharts.Funnel(report, language), "Caption.Funnel");
        page.Table(tables.Funnel());
        page.Paragraph(words["Funnel.Pace", Percent(kpi.LeadToDeal), FigureText.Of(kpi.DealCycleDays, Form.OneDecimal), FigureText.Of(kpi.FollowUpsToClose, Form.OneDecimal)]);
        Picture(ReportCharts.Weekdays(report, language), "Caption.Weekdays");
    }

    private void Problems()
    {
        page.Heading(1, words["Heading.Problems"]);
        if (tables.Problems() is { Rows.Count: > 0 } problems)
        {
            page.Table(problems);
        }
        else
        {
            page.Paragraph(words[report.Risks.Any() ? "Problems.OnlyRisks" : "Problems.None"]);
        }

        if (tables.Training() is { Rows.Count: > 0 } training)
        {
            page.Heading(2, training.Name);
            page.Table(training.First(MostRows));
        }

        if (report.Insights.Where(insight => insight.Good).ToList() is { Count: > 0 } strengths)
        {
            page.Heading(2, words["Heading.Strengths"]);
            page.Bullets(strengths.Select(strength => strength.Sentence));
        }
    }

    /// <summary>What a manager writes on the page by hand.</summary>
    private void SignOff()
    {
        page.Heading(2, words["Heading.SignOff"]);
        page.Lead(words["SignOff.Remarks"]);
        page.Lead(words["SignOff.By"]);
    }

    private void Plans()
    {
        if (report.Plans.Count > 0)
        {
            page.Heading(1, words["Heading.Plans"]);
            page.Table(tables.Plans());
        }

        page.Heading(1, words["Heading.Next", ReportNames.Of(Review.Period.After(), language)]);
        if (report.NextTargets.Holders.Count > 0)
        {
            page.Table(tables.NextTargets().First(MostRows));
        }
        else
        {
            page.Paragraph(words["Next.None"]);
        }
    }

    private void Risks()
    {
        page.Heading(1, words["Heading.Risks"]);
        if (tables.Risks() is { Rows.Count: > 0 } risks)
        {
            page.Table(risks);
        }
        else
        {
            page.Paragraph(words["Risks.None"]);
        }

        var atRisk = tables.Customers(Segment.AtRisk);
        if (atRisk.Rows.Count == 0)
        {
            return;
        }

        var amount = Review.Rfm.Customers.Where(customer => customer.Segment == Segment.AtRisk).Sum(customer => customer.Monetary);
        page.Lead(words["Risks.Customers", atRisk.Rows.Count, Amount(amount)]);
        page.Table(atRisk.Pick("code", "customer", "recency", "frequency", "yearAmount").First(10));
        More(atRisk, 10);
    }

    private void More(Table table, int shown)
    {
        if (table.Rows.Count > shown)
        {
            page.Paragraph(words["More", table.Rows.Count - shown]);
        }
    }

    private void Picture(Drawing? chart, string caption)
    {
        if (chart is not null)
        {
            page.Picture(pictures.Draw(chart, scale: 2), chart.Height / chart.Width, words[caption]);
        }
    }

    private string Amount(decimal? yuan) => yuan is { } value ? Phrases.Amount(value, language, report.Currency) : "—";

    private static string Percent(decimal? ratio) => FigureText.Of(ratio, Form.Percent);
}
