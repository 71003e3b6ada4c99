using SalesBot.Domain.Customers;
using SalesBot.Domain.Team;

namespace SalesBot.Bot.Store;

/// <summary>Somebody whose data was erased on request: what texts must not say any more, until all of them were gone through.</summary>
/// <param name="By">Who erased it.</param>
/// <param name="Pseudonym">What stands where the person was named.</param>
public sealed record Erasure(string Id, RepId By, DateTimeOffset At, string Pseudonym)
{
    /// <summary>The member; null for a customer's contact.</summary>
    public RepId? Member { get; init; }

    /// <summary>Whose contact it was; null for a member.</summary>
    public CustomerCode? Customer { get; init; }

    /// <summary>Empty once all is done: then nobody knows it any more. So are the next two.</summary>
    public IReadOnlyList<string> Names { get; init; } = [];

    /// <summary>Phone numbers and addresses of mail and the like.</summary>
    public IReadOnlyList<string> Numbers { get; init; } = [];

    /// <summary>The member's private chats.</summary>
    public IReadOnlyList<string> Chats { get; init; } = [];

    /// <summary>Documents rewritten or removed so far.</summary>
    public int Changed { get; init; }

    public bool Done { get; init; }
}
