using SalesBot.Domain.Team;

namespace SalesBot.Bot.Store;

/// <summary>A one-time code that makes a messenger's person a rep. The code itself is not kept.</summary>
/// <param name="Code">What the code hashes to. Invites of version 0.1 hold the code itself, until it ends.</param>
public sealed record Invite(string Code, RepId Rep, DateTimeOffset Expires, DateTimeOffset? Used = null)
{
    /// <summary>What somebody who had left is to be when they use it; null for somebody who is there.</summary>
    public Standing? Returns { get; init; }

    /// <summary>The person's other chats stay signed in.</summary>
    public bool KeepsChats { get; init; }
}

/// <summary>What somebody is in the company.</summary>
public sealed record Standing(Role Role, string? Team);
