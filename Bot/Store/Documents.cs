using System.Globalization;
using SalesBot.Bot.Channels;
using SalesBot.Bot.Chat;
using SalesBot.Domain.Cadence;
using SalesBot.Domain.Customers;
using SalesBot.Domain.FollowUps;
using SalesBot.Domain.Performance;
using SalesBot.Domain.Reports;
using SalesBot.Domain.Sales;
using SalesBot.Domain.Team;

namespace SalesBot.Bot.Store;

/// <summary>Every kind of document the store keeps, and what each is found by.</summary>
public static class Documents
{
    public static readonly DocIndex<Rep> RepsByName = new("name", new Part<Rep>("name", rep => rep.Name));

    public static readonly DocType<Rep> Reps = new("rep", 1, SalesJson.Default.Rep, rep => rep.Id.Value, RepsByName);

    public static readonly DocIndex<ChatLink> LinksByRep = new("rep", new Part<ChatLink>("rep", link => link.Rep.Value));

    /// <summary>Those whose person has blocked the bot, the latest last.</summary>
    public static readonly DocIndex<ChatLink> BlockedLinks = new(
        "blocked", new Part<ChatLink>("blocked", link => link is { Blocked: true, BlockedAt: { } at } ? Instant(at) : null));

    public static readonly DocType<ChatLink> Links = new("chat_link", 1, SalesJson.Default.ChatLink, link => link.Person, LinksByRep, BlockedLinks);

    public static readonly DocType<Invite> Invites = new("invite", 1, SalesJson.Default.Invite, invite => invite.Code);

    public static readonly DocIndex<PageLink> PageLinksByRep = new("rep", new Part<PageLink>("rep", link => link.Rep.Value));

    public static readonly DocType<PageLink> PageLinks = new("page_link", 1, SalesJson.Default.PageLink, link => link.Id, PageLinksByRep);

    public static readonly DocIndex<PageSession> PageSessionsByRep = new("rep", new Part<PageSession>("rep", open => open.Rep.Value), new Part<PageSession>("since", open => Instant(open.Since)));

    public static readonly DocType<PageSession> PageSessions = new("page_session", 1, SalesJson.Default.PageSession, open => open.Id, PageSessionsByRep);

    public static readonly DocIndex<AccessKey> AccessKeysByRep = new("rep", new Part<AccessKey>("rep", key => key.Rep.Value), new Part<AccessKey>("since", key => Instant(key.Since)));

    public static readonly DocType<AccessKey> AccessKeys = new("access_key", 1, SalesJson.Default.AccessKey, key => key.Id, AccessKeysByRep);

    public static readonly DocType<KeptAnswer> KeptAnswers = new("kept_answer", 1, SalesJson.Default.KeptAnswer, answer => answer.Id);

    public static readonly DocType<HookList> Hooks = new("hook_list", 1, SalesJson.Default.HookList, _ => HookList.Id);

    public static readonly DocIndex<Customer> CustomersByOwner = new("owner", new Part<Customer>("owner", customer => customer.Owner.Value));

    public static readonly DocIndex<Customer> CustomersByName = new("name", new Part<Customer>("name", customer => customer.Name));

    /// <summary>By the local day the record came in.</summary>
    public static readonly DocIndex<Customer> CustomersByCreated =
        new("created", new Part<Customer>("created", customer => Day(DateOnly.FromDateTime(customer.Created.DateTime))));

    public static readonly DocType<Customer> Customers =
        new("customer", 1, SalesJson.Default.Customer, customer => customer.Code.Value, CustomersByOwner, CustomersByName, CustomersByCreated);

    /// <summary>Owner, then due date: "whom to contact today" is one range of it.</summary>
    public static readonly DocIndex<ContactPlan> PlansByDue = new(
        "due",
        new Part<ContactPlan>("owner", plan => plan.Owner.Value),
        new Part<ContactPlan>("due", plan => plan.Due is { } due ? Day(due) : null));

