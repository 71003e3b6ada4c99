using System.Text.Json.Serialization;
using SalesBot.Bot.Chat;
using SalesBot.Bot.Records;
using SalesBot.Bot.Store;

namespace SalesBot.Bot.Subjects.Steps;

/// <summary>What of this subject lies in the store. The names are data: they stay whatever the types are called.</summary>
internal static class StepStored
{
    public static readonly StoredTypes Types = new(StepStoredJson.Default)
    {
        Names =
        [
            StoredName.Of<SalesCommand, PlanStep>("plan-step"),
            StoredName.Of<SalesCommand, Snooze>("snooze"),
            StoredName.Of<SalesCommand, Reschedule>("reschedule"),
            StoredName.Of<ChatStep, ChoosingDay>("choosing-day"),
            StoredName.Of<ChatStep, ChoosingColleague>("choosing-colleague"),
        ],
    };
}

[JsonSerializable(typeof(PlanStep))]
[JsonSerializable(typeof(Snooze))]
[JsonSerializable(typeof(Reschedule))]
[JsonSerializable(typeof(ChoosingDay))]
[JsonSerializable(typeof(ChoosingColleague))]
internal sealed partial class StepStoredJson : JsonSerializerContext;
