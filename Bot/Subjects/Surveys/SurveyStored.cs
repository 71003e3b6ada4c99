using System.Text.Json.Serialization;
using SalesBot.Bot.Channels;
using SalesBot.Bot.Store;

namespace SalesBot.Bot.Subjects.Surveys;

/// <summary>What of this subject lies in the store. The names are data: they stay whatever the types are called.</summary>
internal static class SurveyStored
{
    public static readonly StoredTypes Types = new(SurveyStoredJson.Default)
    {
        Names = [StoredName.Of<Matter, SurveyPlan>("survey")],
    };
}

[JsonSerializable(typeof(SurveyPlan))]
internal sealed partial class SurveyStoredJson : JsonSerializerContext;
