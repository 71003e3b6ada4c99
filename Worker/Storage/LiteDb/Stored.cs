using SalesBot.Bot.Store;

namespace SalesBot.Worker.Storage.LiteDb;

/// <summary>A document as JSON and, once somebody has read it, as itself: documents do not change, so all may have the same.</summary>
/// <param name="version">Of its type when it was written.</param>
/// <param name="json">UTF-8.</param>
internal sealed class Stored(int version, byte[] json)
{
    /// <summary>Stands for one that cannot be read.</summary>
    private static readonly object Nothing = new();

    private object? known;

    public int Version => version;

    public byte[] Json => json;

    public bool WasRead => known is not null;

    public bool IsUnreadable => known == Nothing;

    /// <returns>Null for one that cannot be read.</returns>
    public T? Read<T>(DocType<T> type, string id, DocText text)
        where T : class => type.ChangesInPlace ? text.Read(type, id, version, json) : (known ??= text.Read(type, id, version, json) ?? Nothing) as T;
}

/// <summary>What became of a document, as long as LiteDB may still hold it as it was.</summary>
/// <param name="Id">As LiteDB holds it.</param>
/// <param name="Doc">Null when it was deleted.</param>
/// <param name="Keys">One for each index of its type, null where it is not in it; none when it was deleted.</param>
internal sealed record DocWrite(string Id, Stored? Doc, IReadOnlyList<string?> Keys)
{
    /// <summary>Whether anybody knows what it says, and so what it is found by.</summary>
    public bool IsRead => Doc is not { IsUnreadable: true };
}
