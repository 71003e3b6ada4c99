using SalesBot.Bot.Records;
using SalesBot.Domain;
using SalesBot.Domain.Performance;
using SalesBot.Domain.Reports;
using SalesBot.Domain.Reports.Findings;
using SalesBot.Domain.Sales;
using SalesBot.Domain.Team;

namespace SalesBot.Bot.Subjects.Targets;

/// <summary>What leads and managers set: targets, scores, plans.</summary>
public abstract record ReviewCommand : SalesCommand;

/// <summary>Sets fields of a target; a null leaves one as it is.</summary>
/// <param name="Holder">A rep's id or <c>team:NAME</c>.</param>
/// <param name="Repurchase">A fraction.</param>
public sealed record SetTarget(
    Period Period,
    string Holder,
    string? Product = null,
    Money? Base = null,
    Money? Challenge = null,
    int? NewCustomers = null,
    int? Visits = null,
    Money? Collections = null,
    Money? Aov = null,
    decimal? Repurchase = null) : ReviewCommand;

/// <summary>Takes a period's targets over into another, for everybody within the person's rights; those already set stay.</summary>
public sealed record CopyTargets(Period From, Period To) : ReviewCommand;

/// <summary>Enters what a manager thinks of a rep's month, 0 to 100; a null leaves one as it is.</summary>
public sealed record SetScore(Period Month, RepId Rep, decimal? Satisfaction = null, decimal? Teamwork = null) : ReviewCommand;

/// <param name="Metric">What it is to move; null for a plan without a figure.</param>
/// <param name="Start">The metric's value now.</param>
public sealed record MakePlan(
    string Goal, string Action, RepId Owner, DateOnly Deadline, Scope Scope, Period Period, Metric? Metric = null, decimal? Start = null, FindingRule? Finding = null) : ReviewCommand;

public sealed record ClosePlan(string Plan, PlanState State) : ReviewCommand;

public sealed record PostponePlan(string Plan, DateOnly Deadline) : ReviewCommand;

public sealed record AssignPlan(string Plan, RepId Owner) : ReviewCommand;

/// <summary>What such a command did.</summary>
public abstract record ReviewDone : Done;

/// <param name="Before">Null for a new one.</param>
public sealed record TargetSet(Target Target, Target? Before) : ReviewDone;

/// <param name="Kept">How many were set already and stay.</param>
public sealed record TargetsCopied(Period From, Period To, IReadOnlyList<Target> Targets, int Kept) : ReviewDone;

public sealed record ScoreSet(Rep Rep, ScoreEntry Entry) : ReviewDone;

public sealed record PlanMade(ActionPlan Plan) : ReviewDone;

public sealed record PlanChanged(ActionPlan Plan, ActionPlan Before) : ReviewDone;

/// <summary>Why such a command was refused.</summary>
public abstract record ReviewRefusal : Refusal;

/// <summary>Nobody of that name, and no team, within the person's rights: the same answer whether they exist elsewhere or not.</summary>
public sealed record HolderUnknown(string Name) : ReviewRefusal;

/// <summary>Visits and the like are set beside a sales target.</summary>
public sealed record BaseMissing : ReviewRefusal;

public sealed record ChallengeBelowBase(Money Base, Money Challenge) : ReviewRefusal;

/// <summary>A count, share or average out of range.</summary>
public sealed record GoalOutOfRange : ReviewRefusal;

public sealed record NothingToCopy(Period From) : ReviewRefusal;

public sealed record AllCopied(Period To) : ReviewRefusal;

public sealed record ScoreOutOfRange : ReviewRefusal;

/// <summary>Scores are given for a month that has begun.</summary>
public sealed record MonthNotBegun(Period Month) : ReviewRefusal;

public sealed record PlanUnknown : ReviewRefusal;

public sealed record PlanClosed(ActionPlan Plan) : ReviewRefusal;
