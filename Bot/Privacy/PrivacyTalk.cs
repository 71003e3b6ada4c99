using SalesBot.Bot.Conversations;
using SalesBot.Bot.Ports;
using SalesBot.Bot.Team;
using SalesBot.Bot.Understanding;
using SalesBot.Bot.Understanding.Texts;
using SalesBot.Bot.Wording;
using SalesBot.Domain.Customers;
using SalesBot.Domain.Team;

namespace SalesBot.Bot.Privacy;

/// <summary>/privacy: what is kept of oneself; for admins also of a colleague or of a customer's contact, and to have it erased.</summary>
internal sealed class PrivacyTalk : ICapability
{
    /// <summary>Matches shown when several contacts have the name.</summary>
    private const int Most = 8;

    private static readonly string[] Topics = ["个人信息", "个人数据", "个人资讯", "个人资料", "personal data", "personal information"];

    private static readonly string[] Erasing = ["抹掉", "抹去", "删除", "删掉", "清除", "erase", "delete", "remove", "forget"];

    public Turn? Resume(Talk talk) => talk.Press switch
    {
        { Verb: "privacy", First: { } id } => Guarded(talk, () => talk.RepOf(new RepId(id)) is { } person ? Show(talk, person) : Nobody(talk, id)),
        { Verb: "privacy-erase", First: { } id } => Guarded(talk, () => talk.RepOf(new RepId(id)) is { } person ? AskErase(talk, person) : Nobody(talk, id)),
        { Verb: "privacy-contact", Arguments: [var code, .. var name] } => Guarded(talk, () => OfContact(talk, code, string.Join(':', name), Show)),
        { Verb: "privacy-erase-contact", Arguments: [var code, .. var name] } => Guarded(talk, () => OfContact(talk, code, string.Join(':', name), AskErase)),
        _ => null,
    };

    public Turn? Answer(Talk talk) => talk.Reading switch
    {
        { Intent: Intent.Command, Command: "privacy" } reading => Asked(talk, reading.Argument?.Trim() ?? "", erase: false),
        _ when !talk.Text.StartsWith('/') && talk.Text.Length <= 60 && Topics.FirstOrDefault(topic => talk.Folded.Contains(topic, StringComparison.Ordinal)) is { } topic =>
            Asked(talk, talk.Text.Remove(talk.Folded.IndexOf(topic, StringComparison.Ordinal), topic.Length), Erasing.Any(word => talk.Folded.Contains(word, StringComparison.Ordinal))),
        _ => null,
    };

    private static Turn Asked(Talk talk, string words, bool erase)
    {
        var colleagues = Colleagues.Of(talk.Session, talk.Person);
        var person = colleagues.NamedIn(Folding.Of(words)).Select(found => found.Person).FirstOrDefault() ?? colleagues.Find(words);
        if (person?.Id == talk.Person.Id || (person is null && IsOneself(words)))
        {
            return Show(talk, talk.Person);
        }

        return Guarded(talk, () => person is not null ? erase ? AskErase(talk, person) : Show(talk, person) : OfContacts(talk, words, erase));
    }

    /// <summary>Nothing is left that could be a name: 我的个人信息, "my personal data".</summary>
    private static bool IsOneself(string words)
    {
        var left = Folding.Of(words);
        foreach (var filler in Erasing.Concat(["我的", "我", "有哪些", "哪些", "看看", "查看", "看", "是什么", "什么", "的", "please", "show me", "show", "what", "is my", "my", "me"]))
        {
            left = left.Replace(filler, "", StringComparison.Ordinal);
        }

        return !left.Any(char.IsLetterOrDigit);
    }

    private static Turn Guarded(Talk talk, Func<Turn> show) =>
        talk.Person.Role == Role.Admin ? show() : Turn.Say(Draft.Plain(Words.Of("Privacy", talk.Language)["OnlyAdmins"])) with { Next = talk.Step };

    private static Turn Show(Talk talk, Rep person) => Turn.Say(PrivacyText.Of(talk, person));

    private static Turn Show(Talk talk, Customer customer, Contact contact) => Turn.Say(PrivacyText.Of(talk, customer, contact));

    private static Turn AskErase(Talk talk, Rep person)
    {
        var words = Words.Of("Privacy", talk.Language);
        if (person.Id == talk.Person.Id || PrivacyDesk.IsErased(talk.Session, person.Id))
        {
            return Turn.Say(PrivacyText.Refused(person.Id == talk.Person.Id ? new NotYourOwn() : new NobodyKept(person.Name), talk));
        }

        var left = talk.Session.Count(Documents.Customers, new DocQuery<Customer>(Documents.CustomersByOwner, [person.Id.Value]));
        return Confirm(talk, new ErasePerson(person.Id), left == 0 ? words["Ask.Person", person.Name] : words.Count("Ask.PersonLeft", left, person.Name));
    }

    private static Turn AskErase(Talk talk, Customer customer, Contact contact) =>
        Confirm(talk, new EraseContact(customer.Code, contact.Name), Words.Of("Privacy", talk.Language)["Ask.Contact", contact.Name, customer.Name]);

    private static Turn Confirm(Talk talk, PrivacyCommand command, string question) => Turn.Ask(
        new Confirming(command),
        Draft.Plain(question).With(new Button(Words.Of("Privacy", talk.Language)["Button.Erase"], "yes"), new Button(talk.Words["Button.No"], "no")));

    private static Turn OfContact(Talk talk, string code, string name, Func<Talk, Customer, Contact, Turn> show) =>
        talk.Find(new CustomerCode(code)) is { } customer && customer.Contacts.FirstOrDefault(contact => contact.Name == name) is { } contact ? show(talk, customer, contact) : Nobody(talk, name);

    /// <summary>A customer shows its contacts; a name those who have it, at whatever customer.</summary>
    private static Turn OfContacts(Talk talk, string words, bool erase)
    {
        var folded = Folding.Of(words);
        var all = talk.Session.All(Documents.Customers)
            .SelectMany(customer => customer.Contacts.Select(contact => (Customer: customer, Contact: contact)))
            .Where(found => folded.Contains(Folding.Of(found.Contact.Name), StringComparison.Ordinal) || folded.Contains(Folding.Of(found.Customer.Name), StringComparison.Ordinal))
            .ToList();
        var both = all.Where(found => folded.Contains(Folding.Of(found.Contact.Name), StringComparison.Ordinal) && folded.Contains(Folding.Of(found.Customer.Name), StringComparison.Ordinal)).ToList();
        return (both.Count > 0 ? both : all) switch
        {
            [] => Nobody(talk, words.Trim()),
            [var (customer, contact)] => erase ? AskErase(talk, customer, contact) : Show(talk, customer, contact),
            var several => Turn.Say(Draft.Plain(Words.Of("Privacy", talk.Language)["Which"]) with
            {
                Buttons = [.. several.Take(Most).Select(found => (IReadOnlyList<Button>)[new Button($"{found.Contact.Name} · {found.Customer.Name}", $"privacy-contact:{found.Customer.Code}:{found.Contact.Name}")])],
            }),
        };
    }

    private static Turn Nobody(Talk talk, string name) => Turn.Say(PrivacyText.Refused(new NobodyKept(name), talk));
}
