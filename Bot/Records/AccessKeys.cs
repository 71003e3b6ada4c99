using SalesBot.Bot.Store;
using SalesBot.Domain.Team;

namespace SalesBot.Bot.Records;

/// <summary>The keys of programs that speak for a person. They end by being taken back, with the chat that is signed out, and with the person.</summary>
internal static class AccessKeys
{
    /// <summary>When one was last used is told to so much: asking need not be a write.</summary>
    private static readonly TimeSpan UsedTo = TimeSpan.FromHours(1);

    /// <returns>Null for one that is over, was taken back or never was, and for one of somebody who left.</returns>
    public static (AccessKey Key, Rep Person)? Find(IReadSession session, KeyKind kind, string secret, DateTimeOffset now) =>
        session.Get(Documents.AccessKeys, Secrets.HashOf(secret)) is { } key && key.Kind == kind && !(key.Expires < now) && session.Get(Documents.Reps, key.Rep.Value) is { Active: true } person ? (key, person) : null;

    public static IReadOnlyList<AccessKey> Of(IReadSession session, RepId person, KeyKind kind) => [.. session.AccessKeysOf(person).Where(key => key.Kind == kind)];

    /// <summary>Whether this use is worth a write.</summary>
    public static bool IsNews(AccessKey key, DateTimeOffset now) => key.Used is not { } used || used + UsedTo <= now;

    public static void Note(IWriteSession session, AccessKey key, DateTimeOffset now)
    {
        if (session.Get(Documents.AccessKeys, key.Id) is { } kept) session.Upsert(Documents.AccessKeys, kept with { Used = now });
    }

    public static void EndAll(IWriteSession session, RepId person)
    {
        foreach (var key in session.AccessKeysOf(person)) session.Delete(Documents.AccessKeys, key.Id);
    }
}
