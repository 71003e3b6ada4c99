using System.Globalization;
using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.Json.Serialization.Metadata;
using SalesBot.Bot.Store;
using SalesBot.Domain;
using SalesBot.Domain.Customers;
using SalesBot.Domain.FollowUps;
using SalesBot.Domain.Performance;
using SalesBot.Domain.Team;

namespace SalesBot.Bot.Records.Figures;

[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase,
    DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingDefault,
    IgnoreReadOnlyProperties = true,
    UseStringEnumConverter = true,
    Converters = [typeof(MoneyJson), typeof(PeriodJson), typeof(RepIdJson), typeof(CodeKeyJson), typeof(TouchJson), typeof(DueJson), typeof(SaleJson), typeof(ReceiptJson),
        typeof(OrdinalJson<SalesSums>), typeof(OrdinalJson<int>), typeof(OrdinalJson<BoardLine>)])]
[JsonSerializable(typeof(Dossier))]
[JsonSerializable(typeof(KeptTally))]
[JsonSerializable(typeof(KeptBoard))]
[JsonSerializable(typeof(KeptBuyers))]
[JsonSerializable(typeof(TallyState))]
internal sealed partial class TallyJson : JsonSerializerContext;

/// <summary>A code, also as a key.</summary>
internal sealed class CodeKeyJson : JsonConverter<CustomerCode>
{
    public override CustomerCode Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) => new(reader.GetString() ?? throw new JsonException("An id is missing."));

    public override void Write(Utf8JsonWriter writer, CustomerCode value, JsonSerializerOptions options) => writer.WriteStringValue(value.Value);

    public override CustomerCode ReadAsPropertyName(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) => new(reader.GetString()!);

    public override void WriteAsPropertyName(Utf8JsonWriter writer, CustomerCode value, JsonSerializerOptions options) => writer.WritePropertyName(value.Value);
}

/// <summary>One short text a contact: a customer may have hundreds.</summary>
internal sealed class TouchJson : JsonConverter<Touch>
{
    public override Touch Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
    {
        ReadOnlySpan<char> text = reader.GetString();
        Span<Range> parts = stackalloc Range[5];
        text.Split(parts, ' ');
        var flags = int.Parse(text[parts[1]], CultureInfo.InvariantCulture);
        var said = text[parts[3]];
        var colon = said.IndexOf(':');
        var objection = colon < 0 ? said : said[..colon];
        var quality = new RecordQuality((flags & 2) == 0 ? null : (flags & 4) != 0, (flags & 8) != 0, (flags & 16) != 0);
        return new Touch(
            Days.Read(text[parts[0]])!.Value,
            new RepId(text[parts[4]].ToString()),
            (flags & 1) != 0,
            quality,
            (Stage)int.Parse(text[parts[2]], CultureInfo.InvariantCulture),
            objection is "-" ? null : (LossReason)int.Parse(objection, CultureInfo.InvariantCulture),
            colon < 0 ? null : new Money(long.Parse(said[(colon + 1)..], CultureInfo.InvariantCulture)));
    }

    public override void Write(Utf8JsonWriter writer, Touch value, JsonSerializerOptions options)
    {
        var flags = (value.FaceToFace ? 1 : 0) | (value.Quality.InTime is null ? 0 : 2) | (value.Quality.InTime == true ? 4 : 0)
            | (value.Quality.Complete ? 8 : 0) | (value.Quality.OnSchedule ? 16 : 0);
        var objection = value.Objection is { } reason ? ((int)reason).ToString(CultureInfo.InvariantCulture) : "-";
        var amount = value.Amount is { } told ? ":" + told.Minor.ToString(CultureInfo.InvariantCulture) : "";
        writer.WriteStringValue(string.Create(CultureInfo.InvariantCulture, $"{value.Day.DayNumber} {flags} {(int)value.Stage} {objection}{amount} {value.Rep.Value}"));
    }
}

internal sealed class DueJson : JsonConverter<StandingDue>
{
    public override StandingDue Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
    {
        ReadOnlySpan<char> text = reader.GetString();
        Span<Range> parts = stackalloc Range[4];
        return text.Split(parts, ' ') == 3
            ? new StandingDue(Days.Read(text[parts[0]])!.Value, Days.Read(text[parts[1]])!.Value, Days.Read(text[parts[2]]))
            : throw new JsonException("Not a due date.");
    }

