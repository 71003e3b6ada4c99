using SalesBot.Bot.Channels;
using SalesBot.Bot.Wording;
using SalesBot.Domain.Customers;
using SalesBot.Domain.Team;

namespace SalesBot.Bot.Pushes;

/// <summary>
/// Buttons for the customers of a list, a row each; more than hide the text come a page at a time, so that every one is reached, and
/// "more" opens all that can be done about one, in the same message.
/// </summary>
internal static class ContactRows
{
    /// <summary>For one's own customers: log, snooze, more.</summary>
    public const string Own = "own";

    /// <summary>For other people's: look, hand over.</summary>
    public const string Overseen = "overseen";

    /// <summary>The verb that turns the page; its arguments are the kind and the customers, those of the next page first.</summary>
    public const string Turn = "rows";

    /// <summary>The verb that opens one customer's buttons; its arguments are those of the page to go back to, the customer's before them.</summary>
    public const string More = "more";

    private const int PerPage = 4;

    public static IReadOnlyList<IReadOnlyList<Button>> Of(string kind, IReadOnlyList<Customer> customers, Words words)
    {
        string[] all = [.. customers.Select(customer => customer.Code.Value)];
        List<IReadOnlyList<Button>> rows = [.. customers.Take(PerPage).Select(customer => Row(kind, customer, all, words))];
        if (customers.Count > PerPage)
        {
            var turned = customers.Skip(PerPage).Concat(customers.Take(PerPage)).Select(customer => customer.Code.Value);
            rows.Add([new Button(words["Button.Next", Shortened.Line(customers[PerPage].Name, 18)], Turn, [kind, .. turned])]);
        }

        return rows;
    }

    /// <summary>All that can be done about one customer of the list, and the way back.</summary>
    public static IReadOnlyList<IReadOnlyList<Button>> OfOne(Customer customer, Rep reader, string kind, IEnumerable<string> codes, Words words) =>
        [.. ContactLines.Buttons(customer, reader, words, named: true), [new Button(words["Button.Back"], Turn, [kind, .. codes])]];

    private static Button[] Row(string kind, Customer customer, string[] all, Words words) => kind == Overseen
        ? [new Button(Shortened.Line(customer.Name, 24), "customer", customer.Code), new Button(words["Button.HandOver"], "handover", customer.Code)]
        :
        [
            new Button(ContactLines.LoggedWith(customer, words), "logged", customer.Code),
            new Button(words["Button.Snooze.1"], "snooze", customer.Code, "1"),
            new Button(words["Button.More"], More, [customer.Code, kind, .. all]),
        ];
}
