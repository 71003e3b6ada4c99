using SalesBot.Bot.Chat;
using SalesBot.Bot.Records;
using SalesBot.Bot.Wording;

namespace SalesBot.Bot.Subjects.Keys;

/// <summary>No such key, or not theirs to end.</summary>
public sealed record KeyUnknown : SpokenRefusal
{
    internal override string Say(Message message) => Words.Of("Doors", message.Language)["Key.Unknown"];
}

public sealed record TooManyKeys(int Most) : SpokenRefusal
{
    internal override string Say(Message message) => Words.Of("Doors", message.Language)["Key.TooMany", Most];
}