    /// <summary>Due date over all owners.</summary>
    public static readonly DocIndex<ContactPlan> PlansByDay = new("day", new Part<ContactPlan>("day", plan => plan.Due is { } due ? Day(due) : null));

    /// <summary>Owner, then the next step with a date: the day's steps and appointments.</summary>
    public static readonly DocIndex<ContactPlan> PlansByStep = new(
        "step",
        new Part<ContactPlan>("step_owner", plan => plan.Owner.Value),
        new Part<ContactPlan>("step_day", plan => plan.Steps.Min(step => step.Due) is { } due ? Day(due) : null));

    /// <summary>Owner, then the last appointment: those that have one ahead.</summary>
    public static readonly DocIndex<ContactPlan> PlansByMeeting = new(
        "meeting",
        new Part<ContactPlan>("meeting_owner", plan => plan.Owner.Value),
        new Part<ContactPlan>("meeting_day", plan => plan.Steps.Where(step => step.Time is not null).Max(step => step.Due) is { } day ? Day(day) : null));

    public static readonly DocType<ContactPlan> Plans =
        new("contact_plan", 1, SalesJson.Default.ContactPlan, plan => plan.Customer.Value, PlansByDue, PlansByDay, PlansByStep, PlansByMeeting);

    public static readonly DocIndex<FollowUp> FollowUpsByCustomer = new(
        "customer",
        new Part<FollowUp>("customer", followUp => followUp.Customer.Value),
        new Part<FollowUp>("at", followUp => Instant(followUp.At)));

    /// <summary>Only those that moved the stage: a few, however long the history.</summary>
    public static readonly DocIndex<FollowUp> StageChangesByCustomer = new(
        "stage_change",
        new Part<FollowUp>("moved_customer", followUp => followUp.StageChange is null ? null : followUp.Customer.Value),
        new Part<FollowUp>("at", followUp => Instant(followUp.At)));

    public static readonly DocIndex<FollowUp> FollowUpsByRep = new(
        "rep",
        new Part<FollowUp>("rep", followUp => followUp.Rep.Value),
        new Part<FollowUp>("rep_day", followUp => Day(followUp.Day)));

    /// <summary>By the currency of their amount, while it has no rate.</summary>
    public static readonly DocIndex<FollowUp> UncountedFollowUps = new("uncounted", new Part<FollowUp>("uncounted", followUp => followUp.Uncounted() ? followUp.AsSaid?.Currency : null));

    public static readonly DocType<FollowUp> FollowUps =
        new("follow_up", 1, SalesJson.Default.FollowUp, followUp => followUp.Id, FollowUpsByCustomer, StageChangesByCustomer, FollowUpsByRep, UncountedFollowUps);

    public static readonly DocIndex<Remark> RemarksByCustomer = new(
        "customer",
        new Part<Remark>("customer", remark => remark.Customer.Value),
        new Part<Remark>("at", remark => Instant(remark.At)));

    public static readonly DocIndex<Remark> RemarksByRep = new(
        "rep",
        new Part<Remark>("rep", remark => remark.Rep.Value),
        new Part<Remark>("rep_day", remark => Day(remark.Day)));

    /// <summary>Notes, attempts and colleagues' contacts on a customer's timeline: no follow-ups.</summary>
    public static readonly DocType<Remark> Remarks = new("remark", 1, SalesJson.Default.Remark, remark => remark.Id, RemarksByCustomer, RemarksByRep);

    public static readonly DocIndex<StageEvent> StageEventsByCustomer = new(
        "customer",
        new Part<StageEvent>("customer", change => change.Customer.Value),
        new Part<StageEvent>("at", change => Instant(change.At)));

    public static readonly DocIndex<StageEvent> StageEventsByDay =
        new("day", new Part<StageEvent>("day", change => Day(DateOnly.FromDateTime(change.At.DateTime))));

    public static readonly DocType<StageEvent> StageEvents =
        new("stage_event", 1, SalesJson.Default.StageEvent, change => change.Id, StageEventsByCustomer, StageEventsByDay);

