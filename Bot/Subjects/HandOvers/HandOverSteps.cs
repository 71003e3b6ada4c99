using SalesBot.Bot.Chat;
using SalesBot.Domain.Customers;
using SalesBot.Domain.Team;

namespace SalesBot.Bot.Subjects.HandOvers;

/// <summary>Who gets the customers?</summary>
/// <param name="Only">Null for all of the person's.</param>
public sealed record ChoosingHeir(RepId From, IReadOnlyList<CustomerCode>? Only) : ChatStep;
