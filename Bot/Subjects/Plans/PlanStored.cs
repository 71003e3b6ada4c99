using System.Text.Json.Serialization;
using SalesBot.Bot.Chat;
using SalesBot.Bot.Records;
using SalesBot.Bot.Store;

namespace SalesBot.Bot.Subjects.Plans;

/// <summary>What of this subject lies in the store. The names are data: they stay whatever the types are called.</summary>
internal static class PlanStored
{
    public static readonly StoredTypes Types = new(PlanStoredJson.Default)
    {
        Names =
        [
            StoredName.Of<SalesCommand, MakePlan>("make-plan"),
            StoredName.Of<SalesCommand, ClosePlan>("close-plan"),
            StoredName.Of<SalesCommand, PostponePlan>("postpone-plan"),
            StoredName.Of<SalesCommand, AssignPlan>("assign-plan"),
            StoredName.Of<ChatStep, MovingPlan>("moving-plan"),
            StoredName.Of<ChatStep, WritingPlan>("writing-plan"),
        ],
    };
}

[JsonSerializable(typeof(MakePlan))]
[JsonSerializable(typeof(ClosePlan))]
[JsonSerializable(typeof(PostponePlan))]
[JsonSerializable(typeof(AssignPlan))]
[JsonSerializable(typeof(MovingPlan))]
[JsonSerializable(typeof(WritingPlan))]
internal sealed partial class PlanStoredJson : JsonSerializerContext;
