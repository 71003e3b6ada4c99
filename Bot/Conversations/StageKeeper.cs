using SalesBot.Bot.Ports;
using SalesBot.Domain.Customers;
using SalesBot.Domain.FollowUps;
using SalesBot.Domain.Performance;
using SalesBot.Domain.Sales;

namespace SalesBot.Bot.Conversations;

/// <summary>Keeps a customer's stage equal to the last event of its timeline, after any record of it changed.</summary>
internal static class StageKeeper
{
    /// <param name="customer">As it is to be kept, stage aside.</param>
    /// <returns>The customer as kept.</returns>
    public static Customer Refresh(Desk desk, Customer customer)
    {
        var now = customer with { Stage = Current(desk.Session, customer) };
        if (now != desk.Session.Get(Documents.Customers, customer.Code.Value))
        {
            desk.Put(now);
        }

        return now;
    }

    private static Stage Current(IReadSession session, Customer customer) => StageTimeline.Of(
        customer,
        session.Query(Documents.FollowUps, new DocQuery<FollowUp>(Documents.FollowUpsByCustomer, [customer.Code.Value])),
        session.Query(Documents.Orders, new DocQuery<Order>(Documents.OrdersByCustomer, [customer.Code.Value])),
        session.Query(Documents.StageEvents, new DocQuery<StageEvent>(Documents.StageEventsByCustomer, [customer.Code.Value])))[^1].Stage;
}
