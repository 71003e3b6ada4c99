using System.Collections.Concurrent;
using SalesBot.Domain.Performance;
using SalesBot.Domain.Team;

namespace SalesBot.Bot.Records.Figures;

/// <summary>Everybody's deals as they were at one moment, and what was worked out of them: until one changes it need not be worked out again.</summary>
internal sealed class DealBook
{
    private readonly Lazy<IReadOnlyList<Dossier>> all;

    private readonly Lazy<IReadOnlyDictionary<RepId, List<Dossier>>> people;

    private readonly ConcurrentDictionary<object, Lazy<object>> known = [];

    /// <param name="basis">What they were made by.</param>
    public DealBook(IEnumerable<Dossier> deals, string basis)
    {
        Basis = basis;
        all = new(() => InOrder([.. deals]));
        people = new(() => ByPerson(all.Value));
    }

    public string Basis { get; }

    /// <summary>In the order of their codes, as the store has them.</summary>
    public IReadOnlyList<Dossier> All => all.Value;

    /// <summary>All that can be in the view; there may be others among them.</summary>
    public IReadOnlyList<Dossier> Of(View view) => view.People is { } some ? [.. some.SelectMany(person => people.Value.GetValueOrDefault(person) ?? []).Distinct().OrderBy(dossier => dossier.Code.Value, StringComparer.Ordinal)] : All;

    /// <param name="key">Says all that the answer comes of besides the deals.</param>
    public T Once<T>(object key, Func<T> answer)
        where T : class => (T)known.GetOrAdd(key, _ => new Lazy<object>(() => answer())).Value;

    /// <summary>Whoever came last stands behind.</summary>
    private static Dossier[] InOrder(Dossier[] deals)
    {
        if (!deals.Zip(deals.Skip(1)).All(two => string.CompareOrdinal(two.First.Code.Value, two.Second.Code.Value) < 0)) Array.Sort(deals, (one, other) => string.CompareOrdinal(one.Code.Value, other.Code.Value));
        return deals;
    }

    /// <summary>Who owns them, and who sold something.</summary>
    private static Dictionary<RepId, List<Dossier>> ByPerson(IReadOnlyList<Dossier> deals)
    {
        Dictionary<RepId, List<Dossier>> found = [];
        foreach (var dossier in deals)
        {
            Add(dossier.Owner, dossier);
            foreach (var sale in dossier.Sales)
            {
                if (sale.Rep != dossier.Owner) Add(sale.Rep, dossier);
            }
        }

        return found;

        void Add(RepId person, Dossier dossier)
        {
            if (!found.TryGetValue(person, out var some)) found[person] = some = [];
            if (some.Count == 0 || some[^1] != dossier) some.Add(dossier);
        }
    }
}
