using SalesBot.Bot.Records;
using SalesBot.Domain.Customers;
using SalesBot.Domain.Team;

namespace SalesBot.Bot.Subjects.Members;

/// <summary>Something done to the team rather than to a customer: who is there, who is away, who looks after whom.</summary>
public abstract record TeamCommand : SalesCommand;

/// <param name="From">The person's local date, included.</param>
/// <param name="To">Likewise.</param>
public sealed record TakeLeave(RepId Rep, DateOnly From, DateOnly To, RepId? StandIn = null) : TeamCommand;

/// <summary>Leave that has not begun is taken back; from leave under way the person returns today.</summary>
public sealed record EndLeave(string Leave) : TeamCommand;

/// <param name="StandIn">Null for nobody.</param>
public sealed record SetStandIn(string Leave, RepId? StandIn) : TeamCommand;

/// <param name="Wanted">As they are to be from now on, the person's own.</param>
/// <param name="TimeZone">IANA id, likewise; null is the team's.</param>
public sealed record SetPreferences(Preferences Wanted, string? TimeZone) : TeamCommand;

/// <summary>Customers go to a colleague with their open steps: these, or all of a person's when none is named.</summary>
public sealed record HandOverAll(RepId From, RepId To, IReadOnlyList<CustomerCode>? Only = null) : TeamCommand;

/// <summary>A one-time code for a person of the team, who is added if new.</summary>
public sealed record InvitePerson(string Name, Role Role, string? Team) : TeamCommand;

public sealed record SetRole(RepId Rep, Role Role) : TeamCommand;

/// <param name="Team">Null for none.</param>
public sealed record SetTeam(RepId Rep, string? Team) : TeamCommand;

/// <summary>The group chat is that team's from now on.</summary>
public sealed record BindGroup(string Chat, string Team) : TeamCommand;

public sealed record ReleaseGroup(string Chat) : TeamCommand;

/// <summary>Whether the team's day is posted in the group every evening.</summary>
public sealed record SetGroupDigest(string Chat, bool On) : TeamCommand;

/// <summary>The person has left: their chat gets nothing more, and their customers wait to be handed over.</summary>
public sealed record Deactivate(RepId Rep) : TeamCommand;
