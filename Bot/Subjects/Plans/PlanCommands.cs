using SalesBot.Bot.Records;
using SalesBot.Domain;
using SalesBot.Domain.Performance;
using SalesBot.Domain.Reports;
using SalesBot.Domain.Reports.Findings;
using SalesBot.Domain.Team;

namespace SalesBot.Bot.Subjects.Plans;

/// <param name="Metric">What it is to move; null for a plan without a figure.</param>
/// <param name="Start">The metric's value now.</param>
public sealed record MakePlan(
    string Goal, string Action, RepId Owner, DateOnly Deadline, Scope Scope, Period Period, Metric? Metric = null, decimal? Start = null, FindingRule? Finding = null) : SalesCommand
{
    internal override Result<Done> Carry(Work work) => PlanWork.Make(work, this);
}

public sealed record ClosePlan(string Plan, PlanState State) : SalesCommand
{
    internal override Result<Done> Carry(Work work) => PlanWork.Close(work, this);
}

public sealed record PostponePlan(string Plan, DateOnly Deadline) : SalesCommand
{
    internal override Result<Done> Carry(Work work) => PlanWork.Postpone(work, this);
}

public sealed record AssignPlan(string Plan, RepId Owner) : SalesCommand
{
    internal override Result<Done> Carry(Work work) => PlanWork.Assign(work, this);
}
