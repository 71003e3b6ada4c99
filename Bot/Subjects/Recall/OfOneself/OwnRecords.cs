using SalesBot.Bot.Chat;
using SalesBot.Bot.Store;
using SalesBot.Domain.Customers;
using SalesBot.Domain.FollowUps;
using SalesBot.Domain.Sales;

namespace SalesBot.Bot.Subjects.Recall.OfOneself;

/// <summary>One's own records of some days, of customers one may see.</summary>
internal static class OwnRecords
{
    /// <summary>Contacts within those days, the first logged first.</summary>
    /// <param name="byLog">By the day they were written down, which may be after the contact's.</param>
    public static IReadOnlyList<FollowUp> Contacts(Message message, DateOnly first, DateOnly last, bool byLog) =>
    [
        .. from contact in message.Session.FollowUpsBy(message.Person.Id, byLog ? first.AddDays(-7) : first, last)
           where message.Find(contact.Customer) is not null
           let day = byLog ? DayLogged(message, contact) : contact.Day
           where day >= first && day <= last
           orderby contact.LoggedAt ?? contact.At
           select contact,
    ];

    private static DateOnly DayLogged(Message message, FollowUp contact) =>
        contact.LoggedAt is { } logged ? DateOnly.FromDateTime(message.Rules.LocalTime(message.Person, logged).DateTime) : contact.Day;

    /// <summary>Orders one took oneself, and what was paid on them.</summary>
    public static (IReadOnlyList<Order> Orders, IReadOnlyList<(Customer Customer, Payment Payment)> Payments) Books(Message message, DateOnly from, DateOnly to)
    {
        var orders = message.Session.CustomersOwnedBy(message.Person.Id).SelectMany(customer => message.Session.OrdersOf(customer.Code)).Where(order => order.Rep == message.Person.Id).ToList();
        return (
            [.. orders.Where(order => order.Date >= from && order.Date <= to).OrderBy(order => order.Date).ThenBy(order => order.Number, StringComparer.Ordinal)],
            [.. orders.SelectMany(order => message.Session.PaymentsOf(order.Number).Where(payment => payment.Date >= from && payment.Date <= to).Select(payment => (message.Find(order.Customer)!, payment)))]);
    }

    /// <summary>Attempts, notes and tasks of those days, the latest first.</summary>
    public static IEnumerable<Remark> Remarks(Message message, DateOnly from, DateOnly to) =>
        message.Session.LatestRemarksBy(message.Person.Id, from).Where(remark => remark.Day <= to && message.Find(remark.Customer) is not null);

    public static IEnumerable<Remark> Tries(Message message, DateOnly from, DateOnly to) => Remarks(message, from, to).Where(remark => remark.Kind == RemarkKind.Attempt);
}
