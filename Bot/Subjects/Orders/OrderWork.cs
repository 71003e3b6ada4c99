using System.Globalization;
using SalesBot.Bot.Records;
using SalesBot.Bot.Store;
using SalesBot.Domain;
using SalesBot.Domain.Customers;
using SalesBot.Domain.Sales;

namespace SalesBot.Bot.Subjects.Orders;

/// <summary>Records orders and the payments to them.</summary>
internal static class OrderWork
{
    /// <summary>Ten billion yuan: what is above is a slip of the finger.</summary>
    public static readonly Money Most = Money.Of(10_000_000_000m);

    public static Result<Done> Order(Work work, RecordOrder command)
    {
        if (work.Find(command.Customer) is not { } customer)
        {
            return new CustomerUnknown();
        }

        if ((Unreal(command.Amount) ?? (command.Paid is { } sum ? Unreal(sum) : null)) is { } refusal)
        {
            return refusal;
        }

        if (command.Paid > command.Amount)
        {
            return new MoreThanOpen(customer, command.Amount);
        }

        work.Touch(customer.Code);
        var order = new Order(
            NextNumber(work, command.Date), command.Date, customer.Code, work.Person.Id, command.Product, command.Amount, command.Quantity, Contract: command.Contract, SourceMessage: work.Source);
        work.Changes.Put(Documents.Orders, order);
        var paid = command.Paid is { } came ? new Payment(Ids.New(work.Now), command.Date, order.Number, came, work.Source) : null;
        if (paid is not null)
        {
            work.Changes.Put(Documents.Payments, paid);
        }

        return new OrderRecorded(order, StageKeeper.Refresh(work, customer), paid);
    }

    public static Result<Done> Pay(Work work, RecordPayment command)
    {
        if (work.Find(command.Customer) is not { } customer)
        {
            return new CustomerUnknown();
        }

        if (Unreal(command.Amount) is { } refusal)
        {
            return refusal;
        }

        var open = OpenOrders(work.Session, customer.Code);
        var owed = new Money(open.Sum(order => order.Open.Minor));
        if (open.Count == 0)
        {
            return new NoOpenOrder(customer);
        }

        if (command.Amount > owed)
        {
            return new MoreThanOpen(customer, owed);
        }

        work.Touch(customer.Code);
        List<Payment> parts = [];
        var left = command.Amount;
        foreach (var (order, due) in open.OrderBy(one => one.Order.Number == command.Order ? 0 : 1).TakeWhile(_ => left.IsPositive))
        {
            var part = new Payment(Ids.New(work.Now), command.Date, order.Number, left < due ? left : due, work.Source);
            work.Changes.Put(Documents.Payments, part);
            parts.Add(part);
            left -= part.Amount;
        }

        return new PaymentRecorded(customer, parts, owed - command.Amount);
    }

    public static Result<Done> Amend(Work work, AmendOrder command)
    {
        if (work.Session.Get(Documents.Orders, command.Number) is not { } old || old.Rep != work.Person.Id || work.Find(old.Customer) is not { } customer || work.Find(command.Customer ?? old.Customer) is not { } target)
        {
            return new CustomerUnknown();
        }

        var order = old with { Amount = command.Amount ?? old.Amount, Product = command.Product ?? old.Product, Date = command.Date ?? old.Date, Quantity = command.Quantity ?? old.Quantity, Customer = target.Code, Contract = command.Contract ?? old.Contract };
        var paid = new Money(work.Session.PaymentsOf(old.Number).Sum(payment => payment.Amount.Minor));
        if (Unreal(order.Amount) is { } refusal)
        {
            return refusal;
        }

        if (order == old)
        {
            return new NothingChanged();
        }

        if (order.Amount < paid)
        {
            return new MoreThanOpen(customer, order.Amount);
        }

        work.Touch(customer.Code);
        work.Touch(target.Code);
        work.Changes.Put(Documents.Orders, order);
        StageKeeper.Refresh(work, customer);
        return new OrderAmended(old, order, StageKeeper.Refresh(work, work.Find(target.Code) ?? target));
    }

