using System.Text.Json.Serialization;
using SalesBot.Bot.Chat;
using SalesBot.Bot.Records;
using SalesBot.Bot.Store;

namespace SalesBot.Bot.Subjects.SpotChecks;

/// <summary>What of this subject lies in the store. The names are data: they stay whatever the types are called.</summary>
internal static class SpotCheckStored
{
    public static readonly StoredTypes Types = new(SpotCheckStoredJson.Default)
    {
        Names =
        [
            StoredName.Of<SalesCommand, JudgeFollowUp>("judge"),
            StoredName.Of<ChatStep, CommentingRecord>("commenting-record"),
        ],
    };
}

[JsonSerializable(typeof(JudgeFollowUp))]
[JsonSerializable(typeof(CommentingRecord))]
internal sealed partial class SpotCheckStoredJson : JsonSerializerContext;
