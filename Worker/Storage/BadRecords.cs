using System.Collections.Concurrent;
using SalesBot.Bot.Store;

namespace SalesBot.Worker.Storage;

/// <summary>The documents that a store could not read so far. They stay as they are, for whoever mends them.</summary>
internal sealed class BadRecords
{
    /// <summary>With more than these something else is wrong than a record.</summary>
    private const int Most = 5000;

    private readonly ConcurrentDictionary<BadRecord, bool> met = new();

    public IReadOnlyCollection<BadRecord> All => met.IsEmpty ? [] : [.. met.Keys.OrderBy(record => record.Kind, StringComparer.Ordinal).ThenBy(record => record.Id, StringComparer.Ordinal)];

    public void Met(string kind, string id)
    {
        if (met.Count < Most) met.TryAdd(new BadRecord(kind, id), true);
    }

    /// <summary>It was written anew, or is gone.</summary>
    public void Mended(string kind, string id)
    {
        if (!met.IsEmpty) met.TryRemove(new BadRecord(kind, id), out _);
    }
}
