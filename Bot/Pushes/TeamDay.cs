using SalesBot.Bot.Conversations;
using SalesBot.Bot.Figures;
using SalesBot.Bot.Ports;
using SalesBot.Bot.Team;
using SalesBot.Bot.Wording;
using SalesBot.Domain.Customers;
using SalesBot.Domain.FollowUps;
using SalesBot.Domain.Performance;
using SalesBot.Domain.Sales;
using SalesBot.Domain.Team;

namespace SalesBot.Bot.Pushes;

/// <summary>At the end of the day a team's day to its lead, everybody's to the managers: coverage, overdue by person, who is new, won and lost.</summary>
internal sealed class TeamDay(ReviewRules figures) : IPush
{
    private const int Named = 5;

    private const int People = 8;

    public IEnumerable<DateTimeOffset> ComingTimes(Scene scene) => Oversight.ScopeOf(scene.Person) is null ? [] : [scene.Coming(scene.Times.TeamDigest)];

    public IEnumerable<Push> DueNow(Scene scene) =>
        Oversight.ScopeOf(scene.Person) is { } scope && scene.OnceToday("team", scene.Times.TeamDigest) is { } key
            ? [new Push(key, _ => Compose(scope, scene), Single: false)]
            : [];

    internal Draft? Compose(Scope scope, Scene scene)
    {
        var people = scene.Session.All(Documents.Reps).Where(rep => rep.Active && (scope == Scope.All || rep.Team == scope.Name)).ToList();
        var contacts = people.SelectMany(person => ContactsToday(person, scene)).ToList();
        var overdue = people.Select(person => (person.Name, Count: OverdueOf(person, scene))).Where(item => item.Count > 0)
            .OrderByDescending(item => item.Count).ThenBy(item => item.Name, StringComparer.Ordinal).ToList();
        var news = News(people, scene);
        if (contacts.Count + overdue.Count + news.Count == 0)
        {
            return null;
        }

        var words = scene.Words;
        var html = new Html().Bold(words["Team.Title", scope.Name ?? words["Team.All"], Phrases.Day(scene.Today, scene.Language)]);
        var visits = contacts.Count(contact => contact.Method is Method.Visit or Method.Meeting);
        var today = scene.Rules.TeamDay(scene.Now);
        var month = new FigureReader(scene.Session, figures, today).Review(Period.Holding(PeriodKind.Month, today), scope, customers: false).Kpi;
        html.Line(contacts.Count == 0 ? words["Team.NoContacts"] : words.Count("Team.Contacts", contacts.Count, visits));
        if (month.Coverage is { } coverage)
        {
            html.Line(words["Team.Coverage", Phrases.Percent(coverage)]);
        }

        if (overdue.Count > 0)
        {
            html.Line(words["Team.Overdue", overdue.Sum(item => item.Count), Listing(overdue.Take(People).Select(item => $"{item.Name} {item.Count}"), scene)]);
        }

        foreach (var kind in new[] { "New", "Won", "Lost" })
        {
            var customers = news.Where(item => item.Kind == kind).Select(item => item.Customer.Name).ToList();
            if (customers.Count > 0)
            {
                html.Line(words[$"Team.{kind}", Listing(customers.Take(Named), scene), customers.Count]);
            }
        }

        var closing = scene.IsLastOfTheWeek;
        if (closing)
        {
            html.Line().Line(Week(people, scene));
        }

        List<Button> buttons = overdue.Count > 0 ? [new Button(words["Button.Overdue"], "overdue")] : [];
        if (closing)
        {
            buttons.Add(new Button(Words.Of("Team", scene.Language)["Button.Quality"], "quality"));
        }

        return Draft.FromHtml(html) with { Buttons = buttons.Count > 0 ? [buttons] : [] };
    }

    /// <summary>As the week ends: how well its records were kept, and what spot checks said of them.</summary>
    private static string Week(List<Rep> people, Scene scene)
    {
        var words = Words.Of("Team", scene.Language);
        var quality = people.Aggregate(default(WeekQuality), (sum, person) => sum + WeekQuality.Of(scene.Session, person.Id, scene.Monday, scene.Today));
        var verdicts = SpotVerdicts.Within(scene.Session, scene.Monday, scene.Today);
        var (good, bad) = (people.Sum(person => verdicts.GetValueOrDefault(person.Id)?.Good ?? 0), people.Sum(person => verdicts.GetValueOrDefault(person.Id)?.Bad ?? 0));
        return words["Member.Week", TeamText.Week(quality, words)] + (good + bad > 0 ? words["Quality.Verdicts", good, bad] : "");
    }

    private static IReadOnlyList<FollowUp> ContactsToday(Rep person, Scene scene)
    {
        var today = Documents.Day(scene.Of(person).Today);
        return scene.Session.Query(Documents.FollowUps, new DocQuery<FollowUp>(Documents.FollowUpsByRep, [person.Id.Value], today, today));
    }

    private static int OverdueOf(Rep person, Scene scene) => scene.Of(person) is var theirs ? theirs.Due().Count(contact => contact.IsOverdue(theirs.Today)) : 0;

    /// <summary>Customers that came, were won or were lost today.</summary>
    private static List<(string Kind, Customer Customer)> News(List<Rep> people, Scene scene)
    {
        var owners = people.ToDictionary(person => person.Id, person => scene.Of(person).Today);
        var news =
            from customer in Stirred(scene)
            where owners.ContainsKey(customer.Owner)
            let today = owners[customer.Owner]
            from kind in new[]
            {
                DateOnly.FromDateTime(customer.Created.DateTime) == today ? "New" : null,
                customer.Stage is Stage.Won or Stage.Lost && StaysReader.Read(scene.Session, customer)[^1].EnteredOn == today ? customer.Stage.ToString() : null,
            }
            where kind is not null
            select (kind, customer);
        return [.. news];
    }

    /// <summary>All that anything was dated to today for, or to a day around it: zones differ.</summary>
    private static List<Customer> Stirred(Scene scene)
    {
        var (from, to) = (scene.Today.AddDays(-1), scene.Today.AddDays(1));
        var (first, last) = (Documents.Day(from), Documents.Day(to));
        var session = scene.Session;
        var contacted = session.All(Documents.Reps).ToList().SelectMany(person => session.Query(Documents.FollowUps, new DocQuery<FollowUp>(Documents.FollowUpsByRep, [person.Id.Value], first, last)));
        return
        [
            .. contacted.Where(contact => contact.StageChange is not null).Select(contact => contact.Customer)
                .Concat(session.Query(Documents.Orders, new DocQuery<Order>(Documents.OrdersByDay, [], first, last)).Select(order => order.Customer))
                .Concat(session.Query(Documents.StageEvents, new DocQuery<StageEvent>(Documents.StageEventsByDay, [], first, last)).Select(change => change.Customer))
                .Concat(session.Query(Documents.Customers, new DocQuery<Customer>(Documents.CustomersByCreated, [], first, last)).Select(customer => customer.Code))
                .Distinct().OrderBy(code => code.Value, StringComparer.Ordinal)
                .Select(code => session.Get(Documents.Customers, code.Value)).OfType<Customer>(),
        ];
    }

    private static string Listing(IEnumerable<string> parts, Scene scene) => string.Join(scene.Language.IsChinese ? "、" : ", ", parts);
}
