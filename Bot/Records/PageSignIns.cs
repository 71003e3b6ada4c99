using SalesBot.Bot.Store;
using SalesBot.Domain.Team;

namespace SalesBot.Bot.Records;

/// <summary>
/// The browsers in which a person has the pages open. Each begins with a link from a chat of theirs and ends with its time, one by one, or all together when a
/// chat is signed out or the person leaves. Every sign-in and sign-out stands in the trail, and is told in their chats.
/// </summary>
internal static class PageSignIns
{
    public const string In = "PageSignIn";

    public const string Out = "PageSignOut";

    public static readonly TimeSpan LinkLasts = TimeSpan.FromMinutes(5);

    /// <returns>What the link carries: it is kept as its hash alone. One that waits goes.</returns>
    public static string NewLink(IWriteSession session, RepId person, DateTimeOffset now)
    {
        ForgetLinks(session, person);
        var secret = Secrets.New();
        session.Upsert(Documents.PageLinks, new PageLink(Secrets.HashOf(secret), person, now + LinkLasts));
        return secret;
    }

    /// <returns>Whom a link lets in; null when it is used, over, or of somebody who left.</returns>
    public static Rep? Opened(IReadSession session, string secret, DateTimeOffset now) =>
        session.Get(Documents.PageLinks, Secrets.HashOf(secret)) is { Spent: false } link && link.Expires >= now
        && session.Get(Documents.Reps, link.Rep.Value) is { Active: true } person ? person : null;

    public static void Spend(IWriteSession session, string secret) => session.Delete(Documents.PageLinks, Secrets.HashOf(secret));

    /// <summary>Another program's word for who somebody is, such as a messenger's: it lets in once.</summary>
    /// <param name="until">When it would not be believed any more anyway.</param>
    /// <returns>False when it was used before.</returns>
    public static bool TrySpend(IWriteSession session, string word, RepId person, DateTimeOffset until) =>
        session.TryInsert(Documents.PageLinks, new PageLink(Secrets.HashOf(word), person, until, Spent: true));

    /// <returns>The secret for the browser's cookie.</returns>
    public static string Begin(IWriteSession session, Rep person, string device, DateTimeOffset now, TimeSpan lasts)
    {
        var secret = Secrets.New();
        session.Upsert(Documents.PageSessions, new PageSession(Secrets.HashOf(secret), person.Id, device, now, now, now + lasts));
        SignIns.Note(session, In, person.Id, person.Id, now);
        SignIns.TellAll(session, person.Id, SignInText.PageOpened(person, device, Secrets.HashOf(secret)), now);
        return secret;
    }

    /// <returns>Null for none, for one that is over, and for one of somebody who left.</returns>
    public static (PageSession Session, Rep Person)? Find(IReadSession session, string secret, DateTimeOffset now) =>
        session.Get(Documents.PageSessions, Secrets.HashOf(secret)) is { } open && open.Expires >= now && session.Get(Documents.Reps, open.Rep.Value) is { Active: true } person
            ? (open, person)
            : null;

    /// <param name="tells">Whether the person's chats are told: not where the answer says so.</param>
    public static void End(IWriteSession session, PageSession open, RepId by, DateTimeOffset now, bool tells)
    {
        session.Delete(Documents.PageSessions, open.Id);
        SignIns.Note(session, Out, open.Rep, by, now);
        if (tells && session.Get(Documents.Reps, open.Rep.Value) is { } person) SignIns.TellAll(session, person.Id, SignInText.PageClosed(person, open.Device), now);
    }

    /// <summary>Links that were not used yet go too, and the keys of programs.</summary>
    public static void EndAll(IWriteSession session, RepId person, RepId by, DateTimeOffset now)
    {
        ForgetLinks(session, person);
        AccessKeys.EndAll(session, person);
        foreach (var open in session.PageSessionsOf(person)) End(session, open, by, now, tells: true);
    }

    private static void ForgetLinks(IWriteSession session, RepId person)
    {
        foreach (var link in session.PageLinksOf(person).Where(link => !link.Spent)) session.Delete(Documents.PageLinks, link.Id);
    }
}
