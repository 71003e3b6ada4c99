using SalesBot.Bot.Chat;
using SalesBot.Bot.Records;
using SalesBot.Bot.Wording;
using SalesBot.Domain.Customers;

namespace SalesBot.Bot.Subjects.Customers;

/// <summary>What is known of a customer, by the names of its fields.</summary>
internal static class ProfileText
{
    public static Draft Value(Message message, Customer customer, CustomerField field) => field.Of(customer) is { } value
        ? Draft.Plain(Said(message)["Is", customer.Name, Named(field, message), Range(message, customer, field) ?? Say(message, field, value)])
        : Draft.Plain(Said(message)[field.IsTold ? "None" : "None.Yet", customer.Name, Named(field, message)]);

    /// <summary>Everything there is, a line each, and what is still empty.</summary>
    public static Draft Whole(Message message, Customer customer)
    {
        var html = CustomerHead.Of(message, customer).Line(customer.Code.Value);
        html.Lines(customer.Contacts.Select(contact => Person(contact, message)));

        foreach (var field in CustomerFields.All)
        {
            if (field.Of(customer) is { } value)
            {
                html.Line(Said(message)["Field", Phrases.Capital(Named(field, message)), Say(message, field, value)]);
            }
        }

        if (message.RepOf(customer.Owner) is { } owner)
        {
            html.Line(message.Words["Card.Owner", owner.Name]);
        }

        List<string> empty = [.. CustomerFields.All.Where(field => field is { IsTold: true, IsSpare: false } && field.Of(customer) is null).Select(field => Named(field, message))];
        return Draft.FromHtml(empty.Count > 0 ? html.Line().Line(Said(message)["Empty", Spoken.List(empty, message.Language), customer.Name, empty[0]]) : html) with { Customer = customer.Code.Value };
    }

    public static Draft Detail(Message message, Customer customer, ContactAsked asked)
    {
        var kind = Said(message)[$"Detail.{asked.Detail}"];
        List<Contact> people = [.. customer.Contacts.Where(contact => asked.Person is null || contact.Name == asked.Person)];
        List<Contact> known = [.. people.Where(contact => Of(contact, asked.Detail) is not null)];
        return known switch
        {
            [] when asked.Person is { } name => Draft.Plain(Said(message)["Person.None", name, customer.Name, kind]),
            [] => Draft.Plain(Said(message)["People.None", customer.Name, kind]),
            [var only] => Draft.Plain(Said(message)["Person.Is", Titled(only, message), customer.Name, kind, Of(only, asked.Detail)]) with { Buttons = CustomerCard.Opening([customer]) },
            _ => Draft.FromHtml(known.Aggregate(new Html().Bold(customer.Name), (html, contact) => html.Line(Said(message)["Field", Titled(contact, message), Of(contact, asked.Detail)]))),
        };
    }

    public static Draft Unread(Message message, FieldTold told) => told.Field.Kind switch
    {
        FieldKind.Term { Accepted.Length: > 0 } term => Draft.Plain(Said(message)["Unread.Term", told.Written, Named(told.Field, message), term.Accepted]),
        FieldKind.WholeNumber whole => Draft.Plain(Said(message)["Unread.Number", told.Written, Named(told.Field, message), whole.Least, whole.Most]),
        _ => Draft.Plain(Said(message)["Unread", told.Written, Named(told.Field, message)]),
    };

    public static string Same(Customer customer, IReadOnlyList<string> fields, Message message)
    {
        List<string> said = [.. CustomerFields.All.Where(field => fields.Contains(field.English) && field.Of(customer) is not null).Select(field => Said(message)["Is", customer.Name, Named(field, message), Say(message, field, field.Of(customer)!)])];
        return said is [var only] ? Said(message)["Same", only] : Said(message)["Same.All", customer.Name];
    }

    /// <summary>A line for each field that is not as it was.</summary>
    public static IEnumerable<string> Changes(Customer was, Customer now, Message message) =>
        from field in CustomerFields.All
        let value = field.Of(now)
        let old = field.Of(was)
        where !Equals(value, old)
        let name = Phrases.Capital(Named(field, message))
        select old is null ? Said(message)["Field", name, Say(message, field, value!)] : Said(message)["Changed", name, Say(message, field, old), value is null ? "—" : Say(message, field, value)];

    public static string Person(Contact person, Message message) =>
        string.Join(message.Words["List.Gap"], new[] { Titled(person, message), person.Phone, person.Email, person.WeChat is { } wechat ? Said(message)["Field", Said(message)["Detail.WeChat"], wechat] : null }.OfType<string>());

    private static Words Said(Message message) => Words.Of("Profiles", message.Language);

    private static string Named(CustomerField field, Message message) => field.Name(message.Language);

    private static string Titled(Contact person, Message message) => person.Title is null ? person.Name : message.Words["Card.Contact", person.Name, person.Title];

    private static string Say(Message message, CustomerField field, object value) => field.Kind.Shown(value, message.Language, message.Rules.Currency);

    /// <summary>A budget has two ends.</summary>
    private static string? Range(Message message, Customer customer, CustomerField field) =>
        (field == CustomerFields.BudgetMin || field == CustomerFields.BudgetMax) && customer is { BudgetMin: { } min, BudgetMax: { } max } ? $"{message.Amount(min)} – {message.Amount(max)}" : null;

    private static string? Of(Contact contact, ContactDetail detail) => detail switch
    {
        ContactDetail.Phone => contact.Phone,
        ContactDetail.Email => contact.Email,
        ContactDetail.WeChat => contact.WeChat,
        _ => contact.Title,
    };
}
