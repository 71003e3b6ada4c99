using System.Text.Json.Serialization;
using SalesBot.Bot.Records;
using SalesBot.Bot.Store;

namespace SalesBot.Bot.Subjects.Exchange;

/// <summary>What of this subject lies in the store. The names are data: they stay whatever the types are called.</summary>
internal static class ExchangeStored
{
    public static readonly StoredTypes Types = new(ExchangeStoredJson.Default) { Names = [StoredName.Of<SalesCommand, SetRate>("exchange-rate")] };
}

[JsonSerializable(typeof(SetRate))]
internal sealed partial class ExchangeStoredJson : JsonSerializerContext;
