using SalesBot.Bot.Chat;
using SalesBot.Bot.Records;
using SalesBot.Bot.Records.Figures;
using SalesBot.Bot.Reports;
using SalesBot.Bot.Store;
using SalesBot.Domain;
using SalesBot.Domain.Cadence;
using SalesBot.Domain.Customers;
using SalesBot.Domain.FollowUps;
using SalesBot.Domain.Performance;
using SalesBot.Domain.Sales;
using SalesBot.Domain.Team;

namespace SalesBot.Bot.Subjects.Surveys;

/// <summary>The records that a survey looks at, each kind read once and only where a condition needs it; never more than the asker may see.</summary>
/// <param name="asOf">As they stood at the end of this day; null for now.</param>
internal sealed class SurveyGround(Message message, DateOnly? asOf = null)
{
    private readonly Dictionary<Stretch, ILookup<CustomerCode, Order>> ordersWithin = [];

    private readonly Dictionary<Stretch, IReadOnlyList<FollowUp>> contactsWithin = [];

    private Dictionary<CustomerCode, Dossier>? deals;

    private Dictionary<CustomerCode, ContactPlan>? plans;

    private Dictionary<CustomerCode, int>? overdue;

    private Dictionary<CustomerCode, Domain.Pipelines.OpenDeal>? open;

    public Message Message => message;

    public IReadSession Session => message.Session;

    public DateOnly Today => asOf ?? message.TeamDay;

    public DossiersReader Reader { get; } = new(message.Session, message.Rules.Figures, asOf ?? message.TeamDay);

    public Staff Staff => Reader.Staff;

    /// <summary>Everybody the asker may see.</summary>
    public IEnumerable<Customer> Customers() => message.Person.Role == Role.Rep
        ? Session.CustomersOwnedBy(message.Person.Id)
        : Session.All(Documents.Customers).Where(customer => Access.MaySeeCustomerOf(message.Person, customer.Owner, Staff.TeamOf(customer.Owner)));

    /// <summary>Names that more than one customer bears.</summary>
    public IReadOnlySet<string> Names => names ??= Session.All(Documents.Customers).CountBy(customer => customer.Name).Where(pair => pair.Value > 1).Select(pair => pair.Key).ToHashSet();

    private HashSet<string>? names;

    public Dossier? DealsOf(CustomerCode code) => (deals ??= Reader.Deals.ToDictionary(dossier => dossier.Code)).GetValueOrDefault(code);

    public ContactPlan? PlanOf(CustomerCode code) => (plans ??= Session.All(Documents.Plans).ToDictionary(plan => plan.Customer)).GetValueOrDefault(code);

    public Domain.Pipelines.OpenDeal? OpenOf(CustomerCode code) => (open ??= Reader.Pipeline(Scope.All).Deals.ToDictionary(deal => deal.Code)).GetValueOrDefault(code);

    public ILookup<CustomerCode, Order> OrdersIn(Stretch when)
    {
        if (!ordersWithin.TryGetValue(when, out var found))
        {
            ordersWithin[when] = found = Session.OrdersWithin(when.From, when.To < Today ? when.To : Today).ToLookup(order => order.Customer);
        }

        return found;
    }

    /// <summary>By whoever made them.</summary>
    public IReadOnlyList<FollowUp> ContactsIn(Stretch when)
    {
        if (!contactsWithin.TryGetValue(when, out var found))
        {
            contactsWithin[when] = found = [.. Staff.People.SelectMany(person => Session.FollowUpsBy(person.Id, when.From, when.To))];
        }

        return found;
    }

    public LastMet? LastMet(Customer customer) => Records.LastMet.Of(customer, PlanOf(customer.Code)?.LastContact is { } at ? DateOnly.FromDateTime(at.DateTime) : null);

    /// <summary>Days that the contact is overdue, as the figures count it; 0 if it is not.</summary>
    public int OverdueOf(CustomerCode code) => (overdue ??= Dossiers.Values.ToDictionary(dossier => dossier.Code, dossier => dossier.IsLost(Today) ? 0 : dossier.Overdue(Today))).GetValueOrDefault(code);

    /// <summary>Whether a contact falls due in these days, as the figures count it: who was never contacted is due at no day.</summary>
    public bool FallsDue(CustomerCode code, Stretch when) => Dossiers.GetValueOrDefault(code) is { Touches.Count: > 0 } dossier && !dossier.IsLost(Today)
        && dossier.Overdue(when.To.AddDays(1)) is > 0 and var late && late <= when.To.DayNumber - when.From.DayNumber + 1;

    private Dictionary<CustomerCode, Dossier> Dossiers => dossiers ??= Reader.Dossiers.ToDictionary(dossier => dossier.Code);

    private Dictionary<CustomerCode, Dossier>? dossiers;

    public DateOnly? LastOrder(CustomerCode code) => DealsOf(code)?.Sales.LastOrDefault(sale => sale.Date <= Today)?.Date;

    /// <summary>Orders less payments; what was paid too much on one order counts against another.</summary>
    public decimal Owed(CustomerCode code) => DealsOf(code) is { } dossier
        ? dossier.Sales.Where(sale => sale.Date <= Today).Sum(sale => sale.Amount.Amount - sale.Receipts.Where(receipt => receipt.Date <= Today).Sum(receipt => receipt.Amount.Amount))
        : 0;

    public (Money Left, int Days)? PastDue(CustomerCode code) => DealsOf(code)?.PastDue(Today, message.Rules.Figures.PaymentDays, static (_, _) => true);

    public decimal Bought(CustomerCode code, Stretch when, string? product = null) =>
        OrdersIn(when)[code].Where(order => product is null || order.Product == product).Sum(order => order.Amount.Amount);

    public Segment? SegmentOf(CustomerCode code) => DealsOf(code) is { } dossier ? Rfm.Of(dossier, new Window(Today, Today), message.Rules.Figures.Rfm)?.Segment : null;

    /// <summary>The twelve months to today.</summary>
    public Stretch Year => new(Today.AddYears(-1).AddDays(1), Today);
}
