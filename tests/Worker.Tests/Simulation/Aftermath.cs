using System.Globalization;
using SalesBot.Bot.Channels;
using SalesBot.Bot.Records;
using SalesBot.Bot.Store;
using SalesBot.Domain.Customers;
using SalesBot.Domain.FollowUps;
using SalesBot.Domain.Team;

namespace SalesBot.Worker.Tests.Simulation;

/// <summary>Once a life is over, goes through everything that was pushed in it.</summary>
internal sealed class Aftermath(TeamOfALife team, TeamRules rules, PushTimes times, Promises promises)
{
    private static readonly TimeSpan Hour = TimeSpan.FromHours(1);

    private readonly Dictionary<CustomerCode, List<(DateTimeOffset At, DateOnly? SnoozedTo)>> doings = [];

    private Dictionary<CustomerCode, List<FollowUp>> contacts = [];

    /// <summary>Somebody did something about a customer.</summary>
    public void Did(CustomerCode customer, DateTimeOffset at, DateOnly? snoozedTo)
    {
        if (!doings.TryGetValue(customer, out var theirs))
        {
            doings[customer] = theirs = [];
        }

        theirs.Add((at, snoozedTo));
    }

    public bool Look(IReadSession session)
    {
        var people = team.People.ToDictionary(person => TeamOfALife.Chat(person.Id));
        var receipts = session.All(Documents.PushReceipts).Where(receipt => receipt.Message.Length > 0).ToList();
        var keys = receipts.ToLookup(receipt => receipt.Message, receipt => receipt.Key);
        contacts = session.All(Documents.FollowUps).GroupBy(contact => contact.Customer).ToDictionary(group => group.Key, group => group.ToList());
        var pushes = (
            from push in session.All(Documents.Outbox).Where(message => message.Kind == OutKind.Push)
            let person = people[push.Chat]
            select new Pushed(person, push, rules.LocalTime(person, push.Created), [.. keys[push.Id]])).ToList();
        foreach (var push in pushes)
        {
            Alone(push);
        }

        foreach (var day in pushes.GroupBy(push => (push.Person.Id, push.Day)))
        {
            OfOneDay([.. day], $"{day.Key}");
        }

        BackOff(receipts, keys);
        promises.Count("pushes", pushes.Count);
        promises.Count("pushes on make-up days", pushes.Count(push => push.Day.DayOfWeek is DayOfWeek.Saturday or DayOfWeek.Sunday));
        return true;
    }

    private void Alone(Pushed push)
    {
        var (person, day) = (push.Person, push.Day);
        promises.Count(push.Kind ?? "without a key");
        promises.Check(push.Kind is not null, "every push has a key", () => push.Push.Id);
        promises.Check(!times.IsQuiet(push.Time), "no push in quiet hours", () => $"{push}");
        promises.Check(rules.Figures.Calendar.IsWorkingDay(day), "no push on a day off", () => $"{push}");
        promises.Check(!team.IsAway(person.Id, day), "no push on leave", () => $"{push}");
        if (push.Is("digest"))
        {
            var lines = push.Push.Html.Split('\n');
            promises.Check(push.Time - times.Digest < TimeSpan.FromHours(7), "a digest that is stale is left to the next", () => $"{push}");
            promises.Check(lines.Length - lines.Count(line => line.StartsWith('⏰')) <= 22, "a digest is short", () => $"{push}: {lines.Length} lines");
        }

        if (push.Is("overdue"))
        {
            promises.Check(push.Time - times.Nudge < TimeSpan.FromHours(8), "a nudge that is stale is left to the digest", () => $"{push}");
            foreach (var code in push.Overdue)
            {
                promises.Check(!ContactedToday(code, push), "no nudge about somebody contacted that day", () => $"{push} {code}");
                promises.Check(push.Raises(code) || !IsSnoozed(code, push), "no nudge about somebody snoozed", () => $"{push} {code}");
            }
        }
    }

