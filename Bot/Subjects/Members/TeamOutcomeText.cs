using SalesBot.Bot.Chat;
using SalesBot.Bot.Records;
using SalesBot.Bot.Subjects.HandOvers;
using SalesBot.Bot.Subjects.Leaves;
using SalesBot.Bot.Subjects.Settings;
using SalesBot.Bot.Wording;
using SalesBot.Domain;

namespace SalesBot.Bot.Subjects.Members;

/// <summary>Puts what a command about the team did, or why it did not, into words.</summary>
internal static class TeamOutcomeText
{
    /// <returns>Null when it is not about the team.</returns>
    public static Draft? Of(Done done, Message message) => done switch
    {
        LeaveTaken taken => LeaveText.Taken(taken, message),
        LeaveEnded ended => LeaveText.Ended(ended, message),
        StandInSet set => LeaveText.StandInSet(set, message),
        PreferencesSet => SettingsText.Done(message),
        CustomersHandedOver over => HandOverText.Done(over, message),
        PersonInvited invited => MemberText.Invited(invited, message),
        RoleSet set => MemberText.Role(set, message),
        TeamSet set => MemberText.Team(set, message),
        PersonDeactivated gone => MemberText.Gone(gone, message),
        GroupSet set => Draft.Plain(Words.Of("Team", message.Language)[set.Group.Digest ? "Group.DigestOn" : "Group.Bound", set.Group.Team]),
        GroupReleased released => Draft.Plain(Words.Of("Team", message.Language)["Group.Released", released.Group.Team]),
        _ => null,
    };

    /// <returns>Null when it is not about the team.</returns>
    public static string? Of(Refusal refusal, Message message)
    {
        var words = Words.Of("Team", message.Language);
        return refusal switch
        {
            LeaveBackwards days => words["Refused.LeaveBackwards", Day(days.From), Day(days.To)],
            LeaveTooLong { Most: var most } => words["Refused.LeaveTooLong", most],
            LeaveOverlaps { Known: var leave } => words["Refused.LeaveOverlaps", LeaveText.Days(leave, message.Today, message.Language)],
            LeaveUnknown => words["Refused.LeaveUnknown"],
            StandInAway away => words["Refused.StandInAway", away.StandIn.Name, LeaveText.Days(away.Leave, message.Today, message.Language)],
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

        string Day(DateOnly day) => Phrases.Day(day, message.Language, message.Today);
    }
}
