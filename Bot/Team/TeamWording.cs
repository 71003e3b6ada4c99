using SalesBot.Bot.Conversations;
using SalesBot.Bot.Wording;
using SalesBot.Domain;

namespace SalesBot.Bot.Team;

/// <summary>Puts what a command about the team did, or why it did not, into words.</summary>
internal static class TeamWording
{
    /// <returns>Null when it is not about the team.</returns>
    public static Draft? Of(Done done, Talk talk) => done switch
    {
        LeaveTaken taken => LeaveText.Taken(taken, talk),
        LeaveEnded ended => LeaveText.Ended(ended, talk),
        StandInSet set => LeaveText.StandInSet(set, talk),
        PreferencesSet => SettingsText.Done(talk),
        CustomersHandedOver over => HandOverText.Done(over, talk),
        PersonInvited invited => MemberText.Invited(invited, talk),
        RoleSet set => MemberText.Role(set, talk),
        TeamSet set => MemberText.Team(set, talk),
        PersonDeactivated gone => MemberText.Gone(gone, talk),
        GroupSet set => Draft.Plain(Words.Of("Team", talk.Language)[set.Group.Digest ? "Group.DigestOn" : "Group.Bound", set.Group.Team]),
        GroupReleased released => Draft.Plain(Words.Of("Team", talk.Language)["Group.Released", released.Group.Team]),
        _ => null,
    };

    /// <returns>Null when it is not about the team.</returns>
    public static string? Of(Refusal refusal, Talk talk)
    {
        var words = Words.Of("Team", talk.Language);
        return refusal switch
        {
            LeaveBackwards days => words["Refused.LeaveBackwards", Day(days.From), Day(days.To)],
            LeaveTooLong { Most: var most } => words["Refused.LeaveTooLong", most],
            LeaveOverlaps { Known: var leave } => words["Refused.LeaveOverlaps", LeaveText.Days(leave, talk.Today, talk.Language)],
            LeaveUnknown => words["Refused.LeaveUnknown"],
            StandInAway away => words["Refused.StandInAway", away.StandIn.Name, LeaveText.Days(away.Leave, talk.Today, talk.Language)],
            NotOfTheTeam { Name: var name } => words["Refused.NotOfTheTeam", name],
            DigestIsQuiet quiet => words["Refused.DigestIsQuiet", Phrases.Time(quiet.Digest), Phrases.Time(quiet.QuietFrom), Phrases.Time(quiet.QuietTo)],
            QuietTooLong { Most: var most } => words["Refused.QuietTooLong", most],
            NudgesOutOfRange { Most: var most } => words["Refused.NudgesOutOfRange", most],
            ZoneUnknown { Zone: var zone } => words["Refused.ZoneUnknown", zone],
            NothingToHandOver { From: var from } => words["Refused.NothingToHandOver", from.Name],
            SamePerson { Person: var person } => words["Refused.SamePerson", person.Name],
            NotYoursToManage => words["Refused.NotYoursToManage"],
            TeamNotYours { Team: var team } => words["Refused.TeamNotYours", team],
            NotOneself => words["Refused.NotOneself"],
            NameUnfit { Most: var most } => words["Refused.NameUnfit", most],
            NameIsTaken { Name: var name } => words["Refused.NameIsTaken", name],
            NothingChanged => words["Refused.NothingChanged"],
            _ => null,
        };

        string Day(DateOnly day) => Phrases.Day(day, talk.Language, talk.Today);
    }
}
