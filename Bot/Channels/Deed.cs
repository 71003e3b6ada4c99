using System.Globalization;
using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.Json.Serialization.Metadata;

namespace SalesBot.Bot.Channels;

/// <summary>What pressing a button does: a verb, what it is done to, and what it is about. Kept part by part, so that no name or code can be mistaken for two.</summary>
[JsonConverter(typeof(DeedJson))]
public sealed record Deed
{
    /// <param name="verb">Lower-case letters and hyphens.</param>
    /// <param name="arguments">Words, numbers, ids; and at most one <see cref="Matter"/>.</param>
    public Deed(string verb, params IEnumerable<object> arguments)
    {
        if (verb.Any(letter => !char.IsAsciiLetterLower(letter) && letter != '-')) throw new ArgumentException($"'{verb}' is no verb.", nameof(verb));
        var all = arguments.ToList();
        Verb = verb;
        Arguments = [.. all.Where(argument => argument is not Matter).Select(argument => Convert.ToString(argument, CultureInfo.InvariantCulture) ?? "")];
        About = all.OfType<Matter>().SingleOrDefault();
    }

    public string Verb { get; }

    public IReadOnlyList<string> Arguments { get; }

    public Matter? About { get; }

    public bool Equals(Deed? other) => other is not null && Verb == other.Verb && Arguments.SequenceEqual(other.Arguments) && About == other.About;

    /// <summary>For people to look at; never read back.</summary>
    public override string ToString() => string.Join(':', Arguments.Prepend(Verb)) + (About is null ? "" : $":{About}");

    public override int GetHashCode() => HashCode.Combine(Verb, Arguments.Count);
}

/// <summary>A list: the verb and the arguments as strings, then as an object what it is about. Rows of version 0.1 hold them as one string with colons between, and still work.</summary>
internal sealed class DeedJson : JsonConverter<Deed>
{
    public override Deed Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
    {
        if (reader.TokenType == JsonTokenType.String)
        {
            var joined = reader.GetString()!.Split(':');
            return new Deed(joined[0], joined[1..]);
        }

        List<object> parts = [];
        while (reader.Read() && reader.TokenType != JsonTokenType.EndArray)
        {
            parts.Add(reader.TokenType == JsonTokenType.String ? reader.GetString()! : JsonSerializer.Deserialize(ref reader, Info(options))!);
        }

        return parts is [string verb, .. var arguments] ? new Deed(verb, arguments) : throw new JsonException("A button without a verb.");
    }

    public override void Write(Utf8JsonWriter writer, Deed value, JsonSerializerOptions options)
    {
        writer.WriteStartArray();
        foreach (var part in value.Arguments.Prepend(value.Verb)) writer.WriteStringValue(part);
        if (value.About is { } about) JsonSerializer.Serialize(writer, about, Info(options));
        writer.WriteEndArray();
    }

    private static JsonTypeInfo<Matter> Info(JsonSerializerOptions options) => (JsonTypeInfo<Matter>)options.GetTypeInfo(typeof(Matter));
}
