using SalesBot.Bot.Chat;
using SalesBot.Bot.Records;
using SalesBot.Bot.Wording;

namespace SalesBot.Bot.Subjects.Export;

/// <summary>More than a chat should carry.</summary>
public sealed record TooMuchToSend(int Rows) : SpokenRefusal
{
    internal override string Say(Message message) => Words.Of("Sent", message.Language)["Export.TooMuch", Phrases.Number(Rows)];
}

public sealed record NothingToExport : SpokenRefusal
{
    internal override string Say(Message message) => Words.Of("Sent", message.Language)["Export.Nothing"];
}

/// <summary>A report of people, a team or a company that the person may not see, or that is none.</summary>
public sealed record ReportNotYours : SpokenRefusal
{
    internal override string Say(Message message) => message.Words["Report.NotYours"];
}
