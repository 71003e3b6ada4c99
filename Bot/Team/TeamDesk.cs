using SalesBot.Bot.Conversations;
using SalesBot.Domain;

namespace SalesBot.Bot.Team;

/// <summary>Hands each command about the team to the desk that knows it.</summary>
internal static class TeamDesk
{
    public static Result<Done> Decide(Desk desk, TeamCommand command) => command switch
    {
        TakeLeave leave => LeaveDesk.Take(desk, leave),
        EndLeave leave => LeaveDesk.End(desk, leave),
        SetStandIn standIn => LeaveDesk.SetStandIn(desk, standIn),
        SetPreferences preferences => PreferenceDesk.Set(desk, preferences),
        HandOverAll handOver => HandOverDesk.All(desk, handOver),
        InvitePerson invite => MemberDesk.Invite(desk, invite),
        SetRole role => MemberDesk.SetRole(desk, role),
        SetTeam team => MemberDesk.SetTeam(desk, team),
        BindGroup bind => GroupDesk.Bind(desk, bind),
        ReleaseGroup release => GroupDesk.Release(desk, release),
        SetGroupDigest digest => GroupDesk.SetDigest(desk, digest),
        Deactivate gone => MemberDesk.Deactivate(desk, gone),
        _ => throw new ArgumentOutOfRangeException(nameof(command), command.GetType().Name, "No desk for this command."),
    };
}
