using System.Globalization;
using System.Text.Json;
using System.Text.Json.Serialization;
using SalesBot.Bot.Ports;
using SalesBot.Domain.Customers;
using SalesBot.Domain.FollowUps;
using SalesBot.Domain.Performance;
using SalesBot.Domain.Team;

namespace SalesBot.Bot.Figures;

/// <summary>The sums of one period and view, kept in the transaction of the records they come from.</summary>
/// <param name="View">A key of <see cref="TallyViews"/>.</param>
/// <param name="Tally">Without its customers, which <see cref="KeptBuyers"/> holds.</param>
/// <param name="Top3">Sales to the three biggest customers, in minor units.</param>
public sealed record KeptTally(Period Period, string View, Tally Tally, long Top3)
{
    public static string IdOf(string period, string view) => $"{period}|{view}";
}

/// <summary>The key figures' sums of every view of one period, side by side: what a report tells of each person.</summary>
public sealed record KeptBoard(Period Period)
{
    public SortedDictionary<string, BoardLine> Lines { get; init => field = Ordinal.Sorted(value); } = new(StringComparer.Ordinal);

    public BoardLine this[string view] => Lines.GetValueOrDefault(view);
}

/// <param name="Top3">Sales to the view's three biggest customers, in minor units.</param>
public readonly record struct BoardLine(KpiSums Kpi, long Top3);

/// <summary>Who bought for how much in one period and view; written only when an order changes.</summary>
public sealed record KeptBuyers(string Id, Dictionary<CustomerCode, long> Sales);

/// <summary>What the kept tallies are true for.</summary>
/// <param name="AsOf">The day running periods are counted up to.</param>
/// <param name="Rules">Fingerprint of the rules that dossiers were made by.</param>
/// <param name="Teams">Fingerprint of who is in which team.</param>
public sealed record TallyState(DateOnly AsOf, string Rules, string Teams)
{
    public const string Key = "tallies";

    /// <summary>Stands for the rules while the tallies rest.</summary>
    public const string Suspended = "suspended";
}

/// <summary>The documents of the tallies. Zeros are left out, so that they stay small.</summary>
public static class TallyDocs
{
    public static readonly DocType<Dossier> Dossiers = new("dossier", 1, TallyJson.Default.Dossier, dossier => dossier.Code.Value);

    public static readonly DocType<KeptTally> Tallies =
        new("tally", 1, TallyJson.Default.KeptTally, kept => KeptTally.IdOf(kept.Period.Key, kept.View));

    public static readonly DocType<KeptBoard> Boards = new("tally_board", 1, TallyJson.Default.KeptBoard, board => board.Period.Key);

    public static readonly DocType<KeptBuyers> Buyers = new("tally_buyers", 1, TallyJson.Default.KeptBuyers, kept => kept.Id);

    public static readonly DocType<TallyState> State = new("tally_state", 1, TallyJson.Default.TallyState, _ => TallyState.Key);

    public static readonly IReadOnlyList<IDocType> All = [Dossiers, Tallies, Boards, Buyers, State];
}

[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase,
    DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingDefault,
    IgnoreReadOnlyProperties = true,
    UseStringEnumConverter = true,
    Converters = [typeof(MoneyJson), typeof(PeriodJson), typeof(RepIdJson), typeof(CodeKeyJson), typeof(TouchJson), typeof(DueJson), typeof(ReceiptJson)])]
[JsonSerializable(typeof(Dossier))]
[JsonSerializable(typeof(KeptTally))]
[JsonSerializable(typeof(KeptBoard))]
[JsonSerializable(typeof(KeptBuyers))]
[JsonSerializable(typeof(TallyState))]
internal sealed partial class TallyJson : JsonSerializerContext;

/// <summary>A code, also as a key.</summary>
internal sealed class CodeKeyJson : JsonConverter<CustomerCode>
{
    public override CustomerCode Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) => new(reader.GetString()!);

    public override void Write(Utf8JsonWriter writer, CustomerCode value, JsonSerializerOptions options) => writer.WriteStringValue(value.Value);

    public override CustomerCode ReadAsPropertyName(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) => new(reader.GetString()!);

    public override void WriteAsPropertyName(Utf8JsonWriter writer, CustomerCode value, JsonSerializerOptions options) => writer.WritePropertyName(value.Value);
}

/// <summary>One short text a contact: a customer may have hundreds.</summary>
internal sealed class TouchJson : JsonConverter<Touch>
{
    public override Touch Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
    {
        var parts = reader.GetString()!.Split(' ', 5);
        var flags = int.Parse(parts[1], CultureInfo.InvariantCulture);
        var quality = new RecordQuality((flags & 2) == 0 ? null : (flags & 4) != 0, (flags & 8) != 0, (flags & 16) != 0);
        return new Touch(
            Days.Read(parts[0])!.Value,
            new RepId(parts[4]),
            (flags & 1) != 0,
            quality,
            (Stage)int.Parse(parts[2], CultureInfo.InvariantCulture),
            parts[3] == "-" ? null : (LossReason)int.Parse(parts[3], CultureInfo.InvariantCulture));
    }

    public override void Write(Utf8JsonWriter writer, Touch value, JsonSerializerOptions options)
    {
        var flags = (value.FaceToFace ? 1 : 0) | (value.Quality.InTime is null ? 0 : 2) | (value.Quality.InTime == true ? 4 : 0)
            | (value.Quality.Complete ? 8 : 0) | (value.Quality.OnSchedule ? 16 : 0);
        var objection = value.Objection is { } reason ? ((int)reason).ToString(CultureInfo.InvariantCulture) : "-";
        writer.WriteStringValue(string.Create(CultureInfo.InvariantCulture, $"{value.Day.DayNumber} {flags} {(int)value.Stage} {objection} {value.Rep.Value}"));
    }
}

internal sealed class DueJson : JsonConverter<StandingDue>
{
    public override StandingDue Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
        reader.GetString()!.Split(' ') is [var since, var day, var met]
            ? new StandingDue(Days.Read(since)!.Value, Days.Read(day)!.Value, Days.Read(met))
            : throw new JsonException("Not a due date.");

    public override void Write(Utf8JsonWriter writer, StandingDue value, JsonSerializerOptions options) =>
        writer.WriteStringValue($"{Days.Text(value.Since)} {Days.Text(value.Day)} {Days.Text(value.Met)}");
}

internal sealed class ReceiptJson : JsonConverter<Receipt>
{
    public override Receipt Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
        reader.GetString()!.Split(' ') is [var day, var amount]
            ? new Receipt(Days.Read(day)!.Value, new Domain.Money(long.Parse(amount, CultureInfo.InvariantCulture)))
            : throw new JsonException("Not a receipt.");

    public override void Write(Utf8JsonWriter writer, Receipt value, JsonSerializerOptions options) =>
        writer.WriteStringValue(string.Create(CultureInfo.InvariantCulture, $"{Days.Text(value.Date)} {value.Amount.Minor}"));
}

internal static class Days
{
    public static string Text(DateOnly? day) => day?.DayNumber.ToString(CultureInfo.InvariantCulture) ?? "-";

    public static DateOnly? Read(string text) => text == "-" ? null : DateOnly.FromDayNumber(int.Parse(text, CultureInfo.InvariantCulture));
}
