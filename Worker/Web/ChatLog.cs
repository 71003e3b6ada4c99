using SalesBot.Bot.Channels;
using SalesBot.Bot.Records;
using SalesBot.Bot.Store;
using SalesBot.Bot.Subjects.Files;
using SalesBot.Domain.Team;
using SalesBot.Worker.Local;

namespace SalesBot.Worker.Web;

/// <summary>A chat as the store remembers it: what was said in it and what was answered. Edits are told as such; the page puts them in place.</summary>
internal sealed class ChatLog(TeamRules rules)
{
    public const int PageSize = 60;

    /// <summary>
    /// What is told again on resuming. A push bears the instant its round began, so it can arrive a moment after a reply with a later id.
    /// </summary>
    private const int Overlap = 20;

    /// <param name="before">The order of the oldest item known; null for the newest page.</param>
    public (IReadOnlyList<ChatItem> Items, bool More) Page(IReadSession session, Rep person, string? before)
    {
        // One more than shown, and one for the item at the limit itself, which the range includes.
        var items = Newest(session, person, before, PageSize + 2).Where(item => item.Order != before).ToList();
        return ([.. items.Take(PageSize).Reverse()], items.Count > PageSize);
    }

    /// <summary>Everything after that order, and a little before it.</summary>
    public IReadOnlyList<ChatItem> Since(IReadSession session, Rep person, string after)
    {
        var chat = LocalMessenger.ChatOf(person.Id.Value);
        var said = session.SaidLocally(chat, after).Select(entry => Item(entry, person));
        var told = session.MessagesTo(chat, after).Where(IsOut).Select(message => Item(session, message, person));
        return [.. Newest(session, person, after, Overlap).Concat(said).Concat(told).DistinctBy(item => item.Order).OrderBy(item => item.Order, StringComparer.Ordinal)];
    }

    /// <returns>Null when there is none in the person's chat.</returns>
    public ChatItem? Find(IReadSession session, Rep person, ChatNews news)
    {
        var chat = LocalMessenger.ChatOf(person.Id.Value);
        return news.Said
            ? session.Get(Documents.Inbox, news.Id) is { } entry && entry.Update.Chat == chat ? Item(entry, person) : null
            : session.Get(Documents.Outbox, news.Id) is { } message && message.Chat == chat ? Item(session, message, person) : null;
    }

    /// <returns>Newest first.</returns>
    private IEnumerable<ChatItem> Newest(IReadSession session, Rep person, string? upTo, int count)
    {
        var chat = LocalMessenger.ChatOf(person.Id.Value);
        var said = session.LatestSaidLocally(chat, upTo, count);
        var told = session.LatestMessagesTo(chat, count, upTo);
        return said.Select(entry => Item(entry, person)).Concat(told.Where(IsOut).Select(message => Item(session, message, person)))
            .OrderByDescending(item => item.Order, StringComparer.Ordinal).Take(count);
    }

    private static bool IsOut(OutMessage message) => message.State is OutState.Sending or OutState.Sent or OutState.Unknown;

    private ChatItem Item(InboxEntry entry, Rep person)
    {
        var update = entry.Update;
        var id = update.MessageId ?? update.Id;
        return new ChatItem(id, entry.Order, "said", rules.LocalTime(person, update.At), update.Edited ? id : null, update.ReplyTo, update.Text,
            Files: update.Files.Count == 0 ? null : [.. update.Files.Select((file, at) => new ChatFile(SayName(file), $"/chat/sent?as={person.Id}&message={Uri.EscapeDataString(update.Id)}&n={at}", IsPicture(file)))]);
    }

    private static string SayName(InFile file) => file.Kind == "location" ? file.Reference : FileNames.Safe(file.Name) ?? file.Kind;

    /// <summary>Only what every browser draws.</summary>
    private static bool IsPicture(InFile file) => file.Kind == "photo" && Path.GetExtension(file.Name)?.ToLowerInvariant() is ".jpg" or ".jpeg" or ".png" or ".webp";

    private ChatItem Item(IReadSession session, OutMessage message, Rep person) => new(
        message.Id,
        message.Id,
        message.Kind switch { OutKind.Push => "push", OutKind.Edit => "edit", _ => "reply" },
        rules.LocalTime(person, message.Created),
        message.Edits is null ? null : Shown(session, message).Id,
        Html: message.Html,
        Buttons: [.. message.Buttons.Select(row => (IReadOnlyList<string>)[.. row.Select(button => button.Label)])],
        Files: [.. message.Files.Select((file, at) => new ChatFile(file.Name, $"/chat/file?as={person.Id}&message={message.Id}&n={at}", file.IsPicture))]);

    /// <summary>A press on an edited message names the edit; the message that is shown is at the chain's end.</summary>
    private static OutMessage Shown(IReadSession session, OutMessage message)
    {
        while (message.Edits is { } earlier && session.Get(Documents.Outbox, earlier) is { } edited) message = edited;
        return message;
    }
}
