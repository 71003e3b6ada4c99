using System.Text.Json.Serialization;
using SalesBot.Bot.Chat;
using SalesBot.Bot.Records;
using SalesBot.Bot.Store;

namespace SalesBot.Bot.Subjects.Leaves;

/// <summary>What of this subject lies in the store. The names are data: they stay whatever the types are called.</summary>
internal static class LeaveStored
{
    public static readonly StoredTypes Types = new(LeaveStoredJson.Default)
    {
        Names =
        [
            StoredName.Of<SalesCommand, TakeLeave>("take-leave"),
            StoredName.Of<SalesCommand, EndLeave>("end-leave"),
            StoredName.Of<SalesCommand, SetStandIn>("stand-in"),
            StoredName.Of<ChatStep, GivingLeave>("giving-leave"),
            StoredName.Of<ChatStep, ChoosingStandIn>("choosing-stand-in"),
        ],
    };
}

[JsonSerializable(typeof(TakeLeave))]
[JsonSerializable(typeof(EndLeave))]
[JsonSerializable(typeof(SetStandIn))]
[JsonSerializable(typeof(GivingLeave))]
[JsonSerializable(typeof(ChoosingStandIn))]
internal sealed partial class LeaveStoredJson : JsonSerializerContext;
