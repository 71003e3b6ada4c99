using System.Text.Json;
using SalesBot.Bot.Store;
using SalesBot.Domain.Customers;

namespace SalesBot.Bot.Records.Figures;

/// <summary>Whose figures a change of documents reaches.</summary>
public static class TouchedCustomers
{
    /// <summary>The customers of the records that were changed; of both, where a record went from one to another.</summary>
    public static IReadOnlySet<CustomerCode> Of(ChangeEntry entry, IReadSession session) =>
        entry.Documents.SelectMany(change => new[] { change.Before, change.After }.OfType<string>().Select(json => Of(change, json, session)))
            .OfType<CustomerCode>()
            .ToHashSet();

    private static CustomerCode? Of(DocChange change, string json, IReadSession session) =>
        change.Type == Documents.Customers.Name || change.Type == Documents.Plans.Name ? new CustomerCode(change.Id)
        : change.Type == Documents.FollowUps.Name ? JsonSerializer.Deserialize(json, Documents.FollowUps.Json)!.Customer
        : change.Type == Documents.Orders.Name ? JsonSerializer.Deserialize(json, Documents.Orders.Json)!.Customer
        : change.Type == Documents.StageEvents.Name ? JsonSerializer.Deserialize(json, Documents.StageEvents.Json)!.Customer
        : change.Type == Documents.Payments.Name ? session.Get(Documents.Orders, JsonSerializer.Deserialize(json, Documents.Payments.Json)!.Order)?.Customer
        : null;
}
