using SalesBot.Bot.Channels;
using SalesBot.Bot.Chat;
using SalesBot.Bot.Records;
using SalesBot.Bot.Reports;
using SalesBot.Bot.Store;
using SalesBot.Bot.Wording;
using SalesBot.Domain.Team;

namespace SalesBot.Bot.Subjects.Members;

/// <summary>The team on a page: who is there, who is away, who is behind, and how well records are kept. Reps see who is there and no figures of others.</summary>
internal static class TeamText
{
    private const int Listed = 25;

    private const int WithButtons = 12;

    private const int Comments = 3;

    public static Draft List(Message message)
    {
        var words = WordsOf(message);
        var colleagues = Colleagues.Of(message.Session, message.Person);
        var people = colleagues.Active.ToList();
        var html = new Html();
        foreach (var team in people.GroupBy(person => person.Team).OrderBy(team => team.Key is null).ThenBy(team => team.Key, StringComparer.Ordinal))
        {
            html.Line(html.IsEmpty ? null : "").Bold(words["Team.Title", team.Key ?? words["Team.Company"], team.Count()]);
            html.Lines(team.Take(Listed).Select(person => "· " + Line(message, person, words)));
        }

        var watched = Watched(message, people);
        if (watched.Count > 0)
        {
            html.Line().Line(words["Member.Week", Sum(watched.Select(person => QualityOf(message, person))).Say(words)]);
        }

        foreach (var gone in colleagues.All.Where(person => !person.Active && Access.MayManage(message.Person, person)))
        {
            if (Count(message, gone) is > 0 and var left)
            {
                html.Line(words.Count("Team.Orphans", left, gone.Name));
            }
        }

        return Draft.FromHtml(html) with { Buttons = ButtonsOf(message, colleagues, watched, words) };
    }

    /// <summary>One team as its group may read it: to a rep who is there and who is away, to its lead also who is behind.</summary>
    public static Draft OfTeam(Message message, string team)
    {
        var words = WordsOf(message);
        var people = TeamOf(message.Session, team);
        var html = new Html().Bold(words["Team.Title", team, people.Count]);
        html.Lines(people.Take(Listed).Select(person => "· " + Line(message, person, words)));
        return html;
    }

    /// <summary>The team's overdue customers by name and owner, and nothing else of them.</summary>
    public static Draft Overdue(Message message, string team)
    {
        var words = WordsOf(message);
        var late = (
            from person in TeamOf(message.Session, team)
            let today = DateOnly.FromDateTime(message.Rules.LocalTime(person, message.Now).DateTime)
            from plan in message.Session.PlansDue(person.Id, today.AddDays(-1))
            let customer = message.Session.Get(Documents.Customers, plan.Customer.Value)
            where customer is not null
            orderby customer.EffectiveGrade, plan.Due, customer.Code.Value
            select (Customer: customer, Person: person, Days: today.DayNumber - plan.Due!.Value.DayNumber)).ToList();
        if (late.Count == 0)
        {
            return Draft.Plain(words["Group.NoneOverdue", team]);
        }

        var html = new Html().Bold(words.Count("Group.Overdue", late.Count, team));
        html.Lines(late.Take(Listed).Select(item => "· " + words.Count("Group.OverdueLine", item.Days, item.Customer.Name, item.Customer.EffectiveGrade, item.Person.Name)));
        return html;
    }

    private static List<Rep> TeamOf(IReadSession session, string team) =>
        [.. session.All(Documents.Reps).Where(person => person.Active && person.Team == team).OrderByDescending(person => person.Role).ThenBy(person => person.Name)];

