using System.Globalization;
using SalesBot.Bot.Ports;
using SalesBot.Domain;
using SalesBot.Domain.Customers;
using SalesBot.Domain.Sales;

namespace SalesBot.Bot.Conversations;

/// <summary>Records orders and the payments to them.</summary>
internal static class MoneyDesk
{
    /// <summary>Ten billion yuan: what is above is a slip of the finger.</summary>
    public static readonly Money Most = Money.Of(10_000_000_000m);

    public static Result<Done> Order(Desk desk, RecordOrder command)
    {
        if (desk.Find(command.Customer) is not { } customer)
        {
            return new CustomerUnknown();
        }

        if (Unreal(command.Amount) is { } refusal)
        {
            return refusal;
        }

        desk.Touch(customer.Code);
        var order = new Order(
            NextNumber(desk, command.Date), command.Date, customer.Code, desk.Person.Id, command.Product, command.Amount, command.Quantity, SourceMessage: desk.Source);
        desk.Changes.Put(Documents.Orders, order);
        return new OrderRecorded(order, StageKeeper.Refresh(desk, customer));
    }

    public static Result<Done> Pay(Desk desk, RecordPayment command)
    {
        if (desk.Find(command.Customer) is not { } customer)
        {
            return new CustomerUnknown();
        }

        if (Unreal(command.Amount) is { } refusal)
        {
            return refusal;
        }

        var open = OpenOrders(desk.Session, customer.Code);
        var owed = new Money(open.Sum(order => order.Open.Minor));
        if (open.Count == 0)
        {
            return new NoOpenOrder(customer);
        }

        if (command.Amount > owed)
        {
            return new MoreThanOpen(customer, owed);
        }

        desk.Touch(customer.Code);
        List<Payment> parts = [];
        var left = command.Amount;
        foreach (var (order, due) in open.TakeWhile(_ => left.IsPositive))
        {
            var part = new Payment(Ids.New(desk.Now), command.Date, order.Number, left < due ? left : due, desk.Source);
            desk.Changes.Put(Documents.Payments, part);
            parts.Add(part);
            left -= part.Amount;
        }

        return new PaymentRecorded(customer, parts, owed - command.Amount);
    }

    /// <summary>Orders not fully paid, oldest first.</summary>
    public static IReadOnlyList<(Order Order, Money Open)> OpenOrders(IReadSession session, CustomerCode customer) =>
    [
        .. from order in session.Query(Documents.Orders, new DocQuery<Order>(Documents.OrdersByCustomer, [customer.Value]))
           let paid = session.Query(Documents.Payments, new DocQuery<Payment>(Documents.PaymentsByOrder, [order.Number])).Sum(payment => payment.Amount.Minor)
           let open = order.Amount - new Money(paid)
           where open.IsPositive
           orderby order.Date, order.Number
           select (order, open)
    ];

    private static Refusal? Unreal(Money amount) =>
        !amount.IsPositive ? new AmountNotPositive() : amount > Most ? new AmountTooLarge() : null;

    private static string NextNumber(Desk desk, DateOnly date)
    {
        var counter = date.ToString("'order:'yyyyMM", CultureInfo.InvariantCulture);
        var sequence = desk.Session.Get(Documents.Counters, counter)?.Value ?? 0;
        string number;
        do
        {
            number = string.Create(CultureInfo.InvariantCulture, $"SB{date:yyyyMM}-{++sequence:0000}");
        }
        while (desk.Session.Get(Documents.Orders, number) is not null);

        desk.Session.Upsert(Documents.Counters, new Counter(counter, sequence));
        return number;
    }
}
