using SalesBot.Domain.Customers;

namespace SalesBot.Bot.Understanding;

/// <summary>What the reader knows besides the words.</summary>
/// <param name="Now">The writer's local time.</param>
/// <param name="Current">The customer they are already talking about.</param>
public sealed record ReadingContext(DateTime Now, string? Language = null, CustomerCode? Current = null)
{
    /// <summary>What the team's people are called, folded as <c>Folding</c> does: whose contact it was is told by it.</summary>
    public IReadOnlyList<string> Colleagues { get; init; } = [];

    /// <summary>Whom they spoke of lately or are to meet today, the nearest first: a surname or a first name that several answer to is theirs.</summary>
    public IReadOnlyList<CustomerCode> Lately { get; init; } = [];

    /// <summary>What the talk so far makes of the message; null leaves it to its words.</summary>
    public Intent? As { get; init; }
}
