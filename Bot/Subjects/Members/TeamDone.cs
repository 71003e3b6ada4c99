using SalesBot.Bot.Records;
using SalesBot.Domain.Cadence;
using SalesBot.Domain.Customers;
using SalesBot.Domain.Team;

namespace SalesBot.Bot.Subjects.Members;

/// <param name="Days">Working days of it.</param>
/// <param name="Falling">What falls due or was arranged meanwhile.</param>
/// <param name="Told">Whom notices go to.</param>
public sealed record LeaveTaken(Leave Leave, Rep Person, Rep? StandIn, int Days, WorkMeanwhile Falling, IReadOnlyList<Rep> Told) : Done;

/// <param name="Back">The first day the person works again; null when the leave had not begun.</param>
public sealed record LeaveEnded(Leave Leave, Rep Person, DateOnly? Back) : Done;

public sealed record StandInSet(Leave Leave, Rep Person, Rep? StandIn) : Done;

/// <summary>Nothing to undo when nothing changed.</summary>
public sealed record PreferencesSet : Done;

public sealed record CustomersHandedOver(Rep From, Rep To, IReadOnlyList<Customer> Customers, int Steps) : Done;

/// <param name="Link">Opens the chat with the code; null while the bot's name is not known.</param>
public sealed record PersonInvited(Rep Person, Invite Invite, string? Link, bool IsNew) : Done;

public sealed record RoleSet(Rep Person, Role From) : Done;

public sealed record TeamSet(Rep Person, string? From) : Done;

/// <param name="Left">The person's customers, who now have nobody.</param>
public sealed record PersonDeactivated(Rep Person, IReadOnlyList<Customer> Left) : Done;

public sealed record GroupSet(TeamGroup Group) : Done;

public sealed record GroupReleased(TeamGroup Group) : Done;

/// <summary>What a person's customers need over some days.</summary>
/// <param name="Due">Customers due by the last of them.</param>
/// <param name="Appointments">In order.</param>
public sealed record WorkMeanwhile(IReadOnlyList<Customer> Due, IReadOnlyList<(Customer Customer, PlannedStep Step)> Appointments);
