using System.Globalization;
using SalesBot.Bot.Store;
using SalesBot.Bot.Understanding;
using SalesBot.Domain.Customers;
using SalesBot.Domain.Team;

namespace SalesBot.Bot.Records;

/// <summary>
/// The customer names each person may speak of, as the reader needs them. Someone else's customer is not in it, so no wording can
/// leak one. Kept in memory per scope and brought up to date by the revision that every change of customers raises.
/// </summary>
public sealed class CustomerNames
{
    private const string Revision = "customers";

    /// <summary>Names further behind than so many changes are read anew.</summary>
    private const int Remembered = 10_000;

    private readonly Lock gate = new();

    private readonly Dictionary<string, (long Revision, Names Names)> known = [];

    /// <summary>By revision. A body that was undone leaves its changes here: they only make somebody look once more.</summary>
    private readonly Dictionary<long, HashSet<(CustomerCode Code, RepId? Owner)>> changed = [];

    /// <summary>To be called in the transaction that changes customers, once they are written; imports and other processes raise the revision too.</summary>
    public void Changed(IWriteSession session, IReadOnlyCollection<CustomerCode> customers)
    {
        var next = RaiseRevision(session);
        var owners = customers.Select(code => (code, session.Get(Documents.Customers, code.Value)?.Owner)).ToList();
        lock (gate)
        {
            changed.Remove(next - Remembered);
            if (!changed.TryGetValue(next, out var some))
            {
                changed[next] = some = [];
            }

            some.UnionWith(owners);
        }
    }

    /// <summary>Raises the revision so that every process reads the names anew.</summary>
    public static long RaiseRevision(IWriteSession session)
    {
        var next = (session.Get(Documents.Counters, Revision)?.Value ?? 0) + 1;
        session.Upsert(Documents.Counters, new Counter(Revision, next));
        return next;
    }

    /// <param name="today">The person's: somebody on leave may have named them.</param>
    public Names NamesFor(IReadSession session, Rep person, DateOnly today)
    {
        var actsFor = Access.MaySeeAll(person) ? [] : StandIns.ActsFor(session, person.Id, today);
        var scope = person.Role switch
        {
            Role.Manager or Role.Admin => "all",
            Role.Lead => string.Create(CultureInfo.InvariantCulture, $"lead:{person.Id}:{person.Team}"),
            _ => $"rep:{person.Id}",
        } + string.Concat(actsFor.Select(away => $"+{away.Id}"));
        var revision = session.Get(Documents.Counters, Revision)?.Value ?? 0;
        lock (gate)
        {
            if (!known.TryGetValue(scope, out var entry) || Since(entry.Revision, revision) is not { } changes)
            {
                entry = (revision, Names.Of(Visible(session, person, actsFor).Select(Named)));
            }
            else
            {
                // Most changes are about colleagues' customers: those are not even read.
                var codes = changes.Where(change => MayConcern(change.Owner) || entry.Names.Find(change.Code) is not null).Select(change => change.Code).Distinct();
                entry = (revision, codes.Aggregate(entry.Names, (names, code) => Updated(names, session, person, today, code)));
            }

            known[scope] = entry;
            return entry.Names;
        }

        bool MayConcern(RepId? owner) => person.Role != Role.Rep || owner == person.Id || actsFor.Any(away => away.Id == owner);
    }

    /// <summary>Whether the reader would see no difference between the two: names, contacts, stage and whose it is.</summary>
    public static bool ReadsAlike(Customer one, Customer other) =>
        one.Name == other.Name && one.Owner == other.Owner && one.Stage == other.Stage
        && one.Aliases.SequenceEqual(other.Aliases)
        && one.Contacts.Select(contact => (contact.Name, contact.Title)).SequenceEqual(other.Contacts.Select(contact => (contact.Name, contact.Title)));

    /// <summary>Within the person's own scope, for good: standing in for the owner is not enough.</summary>
    public static bool IsInScope(IReadSession session, Rep person, Customer customer) =>
        Access.MaySeeCustomerOf(person, customer.Owner, person.Role == Role.Lead ? session.Get(Documents.Reps, customer.Owner.Value)?.Team : null);

    /// <param name="today">The person's.</param>
    public static bool MaySee(IReadSession session, Rep person, Customer customer, DateOnly today) =>
        IsInScope(session, person, customer)
        || Access.MaySeeCustomerOf(person, customer.Owner, null, StandIns.ActsFor(session, person.Id, today).Any(away => away.Id == customer.Owner));

    private static Names Updated(Names names, IReadSession session, Rep person, DateOnly today, CustomerCode code)
    {
        var without = names.Without(code);
        return session.Get(Documents.Customers, code.Value) is { } customer && MaySee(session, person, customer, today)
            ? without.With(Named(customer))
            : without;
    }

    private static IEnumerable<Customer> Visible(IReadSession session, Rep person, IReadOnlyList<Rep> actsFor) => person.Role switch
    {
        Role.Manager or Role.Admin => session.All(Documents.Customers),
        Role.Lead => session.All(Documents.Reps).Where(other => Access.MaySee(person, other)).ToList()
            .Concat(actsFor).DistinctBy(other => other.Id).SelectMany(other => session.CustomersOwnedBy(other.Id)),
        _ => actsFor.Prepend(person).SelectMany(other => session.CustomersOwnedBy(other.Id)),
    };

    private static NamedCustomer Named(Customer customer) => new(
        customer.Code,
        customer.Name,
        customer.Aliases,
        [.. customer.Contacts.Select(contact => new NamedContact(contact.Name, contact.Title, []))],
        customer.Stage) { Traits = [.. new[] { customer.Region, customer.Address, customer.Industry, customer.Need }.OfType<string>()] };

    /// <returns>Null when some change in between is not remembered: another process made it.</returns>
    private List<(CustomerCode Code, RepId? Owner)>? Since(long from, long to)
    {
        List<(CustomerCode, RepId?)> changes = [];
        for (var revision = from + 1; revision <= to; revision++)
        {
            if (!changed.TryGetValue(revision, out var some))
            {
                return null;
            }

            changes.AddRange(some);
        }

        return from <= to ? changes : null;
    }
}
