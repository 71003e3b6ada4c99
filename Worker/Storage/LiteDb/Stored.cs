using SalesBot.Bot.Store;

namespace SalesBot.Worker.Storage.LiteDb;

/// <summary>A document as JSON and, once somebody has read it, as itself: documents do not change, so all may have the same.</summary>
/// <param name="version">Of its type when it was written.</param>
/// <param name="json">UTF-8.</param>
internal sealed class Stored(int version, byte[] json)
{
    private object? known;

    public int Version => version;

    public byte[] Json => json;

    public bool WasRead => known is not null;

    public T Read<T>(DocType<T> type, DocText text)
        where T : class => type.ChangesInPlace ? text.Read(type, version, json) : (T)(known ??= text.Read(type, version, json));
}

/// <summary>What became of a document, as long as LiteDB may still hold it as it was.</summary>
/// <param name="Id">As LiteDB holds it.</param>
/// <param name="Doc">Null when it was deleted.</param>
/// <param name="Keys">One for each index of its type, null where it is not in it; none when it was deleted.</param>
internal sealed record DocWrite(string Id, Stored? Doc, IReadOnlyList<string?> Keys);
