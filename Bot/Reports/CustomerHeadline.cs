using SalesBot.Bot.Channels;
using SalesBot.Bot.Wording;
using SalesBot.Domain.Performance;

namespace SalesBot.Bot.Reports;

/// <summary>The customer analysis as a chat message: who buys, what has changed, whom to call.</summary>
public static class CustomerHeadline
{
    /// <summary>As people read them: the best first, the newest last.</summary>
    private static readonly Segment[] Order = [Segment.HighValue, Segment.Potential, Segment.AtRisk, Segment.Regular, Segment.LowValue, Segment.New];

    private const int MostNamed = 3;

    /// <summary>Telegram's HTML subset. Fits a picture's caption.</summary>
    public static string Of(Report report, Language language)
    {
        var words = Words.Of("CustomerReport", language);
        var (rfm, kpi) = (report.Review.Rfm, report.Review.Kpi);
        var html = ReportText.Title(report, language, words["Title"]);
        if (rfm.Customers.Count == 0)
        {
            return html.Line(words["Empty"]).Line(words["Empty.Do"]).ToString();
        }

        html.Line(words.Count("Buyers", rfm.Customers.Count, Amount(rfm.Customers.Sum(customer => customer.Monetary))))
            .Line(ReportText.Join(language, Order.Select(segment => Terms.Of(segment, language) + " " + Phrases.Number(rfm.Customers.Count(customer => customer.Segment == segment)))));
        html.Lines(Moves(report, words));

        if (report.TopShare() is { } share)
        {
            var top = report.TopCustomers();
            html.Line(words.Count("Top", top.Count, Phrases.Percent(share), Names(top, words)));
        }

        if (kpi.RepurchaseRate is { } again)
        {
            var lost = kpi is { Churned: > 0, ChurnRate: { } rate } ? Words.Of("Reports", language)["Customers.Churn", kpi.Churned, Phrases.Percent(rate)] : null;
            html.Line(ReportText.Join(language, new[] { words["Again", Phrases.Percent(again)], lost }.OfType<string>()));
        }

        return ToCall(html, report, words).ToString();

        string Amount(decimal yuan) => Phrases.Amount(yuan, language, report.Currency);
    }

    /// <summary>None before anybody has ordered.</summary>
    public static IReadOnlyList<IReadOnlyList<Button>> Buttons(ReportRequest request, Report report, Language language)
    {
        var (words, files) = (Words.Of("CustomerReport", language), Words.Of("Reports", language));
        return report.Review.Rfm.Customers.Count == 0 ? [] :
        [
            [new Button(words["Button.Segments"], request.Do(ReportSection.Customers)), new Button(words["Button.Top"], request.Do(ReportSection.Top)), new Button(words["Button.Strategies"], "strategies")],
            [new Button(files["Button.docx"], request.Do("docx")), new Button(files["Button.xlsx"], request.Do("xlsx"))],
        ];
    }

    /// <summary>Who has fallen into risk or risen to high value since the period before; small moves say nothing.</summary>
    private static IEnumerable<string> Moves(Report report, Words words)
    {
        var before = (report.Outlook?.Before.Customers ?? []).ToDictionary(customer => customer.Code, customer => customer.Segment);
        if (before.Count == 0)
        {
            yield break;
        }

        var than = ReportNames.Brief(report.Review.Period.Before(), words.Language, report.Today.Year);
        foreach (var (segment, key) in new[] { (Segment.AtRisk, "Fell"), (Segment.HighValue, "Rose") })
        {
            var moved = report.Review.Rfm.Customers.Where(customer => customer.Segment == segment && before.TryGetValue(customer.Code, out var was) && was != segment)
                .OrderByDescending(customer => customer.Monetary).ToList();
            if (moved.Count > 0)
            {
                yield return words.Count(key, moved.Count, than, Names(moved, words));
            }
        }
    }

    private static Html ToCall(Html html, Report report, Words words)
    {
        if (report.Outlook?.ToCall is not { Count: > 0 } slipping)
        {
            return html.Line(words["Calm"]);
        }

        html.Line().Bold(words.Count("Call", slipping.Count));
        foreach (var (customer, cycle) in slipping)
        {
            var name = ReportSections.Name(customer.Name, customer.Code.Value);
            var year = Phrases.Amount(customer.Monetary, words.Language, report.Currency);
            html.Line(cycle is { } usual and > 0 ? words["Call.Cycle", name, customer.RecencyDays, usual, year] : words["Call.Plain", name, customer.RecencyDays, year]);
        }

        return html.Line(words["Do", report.Outlook.WinBack?.Action ?? Words.Of("SystemTables", words.Language)["Segment.AtRisk.Action"]]);
    }

    private static string Names(IReadOnlyList<RfmCustomer> customers, Words words)
    {
        var named = customers.Take(MostNamed).Select(customer => ReportSections.Name(customer.Name, customer.Code.Value));
        return customers.Count > MostNamed ? words["Among", Spoken.Row(named, words.Language)] : Spoken.List(named, words.Language);
    }
}
