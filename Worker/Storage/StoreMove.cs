using System.Security.Cryptography;
using System.Text;
using SalesBot.Bot.Store;

namespace SalesBot.Worker.Storage;

/// <summary>What was moved of one kind of document.</summary>
/// <param name="Digest">Over every document's id and JSON, whatever their order.</param>
internal sealed record MovedKind(string Kind, int Count, string Digest);

/// <summary>Copies every document of every kind into another store, then reads all of them back there and compares.</summary>
internal sealed class StoreMove(IStore from, IStore to)
{
    /// <summary>Documents in one transaction of the target.</summary>
    private const int Portion = 1000;

    /// <param name="types">Every kind that is to be moved.</param>
    /// <param name="told">Called after each kind, before the comparison.</param>
    /// <param name="isOneTransaction">Whether the target is to have all of it or nothing; it must not hold what a transaction wrote in memory.</param>
    /// <returns>What both stores now hold.</returns>
    /// <exception cref="StoreException">What came out is not what went in.</exception>
    public async Task<IReadOnlyList<MovedKind>> Run(IReadOnlyList<IDocType> types, Action<MovedKind> told, CancellationToken cancel, bool isOneTransaction = false)
    {
        // One body reads all of it, so that it is of one moment; the target is waited for inside, because bodies are synchronous.
        var sent = await from.Read(
            session => isOneTransaction
                ? to.Write(writing => Each(types, session, portion => portion(writing), told, cancel), cancel).GetAwaiter().GetResult()
                : Each(types, session, Put, told, cancel),
            cancel);
        if (from.BadRecords is { Count: > 0 } bad && bad.First() is var first) throw new StoreException($"{bad.Count} records cannot be read and would be left behind, the first is {first.Kind} {first.Id}. Mend or delete them; salesbot verify names each.");

        var arrived = await to.Read(session => Each(types, session, null, _ => { }, cancel), cancel);
        var wrong = sent.Zip(arrived).Where(pair => pair.First != pair.Second).Select(pair => $"{pair.First.Kind} {pair.First.Count} → {pair.Second.Count}").ToList();
        return wrong.Count == 0 ? sent : throw new StoreException($"What was moved is not what was read: {string.Join(", ", wrong)}. Nothing was kept of it; the source is as it was.");

        void Put(Action<IWriteSession> portion) => to.Write(
            session =>
            {
                portion(session);
                return true;
            },
            cancel).GetAwaiter().GetResult();
    }

    /// <summary>Whether a store holds no document at all.</summary>
    public static Task<bool> IsEmpty(IStore store, IReadOnlyList<IDocType> types, CancellationToken cancel) => store.Read(
        session =>
        {
            var look = new Look(session);
            foreach (var type in types) type.Accept(look);
            return !look.HasFound;
        },
        cancel);

    private static List<MovedKind> Each(IReadOnlyList<IDocType> types, IReadSession session, Action<Action<IWriteSession>>? put, Action<MovedKind> told, CancellationToken cancel)
    {
        var walk = new Walk(session, put, told, cancel);
        foreach (var type in types) type.Accept(walk);
        return walk.Seen;
    }

    private sealed class Look(IReadSession session) : IDocTypeVisitor
    {
        public bool HasFound { get; private set; }

        public void Visit<T>(DocType<T> type)
            where T : class => HasFound = HasFound || session.All(type).Any();
    }

    private sealed class Walk(IReadSession session, Action<Action<IWriteSession>>? put, Action<MovedKind> told, CancellationToken cancel) : IDocTypeVisitor
    {
        public List<MovedKind> Seen { get; } = [];

        public void Visit<T>(DocType<T> type)
            where T : class
        {
            var count = 0;
            var digest = new byte[SHA256.HashSizeInBytes];
            foreach (var portion in session.All(type).Chunk(Portion))
            {
                cancel.ThrowIfCancellationRequested();
                foreach (var doc in portion) Add(digest, $"{type.Id(doc)}\n{type.JsonOf(doc)}");
                count += portion.Length;
                put?.Invoke(writing =>
                {
                    foreach (var doc in portion) writing.Upsert(type, doc);
                });
            }

            var moved = new MovedKind(type.Name, count, Convert.ToHexString(digest));
            Seen.Add(moved);
            told(moved);
        }

        /// <summary>Engines may differ in how they order what ordinary texts never hold; so the order does not count.</summary>
        private static void Add(byte[] digest, string text)
        {
            var hash = SHA256.HashData(Encoding.UTF8.GetBytes(text));
            for (var at = 0; at < digest.Length; at++) digest[at] ^= hash[at];
        }
    }
}
