using SalesBot.Bot.Reports;
using SalesBot.Bot.Reports.Tables;
using SalesBot.Bot.Wording;
using SalesBot.Domain.Customers;
using SalesBot.Domain.Performance;
using SalesBot.Domain.Receivables;

namespace SalesBot.Worker.Tests.Files.Pages;

/// <summary>What each sentence of a page claims, held against the figures the page shows and the records behind them, counted apart from the product where it can be.</summary>
internal sealed class Claims(Report report, Review before, Books books, ReviewRules rules, Language language)
{
    private readonly Staff staff = new(books.Reps);

    private Review Now => report.Review;

    private Kpi Kpi => Now.Kpi;

    private bool Whole => !report.Running;

    /// <returns>False also for a sentence that claims something this does not know.</returns>
    public bool Hold(string key, string?[] said) => key switch
    {
        "Findings.BehindPace" => report.Running && Kpi.Completion < report.Elapsed && Says(said, Ratio(Kpi.Completion), Ratio(report.Elapsed), Amount(Kpi.Target - Kpi.Sales)),
        "Findings.TargetMissed" => Whole && Kpi.Completion < 1 && Says(said, Ratio(Kpi.Completion), Amount(Kpi.Target - Kpi.Sales), Amount(Kpi.Target)),
        "Findings.TargetMet" => Kpi.Completion >= 1 && Kpi.Sales >= Kpi.Target && Says(said, Ratio(Kpi.Completion), Amount(Kpi.Sales), Amount(Kpi.Target)),
        "Findings.SalesDown" => Whole && Kpi.Mom < 0 && Kpi.Sales < before.Kpi.Sales && Says(said, Ratio(-Kpi.Mom), Amount(Kpi.Sales), Amount(before.Kpi.Sales)),
        "Findings.SalesUp" => Whole && Kpi.Mom > 0 && Kpi.Sales > before.Kpi.Sales && Says(said, Ratio(Kpi.Mom), Amount(Kpi.Sales), Amount(before.Kpi.Sales)),
        "Findings.SlowCollection" => Kpi.Collected < Kpi.Sales && Says(said, Ratio(Kpi.Collected / Kpi.Sales), Amount(Kpi.Collected), Amount(Kpi.Sales - Kpi.Collected)),
        "Findings.PastDueMoney" or "Findings.PastDueMoney.One" => PastDue(said, key.EndsWith("One", StringComparison.Ordinal)),
        "Findings.FunnelBottleneck" or "Findings.FunnelBottleneck.None" => Narrow(said, said[3], said[4]),
        "Findings.FunnelBottleneck.Plain" or "Findings.FunnelBottleneck.Plain.None" => Narrow(said, null, null),
        "Findings.OverdueKeyCustomers" or "Findings.OverdueKeyCustomers.One" => Overdue(said),
        "Findings.ChurnUp" => Kpi.Churned > 0 && Kpi.ChurnRate > (before.Kpi.ChurnRate ?? 0) && Says(said, Count(Kpi.Churned), Ratio(Kpi.ChurnRate), Ratio(before.Kpi.ChurnRate ?? 0)),
        "Findings.AtRiskCustomers" or "Findings.AtRiskCustomers.One" => Says(said, Count(AtRisk.Count), Amount(AtRisk.Sum(customer => customer.Monetary))),
        "Findings.CoolingCustomers" or "Findings.CoolingCustomers.One" => Cooling(said, key.EndsWith("One", StringComparison.Ordinal)),
        "Findings.RepBehind" => Now.ByRep.Any(rep => rep.Kpi.Completion < 1 && (Whole || rep.Kpi.Completion < report.Elapsed) && Says(said, rep.Rep, Ratio(rep.Kpi.Completion), Amount(rep.Kpi.Target - rep.Kpi.Sales))),
        "Findings.RepAboveTeam" => Now.ByRep.Any(rep => rep.Kpi.Completion >= 1 && rep.Kpi.Completion == Now.ByRep.Max(other => other.Kpi.Completion)
            && Says(said, rep.Rep, Ratio(rep.Kpi.Completion), Ratio(Now.ByRep.Where(other => other != rep && other.Kpi.Target > 0).Average(other => other.Kpi.Completion)))),
        "Findings.RegionBehind" => Now.ByRegion.Any(region => region.Completion < 1 && Says(said, region.Name, Ratio(region.Completion), Amount(region.Target - region.Sales))),
        "Findings.ProblemProduct" => Now.ByProduct.Any(product => product.Margin < 0.1m && Says(said, product.Product, Ratio(product.Margin), Ratio(product.Share))),
        "Findings.StarProduct" => Now.ByProduct.Any(product => product.Margin >= Kpi.GrossMargin && product.Share >= 0.3m && Says(said, product.Product, Ratio(product.Margin), Ratio(product.Share))),
        "Findings.MarginDown" => Whole && Kpi.GrossMargin < before.Kpi.GrossMargin && Says(said, Ratio(Kpi.GrossMargin), Ratio(before.Kpi.GrossMargin)),
        "Findings.LowCoverage" => Kpi.Coverage < 1 && Says(said, Ratio(Kpi.Coverage)),
        "Findings.FewerVisits" => Whole && Kpi.Visits < before.Kpi.Visits && Says(said, Count(Kpi.Visits), Count(before.Kpi.Visits)),
        "Findings.FewerNewCustomers" or "Findings.FewerNewCustomers.One" => Whole && Kpi.NewCustomers < before.Kpi.NewCustomers && Says(said, Count(Kpi.NewCustomers), Count(before.Kpi.NewCustomers)),
        "Findings.LowerConversion" => Whole && Kpi.LeadToDeal < before.Kpi.LeadToDeal && Says(said, Ratio(Kpi.LeadToDeal), Ratio(before.Kpi.LeadToDeal)),
        "Findings.LongerCycle" => Whole && Kpi.DealCycleDays > before.Kpi.DealCycleDays && Says(said, Days(Kpi.DealCycleDays), Days(before.Kpi.DealCycleDays)),
        "Findings.TopLossReason" => Now.LossReasons.Any(loss => loss.Count == Now.LossReasons.Max(other => other.Count) && Same(said[0], Terms.Of(loss.Reason, language)) && said[1] == Count(loss.Count) && said[2] == Count(Now.LossReasons.Sum(other => other.Count))),
        "Findings.PoorChannelRoi" => Now.ByChannel.Any(channel => channel.Margin < channel.Cost && Says(said, channel.Channel, Amount(channel.Cost), Amount(channel.Margin), Ratio(channel.Roi))),
        "Findings.Concentration" => Says(said, Ratio(Kpi.Top3Share)),
        "Findings.PoorRecords" or "Findings.PoorRecords.One" => Now.ByRep.Any(rep => rep.Compliance < 70 && said[1] == rep.Rep && said[2] == Count(rep.Compliance!.Value) && !Now.ByRep.Any(other => other.Kpi.FollowUps >= 5 && other.Compliance < rep.Compliance)),
        "Findings.WeekdayPeak" => Now.Weekdays.Any(day => day.Orders == Now.Weekdays.Max(other => other.Orders) && said[2] == Count(day.Orders) && said[1] == Ratio((decimal)day.Orders / Kpi.Orders)),
        "Documents.Customers.NewRepeat" => Kpi.NewSales + Kpi.RepeatSales == Kpi.Sales && Says(said, Count(Kpi.NewCustomers), Amount(Kpi.NewSales), Amount(Kpi.RepeatSales), Percent(Kpi.RepurchaseRate)),
        "Documents.Customers.Churn" => Says(said, Count(Kpi.Churned), Percent(Kpi.ChurnRate), Percent(Kpi.Top3Share)),
        "Documents.Funnel.Pace" => Says(said, Percent(Kpi.LeadToDeal), FigureText.Of(Kpi.DealCycleDays, Form.OneDecimal), FigureText.Of(Kpi.FollowUpsToClose, Form.OneDecimal)),
        "Documents.Reps.Mean" => Now.ByRep.Where(rep => rep.Kpi.Sales > 0).ToList() is { Count: > 0 } selling && Says(said, Amount(selling.Average(rep => rep.Kpi.Sales)), selling.MaxBy(rep => rep.Kpi.Sales)!.Rep, Phrases.Change((selling.Max(rep => rep.Kpi.Sales) / selling.Average(rep => rep.Kpi.Sales)) - 1)),
        "Documents.Reps.NoSales" => Kpi.Sales == 0,
        "Documents.Problems.None" => report.Insights.All(insight => insight.Good) && AtRisk.Count == 0,
        "Documents.Problems.OnlyRisks" => report.Insights.All(insight => insight.Good || insight.IsRisk),
        "Documents.Risks.None" => AtRisk.Count == 0 && Late().Count == 0 && Cold().Count == 0,
        "Documents.Risks.Customers" => AtRisk.Count > 0 && Says(said, Count(AtRisk.Count), Amount(AtRisk.Sum(customer => customer.Monetary))),
        "Documents.Empty" => Kpi is { Orders: 0, Collected: 0, FollowUps: 0 },
        "Documents.Next.None" => report.NextTargets.Total.Base is null,
        "Documents.More" or "Documents.SignOff.Remarks" or "Documents.SignOff.By" => true,
        "CustomerReport.Calm" => AtRisk.Count == 0 && Cold().Count == 0,
        "Reports.Nothing" => report.Insights.Count == 0 && AtRisk.Count == 0,
        _ => false,
    };

