using SalesBot.Bot.Chat;
using SalesBot.Bot.Records;
using SalesBot.Bot.Wording;

namespace SalesBot.Bot.Subjects.Import;

/// <summary>It was answered already, or is someone else's.</summary>
public sealed record ImportSettled : SpokenRefusal
{
    internal override string Say(Message message) => Words.Of("Sent", message.Language)["Import.Settled"];
}
