using SalesBot.Bot.Chat;
using SalesBot.Bot.Records;
using SalesBot.Bot.Wording;

namespace SalesBot.Bot.Subjects.Files;

/// <summary>The contact the file was to go to is not there any more.</summary>
public sealed record FileHomeless : SpokenRefusal
{
    internal override string Say(Message message) => Words.Of("Sent", message.Language)["Place.Gone"];
}
