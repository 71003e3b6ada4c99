using System.Text.Json.Serialization;
using SalesBot.Bot.Chat;
using SalesBot.Bot.Records;
using SalesBot.Bot.Store;

namespace SalesBot.Bot.Subjects.Strategies;

/// <summary>What of this subject lies in the store. The names are data: they stay whatever the types are called.</summary>
internal static class StrategyStored
{
    public static readonly StoredTypes Types = new(StrategyStoredJson.Default)
    {
        Names =
        [
            StoredName.Of<SalesCommand, SetStrategy>("strategy"),
            StoredName.Of<ChatStep, WritingStrategy>("writing-strategy"),
        ],
    };
}

[JsonSerializable(typeof(SetStrategy))]
[JsonSerializable(typeof(WritingStrategy))]
internal sealed partial class StrategyStoredJson : JsonSerializerContext;
