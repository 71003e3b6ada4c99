using SalesBot.Bot.Store;
using SalesBot.Domain.Customers;
using SalesBot.Domain.Sales;

namespace SalesBot.Bot.Records.Figures;

/// <summary>A customer's stages, read without its whole history: only what moved the stage, and the first contact, can tell on them.</summary>
public static class StaysReader
{
    public static IReadOnlyList<StageStay> Read(IReadSession session, Customer customer)
    {
        var first = session.FirstFollowUpOf(customer.Code);
        var moves = session.StageChangesOf(customer.Code);
        return StageTimeline.Of(
            customer,
            first is null || moves.Any(move => move.Id == first.Id) ? moves : moves.Prepend(first),
            session.OrdersOf(customer.Code),
            session.StageEventsOf(customer.Code));
    }
}
