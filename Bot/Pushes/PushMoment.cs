using SalesBot.Bot.Records;
using SalesBot.Bot.Store;
using SalesBot.Bot.Wording;
using SalesBot.Domain.Cadence;
using SalesBot.Domain.Customers;
using SalesBot.Domain.FollowUps;
using SalesBot.Domain.Team;

namespace SalesBot.Bot.Pushes;

/// <summary>A person at a moment, and what the records say about them then.</summary>
internal sealed class PushMoment(IReadSession session, Rep person, DateTimeOffset now, TeamRules rules, PushTimes times)
{
    private WorkCalendar? calendar;

    private WorkCalendar? week;

    private IReadOnlyList<ContactPlan>? meetings;

    private IReadOnlyList<PushMoment>? charges;

    private DateOnly? lastDigest;

    private PushTimes? own;

    public IReadSession Session => session;

    public Rep Person => person;

    public TeamRules Rules => rules;

    /// <summary>The team's, with what the person has set for themselves.</summary>
    public PushTimes Times => own ??= times.For(session.Get(Documents.Preferences, person.Id.Value));

    /// <summary>In the person's zone.</summary>
    public DateTimeOffset Now { get; } = rules.LocalTime(person, now);

    public DateOnly Today => DateOnly.FromDateTime(Now.DateTime);

    public TimeOnly Time => TimeOnly.FromDateTime(Now.DateTime);

    /// <summary>The team's working days less the person's leave.</summary>
    public WorkCalendar Calendar => calendar ??= rules.CalendarOf(session, person.Id);

    public Language Language { get; init; } = Language.Read(person.Language) ?? Language.Simplified;

    public Words Words => Words.Of("Pushes", Language);

    /// <summary>Whether the person may be disturbed now.</summary>
    public bool IsOpen => !Times.IsQuiet(Time) && Calendar.IsWorkingDay(Today);

    /// <summary>Single nudges so far today.</summary>
    public int NudgesToday => (int)(session.Get(Documents.Counters, NudgeCounter)?.Value ?? 0);

    public string NudgeCounter => $"nudges|{person.Id}|{Documents.Day(Today)}";

    /// <summary>The person, then whomever the person stands in for today.</summary>
    public IReadOnlyList<PushMoment> Charges => charges ??=
    [
        this,
        .. StandIns.ActsFor(session, person.Id, Today).Select(Of),
    ];

    /// <summary>The last day before today on which it was decided what the person's digest says; far past when there was none for two months.</summary>
    public DateOnly LastDigest => lastDigest ??= Enumerable.Range(1, 62).Select(ago => Today.AddDays(-ago))
        .FirstOrDefault(day => IsSent(KeyOf("digest", day)), DateOnly.MinValue.AddDays(1));

    /// <summary>Whether the person's first digest has come, or the first day on which nothing was due.</summary>
    public bool HasBegun => IsSent(BegunKey);

    /// <summary>The team began with files not long ago, and the person's first digest is still to come.</summary>
    public bool HasToBegin => !HasBegun && RunningIn.When(session, RunningIn.Began) is { } began && now - began < RunningIn.Lasts;

    public string BegunKey => BegunKeyOf(person.Id);

    /// <summary>When today's digest was queued; null when there was none, or nothing in it.</summary>
    public DateTimeOffset? DigestToday => session.Get(Documents.PushReceipts, KeyOf("digest", Today)) is { Message.Length: > 0 } receipt ? receipt.At : null;

    public PushMoment Of(Rep other) => new(session, other, now, rules, times) { Language = Language };

    public bool IsSent(string key) => session.Get(Documents.PushReceipts, key) is not null;

    /// <summary>The key of what is decided once a day, from a local time on and as long as it is of use.</summary>
    /// <param name="useful">Null for the rest of the day.</param>
    /// <returns>Null when it is not the time, or it has been decided.</returns>
    public string? OnceToday(string kind, TimeOnly from, TimeSpan? useful = null) =>
        Time >= from && (useful is not { } length || Time - from < length) && KeyOf(kind, Today) is var key && !IsSent(key) ? key : null;

    /// <summary>The team's working days over the person's own week: somebody's leave does not stop a customer's waiting.</summary>
    public WorkCalendar Week => week ??= PersonCalendar.WeekOf(session, person.Id, rules.Figures.Calendar);

    public DateOnly Monday => Today.AddDays(-(((int)Today.DayOfWeek + 6) % 7));

