using SalesBot.Bot.Reports;
using SalesBot.Bot.Store;
using SalesBot.Domain.Customers;
using SalesBot.Domain.FollowUps;
using SalesBot.Domain.Performance;
using SalesBot.Domain.Reports.Grounds;
using SalesBot.Domain.Sales;

namespace SalesBot.Bot.Subjects.Surveys;

/// <summary>What a figure is counted of: whose, in which days, and perhaps only of some customers.</summary>
/// <param name="Scopes">All at once: a person's in a region of a product.</param>
/// <param name="Which">Null for every customer.</param>
/// <param name="Method">Of contacts: only those made so.</param>
internal sealed record Cell(IReadOnlyList<Scope> Scopes, Stretch When, IReadOnlySet<CustomerCode>? Which = null, Method? Method = null)
{
    /// <summary>Whose cost is meant; null for all, or those of the question.</summary>
    public string? Channel { get; init; }
}

/// <summary>Counts any figure of any cell: by the same views, windows and tallies as the reports, narrowed to the customers that are asked of.</summary>
internal sealed class SurveyFigures(SurveyGround ground)
{
    private readonly FigureBook book = new(ground.Session, ground.Message.Rules.Figures, ground.Today);

    private readonly Dictionary<IReadOnlySet<CustomerCode>, IReadOnlyList<Dossier>> narrowed = [];

    public FigureBook Book => book;

    public static bool IsMoney(Measure measure) => measure is Measure.Sales or Measure.Aov or Measure.Collected or Measure.NewSales or Measure.RepeatSales or Measure.Profit or Measure.Owed or Measure.Overdue or Measure.Open or Measure.Cost;

    /// <summary>No sum of it means anything.</summary>
    public static bool IsMean(Measure measure) => measure is Measure.Aov or Measure.Score or Measure.Compliance or Measure.DealCycleDays or Measure.FollowUpsToClose or Measure.PayDays or Measure.Satisfaction or Measure.Teamwork;

    public static bool IsRatio(Measure measure) => measure is Measure.Completion or Measure.ChallengeCompletion or Measure.Yoy or Measure.Mom or Measure.CollectionRate or Measure.RepurchaseRate or Measure.ChurnRate or Measure.LeadToDeal or Measure.GrossMargin or Measure.Coverage or Measure.Top3Share or Measure.Vague or Measure.InTime or Measure.Filled or Measure.Roi or Measure.Settled;

    public decimal? Of(Measure measure, Cell cell) => measure switch
    {
        Measure.Completion => Share(Of(Measure.Sales, cell), Target(Measure.Sales, cell, Aim.Base)),
        Measure.ChallengeCompletion => Share(Of(Measure.Sales, cell), Target(Measure.Sales, cell, Aim.Challenge)),
        Measure.Profit => Sales(cell).Where(pair => pair.Sale.Cost is not null).Sum(pair => (pair.Sale.Amount - pair.Sale.Cost!.Value).Amount),
        Measure.Buyers => Sales(cell).Select(pair => pair.Customer.Code).Distinct().Count(),
        Measure.Customers => Owned(cell).Count(),
        Measure.Won => Owned(cell).Count(customer => customer.Stays.Skip(1).Any(stay => stay.Stage == Stage.Won && Window(cell.When).Holds(stay.Entered))),
        Measure.Vague => Rate(cell, contact => Vagueness.IsVague(contact.Summary, contact.Feedback), _ => true),
        Measure.Belated => Contacts(cell).Count(contact => contact.LoggedAt - contact.At > TimeSpan.FromHours(24)),
        Measure.InTime => Rate(cell, contact => contact.LoggedAt - contact.At <= TimeSpan.FromHours(24), contact => contact.LoggedAt is not null),
        Measure.Filled => Filled(cell),
        Measure.Calls => Contacts(cell).Count(contact => contact.Method == Method.Call),
        Measure.Mails => Contacts(cell).Count(contact => contact.Method == Method.Email),
        Measure.Texts => Contacts(cell).Count(contact => contact.Method == Method.Message),
        Measure.Fairs => Contacts(cell).Count(contact => contact.Method == Method.Event),
        Measure.Deep => Contacts(cell).Count(contact => contact.Depth is Depth.Deep or Depth.Executive),
        Measure.Objections => Contacts(cell).Count(contact => contact.Objection is { Length: > 0 }),
        Measure.Settled => Share(Sales(cell).Sum(pair => pair.Sale.Receipts.Where(receipt => receipt.Date <= ground.Today).Sum(receipt => receipt.Amount.Amount)), Of(Measure.Sales, cell)),
        Measure.Satisfaction => Entered(cell, score => score.Satisfaction),
        Measure.Teamwork => Entered(cell, score => score.Teamwork),
        Measure.Quantity => Orders(cell).Sum(order => order.Quantity ?? 0),
        Measure.FollowUps when cell.Method is { } method => Contacts(cell).Count(contact => contact.Method == method),
        Measure.Owed => Owed(cell),
        Measure.PayDays => PayDays(cell),
        Measure.Cost => Cost(cell),
        Measure.Roi => Cost(cell) is { } cost and > 0 ? (Of(Measure.Profit, cell) - cost) / cost : null,
        <= Measure.Score => Kept(measure.AsMetric(), cell),
        _ => null,
    };

