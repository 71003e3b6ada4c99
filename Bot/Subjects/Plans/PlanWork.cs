using SalesBot.Bot.Records;
using SalesBot.Bot.Store;
using SalesBot.Domain;
using SalesBot.Domain.Reports;
using SalesBot.Domain.Team;

namespace SalesBot.Bot.Subjects.Plans;

/// <summary>Makes, moves and closes action plans: everybody their own, those above them too.</summary>
internal static class PlanWork
{
    public static Result<Done> Make(Work work, MakePlan command)
    {
        if (Reached(work, command.Owner) is null)
        {
            return new HolderUnknown(command.Owner.Value);
        }

        if (command.Deadline < work.Today)
        {
            return new DayIsPast(command.Deadline);
        }

        var plan = new ActionPlan(
            Ids.New(work.Now), command.Goal, command.Action, command.Owner, command.Deadline, command.Scope, command.Period, command.Metric, command.Start, PlanState.Open, command.Finding, work.Today, GivenBy: work.Person.Id);
        Keep(work, plan);
        return new PlanMade(plan);
    }

    public static Result<Done> Close(Work work, ClosePlan command) => Change(work, command.Plan, plan => plan with { State = command.State, Closed = work.Today });

    public static Result<Done> Postpone(Work work, PostponePlan command) =>
        command.Deadline < work.Today ? new DayIsPast(command.Deadline) : Change(work, command.Plan, plan => plan with { Deadline = command.Deadline });

    public static Result<Done> Assign(Work work, AssignPlan command) =>
        Reached(work, command.Owner) is null ? new HolderUnknown(command.Owner.Value) : Change(work, command.Plan, plan => plan with { Owner = command.Owner, GivenBy = work.Person.Id });

    private static Result<Done> Change(Work work, string id, Func<ActionPlan, ActionPlan> change)
    {
        if (work.Session.Get(Documents.ActionPlans, id) is not { } plan || Reached(work, plan.Owner) is null)
        {
            return new PlanUnknown();
        }

        if (plan.State != PlanState.Open)
        {
            return new PlanClosed(plan);
        }

        var changed = change(plan);
        Keep(work, changed);
        return new PlanChanged(changed, plan);
    }

    /// <summary>Whoever has it now may have something to hear.</summary>
    private static void Keep(Work work, ActionPlan plan)
    {
        work.Changes.Put(Documents.ActionPlans, plan);
        Agenda.Changed(work.Session, plan.Owner);
    }

    private static Rep? Reached(Work work, RepId owner) =>
        work.Session.Get(Documents.Reps, owner.Value) is { Active: true } rep && Access.MaySee(work.Person, rep) ? rep : null;
}
