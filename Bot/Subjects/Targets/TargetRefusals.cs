using SalesBot.Bot.Chat;
using SalesBot.Bot.Records;
using SalesBot.Bot.Reports;
using SalesBot.Bot.Wording;
using SalesBot.Domain;

namespace SalesBot.Bot.Subjects.Targets;

/// <summary>Visits and the like are set beside a sales target.</summary>
public sealed record BaseMissing : SpokenRefusal
{
    internal override string Say(Message message) => Words.Of("Reviews", message.Language)["Refused.Base"];
}

public sealed record ChallengeBelowBase(Money Base, Money Challenge) : SpokenRefusal
{
    internal override string Say(Message message) => Words.Of("Reviews", message.Language)["Refused.Challenge", message.Amount(Challenge), message.Amount(Base)];
}

/// <summary>A count, share or average out of range.</summary>
public sealed record GoalOutOfRange : SpokenRefusal
{
    internal override string Say(Message message) => Words.Of("Reviews", message.Language)["Refused.Goal"];
}

public sealed record NothingToCopy(Period From) : SpokenRefusal
{
    internal override string Say(Message message) => Words.Of("Reviews", message.Language)["Refused.NothingToCopy", ReportNames.Brief(From, message.Language, message.TeamDay.Year)];
}

public sealed record AllCopied(Period To) : SpokenRefusal
{
    internal override string Say(Message message) => Words.Of("Reviews", message.Language)["Refused.AllCopied", ReportNames.Brief(To, message.Language, message.TeamDay.Year)];
}
