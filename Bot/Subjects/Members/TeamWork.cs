using SalesBot.Bot.Records;
using SalesBot.Bot.Subjects.Groups;
using SalesBot.Bot.Subjects.HandOvers;
using SalesBot.Bot.Subjects.Leaves;
using SalesBot.Bot.Subjects.Settings;
using SalesBot.Domain;

namespace SalesBot.Bot.Subjects.Members;

/// <summary>Hands each command about the team to the desk that knows it.</summary>
internal static class TeamWork
{
    public static Result<Done> Decide(Work work, TeamCommand command) => command switch
    {
        TakeLeave leave => LeaveWork.Take(work, leave),
        EndLeave leave => LeaveWork.End(work, leave),
        SetStandIn standIn => LeaveWork.SetStandIn(work, standIn),
        SetPreferences preferences => PreferenceWork.Set(work, preferences),
        HandOverAll handOver => HandOverWork.All(work, handOver),
        InvitePerson invite => MemberWork.Invite(work, invite),
        SetRole role => MemberWork.SetRole(work, role),
        SetTeam team => MemberWork.SetTeam(work, team),
        BindGroup bind => GroupWork.Bind(work, bind),
        ReleaseGroup release => GroupWork.Release(work, release),
        SetGroupDigest digest => GroupWork.SetDigest(work, digest),
        Deactivate gone => MemberWork.Deactivate(work, gone),
        _ => throw new ArgumentOutOfRangeException(nameof(command), command.GetType().Name, "No desk for this command."),
    };
}
