using System.Globalization;
using SalesBot.Bot.Channels;
using SalesBot.Bot.Store;
using SalesBot.Domain.Team;

namespace SalesBot.Worker.Local;

/// <summary>What a person on this machine does in their chat, as the updates a messenger would bring.</summary>
internal static class LocalChat
{
    /// <summary>Lets a person of the team speak here: whoever sits at this machine is trusted to be them.</summary>
    public static void Join(IWriteSession session, Rep rep, DateTimeOffset now)
    {
        var chat = LocalMessenger.ChatOf(rep.Id.Value);
        session.TryInsert(Documents.Links, new ChatLink(chat, rep.Id, chat, now));
    }

    public static ChatUpdate Says(RepId rep, string text, DateTimeOffset now, string? replyTo = null) =>
        From(rep, now) with { Text = text, ReplyTo = replyTo };

    /// <param name="file">Its bytes are in place.</param>
    public static ChatUpdate Sends(RepId rep, InFile file, string? caption, DateTimeOffset now, string? replyTo = null) =>
        From(rep, now) with { Text = caption, Files = [file], ReplyTo = replyTo };

    public static ChatUpdate Presses(RepId rep, OutMessage message, int button, DateTimeOffset now) =>
        From(rep, now) with { Pressed = message.CallbackData(button), PressId = "local" };

    /// <param name="message">The own message that is edited.</param>
    public static ChatUpdate Edits(RepId rep, string message, string text, DateTimeOffset now) =>
        From(rep, now) with { MessageId = message, Text = text, Edited = true };

    /// <param name="addressed">Whether the bot is meant.</param>
    public static ChatUpdate SaysInGroup(RepId rep, string group, string text, bool addressed, DateTimeOffset now) =>
        From(rep, now) with { Chat = LocalMessenger.GroupOf(group), Text = text, Group = true, Addressed = addressed };

    private static ChatUpdate From(RepId rep, DateTimeOffset now)
    {
        var id = Ids.New(now);
        var chat = LocalMessenger.ChatOf(rep.Value);
        return new ChatUpdate { Id = string.Create(CultureInfo.InvariantCulture, $"{ThisMachine.Prefix}{id}"), Chat = chat, Person = chat, At = now, MessageId = id };
    }
}
