using SalesBot.Bot.Channels;
using SalesBot.Bot.Wording;
using SalesBot.Domain.Reports;

namespace SalesBot.Bot.Reports;

/// <summary>What can be done with an action plan while it is open, under its card and its reminders alike.</summary>
internal static class PlanButtons
{
    /// <param name="words">Of reviews.</param>
    public static IReadOnlyList<IReadOnlyList<Button>> Of(ActionPlan plan, Words words) => plan.State != PlanState.Open ? [] :
    [
        [new Button(words["Button.PlanDone"], "plan-done", plan.Id), new Button(words["Button.PlanWeek"], "plan-later", plan.Id, "7"), new Button(words["Button.PlanDay"], "plan-day", plan.Id)],
        [new Button(words["Button.PlanOwner"], "plan-owner", plan.Id), new Button(words["Button.PlanDrop"], "plan-drop", plan.Id)],
    ];
}
