using SalesBot.Bot.Ports;
using SalesBot.Bot.Wording;
using SalesBot.Domain.Customers;

namespace SalesBot.Bot.Pushes;

/// <summary>Buttons for the customers of a list, a row each; more than hide the text come a page at a time, so that every one is reached.</summary>
internal static class ContactRows
{
    /// <summary>For one's own customers: log, snooze, look.</summary>
    public const string Own = "own";

    /// <summary>For other people's: look, hand over.</summary>
    public const string Overseen = "overseen";

    /// <summary>The verb that turns the page; its arguments are the kind and the customers, those of the next page first.</summary>
    public const string Turn = "rows";

    private const int PerPage = 4;

    public static IReadOnlyList<IReadOnlyList<Button>> Of(string kind, IReadOnlyList<Customer> customers, Words words)
    {
        List<IReadOnlyList<Button>> rows = [.. customers.Take(PerPage).Select(customer => Row(kind, customer, words))];
        if (customers.Count > PerPage)
        {
            var turned = customers.Skip(PerPage).Concat(customers.Take(PerPage)).Select(customer => customer.Code.Value);
            rows.Add([new Button(words["Button.Next", ContactLines.Short(customers[PerPage].Name, 18)], $"{Turn}:{kind}:{string.Join(':', turned)}")]);
        }

        return rows;
    }

    private static Button[] Row(string kind, Customer customer, Words words) => kind == Overseen
        ? [new Button(ContactLines.Short(customer.Name, 24), $"customer:{customer.Code}"), new Button(words["Button.HandOver"], $"handover:{customer.Code}")]
        :
        [
            new Button(words["Button.LoggedWith", ContactLines.Short(customer.Name, customer.Name.All(char.IsAscii) ? 18 : 10)], $"logged:{customer.Code}"),
            new Button(words["Button.Snooze.1"], $"snooze:{customer.Code}:1"),
            new Button(words["Button.Details"], $"customer:{customer.Code}"),
        ];
}
