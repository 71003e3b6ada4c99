using SalesBot.Bot.Chat;
using SalesBot.Domain.Team;

namespace SalesBot.Bot.Subjects.Leaves;

/// <summary>Leave, but from when to when?</summary>
public sealed record GivingLeave(RepId Rep) : ChatStep;

/// <summary>Who stands in meanwhile?</summary>
public sealed record ChoosingStandIn(string Leave) : ChatStep;
