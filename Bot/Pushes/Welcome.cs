using SalesBot.Bot.Channels;
using SalesBot.Bot.Chat;
using SalesBot.Bot.Records;
using SalesBot.Bot.Reports;
using SalesBot.Bot.Store;
using SalesBot.Bot.Wording;
using SalesBot.Domain.Customers;
using SalesBot.Domain.Performance;
using SalesBot.Domain.Team;

namespace SalesBot.Bot.Pushes;

/// <summary>To managers and admins of a team that begins with files: what is in, who is linked, what is missing, what will come when. Nothing else comes to them before it.</summary>
internal sealed class Welcome : IPush
{
    /// <summary>The files of an evening come one after the other.</summary>
    private static readonly TimeSpan AfterTheLastFile = TimeSpan.FromMinutes(15);

    private const int Named = 8;

    public bool MayComeFirst => true;

    public IEnumerable<DateTimeOffset> ComingTimes(PushMoment moment) =>
        !IsAwaited(moment) ? [] : LastFile(moment)!.Value + AfterTheLastFile is var at && at > moment.Now ? [at] : [moment.Coming(moment.Times.QuietTo)];

    public IEnumerable<Push> DueNow(PushMoment moment) =>
        IsAwaited(moment) && LastFile(moment) + AfterTheLastFile <= moment.Now ? [new Push(Key(moment), _ => Text(moment), Single: false)] : [];

    /// <summary>Whether the person is still to be welcomed: until then other messages wait.</summary>
    public static bool IsAwaited(PushMoment moment) =>
        moment.Person.Role >= Role.Manager && !moment.IsSent(Key(moment)) && RunningIn.When(moment.Session, RunningIn.Began) is { } began && moment.Now - began < RunningIn.Lasts;

    private static string Key(PushMoment moment) => $"welcome|{moment.Person.Id}";

    private static DateTimeOffset? LastFile(PushMoment moment) => RunningIn.When(moment.Session, RunningIn.Last);

    private static Draft Text(PushMoment moment)
    {
        var (session, words) = (moment.Session, Words.Of("Welcome", moment.Language));
        var people = session.All(Documents.Reps).Where(person => person.Active).ToList();
        var customers = session.All(Documents.Customers).ToList();
        var html = new Html().Bold(words["Title", moment.Person.Name])
            .Line(words["In", Spoken.Row(Counts(moment, people.Count, customers.Count, words), moment.Language)]);

        var unlinked = people.Where(person => session.LinksOf(person.Id).Count == 0)
            .Select(person => person.Name).ToList();
        html.Line(unlinked.Count == 0 ? words["Linked.All"] : words.Count("Linked", unlinked.Count, people.Count - unlinked.Count, Spoken.Some(unlinked, unlinked.Count, Named, words, "Names.More")));
        if (Missing(customers, words) is { Count: > 0 } missing)
        {
            html.Line(words["Missing", Spoken.Row(missing, moment.Language)]);
        }

        html.Line().Bold(words["Next"]);
        var backlog = customers.Count(customer => session.Get(Documents.Plans, customer.Code.Value) is { EasedTo: { } eased, Due: { } due } && due == eased);
        html.Line("· " + (backlog > 0 ? words.Count("Next.Backlog", backlog, $"{Phrases.Day(FirstDigest(moment), moment.Language)} {Time(moment.Times.Digest)}") : words["Next.Digest", Time(moment.Times.Digest)]));
        html.Line("· " + words["Next.Escalation", Days(Grade.A), Days(Grade.B), Days(Grade.C)] + (backlog > 0 ? words["Next.Grace"] : ""));
        html.Line("· " + words["Next.Team", Time(moment.Times.TeamDigest), Time(moment.Times.Report)]);
        return Draft.FromHtml(html.Line().Line(words["Try"])) with
        {
            Buttons =
            [
                [
                    .. unlinked.Count > 0 ? [new Button(words["Button.Invite"], "member-invite")] : Array.Empty<Button>(),
                    new Button(words["Button.Customers"], new ReportRequest(ReportKind.Customers, Period.Holding(PeriodKind.Month, moment.Rules.TeamDay(moment.Now)), Scope.All).Do(ReportSection.Customers)),
                ],
            ],
        };

        int Days(Grade grade) => moment.Times.Escalation.After[grade];
    }

    private static DateOnly FirstDigest(PushMoment moment) => moment.Calendar.OnOrAfter(moment.Time < moment.Times.Digest ? moment.Today : moment.Today.AddDays(1));

    private static string Time(TimeOnly time) => Phrases.Time(time);

    private static IEnumerable<string> Counts(PushMoment moment, int people, int customers, Words words)
    {
        yield return words.Count("People", people);
        yield return words.Count("Customers", customers, Phrases.Number(customers));
        var contacts = moment.Session.CountFollowUps();
        if (contacts > 0)
        {
            yield return words.Count("Contacts", contacts, Phrases.Number(contacts));
        }

        var orders = moment.Session.CountOrders();
        if (orders > 0)
        {
            yield return words.Count("Orders", orders, Phrases.Number(orders));
        }
    }

    private static List<string> Missing(List<Customer> customers, Words words)
    {
        (string Key, int Count)[] gaps =
        [
            ("Missing.Grade", customers.Count(customer => customer.Grade is null)),
            ("Missing.Contact", customers.Count(customer => customer.Contacts.Count == 0)),
            ("Missing.Phone", customers.Count(customer => customer.Contacts.Count > 0 && customer.Contacts.All(contact => contact.Phone is null))),
            ("Missing.Industry", customers.Count(customer => customer.Industry is null)),
        ];
        return [.. gaps.Where(gap => gap.Count > 0).Select(gap => gap.Count == customers.Count ? words[$"{gap.Key}.All"] : words[gap.Key, gap.Count])];
    }
}
