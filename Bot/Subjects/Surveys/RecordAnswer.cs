using SalesBot.Bot.Chat;
using SalesBot.Bot.Reports;
using SalesBot.Bot.Store;
using SalesBot.Bot.Wording;
using SalesBot.Domain.Performance;
using SalesBot.Domain.Team;

namespace SalesBot.Bot.Subjects.Surveys;

/// <summary>What is counted from single records and is no figure of the reports: objections heard, weekdays, scores entered, leave.</summary>
internal sealed class RecordAnswer(SurveyGround ground, SurveySaid said, SurveyPlan survey)
{
    private Words Words => said.Words;

    private Language Language => ground.Message.Language;

    private Stretch When => survey.When is [var when, ..] ? when : Stretch.Of(Period.Holding(PeriodKind.Month, ground.Today.AddDays(-1)));

    public Draft Objections()
    {
        var html = new Html();
        foreach (var when in survey.When.Count > 1 ? survey.When : [When])
        {
            Objections(html.IsEmpty ? html : html.Line(), when, survey.When.Count > 1);
        }

        return Draft.FromHtml(html);
    }

    /// <param name="brief">Without whose they are: beside other days.</param>
    private void Objections(Html html, Stretch when, bool brief)
    {
        var filter = new CustomerFilter(ground, survey with { Scopes = [.. survey.Scopes.Where(scope => scope.Kind == ScopeKind.Region)] });
        var seen = filter.Found().ToDictionary(customer => customer.Code);
        var people = survey.Scopes.Where(scope => scope.Kind is ScopeKind.Rep or ScopeKind.Team).ToList();
        var heard = ground.ContactsIn(when).Where(contact => contact.Objection is { Length: > 0 } && (survey.Reason is not { } about || CustomerFilter.Raises(contact.Objection, about)) && seen.ContainsKey(contact.Customer) && people.All(scope => ground.Staff.Find(contact.Rep) is { } author && scope.Covers(author))).ToList();
        var title = said.Joined([.. said.Conditions(survey with { When = [] }), survey.Reason is { } why ? Terms.Of(why, Language) : "", said.Of(when)]);
        if (heard.Count == 0)
        {
            html.Add(Words["Objections.None", title]);
            return;
        }

        html.Bold(Words["Objections", title, heard.Count, string.Join(Words["Between"], heard.GroupBy(contact => contact.Objection!).OrderByDescending(group => group.Count()).Take(6).Select(group => Words["Group", group.Key, group.Count()]))]);
        foreach (var group in brief ? [] : heard.GroupBy(contact => contact.Objection!).OrderByDescending(group => group.Count()).Take(6))
        {
            html.Line(Words["Row", group.Key, string.Join(Words["Between"], group.GroupBy(contact => contact.Rep).OrderByDescending(by => by.Count()).Select(by => Words["Group", ground.Staff.NameOf(by.Key), by.Count()]))]);
        }
    }

    private bool Counted => survey.Measures is [Measure.Orders, ..];

    public Draft Weekdays()
    {
        var filter = new CustomerFilter(ground, survey with { Scopes = [], Except = [] });
        var customers = ground.Customers().Where(filter.HoldsOf).Select(customer => customer.Code).ToHashSet();
        var days = ground.OrdersIn(When).SelectMany(group => group).Where(order => customers.Contains(order.Customer) && survey.Scopes.All(scope => scope.Kind switch
        {
            ScopeKind.Product => order.Product == scope.Name,
            ScopeKind.Region => ground.DealsOf(order.Customer)?.Region == scope.Name,
            ScopeKind.All => true,
            _ => ground.Staff.Find(order.Rep) is { } rep && scope.Covers(rep),
        })).GroupBy(order => order.Date.DayOfWeek).Select(group => (Day: group.Key, Sum: group.Sum(order => order.Amount.Amount), Count: group.Count(), Any: group.First().Date)).OrderByDescending(day => (survey.LowestFirst ? -1 : 1) * (Counted ? day.Count : day.Sum)).ToList();
        var title = said.Joined([.. said.Conditions(survey with { When = [] }), said.Of(When)]);
        if (days.Count == 0)
        {
            return Draft.Plain(Words["Orders.None", title]);
        }

        var html = new Html().Bold(Words[survey.LowestFirst ? "Head.Least" : "Head.Most", said.Joined([title, Words[Counted ? "Measure.Orders" : "Measure.Sales"]]), Phrases.Weekday(days[0].Any, Language), Counted ? Words.Count("Orders", days[0].Count) : said.Amount(days[0].Sum)]);
        foreach (var day in days)
        {
            html.Line(Words["Row", Phrases.Weekday(day.Any, Language), said.Amount(day.Sum) + Words["Brackets", Words.Count("Orders", day.Count)]]);
        }

        return Draft.FromHtml(html);
    }

    /// <summary>What managers entered, and for whom it is still missing.</summary>
    public Draft Scores()
    {
        var month = When.Period is { Kind: PeriodKind.Month } named ? named : Period.Holding(PeriodKind.Month, When.To < ground.Today ? When.To : ground.Today);
        var entered = ground.Session.ScoresOf(month.Key).ToDictionary(score => score.Rep);
        var people = ground.Staff.People.Where(person => person is { Active: true, Role: Role.Rep } && survey.Scopes.Where(scope => scope.Kind is not ScopeKind.Product).All(scope => scope.Covers(person)) && Access.MaySee(ground.Message.Person, person)).ToList();
        var missing = people.Where(person => entered.GetValueOrDefault(person.Id) is not { Satisfaction: not null, Teamwork: not null }).Select(person => person.Name).ToList();
        var name = ReportNames.Of(month, Language);
        var html = new Html().Bold(people is [var one] ? Words["Scores.One", one.Name, name, Points(entered.GetValueOrDefault(one.Id)?.Satisfaction), Points(entered.GetValueOrDefault(one.Id)?.Teamwork)]
            : missing.Count == 0 ? Words["Scores.All", name] : Words["Scores.Missing", name, missing.Count, Spoken.List(missing, Language)]);
        if (people.Count > 1)
        {
            foreach (var person in people)
            {
                html.Line(Words["Scores.Row", person.Name, Points(entered.GetValueOrDefault(person.Id)?.Satisfaction), Points(entered.GetValueOrDefault(person.Id)?.Teamwork)]);
            }
        }

        return Draft.FromHtml(html);

        string Points(decimal? points) => points is { } known ? Phrases.Number(known, 1) : Words["Scores.Not"];
    }

    public Draft Leaves()
    {
        var html = new Html();
        foreach (var person in survey.Scopes.Where(scope => scope.Kind == ScopeKind.Rep).Select(scope => ground.Staff.Named(scope.Name!)).OfType<Rep>())
        {
            var next = ground.Session.LeavesOf(person.Id, ground.Today) is [var first, ..] ? first : null;
            html.Line(next is null ? Words["Leaves.None", person.Name] : Words["Leaves.On", person.Name, Phrases.Days(next.From, next.To, ground.Today, Language)]);
        }

        return Draft.FromHtml(html);
    }
}