    /// <summary>What was to be reached; null where none is set.</summary>
    public decimal? Target(Measure measure, Cell cell, Aim aim)
    {
        if (cell.When.Period is not { } period || cell.Which is not null)
        {
            return null;
        }

        var product = cell.Scopes.FirstOrDefault(scope => scope.Kind == ScopeKind.Product)?.Name;
        var others = cell.Scopes.Where(scope => scope.Kind is not (ScopeKind.Product or ScopeKind.All)).ToList();
        if (others.Count > 1 || (product is not null && measure != Measure.Sales))
        {
            return null;
        }

        var whose = others.Count == 1 ? others[0] : Scope.All;
        var goals = product is null && whose.Kind == ScopeKind.Rep && ground.Staff.Named(whose.Name!) is { } person ? book.Accounts.Targets.Of(person.Id, period) : book.Accounts.Targets.Of(whose, period, product);
        return measure switch
        {
            Measure.Sales => aim == Aim.Challenge ? goals.Challenge : goals.Base,
            Measure.NewCustomers => goals.NewCustomers,
            Measure.Visits => goals.Visits,
            Measure.Collected => goals.Collections,
            Measure.Aov => goals.Aov,
            Measure.RepurchaseRate => goals.Repurchase,
            _ => null,
        };
    }

    private static decimal? Share(decimal? part, decimal? whole) => whole is null or 0 ? null : part / whole;

    private decimal? Kept(Metric metric, Cell cell)
    {
        var scopes = cell.Scopes.Where(scope => scope.Kind != ScopeKind.All).ToList();
        return cell.Which is null && scopes.Count < 2
            ? cell.When.Period is null && metric is Metric.Score or Metric.Compliance && scopes is not [{ Kind: ScopeKind.Rep }] ? null : book.Of(new FigureAsk(metric, cell.When, scopes.Count == 1 ? scopes[0] : Scope.All))
            : metric is Metric.Score ? null
            : new Proofs(Dossiers(cell), cell.When.Windows(ground.Today), View(cell), ground.Message.Rules.Figures).Of(metric).Value;
    }

    private IReadOnlyList<Dossier> Dossiers(Cell cell)
    {
        if (cell.Which is not { } which)
        {
            return ground.Reader.Dossiers;
        }

        if (!narrowed.TryGetValue(which, out var found))
        {
            narrowed[which] = found = [.. ground.Reader.Dossiers.Where(dossier => which.Contains(dossier.Code))];
        }

        return found;
    }

    private View View(Cell cell) => cell.Scopes.Where(scope => scope.Kind != ScopeKind.All).Aggregate((View?)null, (view, scope) => view is null ? Domain.Performance.View.Of(scope, ground.Staff) : view.Within(scope)) ?? Domain.Performance.View.Of(Scope.All, ground.Staff);

    private Window Window(Stretch when) => new(when.From, when.To < ground.Today ? when.To : ground.Today);

    private IEnumerable<Dossier> Lean(Cell cell) => cell.Which is { } which ? ground.Reader.Deals.Where(dossier => which.Contains(dossier.Code)) : ground.Reader.Deals;

    private IEnumerable<(Dossier Customer, Sale Sale)> Sales(Cell cell)
    {
        var (view, window) = (View(cell), Window(cell.When));
        // Costs are kept with the contacts.
        return from customer in Dossiers(cell) from sale in customer.Sales where window.Holds(sale.Date) && view.Sold(customer, sale) select (customer, sale);
    }

    /// <summary>How many of how many a rate is of, and how many orders say a quantity; null for other figures.</summary>
    public (int Top, int Bottom)? Counts(Measure measure, Cell cell)
    {
        switch (measure)
        {
            case Measure.Vague:
                var written = Contacts(cell).ToList();
                return (written.Count(contact => Vagueness.IsVague(contact.Summary, contact.Feedback)), written.Count);
            case Measure.InTime or Measure.Belated:
                var logged = Contacts(cell).Where(contact => contact.LoggedAt is not null).ToList();
                return (logged.Count(contact => contact.LoggedAt - contact.At <= TimeSpan.FromHours(24) == (measure == Measure.InTime)), logged.Count);
            case Measure.Quantity:
                var sold = Orders(cell).ToList();
                return (sold.Count(order => order.Quantity is not null), sold.Count);
            default:
                return null;
        }
    }

