using SalesBot.Bot.Ports;
using SalesBot.Bot.Pushes;
using SalesBot.Bot.Understanding;
using SalesBot.Domain.Customers;
using SalesBot.Domain.Team;

namespace SalesBot.Bot.Conversations;

/// <summary>/today and /overdue, and the buttons of a reminder: snooze, another day, hand over.</summary>
internal sealed class DayTalk(IDayDesk days) : ICapability
{
    public Turn? Resume(Talk talk) => (talk.Step, talk.Press) switch
    {
        (_, { Verb: "snooze", Arguments: [var code, var count] }) when int.TryParse(count, out var length) => Turn.Do(new Snooze(new CustomerCode(code), length)),
        (_, { Verb: "reschedule", Customer: { } code }) when talk.Find(code) is { } customer =>
            Turn.Ask(new ChoosingDay(code), Draft.Plain(talk.Words["Day.Which", customer.Name])) with { Topic = code },
        (_, { Verb: "handover", Customer: { } code }) when talk.Find(code) is { } customer => ToWhom(talk, customer),
        (ChoosingColleague asked, { Verb: "to", First: { } rep }) => Turn.Do(new HandOver(asked.Customer, new RepId(rep))),
        (_, { Verb: ContactRows.Turn, Arguments: [var kind, .. var codes], On: var page }) =>
            Changed(talk, page, ContactRows.Of(kind, [.. codes.Select(code => talk.Find(new CustomerCode(code))).OfType<Customer>()], PushWords(talk))),
        (_, { Verb: ContactRows.More, Customer: { } code, Arguments: [_, var kind, .. var codes], On: var page }) when talk.Find(code) is { } customer =>
            Changed(talk, page, ContactRows.OfOne(customer, kind, codes, PushWords(talk))),
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
        _ => null,
    };

    /// <summary>The same list with other buttons for its customers; those about their profiles stay.</summary>
    private static Turn Changed(Talk talk, OutMessage page, IReadOnlyList<IReadOnlyList<Button>> rows) => Turn.Say(new Draft(page.Html)
    {
        Buttons = [.. rows, .. page.Buttons.Where(row => row.All(button => Press.Of(button, page).Verb is "fill" or "unchanged"))],
        Edits = page.Edits ?? page.Id,
    }) with { Next = talk.Step };

    private static Wording.Words PushWords(Talk talk) => Wording.Words.Of("Pushes", talk.Language);

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
}
