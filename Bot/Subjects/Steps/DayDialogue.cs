using System.Globalization;
using System.Text.RegularExpressions;
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
internal sealed partial class DayDialogue(IDayLists days) : IDialogue
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

    public Turn? Answer(Message message) => message.Reading switch
    {
        _ when Later().Match(message.Text) is { Success: true } later => Snoozed(message, later),
        { Intent: Intent.Command, Command: "today" } or { Intent: Intent.Query, Query.Type: "todo" } => Turn.Say(days.Today(message.Session, message.Person, message.Now, message.Language)),
        { Intent: Intent.Command, Command: "overdue" } or { Intent: Intent.Query, Query.Type: "overdue" } => Turn.Say(days.Overdue(message.Session, message.Person, message.Now, message.Language)),
        _ => null,
    };

    private static Turn Snoozed(Message message, Match later)
    {
        var whom = later.Groups["whom"].Value;
        var read = whom.Length > 0 ? message.Read(whom, null) : null;
        if (read?.Clarify is { Candidates: { Count: > 1 } candidates })
        {
            return Asking.WhichOf(message, message.Text, candidates);
        }

        var code = read is null ? message.Conversation.Customer : read.First?.Customer;
        if (message.Find(code) is not { } customer)
        {
            var words = Wording.Words.Of("Asks", message.Language);
            return Turn.Say(Draft.Plain(whom.Length > 0 ? message.Words["Customer.NotFound", whom] : words["Snooze.Whom", words["Chat.SomeCustomer"]]));
        }

        var length = later.Groups["n"] is { Success: true, Value: var number } && int.TryParse(number, CultureInfo.InvariantCulture, out var count) && count is > 0 and < 400 ? count : 1;
        return Turn.Do(new Snooze(customer.Code, later.Groups["unit"].Value.StartsWith("w", StringComparison.OrdinalIgnoreCase) ? length * 7 : length)) with { Topic = customer.Code };
    }

    /// <summary>"snooze Highland 3 days", "snooze for a week".</summary>
    [GeneratedRegex(@"^\s*snooze(?:\s+(?!for\b|\d)(?<whom>.+?))??(?:\s+(?:for\s+|until\s+)?(?:a|one|(?<n>\d+))\s*(?<unit>d|days?|w|weeks?)\b)?\s*[.!]?$", RegexOptions.IgnoreCase)]
    private static partial Regex Later();

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
