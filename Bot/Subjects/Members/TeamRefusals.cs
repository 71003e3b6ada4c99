using SalesBot.Domain;
using SalesBot.Domain.Team;

namespace SalesBot.Bot.Subjects.Members;

/// <summary>The last day lies before the first.</summary>
public sealed record LeaveBackwards(DateOnly From, DateOnly To) : Refusal;

/// <param name="Most">Days.</param>
public sealed record LeaveTooLong(int Most) : Refusal;

public sealed record LeaveOverlaps(Leave Known) : Refusal;

/// <summary>No leave of that id that the person may change, or it is over.</summary>
public sealed record LeaveUnknown : Refusal;

/// <param name="Leave">The stand-in's own, on some of these days.</param>
public sealed record StandInAway(Rep StandIn, Leave Leave) : Refusal;

/// <summary>Only a colleague of the team may stand in or take customers over.</summary>
public sealed record NotOfTheTeam(string Name) : Refusal;

public sealed record DigestIsQuiet(TimeOnly Digest, TimeOnly QuietFrom, TimeOnly QuietTo) : Refusal;

/// <param name="Most">Hours.</param>
public sealed record QuietTooLong(int Most) : Refusal;

public sealed record NudgesOutOfRange(int Most) : Refusal;

public sealed record ZoneUnknown(string Zone) : Refusal;

public sealed record NothingToHandOver(Rep From) : Refusal;

/// <summary>To the person who has them already.</summary>
public sealed record SamePerson(Rep Person) : Refusal;

/// <summary>Only somebody above, within their own scope, may do that.</summary>
public sealed record NotYoursToManage : Refusal;

/// <summary>Nobody changes their own role or takes themselves out.</summary>
public sealed record NotOneself : Refusal;

/// <summary>The same whether the team exists or not.</summary>
public sealed record TeamNotYours(string Team) : Refusal;

/// <param name="Most">Characters.</param>
public sealed record NameUnfit(int Most) : Refusal;

public sealed record NameIsTaken(string Name) : Refusal;

/// <summary>It is so already.</summary>
public sealed record NothingChanged : Refusal;
