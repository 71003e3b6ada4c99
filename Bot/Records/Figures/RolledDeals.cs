using SalesBot.Bot.Store;

namespace SalesBot.Bot.Records.Figures;

/// <summary>A session in which everybody's deals are those of the roll, a moment older or newer than the rest.</summary>
internal sealed class RolledDeals(IReadSession session, DealBook book) : IReadSession
{
    /// <summary>Null where the figures are kept by other rules than it was made by.</summary>
    public DealBook? Book => book.Basis == DealRoll.BasisOf(session) ? book : null;

    public T? Get<T>(DocType<T> type, string id)
        where T : class => session.Get(type, id);

    public IReadOnlyList<T> Query<T>(DocType<T> type, DocQuery<T> query)
        where T : class => session.Query(type, query);

    public int Count<T>(DocType<T> type, DocQuery<T> query)
        where T : class => session.Count(type, query);

    public IEnumerable<T> All<T>(DocType<T> type)
        where T : class => ReferenceEquals(type, TallyDocs.Deals) && Book is { } now ? (IEnumerable<T>)now.All : session.All(type);

    public void Expect<T>(DocType<T> type, IReadOnlyCollection<string> ids)
        where T : class => session.Expect(type, ids);

    public void Expect<T>(DocType<T> type, DocIndex<T> index, IReadOnlyList<string> firsts)
        where T : class => session.Expect(type, index, firsts);
}
