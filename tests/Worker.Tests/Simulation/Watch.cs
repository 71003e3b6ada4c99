using SalesBot.Bot.Records;
using SalesBot.Bot.Store;
using SalesBot.Domain.Cadence;
using SalesBot.Domain.Customers;
using SalesBot.Domain.Team;

namespace SalesBot.Worker.Tests.Simulation;

/// <summary>Looks at what was pushed with eyes of its own while a life goes on.</summary>
internal sealed class Watch(TeamOfALife team, TeamRules rules, Promises promises)
{
    private readonly Dictionary<(RepId Rep, CustomerCode Customer), DateOnly> named = [];

    /// <summary>Who was due at the last look, and when that was.</summary>
    private readonly Dictionary<RepId, (DateOnly Day, HashSet<CustomerCode> Due)> before = [];

    private Dictionary<CustomerCode, Grade> grades = [];

    /// <summary>Just after a digest: it is there when anything is due, and whoever is due has been named in one since; a stand-in's has those of the one away.</summary>
    public bool AfterDigests(IReadSession session, IReadOnlyList<Rep> people, DateOnly day)
    {
        foreach (var rep in people.Where(person => person.Role == Role.Rep && Works(person, day)))
        {
            var due = Open(session, rep, day);
            var text = DigestOf(session, rep.Id, day);
            promises.Check(due.Count == 0 || text is not null, "whoever has customers due gets a digest", () => $"{rep.Id} {day} has {due.Count} due");
            foreach (var plan in due)
            {
                CheckNamed(session, rep.Id, rep.Id, plan, text, day);
            }

            foreach (var away in team.Leaves.Where(leave => leave.StandIn == rep.Id && leave.Holds(day) && leave.Rep != rep.Id))
            {
                foreach (var plan in Open(session, team.Reps.Single(other => other.Id == away.Rep), day))
                {
                    promises.Count("customers looked after by a stand-in");
                    CheckNamed(session, rep.Id, away.Rep, plan, text, day);
                }
            }

            CheckLoad(session, rep, day, due);
        }

        return true;
    }

    /// <summary>Just after the nudges: of every red A somebody above has been told.</summary>
    public bool AfterNudges(IReadSession session, IReadOnlyList<Rep> people, DateOnly day, DateTimeOffset now)
    {
        if (grades.Count == 0)
        {
            grades = session.All(Documents.Customers).ToDictionary(customer => customer.Code, customer => customer.EffectiveGrade);
        }

        foreach (var lead in people.Where(person => person.Role == Role.Lead && Works(person, day)))
        {
            foreach (var rep in team.Reps.Where(rep => rep.Team == lead.Team))
            {
                var today = DateOnly.FromDateTime(rules.LocalTime(rep, now).DateTime);
                foreach (var plan in Due(session, rep, today).Where(plan => plan.Red <= today && grades[plan.Customer] == Grade.A))
                {
                    if (rules.Figures.Calendar.WorkingDaysBetween(plan.Due!.Value, today) > 0)
                    {
                        promises.Check(IsTold(session, plan), "of a red A somebody above is told", () => $"{plan.Customer} of {rep.Id}, due {plan.Due}, on {day}");
                    }
                }
            }
        }

        return true;
    }

    /// <summary>In today's digest, or in one since it fell due or came back from a snooze.</summary>
    private void CheckNamed(IReadSession session, RepId reader, RepId owner, ContactPlan plan, string? text, DateOnly day)
    {
        var key = (reader, plan.Customer);
        if (text?.Contains(NameOf(plan.Customer), StringComparison.Ordinal) == true)
        {
            named[key] = day;
        }

        var last = new[] { named.GetValueOrDefault(key), named.GetValueOrDefault((owner, plan.Customer)) }.Max();
        promises.Check(
            !(last < plan.Due || last < plan.SnoozedTo) || IsNamedMeanwhile(session, reader, plan, day),
            "whoever is due is in a digest",
            () => $"{plan.Customer} of {owner}, due {plan.Due}, to {reader} on {day}");
    }

    private static List<ContactPlan> Open(IReadSession session, Rep rep, DateOnly day) => [.. Due(session, rep, day).Where(plan => !(plan.SnoozedTo > day))];

    private static string? DigestOf(IReadSession session, RepId rep, DateOnly day) =>
        session.Get(Documents.PushReceipts, $"digest|{rep}|{Documents.Day(day)}") is { Message.Length: > 0 } receipt ? session.Get(Documents.Outbox, receipt.Message)!.Html : null;

    /// <summary>In a digest that an outage delayed past the look at its day.</summary>
    private static bool IsNamedMeanwhile(IReadSession session, RepId rep, ContactPlan plan, DateOnly day) => Enumerable.Range(1, 4).Select(ago => day.AddDays(-ago))
        .Any(late => late >= plan.Due && DigestOf(session, rep, late)?.Contains(NameOf(plan.Customer), StringComparison.Ordinal) == true);

    private static string NameOf(CustomerCode code) => $"客户{code.Value[1..]}号";

    private static IReadOnlyList<ContactPlan> Due(IReadSession session, Rep rep, DateOnly day) =>
        session.Query(Documents.Plans, new DocQuery<ContactPlan>(Documents.PlansByDue, [rep.Id.Value], To: Documents.Day(day)));

    private bool Works(Rep person, DateOnly day) => rules.Figures.Calendar.IsWorkingDay(day) && !team.IsAway(person.Id, day);

    private bool IsTold(IReadSession session, ContactPlan plan) => team.People.Where(person => person.Role != Role.Rep)
        .SelectMany(person => Enum.GetValues<EscalationStep>().Select(step => $"escalated|{person.Id}|{plan.Customer}|{Documents.Day(plan.Due!.Value)}|{step}"))
        .Any(key => session.Get(Documents.PushReceipts, key) is not null);

    /// <summary>Who is new in the digest while the backlog of a leave is worked off, against what a day brings on average; promises for the day are kept all the same.</summary>
    private void CheckLoad(IReadSession session, Rep rep, DateOnly day, List<ContactPlan> due)
    {
        var (last, known) = before.GetValueOrDefault(rep.Id, (DateOnly.MinValue, []));
        var fresh = due.Where(plan => !known.Contains(plan.Customer)).ToList();
        before[rep.Id] = (day, [.. due.Select(plan => plan.Customer)]);
        var isFirst = team.Leaves.Any(leave => leave.Rep == rep.Id && leave.To < day && rules.Figures.Calendar.OnOrAfter(leave.To.AddDays(1)) == day);
        var seen = rules.Figures.Calendar.WorkingDaysBetween(last, day) == 1;
        if (isFirst || (seen && fresh.Exists(plan => plan.EasedTo == day)))
        {
            // Rounded up: no customer can be halved.
            var normal = NormalDay(session, rep);
            promises.Check(
                fresh.Count(plan => !plan.Steps.Any(step => step.Due >= last && step.Due <= day)) <= Math.Ceiling(1.5 * normal),
                "after leave no day brings more than one and a half",
                () => $"{rep.Id} {day}: {fresh.Count} where {normal:0.0} is normal");
        }
    }

    /// <summary>How many customers fall due on a working day on average.</summary>
    private double NormalDay(IReadSession session, Rep rep) => session.Query(Documents.Customers, new DocQuery<Customer>(Documents.CustomersByOwner, [rep.Id.Value]))
        .Sum(customer => 1.4 / rules.Cadence.Interval(customer.EffectiveGrade, customer.Stage, losing: false));
}
