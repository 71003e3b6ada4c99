using SalesBot.Bot.Channels;
using SalesBot.Domain.Team;

namespace SalesBot.Bot.Store;

/// <summary>Colleagues: by name, their chats, their leave, what they are to hear.</summary>
public static class PeopleQueries
{
    extension(IReadSession session)
    {
        /// <summary>The colleague of exactly that name, gone or not.</summary>
        public Rep? PersonNamed(string name) =>
            session.Query(Documents.Reps, new(Documents.RepsByName, [name], Limit: 1)) is [var person] ? person : null;

        public IReadOnlyList<ChatLink> LinksOf(RepId person) =>
            session.Query(Documents.Links, new(Documents.LinksByRep, [person.Value]));

        /// <summary>The longest open first.</summary>
        public IReadOnlyList<PageSession> PageSessionsOf(RepId person) =>
            session.Query(Documents.PageSessions, new(Documents.PageSessionsByRep, [person.Value]));

        /// <summary>The oldest first.</summary>
        public IReadOnlyList<AccessKey> AccessKeysOf(RepId person) =>
            session.Query(Documents.AccessKeys, new(Documents.AccessKeysByRep, [person.Value]));

        public IReadOnlyList<PageLink> PageLinksOf(RepId person) =>
            session.Query(Documents.PageLinks, new(Documents.PageLinksByRep, [person.Value]));

        /// <summary>Those whose person has blocked the bot, the latest last.</summary>
        public IReadOnlyList<ChatLink> BlockedLinks() => session.Query(Documents.Links, new(Documents.BlockedLinks, []));

        /// <summary>The same, the latest first.</summary>
        public IReadOnlyList<ChatLink> LatestBlockedLinks(int count) =>
            session.Query(Documents.Links, new(Documents.BlockedLinks, [], Descending: true, Limit: count));

        public IReadOnlyList<Leave> LeavesOf(RepId person) =>
            session.Query(Documents.Leaves, new(Documents.LeavesByRep, [person.Value]));

        /// <summary>Those that last until that day or longer; the first to end comes first.</summary>
        public IReadOnlyList<Leave> LeavesOf(RepId person, DateOnly from) =>
            session.Query(Documents.Leaves, new(Documents.LeavesByRep, [person.Value], From: Documents.Day(from)));

        /// <summary>Leave in which the person was named to stand in, and that lasts until that day or longer.</summary>
        public IReadOnlyList<Leave> LeavesStoodInBy(RepId person, DateOnly from) =>
            session.Query(Documents.Leaves, new(Documents.LeavesByStandIn, [person.Value], From: Documents.Day(from)));

        /// <param name="since">Null for all of them.</param>
        public IReadOnlyList<Notice> NoticesTo(RepId person, DateTimeOffset? since = null) =>
            session.Query(Documents.Notices, new(Documents.NoticesByPerson, [person.Value], From: since is { } from ? Documents.Instant(from) : null));

        /// <summary>Those whose names are still in texts.</summary>
        public IReadOnlyList<Erasure> WaitingErasures() => session.Query(Documents.Erasures, new(Documents.WaitingErasures, []));
    }
}
