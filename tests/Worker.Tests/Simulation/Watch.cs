using SalesBot.Bot.Conversations;
using SalesBot.Bot.Ports;
using SalesBot.Bot.Pushes;
using SalesBot.Domain.Cadence;
using SalesBot.Domain.Customers;
using SalesBot.Domain.Team;

namespace SalesBot.Worker.Tests.Simulation;

/// <summary>Looks at what was pushed with eyes of its own, and notes every promise that was not kept.</summary>
internal sealed class Watch(TeamOfALife team, DeskRules rules, PushTimes times)
{
    /// <summary>More of one kind say no more.</summary>
    private const int NotedEach = 5;

    private readonly Dictionary<string, List<string>> broken = [];

    private readonly Dictionary<(RepId Rep, CustomerCode Customer), DateOnly> named = [];

    /// <summary>Who was due at the last look, and when that was.</summary>
    private readonly Dictionary<RepId, (DateOnly Day, HashSet<CustomerCode> Due)> before = [];

    private readonly SortedDictionary<string, long> counts = new(StringComparer.Ordinal);

    private Dictionary<CustomerCode, Grade> grades = [];

    /// <summary>Just after a digest: it is there when anything is due, and whoever is due has been named in one since.</summary>
    public bool AfterDigests(IReadSession session, IReadOnlyList<Rep> people, DateOnly day)
    {
        foreach (var rep in people.Where(person => person.Role == Role.Rep && Works(person, day)))
        {
            var due = Due(session, rep, day).Where(plan => !(plan.SnoozedTo > day)).ToList();
            var text = DigestOf(session, rep, day);
            if (due.Count > 0 && text is null)
            {
                Note("no digest", $"{rep.Id} {day} has {due.Count} due");
            }

            foreach (var plan in due)
            {
                var key = (rep.Id, plan.Customer);
                if (text?.Contains(NameOf(plan.Customer), StringComparison.Ordinal) == true)
                {
                    named[key] = day;
                }
                else if (named.GetValueOrDefault(key) is var last && (last < plan.Due || last < plan.SnoozedTo) && !IsNamedMeanwhile(session, rep, plan, day))
                {
                    Note("due and in no digest", $"{plan.Customer} of {rep.Id}, due {plan.Due}, on {day}");
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
                    if (rules.Figures.Calendar.WorkingDaysBetween(plan.Due!.Value, today) > 0 && !IsTold(session, plan))
                    {
                        Note("red A nobody was told of", $"{plan.Customer} of {rep.Id}, due {plan.Due}, on {day}");
                    }
                }
            }
        }

        return true;
    }

    public bool AtTheEnd(IReadSession session)
    {
        var people = team.People.ToDictionary(person => TeamOfALife.Chat(person.Id));
        var kinds = session.All(Documents.PushReceipts).Where(receipt => receipt.Message.Length > 0)
            .GroupBy(receipt => receipt.Message).ToDictionary(group => group.Key, group => group.Select(receipt => receipt.Key.Split('|')[0]).ToHashSet());
        var pushes = (
            from push in session.All(Documents.Outbox).Where(message => message.Kind == OutKind.Push)
            let person = people[push.Chat]
            select (Person: person, Push: push, At: rules.LocalTime(person, push.Created), Kinds: kinds.GetValueOrDefault(push.Id, []))).ToList();
        foreach (var (person, push, at, of) in pushes)
        {
            var kind = of.Order(StringComparer.Ordinal).FirstOrDefault();
            Count(kind ?? "without a key");
            Check(kind is not null, "push without a key", push.Id);
            Check(!times.IsQuiet(TimeOnly.FromDateTime(at.DateTime)), "in quiet hours", $"{kind} to {person.Id} {at}");
            Check(rules.Figures.Calendar.IsWorkingDay(DateOnly.FromDateTime(at.DateTime)), "on a day off", $"{kind} to {person.Id} {at}");
            Check(!team.IsAway(person.Id, DateOnly.FromDateTime(at.DateTime)), "on leave", $"{kind} to {person.Id} {at}");
        }

        foreach (var day in pushes.GroupBy(item => (item.Person.Id, item.At.Date)))
        {
            var digests = day.Count(item => item.Kinds.Contains("digest"));
            var singles = day.Count(item => !item.Kinds.Overlaps(["digest", "team"]));
            Check(digests <= 1, "more than one digest", $"{day.Key}: {digests}");
            Check(singles <= times.Budget.PerDay, "over the budget", $"{day.Key}: {singles}");
            Check(day.Select(item => item.Push.Html).Distinct().Count() == day.Count(), "the same twice", $"{day.Key}");
        }

        Count("pushes", pushes.Count);
        return true;
    }

    public LifeReport Report(params (string What, long Count)[] more) =>
        new([.. more, .. counts.Select(count => (count.Key, count.Value))], [.. broken.SelectMany(kind => kind.Value.Select(what => $"{kind.Key}: {what}"))]);

    private static string? DigestOf(IReadSession session, Rep rep, DateOnly day) =>
        session.Get(Documents.PushReceipts, $"digest|{rep.Id}|{Documents.Day(day)}") is { Message.Length: > 0 } receipt ? session.Get(Documents.Outbox, receipt.Message)!.Html : null;

    /// <summary>In a digest that an outage delayed past the look at its day.</summary>
    private static bool IsNamedMeanwhile(IReadSession session, Rep rep, ContactPlan plan, DateOnly day) => Enumerable.Range(1, 4).Select(ago => day.AddDays(-ago))
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
            Count("days eased after leave");
            Check(
                fresh.Count(plan => !plan.Steps.Any(step => step.Due >= last && step.Due <= day)) <= Math.Ceiling(1.5 * normal),
                "too much after leave",
                $"{rep.Id} {day}: {fresh.Count} where {normal:0.0} is normal");
        }
    }

    /// <summary>How many customers fall due on a working day on average.</summary>
    private double NormalDay(IReadSession session, Rep rep) => session.Query(Documents.Customers, new DocQuery<Customer>(Documents.CustomersByOwner, [rep.Id.Value]))
        .Sum(customer => 1.4 / rules.Cadence.Interval(customer.EffectiveGrade, customer.Stage, losing: false));

    private void Check(bool kept, string promise, string what)
    {
        if (!kept)
        {
            Note(promise, what);
        }
    }

    private void Note(string promise, string what)
    {
        Count($"BROKEN {promise}");
        if (!broken.TryGetValue(promise, out var noted))
        {
            broken[promise] = noted = [];
        }

        if (noted.Count < NotedEach)
        {
            noted.Add(what);
        }
    }

    private void Count(string what, long by = 1) => counts[what] = counts.GetValueOrDefault(what) + by;
}
