using System.Security.Cryptography;
using System.Text;
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

    /// <summary>Enough that nobody finds it again from what is kept while it works.</summary>
    private const int Length = 12;

    /// <summary>Of version 0.1, which kept them in clear.</summary>
    private const int LengthInClear = 10;

    /// <summary>Not kept yet.</summary>
    public static FreshInvite New(RepId person, DateTimeOffset now)
    {
        var code = RandomNumberGenerator.GetString(Letters, Length);
        return new FreshInvite(code, new Invite(HashOf(code), person, now + Valid));
    }

    /// <returns>Null when no such code was ever given out, or it was withdrawn.</returns>
    public static Invite? Find(IReadSession session, string code) =>
        session.Get(Documents.Invites, HashOf(code)) ?? (code.Length == LengthInClear ? session.Get(Documents.Invites, code) : null);

    public static string HashOf(string code) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(code)));

    /// <summary>Codes of that person that still wait to be used: a new one takes their place.</summary>
    public static IReadOnlyList<Invite> Waiting(IReadSession session, RepId person) =>
        [.. session.All(Documents.Invites).Where(invite => invite.Rep == person && invite.Used is null)];

    /// <returns>Null while no messenger has told the bot's name: it was never reached from this store.</returns>
    public static string? LinkOf(IReadSession session, string code) => ChatChannels.All
        .Select(channel => session.Get(Documents.Settings, BotName(channel))?.Value is { Length: > 0 } name ? channel.Link(name, code) : null)
        .FirstOrDefault(link => link is not null);

    /// <summary>Keeps the name that the messenger knows the bot by.</summary>
    public static void KeepBotName(IWriteSession session, ChatChannel channel, string name) => session.Upsert(Documents.Settings, new Setting(BotName(channel), name));

    private static string BotName(ChatChannel channel) => $"{channel.Name}:bot";
}

/// <summary>An invite with the code that opens it, which is shown once.</summary>
public sealed record FreshInvite(string Code, Invite Kept);
