using SalesBot.Bot.Channels;
using SalesBot.Bot.Chat;
using SalesBot.Bot.Subjects.Contacts;
using SalesBot.Bot.Subjects.Orders;
using SalesBot.Bot.Wording;
using SalesBot.Domain.Customers;

namespace SalesBot.Bot.Subjects.Customers;

/// <summary>What became of a customer, in words.</summary>
internal static class CustomerText
{
    public static Draft Added(CustomerAdded added, Message message)
    {
        var html = new Html().Bold(added.Customer.Name).Add(" · ").Add(added.Customer.Code.Value).Line(message.Words["Done.Added"]);
        if (added.First is { } first)
        {
            FollowUpLines.Add(html, message, first);
        }

        return Asked(html, added.Customer, added.Missing, message);
    }

    public static Draft Set(CustomerSet set, Message message)
    {
        var html = CustomerHead.Of(message, set.Customer);
        List<string> lines = set.PaymentDays is { } days ? [message.Words.Count("Done.Terms", days)] : [.. ProfileText.Changes(set.Was, set.Customer, message)];
        if (set.Person is { } name && set.Customer.Contacts.FirstOrDefault(contact => contact.Name == name) is { } person)
        {
            lines.Add(ProfileText.Person(person, message));
        }

        if (lines.Count == 0)
        {
            lines.Add(message.Words["Done.Set"]);
        }

        html.Lines(lines);

        return Asked(html, set.Customer, set.Missing, message);
    }

    public static Draft Stage(StageSet set, Message message)
    {
        if (set.Customer.Stage == Domain.Customers.Stage.Lost)
        {
            return Lost(set, message);
        }

        var won = set.Customer.Stage == Domain.Customers.Stage.Won;
        var html = CustomerHead.Of(message, set.Customer).Line(message.Words[won ? "Done.Won" : "Done.Stage", Terms.Of(set.From, message.Language), Terms.Of(set.Customer.Stage, message.Language)]);
        return OrderText.Selling(Draft.FromHtml(html), won ? set.FollowUp : null, message);
    }

    public static Draft Consent(Customer customer, Message message)
    {
        var words = Words.Of("Pushes", message.Language);
        var html = CustomerHead.Of(message, customer).Line(words[customer.Consent ? "Consent.On" : "Consent.Off"]);
        return Draft.FromHtml(message.DueOf(customer) is { } due ? html.Line(words["Consent.Next", Phrases.NearDay(due > message.Today ? due : message.Today, message.Today, message.Language)]) : html);
    }

    /// <summary>Why, and when to look in on them again.</summary>
    private static Draft Lost(StageSet lost, Message message)
    {
        var words = Words.Of("Pushes", message.Language);
        var (from, to) = (Terms.Of(lost.From, message.Language), Terms.Of(lost.Customer.Stage, message.Language));
        var html = CustomerHead.Of(message, lost.Customer).Line(lost.Reason is { } reason ? words["Lost.Done", from, to, Terms.Of(reason, message.Language)] : message.Words["Done.Stage", from, to]);
        return Draft.FromHtml(message.DueOf(lost.Customer) is { } due ? html.Line(words["Lost.WinBack", Phrases.NearDay(due, message.Today, message.Language)]) : html);
    }

    private static Draft Asked(Html html, Customer customer, IReadOnlyList<RequiredField> missing, Message message) => missing.Count == 0
        ? Draft.FromHtml(html)
        : Draft.FromHtml(html.Line(message.Words["New.Missing", Fields(message, missing)])).With(new Button(message.Words["Button.Fill"], "fill", customer.Code));

    public static string Fields(Message message, IReadOnlyList<RequiredField> missing) =>
        Spoken.List(missing.Select(field => message.Words[$"Field.{field}"]), message.Language);
}
