using SalesBot.Domain.Customers;
using SalesBot.Domain.Performance;
using SalesBot.Domain.Sales;

namespace SalesBot.Bot.Store;

/// <summary>Orders with their payments, and what was set and spent for a period. Days are both included.</summary>
public static class OrderQueries
{
    extension(IReadSession session)
    {
        /// <summary>The oldest first.</summary>
        public IReadOnlyList<Order> OrdersOf(CustomerCode customer) =>
            session.Query(Documents.Orders, new(Documents.OrdersByCustomer, [customer.Value]));

        public IReadOnlyList<Order> OrdersOf(CustomerCode customer, DateOnly from, DateOnly to) =>
            session.Query(Documents.Orders, new(Documents.OrdersByCustomer, [customer.Value], Documents.Day(from), Documents.Day(to)));

        public int CountOrdersOf(CustomerCode customer) => session.Count(Documents.Orders, new(Documents.OrdersByCustomer, [customer.Value]));

        public int CountOrders() => session.Count(Documents.Orders, new(Documents.OrdersByDay, []));

        public IReadOnlyList<Order> OrdersWithin(DateOnly from, DateOnly to) =>
            session.Query(Documents.Orders, new(Documents.OrdersByDay, [], Documents.Day(from), Documents.Day(to)));

        /// <summary>The company's, newest first.</summary>
        public IReadOnlyList<Order> LatestOrders(int count) =>
            session.Query(Documents.Orders, new(Documents.OrdersByDay, [], Descending: true, Limit: count));

        /// <param name="order">Its number.</param>
        public IReadOnlyList<Payment> PaymentsOf(string order) =>
            session.Query(Documents.Payments, new(Documents.PaymentsByOrder, [order]));

        /// <summary>Everybody's for exactly that period.</summary>
        public IReadOnlyList<Target> TargetsOf(string period) =>
            session.Query(Documents.Targets, new(Documents.TargetsByPeriod, [period]));

        public IReadOnlyList<ScoreEntry> ScoresOf(string period) =>
            session.Query(Documents.Scores, new(Documents.ScoresByPeriod, [period]));

        public IReadOnlyList<ChannelCost> ChannelCostsOf(string month) =>
            session.Query(Documents.ChannelCosts, new(Documents.ChannelCostsByMonth, [month]));
    }
}
