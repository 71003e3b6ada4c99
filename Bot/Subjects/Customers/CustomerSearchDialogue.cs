using SalesBot.Bot.Chat;
using SalesBot.Bot.Records;
using SalesBot.Bot.Store;
using SalesBot.Bot.Understanding;
using SalesBot.Bot.Understanding.Texts;
using SalesBot.Bot.Wording;
using SalesBot.Domain.Customers;

namespace SalesBot.Bot.Subjects.Customers;

/// <summary>搜索 王建国: shows whom it can be, and writes nothing. Only customers the asker may see are looked through.</summary>
internal sealed class CustomerSearchDialogue : IDialogue
{
    private const int Listed = 12;

    public Turn? Resume(Message message) => null;

    public Turn? Answer(Message message, Request request) => request is CustomerSearchRequest { Term: var term } ? Found(message, term) : null;

    private static Turn Found(Message message, string term)
    {
        var words = Words.Of("Asks", message.Language);
        var sought = Folding.Of(term);
        var hits = (
            from customer in message.Session.All(Documents.Customers)
            let why = Where(customer, sought)
            where why is not null && CustomerNames.MaySee(message.Session, message.Person, customer, message.Today)
            orderby why.Length == 0 descending, customer.Stage == Stage.Lost, customer.EffectiveGrade, customer.Name
            select (Customer: customer, Why: why)).ToList();
        switch (hits)
        {
            case []:
                return Near(message, term) is { Count: > 0 } near
                    ? Turn.Say(List(words["Search.Near", term], [.. near.Select(customer => (customer, ""))], message))
                    : Turn.Say(Draft.Plain(words["Search.None", term]));
            case [var (only, _)]:
                return Turn.Say(CustomerCard.Of(message, only)) with { Topic = only.Code };
            default:
                return Turn.Say(List(words["Search.Some", term, hits.Count], hits, message));
        }
    }

    /// <returns>Empty for the name itself, else the contact or the address it stands in; null for none.</returns>
    public static string? Where(Customer customer, string sought) =>
        customer.Aliases.Append(customer.Name).Append(customer.Code.Value).Any(text => Holds(text, sought)) ? ""
        : customer.Contacts.FirstOrDefault(contact => Holds(contact.Name, sought) || Holds(contact.Email, sought) || Holds(contact.WeChat, sought) || HoldsNumber(contact.Phone, sought)) is { } contact ? contact.Name
        : Holds(customer.Address, sought) ? customer.Address
        : null;

    private static bool Holds(string? text, string sought) => text is not null && Folding.Of(text).Contains(sought, StringComparison.Ordinal);

    /// <summary>However the digits are grouped; a few of them are part of every number.</summary>
    private static bool HoldsNumber(string? phone, string sought) => Digits(sought) is { Length: >= 4 } digits && phone is not null && Digits(phone).Contains(digits, StringComparison.Ordinal);

    public static string Digits(string text) => string.Concat(text.Where(char.IsAsciiDigit));

    /// <summary>Whom the reader takes it for where nothing holds it as written: a slip of the pen, 王总.</summary>
    private static List<Customer> Near(Message message, string term)
    {
        var read = message.Read(term, null);
        var meant = read.Clarify?.Candidates ?? (read.First?.Customer is { } one ? [one] : []);
        return [.. meant.Select(code => message.Find(code)).OfType<Customer>()];
    }

    private static Draft List(string head, List<(Customer Customer, string Why)> hits, Message message)
    {
        var html = new Html().Bold(head);
        foreach (var (customer, why) in hits.Take(Listed))
        {
            var line = $"· {customer.Name} · {customer.EffectiveGrade} · {Terms.Of(customer.Stage, message.Language)}";
            html.Line(why.Length > 0 ? $"{line} · {why}" : line);
        }

        var draft = Draft.FromHtml(hits.Count > Listed ? html.Line(message.Words["List.More", hits.Count - Listed]) : html);
        return draft with { Buttons = CustomerCard.Opening(hits.Take(Listed).Select(hit => hit.Customer)) };
    }
}
