using SalesBot.Domain.Customers;
using SalesBot.Domain.Team;

namespace SalesBot.Bot.Store;

/// <summary>Customers as conversations and jobs ask for them.</summary>
public static class CustomerQueries
{
    /// <summary>As many customers as are worth expecting at once.</summary>
    public const int Expected = 500;

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

        /// <summary>Everything that plans, stages and figures are made of will be asked for.</summary>
        /// <param name="customers">In the order of their codes, <see cref="Expected"/> at most.</param>
        public void ExpectCustomers(IEnumerable<CustomerCode> customers)
        {
            var codes = customers.Select(code => code.Value).ToList();
            session.Expect(Documents.Customers, codes);
            session.Expect(Documents.Plans, codes);
            session.Expect(Documents.StageEvents, Documents.StageEventsByCustomer, codes);
            session.Expect(Documents.FollowUps, Documents.FollowUpsByCustomer, codes);
            session.Expect(Documents.FollowUps, Documents.StageChangesByCustomer, codes);
            session.Expect(Documents.Orders, Documents.OrdersByCustomer, codes);
        }

        public IReadOnlyList<Customer> CustomersOwnedBy(RepId owner) =>
            session.Query(Documents.Customers, new(Documents.CustomersByOwner, [owner.Value]));

        public int CountCustomersOwnedBy(RepId owner) =>
            session.Count(Documents.Customers, new(Documents.CustomersByOwner, [owner.Value]));

        /// <summary>Of exactly that name.</summary>
        public IReadOnlyList<Customer> CustomersNamed(string name) =>
            session.Query(Documents.Customers, new(Documents.CustomersByName, [name]));

        /// <summary>Whether a customer of exactly that name has become part of another.</summary>
        public bool WasMerged(string name) =>
            session.Count(Documents.MergedCodes, new(Documents.MergedByName, [name], Limit: 1)) > 0;

        /// <summary>Those whose record came in on these local days, both included.</summary>
        public IReadOnlyList<Customer> CustomersCreated(DateOnly from, DateOnly to) =>
            session.Query(Documents.Customers, new(Documents.CustomersByCreated, [], Documents.Day(from), Documents.Day(to)));
    }
}
