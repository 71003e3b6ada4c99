using SalesBot.Bot.Records;
using SalesBot.Bot.Store;
using SalesBot.Domain;
using SalesBot.Domain.Cadence;
using SalesBot.Domain.Customers;
using SalesBot.Domain.FollowUps;

namespace SalesBot.Bot.Subjects.Steps;

/// <summary>Sets and moves what is to happen next; none of it is a contact, so none of it moves the clock.</summary>
internal static class StepWork
{
    public static Result<Done> Plan(Work work, PlanStep command)
    {
        if (work.Find(command.Customer) is not { } customer)
        {
            return new CustomerUnknown();
        }

        if (command.Due is { } past && past < work.Today)
        {
            return new DayIsPast(past);
        }

        var plan = PlanOf(work, customer);
        if (plan.Steps.FirstOrDefault(open => open.IsPromisedAgain(command.Text, command.Time) && command.Due is { } due && open.Due != due) is { } promised)
        {
            return Move(work, new MoveStep(customer.Code, promised.Id, command.Due));
        }

        work.Touch(customer.Code);
        var step = new PlannedStep(Ids.New(work.Now), command.Text, command.Due, command.Time, customer.Owner, Made: work.Now);
        work.Session.Upsert(Documents.Plans, plan with { Steps = [.. plan.Steps, step], EasedTo = null });
        return new StepPlanned(customer, command.Text, command.Due, command.Time);
    }

    public static Result<Done> Move(Work work, MoveStep command)
    {
        if (work.Find(command.Customer) is not { } customer)
        {
            return new CustomerUnknown();
        }

        if (command.Due is { } past && past < work.Today)
        {
            return new DayIsPast(past);
        }

        if (TaskOf(work, command.Id, customer) is { Task: { } task } told)
        {
            var before = AsStep(told);
            var changed = task with { Due = command.Due ?? task.Due, Time = command.Time ?? task.Time, Text = command.Text ?? task.Text };
            if (changed == task)
            {
                return new NothingChanged();
            }

            var mended = told with { Task = changed };
            work.Changes.Put(Documents.Remarks, mended);
            return new StepMoved(customer, before, AsStep(mended), task.Name, TaskNotes.Tell(work, customer, task, "Task.Moved", words => TaskNotes.When(changed, words, work.Today)));
        }

        if (PlanOf(work, customer) is var plan && plan.Steps.FirstOrDefault(step => step.Id == command.Id) is not { } old)
        {
            return new StepGone();
        }

        var moved = old with { Due = command.Due ?? old.Due, Time = command.Time ?? old.Time, Text = command.Text ?? old.Text, Moved = true, Made = work.Now };
        if (moved with { Moved = old.Moved, Made = old.Made } == old)
        {
            return new NothingChanged();
        }

        work.Touch(customer.Code);
        work.Session.Upsert(Documents.Plans, plan with { Steps = [.. plan.Steps.Where(step => step != old), moved], EasedTo = null, SnoozedTo = null });
        return new StepMoved(customer, old, moved) { Clash = Clash(work, customer, moved) };
    }

    public static Result<Done> End(Work work, EndSteps command)
    {
        if (work.Find(command.Customer) is not { } customer)
        {
            return new CustomerUnknown();
        }

        if (command.Ids is [var only] && TaskOf(work, only, customer) is { Task: { IsOpen: true } task } told)
        {
            work.Changes.Put(Documents.Remarks, told with { Task = task with { State = command.How == StepEnd.Done ? TaskState.Done : TaskState.CalledOff } });
            if (command.How == StepEnd.CalledOff)
            {
                TaskNotes.Tell(work, customer, task, "Task.CalledOff", _ => "");
            }

            return new StepsEnded(customer, [AsStep(told)], command.How, PlanOf(work, customer).Steps, task.Name);
        }

        var ending = PlanOf(work, customer).Steps.Where(step => command.Ids.Contains(step.Id)).ToList();
        if (ending.Count == 0)
        {
            return new StepGone();
        }

        work.Touch(customer.Code);
        var plan = Close(work, customer, ending, command.How, null);
        return new StepsEnded(customer, ending, command.How, plan.Steps);
    }

    public static Result<Done> Reopen(Work work, ReopenStep command)
    {
        if (work.Find(command.Customer) is not { } customer)
        {
            return new CustomerUnknown();
        }

        var plan = PlanOf(work, customer);
        if (plan.Closed.FirstOrDefault(closed => closed.Step.Id == command.Id) is not { } ended)
        {
            return new StepGone();
        }

        work.Touch(customer.Code);
        Mark(work, ended.Step, StepState.Done, StepState.Open);
        work.Session.Upsert(Documents.Plans, plan.Reopen(ended));
        return new StepReopened(customer, ended.Step);
    }

