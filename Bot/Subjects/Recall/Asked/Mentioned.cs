using SalesBot.Bot.Chat;
using SalesBot.Bot.Understanding.Intents;
using SalesBot.Bot.Understanding.Texts;
using SalesBot.Bot.Understanding;
using SalesBot.Domain.Customers;

namespace SalesBot.Bot.Subjects.Recall.Asked;

/// <summary>Whom a question names.</summary>
internal static class Mentioned
{
    private const int Most = 3;

    /// <summary>The customers, by their own names or by their people's.</summary>
    public static IReadOnlyList<CustomerCode> Named(Said said) =>
    [
        .. WhoReader.Read(new Utterance(said.Text, said.Names, said.Context with { Current = null }))
            .SelectMany(who => who.Customer is { } code ? [code] : who.Candidates).Distinct().Take(Most),
    ];

    /// <summary>Their people whom the message names, by any of their names.</summary>
    public static IReadOnlyList<Contact> People(Message message, Customer customer)
    {
        var called = message.Said.Utterance.Mentions.SelectMany(mention => mention.Owners).Where(owner => owner.Customer == customer.Code).Select(owner => owner.Contact?.Name).OfType<string>().ToHashSet(StringComparer.Ordinal);
        return [.. customer.Contacts.Where(contact => called.Contains(contact.Name) || contact.Name.Split(' ').Any(part => part.Length > 1 && message.Text.Contains(part, StringComparison.OrdinalIgnoreCase)))];
    }

    /// <summary>Colleagues, and others who were asked for something in this talk.</summary>
    public static IReadOnlyList<string> Colleagues(Said said) =>
        [.. said.Context.Colleagues.SelectMany(name => name.Contains(' ', StringComparison.Ordinal) ? [name, .. name.Split(' ').Except(Titles)] : (string[])[name]).Where(name => name.Length > 1 && Holds(said.Folded, name)).Distinct()];

    private static readonly string[] Titles = ["mr", "ms", "mrs", "dr"];

    /// <summary>What asks, without the names that everything of the customer's shares.</summary>
    public static string Besides(Message message, Customer? customer)
    {
        var asked = Folding.Of(Inquiry.Question(message.Said));
        return customer is null ? asked
            : ((IEnumerable<string>)[customer.Name, .. customer.Aliases, .. customer.Name.Split(' '), .. customer.Contacts.SelectMany(contact => contact.Name.Split(' ').Prepend(contact.Name))])
                .Where(name => name.Length > 1).OrderByDescending(name => name.Length).Aggregate(asked, (text, name) => text.Replace(Folding.Of(name), " ", StringComparison.Ordinal));
    }

    private static bool Holds(string folded, string name)
    {
        var at = folded.IndexOf(name, StringComparison.Ordinal);
        return at >= 0 && !(at > 0 && char.IsAsciiLetter(folded[at - 1]) && char.IsAsciiLetter(folded[at])) && !(at + name.Length is var end && end < folded.Length && char.IsAsciiLetter(folded[end]) && char.IsAsciiLetter(folded[end - 1]));
    }
}
