using SalesBot.Bot.Channels;
using SalesBot.Bot.Records;
using SalesBot.Bot.Store;
using SalesBot.Domain.Team;
using SalesBot.Worker.Local;
using Outcome = SalesBot.Bot.Channels.Delivery;

namespace SalesBot.Worker.Delivery;

/// <summary>A message taken from the queue for one attempt.</summary>
/// <param name="Row">Its row of the outbox, marked as sending.</param>
/// <param name="Wire">What goes to the messenger: an edit with the message id of its target, or as a message of its own when its target never arrived.</param>
/// <param name="Rest">The parts after the first, queued behind it.</param>
internal sealed record ClaimedMessage(OutMessage Row, OutMessage Wire, IReadOnlyList<OutMessage> Rest);

/// <summary>The outbox's transactions.</summary>
internal static class Outbox
{
    /// <summary>What is queued or was being sent, in order.</summary>
    public static IReadOnlyList<OutMessage> Waiting(IReadSession session) => session.QueuedMessages();

    /// <summary>Marks it as sending, durably before it is sent: what a crash leaves so marked may have arrived.</summary>
    /// <returns>Null when there is nothing to send any more.</returns>
    public static ClaimedMessage? Claim(IWriteSession session, string id, IMessenger messenger)
    {
        if (session.Get(Documents.Outbox, id) is not { State: OutState.Queued } row) return null;
        if (row.For is { } reader && !MayStillRead(session, reader, row.Chat))
        {
            session.Upsert(Documents.Outbox, DeliveryRules.Failed(row, "rights"));
            return null;
        }

        if (row.Kind == OutKind.Push && session.Get(Documents.Links, row.Chat) is { Blocked: true })
        {
            session.Upsert(Documents.Outbox, DeliveryRules.Failed(row, "blocked"));
            return null;
        }

        var parts = messenger.Split(row);
        var first = parts[0] with { State = OutState.Sending, Attempts = row.Attempts + 1 };
        session.Upsert(Documents.Outbox, first);
        foreach (var part in parts.Skip(1)) session.Upsert(Documents.Outbox, part);
        return new ClaimedMessage(first, Wire(session, first), [.. parts.Skip(1)]);
    }

    /// <summary>Writes down what became of an attempt, and what it says about the chat.</summary>
    /// <param name="row">As <see cref="DeliveryRules"/> has it now.</param>
    public static void Settle(IWriteSession session, OutMessage row, Outcome outcome, string chat, DateTimeOffset now)
    {
        session.Upsert(Documents.Outbox, row is { State: OutState.Sent, Secret: { } secret } ? row with { Html = row.Html.Replace(secret, "•••", StringComparison.Ordinal), Secret = null } : row);
        switch (outcome)
        {
            case Outcome.Blocked when session.Get(Documents.Links, chat) is { } link:
                session.Upsert(Documents.Links, link.Block(now));
                Agenda.ChangedForAll(session);
                break;
            case Outcome.Blocked when session.Get(Documents.Groups, chat) is { } group:
                session.Upsert(Documents.Groups, group with { Digest = false });
                break;
            case Outcome.Moved moved:
                Move(session, chat, moved.Chat);
                break;
        }
    }

    /// <summary>A message may have waited while its person left, signed out of the chat, or came to see less.</summary>
    private static bool MayStillRead(IReadSession session, Addressee reader, string chat) =>
        session.Get(Documents.Reps, reader.Rep.Value) is { } person && Access.SeesNoLess(person, reader.Role, reader.Team)
        && (IsGroup(chat) || session.Get(Documents.Links, chat)?.Rep == reader.Rep || SignIns.Of(session, reader.Rep).Any(link => link.Chat == chat));

    private static bool IsGroup(string chat) => ChatChannels.Of(chat) is { } channel ? channel.IsGroup(chat) : LocalMessenger.IsGroup(chat);

    /// <summary>What waits for the old chat waits for the new one.</summary>
    private static void Move(IWriteSession session, string from, string to)
    {
        foreach (var message in Waiting(session).Where(message => message.Chat == from)) session.Upsert(Documents.Outbox, message with { Chat = to });
        foreach (var link in session.All(Documents.Links).Where(link => link.Chat == from).ToList()) session.Upsert(Documents.Links, link with { Chat = to });
        if (session.Get(Documents.Groups, from) is { } group)
        {
            session.Delete(Documents.Groups, from);
            session.Upsert(Documents.Groups, group with { Chat = to });
        }
    }

    private static OutMessage Wire(IReadSession session, OutMessage row)
    {
        if (row.Edits is not { } target) return row;

        // A press on an edited message names the edit; the message itself is at the chain's end.
        var shown = session.Get(Documents.Outbox, target);
        while (shown is { Edits: { } earlier, MessageId: null }) shown = session.Get(Documents.Outbox, earlier);
        return shown?.MessageId is { } known ? row with { MessageId = known } : row with { Kind = OutKind.Reply, Edits = null };
    }
}
