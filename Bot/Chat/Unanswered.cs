using SalesBot.Bot.Channels;
using SalesBot.Bot.Wording;

namespace SalesBot.Bot.Chat;

/// <summary>What asks and cannot be answered: it is said so, with what can; nobody is asked whether a question was a contact.</summary>
internal static class Unanswered
{
    public static Draft Say(Message message) =>
        Draft.Plain(Words.Of("Talk", message.Language)["Recall.CannotAnswer", message.Find(message.About)?.Name ?? Words.Of("Asks", message.Language)["Chat.SomeCustomer"]])
            .With(new Button(message.Words["Button.Help"], "help"));
}
