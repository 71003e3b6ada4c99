using SalesBot.Bot.Conversations;
using SalesBot.Bot.Ports;
using SalesBot.Domain;
using SalesBot.Domain.Cadence;
using SalesBot.Domain.Team;

namespace SalesBot.Bot.Team;

/// <summary>Keeps who is away and who stands in; the stand-in and the lead hear of it.</summary>
internal static class LeaveDesk
{
    public const int LongestDays = 366;

    public static Result<Done> Take(Desk desk, TakeLeave command)
    {
        if (Changeable(desk, command.Rep) is not { } person)
        {
            return new NotYoursToManage();
        }

        var today = TodayOf(desk, person);
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

        if (Overlapping(desk.Session, person.Id, command.From, command.To) is { } known)
        {
            return new LeaveOverlaps(known);
        }

        var (standIn, refusal) = StandInOf(desk, person, command.StandIn, command.From, command.To);
        if (refusal is not null)
        {
            return refusal;
        }

        var leave = new Leave(Ids.New(desk.Now), person.Id, command.From, command.To, standIn?.Id);
        var days = desk.Rules.CalendarOf(desk.Session, person.Id).WorkingDaysBetween(command.From.AddDays(-1), command.To);
        var falling = Falling(desk.Session, person, command.From > today ? command.From : today, command.To);
        desk.Changes.Put(Documents.Leaves, leave);
        desk.Replan(person.Id);
        return new LeaveTaken(leave, person, standIn, days, falling, Tell(desk, person, leave, standIn, falling));
    }

    public static Result<Done> End(Desk desk, EndLeave command)
    {
        if (Standing(desk, command.Leave) is not var (leave, person))
        {
            return new LeaveUnknown();
        }

        var today = TodayOf(desk, person);
        DateOnly? back = leave.From <= today ? today : null;
        if (leave.From >= today)
        {
            desk.Changes.Remove(Documents.Leaves, leave.Id);
        }
        else
        {
            desk.Changes.Put(Documents.Leaves, leave with { To = today.AddDays(-1) });
        }

        desk.Replan(person.Id);
        foreach (var other in Involved(desk, person, leave))
        {
            desk.Notify(other, language => LeaveText.EndedNotice(person, leave, back, today, language));
        }

        return new LeaveEnded(leave, person, back);
    }

    public static Result<Done> SetStandIn(Desk desk, SetStandIn command)
    {
        if (Standing(desk, command.Leave) is not var (leave, person))
        {
            return new LeaveUnknown();
        }

        if (command.StandIn == leave.StandIn)
        {
            return new NothingChanged();
        }

        var (standIn, refusal) = StandInOf(desk, person, command.StandIn, leave.From, leave.To);
        if (refusal is not null)
        {
            return refusal;
        }

        var before = leave.StandIn is { } id ? desk.Session.Get(Documents.Reps, id.Value) : null;
        var changed = leave with { StandIn = standIn?.Id };
        desk.Changes.Put(Documents.Leaves, changed);
        var today = TodayOf(desk, person);
        if (before is not null)
        {
            desk.Notify(before, language => LeaveText.RelievedNotice(person, changed, standIn, today, language));
        }


        // The leave has moved what fell due in it to the first day after it.
        var first = desk.Rules.CalendarOf(desk.Session, person.Id).OnOrAfter(leave.To.AddDays(1));
        Tell(desk, person, changed, standIn, Falling(desk.Session, person, leave.From > today ? leave.From : today, leave.To, first));
        return new StandInSet(changed, person, standIn);
    }

    /// <summary>Leave of that person that shares a day with these.</summary>
    public static Leave? Overlapping(IReadSession session, RepId person, DateOnly from, DateOnly to) => session
        .Query(Documents.Leaves, new DocQuery<Leave>(Documents.LeavesByRep, [person.Value], From: Documents.Day(from)))
        .FirstOrDefault(leave => leave.From <= to && leave.To >= from);

