using SalesBot.Bot.Chat;
using SalesBot.Bot.Records;
using SalesBot.Bot.Wording;
using SalesBot.Domain;
using SalesBot.Domain.Customers;
using SalesBot.Domain.Sales;

namespace SalesBot.Bot.Subjects.Orders;

public sealed record OrderRecorded(Order Order, Customer Customer) : Done
{
    internal override CustomerCode? Topic => Customer.Code;

    internal override Draft Say(Message message) => CustomerHead.Of(message, Customer)
        .Line(message.Words["Done.Order", Order.Product, message.Amount(Order.Amount), Phrases.NearDay(Order.Date, message.Today, message.Language), Order.Number]);
}

/// <param name="Parts">How much went to which order.</param>
public sealed record PaymentRecorded(Customer Customer, IReadOnlyList<Payment> Parts, Money StillOpen) : Done
{
    internal override CustomerCode? Topic => Customer.Code;

    internal override Draft Say(Message message) => OrderText.Paid(this, message);
}
