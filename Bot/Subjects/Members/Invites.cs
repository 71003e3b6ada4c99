using System.Security.Cryptography;
using SalesBot.Bot.Records;
using SalesBot.Bot.Store;
using SalesBot.Domain.Team;

namespace SalesBot.Bot.Subjects.Members;

/// <summary>One-time codes that let a person's chat in, and the link that carries one.</summary>
public static class Invites
{
    /// <summary>Without letters and digits that look alike.</summary>
    private const string Letters = "ABCDEFGHJKMNPQRSTUVWXYZ23456789";

    private const string BotName = "telegram:bot";

    public static readonly TimeSpan Valid = TimeSpan.FromDays(7);

    /// <summary>Not kept yet.</summary>
    public static Invite New(RepId person, DateTimeOffset now) => new(RandomNumberGenerator.GetString(Letters, 10), person, now + Valid);

    /// <summary>Codes of that person that still wait to be used: a new one takes their place.</summary>
    public static IReadOnlyList<Invite> Waiting(IReadSession session, RepId person) =>
        [.. session.All(Documents.Invites).Where(invite => invite.Rep == person && invite.Used is null)];

    /// <returns>Null while the bot's name is not known: it has never reached Telegram from this store.</returns>
    public static string? LinkOf(IReadSession session, Invite invite) =>
        session.Get(Documents.Settings, BotName)?.Value is { Length: > 0 } name ? $"https://t.me/{name}?start={invite.Code}" : null;

    /// <summary>Keeps the name that the messenger knows the bot by.</summary>
    public static void KeepBotName(IWriteSession session, string name) => session.Upsert(Documents.Settings, new Setting(BotName, name));
}
