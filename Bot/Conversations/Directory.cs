using System.Globalization;
using SalesBot.Bot.Ports;
using SalesBot.Bot.Understanding;
using SalesBot.Domain.Customers;
using SalesBot.Domain.Team;

namespace SalesBot.Bot.Conversations;

/// <summary>
/// The customer names each person may speak of, as the reader needs them. Someone else's customer is not in it, so no wording can
/// leak one. Kept in memory per scope and brought up to date by the revision that every change of customers raises.
/// </summary>
public sealed class Directory
{
    private const string Revision = "customers";

    /// <summary>More changes than this and the names are read anew.</summary>
    private const int Remembered = 1000;

    private readonly Lock gate = new();

    private readonly Dictionary<string, (long Revision, Names Names)> known = [];

    private readonly Dictionary<long, HashSet<CustomerCode>> changed = [];

    /// <summary>To be called in the transaction that changes customers; imports and other processes raise the revision too.</summary>
    public void Changed(IWriteSession session, IReadOnlyCollection<CustomerCode> customers)
    {
        var next = RaiseRevision(session);
        lock (gate)
        {
            if (changed.Count > Remembered)
            {
                changed.Clear();
            }

            if (!changed.TryGetValue(next, out var codes))
            {
                changed[next] = codes = [];
            }

            codes.UnionWith(customers);
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
            if (!known.TryGetValue(scope, out var entry) || Since(entry.Revision, revision) is not { } codes)
            {
                entry = (revision, Names.Of(Visible(session, person, actsFor).Select(Named)));
            }
            else if (codes.Count > 0)
            {
                entry = (revision, codes.Aggregate(entry.Names, (names, code) => Updated(names, session, person, today, code)));
            }

            known[scope] = entry;
            return entry.Names;
        }
    }

    /// <summary>Whether the reader would see no difference between the two: names, contacts, stage and whose it is.</summary>
    public static bool ReadsAlike(Customer one, Customer other) =>
        one.Name == other.Name && one.Owner == other.Owner && one.Stage == other.Stage
        && one.Aliases.SequenceEqual(other.Aliases)
        && one.Contacts.Select(contact => (contact.Name, contact.Title)).SequenceEqual(other.Contacts.Select(contact => (contact.Name, contact.Title)));

    /// <summary>Within the person's own scope, for good: standing in for the owner is not enough.</summary>
    public static bool IsInScope(IReadSession session, Rep person, Customer customer) =>
        Access.MaySee(person, customer, person.Role == Role.Lead ? session.Get(Documents.Reps, customer.Owner.Value)?.Team : null);

    /// <param name="today">The person's.</param>
    public static bool MaySee(IReadSession session, Rep person, Customer customer, DateOnly today) =>
        IsInScope(session, person, customer)
        || Access.MaySee(person, customer, null, StandIns.ActsFor(session, person.Id, today).Any(away => away.Id == customer.Owner));

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
            .Concat(actsFor).DistinctBy(other => other.Id).SelectMany(other => OwnedBy(session, other)),
        _ => actsFor.Prepend(person).SelectMany(other => OwnedBy(session, other)),
    };

    private static IReadOnlyList<Customer> OwnedBy(IReadSession session, Rep owner) =>
        session.Query(Documents.Customers, new DocQuery<Customer>(Documents.CustomersByOwner, [owner.Id.Value]));

    private static NamedCustomer Named(Customer customer) => new(
        customer.Code,
        customer.Name,
        customer.Aliases,
        [.. customer.Contacts.Select(contact => new NamedContact(contact.Name, contact.Title, []))],
        customer.Stage);

    /// <returns>Null when some change in between is not remembered: another process made it.</returns>
    private HashSet<CustomerCode>? Since(long from, long to)
    {
        HashSet<CustomerCode> codes = [];
        for (var revision = from + 1; revision <= to; revision++)
        {
            if (!changed.TryGetValue(revision, out var some))
            {
                return null;
            }

            codes.UnionWith(some);
        }

        return from <= to ? codes : null;
    }
}
