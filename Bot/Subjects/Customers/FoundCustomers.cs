using SalesBot.Bot.Records;
using SalesBot.Bot.Records.Figures;
using SalesBot.Bot.Store;
using SalesBot.Domain;
using SalesBot.Domain.Customers;
using SalesBot.Domain.Performance;
using SalesBot.Domain.Team;

namespace SalesBot.Bot.Subjects.Customers;

/// <summary>Whom somebody who looks at customers sees: within their rights, as filtered, in their order. The list in chat and the page both show these.</summary>
/// <param name="Own">The looker's own part, rather than everybody they may see.</param>
/// <param name="All">Before any filter.</param>
/// <param name="Seen">In order.</param>
internal sealed record FoundCustomers(bool Own, IReadOnlyList<Customer> All, IReadOnlyList<FoundCustomer> Seen)
{
    /// <param name="sought">Folded words that must stand in the name, a contact or the address; null for everybody.</param>
    public static FoundCustomers Of(IReadSession session, Rep person, DateOnly today, CustomerBrowse browse, string? sought = null)
    {
        var own = IsOwn(session, person, browse);
        IReadOnlyList<Customer> all = own ? session.CustomersOwnedBy(person.Id) : [.. session.All(Documents.Customers).Where(customer => IsOf(session, browse, customer) && CustomerNames.MaySee(session, person, customer, today))];
        var seen = all.Where(customer => browse.Holds(customer) && (sought is null || CustomerSearchDialogue.Where(customer, sought) is not null))
            .Select(customer => Look(session, customer, browse, today)).Where(one => Holds(browse, one, today));
        return new FoundCustomers(own, all, [.. Ordered(seen, browse.Order)]);
    }

    /// <summary>Whether it is the looker's own part that is asked for: a rep's always is, and that of whoever else has customers.</summary>
    public static bool IsOwn(IReadSession session, Rep person, CustomerBrowse browse) => browse.Whose is null && (person.Role == Role.Rep || session.CountCustomersOwnedBy(person.Id) > 0);

    private static bool IsOf(IReadSession session, CustomerBrowse browse, Customer customer) =>
        browse.Whose is not { } whose || whose.Covers(session.Get(Documents.Reps, customer.Owner.Value), customer.Region);

    private static bool Holds(CustomerBrowse browse, FoundCustomer seen, DateOnly today) =>
        (browse.Silent is not { } days || seen.Last is not { } met || today.DayNumber - met.Day.DayNumber > days)
        && (browse.Over is not { } over || seen.Amount >= over)
        && (browse.Under is not { } under || seen.Amount <= under);

    private static FoundCustomer Look(IReadSession session, Customer customer, CustomerBrowse browse, DateOnly today) => new(
        customer,
        LastMet.Of(session, customer),
        browse.Order == CustomerOrder.Due ? session.Get(Documents.Plans, customer.Code.Value)?.Due : null,
        browse.Order == CustomerOrder.Amount || browse.Over is not null || browse.Under is not null ? YearlyAmount(session, customer, today) : default);

    /// <summary>Bought in the twelve months to that day.</summary>
    public static Money YearlyAmount(IReadSession session, Customer customer, DateOnly today) => YearlyAmount(session.Get(TallyDocs.Deals, customer.Code.Value)?.Sales ?? [], today);

    public static Money YearlyAmount(IEnumerable<Sale> sales, DateOnly today) => new(sales.Where(sale => sale.Date > today.AddYears(-1) && sale.Date <= today).Sum(sale => sale.Amount.Minor));

    private static IEnumerable<FoundCustomer> Ordered(IEnumerable<FoundCustomer> seen, CustomerOrder order) => order switch
    {
        CustomerOrder.Silence => seen.OrderBy(one => one.Last?.Day).ThenBy(one => one.Customer.EffectiveGrade).ThenBy(one => one.Customer.Name, StringComparer.Ordinal),
        CustomerOrder.Due => seen.OrderBy(one => one.Due ?? DateOnly.MaxValue).ThenBy(one => one.Customer.EffectiveGrade).ThenBy(one => one.Customer.Name, StringComparer.Ordinal),
        CustomerOrder.Amount => seen.OrderByDescending(one => one.Amount.Minor).ThenBy(one => one.Customer.EffectiveGrade).ThenBy(one => one.Customer.Name, StringComparer.Ordinal),
        CustomerOrder.Name => seen.OrderBy(one => one.Customer.Name, StringComparer.Ordinal),
        _ => seen.OrderBy(one => one.Customer.Stage == Stage.Lost).ThenBy(one => one.Customer.EffectiveGrade).ThenBy(one => one.Last?.Day).ThenBy(one => one.Customer.Name, StringComparer.Ordinal),
    };
}

/// <param name="Due">Looked up only where it is the order.</param>
/// <param name="Amount">Bought in the last twelve months; looked up only where it is asked for.</param>
internal sealed record FoundCustomer(Customer Customer, LastMet? Last, DateOnly? Due, Money Amount);
