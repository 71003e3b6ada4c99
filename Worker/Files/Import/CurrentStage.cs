using SalesBot.Bot.Ports;
using SalesBot.Domain.Customers;
using SalesBot.Domain.FollowUps;
using SalesBot.Domain.Sales;

namespace SalesBot.Worker.Files.Import;

/// <summary>A customer's stage after the last event of its records (product.md §4): the order of a day comes last and wins.</summary>
internal static class CurrentStage
{
    public static Stage Of(IReadSession session, CustomerCode customer)
    {
        var contacts = session.Query(Documents.FollowUps, new DocQuery<FollowUp>(Documents.FollowUpsByCustomer, [customer.Value]));
        var typed = session.Query(Documents.StageEvents, new DocQuery<StageEvent>(Documents.StageEventsByCustomer, [customer.Value]));
        var orders = session.Query(Documents.Orders, new DocQuery<Order>(Documents.OrdersByCustomer, [customer.Value]));
        return contacts.Where(contact => contact.StageChange is not null)
            .Select(contact => (At: contact.At.DateTime, Turn: 0, Stage: contact.StageChange!.Value))
            .Concat(typed.Select(change => (At: change.At.DateTime, Turn: 1, change.Stage)))
            .Concat(orders.Select(order => (At: order.Date.ToDateTime(new TimeOnly(23, 59)), Turn: 2, Stage: Stage.Won)))
            .OrderBy(change => (change.At, change.Turn))
            .LastOrDefault()
            .Stage;
    }
}
