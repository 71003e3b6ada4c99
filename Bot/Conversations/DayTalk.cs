using SalesBot.Bot.Ports;
using SalesBot.Bot.Pushes;
using SalesBot.Bot.Understanding;
using SalesBot.Domain.Cadence;
using SalesBot.Domain.Customers;
using SalesBot.Domain.Team;

namespace SalesBot.Bot.Conversations;

/// <summary>/today and /overdue, and the buttons of a reminder: snooze, another day, hand over.</summary>
internal sealed class DayTalk(IDayDesk days) : ICapability
{
    private const int Listed = 15;

    public Turn? Resume(Talk talk) => (talk.Step, talk.Press) switch
    {
        (_, { Verb: "snooze", Arguments: [var code, var count] }) when int.TryParse(count, out var length) => Turn.Do(new Snooze(new CustomerCode(code), length)),
        (_, { Verb: "reschedule", Customer: { } code }) when talk.Find(code) is { } customer =>
            Turn.Ask(new ChoosingDay(code), Draft.Plain(talk.Words["Day.Which", customer.Name])) with { Topic = code },
        (_, { Verb: "handover", Customer: { } code }) when talk.Find(code) is { } customer => ToWhom(talk, customer),
        (ChoosingColleague asked, { Verb: "to", First: { } rep }) => Turn.Do(new HandOver(asked.Customer, new RepId(rep))),
        (_, { Verb: ContactRows.Turn, Arguments: [var kind, .. var codes], On: var page }) => Turned(talk, kind, codes, page) with { Next = talk.Step },
        (_, { Verb: "today" }) => Turn.Say(days.Today(talk.Session, talk.Person, talk.Now, talk.Language)),
        (_, { Verb: "overdue" }) => Turn.Say(days.Overdue(talk.Session, talk.Person, talk.Now, talk.Language)),
        (_, { }) => null,
        (ChoosingDay asked, null) when !talk.Text.StartsWith('/') => talk.Reading.First is { NextDue: { } due } ? Turn.Do(new Reschedule(asked.Customer, due.Day, due.Time))
            : talk.Reading.First is { Occurred: { } when } ? Turn.Do(new Reschedule(asked.Customer, when.Date, when.Time))
            : Turn.Ask(asked, Draft.Plain(talk.Words["Day.NotRead", talk.Text])),
        (ChoosingColleague asked, null) when Colleagues(talk).FirstOrDefault(rep => rep.Name == talk.Text) is { } to => Turn.Do(new HandOver(asked.Customer, to.Id)),
        _ => null,
    };

    public Turn? Answer(Talk talk) => talk.Reading switch
    {
        { Intent: Intent.Command, Command: "today" } or { Intent: Intent.Query, Query.Type: "todo" } => Turn.Say(days.Today(talk.Session, talk.Person, talk.Now, talk.Language)),
        { Intent: Intent.Command, Command: "overdue" } or { Intent: Intent.Query, Query.Type: "overdue" } => Turn.Say(days.Overdue(talk.Session, talk.Person, talk.Now, talk.Language)),
        { Intent: Intent.Query, Query: { Type: "stale" } query } => Turn.Say(Stale(talk, query.Days ?? 14)),
        { Intent: Intent.Query, Query: { Type: "pipeline" } query } => Turn.Say(Pipeline(talk, query.Stage)),
        _ => null,
    };

    /// <summary>The same list with the buttons of its next customers.</summary>
    private static Turn Turned(Talk talk, string kind, IEnumerable<string> codes, OutMessage page) => Turn.Say(new Draft(page.Html)
    {
        Buttons = ContactRows.Of(kind, [.. codes.Select(code => talk.Find(new CustomerCode(code))).OfType<Customer>()], Wording.Words.Of("Pushes", talk.Language)),
        Edits = page.Edits ?? page.Id,
    });

    private static Turn ToWhom(Talk talk, Customer customer)
    {
        var colleagues = Colleagues(talk).Take(8).ToList();
        return colleagues.Count == 0
            ? Turn.Say(Draft.Plain(talk.Words["HandOver.Nobody"]))
            : Turn.Ask(new ChoosingColleague(customer.Code), Draft.Plain(talk.Words["HandOver.Who", customer.Name]) with
            {
                Buttons = [.. colleagues.Select(rep => new Button(rep.Name, $"to:{rep.Id}")).Chunk(2)],
            }) with { Topic = customer.Code };
    }

    private static IEnumerable<Rep> Colleagues(Talk talk) =>
        from rep in talk.Session.All(Documents.Reps).ToList()
        where rep.Active && rep.Id != talk.Person.Id && rep.Role is Role.Rep or Role.Lead
            && (Access.MaySeeAll(talk.Person) || (rep.Team is not null && rep.Team == talk.Person.Team))
        orderby rep.Name
        select rep;

    /// <summary>Own customers not contacted for longer than that, longest first.</summary>
    private static Draft Stale(Talk talk, int length)
    {
        var quiet = (
            from plan in talk.Session.Query(Documents.Plans, new DocQuery<ContactPlan>(Documents.PlansByDue, [talk.Person.Id.Value]))
            let last = plan.LastContact is { } at ? DateOnly.FromDateTime(at.DateTime) : (DateOnly?)null
            where last is null || talk.Today.DayNumber - last.Value.DayNumber > length
            orderby last
            select (Customer: talk.Find(plan.Customer), Last: last)).ToList();
        return Listing(talk, talk.Words.Count("Day.Stale", quiet.Count, length), [.. quiet.Select(item => item.Last is { } day
            ? talk.Words["Day.StaleLine", item.Customer?.Name, Wording.Phrases.ShortDay(day, talk.Language)]
            : item.Customer?.Name ?? "")]);
    }

    private static Draft Pipeline(Talk talk, Stage? stage)
    {
        var own = talk.Session.Query(Documents.Customers, new DocQuery<Customer>(Documents.CustomersByOwner, [talk.Person.Id.Value]));
        if (stage is { } asked)
        {
            var there = own.Where(customer => customer.Stage == asked).ToList();
            return Listing(talk, talk.Words.Count("Day.InStage", there.Count, Wording.Terms.Of(asked, talk.Language)), [.. there.Select(customer => $"{customer.Name} · {customer.EffectiveGrade}")]);
        }

        var counts = own.GroupBy(customer => customer.Stage).OrderBy(group => group.Key).Select(group => $"{Wording.Terms.Of(group.Key, talk.Language)} {group.Count()}");
        return Listing(talk, talk.Words.Count("Day.Pipeline", own.Count), [.. counts]);
    }

    private static Draft Listing(Talk talk, string head, IReadOnlyList<string> lines)
    {
        var html = new Wording.Html().Bold(head);
        foreach (var line in lines.Take(Listed))
        {
            html.Line("· " + line);
        }

        return Draft.FromHtml(lines.Count > Listed ? html.Line(talk.Words["List.More", lines.Count - Listed]) : html);
    }
}
