using System.Globalization;
using SalesBot.Bot.Records;
using SalesBot.Bot.Store;
using SalesBot.Domain;
using SalesBot.Domain.Customers;
using SalesBot.Domain.Receivables;
using SalesBot.Domain.Sales;

namespace SalesBot.Bot.Subjects.Orders;

/// <summary>Records orders and the payments to them.</summary>
internal static class OrderWork
{
    /// <summary>Ten billion yuan: what is above is a slip of the finger.</summary>
    public static readonly Money Most = Money.Of(10_000_000_000m);

    /// <summary>A thousand billion, where nobody knows what it is worth: of the smallest currencies tens of millions.</summary>
    private const decimal MostAbroad = 1_000_000_000_000m;

    public static Result<Done> Order(Work work, RecordOrder command)
    {
        if (work.Find(command.Customer) is not { } customer)
        {
            return new CustomerUnknown();
        }

        if ((Unreal(work, command.Amount) ?? (command.Paid is { } sum ? Unreal(work, sum) : null)) is { } refusal)
        {
            return refusal;
        }

        var (amount, asSaid) = work.Reckoned(command.Amount);
        var order = new Order("", command.Date, customer.Code, work.Person.Id, command.Product.Length == 0 ? Products.Unsaid : command.Product, amount, command.Quantity, Contract: command.Contract, SourceMessage: work.Source) { AsSaid = asSaid };
        var paid = command.Paid is { } came ? Received(work, order, came, command.Date, []) : null;
        if (paid is not null && Settlement.Left(order, [paid]) is { Minor: < 0 })
        {
            return new MoreThanOpen(customer, command.Amount);
        }

        work.Touch(customer.Code);
        order = order with { Number = NextNumber(work, command.Date) };
        work.Changes.Put(Documents.Orders, order);
        if (paid is not null)
        {
            paid = paid with { Order = order.Number };
            work.Changes.Put(Documents.Payments, paid);
        }

        return new OrderRecorded(order, StageKeeper.Refresh(work, customer), paid);
    }

    /// <summary>Money goes to orders in its own currency; where none of those is open, to the oldest there is, by what both are worth.</summary>
    public static Result<Done> Pay(Work work, RecordPayment command)
    {
        if (work.Find(command.Customer) is not { } customer)
        {
            return new CustomerUnknown();
        }

        if (Unreal(work, command.Amount) is { } refusal)
        {
            return refusal;
        }

        var all = OpenOrders(work.Session, customer.Code).OrderBy(one => one.Order.Number == command.Order ? 0 : 1).ToList();
        if (all.Count == 0)
        {
            return new NoOpenOrder(customer);
        }

        var open = all[0].Order.Number == command.Order && all[0].Open.Currency != command.Amount.Currency ? [] : all.Where(one => one.Open.Currency == command.Amount.Currency).ToList();
        List<Payment> parts = [];
        if (open.Count == 0)
        {
            var (order, due) = all[0];
            var part = Received(work, order, command.Amount, command.Date, work.Session.PaymentsOf(order.Number));
            if (Settlement.Of(order, part) > due)
            {
                return new MoreThanOpen(customer, due);
            }

            parts.Add(part);
        }
        else
        {
            var owed = open.Select(one => one.Open).Aggregate((sum, one) => sum + one);
            if (command.Amount > owed)
            {
                return new MoreThanOpen(customer, owed);
            }

            var left = command.Amount;
            foreach (var (order, due) in open.TakeWhile(_ => left.IsPositive))
            {
                var part = Received(work, order, left < due ? left : due, command.Date, work.Session.PaymentsOf(order.Number));
                parts.Add(part);
                left -= part.Own();
            }
        }

        work.Touch(customer.Code);
        parts.ForEach(part => work.Changes.Put(Documents.Payments, part));
        return new PaymentRecorded(customer, parts, [.. OpenOrders(work.Session, customer.Code).Select(one => one.Open)]);
    }

    /// <param name="others">What came in for the order before.</param>
    private static Payment Received(Work work, Order order, Money sum, DateOnly date, IReadOnlyList<Payment> others) =>
        new(Ids.New(work.Now), date, order.Number, Settlement.Reckon(order, sum, others, work.ExchangeRates), work.Source) { AsSaid = sum.Currency is null ? null : sum };

