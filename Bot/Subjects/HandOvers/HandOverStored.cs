using System.Text.Json.Serialization;
using SalesBot.Bot.Chat;
using SalesBot.Bot.Records;
using SalesBot.Bot.Store;

namespace SalesBot.Bot.Subjects.HandOvers;

/// <summary>What of this subject lies in the store. The names are data: they stay whatever the types are called.</summary>
internal static class HandOverStored
{
    public static readonly StoredTypes Types = new(HandOverStoredJson.Default)
    {
        Names =
        [
            StoredName.Of<SalesCommand, HandOver>("hand-over"),
            StoredName.Of<SalesCommand, HandOverAll>("hand-over-all"),
            StoredName.Of<ChatStep, ChoosingHeir>("choosing-heir"),
        ],
    };
}

[JsonSerializable(typeof(HandOver))]
[JsonSerializable(typeof(HandOverAll))]
[JsonSerializable(typeof(ChoosingHeir))]
internal sealed partial class HandOverStoredJson : JsonSerializerContext;
