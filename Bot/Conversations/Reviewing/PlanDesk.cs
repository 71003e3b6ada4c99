using SalesBot.Bot.Ports;
using SalesBot.Bot.Pushes;
using SalesBot.Domain;
using SalesBot.Domain.Reports;
using SalesBot.Domain.Team;

namespace SalesBot.Bot.Conversations.Reviewing;

/// <summary>Makes, moves and closes action plans: everybody their own, those above them too.</summary>
internal static class PlanDesk
{
    public static Result<Done> Make(Desk desk, MakePlan command)
    {
        if (Reached(desk, command.Owner) is null)
        {
            return new HolderUnknown(command.Owner.Value);
        }

        if (command.Deadline < desk.Today)
        {
            return new DayIsPast(command.Deadline);
        }

        var plan = new ActionPlan(
            Ids.New(desk.Now), command.Goal, command.Action, command.Owner, command.Deadline, command.Scope, command.Period, command.Metric, command.Start, PlanState.Open, command.Finding, desk.Today, GivenBy: desk.Person.Id);
        Keep(desk, plan);
        return new PlanMade(plan);
    }

    public static Result<Done> Close(Desk desk, ClosePlan command) => Change(desk, command.Plan, plan => plan with { State = command.State, Closed = desk.Today });

    public static Result<Done> Postpone(Desk desk, PostponePlan command) =>
        command.Deadline < desk.Today ? new DayIsPast(command.Deadline) : Change(desk, command.Plan, plan => plan with { Deadline = command.Deadline });

    public static Result<Done> Assign(Desk desk, AssignPlan command) =>
        Reached(desk, command.Owner) is null ? new HolderUnknown(command.Owner.Value) : Change(desk, command.Plan, plan => plan with { Owner = command.Owner, GivenBy = desk.Person.Id });

    private static Result<Done> Change(Desk desk, string id, Func<ActionPlan, ActionPlan> change)
    {
        if (desk.Session.Get(Documents.ActionPlans, id) is not { } plan || Reached(desk, plan.Owner) is null)
        {
            return new PlanUnknown();
        }

        if (plan.State != PlanState.Open)
        {
            return new PlanClosed(plan);
        }

        var changed = change(plan);
        Keep(desk, changed);
        return new PlanChanged(changed, plan);
    }

    /// <summary>Whoever has it now may have something to hear.</summary>
    private static void Keep(Desk desk, ActionPlan plan)
    {
        desk.Changes.Put(Documents.ActionPlans, plan);
        Agenda.Changed(desk.Session, plan.Owner);
    }

    private static Rep? Reached(Desk desk, RepId owner) =>
        desk.Session.Get(Documents.Reps, owner.Value) is { Active: true } rep && Access.MaySee(desk.Person, rep) ? rep : null;
}
