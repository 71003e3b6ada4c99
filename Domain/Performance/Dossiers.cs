using SalesBot.Domain.Customers;
using SalesBot.Domain.FollowUps;
using SalesBot.Domain.Sales;

namespace SalesBot.Domain.Performance;

/// <summary>Boils records down to dossiers.</summary>
public static class Dossiers
{
    /// <summary>One per customer. Records of unknown customers are in none.</summary>
    public static IReadOnlyList<Dossier> Of(Books books, ReviewRules rules)
    {
        var followUps = books.FollowUps.ToLookup(followUp => followUp.Customer);
        var orders = books.Orders.ToLookup(order => order.Customer);
        var changes = books.StageEvents.ToLookup(change => change.Customer);
        var payments = books.Payments.ToLookup(payment => payment.Order);
        return
        [
            .. books.Customers.Select(customer =>
                Of(customer, followUps[customer.Code], orders[customer.Code], changes[customer.Code], order => payments[order.Number], rules)),
        ];
    }

    /// <param name="payments">The payments of an order.</param>
    public static Dossier Of(
        Customer customer,
        IEnumerable<FollowUp> followUps,
        IEnumerable<Order> orders,
        IEnumerable<StageEvent> changes,
        Func<Order, IEnumerable<Payment>> payments,
        ReviewRules rules)
    {
        var contacts = InOrder(followUps);
        Order[] sales = [.. orders.OrderBy(order => order.Date).ThenBy(order => order.Number, StringComparer.Ordinal)];
        var stays = StageTimeline.Of(customer, contacts, sales, changes);
        var dues = ContactChain.Dues(customer, contacts, stays, rules);
        return new Dossier
        {
            Code = customer.Code,
            Name = customer.Name,
            Owner = customer.Owner,
            Grade = customer.EffectiveGrade,
            Region = customer.Region,
            Industry = customer.Industry,
            Size = customer.Size,
            Channel = customer.Channel,
            PaymentDays = customer.PaymentDays,
            FirstContact = Earlier(customer.FirstContact, contacts.Count > 0 ? contacts[0].Day : null),
            Stays = stays,
            Dues = dues,
            Touches = ContactChain.Touches(contacts, stays, dues),
            Sales =
            [
                .. sales.Select(order => new Sale(
                    order.Number,
                    order.Date,
                    order.Rep,
                    order.Product,
                    order.Amount,
                    order.Cost,
                    [.. InOrder(payments(order)).Select(payment => new Receipt(payment.Date, payment.Amount))])),
            ],
        };
    }

    /// <summary>A customer's follow-ups as its dossier has them, one touch for each.</summary>
    public static IReadOnlyList<FollowUp> InOrder(IEnumerable<FollowUp> followUps) =>
        [.. followUps.OrderBy(followUp => followUp.At.DateTime).ThenBy(followUp => followUp.Id, StringComparer.Ordinal)];

    /// <summary>An order's payments as its dossier has them, one receipt for each.</summary>
    public static IReadOnlyList<Payment> InOrder(IEnumerable<Payment> payments) =>
        [.. payments.OrderBy(payment => payment.Date).ThenBy(payment => payment.Id, StringComparer.Ordinal)];

    private static DateOnly? Earlier(DateOnly? left, DateOnly? right) => left is null || right < left ? right ?? left : left;
}
