using SalesBot.Domain.Customers;

namespace SalesBot.Bot.Store;

/// <summary>Customers as conversations and jobs ask for them.</summary>
public static class CustomerQueries
{
    extension(IReadSession session)
    {
        /// <summary>The customer of that code; where it was merged, the one it became part of.</summary>
        public Customer? FindCustomer(CustomerCode code)
        {
            // A ring cannot be: the code merged into exists when the merge is made. Bounded all the same.
            for (var steps = 0; steps < 32; steps++)
            {
                if (session.Get(Documents.Customers, code.Value) is { } customer) return customer;
                if (session.Get(Documents.MergedCodes, code.Value) is not { } merged) return null;
                code = merged.Into;
            }

            return null;
        }
    }
}