    private void OfOneDay(IReadOnlyList<Pushed> pushes, string day)
    {
        var singles = pushes.Count(push => !push.Is("digest") && !push.Is("team"));
        promises.Check(pushes.Count(push => push.Is("digest")) <= 1, "one digest a day", () => day);
        promises.Check(singles <= times.Budget.PerDay, "the day's budget", () => $"{day}: {singles}");
        promises.Check(pushes.Select(push => push.Push.Html).Distinct().Count() == pushes.Count, "nothing said twice", () => day);
        promises.Check(
            pushes.SelectMany(push => push.Overdue).GroupBy(code => code).All(same => same.Count() == 1), "one nudge a day about a customer", () => day);
        promises.Check(pushes.Where(push => push.Is("overdue")).GroupBy(push => push.At).All(same => same.Count() == 1), "nudges of a moment are one message", () => day);
        if (pushes.FirstOrDefault(push => push.Is("digest")) is { } digest)
        {
            promises.Check(!pushes.Any(push => push.Is("overdue") && push.At >= digest.At && push.At - digest.At < Hour), "nudges leave the digest an hour", () => day);
        }
    }

    /// <summary>1, 3, 7 days; sooner only once, when it turned red, or when somebody above was told.</summary>
    private void BackOff(IEnumerable<PushReceipt> receipts, ILookup<string, string> keys)
    {
        var series =
            from receipt in receipts
            let parts = receipt.Key.Split('|')
            where parts[0] == "overdue"
            group (Count: int.Parse(parts[4], CultureInfo.InvariantCulture), receipt) by string.Join('|', parts[..4]);
        var zones = team.People.ToDictionary(person => person.Id.Value);
        foreach (var nudges in series)
        {
            var person = zones[nudges.Key.Split('|')[1]];
            var days = nudges.OrderBy(nudge => nudge.Count).Select(nudge => (
                Day: DateOnly.FromDateTime(rules.LocalTime(person, nudge.receipt.At).DateTime), Raised: keys[nudge.receipt.Message].Any(key => key.StartsWith($"escalated|{string.Join('|', nudges.Key.Split('|')[1..3])}|", StringComparison.Ordinal)))).ToList();
            var early = Enumerable.Range(1, days.Count - 1).Count(at =>
                !days[at].Raised && days[at].Day.DayNumber - days[at - 1].Day.DayNumber < times.Budget.BackOff[Math.Min(at, times.Budget.BackOff.Count) - 1]);
            promises.Check(early <= 1, "ignored nudges back off", () => $"{nudges.Key}: {string.Join(", ", days)}");
            promises.Count("nudges that were raised", days.Count(day => day.Raised));
        }
    }

    /// <summary>Before the nudge: it was known then.</summary>
    private bool ContactedToday(CustomerCode customer, Pushed push) => contacts.GetValueOrDefault(customer, [])
        .Any(contact => contact.LoggedAt < push.Push.Created && DateOnly.FromDateTime(rules.LocalTime(push.Person, contact.At).DateTime) == push.Day);

    private bool IsSnoozed(CustomerCode customer, Pushed push) =>
        doings.GetValueOrDefault(customer, []).LastOrDefault(doing => doing.At <= push.Push.Created) is { SnoozedTo: { } until } && until > push.Day;

    /// <param name="At">In the person's zone.</param>
    private sealed record Pushed(Rep Person, OutMessage Push, DateTimeOffset At, IReadOnlyList<string> Keys)
    {
        public DateOnly Day => DateOnly.FromDateTime(At.DateTime);

        public TimeOnly Time => TimeOnly.FromDateTime(At.DateTime);

        public bool Raised => Is("escalated");

        /// <summary>Whom it nudges about: one, or several of a moment.</summary>
        public IEnumerable<CustomerCode> Overdue => Keys.Select(key => key.Split('|')).Where(key => key[0] == "overdue").Select(key => new CustomerCode(key[2]));

        public bool Raises(CustomerCode code) => Keys.Any(key => key.Split('|') is ["escalated", _, var raised, ..] && raised == code.Value);

        public string? Kind => Keys.Select(key => key.Split('|')[0]).Order(StringComparer.Ordinal).FirstOrDefault(kind => kind != "escalated") ?? (Raised ? "escalated" : null);

        public bool Is(string kind) => Keys.Any(key => key.StartsWith(kind + "|", StringComparison.Ordinal));

        public override string ToString() => $"{Kind} to {Person.Id} {At}";
    }
}
