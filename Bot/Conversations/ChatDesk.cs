using SalesBot.Bot.Conversations.Auditing;
using SalesBot.Bot.Conversations.Files;
using SalesBot.Bot.Conversations.Merging;
using SalesBot.Bot.Conversations.Remarks;
using SalesBot.Bot.Conversations.Strategies;
using SalesBot.Bot.Conversations.Reviewing;
using SalesBot.Bot.Ports;
using SalesBot.Bot.Privacy;
using SalesBot.Bot.Team;
using SalesBot.Bot.Understanding;
using SalesBot.Bot.Wording;
using SalesBot.Domain;
using SalesBot.Domain.Customers;
using SalesBot.Domain.Team;

namespace SalesBot.Bot.Conversations;

/// <summary>The shell around the conversations: who is it, what is open, who answers, what is written and what goes out. One message, one transaction.</summary>
public sealed class ChatDesk(SalesDesk sales, IReportDesk reports, IDayDesk days) : IChatDesk
{
    private readonly Reader reader = new();

    private readonly GroupTalk groups = new(reports);

    /// <summary>In the order they are asked.</summary>
    private readonly IReadOnlyList<ICapability> capabilities =
    [
        new Settling(),
        new SentTalk(),
        new ImportTalk(),
        new ExportTalk(),
        new MergeTalk(),
        new StrategyTalk(),
        new LeaveTalk(),
        new HandOverTalk(),
        new MemberTalk(),
        new SettingsTalk(),
        new ReportTalk(reports),
        new TargetTalk(),
        new ScoreTalk(),
        new PlanTalk(),
        new WhyTalk(),
        new ComingTalk(),
        new OwnRecords(),
        new MoneyLists(),
        new MethodCounts(),
        new FigureTalk(reports),
        new PipelineTalk(),
        new CustomerList(),
        new ListTalk(),
        new Mending(),
        new Ordering(),
        new NewCustomers(),
        new CustomerTalk(),
        new DayTalk(days),
        new CareTalk(),
        new SpotTalk(),
        new DeliveryTalk(),
        new AuditTalk(),
        new PrivacyTalk(),
        new RemarkTalk(),
        new Logging(),
    ];

    public void Handle(IWriteSession session, ChatUpdate update, DateTimeOffset now)
    {
        if (update.Group && !update.Addressed)
        {
            return;
        }

        var post = new Post(session, update, now);
        if (session.Get(Documents.Links, update.Person) is not { } link || session.Get(Documents.Reps, link.Rep.Value) is not { Active: true } person)
        {
            // An invite used in a group would bind the group's chat to the person.
            post.Reply(update.Group ? Draft.Plain(Words.Of("Chat", Language.Read(update.LanguageTag) ?? Language.Simplified)["Group.Private"]) : Starting.Answer(session, update, now));
            return;
        }

        if (link.Blocked)
        {
            session.Upsert(Documents.Links, link.Unblock());
        }

        var key = update.Group ? $"{update.Chat}/{update.Person}" : update.Chat;
        var conversation = session.Get(Documents.Conversations, key) ?? new Conversation(key);
        var sent = update.Group ? Sent.Nothing : SentFiles.Note(session, person, update, post.Source, sales.Rules.Transcribes, sales.Rules.LocalTime(person, update.At));
        var talk = Open(session, person, update, conversation, sent, now);
        if (update.Group)
        {
            HandleInGroup(talk, link, session, post, now);
            return;
        }

        if (update.Edited && !TakeBackEdited(talk, session, post, now))
        {
            return;
        }

        foreach (var file in sent.Refused)
        {
            post.Reply(FileWording.Refused(file, talk));
        }

        if (sent is { Refused.Count: > 0, Files.Count: 0 } && talk.Text.Length == 0)
        {
            return;
        }

        var turn = Answer(talk);
        var (next, changed) = Carry(turn, talk, session, post, now);
        session.Upsert(Documents.Conversations, conversation with
        {
            At = next,
            Asked = next is null ? null : now,
            Customer = turn.Topic ?? changed.Topic ?? conversation.Customer,
            LastChange = changed.Change ?? conversation.LastChange,
            Files = Unplaced(session, conversation, sent),
        });
    }

    /// <summary>What the group may read is said there; for the rest the person finds the answer in the private chat, as if it had been asked there.</summary>
    private void HandleInGroup(Talk talk, ChatLink link, IWriteSession session, Post post, DateTimeOffset now)
    {
        var update = talk.Update;
        if (update.Pressed is not null)
        {
            return;
        }

        if (!update.Edited && groups.Answer(talk, session.Get(Documents.Groups, update.Chat)) is { } turn)
        {
            Carry(turn, talk, session, post, now);
            return;
        }

        post.Reply(Draft.Plain(Words.Of("Team", talk.Language)["Group.InPrivate"]));
        Handle(session, update with { Chat = link.Chat, Group = false, ReplyTo = null, MessageId = $"{update.Chat}/{update.MessageId}" }, now);
    }

