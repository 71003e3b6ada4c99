using SalesBot.Bot.Wording;
using SalesBot.Domain.Performance;

namespace SalesBot.Bot.Reports;

/// <summary>A report's parts as short lines that a phone shows whole; with the title at most <see cref="MostLines"/>.</summary>
public static class ReportSections
{
    public const int MostLines = 12;

    /// <summary>Longer names are cut, so that the figure after them stays on the line.</summary>
    private const int LongestName = 24;

    /// <summary>Telegram's HTML subset.</summary>
    public static string Of(ReportSection section, Report report, Language language)
    {
        var words = Words.Of("Reports", language);
        var html = ReportText.Title(report, language, section == ReportSection.Top ? Words.Of("CustomerReport", language)["Section.Top"] : words[$"Section.{ReportRequest.Word(section)}"]);
        var lines = section switch
        {
            ReportSection.Rep => Cut(report.Review.ByRep.Where(IsTold).OrderByDescending(rep => rep.Kpi.Sales).Select(Rep), MostLines - 1, "More.rep"),
            ReportSection.Product => Cut(report.Review.ByProduct.OrderByDescending(product => product.Sales).Select(Product), MostLines - 1, "More.row"),
            ReportSection.Region => Regions(),
            ReportSection.Funnel => Funnel(report.Review, words),
            ReportSection.Top => Cut(report.TopCustomers().Select(Buyer), MostLines - 1, "More.row"),
            _ => Customers(report, words),
        };
        html.Lines(lines.DefaultIfEmpty(words["None"]));

        return html.ToString();

        string Rep(RepFigures rep) => Line(Name(rep.Rep, "—"), Amount(rep.Kpi.Sales), Told("Row.Completion", rep.Kpi.Completion),
            words["Row.NewCustomers", rep.Kpi.NewCustomers],
            rep.Score is { } score ? words["Row.Score", Phrases.Number(score, 1), rep.Rating is { } rating ? Terms.Of(rating, language) : ""] : null,
            report.Spots.FirstOrDefault(line => line.Rep == rep.Rep) is { } spots ? words["Row.Spots", spots.Good, spots.Bad] : null);

        string Product(ProductFigures product) => Line(Name(product.Product, "—"), Amount(product.Sales), Told("Row.Share", product.Share),
            Told("Row.Margin", product.Margin), Told("Row.Completion", product.Completion),
            product.Class == ProductClass.Normal ? null : Terms.Of(product.Class, language));

        string Group(GroupFigures group, string name) => Line(Name(name, "—"), Amount(group.Sales), Told("Row.Share", group.Share),
            Told("Row.Completion", group.Completion), group.Mom is { } mom && !report.Running ? words["Row.Mom", Phrases.Change(mom)] : null);

        string Buyer(RfmCustomer customer)
        {
            var own = Words.Of("CustomerReport", language);
            var all = report.Review.Rfm.Customers.Sum(other => other.Monetary);
            return Line(Name(customer.Name, customer.Code.Value), Amount(customer.Monetary), Told("Row.Share", all > 0 ? customer.Monetary / all : null),
                own.Count("Top.Orders", customer.Frequency), Spoken.DaysAgo(customer.RecencyDays, language));
        }

        List<string> Regions()
        {
            var regions = report.Review.ByRegion.OrderByDescending(group => group.Sales).Select(group => Group(group, group.Name ?? words["Region.None"]));
            var industries = report.Review.ByIndustry.OrderByDescending(group => group.Sales)
                .Select(group => Group(group, group.Name is { } name ? Terms.Industry(name, language) : words["Industry.None"]));
            return industries.Any()
                ? [.. Cut(regions, 5, "More.row"), words["Section.industry"], .. Cut(industries, 5, "More.row")]
                : Cut(regions, MostLines - 1, "More.row");
        }

        List<string> Cut(IEnumerable<string> all, int most, string more)
        {
            var lines = all.ToList();
            return lines.Count <= most ? lines : [.. lines.Take(most - 1), words.Count(more, lines.Count - most + 1)];
        }

        string Amount(decimal yuan) => Phrases.Amount(yuan, language, report.Currency);
        string? Told(string key, decimal? ratio) => ratio is { } value ? words[key, Phrases.Percent(value)] : null;
    }

