using SalesBot.Bot.Store;
using SalesBot.Domain.Customers;
using SalesBot.Domain.FollowUps;
using SalesBot.Domain.Performance;
using SalesBot.Domain.Sales;

namespace SalesBot.Bot.Records.Figures;

/// <summary>A customer's stages, read without its whole history: only what moved the stage, and the first contact, can tell on them.</summary>
public static class StaysReader
{
    public static IReadOnlyList<StageStay> Read(IReadSession session, Customer customer)
    {
        string[] whose = [customer.Code.Value];
        var contacts = session.Query(Documents.FollowUps, new DocQuery<FollowUp>(Documents.FollowUpsByCustomer, whose, Limit: 1))
            .Concat(session.Query(Documents.FollowUps, new DocQuery<FollowUp>(Documents.StageChangesByCustomer, whose)))
            .DistinctBy(contact => contact.Id);
        return StageTimeline.Of(
            customer,
            contacts,
            session.Query(Documents.Orders, new DocQuery<Order>(Documents.OrdersByCustomer, whose)),
            session.Query(Documents.StageEvents, new DocQuery<StageEvent>(Documents.StageEventsByCustomer, whose)));
    }
}
