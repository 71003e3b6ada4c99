using SalesBot.Domain.Customers;
using SalesBot.Domain.FollowUps;
using SalesBot.Domain.Team;

namespace SalesBot.Bot.Store;

/// <summary>Contacts and remarks, by the customer or by who had them. Oldest first, the latest ones newest first; days are both included.</summary>
public static class FollowUpQueries
{
    extension(IReadSession session)
    {
        public IReadOnlyList<FollowUp> FollowUpsOf(CustomerCode customer) =>
            session.Query(Documents.FollowUps, new(Documents.FollowUpsByCustomer, [customer.Value]));

        public IReadOnlyList<FollowUp> FollowUpsSince(CustomerCode customer, DateTimeOffset since) =>
            session.Query(Documents.FollowUps, new(Documents.FollowUpsByCustomer, [customer.Value], From: Documents.Instant(since)));

        /// <summary>Those of that second.</summary>
        public IReadOnlyList<FollowUp> FollowUpsAt(CustomerCode customer, DateTimeOffset at) =>
            session.Query(Documents.FollowUps, new(Documents.FollowUpsByCustomer, [customer.Value], Documents.Instant(at), Documents.Instant(at)));

        public IReadOnlyList<FollowUp> LatestFollowUpsOf(CustomerCode customer, int count) =>
            session.Query(Documents.FollowUps, new(Documents.FollowUpsByCustomer, [customer.Value], Descending: true, Limit: count));

        public FollowUp? FirstFollowUpOf(CustomerCode customer) =>
            session.Query(Documents.FollowUps, new(Documents.FollowUpsByCustomer, [customer.Value], Limit: 1)) is [var first] ? first : null;

        public FollowUp? LastFollowUpOf(CustomerCode customer) => session.LatestFollowUpsOf(customer, 1) is [var last] ? last : null;

        /// <summary>The last of those up to that second.</summary>
        public FollowUp? LastFollowUpBefore(CustomerCode customer, DateTimeOffset at) =>
            session.Query(Documents.FollowUps, new(Documents.FollowUpsByCustomer, [customer.Value], To: Documents.Instant(at), Descending: true, Limit: 1)) is [var last] ? last : null;

        /// <summary>Only those that moved the stage: a few, however long the history.</summary>
        public IReadOnlyList<FollowUp> StageChangesOf(CustomerCode customer) =>
            session.Query(Documents.FollowUps, new(Documents.StageChangesByCustomer, [customer.Value]));

        public int CountFollowUpsOf(CustomerCode customer) => session.Count(Documents.FollowUps, new(Documents.FollowUpsByCustomer, [customer.Value]));

        public int CountFollowUps() => session.Count(Documents.FollowUps, new(Documents.FollowUpsByCustomer, []));

        public IReadOnlyList<FollowUp> FollowUpsBy(RepId rep, DateOnly from, DateOnly? to = null) =>
            session.Query(Documents.FollowUps, new(Documents.FollowUpsByRep, [rep.Value], Documents.Day(from), to is { } last ? Documents.Day(last) : null));

        public IReadOnlyList<FollowUp> LatestFollowUpsBy(RepId rep, int count) =>
            session.Query(Documents.FollowUps, new(Documents.FollowUpsByRep, [rep.Value], Descending: true, Limit: count));

        public int CountFollowUpsBy(RepId rep) => session.Count(Documents.FollowUps, new(Documents.FollowUpsByRep, [rep.Value]));

        /// <param name="since">Null for all of them.</param>
        public IReadOnlyList<Remark> RemarksOf(CustomerCode customer, DateTimeOffset? since = null) =>
            session.Query(Documents.Remarks, new(Documents.RemarksByCustomer, [customer.Value], From: since is { } from ? Documents.Instant(from) : null));

        public IReadOnlyList<Remark> LatestRemarksOf(CustomerCode customer, int count) =>
            session.Query(Documents.Remarks, new(Documents.RemarksByCustomer, [customer.Value], Descending: true, Limit: count));

        /// <summary>What somebody wrote from that day on, the latest first.</summary>
        public IReadOnlyList<Remark> LatestRemarksBy(RepId rep, DateOnly from) =>
            session.Query(Documents.Remarks, new(Documents.RemarksByRep, [rep.Value], From: Documents.Day(from), Descending: true));

        public int CountRemarksOf(CustomerCode customer) => session.Count(Documents.Remarks, new(Documents.RemarksByCustomer, [customer.Value]));

        public IReadOnlyList<StageEvent> StageEventsOf(CustomerCode customer) =>
            session.Query(Documents.StageEvents, new(Documents.StageEventsByCustomer, [customer.Value]));

        public IReadOnlyList<StageEvent> StageEventsWithin(DateOnly from, DateOnly to) =>
            session.Query(Documents.StageEvents, new(Documents.StageEventsByDay, [], Documents.Day(from), Documents.Day(to)));

        public IReadOnlyList<Attachment> AttachmentsOf(string followUp) =>
            session.Query(Documents.Attachments, new(Documents.AttachmentsByFollowUp, [followUp]));
    }
}