    private List<RfmCustomer> AtRisk => [.. Now.Rfm.Customers.Where(customer => customer.Segment == Segment.AtRisk)];

    private View View => View.Of(Now.Scope, staff);

    private bool PastDue(string?[] said, bool one)
    {
        var late = Late();
        return late.Count > 0 && said[1] == Amount(late.Sum(owed => owed.Left.Amount)) && said[3] == Days(late.Max(owed => owed.DaysOverdue))
            && (one ? late.Select(owed => owed.Order.Customer).Distinct().Count() == 1 : said[0] == Count(late.Select(owed => owed.Order.Customer).Distinct().Count()));
    }

    /// <summary>Counted from the orders and payments themselves.</summary>
    private List<Receivable> Late()
    {
        var sold = books.Orders.Where(order => Now.Scope.Kind switch
        {
            ScopeKind.All => true,
            ScopeKind.Product => order.Product == Now.Scope.Name,
            ScopeKind.Region => books.Customers.First(customer => customer.Code == order.Customer).Region == Now.Scope.Name,
            _ => Now.Scope.Covers(staff.Find(order.Rep)!),
        });
        return !books.Payments.Any(payment => payment.Date <= report.AsOf) ? [] : [.. Receivable.Of(sold, books.Payments, _ => rules.PaymentDays, report.AsOf).Where(owed => owed.DaysOverdue > 0)];
    }

