using SalesBot.Bot.Channels;
using SalesBot.Bot.Chat;
using SalesBot.Bot.Pushes;
using SalesBot.Bot.Store;
using SalesBot.Bot.Subjects.Customers;
using SalesBot.Bot.Subjects.HandOvers;
using SalesBot.Bot.Understanding;
using SalesBot.Domain.Customers;
using SalesBot.Domain.Team;

namespace SalesBot.Bot.Subjects.Steps;

/// <summary>/today and /overdue, and the buttons of a reminder: snooze, another day, hand over.</summary>
internal sealed class DayDialogue(IDayLists days) : IDialogue
{
    public Turn? Resume(Message message) => (message.Step, message.Press) switch
    {
        (_, { Verb: "snooze", Arguments: [var code, var count] }) when int.TryParse(count, out var length) => Turn.Do(new Snooze(new CustomerCode(code), length)),
        (_, { Verb: "reschedule", Customer: { } code }) when message.Find(code) is { } customer =>
            Turn.Ask(new ChoosingDay(code), Draft.Plain(message.Words["Day.Which", customer.Name])) with { Topic = code },
        (_, { Verb: "handover", Customer: { } code }) when message.Find(code) is { } customer => ToWhom(message, customer),
        (ChoosingColleague asked, { Verb: "to", First: { } rep }) => Turn.Do(new HandOver(asked.Customer, new RepId(rep))),
        (_, { Verb: ContactRows.Turn, Arguments: [var kind, .. var codes], On: var page }) =>
            Changed(message, page, ContactRows.Of(kind, [.. codes.Select(code => message.Find(new CustomerCode(code))).OfType<Customer>()], PushWords(message))),
        (_, { Verb: ContactRows.More, Customer: { } code, Arguments: [_, var kind, .. var codes], On: var page }) when message.Find(code) is { } customer =>
            Changed(message, page, ContactRows.OfOne(customer, message.Person, kind, codes, PushWords(message))),
        (_, { Verb: "today" }) => Turn.Say(days.Today(message.Session, message.Person, message.Now, message.Language)),
        (_, { Verb: "overdue" }) => Turn.Say(days.Overdue(message.Session, message.Person, message.Now, message.Language)),
        (_, { }) => null,
        (ChoosingDay asked, null) when !message.Text.StartsWith('/') => message.Reading.First is { NextDue: { } due } ? Turn.Do(new Reschedule(asked.Customer, due.Day, due.Time))
            : message.Reading.First is { Occurred: { } when } ? Turn.Do(new Reschedule(asked.Customer, when.Date, when.Time))
            : Turn.Ask(asked, Draft.Plain(message.Words["Day.NotRead", message.Text])),
        (ChoosingColleague asked, null) when Colleagues(message).FirstOrDefault(rep => rep.Name == message.Text) is { } to => Turn.Do(new HandOver(asked.Customer, to.Id)),
        _ => null,
    };

    public Turn? Answer(Message message, Request request) => request switch
    {
        SnoozeRequest snooze => Snoozed(message, snooze),
        Reading { Command: "today" } or Reading { Query.Type: "todo", Intent: Intent.Query } => Turn.Say(days.Today(message.Session, message.Person, message.Now, message.Language)),
        Reading { Command: "overdue" } or Reading { Query.Type: "overdue", Intent: Intent.Query } => Turn.Say(days.Overdue(message.Session, message.Person, message.Now, message.Language)),
        _ => null,
    };

    private static Turn Snoozed(Message message, SnoozeRequest snooze)
    {
        if (snooze.Candidates.Count > 1)
        {
            return Asking.WhichOf(message, message.Text, snooze.Candidates);
        }

        if (snooze.Candidates is not [var code] || message.Find(code) is not { } customer)
        {
            var words = Wording.Words.Of("Asks", message.Language);
            return Turn.Say(Draft.Plain(snooze.Whom.Length > 0 ? message.Words["Customer.NotFound", snooze.Whom] : words["Snooze.Whom", words["Chat.SomeCustomer"]]));
        }

        return Turn.Do(new Snooze(customer.Code, snooze.Days)) with { Topic = customer.Code };
    }

    /// <summary>The same list with other buttons for its customers; those about their profiles stay.</summary>
    private static Turn Changed(Message message, OutMessage page, IReadOnlyList<IReadOnlyList<Button>> rows) => Turn.Say(new Draft(page.Html)
    {
        Buttons = [.. rows, .. page.Buttons.Where(row => row.All(button => Press.Of(button, page).Verb is "fill" or "unchanged"))],
        Edits = page.Edits ?? page.Id,
    }) with { Next = message.Step };

    private static Wording.Words PushWords(Message message) => Wording.Words.Of("Pushes", message.Language);

    private static Turn ToWhom(Message message, Customer customer)
    {
        var colleagues = Colleagues(message).Take(8).ToList();
        return colleagues.Count == 0
            ? Turn.Say(Draft.Plain(message.Words["HandOver.Nobody"]))
            : Turn.Ask(new ChoosingColleague(customer.Code), Draft.Plain(message.Words["HandOver.Who", customer.Name]) with
            {
                Buttons = [.. colleagues.Select(rep => new Button(rep.Name, "to", rep.Id)).Chunk(2)],
            }) with { Topic = customer.Code };
    }

    private static IEnumerable<Rep> Colleagues(Message message) =>
        from rep in message.Session.All(Documents.Reps).ToList()
        where rep.Active && rep.Id != message.Person.Id && rep.Role is Role.Rep or Role.Lead
            && (Access.MaySeeAll(message.Person) || (rep.Team is not null && rep.Team == message.Person.Team))
        orderby rep.Name
        select rep;
}
