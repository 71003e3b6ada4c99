using SalesBot.Bot.Channels;
using SalesBot.Bot.Chat;
using SalesBot.Bot.Records;
using SalesBot.Bot.Store;
using SalesBot.Bot.Understanding;
using SalesBot.Bot.Understanding.Texts;
using SalesBot.Bot.Wording;
using SalesBot.Domain.Customers;
using SalesBot.Domain.Team;

namespace SalesBot.Bot.Subjects.Privacy;

/// <summary>/privacy: what is kept of oneself; for admins also of a colleague or of a customer's contact, and to have it erased.</summary>
internal sealed class PrivacyDialogue : IDialogue
{
    /// <summary>Matches shown when several contacts have the name.</summary>
    private const int Most = 8;

    public Turn? Resume(Message message) => message.Press switch
    {
        { Verb: "privacy", First: { } id } => Guarded(message, () => message.RepOf(new RepId(id)) is { } person ? Show(message, person) : Nobody(message, id)),
        { Verb: "privacy-erase", First: { } id } => Guarded(message, () => message.RepOf(new RepId(id)) is { } person ? AskErase(message, person) : Nobody(message, id)),
        { Verb: "privacy-contact", Arguments: [var code, .. var name] } => Guarded(message, () => OfContact(message, code, string.Join(':', name), Show)),
        { Verb: "privacy-erase-contact", Arguments: [var code, .. var name] } => Guarded(message, () => OfContact(message, code, string.Join(':', name), AskErase)),
        _ => null,
    };

    public Turn? Answer(Message message, Request request) => request switch
    {
        PrivacyRequest { Person: { } person } when person.Id == message.Person.Id => Show(message, message.Person),
        PrivacyRequest { Person: { } person } asked => Guarded(message, () => asked.Erase ? AskErase(message, person) : Show(message, person)),
        PrivacyRequest asked => Guarded(message, () => OfContacts(message, asked.Words, asked.Erase)),
        _ => null,
    };

    private static Turn Guarded(Message message, Func<Turn> show) =>
        message.Person.Role == Role.Admin ? show() : Turn.Say(Draft.Plain(Words.Of("Privacy", message.Language)["OnlyAdmins"])) with { Next = message.Step };

    private static Turn Show(Message message, Rep person) => Turn.Say(PrivacyText.Of(message, person));

    private static Turn Show(Message message, Customer customer, Contact contact) => Turn.Say(PrivacyText.Of(message, customer, contact));

    private static Turn AskErase(Message message, Rep person)
    {
        var words = Words.Of("Privacy", message.Language);
        if (person.Id == message.Person.Id || PrivacyWork.IsErased(message.Session, person.Id))
        {
            return Turn.Refuse(person.Id == message.Person.Id ? new NotYourOwn() : new NobodyKept(person.Name), message);
        }

        var left = message.Session.CountCustomersOwnedBy(person.Id);
        return Confirm(message, new ErasePerson(person.Id), left == 0 ? words["Ask.Person", person.Name] : words.Count("Ask.PersonLeft", left, person.Name));
    }

    private static Turn AskErase(Message message, Customer customer, Contact contact) =>
        Confirm(message, new EraseContact(customer.Code, contact.Name), Words.Of("Privacy", message.Language)["Ask.Contact", contact.Name, customer.Name]);

    private static Turn Confirm(Message message, SalesCommand command, string question) => Turn.Ask(
        new Confirming(command),
        Draft.Plain(question).With(new Button(Words.Of("Privacy", message.Language)["Button.Erase"], "yes"), new Button(message.Words["Button.No"], "no")));

    private static Turn OfContact(Message message, string code, string name, Func<Message, Customer, Contact, Turn> show) =>
        message.Find(new CustomerCode(code)) is { } customer && customer.Contacts.FirstOrDefault(contact => contact.Name == name) is { } contact ? show(message, customer, contact) : Nobody(message, name);

    /// <summary>A customer shows its contacts; a name those who have it, at whatever customer.</summary>
    private static Turn OfContacts(Message message, string words, bool erase)
    {
        var folded = Folding.Of(words);
        var all = message.Session.All(Documents.Customers)
            .SelectMany(customer => customer.Contacts.Select(contact => (Customer: customer, Contact: contact)))
            .Where(found => folded.Contains(Folding.Of(found.Contact.Name), StringComparison.Ordinal) || folded.Contains(Folding.Of(found.Customer.Name), StringComparison.Ordinal))
            .ToList();
        var both = all.Where(found => folded.Contains(Folding.Of(found.Contact.Name), StringComparison.Ordinal) && folded.Contains(Folding.Of(found.Customer.Name), StringComparison.Ordinal)).ToList();
        return (both.Count > 0 ? both : all) switch
        {
            [] => Nobody(message, words.Trim()),
            [var (customer, contact)] => erase ? AskErase(message, customer, contact) : Show(message, customer, contact),
            var several => Turn.Say(Draft.Plain(Words.Of("Privacy", message.Language)["Which"]) with
            {
                Buttons = [.. several.Take(Most).Select(found => (IReadOnlyList<Button>)[new Button($"{found.Contact.Name} · {found.Customer.Name}", "privacy-contact", found.Customer.Code, found.Contact.Name)])],
            }),
        };
    }

    private static Turn Nobody(Message message, string name) => Turn.Refuse(new NobodyKept(name), message);
}
