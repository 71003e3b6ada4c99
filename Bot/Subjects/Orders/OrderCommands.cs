using SalesBot.Bot.Chat;
using SalesBot.Bot.Records;
using SalesBot.Bot.Wording;
using SalesBot.Domain;
using SalesBot.Domain.Customers;

namespace SalesBot.Bot.Subjects.Orders;

/// <param name="Date">The rep's local date.</param>
/// <param name="Paid">What came in with it, a deposit or the whole.</param>
public sealed record RecordOrder(CustomerCode Customer, Money Amount, string Product, DateOnly Date, decimal? Quantity = null, Money? Paid = null) : SalesCommand
{
    /// <summary>The contract's or the customer's own number for it, as written.</summary>
    public string? Contract { get; init; }

    internal override string? Question(Message message) => Product.Length == 0
        ? Words.Of("Talk", message.Language)["Confirm.SaleBare", message.Find(Customer)?.Name, message.Exact(Amount)]
        : Words.Of("Talk", message.Language)["Confirm.Sale", message.Find(Customer)?.Name, $"{OrderText.Bought(Product, Quantity, message)} {message.Exact(Amount)}"];

    internal override Result<Done> Carry(Work work) => OrderWork.Order(work, this);

    internal override Refusal? Foresee(Work work, string change) => work.Find(Customer) is null ? new CustomerUnknown() : OrderWork.Unreal(work, Amount);
}

/// <summary>Mends an order; what is null stays as it is.</summary>
public sealed record AmendOrder(string Number, Money? Amount = null, string? Product = null, DateOnly? Date = null, decimal? Quantity = null, CustomerCode? Customer = null) : SalesCommand
{
    /// <summary>The contract's or the customer's own number for it.</summary>
    public string? Contract { get; init; }

    internal override Result<Done> Carry(Work work) => OrderWork.Amend(work, this);
}

/// <summary>Mends a payment; what is null stays as it is.</summary>
public sealed record AmendPayment(string Id, Money? Amount = null, DateOnly? Date = null) : SalesCommand
{
    internal override Result<Done> Carry(Work work) => OrderWork.Amend(work, this);
}

/// <summary>Takes away an order, which nothing was paid on, or a payment.</summary>
/// <param name="Payment">Its id; null takes the order away.</param>
public sealed record RemoveMoney(string Order, string? Payment = null) : SalesCommand
{
    internal override Result<Done> Carry(Work work) => OrderWork.Remove(work, this);
}

/// <summary>Money came in from a customer: it settles the oldest open orders first.</summary>
public sealed record RecordPayment(CustomerCode Customer, Money Amount, DateOnly Date) : SalesCommand
{
    /// <summary>The order the words mean, which is paid before any other; null where they mean none.</summary>
    public string? Order { get; init; }

    internal override Result<Done> Carry(Work work) => OrderWork.Pay(work, this);

    internal override Refusal? Foresee(Work work, string change) => work.Find(Customer) is not { } customer ? new CustomerUnknown()
        : OrderWork.Unreal(work, Amount) ?? (OrderWork.Owed(work, Customer, change, Amount.Currency) is { } owed && owed < Amount ? new MoreThanOpen(customer, owed) : null);
}
