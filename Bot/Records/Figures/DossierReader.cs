using SalesBot.Bot.Store;
using SalesBot.Domain.Customers;
using SalesBot.Domain.FollowUps;
using SalesBot.Domain.Performance;
using SalesBot.Domain.Sales;

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

        string[] whose = [code.Value];
        return Domain.Performance.Dossiers.Of(
            customer,
            session.Query(Documents.FollowUps, new DocQuery<FollowUp>(Documents.FollowUpsByCustomer, whose)),
            session.Query(Documents.Orders, new DocQuery<Order>(Documents.OrdersByCustomer, whose)),
            session.Query(Documents.StageEvents, new DocQuery<StageEvent>(Documents.StageEventsByCustomer, whose)),
            order => session.Query(Documents.Payments, new DocQuery<Payment>(Documents.PaymentsByOrder, [order.Number])),
            rules);
    }
}
