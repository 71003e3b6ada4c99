using SalesBot.Bot.Ports;
using SalesBot.Bot.Pushes;
using SalesBot.Domain;
using SalesBot.Domain.Cadence;
using SalesBot.Domain.Customers;

namespace SalesBot.Bot.Conversations;

/// <summary>Sets and moves what is to happen next; none of it is a contact, so none of it moves the clock.</summary>
internal static class StepDesk
{
    public static Result<Done> Plan(Desk desk, PlanStep command)
    {
        if (desk.Find(command.Customer) is not { } customer)
        {
            return new CustomerUnknown();
        }

        if (command.Due is { } past && past < desk.Today)
        {
            return new DayIsPast(past);
        }

        desk.Touch(customer.Code);
        var plan = PlanOf(desk, customer);
        var step = new PlannedStep(Ids.New(desk.Now), command.Text, command.Due, command.Time, customer.Owner, Made: desk.Now);
        desk.Session.Upsert(Documents.Plans, plan with { Steps = [.. plan.Steps, step], EasedTo = null });
        return new StepPlanned(customer, command.Text, command.Due, command.Time);
    }

    public static Result<Done> Snooze(Desk desk, Snooze command)
    {
        if (desk.Find(command.Customer) is not { } customer)
        {
            return new CustomerUnknown();
        }

        desk.Touch(customer.Code);
        var to = desk.Rules.DutyOf(desk.Session, customer.Owner).OnOrAfter(desk.Today.AddDays(command.Days));
        desk.Session.Upsert(Documents.Plans, PlanOf(desk, customer) with { SnoozedTo = to });
        return new Snoozed(customer, to);
    }

    /// <summary>Moves the soonest step; without one, sets one. It is no contact: the clock runs on, and the reply says what that means.</summary>
    public static Result<Done> Reschedule(Desk desk, Reschedule command)
    {
        if (desk.Find(command.Customer) is not { } customer)
        {
            return new CustomerUnknown();
        }

        if (command.Day < desk.Today)
        {
            return new DayIsPast(command.Day);
        }

        desk.Touch(customer.Code);
        var plan = PlanOf(desk, customer);
        var soonest = plan.Steps.OrderBy(step => step.Due ?? DateOnly.MaxValue).FirstOrDefault();
        var moved = soonest is null
            ? new PlannedStep(Ids.New(desk.Now), null, command.Day, command.Time, customer.Owner, Made: desk.Now)
            : soonest with { Due = command.Day, Time = command.Time, Moved = true };
        desk.Session.Upsert(Documents.Plans, plan with { Steps = [.. plan.Steps.Where(step => step != soonest), moved], EasedTo = null, SnoozedTo = null });
        return Told(desk, customer, command, plan.Due);
    }

    /// <summary>
    /// The cadence waits for a new day up to the longest gap. Where that has passed already, the reminders are quiet until the day that was
    /// named, for one interval at most, while the due date, and whoever hears of it, stay as they are.
    /// </summary>
    private static Rescheduled Told(Desk desk, Customer customer, Reschedule command, DateOnly? before)
    {
        var cadence = desk.Rules.Cadence;
        var calendar = desk.Rules.DutyOf(desk.Session, customer.Owner);
        PlanKeeper.Refresh(desk.Session, [customer.Code], cadence, rep => desk.Rules.DutyOf(desk.Session, rep));
        var plan = PlanOf(desk, customer);
        if (plan.Due is not { } due || due >= command.Day)
        {
            return new Rescheduled(customer, command.Day, command.Time);
        }

        var longest = cadence.Longest(customer.EffectiveGrade, customer.Stage, losing: false);
        if (due > desk.Today)
        {
            return new Rescheduled(customer, command.Day, command.Time, longest, due);
        }

        var last = desk.Today.AddDays(cadence.Interval(customer.EffectiveGrade, customer.Stage, losing: false));
        var quiet = calendar.OnOrAfter(command.Day < last ? command.Day : last);
        desk.Session.Upsert(Documents.Plans, plan with { SnoozedTo = quiet });
        SaidBefore.Carry(desk.Session, customer.Code, before ?? due, due);
        return new Rescheduled(customer, command.Day, command.Time, longest, quiet);
    }

    private static ContactPlan PlanOf(Desk desk, Customer customer) =>
        desk.Session.Get(Documents.Plans, customer.Code.Value) ?? new ContactPlan { Customer = customer.Code, Owner = customer.Owner };
}