    public override void Write(Utf8JsonWriter writer, StandingDue value, JsonSerializerOptions options) =>
        writer.WriteStringValue($"{Days.Text(value.Since)} {Days.Text(value.Day)} {Days.Text(value.Met)}");
}

/// <summary>An array: the names of its parts would be half of it.</summary>
internal sealed class SaleJson : JsonConverter<Sale>
{
    public override Sale Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
    {
        var number = Next(ref reader).GetString()!;
        var date = Days.Read(Next(ref reader).GetString()!)!.Value;
        var rep = new RepId(Next(ref reader).GetString()!);
        var product = Next(ref reader).GetString()!;
        var amount = new Domain.Money(Next(ref reader).GetInt64());
        Domain.Money? cost = Next(ref reader).TokenType == JsonTokenType.Null ? null : new Domain.Money(reader.GetInt64());
        var receipts = new List<Receipt>();
        while (Next(ref reader).TokenType != JsonTokenType.EndArray)
        {
            receipts.Add(ReceiptJson.Read(reader.GetString()!));
        }

        return new Sale(number, date, rep, product, amount, cost, receipts);
    }

    public override void Write(Utf8JsonWriter writer, Sale value, JsonSerializerOptions options)
    {
        writer.WriteStartArray();
        writer.WriteStringValue(value.Number);
        writer.WriteStringValue(Days.Text(value.Date));
        writer.WriteStringValue(value.Rep.Value);
        writer.WriteStringValue(value.Product);
        writer.WriteNumberValue(value.Amount.Minor);
        if (value.Cost is { } cost)
        {
            writer.WriteNumberValue(cost.Minor);
        }
        else
        {
            writer.WriteNullValue();
        }

        foreach (var receipt in value.Receipts)
        {
            writer.WriteStringValue(ReceiptJson.Text(receipt));
        }

        writer.WriteEndArray();
    }

    private static ref Utf8JsonReader Next(ref Utf8JsonReader reader)
    {
        reader.Read();
        return ref reader;
    }
}

/// <summary>Sums in ordinal order from the start: made in the culture's order first, they would be sorted twice, and once slowly.</summary>
internal sealed class OrdinalJson<T> : JsonConverter<SortedDictionary<string, T>>
{
    public override SortedDictionary<string, T> Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
    {
        var type = (JsonTypeInfo<T>)options.GetTypeInfo(typeof(T));
        var sums = new SortedDictionary<string, T>(StringComparer.Ordinal);
        while (reader.Read() && reader.TokenType == JsonTokenType.PropertyName)
        {
            var key = reader.GetString()!;
            reader.Read();
            sums.Add(key, JsonSerializer.Deserialize(ref reader, type)!);
        }

        return sums;
    }

    public override void Write(Utf8JsonWriter writer, SortedDictionary<string, T> value, JsonSerializerOptions options)
    {
        var type = (JsonTypeInfo<T>)options.GetTypeInfo(typeof(T));
        writer.WriteStartObject();
        foreach (var (key, sum) in value)
        {
            writer.WritePropertyName(key);
            JsonSerializer.Serialize(writer, sum, type);
        }

        writer.WriteEndObject();
    }
}

internal sealed class ReceiptJson : JsonConverter<Receipt>
{
    public static Receipt Read(string text) => text.Split(' ') is [var day, var amount]
        ? new Receipt(Days.Read(day)!.Value, new Domain.Money(long.Parse(amount, CultureInfo.InvariantCulture)))
        : throw new JsonException("Not a receipt.");

    public static string Text(Receipt receipt) => string.Create(CultureInfo.InvariantCulture, $"{Days.Text(receipt.Date)} {receipt.Amount.Minor}");

    public override Receipt Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) => Read(reader.GetString()!);

    public override void Write(Utf8JsonWriter writer, Receipt value, JsonSerializerOptions options) => writer.WriteStringValue(Text(value));
}

internal static class Days
{
    public static string Text(DateOnly? day) => day?.DayNumber.ToString(CultureInfo.InvariantCulture) ?? "-";

    public static DateOnly? Read(ReadOnlySpan<char> text)
    {
        if (text is "-") return null;

        var day = DateOnly.FromDayNumber(int.Parse(text, CultureInfo.InvariantCulture));
        RecordYears.Check(day.Year);
        return day;
    }
}
