using System.Buffers;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using SalesBot.Bot.Store;

namespace SalesBot.Worker.Storage;

/// <summary>Documents as the JSON that engines keep. Used by one body at a time.</summary>
/// <param name="path">The store's file, for messages.</param>
internal sealed class DocText(string path) : IDisposable
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

    /// <param name="version">Of the document type when it was written; an older one is brought up to this version's form.</param>
    /// <exception cref="StoreException">Written by a newer version.</exception>
    public T Read<T>(DocType<T> type, int version, ReadOnlySpan<byte> json)
        where T : class
    {
        if (version == type.Version) return JsonSerializer.Deserialize(json, type.Json)!;
        if (version > type.Version || type.Upcast is null)
        {
            throw new StoreException($"Store {path}: a {type.Name} document has version {version}, this SalesBot knows {type.Version}. Update SalesBot.");
        }

        return type.Upcast(version, JsonNode.Parse(json)!.AsObject()).Deserialize(type.Json)!;
    }

    public void Dispose() => writer.Dispose();
}
