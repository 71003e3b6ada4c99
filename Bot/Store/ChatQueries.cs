using SalesBot.Bot.Channels;

namespace SalesBot.Bot.Store;

/// <summary>What was said and told: inbox, outbox, and what messages changed.</summary>
public static class ChatQueries
{
    extension(IReadSession session)
    {
        /// <summary>Those that wait for their turn, in the order of arrival; held ones aside.</summary>
        public IReadOnlyList<InboxEntry> WaitingUpdates(int count) => session.Query(Documents.Inbox, new(Documents.WaitingInbox, [], Limit: count));

        /// <summary>Held ones whose turn has come by then, the earliest first.</summary>
        public IReadOnlyList<InboxEntry> HeldUpdates(DateTimeOffset by, int count) =>
            session.Query(Documents.Inbox, new(Documents.HeldInbox, [], To: Documents.Instant(by), Limit: count));

        /// <summary>Held ones whose turn is later than that: none should be, unless the clock was set back.</summary>
        public IReadOnlyList<InboxEntry> UpdatesHeldBeyond(DateTimeOffset latest, int count) =>
            session.Query(Documents.Inbox, new(Documents.HeldInbox, [], From: Documents.Instant(latest), Limit: count));

        /// <summary>The held one whose turn comes first.</summary>
        public InboxEntry? NextHeldUpdate() => session.Query(Documents.Inbox, new(Documents.HeldInbox, [], Limit: 1)) is [var first] ? first : null;

        /// <summary>The one of a chat to handle next, held or not.</summary>
        public InboxEntry? NextUpdateOf(string chat) =>
            session.Query(Documents.Inbox, new(Documents.WaitingByChat, [chat], Limit: 1)) is [var next] ? next : null;

        /// <summary>All that wait, held or not.</summary>
        public int CountWaitingUpdates() => session.Count(Documents.Inbox, new(Documents.WaitingByChat, []));

        /// <summary>What was set aside after too many tries, the latest first.</summary>
        public IReadOnlyList<InboxEntry> UpdatesSetAside(int count) =>
            session.Query(Documents.Inbox, new(Documents.SetAsideInbox, [], Descending: true, Limit: count));

        /// <summary>What a message says after its last edit.</summary>
        /// <param name="message">Chat and message, with a slash between.</param>
        public InboxEntry? SaidIn(string message) =>
            session.Query(Documents.Inbox, new(Documents.SaidInMessage, [message], Descending: true, Limit: 1)) is [var said] ? said : null;

        /// <summary>How often something was written in a chat, edits included.</summary>
        public int CountSaidIn(string chat) => session.Count(Documents.Inbox, new(Documents.SaidInMessage, [], From: $"{chat}/", To: $"{chat}/~"));

        /// <summary>What was written in a chat on this machine.</summary>
        /// <param name="after">An entry's order, itself included; null for the chat's beginning.</param>
        public IReadOnlyList<InboxEntry> SaidLocally(string chat, string? after) =>
            session.Query(Documents.Inbox, new(Documents.SaidLocally, [chat], From: after));

        /// <summary>The same, newest first.</summary>
        /// <param name="upTo">An entry's order, itself included; null for the chat's end.</param>
        public IReadOnlyList<InboxEntry> LatestSaidLocally(string chat, string? upTo, int count) =>
            session.Query(Documents.Inbox, new(Documents.SaidLocally, [chat], To: upTo, Descending: true, Limit: count));

        /// <summary>What the delivery pump has still to do, in order.</summary>
        public IReadOnlyList<OutMessage> QueuedMessages() => session.Query(Documents.Outbox, new(Documents.QueuedOutbox, []));

        /// <summary>What did not arrive, or nobody knows of, the latest first.</summary>
        public IReadOnlyList<OutMessage> TroubledMessages(int count) =>
            session.Query(Documents.Outbox, new(Documents.TroubledOutbox, [], Descending: true, Limit: count));

        /// <param name="after">A message's id, itself included; null for the chat's beginning.</param>
        public IReadOnlyList<OutMessage> MessagesTo(string chat, string? after) =>
            session.Query(Documents.Outbox, new(Documents.OutboxByChat, [chat], From: after));

        /// <summary>Newest first.</summary>
        /// <param name="upTo">A message's id, itself included; null for the chat's end.</param>
        public IReadOnlyList<OutMessage> LatestMessagesTo(string chat, int count, string? upTo = null) =>
            session.Query(Documents.Outbox, new(Documents.OutboxByChat, [chat], To: upTo, Descending: true, Limit: count));

        public int CountMessagesTo(string chat) => session.Count(Documents.Outbox, new(Documents.OutboxByChat, [chat]));

        /// <param name="messageId">The chat's own.</param>
        public OutMessage? MessageOf(string chat, string messageId) =>
            session.Query(Documents.Outbox, new(Documents.OutboxByMessageId, [chat, messageId], Limit: 1)) is [var message] ? message : null;

        /// <summary>What an update or a file changed, the latest first.</summary>
        public IReadOnlyList<ChangeEntry> ChangesFrom(string source) =>
            session.Query(Documents.Changes, new(Documents.ChangesBySource, [source], Descending: true));

        /// <summary>The latest first.</summary>
        /// <param name="from">An id or its beginning, included; null for the first there is. <paramref name="to"/> likewise.</param>
        public IReadOnlyList<ChangeEntry> LatestChanges(string? from, string? to, int count) =>
            session.Query(Documents.Changes, new(Documents.ChangesInOrder, [], from, to, Descending: true, Limit: count));

        /// <summary>Files still to be fetched, or to become text, the oldest first.</summary>
        public IReadOnlyList<KeptFile> WaitingFiles() => session.Query(Documents.KeptFiles, new(Documents.WaitingFiles, []));

        /// <summary>Whether some file holds these bytes.</summary>
        public bool IsHeld(string blob) => session.Count(Documents.KeptFiles, new(Documents.FilesByBlob, [blob])) > 0;
    }
}
