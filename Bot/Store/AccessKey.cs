using SalesBot.Domain.Team;

namespace SalesBot.Bot.Store;

/// <summary>What lets a program in that speaks for a person, such as their calendar. What it shows itself is not kept.</summary>
/// <param name="Id">What it hashes to.</param>
/// <param name="Used">When it was last used, to the hour; null while it never was.</param>
public sealed record AccessKey(string Id, RepId Rep, KeyKind Kind, DateTimeOffset Since, DateTimeOffset? Used = null)
{
    /// <summary>The program may also write.</summary>
    public bool Writes { get; init; }

    /// <summary>Null for one that does not end by itself.</summary>
    public DateTimeOffset? Expires { get; init; }
}

public enum KeyKind
{
    /// <summary>Reads the person's calendar.</summary>
    Calendar,

    /// <summary>Asks, and perhaps tells, as the person would in chat.</summary>
    Program,
}