    public static Result<Done> Amend(Work work, AmendPayment command)
    {
        if (work.Session.Get(Documents.Payments, command.Id) is not { } old || work.Session.Get(Documents.Orders, old.Order) is not { } order || work.Find(order.Customer) is not { } customer || order.Rep != work.Person.Id)
        {
            return new CustomerUnknown();
        }

        var payment = old with { Amount = command.Amount ?? old.Amount, Date = command.Date ?? old.Date };
        if (Unreal(payment.Amount) is { } refusal)
        {
            return refusal;
        }

        if (payment == old)
        {
            return new NothingChanged();
        }

        var others = work.Session.PaymentsOf(order.Number).Where(other => other.Id != old.Id).Sum(other => other.Amount.Minor);
        if (order.Amount.Minor - others < payment.Amount.Minor)
        {
            return new MoreThanOpen(customer, new Money(order.Amount.Minor - others));
        }

        work.Touch(customer.Code);
        work.Changes.Put(Documents.Payments, payment);
        return new PaymentAmended(old, payment, customer);
    }

    public static Result<Done> Remove(Work work, RemoveMoney command)
    {
        if (work.Session.Get(Documents.Orders, command.Order) is not { } order || order.Rep != work.Person.Id || work.Find(order.Customer) is not { } customer)
        {
            return new CustomerUnknown();
        }

        if (command.Payment is { } id)
        {
            if (work.Session.Get(Documents.Payments, id) is not { } payment || payment.Order != order.Number)
            {
                return new NothingToUndo();
            }

            work.Touch(customer.Code);
            work.Changes.Remove(Documents.Payments, id);
            return new MoneyRemoved(customer, order.Product, payment.Amount, Paid: true);
        }

        if (work.Session.PaymentsOf(order.Number).Count > 0)
        {
            return new ChangedSince();
        }

        work.Touch(customer.Code);
        work.Changes.Remove(Documents.Orders, order.Number);
        return new MoneyRemoved(StageKeeper.Refresh(work, customer), order.Product, order.Amount, Paid: false);
    }

    /// <summary>Orders not fully paid, oldest first.</summary>
    public static IReadOnlyList<(Order Order, Money Open)> OpenOrders(IReadSession session, CustomerCode customer) =>
    [
        .. from order in session.OrdersOf(customer)
           let paid = session.PaymentsOf(order.Number).Sum(payment => payment.Amount.Minor)
           let open = order.Amount - new Money(paid)
           where open.IsPositive
           orderby order.Date, order.Number
           select (order, open)
    ];

    public static Refusal? Unreal(Money amount) =>
        !amount.IsPositive ? new AmountNotPositive() : amount > Most ? new AmountTooLarge() : null;

    private static string NextNumber(Work work, DateOnly date)
    {
        var counter = date.ToString("'order:'yyyyMM", CultureInfo.InvariantCulture);
        work.Changes.Watch(Documents.Counters, counter);
        var sequence = work.Session.Get(Documents.Counters, counter)?.Value ?? 0;
        string number;
        do
        {
            number = string.Create(CultureInfo.InvariantCulture, $"SB{date:yyyyMM}-{++sequence:0000}");
        }
        while (work.Session.Get(Documents.Orders, number) is not null);

        work.Session.Upsert(Documents.Counters, new Counter(counter, sequence));
        return number;
    }

    /// <summary>What the customer owes without the payment that is taken back.</summary>
    public static Money Owed(Work work, CustomerCode customer, string change)
    {
        var open = OpenOrders(work.Session, customer).Sum(order => order.Open.Minor);
        var back = LastDone.Payments(work.Session, work.Session.Get(Documents.Changes, change))
            .Where(part => work.Session.Get(Documents.Orders, part.Order)?.Customer == customer).Sum(part => part.Amount.Minor);
        return new Money(open + back);
    }
}
