using SalesBot.Bot.Channels;
using SalesBot.Bot.Store;
using SalesBot.Bot.Wording;
using SalesBot.Domain.Team;

namespace SalesBot.Bot.Chat;

/// <summary>What somebody hears whose messages come faster than they are taken up.</summary>
public static class Flood
{
    /// <summary>Whether what the person says may be a record. A stranger's is not: beyond the limit nobody reads it.</summary>
    public static bool IsMember(IReadSession session, ChatUpdate update) => PersonOf(session, update) is { Active: true };

    public static void Answer(IWriteSession session, ChatUpdate update, DateTimeOffset now)
    {
        var person = PersonOf(session, update);
        var words = Words.Of("Delivery", Language.Read(person?.Language) ?? Language.Read(update.LanguageTag) ?? Language.Simplified);
        new Post(session, update, now).Reply(Draft.Plain(words[person is { Active: true } ? "Flood.Member" : "Flood.Stranger"]));
    }

    private static Rep? PersonOf(IReadSession session, ChatUpdate update) =>
        session.Get(Documents.Links, update.Person) is { } link ? session.Get(Documents.Reps, link.Rep.Value) : null;
}
