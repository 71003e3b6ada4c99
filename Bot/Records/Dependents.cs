using SalesBot.Bot.Store;
using SalesBot.Domain.Customers;
using SalesBot.Domain.FollowUps;
using SalesBot.Domain.Sales;

namespace SalesBot.Bot.Records;

/// <summary>Records that came to rest on what a change made: were it taken back, they would be of nobody.</summary>
internal static class Dependents
{
    /// <returns>Whether there are any beside the change's own.</returns>
    public static bool Any(IReadSession session, ChangeEntry entry)
    {
        var own = entry.Documents.Select(change => (change.Type, change.Id)).ToHashSet();
        return entry.Documents.Where(change => change.Before is null).Any(made =>
            made.Type == Documents.Orders.Name ? Others(Documents.Payments, new DocQuery<Payment>(Documents.PaymentsByOrder, [made.Id]))
            : made.Type == Documents.Customers.Name
                && (Others(Documents.Remarks, new DocQuery<Remark>(Documents.RemarksByCustomer, [made.Id]))
                    || Others(Documents.FollowUps, new DocQuery<FollowUp>(Documents.FollowUpsByCustomer, [made.Id]))
                    || Others(Documents.Orders, new DocQuery<Order>(Documents.OrdersByCustomer, [made.Id]))
                    || Others(Documents.StageEvents, new DocQuery<StageEvent>(Documents.StageEventsByCustomer, [made.Id]))));

        bool Others<T>(DocType<T> type, DocQuery<T> query)
            where T : class => session.Query(type, query).Any(doc => !own.Contains((type.Name, type.Id(doc))));
    }
}
