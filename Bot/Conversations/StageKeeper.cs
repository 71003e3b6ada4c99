using SalesBot.Bot.Figures;
using SalesBot.Bot.Ports;
using SalesBot.Domain.Customers;

namespace SalesBot.Bot.Conversations;

/// <summary>Keeps a customer's stage equal to the last event of its timeline, after any record of it changed.</summary>
internal static class StageKeeper
{
    /// <param name="customer">As it is to be kept, stage aside.</param>
    /// <returns>The customer as kept.</returns>
    public static Customer Refresh(Desk desk, Customer customer)
    {
        var now = customer with { Stage = StaysReader.Read(desk.Session, customer)[^1].Stage };

        // As text: two readings of a customer each have lists of their own, and lists compare by reference.
        if (Documents.Customers.JsonOf(now) != Documents.Customers.JsonOf(desk.Session, customer.Code.Value))
        {
            desk.Put(now);
        }

        return now;
    }
}
