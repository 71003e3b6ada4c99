using System.Globalization;
using System.Text.Json;
using System.Text.Json.Serialization;
using SalesBot.Bot.Channels;
using SalesBot.Bot.Chat;
using SalesBot.Domain;
using SalesBot.Domain.Cadence;
using SalesBot.Domain.Customers;
using SalesBot.Domain.FollowUps;
using SalesBot.Domain.Performance;
using SalesBot.Domain.Reports;
using SalesBot.Domain.Sales;
using SalesBot.Domain.Team;

namespace SalesBot.Bot.Store;

/// <summary>The documents' JSON. Enums by name, money as minor units (in another currency than the team's as "USD 2240000"), a period by its key, ids as bare strings.</summary>
[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase,
    DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
    UseStringEnumConverter = true,
    Converters = [typeof(MoneyJson), typeof(PeriodJson), typeof(RepIdJson), typeof(CustomerCodeJson), typeof(ScopeJson)])]
[JsonSerializable(typeof(Rep))]
[JsonSerializable(typeof(ChatLink))]
[JsonSerializable(typeof(Invite))]
[JsonSerializable(typeof(PageLink))]
[JsonSerializable(typeof(PageSession))]
[JsonSerializable(typeof(AccessKey))]
[JsonSerializable(typeof(KeptAnswer))]
[JsonSerializable(typeof(HookList))]
[JsonSerializable(typeof(Customer))]
[JsonSerializable(typeof(ContactPlan))]
[JsonSerializable(typeof(FollowUp))]
[JsonSerializable(typeof(Remark))]
[JsonSerializable(typeof(StageEvent))]
[JsonSerializable(typeof(Order))]
[JsonSerializable(typeof(Payment))]
[JsonSerializable(typeof(Target))]
[JsonSerializable(typeof(ScoreEntry))]
[JsonSerializable(typeof(ChannelCost))]
[JsonSerializable(typeof(ActionPlan))]
[JsonSerializable(typeof(Reminder))]
[JsonSerializable(typeof(Conversation))]
[JsonSerializable(typeof(InboxEntry))]
[JsonSerializable(typeof(OutMessage))]
[JsonSerializable(typeof(Matter))]
[JsonSerializable(typeof(Recipe))]
[JsonSerializable(typeof(PushReceipt))]
[JsonSerializable(typeof(ChangeEntry))]
[JsonSerializable(typeof(Counter))]
[JsonSerializable(typeof(Leave))]
[JsonSerializable(typeof(Preferences))]
[JsonSerializable(typeof(Notice))]
[JsonSerializable(typeof(TeamGroup))]
[JsonSerializable(typeof(SpotCheck))]
[JsonSerializable(typeof(Setting))]
[JsonSerializable(typeof(Lease))]
[JsonSerializable(typeof(Attachment))]
[JsonSerializable(typeof(KeptFile))]
[JsonSerializable(typeof(MergedCode))]
[JsonSerializable(typeof(Erasure))]
public sealed partial class SalesJson : JsonSerializerContext;

internal sealed class MoneyJson : JsonConverter<Money>
{
    public override Money Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) => Of(ref reader);

    public override void Write(Utf8JsonWriter writer, Money value, JsonSerializerOptions options) => Put(writer, value);

    internal static Money Of(ref Utf8JsonReader reader) => reader.TokenType == JsonTokenType.Number ? new Money(reader.GetInt64())
        : reader.GetString()!.Split(' ') is [{ Length: 3 } currency, var minor] && currency.All(char.IsAsciiLetterUpper) && long.TryParse(minor, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var sum) ? new Money(sum, currency)
        : throw new JsonException("Not an amount.");

    internal static void Put(Utf8JsonWriter writer, Money value)
    {
        if (value.Currency is { } currency) writer.WriteStringValue(string.Create(CultureInfo.InvariantCulture, $"{currency} {value.Minor}"));
        else writer.WriteNumberValue(value.Minor);
    }
}

internal sealed class PeriodJson : JsonConverter<Period>
{
    public override Period Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
        Period.Parse(reader.GetString()!) ?? throw new JsonException("Not a period.");

    public override void Write(Utf8JsonWriter writer, Period value, JsonSerializerOptions options) => writer.WriteStringValue(value.Key);
}

internal sealed class RepIdJson : JsonConverter<RepId>
{
    public override RepId Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) => new(reader.GetString() ?? throw new JsonException("An id is missing."));

    public override void Write(Utf8JsonWriter writer, RepId value, JsonSerializerOptions options) => writer.WriteStringValue(value.Value);
}

internal sealed class CustomerCodeJson : JsonConverter<CustomerCode>
{
    public override CustomerCode Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) => new(reader.GetString() ?? throw new JsonException("An id is missing."));

    public override void Write(Utf8JsonWriter writer, CustomerCode value, JsonSerializerOptions options) => writer.WriteStringValue(value.Value);
}

internal sealed class ScopeJson : JsonConverter<Scope>
{
    public override Scope Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
        Scope.Parse(reader.GetString()!) ?? throw new JsonException("Not a scope.");

    public override void Write(Utf8JsonWriter writer, Scope value, JsonSerializerOptions options) => writer.WriteStringValue(value.ToString());
}
