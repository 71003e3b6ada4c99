using System.Text.Json;
using SalesBot.Bot.Channels;
using SalesBot.Bot.Store;

namespace SalesBot.Bot.Records;

/// <summary>Other programs that are told of changes: each change is a message to each of them, in the outbox with everything else, in the transaction that made it.</summary>
public static class HookMail
{
    private const string SecretKey = "hook-secret:";

    private const string InsideKey = "hooks:inside";

    public static IReadOnlyList<Hook> All(IReadSession session) => session.Get(Documents.Hooks, HookList.Id)?.Hooks ?? [];

    public static Hook? Find(IReadSession session, string id) => All(session).FirstOrDefault(hook => hook.Id == id);

    public static void Tell(IWriteSession session, ChangeEntry entry, DateTimeOffset now) => Tell(session, () => ChangeNews.From(session, entry), now);

    /// <param name="what">undo or redo.</param>
    public static void Tell(IWriteSession session, ChangeEntry entry, string what, DateTimeOffset now) => Tell(session, () => ChangeNews.From(session, entry) with { Id = Ids.New(now), At = now, What = what, Of = entry.Id }, now);

    /// <summary>A message to one of them that tells of nothing: whether it arrives is the news.</summary>
    public static void Test(IWriteSession session, Hook hook, DateTimeOffset now) => Queue(session, hook, new ChangeNews(Ids.New(now), now, "test", null, []), now);

    /// <summary>What signs its messages; it lies in the store, for every message needs it.</summary>
    public static string? SecretOf(IReadSession session, string hook) => session.Get(Documents.Settings, SecretKey + hook)?.Value;

    public static void KeepSecret(IWriteSession session, string hook, string? secret)
    {
        if (secret is null) session.Delete(Documents.Settings, SecretKey + hook);
        else session.Upsert(Documents.Settings, new Setting(SecretKey + hook, secret));
    }

    /// <summary>Whether the settings of the running service let them lie in private networks and on this machine, and without https.</summary>
    public static bool MayBeInside(IReadSession session) => session.Get(Documents.Settings, InsideKey)?.Value == "yes";

    public static void KeepInside(IWriteSession session, bool inside)
    {
        if (MayBeInside(session) != inside) session.Upsert(Documents.Settings, new Setting(InsideKey, inside ? "yes" : ""));
    }

    private static void Tell(IWriteSession session, Func<ChangeNews> read, DateTimeOffset now)
    {
        if (All(session) is not { Count: > 0 } hooks || read() is not { Records.Count: > 0 } news) return;

        foreach (var hook in hooks) Queue(session, hook, news, now);
    }

    private static void Queue(IWriteSession session, Hook hook, ChangeNews news, DateTimeOffset now) => session.Upsert(Documents.Outbox, new OutMessage
    {
        Id = Ids.New(now), Chat = hook.Chat, Kind = OutKind.Reply, Html = JsonSerializer.Serialize(news, ChangeNewsJson.Default.ChangeNews), Created = now,
    });
}
