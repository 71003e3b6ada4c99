using SalesBot.Bot.Channels;
using SalesBot.Bot.Chat;
using SalesBot.Bot.Store;
using SalesBot.Domain.Team;

namespace SalesBot.Bot.Records;

/// <summary>The chats a person is known in. Every sign-in and sign-out stands in the trail, and is told in the chats it concerns.</summary>
internal static class SignIns
{
    public const string In = "SignIn";

    public const string Out = "SignOut";

    /// <summary>The longest signed in first.</summary>
    public static IReadOnlyList<ChatLink> Of(IReadSession session, RepId person) =>
        [.. session.LinksOf(person).OrderBy(link => link.Since)];

    /// <summary>Whoever sits at this machine is nobody in particular: a chat here is no sign-in.</summary>
    public static bool IsOutside(ChatLink link) => ChatChannels.Of(link.Person) is not null;

    /// <param name="keepsOthers">Whether the person stays signed in elsewhere.</param>
    public static void Begin(IWriteSession session, Rep person, ChatLink link, bool keepsOthers, DateTimeOffset now)
    {
        foreach (var other in Of(session, person.Id).Where(other => IsOutside(other) && other.Person != link.Person))
        {
            if (keepsOthers)
            {
                Tell(session, other.Chat, SignInText.Elsewhere(person, link), now);
                continue;
            }

            Forget(session, other, person.Id, now);
            Note(session, Out, person.Id, person.Id, now);
            Tell(session, other.Chat, SignInText.Replaced(person, link), now);
        }

        session.Upsert(Documents.Links, link);
        Note(session, In, person.Id, person.Id, now);
    }

    public static void End(IWriteSession session, ChatLink link, RepId by, DateTimeOffset now)
    {
        Forget(session, link, by, now);
        Note(session, Out, link.Rep, by, now);
    }

    /// <summary>The last word in a chat that is signed out, whoever reads it.</summary>
    public static void SayFarewell(IWriteSession session, Rep person, ChatLink link, DateTimeOffset now)
    {
        if (IsOutside(link)) Tell(session, link.Chat, SignInText.Farewell(person), now);
    }

    /// <summary>The link, the questions that are open in its chat and in groups, and the pages the person has open: whoever has the chat may have opened them.</summary>
    public static void Forget(IWriteSession session, ChatLink link, RepId by, DateTimeOffset now)
    {
        session.Delete(Documents.Links, link.Person);
        ForgetQuestions(session, link);
        PageSignIns.EndAll(session, link.Rep, by, now);
    }

    public static void ForgetQuestions(IWriteSession session, ChatLink link)
    {
        session.Delete(Documents.Conversations, link.Chat);
        foreach (var group in session.All(Documents.Conversations).Where(conversation => conversation.Chat.EndsWith($"/{link.Person}", StringComparison.Ordinal)).ToList())
        {
            session.Delete(Documents.Conversations, group.Chat);
        }
    }

    public static void Note(IWriteSession session, string what, RepId person, RepId by, DateTimeOffset now) =>
        session.Upsert(Documents.Changes, new ChangeEntry(Ids.New(now), now, by, $"{what}:{person}", null, []));

    /// <summary>In every chat outside that the person is signed in at.</summary>
    /// <param name="reader">Whom it was written for, where not anybody may read it.</param>
    public static void TellAll(IWriteSession session, RepId person, Draft draft, DateTimeOffset now, Addressee? reader = null)
    {
        foreach (var link in Of(session, person).Where(IsOutside)) Tell(session, link.Chat, draft, now, reader);
    }

    private static void Tell(IWriteSession session, string chat, Draft draft, DateTimeOffset now, Addressee? reader = null) => session.Upsert(
        Documents.Outbox, new OutMessage { Id = Ids.New(now), Chat = chat, Kind = OutKind.Reply, Html = draft.Html, Buttons = draft.Buttons, For = reader, Created = now });
}
