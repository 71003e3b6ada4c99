using SalesBot.Domain.Performance;
using SalesBot.Domain.Reports.Findings;
using SalesBot.Domain.Team;

namespace SalesBot.Domain.Reports;

/// <summary>What was agreed to be improved (改进计划), and the figure it is to move.</summary>
/// <param name="Goal">What is to become better, in the reader's words at the time.</param>
/// <param name="Action">What will be done for it.</param>
/// <param name="Deadline">Local date of the owner, included.</param>
/// <param name="Scope">Whose figure.</param>
/// <param name="Period">The period whose review it came from; its metric is measured in the same kind of period.</param>
/// <param name="Start">The metric's value when the plan was made.</param>
/// <param name="GivenBy">Who made the owner its owner.</param>
/// <param name="Finding">The rule that proposed it; null for a plan somebody thought of.</param>
public sealed record ActionPlan(
    string Id,
    string Goal,
    string Action,
    RepId Owner,
    DateOnly Deadline,
    Scope Scope,
    Period Period,
    Metric? Metric,
    decimal? Start,
    PlanState State = PlanState.Open,
    FindingRule? Finding = null,
    DateOnly? Made = null,
    DateOnly? Closed = null,
    RepId? GivenBy = null)
{
    /// <summary>Open past its deadline.</summary>
    public bool IsLate(DateOnly today) => State == PlanState.Open && today > Deadline;
}

public enum PlanState
{
    Open,
    Done,
    Dropped,
}

/// <summary>What a plan moved so far.</summary>
/// <param name="Change">Now less start; null when either is missing.</param>
/// <param name="Better">Null when nothing moved or cannot be said.</param>
public sealed record PlanEffect(ActionPlan Plan, decimal? Now, decimal? Change, bool? Better)
{
    /// <param name="review">Of the plan's scope.</param>
    public static PlanEffect Of(ActionPlan plan, Review review)
    {
        var now = plan.Metric is { } metric ? review.Of(metric) : null;
        var change = now - plan.Start;
        return new PlanEffect(plan, now, change, change is null or 0 ? null : change > 0 != plan.Metric!.Value.LessIsBetter());
    }
}
