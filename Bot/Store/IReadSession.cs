namespace SalesBot.Bot.Store;

/// <summary>A consistent view of the documents. One that cannot be read is as if it were not there: see <see cref="IStore.BadRecords"/>.</summary>
public interface IReadSession
{
    T? Get<T>(DocType<T> type, string id)
        where T : class;

    /// <summary>In index order, then by id.</summary>
    IReadOnlyList<T> Query<T>(DocType<T> type, DocQuery<T> query)
        where T : class;

    /// <summary>How many documents <see cref="Query{T}"/> would return, limit aside.</summary>
    int Count<T>(DocType<T> type, DocQuery<T> query)
        where T : class;

    /// <summary>Every document of the type, by id. Streams; do not write while reading it.</summary>
    IEnumerable<T> All<T>(DocType<T> type)
        where T : class;

    /// <summary>Says which documents will be asked for next. An engine for which one big question is cheaper than many small ones asks it now; nothing else comes of it.</summary>
    void Expect<T>(DocType<T> type, IReadOnlyCollection<string> ids)
        where T : class
    {
    }

    /// <summary>Likewise of queries of which only the index's first part is known.</summary>
    /// <param name="firsts">Its values, in ordinal order.</param>
    void Expect<T>(DocType<T> type, DocIndex<T> index, IReadOnlyList<string> firsts)
        where T : class
    {
    }
}
