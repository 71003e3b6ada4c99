using SalesBot.Bot.Store;
using SalesBot.Domain.Customers;

namespace SalesBot.Bot.Records;

/// <summary>Records that came to rest on what a change made: were it taken back, they would be of nobody.</summary>
internal static class Dependents
{
    /// <returns>Whether there are any beside the change's own.</returns>
    public static bool Any(IReadSession session, ChangeEntry entry)
    {
        var own = entry.Documents.Select(change => (change.Type, change.Id)).ToHashSet();
        return entry.Documents.Where(change => change.Before is null).Any(made =>
            made.Type == Documents.Orders.Name ? Others(Documents.Payments, session.PaymentsOf(made.Id))
            : made.Type == Documents.Customers.Name && RestOn(new CustomerCode(made.Id)));

        bool RestOn(CustomerCode customer) =>
            Others(Documents.Remarks, session.RemarksOf(customer))
            || Others(Documents.FollowUps, session.FollowUpsOf(customer))
            || Others(Documents.Orders, session.OrdersOf(customer))
            || Others(Documents.StageEvents, session.StageEventsOf(customer));

        bool Others<T>(DocType<T> type, IReadOnlyList<T> found)
            where T : class => found.Any(doc => !own.Contains((type.Name, type.Id(doc))));
    }
}
