using SalesBot.Domain.Customers;

namespace SalesBot.Bot.Store;

/// <summary>A customer that became part of another: links, reminders and files that still name it mean that one.</summary>
/// <param name="Name">As it was called.</param>
public sealed record MergedCode(CustomerCode Code, CustomerCode Into, string Name);
