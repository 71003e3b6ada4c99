using SalesBot.Bot.Records;
using SalesBot.Bot.Store;
using SalesBot.Domain.Customers;
using SalesBot.Domain.Sales;
using SalesBot.Domain.Team;

namespace SalesBot.Bot.Subjects.Export;

/// <summary>Which records a person may take along in a file: those they may see anyway.</summary>
/// <param name="person">Null sees all: whoever starts the program has the store.</param>
public sealed class Sight(IReadSession session, Rep? person)
{
    private readonly Dictionary<string, bool> people = session.All(Documents.Reps)
        .ToDictionary(other => other.Id.Value, other => person is null || Access.MaySee(person, other), StringComparer.Ordinal);

    public bool SeesAll => person is null || Access.MaySeeAll(person);

    /// <summary>By code.</summary>
    public IEnumerable<Customer> Customers() => SeesAll
        ? session.All(Documents.Customers)
        : people.Where(other => other.Value).SelectMany(other => session.CustomersOwnedBy(new RepId(other.Key)))
            .Where(Sees).OrderBy(customer => customer.Code.Value, StringComparer.Ordinal);

    /// <summary>By right of one's own: whoever stands in for a colleague sees the colleague's customers in chat, but takes none along.</summary>
    public bool Sees(Customer customer) => person is null || CustomerNames.IsInScope(session, person, customer);

    public bool Sees(Order? order) => SeesAll || (order is not null && session.Get(Documents.Customers, order.Customer.Value) is { } customer && Sees(customer));

    public bool Sees(Rep other) => Sees(other.Id);

    public bool Sees(RepId other) => SeesAll || people.GetValueOrDefault(other.Value);

    /// <param name="holder">Of a target: a person's id, or <c>team:NAME</c>.</param>
    public bool SeesHolder(string holder) => SeesAll
        || (holder.StartsWith("team:", StringComparison.Ordinal) ? Access.MaySeeTeam(person!, holder[5..]) : Sees(new RepId(holder)));
}
