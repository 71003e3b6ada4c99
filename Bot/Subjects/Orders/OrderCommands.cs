using SalesBot.Bot.Records;
using SalesBot.Domain;
using SalesBot.Domain.Customers;

namespace SalesBot.Bot.Subjects.Orders;

/// <param name="Date">The rep's local date.</param>
public sealed record RecordOrder(CustomerCode Customer, Money Amount, string Product, DateOnly Date, decimal? Quantity = null) : SalesCommand
{
    internal override Result<Done> Carry(Work work) => OrderWork.Order(work, this);

    internal override Refusal? Foresee(Work work, string change) => work.Find(Customer) is null ? new CustomerUnknown() : OrderWork.Unreal(Amount);
}

/// <summary>Money came in from a customer: it settles the oldest open orders first.</summary>
public sealed record RecordPayment(CustomerCode Customer, Money Amount, DateOnly Date) : SalesCommand
{
    internal override Result<Done> Carry(Work work) => OrderWork.Pay(work, this);

    internal override Refusal? Foresee(Work work, string change) => work.Find(Customer) is not { } customer ? new CustomerUnknown()
        : OrderWork.Unreal(Amount) ?? (OrderWork.Owed(work, Customer, change) is var owed && owed < Amount ? new MoreThanOpen(customer, owed) : null);
}
