using SalesBot.Bot.Channels;
using SalesBot.Bot.Store;

namespace SalesBot.Bot.Chat;

/// <summary>Queues the answers to one update.</summary>
internal sealed class Post(IWriteSession session, ChatUpdate update, DateTimeOffset now)
{
    private string? replaces;

    /// <summary>What the records name as their origin: the message, whose edits have the same; a press by its own id.</summary>
    public string Source { get; } = update.MessageId is { } id && update.Pressed is null ? $"{update.Chat}/{id}" : update.Id;

    /// <summary>Whom the answers are written for; null for a stranger.</summary>
    public Addressee? For { get; init; }

    /// <param name="edits">The sent message whose text and buttons this replaces.</param>
    /// <returns>The message's id in the outbox.</returns>
    public string Reply(Draft draft, string? edits = null)
    {
        edits ??= draft.Edits ?? replaces;
        replaces = null;
        var id = Ids.New(now);
        session.Upsert(Documents.Outbox, new OutMessage
        {
            Id = id,
            Chat = update.Chat,
            Kind = edits is null ? OutKind.Reply : OutKind.Edit,
            Html = draft.Html,
            // In a group everybody could press them, and a file holds more than was asked for.
            Buttons = update.Group ? [] : draft.Buttons,
            Files = update.Group ? [] : draft.Files,
            Edits = edits,
            Customer = draft.Customer,
            Change = draft.Change,
            Secret = draft.Secret,
            For = For,
            Created = now,
        });
        return id;
    }

    /// <summary>The next answer takes the place of the card that told these changes.</summary>
    public void ReplacesAnswerTo(IEnumerable<string> changes)
    {
        var told = changes.ToHashSet();
        replaces = session.LatestMessagesTo(update.Chat, 50)
            .FirstOrDefault(message => message.Change is { } change && told.Contains(change))?.Id;
    }
}
