using SalesBot.Bot.Wording;
using SalesBot.Domain.Customers;
using SalesBot.Domain.FollowUps;
using SalesBot.Domain.Performance;
using SalesBot.Domain.Sales;

namespace SalesBot.Bot.Reports.Tables;

/// <summary>What the five systems' tables are drawn from, cut to the scope and to the period's end.</summary>
internal sealed class TableGround
{
    private readonly Func<Customer, bool> seesPhone;

    private readonly Words words;

    private readonly Lazy<ILookup<CustomerCode, StageEvent>> stageEvents;

    private readonly Dictionary<CustomerCode, IReadOnlyList<StageStay>> stays = [];

    /// <param name="seesPhone">Whether the reader may see that customer's phone in full (docs/rules.md, who sees what).</param>
    public TableGround(Accounts accounts, Period period, Scope scope, DateOnly today, Language language, string currency, Func<Customer, bool> seesPhone)
    {
        (Accounts, Period, Scope, Language, Currency, this.seesPhone) = (accounts, period, scope, language, currency, seesPhone);
        words = Words.Of("SystemTables", language);
        stageEvents = new(() => accounts.Books.StageEvents.ToLookup(change => change.Customer));
        Window = Window.Of(period, today);
        Review = accounts.WithCustomers(period, scope);
        var orders = accounts.Books.Orders.Where(order => order.Date <= Window.End).ToList();
        Orders = orders.ToLookup(order => order.Customer);
        FollowUps = accounts.Books.FollowUps.Where(followUp => followUp.Day <= Window.End).OrderBy(followUp => followUp.At.DateTime).ToLookup(followUp => followUp.Customer);
        var bought = orders.Where(order => order.Product == scope.Name).Select(order => order.Customer).ToHashSet();
        Customers =
        [
            .. from customer in accounts.Books.Customers
               where scope.Kind == ScopeKind.Product ? bought.Contains(customer.Code) : scope.Covers(accounts.Staff.Find(customer.Owner), customer.Region)
               // Whoever came after a period is over changes nothing of its pages.
               where Window.End >= today || StaysOf(customer)[0].EnteredOn <= Window.End
               orderby customer.Code.Value
               select customer,
        ];
        ByCode = accounts.Books.Customers.ToDictionary(customer => customer.Code);
    }

    public Accounts Accounts { get; }

    public Period Period { get; }

    public Scope Scope { get; }

    public Language Language { get; }

    public string Currency { get; }

    public Window Window { get; }

    public Review Review { get; }

    /// <summary>Of the scope and known by the period's end, by code.</summary>
    public IReadOnlyList<Customer> Customers { get; }

    public IReadOnlyDictionary<CustomerCode, Customer> ByCode { get; }

    /// <summary>Up to the period's end.</summary>
    public ILookup<CustomerCode, Order> Orders { get; }

    /// <summary>Up to the period's end, the newest last.</summary>
    public ILookup<CustomerCode, FollowUp> FollowUps { get; }

    public string this[string key, params object?[] places] => words[key, places];

    /// <summary>The sale belongs to the scope: its rep's, team's, customer's region's or product's.</summary>
    public bool Sold(Order order) => Scope.Kind == ScopeKind.Product
        ? order.Product == Scope.Name
        : Scope.Covers(Accounts.Staff.Find(order.Rep), ByCode.GetValueOrDefault(order.Customer)?.Region);

    /// <summary>The table with its headings as its users know them.</summary>
    /// <param name="forms">One per heading.</param>
    public Table Table(string id, Form[] forms, IEnumerable<IReadOnlyList<object?>> rows, IReadOnlyList<object?>? total = null, params int[] sums)
    {
        var headings = words[$"{id}.Head"].Split('|');
        return new Table(
            $"{id} {words[$"{id}.Name"]}",
            [.. headings.Select((heading, at) => new Column($"{id}.{at}", heading, forms[at], sums.Contains(at)))],
            [.. rows],
            total);
    }

    /// <summary>The customer was lost in the period, by whatever record says so and whether won back since or not.</summary>
    public bool LostIn(Customer customer) => StaysOf(customer).Any(stay => stay.Stage == Stage.Lost && Window.Holds(stay.EnteredOn));

    /// <summary>At the period's end, today while it runs.</summary>
    public Stage StageOf(Customer customer) => StaysOf(customer).On(Window.End);

    private IReadOnlyList<StageStay> StaysOf(Customer customer)
    {
        if (!stays.TryGetValue(customer.Code, out var found))
        {
            stays.Add(customer.Code, found = StageTimeline.Of(customer, FollowUps[customer.Code], Orders[customer.Code], stageEvents.Value[customer.Code]));
        }

        return found;
    }

    public string NameOf(Customer customer) => Accounts.Staff.NameOf(customer.Owner);

    public string NameOf(CustomerCode code) => ByCode.TryGetValue(code, out var customer) ? customer.Name : code.Value;

    public string Industry(Customer customer) => customer.Industry is { } industry ? Terms.Industry(industry, Language) : "";

    public string Size(Customer customer) => customer.Size is { } size ? Terms.Of(size, Language) : "";

    public static string Contact(Customer customer) => customer.Contacts is [var contact, ..] ? Together("/", contact.Name, contact.Title) : "";

    public string Phone(Customer customer, bool alwaysMasked = false)
    {
        var reach = customer.Contacts is [var contact, ..] ? contact.Phone ?? contact.Email ?? contact.WeChat ?? "" : "";
        return !alwaysMasked && seesPhone(customer) ? reach : Masked(reach);
    }

    /// <summary>138****5678; a short one keeps only its first character.</summary>
    internal static string Masked(string reach) => reach.Length switch
    {
        0 => "",
        < 8 => reach[..1] + "****",
        _ => $"{reach[..3]}****{reach[^4..]}",
    };

    public DateOnly? FirstContact(Customer customer)
    {
        var first = FollowUps[customer.Code].Select(followUp => (DateOnly?)followUp.Day).FirstOrDefault();
        return customer.FirstContact is null || first < customer.FirstContact ? first ?? customer.FirstContact : customer.FirstContact;
    }

    /// <summary>Sales of the 12 months to the period's end.</summary>
    public IEnumerable<Order> LastYear(Customer customer) => Orders[customer.Code].Where(order => Window.InYear(order.Date));

    public static string Together(string between, params string?[] parts) => string.Join(between, parts.Where(part => !string.IsNullOrWhiteSpace(part)));
}
