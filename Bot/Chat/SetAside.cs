using SalesBot.Bot.Channels;
using SalesBot.Bot.Store;
using SalesBot.Bot.Wording;

namespace SalesBot.Bot.Chat;

/// <summary>What the sender of a message that could not be handled gets instead of silence.</summary>
public static class SetAside
{
    public static void Answer(IWriteSession session, ChatUpdate update, DateTimeOffset now)
    {
        if (update.Group && !update.Addressed)
        {
            return;
        }

        var person = session.Get(Documents.Links, update.Person) is { } link ? session.Get(Documents.Reps, link.Rep.Value) : null;
        var language = Language.Read(person?.Language) ?? Language.Read(update.LanguageTag) ?? Language.Simplified;
        new Post(session, update, now).Reply(Draft.Plain(Words.Of("Delivery", language)["Sorry"]));
    }
}
