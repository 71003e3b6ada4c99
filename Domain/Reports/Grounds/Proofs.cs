using SalesBot.Domain.Performance;
using SalesBot.Domain.Team;

namespace SalesBot.Domain.Reports.Grounds;

/// <summary>Finds the records behind a figure, by the same views, windows and tallies that the figure is counted by.</summary>
/// <param name="Windows">Of the period, the one before and the same last year.</param>
/// <param name="View">Whose records.</param>
public sealed record Proofs(IReadOnlyList<Dossier> Dossiers, Windows Windows, View View, ReviewRules Rules)
{
    /// <summary>The people whose mean stands for the scope, where only people have the figure.</summary>
    public IReadOnlyList<RepFigures> People { get; init; } = [];

    /// <summary>The scope's base target; null without one.</summary>
    public decimal? Target { get; init; }

    public decimal? Challenge { get; init; }

    public Proof Of(Metric metric) => metric switch
    {
        Metric.Sales => Sum(Sales(Windows.Now, Yuan)),
        Metric.Orders => Sum(Sales(Windows.Now, _ => 1)),
        Metric.Aov => Quotient(Sales(Windows.Now, Yuan, _ => 1)),
        Metric.Completion => Sum(Sales(Windows.Now, Yuan)) with { Reckoning = Reckoning.OfTarget, Target = Target },
        Metric.ChallengeCompletion => Sum(Sales(Windows.Now, Yuan)) with { Reckoning = Reckoning.OfTarget, Target = Challenge },
        Metric.Yoy => Growth(Windows.YearBefore),
        Metric.Mom => Growth(Windows.Before),
        Metric.Collected => Sum(Payments()),
        Metric.CollectionRate => Quotient(Payments().Concat(Sales(Windows.Now, _ => 0, Yuan))),
        Metric.NewCustomers => Sum(Firsts()),
        Metric.NewSales => Sum(Sales(Windows.Now, Yuan, isNew: true)),
        Metric.RepeatSales => Sum(Sales(Windows.Now, Yuan, isNew: false)),
        Metric.FollowUps => Sum(Contacts(_ => true)),
        Metric.Visits => Sum(Contacts(touch => touch.FaceToFace)),
        Metric.RepurchaseRate => Quotient(Customers(sums => (sums.Repeaters, sums.Buyers))),
        Metric.Churned => Sum(Customers(sums => (sums.Churned, 0))),
        Metric.ChurnRate => Quotient(Customers(sums => (sums.Churned, sums.WonAtStart))),
        Metric.LeadToDeal => Quotient(Customers(sums => (sums.Deals, sums.Leads))),
        Metric.DealCycleDays => Quotient(Customers(sums => (sums.CycleDays, sums.Cycles))),
        Metric.FollowUpsToClose => Quotient(Customers(sums => (sums.ContactsToClose, sums.Sales.NewCustomers))),
        Metric.GrossMargin => Quotient(Sales(Windows.Now, sale => sale.Cost is { } cost ? (sale.Amount - cost).Amount : 0, sale => sale.Cost is null ? 0 : Yuan(sale))),
        Metric.Coverage => Quotient(Customers(sums => (sums.Covered, sums.Due))),
        Metric.Top3Share => Quotient(Biggest()),
        Metric.Compliance when View.Scope.Kind == ScopeKind.Rep => new Proof(Metric.Compliance, Reckoning.Compliance, Latest(Contacts(_ => true))),
        Metric.Compliance or Metric.Score => Quotient(Each(metric)),
        _ => throw new ArgumentOutOfRangeException(nameof(metric)),
    } with { Metric = metric };

    private static decimal Yuan(Sale sale) => sale.Amount.Amount;

    private static Proof Sum(IEnumerable<Ground> grounds) => new(default, Reckoning.Sum, Latest(grounds));

    private static Proof Quotient(IEnumerable<Ground> grounds) => new(default, Reckoning.Quotient, Latest(grounds));

