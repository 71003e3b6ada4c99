using SalesBot.Bot.Chat;
using SalesBot.Bot.Records;
using SalesBot.Bot.Wording;

namespace SalesBot.Bot.Subjects.Privacy;

/// <summary>Another admin must do it: whoever is the last one stays.</summary>
public sealed record NotYourOwn : SpokenRefusal
{
    internal override string Say(Message message) => Words.Of("Privacy", message.Language)["Refused.NotYourOwn"];
}

/// <summary>Nothing of a person of that name is kept, or it was erased already.</summary>
public sealed record NobodyKept(string Name) : SpokenRefusal
{
    internal override string Say(Message message) => Words.Of("Privacy", message.Language)["Refused.NobodyKept", Name];
}
