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
            StoredName.Of<SalesCommand, MoveStep>("move-step"),
            StoredName.Of<SalesCommand, EndSteps>("end-steps"),
            StoredName.Of<SalesCommand, ReopenStep>("reopen-step"),
            StoredName.Of<ChatStep, ChoosingStep>("choosing-step"),
            StoredName.Of<ChatStep, ChoosingStepDay>("choosing-step-day"),
            StoredName.Of<ChatStep, ChoosingDay>("choosing-day"),
            StoredName.Of<ChatStep, ChoosingColleague>("choosing-colleague"),
        ],
    };
}

[JsonSerializable(typeof(PlanStep))]
[JsonSerializable(typeof(Snooze))]
[JsonSerializable(typeof(Reschedule))]
[JsonSerializable(typeof(MoveStep))]
[JsonSerializable(typeof(EndSteps))]
[JsonSerializable(typeof(ReopenStep))]
[JsonSerializable(typeof(ChoosingStep))]
[JsonSerializable(typeof(ChoosingStepDay))]
[JsonSerializable(typeof(ChoosingDay))]
[JsonSerializable(typeof(ChoosingColleague))]
internal sealed partial class StepStoredJson : JsonSerializerContext;