    public static readonly DocIndex<Order> OrdersByCustomer = new(
        "customer",
        new Part<Order>("customer", order => order.Customer.Value),
        new Part<Order>("customer_day", order => Day(order.Date)));

    public static readonly DocIndex<Order> OrdersByDay = new("day", new Part<Order>("day", order => Day(order.Date)));

    /// <summary>By their currency, while it has no rate.</summary>
    public static readonly DocIndex<Order> UncountedOrders = new("uncounted", new Part<Order>("uncounted", order => order.Uncounted() ? order.AsSaid?.Currency : null));

    public static readonly DocType<Order> Orders = new("orders", 1, SalesJson.Default.Order, order => order.Number, OrdersByCustomer, OrdersByDay, UncountedOrders);

    public static readonly DocIndex<Payment> PaymentsByOrder = new("order", new Part<Payment>("order_number", payment => payment.Order));

    public static readonly DocIndex<Payment> UncountedPayments = new("uncounted", new Part<Payment>("uncounted", payment => payment.Uncounted() ? payment.AsSaid?.Currency : null));

    public static readonly DocType<Payment> Payments = new("payment", 1, SalesJson.Default.Payment, payment => payment.Id, PaymentsByOrder, UncountedPayments);

    public static readonly DocIndex<Target> TargetsByPeriod = new("period", new Part<Target>("period", target => target.Period.Key));

    public static readonly DocType<Target> Targets = new("target", 1, SalesJson.Default.Target, target => target.Id, TargetsByPeriod);

    public static readonly DocIndex<ScoreEntry> ScoresByPeriod = new("period", new Part<ScoreEntry>("period", score => score.Period.Key));

    public static readonly DocType<ScoreEntry> Scores = new("score", 1, SalesJson.Default.ScoreEntry, score => score.Id, ScoresByPeriod);

    public static readonly DocIndex<ChannelCost> ChannelCostsByMonth = new("month", new Part<ChannelCost>("month", cost => cost.Month.Key));

    public static readonly DocType<ChannelCost> ChannelCosts =
        new("channel_cost", 1, SalesJson.Default.ChannelCost, cost => cost.Id, ChannelCostsByMonth);

    public static readonly DocIndex<ActionPlan> ActionPlansByOwner = new(
        "owner", new Part<ActionPlan>("owner", plan => plan.Owner.Value), new Part<ActionPlan>("deadline", plan => Day(plan.Deadline)));

    public static readonly DocIndex<Reminder> RemindersByRep = new("rep", new Part<Reminder>("rep", reminder => reminder.Ended ? null : reminder.Rep.Value));

    /// <summary>What people asked to be reminded of: no steps of a customer's, and in no figure.</summary>
    public static readonly DocType<Reminder> Reminders = new("reminder", 1, SalesJson.Default.Reminder, reminder => reminder.Id, RemindersByRep);

    public static readonly DocType<ActionPlan> ActionPlans =
        new("action_plan", 1, SalesJson.Default.ActionPlan, plan => plan.Id, ActionPlansByOwner);

    public static readonly DocType<Conversation> Conversations =
        new("conversation", 1, StoredJson.Of<Conversation>(), conversation => conversation.Chat);

    /// <summary>Waiting updates in the order of arrival; a handled one is in no index, and one that is held is in the next.</summary>
    public static readonly DocIndex<InboxEntry> WaitingInbox = new("waiting", new Part<InboxEntry>("waiting", entry => entry.Done || entry.Held is not null ? null : entry.Order));

    /// <summary>Those that are held, the earliest turn first.</summary>
    public static readonly DocIndex<InboxEntry> HeldInbox = new(
        "held",
        new Part<InboxEntry>("held", entry => entry is { Done: false, Held: { } until } ? Instant(until) : null),
        new Part<InboxEntry>("held_order", entry => entry.Done ? null : entry.Order));

    /// <summary>All that wait, by chat: the first is the one to handle next.</summary>
    public static readonly DocIndex<InboxEntry> WaitingByChat = new(
        "waiting_chat",
        new Part<InboxEntry>("waiting_chat", entry => entry.Done ? null : entry.Update.Chat),
        new Part<InboxEntry>("held_order", entry => entry.Done ? null : entry.Order));

