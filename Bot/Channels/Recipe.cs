using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.Json.Serialization.Metadata;

namespace SalesBot.Bot.Channels;

/// <summary>What a file is to be made from when its message is sent. Each kind has its name in the store.</summary>
public abstract record Recipe;

/// <summary>A recipe as rows of version 0.1 hold it, parts with colons between: <c>report:month:2026-03:all:docx:zh-Hans</c>.</summary>
public sealed record WrittenRecipe(string Text) : Recipe;

internal sealed class RecipeJson : JsonConverter<Recipe>
{
    public override Recipe Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) => reader.TokenType == JsonTokenType.String
        ? new WrittenRecipe(reader.GetString()!)
        : JsonSerializer.Deserialize(ref reader, Info(options))!;

    public override void Write(Utf8JsonWriter writer, Recipe value, JsonSerializerOptions options)
    {
        if (value is WrittenRecipe written)
        {
            writer.WriteStringValue(written.Text);
        }
        else
        {
            JsonSerializer.Serialize(writer, value, Info(options));
        }
    }

    private static JsonTypeInfo<Recipe> Info(JsonSerializerOptions options) => (JsonTypeInfo<Recipe>)options.GetTypeInfo(typeof(Recipe));
}
