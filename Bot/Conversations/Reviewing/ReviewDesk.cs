using SalesBot.Domain;

namespace SalesBot.Bot.Conversations.Reviewing;

/// <summary>Carries out what leads and managers set.</summary>
internal static class ReviewDesk
{
    public static Result<Done> Decide(Desk desk, ReviewCommand command) => command switch
    {
        SetTarget target => TargetDesk.Set(desk, target),
        CopyTargets copy => TargetDesk.Copy(desk, copy),
        SetScore score => ScoreDesk.Set(desk, score),
        MakePlan plan => PlanDesk.Make(desk, plan),
        ClosePlan close => PlanDesk.Close(desk, close),
        PostponePlan postpone => PlanDesk.Postpone(desk, postpone),
        AssignPlan assign => PlanDesk.Assign(desk, assign),
        _ => throw new ArgumentOutOfRangeException(nameof(command), command.GetType().Name, "No desk for this command."),
    };
}
