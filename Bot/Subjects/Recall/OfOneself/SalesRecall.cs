using SalesBot.Bot.Chat;
using SalesBot.Bot.Reports;
using SalesBot.Bot.Store;
using SalesBot.Bot.Subjects.Customers;
using SalesBot.Bot.Subjects.Recall.OfCustomer;
using SalesBot.Bot.Wording;

namespace SalesBot.Bot.Subjects.Recall.OfOneself;

/// <summary>What one sold, what came in and what is still to come.</summary>
internal static class SalesRecall
{
    private const int Listed = 20;

    /// <summary>Orders and payments of one's own in a time, by customer.</summary>
    public static Draft Sums(Message message, Stretch? days, bool money, bool sold)
    {
        var words = Words.Of("Talk", message.Language);
        var (from, to) = days is { } named ? (named.From, named.To) : (new DateOnly(message.Today.Year, message.Today.Month, 1), message.Today);
        to = to > message.Today ? message.Today : to;
        var (orders, payments) = OwnRecords.Books(message, from, to);
        var name = Phrases.Days(from, to, message.Today, message.Language);
        var html = new Html();
        if (sold || !money)
        {
            html.Add(words.Count("Sums.Orders", orders.Count, name, message.Exact(orders.Select(order => order.Own()))));
            html.Lines(orders.GroupBy(order => order.Customer).OrderByDescending(group => group.Sum(order => order.Amount.Minor)).Take(Listed).Select(group => $"· {message.Find(group.Key)!.Name} {message.Exact(group.Select(order => order.Own()))}"));
        }

        if (money)
        {
            var total = words.Count("Sums.Payments", payments.Count, name, message.Exact(payments.Select(one => one.Payment.Own())));
            _ = sold ? html.Line(total) : html.Add(total);
            html.Lines(payments.GroupBy(one => one.Customer.Code).OrderByDescending(group => group.Sum(one => one.Payment.Amount.Minor)).Take(Listed).Select(group => $"· {group.First().Customer.Name} {message.Exact(group.Select(one => one.Payment.Own()))}"));
        }

        return html;
    }

    /// <summary>What is still to come in from one's own customers, the most first.</summary>
    public static Draft Owing(Message message)
    {
        var words = Words.Of("Talk", message.Language);
        var open = message.Session.CustomersOwnedBy(message.Person.Id).Select(customer => (Customer: customer, Open: BooksRecall.Open(message, customer))).Where(one => one.Open.Count > 0).OrderByDescending(one => one.Open.Sum(sum => (message.ExchangeRates.InTeam(sum) ?? sum).Amount)).ToList();
        var html = new Html().Bold(open.Count == 0 ? words["Sums.Owing.None"] : words.Count("Sums.Owing", open.Count, message.Exact(open.SelectMany(one => one.Open))));
        foreach (var (customer, left) in open.Take(Listed))
        {
            html.Line($"· {customer.Name} {message.Exact(left)}");
        }

        return html;
    }

    /// <summary>One's own biggest order of these days.</summary>
    public static Draft Biggest(Message message, DateOnly from, DateOnly to) =>
        OwnRecords.Books(message, from, to).Orders.MaxBy(order => order.Amount.Minor) is { } biggest && message.Find(biggest.Customer) is { } customer
            ? Draft.Plain(customer.Name + message.Words["List.Colon"] + RecallText.Order(message, biggest)) with { Buttons = CustomerCard.Opening([customer]) }
            : Draft.Plain(Phrases.Days(from, to, message.Today, message.Language) + message.Words["List.Colon"] + Words.Of("Talk", message.Language)["Recall.NoOrderThen"]);
}
