using SalesBot.Bot.Store;
using SalesBot.Worker.Storage;
using SalesBot.Worker.Storage.Sqlite;

namespace SalesBot.Worker.Backups;

/// <summary>What a store was found to hold when all of it was read.</summary>
/// <param name="Blobs">The kept files that its records name.</param>
/// <param name="BadRecords">What is in it and cannot be read.</param>
internal sealed record StoreHolds(int Customers, int FollowUps, IReadOnlySet<string> Blobs, IReadOnlyCollection<BadRecord> BadRecords);

/// <summary>Opens a copy as a store and reads every document in it: a copy that nobody has read is a hope.</summary>
internal static class StoreCheck
{
    /// <remarks>One bad record is no reason to be without a backup: it is counted.</remarks>
    /// <exception cref="StoreException">It is empty, damaged, no store, or of a newer version.</exception>
    public static async Task<StoreHolds> Run(string engine, string path, CancellationToken cancel)
    {
        if (new FileInfo(path).Length == 0) throw new StoreException($"Store {path} is empty.");
        if (engine == Engines.Sqlite)
        {
            SqliteProbe.CheckPages(path);
            SqliteProbe.CheckSchema(path);
        }

        await using var store = Engines.Open(engine, path, TimeProvider.System);
        var holds = await store.Read(session => Read(session, cancel), cancel);

        // SQLite's pages have been checked, which takes less; LiteDB's have no checksum.
        if (engine == Engines.LiteDb && await store.Check(cancel) is [var wrong, ..]) throw new StoreException($"Store {path} is damaged: {wrong} is not what its documents say.");
        return holds with { BadRecords = store.BadRecords };
    }

    private static StoreHolds Read(IReadSession session, CancellationToken cancel)
    {
        var counts = ReadThrough.Of(session, cancel).Counts;
        return new StoreHolds(counts[Documents.Customers.Name], counts[Documents.FollowUps.Name], session.All(Documents.KeptFiles).Select(file => file.Blob).OfType<string>().ToHashSet(), []);
    }
}
