using SalesBot.Bot.Records.Figures;
using SalesBot.Bot.Reports;
using SalesBot.Bot.Wording;
using SalesBot.Domain.Customers;
using SalesBot.Domain.Performance;
using SalesBot.Domain.Reports;
using SalesBot.Domain.Reports.Findings;

namespace SalesBot.Bot.Pushes;

/// <summary>What most likely stands behind an anomaly: the customers or people that move the figure most, else what the report's rules find.</summary>
internal sealed class AnomalyReason(DossiersReader reader, Anomaly anomaly, PushMoment moment)
{
    private const int Named = 3;

    private readonly Review review = reader.Review(anomaly.Period, Scope.All, customers: false);

    private readonly Review before = reader.Review(anomaly.Period.Before(), Scope.All, customers: false);

    /// <returns>Null when nothing stands out.</returns>
    public string? Say() => anomaly.Metric switch
    {
        Metric.CollectionRate when !anomaly.IsHigh => Owing() ?? Found(FindingRule.SlowCollection),
        Metric.ChurnRate when anomaly.IsHigh => Lost(),
        Metric.LeadToDeal when !anomaly.IsHigh => Found(FindingRule.FunnelBottleneck) ?? People(),
        _ => People(),
    };

    private Window Window => Window.Of(anomaly.Period, moment.Rules.TeamDay(moment.Now));

    private string? Found(FindingRule rule) =>
        FindingRules.Of(new FindingContext(review, before, new Report(review, moment.Rules.TeamDay(moment.Now)).Elapsed)).FirstOrDefault(finding => finding.Rule == rule) is { } found ? FindingText.Say(found, moment.Language, moment.Rules.Currency).Sentence : null;

    /// <summary>Who owes most for orders up to the period's end.</summary>
    private string? Owing()
    {
        var end = Window.End;
        var open =
            from customer in reader.Dossiers
            let owed = customer.Sales.Where(sale => sale.Date <= end).Sum(sale => sale.Amount.Amount - sale.Receipts.Where(receipt => receipt.Date <= end).Sum(receipt => receipt.Amount.Amount))
            where owed > 0
            orderby owed descending, customer.Code.Value
            select moment.Words["Anomaly.Owes", customer.Name, Phrases.Amount(owed, moment.Language, moment.Rules.Currency)];
        return Said("Anomaly.Owing", open);
    }

    private string? Lost()
    {
        var window = Window;
        var gone = reader.Dossiers.Where(customer => customer.Stays.Any(stay => stay.Stage == Stage.Lost && window.Holds(stay.EnteredOn)) && customer.Sales.Count > 0)
            .OrderBy(customer => customer.Grade).ThenBy(customer => customer.Code.Value, StringComparer.Ordinal).Select(customer => customer.Name);
        return Said("Anomaly.Gone", gone) is { } names
            ? names + (review.LossReasons is [var top, ..] ? moment.Words["Anomaly.Mostly", Terms.Of(top.Reason, moment.Language)] : "")
            : null;
    }

    /// <summary>The people whose own figure went furthest the same way, against their month before.</summary>
    private string? People()
    {
        var earlier = before.ByRep.ToDictionary(person => person.Rep, person => person.Of(anomaly.Metric));
        var moved =
            from person in review.ByRep
            let now = person.Of(anomaly.Metric)
            let then = earlier.GetValueOrDefault(person.Rep)
            where now is not null && then is not null && (anomaly.IsHigh ? now > then : now < then)
            orderby Math.Abs(now.Value - then.Value) descending, person.Rep
            select moment.Words["Anomaly.Person", person.Rep, Phrases.Percent(then), Phrases.Percent(now)];
        return Said("Anomaly.People", moved);
    }

    private string? Said(string key, IEnumerable<string> parts) =>
        parts.Take(Named).ToList() is { Count: > 0 } some ? moment.Words[key, Listing.Of(some, moment.Language)] : null;
}
