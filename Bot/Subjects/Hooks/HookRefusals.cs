using SalesBot.Bot.Chat;
using SalesBot.Bot.Records;
using SalesBot.Bot.Wording;

namespace SalesBot.Bot.Subjects.Hooks;

public sealed record HookForAdmins : SpokenRefusal
{
    internal override string Say(Message message) => Words.Of("Doors", message.Language)["Hook.ForAdmins"];
}

public sealed record HookAddressBad : SpokenRefusal
{
    internal override string Say(Message message) => Words.Of("Doors", message.Language)["Hook.BadAddress"];
}

public sealed record HookKnown(string Host) : SpokenRefusal
{
    internal override string Say(Message message) => Words.Of("Doors", message.Language)["Hook.Known", Host];
}

public sealed record HookUnknown : SpokenRefusal
{
    internal override string Say(Message message) => Words.Of("Doors", message.Language)["Hook.Unknown"];
}

public sealed record TooManyHooks(int Most) : SpokenRefusal
{
    internal override string Say(Message message) => Words.Of("Doors", message.Language)["Hook.TooMany", Most];
}
