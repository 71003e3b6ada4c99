using SalesBot.Bot.Channels;
using SalesBot.Domain.Team;

namespace SalesBot.Bot.Store;

/// <summary>What one command or import changed: the audit trail, and what undo takes back.</summary>
/// <param name="What">The command, e.g. <c>LogFollowUp</c>, or <c>import:customers</c>.</param>
/// <param name="Source">The update (chat message) or file it came from.</param>
public sealed record ChangeEntry(
    string Id, DateTimeOffset At, RepId? By, string What, string? Source, IReadOnlyList<DocChange> Documents, string? UndoneBy = null)
{
    /// <summary>The file that left; entries of older versions have it as text in <see cref="What"/>.</summary>
    public Recipe? Left { get; init; }
}

/// <param name="Before">The document's JSON; null when it was new.</param>
/// <param name="After">The document's JSON; null when it was deleted.</param>
public sealed record DocChange(string Type, string Id, string? Before, string? After);
