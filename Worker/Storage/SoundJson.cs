using System.Collections;
using System.Globalization;
using System.Reflection;
using System.Runtime.CompilerServices;
using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.Json.Serialization.Metadata;
using SalesBot.Bot.Records.Figures;
using SalesBot.Bot.Store;
using SalesBot.Domain;
using SalesBot.Domain.Customers;
using SalesBot.Domain.Team;

namespace SalesBot.Worker.Storage;

/// <summary>
/// Reads a document's JSON and takes nothing that no record can say: days before 1900 or after 2200, amounts that no sum could hold, a name that is no
/// stage, a null where something must be. What comes through here can be computed with, so nobody behind it has to ask.
/// </summary>
internal static class SoundJson
{
    private static readonly ConditionalWeakTable<JsonSerializerOptions, JsonSerializerOptions> Sound = [];

    private static readonly ConditionalWeakTable<JsonTypeInfo, JsonTypeInfo> Types = [];

    /// <summary>Values that are none when nothing was said of them.</summary>
    private static readonly HashSet<Type> Parts = [typeof(RepId), typeof(CustomerCode), typeof(DateOnly), typeof(DateTime), typeof(DateTimeOffset)];

    public static JsonTypeInfo<T> Of<T>(JsonTypeInfo<T> type) => (JsonTypeInfo<T>)Types.GetValue(type, static lenient => Sound.GetValue(lenient.Options, Stricter).GetTypeInfo(lenient.Type));

    private static JsonSerializerOptions Stricter(JsonSerializerOptions lenient)
    {
        var options = new JsonSerializerOptions(lenient) { TypeInfoResolver = lenient.TypeInfoResolver!.WithAddedModifier(Demand) };
        foreach (var converter in new JsonConverter[] { new SoundDay(), new SoundInstant(), new SoundTime(), new SoundMoney(), new SoundNames() }) options.Converters.Insert(0, converter);
        options.MakeReadOnly();
        return options;
    }

    /// <summary>What must be something is, whether it was left out or written as nothing; and lists hold something in every place. A list that a record need not have is an empty one: rows written before there was such a list say nothing of it.</summary>
    private static void Demand(JsonTypeInfo type)
    {
        if (type.Kind != JsonTypeInfoKind.Object) return;

        var nullability = new NullabilityInfoContext();
        var must = type.Properties.Where(property => property.Get is not null && Must(property, nullability)).Select(property => (property, None: NoneOf(property))).ToList();
        if (must.Count > 0)
        {
            type.OnDeserialized = read => must.ForEach(one =>
            {
                var value = one.property.Get!(read);
                if (value is null && one.None is not null) ((PropertyInfo)one.property.AttributeProvider!).SetValue(read, one.None);
                else Check(one.property.Name, value);
            });
        }
    }

    private static Array? NoneOf(JsonPropertyInfo property) =>
        !property.IsRequired && property.AssociatedParameter is null or { IsMemberInitializer: true } && property.PropertyType is { IsGenericType: true } list && list.GetGenericTypeDefinition() == typeof(IReadOnlyList<>)
            ? Array.CreateInstance(list.GenericTypeArguments[0], 0) : null;

    private static bool Must(JsonPropertyInfo property, NullabilityInfoContext nullability) =>
        // Sums at rest are of no day.
        (Parts.Contains(property.PropertyType) && property.DeclaringType != typeof(TallyState))
        || (!property.PropertyType.IsValueType && property.AttributeProvider is PropertyInfo declared && nullability.Create(declared).ReadState == NullabilityState.NotNull);

    private static void Check(string name, object? value)
    {
        if (value is null or RepId { Value: null } or CustomerCode { Value: null } or DateOnly { Year: 1 } or DateTime { Year: 1 } or DateTimeOffset { Year: 1 }) throw new JsonException($"{name} is missing.");
        if (value is string or not IEnumerable) return;

        foreach (var item in value is IDictionary named ? named.Values : (IEnumerable)value) Check(name, item);
    }

    private sealed class SoundDay : JsonConverter<DateOnly>
    {
        public override DateOnly Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
        {
            var day = JsonMetadataServices.DateOnlyConverter.Read(ref reader, typeToConvert, options);
            RecordYears.Check(day.Year);
            return day;
        }

        public override void Write(Utf8JsonWriter writer, DateOnly value, JsonSerializerOptions options) => JsonMetadataServices.DateOnlyConverter.Write(writer, value, options);
    }

    private sealed class SoundInstant : JsonConverter<DateTimeOffset>
    {
        public override DateTimeOffset Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
        {
            var at = reader.GetDateTimeOffset();
            RecordYears.Check(at.Year);
            return at;
        }

        public override void Write(Utf8JsonWriter writer, DateTimeOffset value, JsonSerializerOptions options) => writer.WriteStringValue(value);
    }

    private sealed class SoundTime : JsonConverter<DateTime>
    {
        public override DateTime Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
        {
            var at = reader.GetDateTime();
            RecordYears.Check(at.Year);
            return at;
        }

        public override void Write(Utf8JsonWriter writer, DateTime value, JsonSerializerOptions options) => writer.WriteStringValue(value);
    }

    private sealed class SoundMoney : JsonConverter<Money>
    {
        /// <summary>A hundred thousand billion: hundreds of such still have a sum.</summary>
        private const long Most = 10_000_000_000_000_000;

        public override Money Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) => MoneyJson.Of(ref reader) switch
        {
            { Minor: > Most or < -Most } => throw new JsonException("No amount is that large."),
            var sum => sum,
        };

        public override void Write(Utf8JsonWriter writer, Money value, JsonSerializerOptions options) => MoneyJson.Put(writer, value);
    }

    /// <summary>By name or number, and only those there are.</summary>
    private sealed class SoundNames : JsonConverterFactory
    {
        public override bool CanConvert(Type typeToConvert) => typeToConvert.IsEnum;

        public override JsonConverter CreateConverter(Type typeToConvert, JsonSerializerOptions options) => (JsonConverter)Activator.CreateInstance(typeof(SoundName<>).MakeGenericType(typeToConvert))!;
    }

    private sealed class SoundName<T> : JsonConverter<T>
        where T : struct, Enum
    {
        public override T Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
            Named(reader.TokenType == JsonTokenType.Number ? reader.GetInt64().ToString(CultureInfo.InvariantCulture) : reader.GetString());

        public override T ReadAsPropertyName(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) => Named(reader.GetString());

        public override void Write(Utf8JsonWriter writer, T value, JsonSerializerOptions options) => writer.WriteStringValue(value.ToString());

        private static T Named(string? text) => Enum.TryParse<T>(text, ignoreCase: true, out var named) && Enum.IsDefined(named) ? named : throw new JsonException($"Not a {typeof(T).Name}.");
    }
}
