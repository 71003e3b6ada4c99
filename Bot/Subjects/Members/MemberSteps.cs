using SalesBot.Bot.Chat;
using SalesBot.Domain.Team;

namespace SalesBot.Bot.Subjects.Members;

public sealed record ChoosingTeam(RepId Rep) : ChatStep;

/// <summary>An invite, but for whom?</summary>
public sealed record NamingInvited : ChatStep;
