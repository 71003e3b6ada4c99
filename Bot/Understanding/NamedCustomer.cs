using SalesBot.Domain.Customers;

namespace SalesBot.Bot.Understanding;

/// <summary>A customer as the reader needs to know one.</summary>
public sealed record NamedCustomer(
    CustomerCode Code, string Name, IReadOnlyList<string> Aliases, IReadOnlyList<NamedContact> Contacts, Stage Stage = Stage.Prospect)
{
    /// <summary>What tells namesakes apart: city, industry, what they need; as written.</summary>
    public IReadOnlyList<string> Traits { get; init; } = [];
}

/// <param name="CalledAs">Further forms people use, such as 王总; may be empty.</param>
public sealed record NamedContact(string Name, string? Title, IReadOnlyList<string> CalledAs);
