using System.Runtime.CompilerServices;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.Json.Serialization;
using System.Text.Json.Serialization.Metadata;
using SalesBot.Bot.Store;

namespace SalesBot.Worker.Tests.BadRecords;

/// <summary>Writes documents past everything that would refuse them: of every kind, each property of one that is there with each value that it should never have.</summary>
internal sealed class Planting(IWriteSession session) : IDocTypeVisitor
{
    private static readonly string[] Rubbish = ["{", "null", "[]", "{}", "7", "\"x\""];

    /// <summary>Those that cannot be read whatever is made of them.</summary>
    public List<BadRecord> Unreadable { get; } = [];

    public int Count { get; private set; }

    public void Visit<T>(DocType<T> type)
        where T : class
    {
        var pattern = session.All(type).LastOrDefault();
        for (var at = 0; at < Rubbish.Length; at++)
        {
            Put(type, pattern, $"~rubbish{at}", Rubbish[at]);
            if (at == 0) Unreadable.Add(new BadRecord(type.Name, "~rubbish0"));
        }

        if (pattern is null) return;

        var id = type.Id(pattern);
        var whole = JsonNode.Parse(type.JsonOf(pattern))!.AsObject();
        foreach (var path in Paths(whole, []).ToList())
        {
            foreach (var (name, wrong) in Wrong(At(whole, path)))
            {
                var own = $"{id}~{string.Join('.', path)}~{name}";
                var copy = whole.DeepClone().AsObject();
                foreach (var same in copy.Where(property => property.Value is JsonValue value && value.TryGetValue(out string? text) && text == id).Select(property => property.Key).ToList()) copy[same] = own;
                var parent = path.Length == 1 ? copy : At(copy, path[..^1])!;
                if (parent is JsonObject ofNames && wrong is null && name == "gone") ofNames.Remove(path[^1]);
                else if (parent is JsonObject named) named[path[^1]] = wrong?.DeepClone();
                else parent.AsArray()[int.Parse(path[^1], System.Globalization.CultureInfo.InvariantCulture)] = wrong?.DeepClone();
                Put(type, pattern, own, copy.ToJsonString());
            }
        }
    }

    /// <summary>Puts it in the place of one that is there.</summary>
    public void Spoil<T>(DocType<T> type, string id)
        where T : class
    {
        Put(type, session.Get(type, id), id, "{");
        Unreadable.Add(new BadRecord(type.Name, id));
    }

    /// <param name="pattern">Gives what it is found by.</param>
    private void Put<T>(DocType<T> type, T? pattern, string id, string json)
        where T : class
    {
        var parts = type.Indexes.Select(index => new DocIndex<T>(index.Name, [.. index.Parts.Select(part => new Part<T>(part.Column, pattern is null ? _ => null : part.Text))])).ToArray();
        var planted = new DocType<T>(type.Name, type.Version, Raw<T>.Of(json), _ => id, parts);
        session.Upsert(planted, pattern ?? (T)RuntimeHelpers.GetUninitializedObject(typeof(T)));
        Count++;
    }

    private static IEnumerable<(string Name, JsonNode? Value)> Wrong(JsonNode? now)
    {
        yield return ("gone", null);
        yield return ("null", null);
        yield return ("object", new JsonObject());
        if (now is not JsonValue value) yield break;

        if (value.TryGetValue(out string? text))
        {
            yield return ("empty", "");
            yield return ("unknown", "Nope");
            if (text.Length >= 10 && text[4] == '-' && text[7] == '-')
            {
                yield return ("last", $"9999-12-31{text[10..]}");
                yield return ("first", $"0001-01-01{text[10..]}");
                yield return ("early", $"1900-01-01{text[10..]}");
                yield return ("late", $"2200-12-31{text[10..]}");
            }
            else
            {
                yield return ("number", 99);
                yield return ("long", new string('长', 10_000));
            }
        }
        else if (value.GetValueKind() == JsonValueKind.Number)
        {
            yield return ("int", int.MaxValue);
            yield return ("long", long.MaxValue);
            yield return ("lowest", long.MinValue);
            yield return ("negative", -1);
        }
    }

    private static IEnumerable<string[]> Paths(JsonNode? node, string[] path)
    {
        if (path.Length > 0) yield return path;

        var inside = node is JsonObject named ? named.Select(property => (property.Key, property.Value))
            : node is JsonArray list ? list.Take(1).Select((item, at) => ($"{at}", item))
            : [];
        foreach (var (key, value) in inside)
        {
            foreach (var further in Paths(value, [.. path, key])) yield return further;
        }
    }

    private static JsonNode? At(JsonNode node, string[] path) =>
        path.Aggregate((JsonNode?)node, (at, step) => at is JsonArray list ? list[int.Parse(step, System.Globalization.CultureInfo.InvariantCulture)] : at![step]);

    /// <summary>Writes the same text whatever it is given.</summary>
    private sealed class Raw<T> : JsonConverter<T>
    {
        private static readonly Raw<T> Only = new();

        private static readonly JsonTypeInfo<T> Info = (JsonTypeInfo<T>)new JsonSerializerOptions { TypeInfoResolver = new DefaultJsonTypeInfoResolver(), Converters = { Only } }.GetTypeInfo(typeof(T));

        [ThreadStatic]
        private static string? written;

        public static JsonTypeInfo<T> Of(string json)
        {
            written = json;
            return Info;
        }

        public override T Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) => throw new NotSupportedException();

        public override void Write(Utf8JsonWriter writer, T value, JsonSerializerOptions options) => writer.WriteRawValue(written!, skipInputValidation: true);
    }
}
