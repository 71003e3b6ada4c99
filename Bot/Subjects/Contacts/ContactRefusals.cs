using SalesBot.Bot.Chat;
using SalesBot.Bot.Records;
using SalesBot.Bot.Wording;

namespace SalesBot.Bot.Subjects.Contacts;

/// <summary>A contact cannot lie in the future; an appointment can.</summary>
public sealed record ContactInFuture(DateOnly Day) : SpokenRefusal
{
    internal override string Say(Message message) => message.Words["Refused.ContactInFuture", Phrases.Day(Day, message.Language, message.Today)];
}
