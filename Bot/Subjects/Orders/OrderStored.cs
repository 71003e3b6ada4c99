using System.Text.Json.Serialization;
using SalesBot.Bot.Channels;
using SalesBot.Bot.Chat;
using SalesBot.Bot.Records;
using SalesBot.Bot.Store;

namespace SalesBot.Bot.Subjects.Orders;

/// <summary>What of this subject lies in the store. The names are data: they stay whatever the types are called.</summary>
internal static class OrderStored
{
    public static readonly StoredTypes Types = new(OrderStoredJson.Default)
    {
        Names =
        [
            StoredName.Of<SalesCommand, RecordOrder>("order"),
            StoredName.Of<SalesCommand, AmendOrder>("amend-order"),
            StoredName.Of<SalesCommand, AmendPayment>("amend-payment"),
            StoredName.Of<SalesCommand, RemoveMoney>("remove-money"),
            StoredName.Of<SalesCommand, Win>("win"),
            StoredName.Of<SalesCommand, RecordPayment>("payment"),
            StoredName.Of<Matter, OrderBrowse>("orders"),
            StoredName.Of<ChatStep, ChoosingProduct>("choosing-product"),
            StoredName.Of<ChatStep, NamingProduct>("naming-product"),
            StoredName.Of<ChatStep, GivingMoney>("giving-money"),
            StoredName.Of<ChatStep, PayingNoOrder>("paying-no-order"),
        ],
    };
}

[JsonSerializable(typeof(RecordOrder))]
[JsonSerializable(typeof(AmendOrder))]
[JsonSerializable(typeof(AmendPayment))]
[JsonSerializable(typeof(RemoveMoney))]
[JsonSerializable(typeof(Win))]
[JsonSerializable(typeof(OrderBrowse))]
[JsonSerializable(typeof(RecordPayment))]
[JsonSerializable(typeof(ChoosingProduct))]
[JsonSerializable(typeof(NamingProduct))]
[JsonSerializable(typeof(GivingMoney))]
[JsonSerializable(typeof(PayingNoOrder))]
internal sealed partial class OrderStoredJson : JsonSerializerContext;
