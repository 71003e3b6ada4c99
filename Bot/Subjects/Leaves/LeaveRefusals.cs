using SalesBot.Bot.Chat;
using SalesBot.Bot.Records;
using SalesBot.Bot.Wording;
using SalesBot.Domain.Team;

namespace SalesBot.Bot.Subjects.Leaves;

/// <summary>The last day lies before the first.</summary>
public sealed record LeaveBackwards(DateOnly From, DateOnly To) : SpokenRefusal
{
    internal override string Say(Message message) => Words.Of("Team", message.Language)["Refused.LeaveBackwards", Phrases.Day(From, message.Language, message.Today), Phrases.Day(To, message.Language, message.Today)];
}

/// <param name="Most">Days.</param>
public sealed record LeaveTooLong(int Most) : SpokenRefusal
{
    internal override string Say(Message message) => Words.Of("Team", message.Language)["Refused.LeaveTooLong", Most];
}

public sealed record LeaveOverlaps(Leave Known) : SpokenRefusal
{
    internal override string Say(Message message) => Words.Of("Team", message.Language)["Refused.LeaveOverlaps", LeaveText.Days(Known, message.Today, message.Language)];
}

/// <summary>No leave of that id that the person may change, or it is over.</summary>
public sealed record LeaveUnknown : SpokenRefusal
{
    internal override string Say(Message message) => Words.Of("Team", message.Language)["Refused.LeaveUnknown"];
}

/// <param name="Leave">The stand-in's own, on some of these days.</param>
public sealed record StandInAway(Rep StandIn, Leave Leave) : SpokenRefusal
{
    internal override string Say(Message message) => Words.Of("Team", message.Language)["Refused.StandInAway", StandIn.Name, LeaveText.Days(Leave, message.Today, message.Language)];
}
