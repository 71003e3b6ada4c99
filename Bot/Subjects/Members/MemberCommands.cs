using SalesBot.Bot.Chat;
using SalesBot.Bot.Records;
using SalesBot.Bot.Wording;
using SalesBot.Domain;
using SalesBot.Domain.Team;

namespace SalesBot.Bot.Subjects.Members;

/// <summary>A one-time code for a person of the team, who is added if new; one who had left is back when they use it.</summary>
/// <param name="KeepsChats">The person stays signed in elsewhere.</param>
public sealed record InvitePerson(string Name, Role Role, string? Team, bool KeepsChats = false) : SalesCommand
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

/// <summary>One chat of one's own is signed out, or, for an admin, of anybody's.</summary>
/// <param name="Person">As its messenger knows them.</param>
public sealed record SignOut(string Person) : SalesCommand
{
    internal override Result<Done> Carry(Work work) => MemberWork.SignOut(work, this);
}
