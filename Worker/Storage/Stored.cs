using SalesBot.Bot.Store;

namespace SalesBot.Worker.Storage;

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
