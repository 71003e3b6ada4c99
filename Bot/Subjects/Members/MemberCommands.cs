using SalesBot.Bot.Chat;
using SalesBot.Bot.Records;
using SalesBot.Bot.Wording;
using SalesBot.Domain;
using SalesBot.Domain.Team;

namespace SalesBot.Bot.Subjects.Members;

/// <summary>A one-time code for a person of the team, who is added if new.</summary>
public sealed record InvitePerson(string Name, Role Role, string? Team) : SalesCommand
{
    internal override Result<Done> Carry(Work work) => MemberWork.Invite(work, this);
}

public sealed record SetRole(RepId Rep, Role Role) : SalesCommand
{
    internal override Result<Done> Carry(Work work) => MemberWork.SetRole(work, this);
}

/// <param name="Team">Null for none.</param>
public sealed record SetTeam(RepId Rep, string? Team) : SalesCommand
{
    internal override Result<Done> Carry(Work work) => MemberWork.SetTeam(work, this);
}

/// <summary>The person has left: their chat gets nothing more, and their customers wait to be handed over.</summary>
public sealed record Deactivate(RepId Rep) : SalesCommand
{
    internal override Result<Done> Carry(Work work) => MemberWork.Deactivate(work, this);

    internal override string Dropped(Message message) => Words.Of("Team", message.Language)["Confirm.Dropped"];
}
