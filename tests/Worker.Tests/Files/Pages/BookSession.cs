using SalesBot.Bot.Store;
using SalesBot.Domain.Performance;

namespace SalesBot.Worker.Tests.Files.Pages;

/// <summary>Books read as a store is; nothing else is in it.</summary>
internal sealed class BookSession(Books books) : IReadSession
{
    public T? Get<T>(DocType<T> type, string id)
        where T : class => All(type).FirstOrDefault(doc => type.Id(doc) == id);

    public IReadOnlyList<T> Query<T>(DocType<T> type, DocQuery<T> query)
        where T : class
    {
        var found = from doc in All(type)
                    let parts = query.Index.Parts.Select(part => part.Text(doc)).ToList()
                    where parts.All(part => part is not null) && parts.Take(query.Equal.Length).SequenceEqual(query.Equal)
                    let next = parts.ElementAtOrDefault(query.Equal.Length) ?? ""
                    where (query.From is null || string.CompareOrdinal(next, query.From) >= 0) && (query.To is null || string.CompareOrdinal(next, query.To) <= 0)
                    orderby next, type.Id(doc)
                    select doc;
        return [.. (query.Descending ? found.Reverse() : found).Take(query.Limit ?? int.MaxValue)];
    }

    public int Count<T>(DocType<T> type, DocQuery<T> query)
        where T : class => Query(type, query with { Limit = null }).Count;

    public IEnumerable<T> All<T>(DocType<T> type)
        where T : class => new object[] { books.Reps, books.Customers, books.FollowUps, books.StageEvents, books.Orders, books.Payments, books.Targets, books.Scores, books.ChannelCosts }
        .OfType<IReadOnlyList<T>>().FirstOrDefault() ?? [];
}