    /// <summary>Record quality this week, person by person, with what leads said.</summary>
    public static Draft Quality(Message message)
    {
        var words = WordsOf(message);
        var watched = Watched(message, [.. Colleagues.Of(message.Session, message.Person).Active]);
        if (watched.Count == 0)
        {
            watched = [message.Person];
        }

        // On a Monday there is little to see of this week: then it is the last one that is looked at.
        var (from, to) = Monday(message) == message.Today ? (message.Today.AddDays(-7), message.Today.AddDays(-1)) : (Monday(message), message.Today);
        var verdicts = SpotVerdicts.Within(message.Session, MonthStart(message), message.Today);
        var html = new Html().Bold(words["Quality.Title", Phrases.ShortDay(from, message.Language), Phrases.ShortDay(to, message.Language)]);
        var weeks = watched.Select(person => (Person: person, Week: WeekQuality.Of(message.Session, person.Id, from, to == message.Today ? to.AddDays(1) : to))).ToList();
        foreach (var (person, week) in weeks.Where(item => item.Week.Records > 0).OrderBy(item => item.Week.Share).Take(Listed))
        {
            html.Line("· " + words["Quality.Line", person.Name, week.Say(words) + Verdict(verdicts.GetValueOrDefault(person.Id), words)]);
        }

        if (weeks.Where(item => item.Week.Records == 0).Select(item => item.Person.Name).ToList() is { Count: > 0 } silent)
        {
            html.Line(words["Quality.Silent", Spoken.List(silent, message.Language)]);
        }

        var (sum, before) = (Sum(weeks.Select(item => item.Week)), Sum(watched.Select(person => WeekQuality.Of(message.Session, person.Id, from.AddDays(-7), from.AddDays(-1)))));
        html.Line().Line(words["Quality.Sum", sum.Say(words)]);
        if (before.Records > 0)
        {
            html.Line(words["Quality.Before", before.Records, Phrases.Percent(before.Share)]);
        }

        var (good, bad) = (watched.Sum(person => verdicts.GetValueOrDefault(person.Id)?.Good ?? 0), watched.Sum(person => verdicts.GetValueOrDefault(person.Id)?.Bad ?? 0));
        if (good + bad > 0)
        {
            html.Line(words["Member.Spots", good, bad]);
        }

        if (sum.Records > 0)
        {
            html.Line(words["Quality.Prompt", sum.Prompt, sum.Records]);
        }

        return html.Line().Italic(words["Quality.How"]);
    }

    /// <returns>Null when the person is none of theirs: as if there were no such person.</returns>
    public static Draft? Card(Message message, Rep person)
    {
        if (person.Id != message.Person.Id && !Access.MaySee(message.Person, person))
        {
            return null;
        }

        var words = WordsOf(message);
        var html = new Html().Bold(person.Name).Add(" · " + string.Join(" · ", new[] { Terms.Of(person.Role, message.Language), person.Team, person.Region }.OfType<string>()));
        if (!person.Active)
        {
            html.Line(words["Member.Gone"]);
        }

        html.Line(State(message, person, words));
        var customers = message.Session.CustomersOwnedBy(person.Id);
        if (customers.Count > 0)
        {
            var grades = customers.GroupBy(customer => customer.EffectiveGrade).OrderBy(grade => grade.Key).Select(grade => $"{grade.Key} {grade.Count()}");
            html.Line(words.Count("Member.Customers", customers.Count, Spoken.Row(grades, message.Language)));
        }

        var week = QualityOf(message, person);
        html.Line(words["Member.Week", week.Say(words)]);
        if (week.Records > 0)
        {
            html.Line(words["Quality.Prompt", week.Prompt, week.Records]);
        }

        if (SpotVerdicts.Within(message.Session, MonthStart(message), message.Today).GetValueOrDefault(person.Id) is { } verdicts)
        {
            html.Line(words["Member.Spots", verdicts.Good, verdicts.Bad]);
            foreach (var (check, record) in verdicts.Comments.Take(Comments))
            {
                html.Line("💬 " + words["Member.Comment", message.Session.Get(Documents.Customers, record.Customer.Value)?.Name ?? "", check.Comment!]);
            }
        }

        var signIns = message.Person.Role == Role.Admin ? SignIns.Of(message.Session, person.Id) : [];
        html.Lines(signIns.Select(link => SignInText.Line(message, link)));

        var pages = message.Person.Role == Role.Admin ? message.Session.PageSessionsOf(person.Id) : [];
        html.Lines(pages.Select(open => SignInText.PageLine(message, open)));

        return Draft.FromHtml(html) with
        {
            Buttons = [.. ButtonsOf(message, person, words), .. signIns.Where(SignIns.IsOutside).Select(link => (Button[])[SignInText.Out(message, link)]), .. pages.Select(open => (Button[])[SignInText.PageOut(message, open)])],
        };
    }

    private static string Line(Message message, Rep person, Words words)
    {
        var name = person.Role == Role.Rep ? person.Name : words["Team.Named", person.Name, Terms.Of(person.Role, message.Language)];
        return $"{name} {State(message, person, words)}".TrimEnd();
    }

