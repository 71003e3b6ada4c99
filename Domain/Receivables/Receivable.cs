using SalesBot.Domain.Customers;
using SalesBot.Domain.Sales;

namespace SalesBot.Domain.Receivables;

/// <summary>How long past its due date money is.</summary>
public enum Age
{
    NotDue,

    /// <summary>1 to 30 days, 31 to 60, 61 to 90, and longer.</summary>
    UpTo30,
    UpTo60,
    UpTo90,
    Older,
}

/// <summary>What of an order is still to be paid, as of a day.</summary>
/// <param name="Left">In the team's currency; nothing where the order's own has no rate.</param>
/// <param name="Due">Its date and the customer's terms.</param>
/// <param name="DaysOverdue">0 up to the due date itself.</param>
public sealed record Receivable(Order Order, Money Left, DateOnly Due, int DaysOverdue)
{
    /// <summary>The same in the order's own currency, in which it is owed.</summary>
    public required Money Own { get; init; }

    public Age Age => DaysOverdue switch { 0 => Age.NotDue, <= 30 => Age.UpTo30, <= 60 => Age.UpTo60, <= 90 => Age.UpTo90, _ => Age.Older };

    /// <summary>Orders up to that day less what was paid on them up to it; the oldest first. What is paid, or paid twice, is not among them.</summary>
    /// <param name="terms">A customer's, in days.</param>
    public static IReadOnlyList<Receivable> Of(IEnumerable<Order> orders, IEnumerable<Payment> payments, Func<CustomerCode, int> terms, DateOnly asOf)
    {
        var paid = new Dictionary<string, long>(StringComparer.Ordinal);
        var abroad = new Dictionary<string, List<Payment>>(StringComparer.Ordinal);
        var all = orders.Where(order => order.Date <= asOf).ToList();
        foreach (var order in all.Where(order => order.AsSaid is not null))
        {
            abroad[order.Number] = [];
        }

        foreach (var payment in payments)
        {
            if (payment.Date <= asOf)
            {
                paid[payment.Order] = paid.GetValueOrDefault(payment.Order) + payment.Amount.Minor;
                abroad.GetValueOrDefault(payment.Order)?.Add(payment);
            }
        }

        return
        [
            .. from order in all
               let left = new Money(order.Amount.Minor - paid.GetValueOrDefault(order.Number))
               let own = abroad.TryGetValue(order.Number, out var received) ? Settlement.Left(order, received) : left
               where own.IsPositive
               let due = order.Date.AddDays(terms(order.Customer))
               orderby order.Date, order.Number
               select new Receivable(order, left.IsPositive ? left : Money.Zero, due, Math.Max(0, asOf.DayNumber - due.DayNumber)) { Own = own },
        ];
    }
}
