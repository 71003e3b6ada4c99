using SalesBot.Bot.Channels;
using SalesBot.Bot.Chat;
using SalesBot.Bot.Records;
using SalesBot.Bot.Records.Figures;
using SalesBot.Bot.Reports;
using SalesBot.Bot.Store;
using SalesBot.Bot.Wording;
using SalesBot.Domain.Cadence;
using SalesBot.Domain.Customers;
using SalesBot.Domain.FollowUps;
using SalesBot.Domain.Performance;
using SalesBot.Domain.Team;

namespace SalesBot.Bot.Pushes;

/// <summary>At the end of the day a team's day to its lead, everybody's to the managers: coverage, overdue by person, who is new, won and lost.</summary>
internal sealed class TeamDayPush(ReviewRules figures) : IPush
{
    private const int Named = 5;

    private const int People = 8;

    /// <summary>Of each person's customers that have climbed to the lead so many are named.</summary>
    private const int NamedOfEach = 3;

    public IEnumerable<DateTimeOffset> ComingTimes(PushMoment moment) => Oversight.ScopeOf(moment.Person) is null ? [] : [moment.Coming(moment.Times.TeamDigest)];

    public IEnumerable<Push> DueNow(PushMoment moment) =>
        Oversight.ScopeOf(moment.Person) is { } scope && moment.OnceToday("team", moment.Times.TeamDigest) is { } key
            ? [new Push(key, _ => Compose(scope, moment, named: scope.Kind != ScopeKind.All), Single: false)]
            : [];

    /// <param name="named">Whether customers that have climbed to the lead are named: to a lead, who knows them. A manager's line would be too long, and in a group anybody's customers would be read by all.</param>
    internal Draft? Compose(Scope scope, PushMoment moment, bool named = false)
    {
        var people = moment.Session.All(Documents.Reps).Where(rep => rep.Active && scope.Covers(rep)).ToList();
        var contacts = people.SelectMany(person => ContactsToday(person, moment)).ToList();
        var late = people.Select(person => (Person: person, Customers: OverdueOf(person, moment))).Where(item => item.Customers.Count > 0)
            .OrderByDescending(item => item.Customers.Count).ThenBy(item => item.Person.Name, StringComparer.Ordinal).ToList();
        var unlinked = Unlinked(people, moment);
        var overdue = late.Where(item => !unlinked.Contains(item.Person.Id)).ToList();
        var left = late.Where(item => unlinked.Contains(item.Person.Id)).ToList();
        var news = News(people, moment);
        if (contacts.Count + late.Count + news.Count == 0)
        {
            return null;
        }

        var words = moment.Words;
        var html = new Html().Bold(words["Team.Title", scope.Name ?? words["Team.All"], Phrases.Day(moment.Today, moment.Language)]);
        var visits = contacts.Count(contact => contact.Method is Method.Visit or Method.Meeting);
        var today = moment.Rules.TeamDay(moment.Now);
        var month = new DossiersReader(moment.Session, figures, today).Review(Period.Holding(PeriodKind.Month, today), scope, customers: false).Kpi;
        html.Line(contacts.Count == 0 ? words["Team.NoContacts"] : words.Count("Team.Contacts", contacts.Count, visits));

        // Of the month the team began in it would only say how things were before.
        if (month.Coverage is { } coverage && !(RunningIn.When(moment.Session, RunningIn.Began) is { } began && Period.Holding(PeriodKind.Month, today).Holds(moment.Rules.TeamDay(began))))
        {
            html.Line(words["Team.Coverage", Phrases.Percent(coverage)]);
        }

        if (overdue.Count > 0)
        {
            html.Line(words["Team.Overdue", overdue.Sum(item => item.Customers.Count), Spoken.Some(overdue.Select(item => named ? Late(item.Person, item.Customers, moment) : words["Team.Person", item.Person.Name, item.Customers.Count]), overdue.Count, People, words, "People.More")]);
        }

        // Said every evening nobody reads it any more.
        if (left.Count > 0 && (moment.IsFirstOfTheWeek || moment.IsLastOfTheWeek))
        {
            html.Line(words["Team.Unlinked", Spoken.Some(left.Select(item => Left(item.Person, item.Customers, words)), left.Count, People, words, "People.More")]);
        }

        foreach (var kind in new[] { "New", "Won", "Lost" })
        {
            var customers = news.Where(item => item.Kind == kind).Select(item => item.Customer.Name).ToList();
            if (customers.Count > 0)
            {
                html.Line(words[$"Team.{kind}", Spoken.Row(customers.Take(Named), moment.Language), customers.Count]);
            }
        }

        var closing = moment.IsLastOfTheWeek;
        if (closing)
        {
            html.Line().Line(Week(people, moment));
        }

        List<Button> buttons = late.Count > 0 ? [new Button(words["Button.Overdue"], "overdue")] : [];
        if (closing)
        {
            buttons.Add(new Button(Words.Of("Team", moment.Language)["Button.Quality"], "quality"));
        }

        return Draft.FromHtml(html) with { Buttons = buttons.Count > 0 ? [buttons] : [] };
    }

