using SalesBot.Bot.Chat;
using SalesBot.Domain.Customers;

namespace SalesBot.Bot.Subjects.Files;

/// <summary>Something was sent without a word: which customer's is it?</summary>
public sealed record PlacingFiles(IReadOnlyList<string> Files, IReadOnlyList<CustomerCode> Candidates) : ChatStep;