    private static DateOnly TodayOf(Desk desk, Rep person) => DateOnly.FromDateTime(desk.Rules.LocalTime(person, desk.Now).DateTime);

    /// <summary>Oneself, or somebody one may manage.</summary>
    private static Rep? Changeable(Desk desk, RepId id) =>
        desk.Session.Get(Documents.Reps, id.Value) is { Active: true } person && (person.Id == desk.Person.Id || Access.MayManage(desk.Person, person)) ? person : null;

    /// <summary>The leave and whose it is, unless it is over or not the person's to change.</summary>
    private static (Leave Leave, Rep Person)? Standing(Desk desk, string id) =>
        desk.Session.Get(Documents.Leaves, id) is { } leave && Changeable(desk, leave.Rep) is { } person && leave.To >= TodayOf(desk, person)
            ? (leave, person)
            : null;

    private static (Rep? StandIn, Refusal? Refusal) StandInOf(Desk desk, Rep person, RepId? id, DateOnly from, DateOnly to)
    {
        if (id is not { } wanted)
        {
            return (null, null);
        }

        if (desk.Session.Get(Documents.Reps, wanted.Value) is not { Active: true } standIn)
        {
            return (null, new PersonUnknown(wanted.Value));
        }

        Refusal? refusal = standIn.Id == person.Id ? new SamePerson(person)
            : !Access.MaySeeAll(desk.Person) && !Colleagues.IsTeammate(person, standIn) ? new NotOfTheTeam(standIn.Name)
            : Overlapping(desk.Session, standIn.Id, from, to) is { } away ? new StandInAway(standIn, away)
            : null;
        return (standIn, refusal);
    }

    private static IReadOnlyList<Rep> Tell(Desk desk, Rep person, Leave leave, Rep? standIn, WorkMeanwhile falling)
    {
        var today = TodayOf(desk, person);
        if (standIn is not null)
        {
            desk.Notify(standIn, language => LeaveText.StandInNotice(person, leave, falling, today, language));
        }

        var others = Involved(desk, person, leave).Where(other => other.Id != standIn?.Id).ToList();
        foreach (var other in others)
        {
            desk.Notify(other, language => LeaveText.LeadNotice(person, leave, standIn, other.Id == person.Id, today, language));
        }

        return [.. others.Concat(standIn is null ? [] : [standIn]).Where(other => other.Id != desk.Person.Id).OrderBy(other => other.Role)];
    }

    /// <summary>The person, the leads and the stand-in, less whoever does it.</summary>
    private static IReadOnlyList<Rep> Involved(Desk desk, Rep person, Leave leave) =>
    [
        .. new ReportingLine(desk.Session.All(Documents.Reps)).LeadsOf(person)
            .Append(person)
            .Concat(new[] { leave.StandIn is { } id ? desk.Session.Get(Documents.Reps, id.Value) : null }.OfType<Rep>())
            .Where(other => other.Id != desk.Person.Id).DistinctBy(other => other.Id),
    ];

    private static WorkMeanwhile Falling(IReadSession session, Rep person, DateOnly first, DateOnly last, DateOnly? dueBy = null)
    {
        var due = session.Query(Documents.Plans, new DocQuery<ContactPlan>(Documents.PlansByDue, [person.Id.Value], To: Documents.Day(dueBy ?? last)));
        var steps =
            from plan in session.Query(Documents.Plans, new DocQuery<ContactPlan>(Documents.PlansByStep, [person.Id.Value], To: Documents.Day(last)))
            from step in plan.Steps
            where step.Time is not null && step.Due >= first && step.Due <= last
            orderby step.Due, step.Time
            select (session.Get(Documents.Customers, plan.Customer.Value)!, step);
        return new WorkMeanwhile(
            [.. due.OrderBy(plan => plan.Due).Select(plan => session.Get(Documents.Customers, plan.Customer.Value)!)], [.. steps]);
    }
}