    public static Result<Done> Amend(Work work, AmendOrder command)
    {
        if (work.Session.Get(Documents.Orders, command.Number) is not { } old || old.Rep != work.Person.Id || work.Find(old.Customer) is not { } customer || work.Find(command.Customer ?? old.Customer) is not { } target)
        {
            return new CustomerUnknown();
        }

        var told = command.Amount ?? old.Own();
        var (amount, asSaid) = told == old.Own() ? (old.Amount, old.AsSaid) : KeepsRate(work, old, told) ? (Settlement.InTeam(old, told, work.ExchangeRates), told) : work.Reckoned(told);
        var order = old with { Amount = amount, AsSaid = asSaid, Product = command.Product ?? old.Product, Date = command.Date ?? old.Date, Quantity = command.Quantity ?? old.Quantity, Customer = target.Code, Contract = command.Contract ?? old.Contract };
        if (Unreal(work, told) is { } refusal)
        {
            return refusal;
        }

        if (order == old)
        {
            return new NothingChanged();
        }

        var payments = work.Session.PaymentsOf(old.Number);
        var paid = told.Currency == old.Own().Currency ? payments : Recoined(work, old, order, payments);
        if (Settlement.Left(order, paid) is { Minor: < 0 })
        {
            return new MoreThanOpen(customer, order.Own());
        }

        work.Touch(customer.Code);
        work.Touch(target.Code);
        work.Changes.Put(Documents.Orders, order);
        foreach (var payment in paid.Except(payments))
        {
            work.Changes.Put(Documents.Payments, payment);
        }

        StageKeeper.Refresh(work, customer);
        return new OrderAmended(old, order, StageKeeper.Refresh(work, work.Find(target.Code) ?? target));
    }

    /// <summary>Another amount in the currency the order is in goes by the rate the order was written at, so that its payments go on to fit.</summary>
    private static bool KeepsRate(Work work, Order old, Money told) => old.AsSaid is { } said && told.Currency == said.Currency && old.Amount.Minor != 0 && work.ExchangeRates.InTeam(said) != old.Amount;

    /// <summary>What was paid on an order that turns out to be in another currency was in that one as well.</summary>
    private static List<Payment> Recoined(Work work, Order old, Order order, IReadOnlyList<Payment> payments)
    {
        List<Payment> now = [];
        foreach (var payment in payments)
        {
            var sum = payment.Own().Currency == old.Own().Currency ? Money.Of(payment.Own().Amount, order.Own().Currency) : payment.Own();
            now.Add(payment with { Amount = Settlement.Reckon(order, sum, now, work.ExchangeRates), AsSaid = sum.Currency is null ? null : sum });
        }

        return now;
    }

    public static Result<Done> Amend(Work work, AmendPayment command)
    {
        if (work.Session.Get(Documents.Payments, command.Id) is not { } old || work.Session.Get(Documents.Orders, old.Order) is not { } order || work.Find(order.Customer) is not { } customer || order.Rep != work.Person.Id)
        {
            return new CustomerUnknown();
        }

        var others = work.Session.PaymentsOf(order.Number).Where(other => other.Id != old.Id).ToList();
        var told = command.Amount ?? old.Own();
        var payment = told == old.Own() ? old with { Date = command.Date ?? old.Date }
            : old with { Amount = Settlement.Reckon(order, told, others, work.ExchangeRates), AsSaid = told.Currency is null ? null : told, Date = command.Date ?? old.Date };
        if (Unreal(work, told) is { } refusal)
        {
            return refusal;
        }

        if (payment == old)
        {
            return new NothingChanged();
        }

        if (Settlement.Left(order, others) is var open && Settlement.Of(order, payment) > open)
        {
            return new MoreThanOpen(customer, open);
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
            return new MoneyRemoved(customer, order.Product, payment.Own(), Paid: true);
        }

        if (work.Session.PaymentsOf(order.Number).Count > 0)
        {
            return new ChangedSince();
        }

        work.Touch(customer.Code);
        work.Changes.Remove(Documents.Orders, order.Number);
        return new MoneyRemoved(StageKeeper.Refresh(work, customer), order.Product, order.Own(), Paid: false);
    }

    /// <summary>Orders not fully paid, oldest first, with what is open in each one's own currency.</summary>
    public static IReadOnlyList<(Order Order, Money Open)> OpenOrders(IReadSession session, CustomerCode customer) =>
    [
        .. from order in session.OrdersOf(customer)
           let open = Settlement.Left(order, session.PaymentsOf(order.Number))
           where open.IsPositive
           orderby order.Date, order.Number
           select (order, open)
    ];

    /// <summary>A sum that is none, or a slip of the finger: by what it is worth, and in a currency without a rate by its figure.</summary>
    public static Refusal? Unreal(Work work, Money amount) => !amount.IsPositive ? new AmountNotPositive()
        : amount.Amount > (amount.Currency is null ? Most.Amount : MostAbroad) ? new AmountTooLarge()
        : amount.Currency is { } currency && work.ExchangeRates is var rates && rates.Worth.ContainsKey(currency) && !(rates.InTeam(amount) <= Most) ? new AmountTooLarge()
        : null;

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

    /// <summary>What the customer owes in a currency without the payment that is taken back; null where nothing of another than the team's is owed.</summary>
    public static Money? Owed(Work work, CustomerCode customer, string change, string? currency)
    {
        var open = OpenOrders(work.Session, customer).Select(one => one.Open);
        var back = LastDone.Payments(work.Session, work.Session.Get(Documents.Changes, change))
            .Where(part => work.Session.Get(Documents.Orders, part.Order)?.Customer == customer).Select(part => part.Own());
        var owed = open.Concat(back).Where(sum => sum.Currency == currency).Sum(sum => sum.Minor);
        return owed == 0 && currency is not null ? null : new Money(owed, currency);
    }
}