    /// <summary>What was written in a chat on this machine, in order: messengers keep theirs themselves.</summary>
    public static readonly DocIndex<InboxEntry> SaidLocally = new(
        "said",
        new Part<InboxEntry>("said_chat", entry => entry.Update is { Chat: var chat } said && (said.Text is not null || said.Files.Count > 0) && ThisMachine.Owns(chat) ? chat : null),
        new Part<InboxEntry>("said_order", entry => entry.Order));

    /// <summary>What a message said, in the order of its edits: where records came from.</summary>
    public static readonly DocIndex<InboxEntry> SaidInMessage = new(
        "message",
        new Part<InboxEntry>("message", entry => entry.Update is { Text: not null, MessageId: { } message, Chat: var chat } ? $"{chat}/{message}" : null),
        new Part<InboxEntry>("message_order", entry => entry.Order));

    /// <summary>What was set aside after too many tries, in the order of arrival.</summary>
    public static readonly DocIndex<InboxEntry> SetAsideInbox = new(
        "aside", new Part<InboxEntry>("aside", entry => entry is { Done: true, Trouble: not null } ? entry.Order : null));

    public static readonly DocType<InboxEntry> Inbox =
        new("inbox", 1, SalesJson.Default.InboxEntry, entry => entry.Update.Id, WaitingInbox, HeldInbox, WaitingByChat, SaidLocally, SaidInMessage, SetAsideInbox);

    /// <summary>What the delivery pump has still to do, in order.</summary>
    public static readonly DocIndex<OutMessage> QueuedOutbox = new(
        "queued", new Part<OutMessage>("queued", message => message.State is OutState.Queued or OutState.Sending ? message.Id : null));

    /// <summary>What did not arrive, or nobody knows of, in order.</summary>
    public static readonly DocIndex<OutMessage> TroubledOutbox = new(
        "troubled", new Part<OutMessage>("troubled", message => message.State is OutState.Unknown or OutState.Failed ? message.Id : null));

    /// <summary>A chat's messages in order.</summary>
    public static readonly DocIndex<OutMessage> OutboxByChat = new(
        "chat", new Part<OutMessage>("chat", message => message.Chat), new Part<OutMessage>("chat_order", message => message.Id));

    /// <summary>By the chat's own message id: what a reply refers to.</summary>
    public static readonly DocIndex<OutMessage> OutboxByMessageId = new(
        "message_id",
        new Part<OutMessage>("sent_chat", message => message.MessageId is null ? null : message.Chat),
        new Part<OutMessage>("message_id", message => message.MessageId));

    public static readonly DocType<OutMessage> Outbox =
        new("outbox", 1, StoredJson.Of<OutMessage>(), message => message.Id, QueuedOutbox, TroubledOutbox, OutboxByChat, OutboxByMessageId);

    public static readonly DocType<PushReceipt> PushReceipts = new("push_receipt", 1, SalesJson.Default.PushReceipt, receipt => receipt.Key);

    public static readonly DocIndex<ChangeEntry> ChangesBySource = new("source", new Part<ChangeEntry>("source", change => change.Source));

    /// <summary>In the order they were made: ids begin with their instant.</summary>
    public static readonly DocIndex<ChangeEntry> ChangesInOrder = new("made", new Part<ChangeEntry>("made", change => change.Id));

    public static readonly DocType<ChangeEntry> Changes = new("change", 1, StoredJson.Of<ChangeEntry>(), change => change.Id, ChangesBySource, ChangesInOrder);

    public static readonly DocType<Counter> Counters = new("counter", 1, SalesJson.Default.Counter, counter => counter.Name);

    public static readonly DocIndex<Leave> LeavesByRep = new(
        "rep", new Part<Leave>("rep", leave => leave.Rep.Value), new Part<Leave>("until", leave => Day(leave.To)));

