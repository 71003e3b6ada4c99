using SalesBot.Bot.Chat;
using SalesBot.Bot.Records;
using SalesBot.Domain;
using SalesBot.Domain.Customers;

namespace SalesBot.Bot.Subjects.Orders;

public sealed record AmountNotPositive : SpokenRefusal
{
    internal override string Say(Message message) => message.Words["Refused.AmountNotPositive"];
}

public sealed record AmountTooLarge : SpokenRefusal
{
    internal override string Say(Message message) => message.Words["Refused.AmountTooLarge"];
}

public sealed record NoOpenOrder(Customer Customer) : SpokenRefusal
{
    internal override string Say(Message message) => message.Words["Refused.NoOpenOrder", Customer.Name];
}

/// <param name="Open">What is still to be paid over all of the customer's orders.</param>
public sealed record MoreThanOpen(Customer Customer, Money Open) : SpokenRefusal
{
    internal override string Say(Message message) => message.Words["Refused.MoreThanOpen", Customer.Name, message.Amount(Open)];
}
