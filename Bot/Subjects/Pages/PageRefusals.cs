using SalesBot.Bot.Chat;
using SalesBot.Bot.Records;
using SalesBot.Bot.Wording;

namespace SalesBot.Bot.Subjects.Pages;

/// <summary>No such device, or not theirs to sign out.</summary>
public sealed record PageNotOpen : SpokenRefusal
{
    internal override string Say(Message message) => Words.Of("Doors", message.Language)["Page.Gone"];
}
