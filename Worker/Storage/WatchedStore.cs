using SalesBot.Bot.Store;

namespace SalesBot.Worker.Storage;

/// <summary>A store that says what was written of customers (<see cref="CustomerWatch"/>).</summary>
internal sealed class WatchedStore(IStore store, CustomerWatch watch) : IStore
{
    public IReadOnlyCollection<BadRecord> BadRecords => store.BadRecords;

    public bool KeepsOthersOut => store.KeepsOthersOut;

    public Task<TResult> Read<TResult>(Func<IReadSession, TResult> body, CancellationToken cancel) => store.Read(body, cancel);

    public async Task<TResult> Write<TResult>(Func<IWriteSession, TResult> body, CancellationToken cancel)
    {
        var session = new Session();
        try
        {
            return await store.Write(inner => body(session.Over(inner)), cancel);
        }
        finally
        {
            // Also where nobody knows whether it was committed: who looks once too often sees that nothing changed.
            if (session.Written.Count > 0) watch.Tell(session.Written);
        }
    }

    public Task Backup(string path, CancellationToken cancel) => store.Backup(path, cancel);

    public Task Scrub(CancellationToken cancel) => store.Scrub(cancel);

    public Task<IReadOnlyList<string>> Check(CancellationToken cancel) => store.Check(cancel);

    public ValueTask DisposeAsync() => store.DisposeAsync();

    private sealed class Session : IWriteSession
    {
        private IWriteSession inner = null!;

        public HashSet<string> Written { get; } = new(StringComparer.Ordinal);

        /// <summary>A body may run again, and what it wrote before may or may not be what it writes now.</summary>
        public Session Over(IWriteSession session)
        {
            inner = session;
            return this;
        }

        public T? Get<T>(DocType<T> type, string id)
            where T : class => inner.Get(type, id);

        public IReadOnlyList<T> Query<T>(DocType<T> type, DocQuery<T> query)
            where T : class => inner.Query(type, query);

        public int Count<T>(DocType<T> type, DocQuery<T> query)
            where T : class => inner.Count(type, query);

        public IEnumerable<T> All<T>(DocType<T> type)
            where T : class => inner.All(type);

        public void Expect<T>(DocType<T> type, IReadOnlyCollection<string> ids)
            where T : class => inner.Expect(type, ids);

        public void Expect<T>(DocType<T> type, DocIndex<T> index, IReadOnlyList<string> firsts)
            where T : class => inner.Expect(type, index, firsts);

        public bool TryInsert<T>(DocType<T> type, T doc)
            where T : class
        {
            Note(type, type.Id(doc));
            return inner.TryInsert(type, doc);
        }

        public void Upsert<T>(DocType<T> type, T doc)
            where T : class
        {
            Note(type, type.Id(doc));
            inner.Upsert(type, doc);
        }

        public bool Delete<T>(DocType<T> type, string id)
            where T : class
        {
            Note(type, id);
            return inner.Delete(type, id);
        }

        public void Derive(IDerivation derivation, IReadOnlyCollection<string> ids)
        {
            // Of customers, all of them.
            Written.UnionWith(ids);
            inner.Derive(derivation, ids);
        }

        /// <summary>Both go by the customer's code.</summary>
        private void Note(IDocType type, string id)
        {
            if (ReferenceEquals(type, Documents.Customers) || ReferenceEquals(type, Documents.Plans)) Written.Add(id);
        }
    }
}
