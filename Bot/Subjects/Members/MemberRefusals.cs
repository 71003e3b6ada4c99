using SalesBot.Bot.Chat;
using SalesBot.Bot.Records;
using SalesBot.Bot.Wording;

namespace SalesBot.Bot.Subjects.Members;

/// <param name="Most">Characters.</param>
public sealed record NameUnfit(int Most) : SpokenRefusal
{
    internal override string Say(Message message) => Words.Of("Team", message.Language)["Refused.NameUnfit", Most];
}

public sealed record NameIsTaken(string Name) : SpokenRefusal
{
    internal override string Say(Message message) => Words.Of("Team", message.Language)["Refused.NameIsTaken", Name];
}