    /// <summary>Away and who covers; else, to whoever may see it, what is overdue and the last record.</summary>
    private static string State(Message message, Rep person, Words words)
    {
        var today = DateOnly.FromDateTime(message.Rules.LocalTime(person, message.Now).DateTime);
        List<string> parts = [];
        if (StandIns.LeaveOn(message.Session, person.Id, today) is { } leave)
        {
            var until = Phrases.Day(leave.To, message.Language, message.Today);
            parts.Add(StandIns.Of(message.Session, person.Id, today) is { } standIn ? words["Team.AwayCovered", until, standIn.Name] : words["Team.Away", until]);
        }

        if (person.Id == message.Person.Id || Access.MaySee(message.Person, person))
        {
            var overdue = message.Session.CountPlansDue(person.Id, today.AddDays(-1));
            if (overdue > 0)
            {
                parts.Add(words.Count("Team.Overdue", overdue));
            }

            if (LastLog(message.Session, person) is { } last && message.Rules.LocalTime(person, last) is var at)
            {
                parts.Add(words["Team.LastLog", $"{Phrases.NearDay(DateOnly.FromDateTime(at.DateTime), today, message.Language)} {Phrases.Time(TimeOnly.FromDateTime(at.DateTime))}"]);
            }
            else if (person.Role == Role.Rep)
            {
                parts.Add(words["Team.NoLog"]);
            }
        }

        return string.Join(message.Words["List.Comma"], parts);
    }

    private static DateTimeOffset? LastLog(IReadSession session, Rep person) => session.LatestFollowUpsBy(person.Id, 20)
        .Max(record => record.LoggedAt ?? (DateTimeOffset?)record.At);

    private static WeekQuality Sum(IEnumerable<WeekQuality> weeks) => weeks.Aggregate(default(WeekQuality), (sum, week) => sum + week);

    private static string Verdict(SpotVerdicts? verdicts, Words words) => verdicts is null ? "" : words["Quality.Verdicts", verdicts.Good, verdicts.Bad];

    private static WeekQuality QualityOf(Message message, Rep person) => WeekQuality.Of(message.Session, person.Id, Monday(message), message.Today.AddDays(1));

    private static DateOnly Monday(Message message) => message.Today.AddDays(-(((int)message.Today.DayOfWeek + 6) % 7));

    private static DateOnly MonthStart(Message message) => new(message.Today.Year, message.Today.Month, 1);

    /// <summary>Those whose records the person looks after.</summary>
    private static IReadOnlyList<Rep> Watched(Message message, IReadOnlyList<Rep> people) =>
        [.. people.Where(person => person.Role is Role.Rep or Role.Lead && message.Person.Role > Role.Rep && Access.MaySee(message.Person, person))];

    private static int Count(Message message, Rep person) => message.Session.CountCustomersOwnedBy(person.Id);

    private static List<IReadOnlyList<Button>> ButtonsOf(Message message, Colleagues colleagues, IReadOnlyList<Rep> watched, Words words)
    {
        List<IReadOnlyList<Button>> rows =
        [
            .. watched.Concat(colleagues.All.Where(person => !person.Active && Access.MayManage(message.Person, person) && Count(message, person) > 0))
                .Where(person => person.Id != message.Person.Id).Take(WithButtons).Select(person => new Button(person.Name, "member", person.Id)).Chunk(3),
        ];
        if (watched.Count > 0)
        {
            rows.Add([new Button(words["Button.Quality"], "quality"), new Button(words["Button.Invite"], "member-invite")]);
        }

        return rows;
    }

    private static IReadOnlyList<IReadOnlyList<Button>> ButtonsOf(Message message, Rep person, Words words)
    {
        if (!Access.MayManage(message.Person, person))
        {
            return [];
        }

        var hand = new Button(words["Button.HandOverAll"], "handover-all", person.Id);
        var invite = new Button(words["Button.InviteAgain"], "member-invite", person.Id);
        if (!person.Active)
        {
            return [[hand, invite]];
        }

        List<Button> place = [new Button(words["Button.Role"], "member-role", person.Id)];
        if (Access.MaySeeAll(message.Person))
        {
            place.Add(new Button(words["Button.Team"], "member-team", person.Id));
        }

        return [[hand, new Button(words["Button.Leave"], "leave-new", person.Id)], place, [invite, new Button(words["Button.Deactivate"], "member-out", person.Id)]];
    }

    private static Words WordsOf(Message message) => Words.Of("Team", message.Language);
}
