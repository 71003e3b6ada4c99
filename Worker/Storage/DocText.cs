using System.Buffers;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using SalesBot.Bot.Store;

namespace SalesBot.Worker.Storage;

/// <summary>Documents as the JSON that engines keep. Used by one body at a time.</summary>
/// <param name="path">The store's file, for messages.</param>
/// <param name="bad">Is told what cannot be read.</param>
/// <param name="keyOf">The id as the engine keeps it; null for as it is.</param>
internal sealed class DocText(string path, BadRecords bad, Func<string, string>? keyOf = null) : IDisposable
{
    private readonly ArrayBufferWriter<byte> buffer = new();

    // Chinese as itself: half the bytes, and readable in the file.
    private readonly Utf8JsonWriter writer = new(Stream.Null, new JsonWriterOptions { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping, SkipValidation = true });

    /// <returns>UTF-8, valid until the next call.</returns>
    public ReadOnlySpan<byte> Write<T>(DocType<T> type, T doc)
        where T : class
    {
        buffer.ResetWrittenCount();
        writer.Reset(buffer);
        JsonSerializer.Serialize(writer, doc, type.Json);
        writer.Flush();
        return buffer.WrittenSpan;
    }

    /// <param name="id">As the engine keeps it.</param>
    /// <param name="version">Of the document type when it was written; an older one is brought up to this version's form.</param>
    /// <returns>Null for one that says nothing that can be.</returns>
    /// <exception cref="StoreException">Written by a newer version.</exception>
    public T? Read<T>(DocType<T> type, string id, int version, ReadOnlySpan<byte> json)
        where T : class
    {
        if (version > type.Version || (version < type.Version && type.Upcast is null))
        {
            throw new StoreException($"Store {path}: a {type.Name} document has version {version}, this SalesBot knows {type.Version}. Update SalesBot.");
        }

        try
        {
            var sound = SoundJson.Of(type.Json);
            var doc = version == type.Version ? JsonSerializer.Deserialize(json, sound) : type.Upcast!(version, JsonNode.Parse(json)!.AsObject()).Deserialize(sound);
            if (doc is not null && type.Id(doc) is { Length: > 0 } own && (own == id || keyOf?.Invoke(own) == id)) return doc;
        }
#pragma warning disable CA1031 // Whatever one document makes the reading stumble over, those beside it are to be had.
        catch (Exception error) when (error is not OutOfMemoryException)
#pragma warning restore CA1031
        {
            // Said below.
        }

        bad.Met(type.Name, id);
        return null;
    }

    /// <summary>It was written anew, or is gone.</summary>
    public void Mended(string kind, string id) => bad.Mended(kind, id);

    public void Dispose() => writer.Dispose();
}