    /// <summary>What has come and belongs to no contact yet: the newest few.</summary>
    private static List<string>? Unplaced(IReadSession session, Conversation conversation, Sent sent)
    {
        var open = (conversation.Files ?? []).Concat(sent.Files.Select(file => file.Id)).Distinct()
            .Where(id => session.Get(Documents.Attachments, id) is { FollowUp: null }).TakeLast(20).ToList();
        return open.Count > 0 ? open : null;
    }

    private Talk Open(IWriteSession session, Rep person, ChatUpdate update, Conversation conversation, Sent sent, DateTimeOffset now) =>
        new(sales.Rules, sales.Directory, reader, session, person, update, conversation, now)
        {
            Sent = sent,
            Press = PressOf(session, update),
            RepliedTo = update.ReplyTo is { } id
                && session.Query(Documents.Outbox, new DocQuery<OutMessage>(Documents.OutboxByMessageId, [update.Chat, id], Limit: 1)) is [var message]
                ? message
                : null,
        };

    private Turn Answer(Talk talk)
    {
        if (talk.Update.Pressed is not null && talk.Press is null)
        {
            return Turn.Say(Draft.Plain(talk.Words["Press.Gone"])) with { Next = talk.Step };
        }

        var resumed = capabilities.Select(capability => capability.Resume(talk)).FirstOrDefault(turn => turn is not null);
        return resumed
            ?? (talk.Press is null ? capabilities.Select(capability => capability.Answer(talk)).FirstOrDefault(turn => turn is not null) : null)
            ?? (talk.Press is not null ? Turn.Say(Draft.Plain(talk.Words["Press.Late"]))
                : talk.Reading.Intent is Intent.Chitchat ? SmallTalk(talk)
                : Turn.Say(Settling.NotUnderstood(talk)) with { Next = talk.Step });
    }

    /// <summary>A greeting gets one back, other small talk silence in a group and a hint in private; nothing of it is kept.</summary>
    private static Turn SmallTalk(Talk talk) => Turn.Say(Settling.SmallTalk(talk)) with { Next = talk.Step };

    /// <summary>Carries out the turn's commands, says what came of each, and what the turn itself says.</summary>
    private (ChatStep? Next, (CustomerCode? Topic, string? Change) Changed) Carry(Turn turn, Talk talk, IWriteSession session, Post post, DateTimeOffset now)
    {
        var next = turn.Next;
        CustomerCode? topic = null;
        string? change = null;
        foreach (var command in turn.Commands)
        {
            switch (sales.Decide(command, talk.Person, session, post.Source, now))
            {
                case Result<Done>.Accepted(var done):
                    var (draft, question) = DoneWording.Of(done, talk);
                    var id = post.Reply(draft, talk.Press is { Verb: "undo" } press ? press.On.Id : null);
                    if (done is ImportMoved { Import: { Card: null } import }) session.Upsert(Documents.FileImports, import with { Card = id });
                    next ??= question;
                    topic = DoneWording.TopicOf(done) ?? topic;
                    change = done is ChangeUndone ? "" : done.Change ?? change;
                    break;
                case Result<Done>.Refused(var reason):
                    post.Reply(RefusalWording.Of(reason, talk));
                    // An answer that will not do leaves its question open for a better one.
                    next ??= talk.Press is null && talk.Step is not Confirming ? talk.Step : null;
                    break;
            }
        }

        foreach (var draft in turn.Says)
        {
            post.Reply(draft);
        }

        return (next, (topic, change));
    }

    /// <summary>Editing one's message corrects the record: what it did is taken back, then it is read again.</summary>
    /// <returns>False when the earlier text did nothing, or can no longer be taken back.</returns>
    private bool TakeBackEdited(Talk talk, IWriteSession session, Post post, DateTimeOffset now)
    {
        var changes = session.Query(Documents.Changes, new DocQuery<ChangeEntry>(Documents.ChangesBySource, [post.Source], Descending: true));
        var standing = changes.Where(change => change.UndoneBy is null && change.What != nameof(Undo)).ToList();
        if (standing.Count == 0)
        {
            return false;
        }

        talk.Orphans =
        [
            .. from change in standing
               from doc in change.Documents
               where doc.Type == Documents.FollowUps.Name && doc.Before is null
               from file in session.Query(Documents.Attachments, new DocQuery<Domain.FollowUps.Attachment>(Documents.AttachmentsByFollowUp, [doc.Id]))
               select file,
        ];
        foreach (var change in standing)
        {
            if (sales.Decide(new Undo(change.Id), talk.Person, session, post.Source, now) is Result<Done>.Refused)
            {
                post.Reply(Draft.Plain(talk.Words["Mend.TooLate"]));
                return false;
            }
        }

        post.ReplacesAnswerTo(standing.Select(change => change.Id));
        return true;
    }

    /// <summary>The button as it was stored with the message, so a press can neither be forged nor used by another person.</summary>
    private static Press? PressOf(IReadSession session, ChatUpdate update)
    {
        var (id, index) = update.Pressed?.Split(':') is [var message, var number] && int.TryParse(number, out var n) ? (message, n) : ("", -1);
        return id.Length > 0 && session.Get(Documents.Outbox, id) is { } on && on.Chat == update.Chat && on.ButtonAt(index) is { } button
            ? Press.Of(button, on)
            : null;
    }
}
