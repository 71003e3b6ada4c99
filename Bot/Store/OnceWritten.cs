using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.Json.Serialization.Metadata;

namespace SalesBot.Bot.Store;

/// <summary>A property that version 0.1 kept as text: written as what it is, and still read from the text.</summary>
/// <param name="read">Null for a text that is none.</param>
internal abstract class OnceWritten<T>(Func<string, T?> read) : JsonConverter<T>
    where T : class
{
    public override T Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) => reader.TokenType == JsonTokenType.String
        ? read(reader.GetString()!) ?? throw new JsonException($"Not a {typeof(T).Name}.")
        : JsonSerializer.Deserialize(ref reader, Info(options))!;

    public override void Write(Utf8JsonWriter writer, T value, JsonSerializerOptions options) => JsonSerializer.Serialize(writer, value, Info(options));

    private static JsonTypeInfo<T> Info(JsonSerializerOptions options) => (JsonTypeInfo<T>)options.GetTypeInfo(typeof(T));
}
