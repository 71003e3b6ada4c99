using SalesBot.Bot.Chat;
using SalesBot.Domain.Customers;
using SalesBot.Domain.Team;

namespace SalesBot.Bot.Subjects.Members;

/// <summary>Leave, but from when to when?</summary>
public sealed record GivingLeave(RepId Rep) : ChatStep;

/// <summary>Who stands in meanwhile?</summary>
public sealed record ChoosingStandIn(string Leave) : ChatStep;

/// <param name="What">The setting that was asked about: digest, quiet, week, zone or nudges.</param>
public sealed record ChoosingPreference(string What) : ChatStep;

/// <summary>Who gets the customers?</summary>
/// <param name="Only">Null for all of the person's.</param>
public sealed record ChoosingHeir(RepId From, IReadOnlyList<CustomerCode>? Only) : ChatStep;

public sealed record ChoosingTeam(RepId Rep) : ChatStep;

/// <summary>An invite, but for whom?</summary>
public sealed record NamingInvited : ChatStep;