    /// <summary>As it fits one line.</summary>
    internal static string Name(string? name, string ifNone)
    {
        var one = name?.ReplaceLineEndings(" ").Trim();
        return string.IsNullOrEmpty(one) ? ifNone
            : Shortened.To(one, LongestName);
    }

    /// <summary>Whether a person has anything to tell; managers without sales of their own do not.</summary>
    internal static bool IsTold(RepFigures rep) => rep.Kpi is not { Sales: 0, Target: null, FollowUps: 0, Collected: 0 };

    private static IEnumerable<string> Funnel(Review review, Words words)
    {
        var language = words.Language;
        foreach (var row in review.Funnel.Where(row => row.Count > 0))
        {
            yield return Line(
                words["Funnel.Row", Terms.Of(row.Stage, language), row.Count],
                row.Rate is { } rate ? words["Funnel.Advanced", row.Advanced, Phrases.Percent(rate)] : null,
                row.MedianDays is { } days ? words["Funnel.Days", Phrases.Number(days, 1)] : null);
        }

        var kpi = review.Kpi;
        string?[] pace =
        [
            kpi.LeadToDeal is { } rateOfLeads ? words["Funnel.Rates", Phrases.Percent(rateOfLeads)] : null,
            kpi.DealCycleDays is { } cycle ? words["Funnel.Cycle", Phrases.Number(cycle, 1)] : null,
            kpi.FollowUpsToClose is { } contacts ? words["Funnel.FollowUps", Phrases.Number(contacts, 1)] : null,
        ];
        if (pace.Any(part => part is not null))
        {
            yield return Line(pace);
        }

        if (review.LossReasons.Sum(loss => loss.Count) is var lost and > 0)
        {
            var reasons = review.LossReasons.OrderByDescending(loss => loss.Count).Select(loss => words["Funnel.Reason", Terms.Of(loss.Reason, language), loss.Count]);
            yield return words["Funnel.Lost", lost, Spoken.Row(reasons, language)];
        }
    }

    private static IEnumerable<string> Customers(Report report, Words words)
    {
        var (review, language) = (report.Review, words.Language);
        var kpi = review.Kpi;
        if (kpi.Orders > 0)
        {
            yield return words["Customers.NewRepeat", Amount(kpi.NewSales), Amount(kpi.RepeatSales)];
        }

        string?[] rates =
        [
            kpi.RepurchaseRate is { } repurchase ? words["Customers.Rates", Phrases.Percent(repurchase)] : null,
            kpi.ChurnRate is { } churn ? words["Customers.Churn", kpi.Churned, Phrases.Percent(churn)] : null,
            kpi.Top3Share is { } top ? words["Customers.Top3", Phrases.Percent(top)] : null,
        ];
        if (rates.Any(part => part is not null))
        {
            yield return Line(rates);
        }

        foreach (var segment in review.Rfm.Segments.Where(segment => segment.Count > 0))
        {
            yield return words["Customers.Segment", Terms.Of(segment.Segment, language), segment.Count, Phrases.Percent(segment.Share), Amount(segment.Amount)];
        }

        var leaving = review.Rfm.Customers.Where(customer => customer.Segment == Segment.AtRisk).OrderByDescending(customer => customer.Monetary).Take(3)
            .Select(customer => words["Customers.AtRisk.Row", Name(customer.Name, customer.Code.Value), customer.RecencyDays]).ToList();
        if (leaving.Count > 0)
        {
            yield return words["Customers.AtRisk", Spoken.Row(leaving, language)];
        }

        string Amount(decimal yuan) => Phrases.Amount(yuan, language, report.Currency);
    }

    private static string Line(params string?[] parts) => string.Join(" · ", parts.Where(part => !string.IsNullOrEmpty(part)));
}
