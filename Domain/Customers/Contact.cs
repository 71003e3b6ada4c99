namespace SalesBot.Domain.Customers;

/// <summary>A person at the customer (联系人).</summary>
/// <param name="Title">职务, e.g. 采购经理.</param>
public sealed record Contact(
    string Name,
    string? Title = null,
    string? Phone = null,
    string? Email = null,
    string? WeChat = null,
    bool DecisionMaker = false);
