using SalesBot.Domain.Customers;
using SalesBot.Domain.Sales;

namespace SalesBot.Domain.Receivables;

/// <summary>What orders, contracts and payments say differently. Sums are in the order's own currency.</summary>
public abstract record Mismatch
{
    private Mismatch()
    {
    }

    /// <summary>More came in than the order is worth.</summary>
    public sealed record Overpaid(Order Order, Money Paid) : Mismatch;

    /// <summary>Money that came before its order: a deposit, or a wrong date.</summary>
    public sealed record PaidAhead(Order Order, Money Paid, DateOnly First) : Mismatch;

    /// <summary>One contract under several customers.</summary>
    public sealed record ContractOfMany(string Contract, IReadOnlyList<CustomerCode> Customers) : Mismatch;

    /// <summary>Orders without a contract, where others have one.</summary>
    public sealed record WithoutContract(IReadOnlyList<Order> Orders) : Mismatch;

    /// <returns>In the order of the kinds, then of the orders' dates.</returns>
    public static IReadOnlyList<Mismatch> Of(IEnumerable<Order> orders, IEnumerable<Payment> payments)
    {
        var received = payments.ToLookup(payment => payment.Order);
        var all = orders.OrderBy(order => order.Date).ThenBy(order => order.Number, StringComparer.Ordinal).ToList();
        var under = all.Where(order => !string.IsNullOrWhiteSpace(order.Contract)).ToLookup(order => order.Contract!.Trim(), StringComparer.OrdinalIgnoreCase);
        var without = under.Count == 0 ? [] : all.Where(order => string.IsNullOrWhiteSpace(order.Contract)).ToList();
        return
        [
            .. from order in all
               let paid = Settlement.Paid(order, received[order.Number])
               where paid > order.Own()
               select new Overpaid(order, paid),
            .. from order in all
               let early = received[order.Number].Where(payment => payment.Date < order.Date).ToList()
               where early.Count > 0
               select new PaidAhead(order, Settlement.Paid(order, early), early.Min(payment => payment.Date)),
            .. from contract in under
               let customers = contract.Select(order => order.Customer).Distinct().ToList()
               where customers.Count > 1
               orderby contract.Key
               select new ContractOfMany(contract.Key, customers),
            .. without.Count > 0 ? new Mismatch[] { new WithoutContract(without) } : [],
        ];
    }
}
