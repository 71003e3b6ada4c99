using SalesBot.Bot.Chat;
using SalesBot.Domain.Customers;

namespace SalesBot.Bot.Subjects.Orders;

/// <summary>An order without a product.</summary>
public sealed record ChoosingProduct(RecordOrder Order, IReadOnlyList<string> Products) : ChatStep;

/// <summary>An order or a payment that lacks its customer or its amount.</summary>
/// <param name="Said">What was said of it so far; the next message goes on from there.</param>
public sealed record GivingMoney(bool Payment, CustomerCode? Customer, string Said) : ChatStep;
