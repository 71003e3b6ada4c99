using System.Globalization;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace SalesBot.Bot.Channels;

/// <summary>What pressing a button does: a verb, and what it is done to. Kept part by part, so that no name or code can be mistaken for two.</summary>
[JsonConverter(typeof(DeedJson))]
public sealed record Deed
{
    /// <param name="verb">Lower-case letters and hyphens.</param>
    public Deed(string verb, params IEnumerable<object> arguments)
    {
        if (verb.Any(letter => !char.IsAsciiLetterLower(letter) && letter != '-')) throw new ArgumentException($"'{verb}' is no verb.", nameof(verb));
        (Verb, Arguments) = (verb, [.. arguments.Select(argument => Convert.ToString(argument, CultureInfo.InvariantCulture) ?? "")]);
    }

    public string Verb { get; }

    public IReadOnlyList<string> Arguments { get; }

    public bool Equals(Deed? other) => other is not null && Verb == other.Verb && Arguments.SequenceEqual(other.Arguments);

    /// <summary>For people to look at; never read back.</summary>
    public override string ToString() => string.Join(':', Arguments.Prepend(Verb));

    public override int GetHashCode() => HashCode.Combine(Verb, Arguments.Count);
}

/// <summary>A list of strings: the verb, then the arguments. Rows of version 0.1 hold them as one string with colons between, and still work.</summary>
internal sealed class DeedJson : JsonConverter<Deed>
{
    public override Deed Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
    {
        if (reader.TokenType == JsonTokenType.String)
        {
            var joined = reader.GetString()!.Split(':');
            return new Deed(joined[0], joined[1..]);
        }

        List<string> parts = [];
        while (reader.Read() && reader.TokenType != JsonTokenType.EndArray) parts.Add(reader.GetString()!);
        return parts is [var verb, .. var arguments] ? new Deed(verb, arguments) : throw new JsonException("A button without a verb.");
    }

    public override void Write(Utf8JsonWriter writer, Deed value, JsonSerializerOptions options)
    {
        writer.WriteStartArray();
        foreach (var part in value.Arguments.Prepend(value.Verb)) writer.WriteStringValue(part);
        writer.WriteEndArray();
    }
}