    /// <summary>Monday, or the first day of the week the person works.</summary>
    public bool IsFirstOfTheWeek => Calendar.OnOrAfter(Monday) == Today;

    /// <summary>Friday, or the last day worked before a Friday off.</summary>
    public bool IsLastOfTheWeek => Today <= Monday.AddDays(4) && Calendar.WorkingDaysBetween(Today, Monday.AddDays(4)) == 0;

    private static string BegunKeyOf(RepId person) => $"begun|{person}";

    private string KeyOf(string kind, DateOnly day) => $"{kind}|{person.Id}|{Documents.Day(day)}";

    /// <summary>How far up an overdue customer of the person is told. What a file brought in climbs no step before the owner's first digest, and counts from that day.</summary>
    public EscalationStep StepOf(DueContact contact) =>
        !contact.Customer.FromFile ? times.Escalation.StepOn(Today, contact, Week)
        : session.Get(Documents.PushReceipts, BegunKeyOf(contact.Customer.Owner)) is { } begun
            ? times.Escalation.StepOn(Today, contact, Week, shown: DateOnly.FromDateTime(rules.LocalTime(person, begun.At).DateTime))
        : EscalationStep.None;

    /// <summary>The instant of a local time; one that a change of clocks skips is the first after it.</summary>
    public DateTimeOffset Instant(DateOnly day, TimeOnly time)
    {
        var zone = rules.ZoneOf(person);
        var local = day.ToDateTime(time);
        while (zone.IsInvalidTime(local))
        {
            local = local.AddMinutes(15);
        }

        return new DateTimeOffset(local, zone.GetUtcOffset(local));
    }

    /// <summary>The instant itself, or the end of the quiet hours it falls in.</summary>
    public DateTimeOffset OutOfQuiet(DateTimeOffset at)
    {
        var local = TimeZoneInfo.ConvertTime(at, rules.ZoneOf(person)).DateTime;
        return !Times.IsQuiet(TimeOnly.FromDateTime(local)) ? at
            : Instant(DateOnly.FromDateTime(local).AddDays(TimeOnly.FromDateTime(local) < Times.QuietTo ? 0 : 1), Times.QuietTo);
    }

    /// <summary>The next time the clock shows that local time.</summary>
    public DateTimeOffset Coming(TimeOnly time) => Instant(Today, time) is var today && today > Now ? today : Instant(Today.AddDays(1), time);

    /// <summary>The person's customers with a contact due up to today.</summary>
    public IReadOnlyList<DueContact> Due() =>
        Contacts(session.PlansDue(person.Id, Today));

    /// <summary>The same with the customers of those the person stands in for.</summary>
    public IReadOnlyList<DueContact> AllDue() => [.. Charges.SelectMany(theirs => theirs.Due())];

    /// <summary>Plans of the person's customers with an appointment today or later.</summary>
    public IReadOnlyList<ContactPlan> Meetings => meetings ??= session.PlansWithMeeting(person.Id, Today);

    /// <summary>The person's customers with an appointment today.</summary>
    public IReadOnlyList<DueContact> ToMeet() => Contacts(Meetings.Where(plan => plan.Steps.Any(step => step.Due == Today && step.Time is not null)));

    public FollowUp? LastContact(CustomerCode customer) => session.LastFollowUpOf(customer);

    /// <summary>The customer's contacts from a day on; a few of the evening before too, in another zone.</summary>
    public IReadOnlyList<FollowUp> ContactsSince(CustomerCode customer, DateOnly day) => session.FollowUpsSince(customer, Instant(day, TimeOnly.MinValue).AddDays(-1));

    private List<DueContact> Contacts(IEnumerable<ContactPlan> plans) =>
    [
        .. from plan in plans
           let customer = session.Get(Documents.Customers, plan.Customer.Value)
           where customer is { Consent: true }
           select new DueContact(customer, plan, new Lazy<Domain.Money>(() => YearlyAmount(plan.Customer))),
    ];

    public bool HasBought(CustomerCode customer) =>
        session.CountOrdersOf(customer) > 0;

    /// <summary>The customer's orders of the 12 months up to today.</summary>
    public Domain.Money YearlyAmount(CustomerCode customer) => session.OrdersOf(customer, Today.AddYears(-1).AddDays(1), Today)
        .Aggregate(Domain.Money.Zero, (sum, order) => sum + order.Amount);
}
