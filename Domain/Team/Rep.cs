namespace SalesBot.Domain.Team;

/// <summary>A person who uses SalesBot, whatever the role.</summary>
/// <param name="Name">Unique in the company; files name people by it.</param>
/// <param name="Lead">Whom an escalation reaches first; null for the top.</param>
/// <param name="TimeZone">IANA id, e.g. Asia/Shanghai; every local time of this person is in it.</param>
/// <param name="Language">zh-Hans, zh-Hant or en.</param>
public sealed record Rep(
    RepId Id,
    string Name,
    Role Role,
    string? Team = null,
    string? Region = null,
    RepId? Lead = null,
    string? TimeZone = null,
    string? Language = null,
    bool Active = true);
