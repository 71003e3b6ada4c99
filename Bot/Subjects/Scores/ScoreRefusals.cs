using SalesBot.Bot.Chat;
using SalesBot.Bot.Records;
using SalesBot.Bot.Reports;
using SalesBot.Bot.Wording;

namespace SalesBot.Bot.Subjects.Scores;

public sealed record ScoreOutOfRange : SpokenRefusal
{
    internal override string Say(Message message) => Words.Of("Reviews", message.Language)["Refused.Score"];
}

/// <summary>Scores are given for a month that has begun.</summary>
public sealed record MonthNotBegun(Period Month) : SpokenRefusal
{
    internal override string Say(Message message) => Words.Of("Reviews", message.Language)["Refused.Month", ReportNames.Brief(Month, message.Language, message.TeamDay.Year)];
}
