using System.Globalization;
using System.Text.Json;
using System.Text.RegularExpressions;
using SalesBot.Bot.Channels;

namespace SalesBot.Bot.Telegram;

/// <summary>The bot as Telegram knows it.</summary>
internal sealed record TelegramSelf(long Id, string Username);

/// <summary>From Telegram's update to ours.</summary>
internal static partial class TelegramUpdates
{
    /// <param name="now">When it came in: a press has no time of its own.</param>
    /// <returns>Null for what is nobody's message: service notes, other bots, channel posts.</returns>
    /// <exception cref="JsonException">It has not the form of an update.</exception>
    public static ChatUpdate? Read(JsonElement json, TelegramSelf self, DateTimeOffset now)
    {
        var update = json.Deserialize(TelegramJson.Default.ApiUpdate);
        return update switch
        {
            { CallbackQuery: { } press } => Pressed(update.UpdateId, press, now),
            { Message: { } message } => Said(update.UpdateId, message, edited: false, self),
            { EditedMessage: { } message } => Said(update.UpdateId, message, edited: true, self),
            _ => null,
        };
    }

    public static string Chat(long id) => string.Create(CultureInfo.InvariantCulture, $"{TelegramChannel.Prefix}{id}");

    private static ChatUpdate? Pressed(long id, ApiCallback press, DateTimeOffset now) => press is { Message.Chat: { } chat, Data: { } data, From.IsBot: false }
        ? By(press.From, id, chat) with { At = now, MessageId = Number(press.Message.MessageId), Pressed = data, PressId = press.Id }
        : null;

    private static ChatUpdate? Said(long id, ApiMessage message, bool edited, TelegramSelf self)
    {
        if (message is not { From: { IsBot: false } from, Chat.Type: not "channel" } || message.IsAutomaticForward == true) return null;

        var text = message.Text ?? message.Caption ?? message.Sticker?.Emoji;
        var files = Files(message);

        // An edit without words is a live location on the move.
        if (text is null && (files.Count == 0 || edited)) return null;

        var update = By(from, id, message.Chat) with
        {
            At = DateTimeOffset.FromUnixTimeSeconds(message.EditDate is { } editDate && edited ? editDate : message.Date),
            MessageId = Number(message.MessageId),
            Text = text,
            Edited = edited,
            ReplyTo = message.ReplyToMessage is { } original ? Number(original.MessageId) : null,
            Files = files,
        };
        return text is null || self.Username.Length == 0 ? update with { Addressed = !update.Group || RepliesTo(message, self) } : Address(update, message, text, self);
    }

    /// <summary>Whether a group's message is for the bot; and the words without the bot's name, which is no part of what they say.</summary>
    private static ChatUpdate Address(ChatUpdate update, ApiMessage message, string text, TelegramSelf self)
    {
        var command = Command().Match(text);
        var named = command.Groups[2];
        var others = named.Success && !named.Value.Equals(self.Username, StringComparison.OrdinalIgnoreCase);
        var words = WithoutName(text, "@" + self.Username);
        return update with
        {
            Text = words.Trim(),
            Addressed = !update.Group || (!others && (command.Success || words.Length < text.Length || RepliesTo(message, self))),
        };
    }

    private static string WithoutName(string text, string name)
    {
        for (var from = 0; text.IndexOf(name, from, StringComparison.OrdinalIgnoreCase) is >= 0 and var at;)
        {
            var end = at + name.Length;
            var longer = end < text.Length && (char.IsAsciiLetterOrDigit(text[end]) || text[end] == '_');
            if (longer) from = end;
            else text = text.Remove(at, name.Length);
        }

        return text;
    }

    private static bool RepliesTo(ApiMessage message, TelegramSelf self) => message.ReplyToMessage?.From?.Id == self.Id;

    private static ChatUpdate By(ApiUser from, long id, ApiChat chat) => new()
    {
        Id = Chat(id),
        Chat = Chat(chat.Id),
        Person = Chat(from.Id),
        PersonName = string.Join(' ', new[] { from.FirstName, from.LastName }.Where(name => !string.IsNullOrWhiteSpace(name))) is { Length: > 0 } name ? name : null,
        LanguageTag = from.LanguageCode,
        Group = chat.Type != "private",
        At = default,
    };

    private static List<InFile> Files(ApiMessage message)
    {
        var files = new List<InFile>();
        if (message.Photo?.Where(size => size is not null).MaxBy(size => size.FileSize ?? 0) is { FileId: not null } photo) files.Add(new InFile("photo", photo.FileId, null, photo.FileSize));
        if (message.Voice is { FileId: not null } voice) files.Add(new InFile("voice", voice.FileId, null, voice.FileSize));
        if ((message.Document ?? message.Video ?? message.Audio) is { FileId: not null } file) files.Add(new InFile("document", file.FileId, file.FileName, file.FileSize));
        if (message.Location is { } place) files.Add(new InFile("location", string.Create(CultureInfo.InvariantCulture, $"{place.Latitude},{place.Longitude}")));
        return files;
    }

    private static string Number(long id) => id.ToString(CultureInfo.InvariantCulture);

    [GeneratedRegex("^/([A-Za-z0-9_]+)(?:@([A-Za-z0-9_]+))?")]
    private static partial Regex Command();
}
