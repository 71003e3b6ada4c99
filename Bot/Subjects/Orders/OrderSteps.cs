using SalesBot.Bot.Chat;
using SalesBot.Domain.Customers;

namespace SalesBot.Bot.Subjects.Orders;

/// <summary>An order without a product.</summary>
public sealed record ChoosingProduct(RecordOrder Order, IReadOnlyList<string> Products) : ChatStep
{
    internal override bool Waits => true;

    internal override CustomerCode? About => Order.Customer;
}

/// <summary>An order was written down, and what was sold was not said: whoever names it now adds it.</summary>
/// <param name="Order">Its number.</param>
public sealed record NamingProduct(string Order, CustomerCode Customer) : ChatStep
{
    internal override CustomerCode? About => Customer;
}

/// <summary>An order or a payment that lacks its customer or its amount.</summary>
/// <param name="Said">What was said of it so far; the next message goes on from there.</param>
public sealed record GivingMoney(bool Payment, CustomerCode? Customer, string Said) : ChatStep
{
    /// <summary>What was paid on the order before it was written down.</summary>
    public RecordPayment? Paid { get; init; }

    internal override bool Waits => true;

    internal override CustomerCode? About => Customer;
}

/// <summary>Money came in, and no order of the customer's is unpaid.</summary>
/// <param name="Text">The message that told of it.</param>
public sealed record PayingNoOrder(RecordPayment Payment, string Text) : ChatStep
{
    internal override bool Waits => true;

    internal override CustomerCode? About => Payment.Customer;
}
