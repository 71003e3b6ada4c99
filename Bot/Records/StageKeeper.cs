using SalesBot.Bot.Records.Figures;
using SalesBot.Bot.Store;
using SalesBot.Domain.Customers;

namespace SalesBot.Bot.Records;

/// <summary>Keeps a customer's stage equal to the last event of its timeline, after any record of it changed.</summary>
internal static class StageKeeper
{
    /// <param name="customer">As it is to be kept, stage aside.</param>
    /// <returns>The customer as kept.</returns>
    public static Customer Refresh(Work work, Customer customer)
    {
        var now = customer with { Stage = StaysReader.Read(work.Session, customer)[^1].Stage };

        // As text: two readings of a customer each have lists of their own, and lists compare by reference.
        if (Documents.Customers.JsonOf(now) != Documents.Customers.JsonOf(work.Session, customer.Code.Value))
        {
            work.Put(now);
        }

        return now;
    }
}
