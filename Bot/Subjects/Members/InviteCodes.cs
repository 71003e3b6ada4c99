using System.Security.Cryptography;
using SalesBot.Bot.Channels;
using SalesBot.Bot.Store;
using SalesBot.Domain.Team;

namespace SalesBot.Bot.Subjects.Members;

/// <summary>One-time codes that let a person's chat in, and the link that carries one.</summary>
public static class InviteCodes
{
    /// <summary>Without letters and digits that look alike.</summary>
    private const string Letters = "ABCDEFGHJKMNPQRSTUVWXYZ23456789";

    public static readonly TimeSpan Valid = TimeSpan.FromDays(7);

    /// <summary>Not kept yet.</summary>
    public static Invite New(RepId person, DateTimeOffset now) => new(RandomNumberGenerator.GetString(Letters, 10), person, now + Valid);

    /// <summary>Codes of that person that still wait to be used: a new one takes their place.</summary>
    public static IReadOnlyList<Invite> Waiting(IReadSession session, RepId person) =>
        [.. session.All(Documents.Invites).Where(invite => invite.Rep == person && invite.Used is null)];

    /// <returns>Null while no messenger has told the bot's name: it was never reached from this store.</returns>
    public static string? LinkOf(IReadSession session, Invite invite) => ChatChannels.All
        .Select(channel => session.Get(Documents.Settings, BotName(channel))?.Value is { Length: > 0 } name ? channel.Link(name, invite.Code) : null)
        .FirstOrDefault(link => link is not null);

    /// <summary>Keeps the name that the messenger knows the bot by.</summary>
    public static void KeepBotName(IWriteSession session, ChatChannel channel, string name) => session.Upsert(Documents.Settings, new Setting(BotName(channel), name));

    private static string BotName(ChatChannel channel) => $"{channel.Name}:bot";
}
