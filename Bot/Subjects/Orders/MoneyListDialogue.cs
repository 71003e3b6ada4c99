using SalesBot.Bot.Chat;
using SalesBot.Bot.Records;
using SalesBot.Bot.Store;
using SalesBot.Bot.Subjects.Customers;
using SalesBot.Bot.Understanding;
using SalesBot.Bot.Wording;
using SalesBot.Domain.Customers;
using SalesBot.Domain.Team;

namespace SalesBot.Bot.Subjects.Orders;

/// <summary>谁还欠款, "who owes us": what is still to be paid, oldest first. 最大的客户是谁, "top customers": whose orders of twelve months are worth most.</summary>
internal sealed class MoneyListDialogue : IDialogue
{
    private const int Listed = 10;

    public Turn? Resume(Message message) => null;

    public Turn? Answer(Message message, Request request) => request is MoneyListRequest asked
        ? Turn.Say(asked.Owing ? Owed(message, Whose(message, asked.Whose)) : Top(message, Whose(message, asked.Whose)))
        : null;

    /// <summary>Whose customers: those of a person or team that was named, if the asker may see them; else one's own part.</summary>
    private static Func<Customer, bool> Whose(Message message, Domain.Performance.Scope? scope)
    {
        var owners = scope is not null
            ? message.Session.All(Documents.Reps).Where(scope.Covers).Select(person => person.Id).ToHashSet()
            : null;
        return customer => (owners is null || owners.Contains(customer.Owner)) && CustomerNames.MaySee(message.Session, message.Person, customer, message.Today);
    }

    private static Draft Owed(Message message, Func<Customer, bool> whose)
    {
        var words = Words.Of("Asks", message.Language);
        var orders = message.Person.Role == Role.Rep
            ? message.Session.CustomersOwnedBy(message.Person.Id).SelectMany(customer => message.Session.OrdersOf(customer.Code))
            : message.Session.All(Documents.Orders);
        // A rep's few are looked up one by one; for everybody's one pass is cheaper than a look-up each.
        var paid = message.Person.Role == Role.Rep ? null : Paid(message.Session);
        var open = (
            from order in orders
            let left = order.Amount.Minor - (paid is null ? message.Session.PaymentsOf(order.Number).Sum(payment => payment.Amount.Minor) : paid.GetValueOrDefault(order.Number))
            where left > 0
            group (order.Date, Left: left) by order.Customer into one
            let customer = message.Find(one.Key)
            where customer is not null && whose(customer)
            let since = one.Min(part => part.Date)
            orderby since, customer.Name
            select (Customer: customer, Left: new Domain.Money(one.Sum(part => part.Left)), Since: since)).ToList();
        return open.Count == 0
            ? Draft.Plain(words["Owed.None"])
            : Listing(message, words.Count("Owed.Head", open.Count, message.Amount(new Domain.Money(open.Sum(one => one.Left.Minor)))), [.. open.Select(one => (one.Customer, words["Owed.Line", one.Customer.Name, message.Amount(one.Left), Phrases.ShortDay(one.Since, message.Language)]))]);
    }

    /// <summary>What came in for each order, in minor units: summed while reading, for everybody's payments are many.</summary>
    private static Dictionary<string, long> Paid(IReadSession session)
    {
        var sums = new Dictionary<string, long>(StringComparer.Ordinal);
        foreach (var payment in session.All(Documents.Payments))
        {
            sums[payment.Order] = sums.GetValueOrDefault(payment.Order) + payment.Amount.Minor;
        }

        return sums;
    }

    private static Draft Top(Message message, Func<Customer, bool> whose)
    {
        var words = Words.Of("Asks", message.Language);
        var top = (
            from order in message.Session.OrdersWithin(message.Today.AddYears(-1).AddDays(1), message.Today)
            group order by order.Customer into one
            let customer = message.Find(one.Key)
            where customer is not null && whose(customer)
            let sum = one.Sum(order => order.Amount.Minor)
            orderby sum descending, customer.Name
            select (Customer: customer, Sum: new Domain.Money(sum), Orders: one.Count())).ToList();
        return top.Count == 0
            ? Draft.Plain(words["Top.None"])
            : Listing(message, words["Top.Head"], [.. top.Select(one => (one.Customer, words.Count("Top.Line", one.Orders, one.Customer.Name, message.Amount(one.Sum))))]);
    }

    private static Draft Listing(Message message, string head, IReadOnlyList<(Customer Customer, string Line)> lines)
    {
        var html = new Html().Bold(head);
        foreach (var (_, line) in lines.Take(Listed))
        {
            html.Line("· " + line);
        }

        var draft = Draft.FromHtml(lines.Count > Listed ? html.Line(message.Words["List.More", lines.Count - Listed]) : html);
        return draft with { Buttons = CustomerCard.Opening(lines.Take(6).Select(one => one.Customer)) };
    }
}