    private IEnumerable<Order> Orders(Cell cell) => ground.OrdersIn(cell.When).SelectMany(group => group).Where(order => (cell.Which is null || cell.Which.Contains(order.Customer)) && cell.Scopes.All(scope => scope.Kind switch
    {
        ScopeKind.All => true,
        ScopeKind.Product => order.Product == scope.Name,
        ScopeKind.Region => ground.DealsOf(order.Customer)?.Region == scope.Name,
        _ => ground.Staff.Find(order.Rep) is { } rep && scope.Covers(rep),
    }));

    private IEnumerable<Dossier> Owned(Cell cell)
    {
        var view = View(cell);
        return Lean(cell).Where(customer => view.Owns(customer, ground.Today));
    }

    private IEnumerable<FollowUp> Contacts(Cell cell)
    {
        var people = cell.Scopes.Where(scope => scope.Kind is ScopeKind.Rep or ScopeKind.Team).ToList();
        var regions = cell.Scopes.Where(scope => scope.Kind == ScopeKind.Region).ToList();
        return ground.ContactsIn(cell.When).Where(contact =>
            people.TrueForAll(scope => ground.Staff.Find(contact.Rep) is { } author && scope.Covers(author))
            && (cell.Which is null || cell.Which.Contains(contact.Customer))
            && regions.TrueForAll(scope => ground.DealsOf(contact.Customer)?.Region == scope.Name));
    }

    /// <summary>Orders less payments, as it stood when the days ended; what was paid too much on one counts against another.</summary>
    private decimal Owed(Cell cell)
    {
        var (view, end) = (View(cell), Window(cell.When).End);
        return Lean(cell).Sum(customer => customer.Sales.Where(sale => sale.Date <= end && view.Sold(customer, sale)).Sum(sale => sale.Amount.Amount - sale.Receipts.Where(receipt => receipt.Date <= end).Sum(receipt => receipt.Amount.Amount)));
    }

    /// <summary>From order to payment, of what was paid in the days, weighed by how much it was.</summary>
    private decimal? PayDays(Cell cell)
    {
        var (view, window) = (View(cell), Window(cell.When));
        var paid = (from customer in Lean(cell) from sale in customer.Sales where view.Sold(customer, sale) from receipt in sale.Receipts where window.Holds(receipt.Date) select (receipt.Amount.Amount, Days: receipt.Date.DayNumber - sale.Date.DayNumber)).ToList();
        return paid.Sum(one => one.Amount) is > 0 and var sum ? paid.Sum(one => one.Amount * one.Days) / sum : null;
    }

    private decimal? Rate(Cell cell, Func<FollowUp, bool> holds, Func<FollowUp, bool> counts)
    {
        var contacts = Contacts(cell).Where(counts).ToList();
        return contacts.Count == 0 ? null : (decimal)contacts.Count(holds) / contacts.Count;
    }

    /// <summary>Records with substance and a next step.</summary>
    private decimal? Filled(Cell cell)
    {
        var (view, window) = (View(cell), Window(cell.When));
        var touches = (from customer in Dossiers(cell) from touch in customer.Touches where window.Holds(touch.Day) && view.Made(customer, touch, window.End) select touch).ToList();
        return touches.Count == 0 ? null : (decimal)touches.Count(touch => touch.Quality.Complete) / touches.Count;
    }

    /// <summary>The mean of what managers entered for the months of these days; null where nothing was.</summary>
    private decimal? Entered(Cell cell, Func<ScoreEntry, decimal?> of)
    {
        var entered = new List<decimal>();
        for (var month = Period.Holding(PeriodKind.Month, cell.When.From); month.From <= cell.When.To; month = month.After())
        {
            entered.AddRange(ground.Session.ScoresOf(month.Key).Where(score => cell.Scopes.All(scope => scope.Kind is ScopeKind.All || ground.Staff.Find(score.Rep) is { } rep && scope.Covers(rep))).Select(of).OfType<decimal>());
        }

        return entered.Count == 0 ? null : entered.Average();
    }

    /// <summary>Of the channels, in the months that lie in the days; null where none was entered.</summary>
    private decimal? Cost(Cell cell)
    {
        var costs = Costs(cell.When).Where(cost => cell.Channel is { } one ? string.Equals(cost.Channel, one, StringComparison.OrdinalIgnoreCase) : Channels.Count == 0 || Channels.Any(channel => ChannelWords.Are(cost.Channel, channel) || cost.Channel == channel)).ToList();
        return costs.Count == 0 ? null : costs.Sum(cost => cost.Cost.Amount);
    }

    private IEnumerable<ChannelCost> Costs(Stretch when)
    {
        for (var month = Period.Holding(PeriodKind.Month, when.From); month.From <= when.To; month = month.After())
        {
            foreach (var cost in ground.Session.ChannelCostsOf(month.Key))
            {
                yield return cost;
            }
        }
    }

    public IEnumerable<string> Costly(Stretch when) => Costs(when).Select(cost => cost.Channel);

    /// <summary>Whose costs are meant; none for all.</summary>
    public IReadOnlyList<string> Channels { get; set; } = [];
}
