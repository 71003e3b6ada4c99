using SalesBot.Bot.Chat;
using SalesBot.Bot.Records;
using SalesBot.Bot.Wording;
using SalesBot.Domain;
using SalesBot.Domain.Customers;
using SalesBot.Domain.Receivables;
using SalesBot.Domain.Sales;

namespace SalesBot.Bot.Subjects.Orders;

/// <param name="Paid">What came in with the order.</param>
public sealed record OrderRecorded(Order Order, Customer Customer, Payment? Paid = null) : Done
{
    internal override CustomerCode? Topic => Customer.Code;

    internal override ChatStep? Asks => Order.Product == Products.Unsaid ? new NamingProduct(Order.Number, Customer.Code) : null;

    internal override Draft Say(Message message)
    {
        var order = CustomerHead.Of(message, Customer)
            .Line(OrderText.Of(Order, message));
        if (OrderText.Details(Order, message) is { Length: > 0 } details)
        {
            order.Line(details);
        }

        if (Paid is not null)
        {
            order.Line(message.Words["Done.Paid", message.Exact(Paid.Amount, Paid.AsSaid), Order.Number]).Line(OrderText.StillOpen(message, [Settlement.Left(Order, [Paid])]));
        }

        if (Order.Product == Products.Unsaid)
        {
            order.Line().Italic(Words.Of("Talk", message.Language)["Order.WhatFor"]);
        }

        return order.Uncounted(message, Order.Uncounted() ? Order.AsSaid : Paid?.Uncounted() is true ? Paid.AsSaid : null);
    }
}

public sealed record OrderAmended(Order Before, Order Order, Customer Customer) : Done
{
    internal override CustomerCode? Topic => Customer.Code;

    internal override Draft Say(Message message)
    {
        var card = CustomerHead.Of(message, Customer).Line(OrderText.Of(Order, message));
        if (OrderText.Details(Order, message) is { Length: > 0 } details)
        {
            card.Line(details);
        }

        // Of what only got its number, or only its product, nothing else was another.
        if (Before with { Contract = Order.Contract } != Order && (Before.Product != Products.Unsaid || Before.Own() != Order.Own()))
        {
            card.Line().Italic(Words.Of("Talk", message.Language)["Order.Mended", Before.Product, message.Exact(Before.Own()), Phrases.NearDay(Before.Date, message.Today, message.Language)]);
        }

        return card.Uncounted(message, Order.Uncounted() ? Order.AsSaid : null);
    }
}

public sealed record PaymentAmended(Payment Before, Payment Payment, Customer Customer) : Done
{
    internal override CustomerCode? Topic => Customer.Code;

    internal override Draft Say(Message message) => CustomerHead.Of(message, Customer)
        .Line(message.Words["Done.Paid", message.Exact(Payment.Amount, Payment.AsSaid), Payment.Order] + message.Words["List.Comma"] + Phrases.NearDay(Payment.Date, message.Today, message.Language))
        .Line().Italic(Words.Of("Talk", message.Language)["Payment.Mended", message.Exact(Before.Own()), Phrases.NearDay(Before.Date, message.Today, message.Language)])
        .Uncounted(message, Payment.Uncounted() ? Payment.AsSaid : null);
}

/// <param name="Product">What the order was for.</param>
public sealed record MoneyRemoved(Customer Customer, string Product, Money Amount, bool Paid) : Done
{
    internal override CustomerCode? Topic => Customer.Code;

    internal override Draft Say(Message message) => CustomerHead.Of(message, Customer).Line(Words.Of("Talk", message.Language)[Paid ? "Payment.Removed" : "Order.Removed", Product, message.Exact(Amount)]);
}

/// <param name="Parts">How much went to which order.</param>
/// <param name="StillOpen">Of each order that is.</param>
public sealed record PaymentRecorded(Customer Customer, IReadOnlyList<Payment> Parts, IReadOnlyList<Money> StillOpen) : Done
{
    internal override CustomerCode? Topic => Customer.Code;

    internal override Draft Say(Message message) => OrderText.Paid(this, message);
}
