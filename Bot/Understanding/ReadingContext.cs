using SalesBot.Domain.Customers;

namespace SalesBot.Bot.Understanding;

/// <summary>What the reader knows besides the words.</summary>
/// <param name="Now">The writer's local time.</param>
/// <param name="Current">The customer they are already talking about.</param>
public sealed record ReadingContext(DateTime Now, string? Language = null, CustomerCode? Current = null)
{
    /// <summary>Who writes, and the names of the company.</summary>
    public Roster Roster { get; init; } = Roster.Unknown;

    /// <summary>The team's local date; null where it is the writer's.</summary>
    public DateOnly? TeamDay { get; init; }

    /// <summary>It answers a message of the bot.</summary>
    public bool IsReply { get; init; }

    /// <summary>What the team's people are called, folded as <c>Folding</c> does: whose contact it was is told by it.</summary>
    public IReadOnlyList<string> Colleagues { get => field ?? Roster.Colleagues; init; }

    /// <summary>Whom they spoke of lately or are to meet today, the nearest first: a surname or a first name that several answer to is theirs.</summary>
    public IEnumerable<CustomerCode> Lately { get; init; } = [];

    /// <summary>People of the customer spoken of whom the directory does not hold and the talk has named.</summary>
    public IReadOnlyList<string> Met { get; init; } = [];

    /// <summary>The question that was answered in the line before, as written: "and payments?" goes on from it.</summary>
    public string? Asked { get; init; }

    /// <summary>What the talk so far makes of the message; null leaves it to its words.</summary>
    public Intent? As { get; init; }
}