    private bool Cooling(string?[] said, bool one)
    {
        var cold = Cold();
        return one ? cold.Count == 1 && said[1] == cold[0].Name : said[0] == Count(cold.Count) && cold.Count(customer => said[1]!.Contains(customer.Name, StringComparison.Ordinal)) >= 2;
    }

    /// <summary>Later than one and a half times the mean gap between their days with an order; at risk or lost they are told of elsewhere.</summary>
    private List<Dossier> Cold() =>
    [
        .. from dossier in Dossiers.Of(books, rules)
           where View.Owns(dossier, report.AsOf) && Now.Rfm.Customers.Any(customer => customer.Code == dossier.Code && customer.Segment != Segment.AtRisk)
           where dossier.Stays.Last(stay => stay.EnteredOn <= report.AsOf).Stage != Stage.Lost
           let days = books.Orders.Where(order => order.Customer == dossier.Code && order.Date <= report.AsOf).Select(order => order.Date.DayNumber).Distinct().Order().ToList()
           where days.Count > 1 && report.AsOf.DayNumber - days[^1] > 1.5 * (days[^1] - days[0]) / (days.Count - 1)
           select dossier,
    ];

    private bool Overdue(string?[] said)
    {
        var late = Dossiers.Of(books, rules).Where(dossier => dossier.Grade == Grade.A && View.Owns(dossier, report.AsOf)).Select(dossier => dossier.Overdue(report.AsOf)).Where(days => days >= 7).ToList();
        return late.Count > 0 && (said[0] is null || said[0] == Count(late.Count)) && said[2] == Days(late.Max());
    }

    private bool Narrow(string?[] said, string? objection, string? objecting) => Now.Funnel.Any(row =>
        Terms.Of(row.Stage, language) == said[0] && row.Rate == Now.Funnel.Where(other => other is { Stage: not Stage.Won, Count: >= 5 }).Min(other => other.Rate)
        && (said[1] is null || said[1] == Ratio(row.Rate)) && said[2] == Count(row.Count)
        && (objection is null || Now.Objections.Any(heard => heard.Stage == row.Stage && Same(objection, Terms.Of(heard.Reason, language)) && objecting == Count(heard.Customers) && heard.Customers <= row.Count)));

    /// <summary>A place that a sentence leaves out says nothing.</summary>
    private static bool Says(string?[] said, params string?[] figures) => said.Zip(figures).All(pair => pair.First is null || pair.First == pair.Second);

    private static bool Same(string? said, string term) => string.Equals(said, term, StringComparison.OrdinalIgnoreCase);

    private string Amount(decimal? yuan) => yuan is { } value ? Phrases.Amount(value, language) : "—";

    private static string Ratio(decimal? ratio) => Phrases.Percent(ratio, ratio is > -0.2m and < 0.2m ? 1 : 0);

    private static string Percent(decimal? ratio) => FigureText.Of(ratio, Form.Percent);

    private static string Count(decimal number) => Phrases.Number(number);

    private static string Days(decimal? days) => days is { } value ? Phrases.Number(value, 1) : "—";
}
