using SalesBot.Bot.Chat;
using SalesBot.Bot.Wording;
using SalesBot.Domain.Team;

namespace SalesBot.Bot.Records;

/// <summary>No customer of that code within the person's scope: the same answer whether it exists elsewhere or not.</summary>
public sealed record CustomerUnknown : SpokenRefusal
{
    internal override string Say(Message message) => message.Words["Refused.CustomerUnknown"];
}

public sealed record DayIsPast(DateOnly Day) : SpokenRefusal
{
    internal override string Say(Message message) => message.Words["Refused.DayIsPast", Phrases.Day(Day, message.Language, message.Today)];
}

public sealed record NothingToUndo : SpokenRefusal
{
    internal override string Say(Message message) => message.Words["Refused.NothingToUndo"];
}

public sealed record PersonUnknown(string Name) : SpokenRefusal
{
    internal override string Say(Message message) => message.Words["Refused.PersonUnknown", Name];
}

public sealed record NotAllowed(Role Needs) : SpokenRefusal
{
    internal override string Say(Message message) => message.Words["Refused.NotAllowed", Terms.Of(Needs, message.Language)];
}

/// <summary>Only a colleague of the team may stand in or take customers over.</summary>
public sealed record NotOfTheTeam(string Name) : SpokenRefusal
{
    internal override string Say(Message message) => Words.Of("Team", message.Language)["Refused.NotOfTheTeam", Name];
}

/// <summary>To the person who has them already.</summary>
public sealed record SamePerson(Rep Person) : SpokenRefusal
{
    internal override string Say(Message message) => Words.Of("Team", message.Language)["Refused.SamePerson", Person.Name];
}

/// <summary>Only somebody above, within their own scope, may do that.</summary>
public sealed record NotYoursToManage : SpokenRefusal
{
    internal override string Say(Message message) => Words.Of("Team", message.Language)["Refused.NotYoursToManage"];
}

/// <summary>Nobody changes their own role or takes themselves out.</summary>
public sealed record NotOneself : SpokenRefusal
{
    internal override string Say(Message message) => Words.Of("Team", message.Language)["Refused.NotOneself"];
}

/// <summary>It is so already.</summary>
public sealed record NothingChanged : SpokenRefusal
{
    internal override string Say(Message message) => Words.Of("Team", message.Language)["Refused.NothingChanged"];
}

/// <summary>The same whether the team exists or not.</summary>
public sealed record TeamNotYours(string Team) : SpokenRefusal
{
    internal override string Say(Message message) => Words.Of("Team", message.Language)["Refused.TeamNotYours", Team];
}

/// <summary>Nobody of that name, and no team, within the person's rights: the same answer whether they exist elsewhere or not.</summary>
public sealed record HolderUnknown(string Name) : SpokenRefusal
{
    internal override string Say(Message message) => Words.Of("Reviews", message.Language)["Refused.Holder", Name.StartsWith("team:", StringComparison.Ordinal) ? Name[5..] : message.RepOf(new RepId(Name))?.Name ?? Name];
}
