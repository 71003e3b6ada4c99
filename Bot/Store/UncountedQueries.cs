using SalesBot.Domain.FollowUps;
using SalesBot.Domain.Sales;

namespace SalesBot.Bot.Store;

/// <summary>Records in a currency that has no rate: they count nothing in figures.</summary>
public static class UncountedQueries
{
    extension(IReadSession session)
    {
        public int CountUncounted() => session.Count(Documents.Orders, new(Documents.UncountedOrders, [])) + session.Count(Documents.Payments, new(Documents.UncountedPayments, []))
            + session.Count(Documents.FollowUps, new(Documents.UncountedFollowUps, []));

        /// <param name="currency">ISO 4217.</param>
        public IReadOnlyList<Order> UncountedOrders(string currency) => session.Query(Documents.Orders, new(Documents.UncountedOrders, [currency]));

        public IReadOnlyList<Payment> UncountedPayments(string currency) => session.Query(Documents.Payments, new(Documents.UncountedPayments, [currency]));

        public IReadOnlyList<FollowUp> UncountedFollowUps(string currency) => session.Query(Documents.FollowUps, new(Documents.UncountedFollowUps, [currency]));

        /// <summary>Their currencies, in order.</summary>
        public IReadOnlyList<string> UncountedCurrencies() =>
        [
            .. session.Query(Documents.Orders, new(Documents.UncountedOrders, [])).Select(order => order.AsSaid?.Currency)
                .Concat(session.Query(Documents.Payments, new(Documents.UncountedPayments, [])).Select(payment => payment.AsSaid?.Currency))
                .Concat(session.Query(Documents.FollowUps, new(Documents.UncountedFollowUps, [])).Select(contact => contact.AsSaid?.Currency))
                .OfType<string>().Distinct().Order(StringComparer.Ordinal),
        ];
    }
}
