using SalesBot.Bot.Store;
using SalesBot.Domain.Customers;
using SalesBot.Domain.Performance;

namespace SalesBot.Bot.Records.Figures;

/// <summary>Boils a customer's kept records down to its dossier.</summary>
internal static class DossierReader
{
    /// <returns>Null for a customer that is gone.</returns>
    public static Dossier? Read(IReadSession session, CustomerCode code, ReviewRules rules)
    {
        if (session.Get(Documents.Customers, code.Value) is not { } customer)
        {
            return null;
        }

        return Domain.Performance.Dossiers.Of(
            customer,
            session.FollowUpsOf(customer.Code),
            session.OrdersOf(customer.Code),
            session.StageEventsOf(customer.Code),
            order => session.PaymentsOf(order.Number),
            rules);
    }
}
