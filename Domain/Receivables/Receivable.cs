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
/// <param name="Due">Its date and the customer's terms.</param>
/// <param name="DaysOverdue">0 up to the due date itself.</param>
public sealed record Receivable(Order Order, Money Left, DateOnly Due, int DaysOverdue)
{
    public Age Age => DaysOverdue switch { 0 => Age.NotDue, <= 30 => Age.UpTo30, <= 60 => Age.UpTo60, <= 90 => Age.UpTo90, _ => Age.Older };

    /// <summary>Orders up to that day less what was paid on them up to it; the oldest first. What is paid, or paid twice, is not among them.</summary>
    /// <param name="terms">A customer's, in days.</param>
    public static IReadOnlyList<Receivable> Of(IEnumerable<Order> orders, IEnumerable<Payment> payments, Func<CustomerCode, int> terms, DateOnly asOf)
    {
        var paid = new Dictionary<string, long>(StringComparer.Ordinal);
        foreach (var payment in payments)
        {
            if (payment.Date <= asOf)
            {
                paid[payment.Order] = paid.GetValueOrDefault(payment.Order) + payment.Amount.Minor;
            }
        }

        return
        [
            .. from order in orders
               where order.Date <= asOf
               let left = order.Amount.Minor - paid.GetValueOrDefault(order.Number)
               where left > 0
               let due = order.Date.AddDays(terms(order.Customer))
               orderby order.Date, order.Number
               select new Receivable(order, new Money(left), due, Math.Max(0, asOf.DayNumber - due.DayNumber)),
        ];
    }
}
