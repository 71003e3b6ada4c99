using SalesBot.Bot.Records;
using SalesBot.Bot.Store;
using SalesBot.Domain;
using SalesBot.Domain.Cadence;
using SalesBot.Domain.Customers;

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

        work.Touch(customer.Code);
        var plan = PlanOf(work, customer);
        var step = new PlannedStep(Ids.New(work.Now), command.Text, command.Due, command.Time, customer.Owner, Made: work.Now);
        work.Session.Upsert(Documents.Plans, plan with { Steps = [.. plan.Steps, step], EasedTo = null });
        return new StepPlanned(customer, command.Text, command.Due, command.Time);
    }

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
