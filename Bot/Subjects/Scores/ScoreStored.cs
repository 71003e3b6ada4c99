using System.Text.Json.Serialization;
using SalesBot.Bot.Chat;
using SalesBot.Bot.Records;
using SalesBot.Bot.Store;

namespace SalesBot.Bot.Subjects.Scores;

/// <summary>What of this subject lies in the store. The names are data: they stay whatever the types are called.</summary>
internal static class ScoreStored
{
    public static readonly StoredTypes Types = new(ScoreStoredJson.Default)
    {
        Names =
        [
            StoredName.Of<SalesCommand, SetScore>("set-score"),
            StoredName.Of<ChatStep, RatingRep>("rating-rep"),
        ],
    };
}

[JsonSerializable(typeof(SetScore))]
[JsonSerializable(typeof(RatingRep))]
internal sealed partial class ScoreStoredJson : JsonSerializerContext;