    /// <summary>With the first of the customers that have waited long enough for a lead to hear of them, those aside that their owner has put off.</summary>
    private static string Late(Rep person, List<DueContact> customers, PushMoment moment)
    {
        var words = moment.Words;
        var theirs = moment.Of(person);
        var named = Attention.RedFirst(customers.Where(contact => !contact.IsSnoozed(theirs.Today) && theirs.StepOf(contact) != EscalationStep.None), theirs.Today).Take(NamedOfEach).Select(contact => contact.Customer.Name).ToList();
        if (named.Count == 0)
        {
            return words["Team.Person", person.Name, customers.Count];
        }

        var names = Spoken.Row(named, moment.Language);
        return customers.Count > named.Count ? words["Team.PersonWithMore", person.Name, customers.Count, names] : words["Team.PersonWith", person.Name, names];
    }

    private static string Left(Rep person, List<DueContact> customers, Words words) =>
        customers.Count(contact => contact.Grade == Grade.A) is > 0 and var best ? words["Team.Unlinked.PersonA", person.Name, customers.Count, best] : words["Team.Unlinked.Person", person.Name, customers.Count];

    /// <summary>Those of a team that is in the chat who are not: they hear of none of theirs, which is why theirs grow.</summary>
    private static HashSet<RepId> Unlinked(List<Rep> people, PushMoment moment) =>
        people.Where(person => moment.Session.LinksOf(person.Id).Count == 0).Select(person => person.Id).ToHashSet() is var unlinked && unlinked.Count * 2 < people.Count ? unlinked : [];

    /// <summary>As the week ends: how well its records were kept, and what spot checks said of them.</summary>
    private static string Week(List<Rep> people, PushMoment moment)
    {
        var words = Words.Of("Team", moment.Language);
        var quality = people.Aggregate(default(WeekQuality), (sum, person) => sum + WeekQuality.Of(moment.Session, person.Id, moment.Monday, moment.Today));
        var verdicts = SpotVerdicts.Within(moment.Session, moment.Monday, moment.Today);
        var (good, bad) = (people.Sum(person => verdicts.GetValueOrDefault(person.Id)?.Good ?? 0), people.Sum(person => verdicts.GetValueOrDefault(person.Id)?.Bad ?? 0));
        return words["Member.Week", quality.Say(words)] + (good + bad > 0 ? words["Quality.Verdicts", good, bad] : "");
    }

    private static IReadOnlyList<FollowUp> ContactsToday(Rep person, PushMoment moment)
    {
        var today = moment.Of(person).Today;
        return moment.Session.FollowUpsBy(person.Id, today, today);
    }

    private static List<DueContact> OverdueOf(Rep person, PushMoment moment) => moment.Of(person) is var theirs ? [.. theirs.Due().Where(contact => contact.IsOverdue(theirs.Today))] : [];

    /// <summary>Customers that came, were won or were lost today.</summary>
    private static List<(string Kind, Customer Customer)> News(List<Rep> people, PushMoment moment)
    {
        var owners = people.ToDictionary(person => person.Id, person => moment.Of(person).Today);
        var news =
            from customer in Stirred(moment)
            where owners.ContainsKey(customer.Owner)
            let today = owners[customer.Owner]
            from kind in new[]
            {
                !customer.FromFile && DateOnly.FromDateTime(customer.Created.DateTime) == today ? "New" : null,
                customer.Stage is Stage.Won or Stage.Lost && StaysReader.Read(moment.Session, customer)[^1].EnteredOn == today ? customer.Stage.ToString() : null,
            }
            where kind is not null
            select (kind, customer);
        return [.. news];
    }

    /// <summary>All that anything was dated to today for, or to a day around it: zones differ.</summary>
    private static List<Customer> Stirred(PushMoment moment)
    {
        var (from, to) = (moment.Today.AddDays(-1), moment.Today.AddDays(1));
        var session = moment.Session;
        var contacted = session.All(Documents.Reps).ToList().SelectMany(person => session.FollowUpsBy(person.Id, from, to));
        return
        [
            .. contacted.Where(contact => contact.StageChange is not null).Select(contact => contact.Customer)
                .Concat(session.OrdersWithin(from, to).Select(order => order.Customer))
                .Concat(session.StageEventsWithin(from, to).Select(change => change.Customer))
                .Concat(session.CustomersCreated(from, to).Select(customer => customer.Code))
                .Distinct().OrderBy(code => code.Value, StringComparer.Ordinal)
                .Select(code => session.Get(Documents.Customers, code.Value)).OfType<Customer>(),
        ];
    }
}
