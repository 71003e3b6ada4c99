using SalesBot.Bot.Chat;
using SalesBot.Bot.Records;
using SalesBot.Bot.Wording;
using SalesBot.Domain;
using SalesBot.Domain.Customers;
using SalesBot.Domain.Sales;

namespace SalesBot.Bot.Subjects.Orders;

public sealed record OrderRecorded(Order Order, Customer Customer) : Done
{
    public Money? Paid { get; init; }

    internal override CustomerCode? Topic => Customer.Code;

    internal override Draft Say(Message message)
    {
        var html = CustomerHead.Of(message, Customer)
            .Line(message.Words["Done.Order", Order.Product, message.Exact(Order.Amount), Phrases.NearDay(Order.Date, message.Today, message.Language), Order.Number]);
        return Paid is not { } paid ? html
            : html.Line(message.Words["Done.Paid", message.Exact(paid), Order.Number]).Line(paid < Order.Amount ? message.Words["Done.StillOpen", message.Exact(Order.Amount - paid)] : message.Words["Done.AllPaid"]);
    }
}

public sealed record OrderAmended(Order Before, Order Order, Customer Customer) : Done
{
    internal override CustomerCode? Topic => Customer.Code;

    internal override Draft Say(Message message) => CustomerHead.Of(message, Customer)
        .Line(message.Words["Done.Order", Order.Product, message.Exact(Order.Amount), Phrases.NearDay(Order.Date, message.Today, message.Language), Order.Number])
        .Line().Italic(Words.Of("Talk", message.Language)["Order.Mended", Before.Product, message.Exact(Before.Amount), Phrases.NearDay(Before.Date, message.Today, message.Language)]);
}

public sealed record PaymentAmended(Payment Before, Payment Payment, Customer Customer) : Done
{
    internal override CustomerCode? Topic => Customer.Code;

    internal override Draft Say(Message message) => CustomerHead.Of(message, Customer)
        .Line(message.Words["Done.Paid", message.Exact(Payment.Amount), Payment.Order] + message.Words["List.Comma"] + Phrases.NearDay(Payment.Date, message.Today, message.Language))
        .Line().Italic(Words.Of("Talk", message.Language)["Payment.Mended", message.Exact(Before.Amount), Phrases.NearDay(Before.Date, message.Today, message.Language)]);
}

/// <param name="Product">What the order was for.</param>
public sealed record MoneyRemoved(Customer Customer, string Product, Money Amount, bool Paid) : Done
{
    internal override CustomerCode? Topic => Customer.Code;

    internal override Draft Say(Message message) => CustomerHead.Of(message, Customer).Line(Words.Of("Talk", message.Language)[Paid ? "Payment.Removed" : "Order.Removed", Product, message.Exact(Amount)]);
}

/// <param name="Parts">How much went to which order.</param>
public sealed record PaymentRecorded(Customer Customer, IReadOnlyList<Payment> Parts, Money StillOpen) : Done
{
    internal override CustomerCode? Topic => Customer.Code;

    internal override Draft Say(Message message) => OrderText.Paid(this, message);
}