    private static IReadOnlyList<Ground> Latest(IEnumerable<Ground> grounds) =>
        [.. grounds.OrderByDescending(ground => ground.Day).ThenByDescending(ground => ground.Top).ThenBy(ground => ground.Key, StringComparer.Ordinal)];

    private Proof Growth(Window earlier) => new(
        default, Reckoning.Growth, Latest(Sales(Windows.Now, Yuan).Concat(Sales(earlier, _ => 0, Yuan))));

    /// <param name="isNew">Only to customers whose first order lies in the window, or only to the others.</param>
    private IEnumerable<Ground> Sales(Window window, Func<Sale, decimal> top, Func<Sale, decimal>? bottom = null, bool? isNew = null) =>
        from customer in Dossiers
        where isNew is null || customer.Sales is [var first, ..] && window.Holds(first.Date) == isNew
        from at in Enumerable.Range(0, customer.Sales.Count)
        let sale = customer.Sales[at]
        where window.Holds(sale.Date) && View.Sold(customer, sale)
        select new Ground(GroundKind.Order, customer, at, sale.Date, sale.Rep, top(sale), bottom?.Invoke(sale) ?? 0);

    private IEnumerable<Ground> Payments() =>
        from customer in Dossiers
        from at in Enumerable.Range(0, customer.Sales.Count)
        let sale = customer.Sales[at]
        where View.Sold(customer, sale)
        from receipt in Enumerable.Range(0, sale.Receipts.Count)
        where Windows.Now.Holds(sale.Receipts[receipt].Date)
        select new Ground(GroundKind.Payment, customer, at, sale.Receipts[receipt].Date, sale.Rep, sale.Receipts[receipt].Amount.Amount, 0, receipt);

    private IEnumerable<Ground> Firsts() =>
        from customer in Dossiers
        where customer.Sales.Count > 0
        let first = customer.Sales[0]
        where Windows.Now.Holds(first.Date) && View.Sold(customer, first)
        select new Ground(GroundKind.Order, customer, 0, first.Date, first.Rep, 1);

    private IEnumerable<Ground> Contacts(Func<Touch, bool> counts) =>
        from customer in Dossiers
        from at in Enumerable.Range(0, customer.Touches.Count)
        let touch = customer.Touches[at]
        where Windows.Now.Holds(touch.Day) && View.Made(customer, touch, Windows.Now.End) && counts(touch)
        select new Ground(GroundKind.Contact, customer, at, touch.Day, touch.Rep, 1);

    /// <summary>Customers that add something, by the tally that the figure itself is summed from.</summary>
    private IEnumerable<Ground> Customers(Func<KpiSums, (int Top, int Bottom)> parts) =>
        from customer in Dossiers
        let part = parts(Tally.Of(customer, Windows.Now, View, Rules.Rfm).Kpi)
        where part.Top != 0 || part.Bottom != 0
        select Whole(customer, part.Top, part.Bottom);

    private IEnumerable<Ground> Biggest()
    {
        var bought = Dossiers.Select(customer => (Customer: customer, Amount: Sales(customer))).Where(item => item.Amount != 0).ToList();
        var three = bought.OrderByDescending(item => item.Amount).ThenBy(item => item.Customer.Code.Value, StringComparer.Ordinal).Take(3).ToHashSet();
        return bought.Select(item => Whole(item.Customer, three.Contains(item) ? item.Amount : 0, item.Amount));

        decimal Sales(Dossier customer) => customer.Sales.Where(sale => Windows.Now.Holds(sale.Date) && View.Sold(customer, sale)).Sum(Yuan);
    }

    private IEnumerable<Ground> Each(Metric metric) =>
        from person in People
        where person.Of(metric) is not null
        select new Ground(GroundKind.Person, null, -1, Windows.Now.End, new RepId(person.Rep), person.Of(metric)!.Value, 1);

    private Ground Whole(Dossier customer, decimal top, decimal bottom) =>
        new(GroundKind.Customer, customer, -1, Windows.Now.End, customer.Owner, top, bottom);
}
