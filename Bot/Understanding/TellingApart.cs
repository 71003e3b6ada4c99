using SalesBot.Bot.Understanding.Naming;
using SalesBot.Bot.Understanding.Texts;
using SalesBot.Domain.Customers;

namespace SalesBot.Bot.Understanding;

/// <summary>What tells the customers apart that answer to one name: whom at each the text may mean, else a city or trade that only one has.</summary>
public static class TellingApart
{
    /// <returns>A word or two for each of the codes, in their order; null where the name says enough.</returns>
    public static IReadOnlyList<string?> By(string text, IReadOnlyList<CustomerCode> codes, Names names)
    {
        var folded = Folding.Of(text);
        var customers = codes.Select(names.Find).ToArray();
        return [.. customers.Select(customer => customer is null ? null : Contact(folded, customer) ?? Trait(customer, customers))];
    }

    private static string? Contact(string folded, NamedCustomer customer) => customer.Contacts.FirstOrDefault(contact => NameForms.Of(contact).Any(form => form.Length >= 2 && folded.Contains(form, StringComparison.Ordinal)))?.Name;

    /// <summary>Only namesakes need more than their names.</summary>
    private static string? Trait(NamedCustomer customer, NamedCustomer?[] all)
    {
        var others = all.OfType<NamedCustomer>().Where(other => other.Code != customer.Code).ToArray();
        return others.Any(other => Folding.Of(other.Name) == Folding.Of(customer.Name))
            ? customer.Traits.FirstOrDefault(trait => trait.Length is > 0 and <= 12 && !others.Any(other => other.Traits.Contains(trait)))
            : null;
    }
}
