using SalesBot.Bot.Records;
using SalesBot.Bot.Store;
using SalesBot.Domain.Customers;
using SalesBot.Domain.Team;

namespace SalesBot.Bot.Subjects.Customers;

/// <summary>Of everybody's customers those that somebody sees, as <see cref="FoundCustomers"/> finds them, from the roll.</summary>
/// <param name="All">How many they may see, before any filter.</param>
/// <param name="Regions">Of all of those.</param>
/// <param name="Rows">Filtered, in no order yet.</param>
internal sealed record RolledCustomers(int All, IReadOnlyList<string> Regions, IReadOnlyList<RollRow> Rows)
{
    /// <param name="sought">Folded.</param>
    public static RolledCustomers Of(IReadSession session, RollPages<RollRow> roll, Rep person, DateOnly today, CustomerBrowse browse, string? sought = null)
    {
        var owners = new Dictionary<RepId, (Rep? Person, bool Seen)>();
        var standing = StandIns.ActsFor(session, person.Id, today).Select(away => away.Id).ToHashSet();
        var digits = sought is null ? "" : CustomerSearchDialogue.Digits(sought);
        // Of a region all rows hold the same text.
        var regions = new HashSet<string>(ReferenceEqualityComparer.Instance);
        List<RollRow> rows = [];
        var all = 0;
        foreach (var row in roll.Rows)
        {
            if (!owners.TryGetValue(row.Owner, out var owner)) owners[row.Owner] = owner = Look(row.Owner);
            if (!owner.Seen || (browse.Whose is { } whose && !whose.Covers(owner.Person, row.Region))) continue;

            all++;
            if (row.Region is { } region) regions.Add(region);
            if (row.Holds(browse, today) && (sought is null || row.Holds(sought, digits))) rows.Add(row);
        }

        return new RolledCustomers(all, [.. regions.Order(StringComparer.Ordinal)], rows);

        (Rep? Person, bool Seen) Look(RepId id)
        {
            var owner = session.Get(Documents.Reps, id.Value);
            return (owner, Access.MaySeeCustomerOf(person, id, owner?.Team, standing.Contains(id)));
        }
    }

    /// <summary>The first of whom somebody sees, in the order asked for: their own part from the store, everybody's from the roll where there is one.</summary>
    /// <param name="sought">Folded.</param>
    public static IReadOnlyList<Customer> First(IReadSession session, RollPages<RollRow>? roll, Rep person, DateOnly today, CustomerBrowse browse, string? sought, int take)
    {
        if (roll is null || FoundCustomers.IsOwn(session, person, browse)) return [.. FoundCustomers.Of(session, person, today, browse, sought).Seen.Take(take).Select(one => one.Customer)];

        return [.. Of(session, roll, person, today, browse, sought).Page(browse.Order, 0, take).Select(code => session.Get(Documents.Customers, code.Value)).OfType<Customer>()];
    }

    /// <summary>The first so many, in no order: of a hundred thousand nearly all are passed over by one comparison with the last of them.</summary>
    private RollRow[] First(Comparison<RollRow> compare, int most)
    {
        if (most == 0) return [];

        var lastFirst = new PriorityQueue<RollRow, RollRow>(Comparer<RollRow>.Create((one, other) => compare(other, one)));
        foreach (var row in Rows)
        {
            if (lastFirst.Count < most) lastFirst.Enqueue(row, row);
            else if (compare(row, lastFirst.Peek()) < 0) lastFirst.DequeueEnqueue(row, row);
        }

        return [.. lastFirst.UnorderedItems.Select(item => item.Element)];
    }

    /// <summary>As many of them in that order, behind as many others.</summary>
    public IReadOnlyList<CustomerCode> Page(CustomerOrder order, int skip, int take)
    {
        var compare = RollRow.In(order);
        var last = (long)skip + take;
        var first = last < Rows.Count / 2 ? First(compare, (int)last) : Rows.ToArray();
        Array.Sort(first, compare);
        return [.. first.Skip(skip).Take(take).Select(row => row.Code)];
    }
}
