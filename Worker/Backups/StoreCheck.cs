using System.Text.Json;
using SalesBot.Bot.Store;
using SalesBot.Worker.Storage;
using SalesBot.Worker.Storage.Sqlite;

namespace SalesBot.Worker.Backups;

/// <summary>What a store was found to hold when all of it was read.</summary>
/// <param name="Blobs">The kept files that its records name.</param>
internal sealed record StoreHolds(int Customers, int FollowUps, IReadOnlySet<string> Blobs);

/// <summary>Opens a copy as a store and reads every document in it: a copy that nobody has read is a hope.</summary>
internal static class StoreCheck
{
    /// <exception cref="StoreException">It is empty, damaged, no store, of a newer version, or a document of it cannot be read.</exception>
    public static async Task<StoreHolds> Run(string engine, string path, CancellationToken cancel)
    {
        if (new FileInfo(path).Length == 0) throw new StoreException($"Store {path} is empty.");
        if (engine == Engines.Sqlite)
        {
            SqliteProbe.CheckPages(path);
            SqliteProbe.CheckSchema(path);
        }

        await using var store = Engines.Open(engine, path, TimeProvider.System);
        var holds = await store.Read(session => Read(session, path, cancel), cancel);

        // SQLite's pages have been checked, which takes less; LiteDB's have no checksum.
        if (engine == Engines.LiteDb && await store.Check(cancel) is [var wrong, ..]) throw new StoreException($"Store {path} is damaged: {wrong} is not what its documents say.");
        return holds;
    }

    private static StoreHolds Read(IReadSession session, string path, CancellationToken cancel)
    {
        var reading = new ReadThrough(session, path, cancel);
        foreach (var type in Documents.All) type.Accept(reading);
        return new StoreHolds(
            reading.Counts[Documents.Customers.Name],
            reading.Counts[Documents.FollowUps.Name],
            session.All(Documents.KeptFiles).Select(file => file.Blob).OfType<string>().ToHashSet());
    }

    private sealed class ReadThrough(IReadSession session, string path, CancellationToken cancel) : IDocTypeVisitor
    {
        public Dictionary<string, int> Counts { get; } = [];

        public void Visit<T>(DocType<T> type)
            where T : class
        {
            var count = 0;
            try
            {
                foreach (var _ in session.All(type))
                {
                    cancel.ThrowIfCancellationRequested();
                    count++;
                }
            }
            catch (JsonException error)
            {
                throw new StoreException($"Store {path} is damaged: a {type.Name} document cannot be read.", error);
            }

            Counts[type.Name] = count;
        }
    }
}
