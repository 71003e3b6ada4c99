using SalesBot.Bot.Records;
using SalesBot.Bot.Store;
using SalesBot.Domain;
using SalesBot.Domain.Team;

namespace SalesBot.Bot.Subjects.Leaves;

/// <summary>Keeps who is away and who stands in; the stand-in and the lead hear of it.</summary>
internal static class LeaveWork
{
    public const int LongestDays = 366;

    public static Result<Done> Take(Work work, TakeLeave command)
    {
        if (Changeable(work, command.Rep) is not { } person)
        {
            return new NotYoursToManage();
        }

        var today = TodayOf(work, person);
        if (command.To < command.From)
        {
            return new LeaveBackwards(command.From, command.To);
        }

        if (command.To < today)
        {
            return new DayIsPast(command.To);
        }

        if (command.To.DayNumber - command.From.DayNumber >= LongestDays)
        {
            return new LeaveTooLong(LongestDays);
        }

        if (Overlapping(work.Session, person.Id, command.From, command.To) is { } known)
        {
            return new LeaveOverlaps(known);
        }

        var (standIn, refusal) = StandInOf(work, person, command.StandIn, command.From, command.To);
        if (refusal is not null)
        {
            return refusal;
        }

        var leave = new Leave(Ids.New(work.Now), person.Id, command.From, command.To, standIn?.Id);
        var days = work.Rules.CalendarOf(work.Session, person.Id).WorkingDaysBetween(command.From.AddDays(-1), command.To);
        var falling = Falling(work.Session, person, command.From > today ? command.From : today, command.To);
        work.Changes.Put(Documents.Leaves, leave);
        work.Replan(person.Id);
        return new LeaveTaken(leave, person, standIn, days, falling, Tell(work, person, leave, standIn, falling));
    }

    public static Result<Done> End(Work work, EndLeave command)
    {
        if (Standing(work, command.Leave) is not var (leave, person))
        {
            return new LeaveUnknown();
        }

        var today = TodayOf(work, person);
        DateOnly? back = leave.From <= today ? today : null;
        if (leave.From >= today)
        {
            work.Changes.Remove(Documents.Leaves, leave.Id);
        }
        else
        {
            work.Changes.Put(Documents.Leaves, leave with { To = today.AddDays(-1) });
        }

        work.Replan(person.Id);
        foreach (var other in Involved(work, person, leave))
        {
            work.Notify(other, language => LeaveText.EndedNotice(person, leave, back, today, language));
        }

        return new LeaveEnded(leave, person, back);
    }

    public static Result<Done> SetStandIn(Work work, SetStandIn command)
    {
        if (Standing(work, command.Leave) is not var (leave, person))
        {
            return new LeaveUnknown();
        }

        if (command.StandIn == leave.StandIn)
        {
            return new NothingChanged();
        }

        var (standIn, refusal) = StandInOf(work, person, command.StandIn, leave.From, leave.To);
        if (refusal is not null)
        {
            return refusal;
        }

        var before = leave.StandIn is { } id ? work.Session.Get(Documents.Reps, id.Value) : null;
        var changed = leave with { StandIn = standIn?.Id };
        work.Changes.Put(Documents.Leaves, changed);
        var today = TodayOf(work, person);
        if (before is not null)
        {
            work.Notify(before, language => LeaveText.RelievedNotice(person, changed, standIn, today, language));
        }


        // The leave has moved what fell due in it to the first day after it.
        var first = work.Rules.CalendarOf(work.Session, person.Id).OnOrAfter(leave.To.AddDays(1));
        Tell(work, person, changed, standIn, Falling(work.Session, person, leave.From > today ? leave.From : today, leave.To, first));
        return new StandInSet(changed, person, standIn);
    }

    /// <summary>Leave of that person that shares a day with these.</summary>
    public static Leave? Overlapping(IReadSession session, RepId person, DateOnly from, DateOnly to) => session.LeavesOf(person, from)
        .FirstOrDefault(leave => leave.From <= to && leave.To >= from);

    private static DateOnly TodayOf(Work work, Rep person) => DateOnly.FromDateTime(work.Rules.LocalTime(person, work.Now).DateTime);

    /// <summary>Oneself, or somebody one may manage.</summary>
    private static Rep? Changeable(Work work, RepId id) =>
        work.Session.Get(Documents.Reps, id.Value) is { Active: true } person && (person.Id == work.Person.Id || Access.MayManage(work.Person, person)) ? person : null;

    /// <summary>The leave and whose it is, unless it is over or not the person's to change.</summary>
    private static (Leave Leave, Rep Person)? Standing(Work work, string id) =>
        work.Session.Get(Documents.Leaves, id) is { } leave && Changeable(work, leave.Rep) is { } person && leave.To >= TodayOf(work, person)
            ? (leave, person)
            : null;

    private static (Rep? StandIn, Refusal? Refusal) StandInOf(Work work, Rep person, RepId? id, DateOnly from, DateOnly to)
    {
        if (id is not { } wanted)
        {
            return (null, null);
        }

        if (work.Session.Get(Documents.Reps, wanted.Value) is not { Active: true } standIn)
        {
            return (null, new PersonUnknown(wanted.Value));
        }

        Refusal? refusal = standIn.Id == person.Id ? new SamePerson(person)
            : !Access.MaySeeAll(work.Person) && !Colleagues.IsTeammate(person, standIn) ? new NotOfTheTeam(standIn.Name)
            : Overlapping(work.Session, standIn.Id, from, to) is { } away ? new StandInAway(standIn, away)
            : null;
        return (standIn, refusal);
    }

    private static IReadOnlyList<Rep> Tell(Work work, Rep person, Leave leave, Rep? standIn, WorkMeanwhile falling)
    {
        var today = TodayOf(work, person);
        if (standIn is not null)
        {
            work.Notify(standIn, language => LeaveText.StandInNotice(person, leave, falling, today, language));
        }

        var others = Involved(work, person, leave).Where(other => other.Id != standIn?.Id).ToList();
        foreach (var other in others)
        {
            work.Notify(other, language => LeaveText.LeadNotice(person, leave, standIn, other.Id == person.Id, today, language));
        }

        return [.. others.Concat(standIn is null ? [] : [standIn]).Where(other => other.Id != work.Person.Id).OrderBy(other => other.Role)];
    }

    /// <summary>The person, the leads and the stand-in, less whoever does it.</summary>
    private static IReadOnlyList<Rep> Involved(Work work, Rep person, Leave leave) =>
    [
        .. new ReportingLine(work.Session.All(Documents.Reps)).LeadsOf(person)
            .Append(person)
            .Concat(new[] { leave.StandIn is { } id ? work.Session.Get(Documents.Reps, id.Value) : null }.OfType<Rep>())
            .Where(other => other.Id != work.Person.Id).DistinctBy(other => other.Id),
    ];

    private static WorkMeanwhile Falling(IReadSession session, Rep person, DateOnly first, DateOnly last, DateOnly? dueBy = null)
    {
        var due = session.PlansDue(person.Id, dueBy ?? last);
        var steps =
            from plan in session.PlansByFirstStep(person.Id, null, last)
            from step in plan.Steps
            where step.Time is not null && step.Due >= first && step.Due <= last
            orderby step.Due, step.Time
            select (session.Get(Documents.Customers, plan.Customer.Value)!, step);
        return new WorkMeanwhile(
            [.. due.OrderBy(plan => plan.Due).Select(plan => session.Get(Documents.Customers, plan.Customer.Value)!)], [.. steps]);
    }
}