    /// <summary>Ends steps of a touched customer and says so in the contacts they were agreed in.</summary>
    public static ContactPlan Close(Work work, Customer customer, IReadOnlyList<PlannedStep> steps, StepEnd how, string? by)
    {
        foreach (var step in steps)
        {
            Mark(work, step, StepState.Open, StepState.Done);
        }

        var plan = PlanOf(work, customer).Close(steps, how, work.Now, by);
        work.Session.Upsert(Documents.Plans, plan);
        return plan;
    }

    private static void Mark(Work work, PlannedStep step, StepState from, StepState to)
    {
        if (step.FollowUp is { } id && work.Session.Get(Documents.FollowUps, id) is { Next: { } next } agreed && (next.State ?? StepState.Open) == from)
        {
            work.Changes.Put(Documents.FollowUps, agreed with { Next = next with { State = to } });
        }
    }

    private static PlannedStep? Clash(Work work, Customer customer, PlannedStep moved) => moved is not { Due: { } day, Time: { } time } ? null : (
        from plan in work.Session.PlansWithMeeting(customer.Owner, day)
        from step in plan.Steps
        where step.Id != moved.Id && step.Due == day && step.Time is { } other && Math.Abs((other - time).TotalMinutes) < 60
        select step).FirstOrDefault();

    private static Remark? TaskOf(Work work, string id, Customer customer) =>
        work.Session.Get(Documents.Remarks, id) is { Task: not null } told && told.Customer == customer.Code ? told : null;

    private static PlannedStep AsStep(Remark told) => new(told.Id, told.Task!.Text, told.Task.Due, told.Task.Time, told.Rep);

    public static Result<Done> Snooze(Work work, Snooze command)
    {
        if (work.Find(command.Customer) is not { } customer)
        {
            return new CustomerUnknown();
        }

        work.Touch(customer.Code);
        var to = work.Rules.DutyOf(work.Session, customer.Owner).OnOrAfter(work.Today.AddDays(command.Days));
        work.Session.Upsert(Documents.Plans, PlanOf(work, customer) with { SnoozedTo = to });
        return new Snoozed(customer, to);
    }

    /// <summary>Moves the soonest step; without one, sets one. It is no contact: the clock runs on, and the reply says what that means.</summary>
    public static Result<Done> Reschedule(Work work, Reschedule command)
    {
        if (work.Find(command.Customer) is not { } customer)
        {
            return new CustomerUnknown();
        }

        if (command.Day < work.Today)
        {
            return new DayIsPast(command.Day);
        }

        work.Touch(customer.Code);
        var plan = PlanOf(work, customer);
        var soonest = plan.Steps.OrderBy(step => step.Due ?? DateOnly.MaxValue).FirstOrDefault();
        var moved = soonest is null
            ? new PlannedStep(Ids.New(work.Now), null, command.Day, command.Time, customer.Owner, Made: work.Now)
            : soonest with { Due = command.Day, Time = command.Time, Moved = true };
        work.Session.Upsert(Documents.Plans, plan with { Steps = [.. plan.Steps.Where(step => step != soonest), moved], EasedTo = null, SnoozedTo = null });
        return Told(work, customer, command, plan.Due);
    }

    /// <summary>
    /// The cadence waits for a new day up to the longest gap. Where that has passed already, the reminders are quiet until the day that was
    /// named, for one interval at most, while the due date, and whoever hears of it, stay as they are.
    /// </summary>
    private static Rescheduled Told(Work work, Customer customer, Reschedule command, DateOnly? before)
    {
        var cadence = work.Rules.Cadence;
        var calendar = work.Rules.DutyOf(work.Session, customer.Owner);
        PlanKeeper.Refresh(work.Session, [customer.Code], cadence, rep => work.Rules.DutyOf(work.Session, rep));
        var plan = PlanOf(work, customer);
        if (plan.Due is not { } due || due >= command.Day)
        {
            return new Rescheduled(customer, command.Day, command.Time);
        }

        var longest = cadence.Longest(customer.EffectiveGrade, customer.Stage, losing: false);
        if (due > work.Today)
        {
            return new Rescheduled(customer, command.Day, command.Time, longest, due);
        }

        var last = work.Today.AddDays(cadence.Interval(customer.EffectiveGrade, customer.Stage, losing: false));
        var quiet = calendar.OnOrAfter(command.Day < last ? command.Day : last);
        work.Session.Upsert(Documents.Plans, plan with { SnoozedTo = quiet });
        SaidBefore.Carry(work.Session, customer.Code, before ?? due, due);
        return new Rescheduled(customer, command.Day, command.Time, longest, quiet);
    }

    private static ContactPlan PlanOf(Work work, Customer customer) =>
        work.Session.Get(Documents.Plans, customer.Code.Value) ?? new ContactPlan { Customer = customer.Code, Owner = customer.Owner };
}