    /// <summary>Who was named to stand in, until when.</summary>
    public static readonly DocIndex<Leave> LeavesByStandIn = new(
        "stand_in", new Part<Leave>("stand_in", leave => leave.StandIn?.Value), new Part<Leave>("until", leave => Day(leave.To)));

    public static readonly DocType<Leave> Leaves = new("leave", 1, SalesJson.Default.Leave, leave => leave.Id, LeavesByRep, LeavesByStandIn);

    public static readonly DocType<Preferences> Preferences = new("preferences", 1, SalesJson.Default.Preferences, set => set.Rep.Value);

    public static readonly DocIndex<Notice> NoticesByPerson = new(
        "to", new Part<Notice>("to", notice => notice.To.Value), new Part<Notice>("at", notice => Instant(notice.At)));

    public static readonly DocType<Notice> Notices = new("notice", 1, StoredJson.Of<Notice>(), notice => notice.Id, NoticesByPerson);

    public static readonly DocType<TeamGroup> Groups = new("team_group", 1, SalesJson.Default.TeamGroup, group => group.Chat);

    public static readonly DocType<SpotCheck> SpotChecks = new("spot_check", 1, SalesJson.Default.SpotCheck, check => check.Id);

    public static readonly DocType<Setting> Settings = new("setting", 1, SalesJson.Default.Setting, setting => setting.Key);

    public static readonly DocType<Lease> Leases = new("lease", 1, SalesJson.Default.Lease, lease => lease.Name);

    public static readonly DocIndex<Attachment> AttachmentsByFollowUp = new("follow_up", new Part<Attachment>("follow_up", file => file.FollowUp));

    public static readonly DocType<Attachment> Attachments =
        new("attachment", 1, SalesJson.Default.Attachment, file => file.Id, AttachmentsByFollowUp);

    /// <summary>What is still to be fetched, or to become text.</summary>
    public static readonly DocIndex<KeptFile> WaitingFiles = new(
        "waiting", new Part<KeptFile>("waiting", file => file.State == KeptState.Waiting ? Instant(file.At) : null));

    /// <summary>By what they hold: the same bytes lie there once.</summary>
    public static readonly DocIndex<KeptFile> FilesByBlob = new("blob", new Part<KeptFile>("blob", file => file.Blob));

    public static readonly DocType<KeptFile> KeptFiles = new("kept_file", 1, SalesJson.Default.KeptFile, file => file.Id, WaitingFiles, FilesByBlob);

    public static readonly DocIndex<MergedCode> MergedByName = new("name", new Part<MergedCode>("name", merged => merged.Name));

    public static readonly DocType<MergedCode> MergedCodes = new("merged_code", 1, SalesJson.Default.MergedCode, merged => merged.Code.Value, MergedByName);

    /// <summary>Those whose names are still in texts.</summary>
    public static readonly DocIndex<Erasure> WaitingErasures = new("waiting", new Part<Erasure>("waiting", erasure => erasure.Done ? null : erasure.Id));

    public static readonly DocType<Erasure> Erasures = new("erasure", 1, SalesJson.Default.Erasure, erasure => erasure.Id, WaitingErasures);

    /// <summary>Every kind, the subjects' own among them; an engine makes room for each.</summary>
    public static IReadOnlyList<IDocType> All { get; } =
    [
        Reps, Links, Invites, Customers, Plans, FollowUps, Remarks, StageEvents, Orders, Payments, Targets, Scores, ChannelCosts,
        ActionPlans, Reminders, Conversations, Inbox, Outbox, PushReceipts, Changes, Counters, Leaves, Preferences, Notices, Groups, SpotChecks, Settings, Leases,
        Attachments, KeptFiles, MergedCodes, Erasures, PageLinks, PageSessions, AccessKeys, KeptAnswers, Hooks,
        .. StoredJson.Kept,
    ];

    /// <summary>Ordinal text of a date: ISO.</summary>
    public static string Day(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    /// <summary>Ordinal text of an instant: UTC to the second.</summary>
    public static string Instant(DateTimeOffset at) => at.UtcDateTime.ToString("yyyy-MM-ddTHH:mm:ss", CultureInfo.InvariantCulture);
}
