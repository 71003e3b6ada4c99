using SalesBot.Bot.Records;
using SalesBot.Bot.Subjects.Plans;
using SalesBot.Bot.Subjects.Scores;
using SalesBot.Domain;

namespace SalesBot.Bot.Subjects.Targets;

/// <summary>Carries out what leads and managers set.</summary>
internal static class ReviewWork
{
    public static Result<Done> Decide(Work work, ReviewCommand command) => command switch
    {
        SetTarget target => TargetWork.Set(work, target),
        CopyTargets copy => TargetWork.Copy(work, copy),
        SetScore score => ScoreWork.Set(work, score),
        MakePlan plan => PlanWork.Make(work, plan),
        ClosePlan close => PlanWork.Close(work, close),
        PostponePlan postpone => PlanWork.Postpone(work, postpone),
        AssignPlan assign => PlanWork.Assign(work, assign),
        _ => throw new ArgumentOutOfRangeException(nameof(command), command.GetType().Name, "No desk for this command."),
    };
}
