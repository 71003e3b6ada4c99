using SalesBot.Bot.Channels;
using SalesBot.Bot.Records;
using SalesBot.Bot.Store;
using SalesBot.Bot.Understanding;
using SalesBot.Bot.Wording;
using SalesBot.Domain;
using SalesBot.Domain.Customers;
using SalesBot.Domain.Team;

namespace SalesBot.Bot.Chat;

/// <summary>The shell around the conversations: who is it, what is open, who answers, what is written and what goes out. One message, one transaction.</summary>
public sealed class UpdateHandler(CommandRunner sales, IReportMessages reports, IDayLists days) : IUpdateHandler
{
    private readonly Reader reader = new(Subjects.Readers);

    private readonly Doors doors = Subjects.Doors(reports);

    private readonly Router router = new(Subjects.InOrder(reports, days), Subjects.Doors(reports));

    public void Handle(IWriteSession session, ChatUpdate update, DateTimeOffset now)
    {
        if (update.Group && !update.Addressed)
        {
            return;
        }

        if (session.Get(Documents.Links, update.Person) is not { } link || session.Get(Documents.Reps, link.Rep.Value) is not { Active: true } person)
        {
            // An invite used in a group would bind the group's chat to the person.
            new Post(session, update, now).Reply(update.Group ? Draft.Plain(Words.Of("Chat", Language.Read(update.LanguageTag) ?? Language.Simplified)["Group.Private"]) : doors.Stranger(session, update, now));
            return;
        }

        var post = new Post(session, update, now) { For = Addressee.Of(person) };
        if (link.Blocked)
        {
            session.Upsert(Documents.Links, link.Unblock());
        }

        var key = update.Group ? $"{update.Chat}/{update.Person}" : update.Chat;
        var conversation = session.Get(Documents.Conversations, key) ?? new Conversation(key);
        var sent = update.Group ? Sent.Nothing : doors.Took(session, person, update, new TakenFrom(post.Source, sales.Rules.Transcribes, sales.Rules.LocalTime(person, update.At)));
        var message = Open(session, person, update, conversation, sent, now);
        if (update.Group)
        {
            HandleInGroup(message, link, session, post, now);
            return;
        }

        if (update.Edited && !TakeBackEdited(message, session, post, now))
        {
            return;
        }

        foreach (var file in sent.Refused)
        {
            post.Reply(doors.Refused(file, message));
        }

        if (sent is { Refused.Count: > 0, Files.Count: 0 } && message.Text.Length == 0)
        {
            return;
        }

        if (!update.Edited && update.Pressed is null && TypedPress.Of(message) is { } typed && Open(session, person, update with { Text = typed.Said }, conversation, Sent.Nothing, now, typed.Press) is var pressed && router.Takes(pressed))
        {
            conversation = Respond(pressed, Sent.Nothing, session, post, now);
            if (typed.Further is not { } more || !router.Knows(message = Open(session, person, update with { Text = more }, conversation, sent, now)))
            {
                return;
            }
        }
        else if (!update.Edited && update.Pressed is null && Nod.Split(message.Text) is { } said)
        {
            if (message.TakesYes)
            {
                conversation = Respond(Open(session, person, update with { Text = said.Yes }, conversation, Sent.Nothing, now), Sent.Nothing, session, post, now);
                // "Yes, and light a candle for them": what nobody makes anything of was only said with the yes.
                if (Nod.IsMore(said.Further) || !router.Knows(Open(session, person, update with { Text = said.Further }, conversation, sent, now)))
                {
                    return;
                }
            }

            if (!Nod.IsMore(said.Further))
            {
                message = Open(session, person, update with { Text = said.Further }, conversation, sent, now);
            }
        }

        if (!update.Edited && update.Pressed is null && Aside.Split(message) is { } two)
        {
            conversation = Respond(Open(session, person, update with { Text = two.Told }, conversation, sent, now), sent, session, post, now);
            (message, sent) = (Open(session, person, update with { Text = two.Asked }, conversation, Sent.Nothing, now), Sent.Nothing);
        }

        Respond(message, sent, session, post, now);
    }

    /// <summary>Answers, carries out, and remembers the line.</summary>
    private Conversation Respond(Message message, Sent sent, IWriteSession session, Post post, DateTimeOffset now)
    {
        var conversation = message.Conversation;
        var turn = router.Answer(message);
        if (turn.Says.Any(draft => draft.Unanswered))
        {
            Unanswered.Count(session, message.TeamDay);
        }

        var (next, changed) = Carry(turn, message, session, post, now);
        // A question that can wait does so while something else is said.
        var waits = next is null && message.Press is null && !turn.Settles && message.Waiting is not null;
        var spoken = message.Press is null ? message.Whom : null;
        // A question about somebody is talk of them too.
        var topic = turn.Topic ?? changed.Topic ?? (spoken is { How: Reference.Named or Reference.Person or Reference.Pronoun, Tied: false } ? spoken.Customer : null);
        var after = (conversation with
        {
            At = waits ? message.Waiting : next,
            // What stays open was not asked anew.
            Asked = waits || (next is not null && !turn.Settles && ReferenceEquals(next, message.Step)) ? conversation.Asked : next is null ? null : now,
            Customer = turn.Adrift ? null : topic ?? conversation.Customer,
            LastChange = changed.Changes is [.., var last] ? last : conversation.LastChange,
            Undone = changed.Undone ?? conversation.Undone,
            Told = changed.Told.Count > 0 ? [.. changed.Told.Concat(conversation.Told ?? []).Distinct().Take(10)] : conversation.Told,
            Files = Unplaced(session, conversation, sent),
        }).With(new ConversationLine(now, topic, changed.Changes.Count > 0 ? [.. changed.Changes.Where(change => change.Length > 0)] : null, PersonIn(spoken, topic) ?? changed.Told.FirstOrDefault() ?? message.ColleagueIn(message.Text)?.Name, turn.Asked, Listed(turn) ?? changed.Listed, message.Press is null ? Shortened.Line(message.Text, Heard) : null));
        session.Upsert(Documents.Conversations, after);
        // What goes on is a part of the message: words that would only lead to themselves are left.
        return turn.Further is { Length: > 0 } further && (message.Press is not null || further.Length < message.Text.Length) ? Respond(Open(session, message.Person, message.Update with { Text = further, Pressed = null }, after, Sent.Nothing, now), Sent.Nothing, session, post, now) : after;
    }

    /// <summary>So much of a line is remembered.</summary>
    private const int Heard = 200;

    /// <summary>The customers whose cards the answer offers, or that it lists; null where it is not several.</summary>
    private static List<CustomerCode>? Listed(Turn turn) =>
        turn.Says.Select(draft => draft.Listed).FirstOrDefault(listed => listed is { Count: > 1 })?.Take(10).ToList() ?? (turn.Says.SelectMany(draft => draft.Buttons).SelectMany(row => row).Where(button => button.Do is { Verb: "customer", Arguments.Count: > 0 }).Select(button => new CustomerCode(button.Do.Arguments[0])).Distinct().Take(10).ToList() is { Count: > 1 } listed ? listed : null);

    private static string? PersonIn(Whom? spoken, CustomerCode? topic) => spoken?.Customer is { } whose && whose != topic ? null : spoken?.Person;

    /// <summary>What the group may read is said there; for the rest the person finds the answer in the private chat, as if it had been asked there.</summary>
    private void HandleInGroup(Message message, ChatLink link, IWriteSession session, Post post, DateTimeOffset now)
    {
        var update = message.Update;
        if (update.Pressed is not null)
        {
            return;
        }

        if (!update.Edited && doors.InGroup(message, session.Get(Documents.Groups, update.Chat)) is { } turn)
        {
            Carry(turn, message, session, post, now);
            return;
        }

        post.Reply(Draft.Plain(Words.Of("Team", message.Language)["Group.InPrivate"]));
        Handle(session, update with { Chat = link.Chat, Group = false, ReplyTo = null, MessageId = $"{update.Chat}/{update.MessageId}" }, now);
    }

    /// <summary>What has come and belongs to no contact yet: the newest few.</summary>
    private static List<string>? Unplaced(IReadSession session, Conversation conversation, Sent sent)
    {
        var open = (conversation.Files ?? []).Concat(sent.Files.Select(file => file.Id)).Distinct()
            .Where(id => session.Get(Documents.Attachments, id) is { FollowUp: null }).TakeLast(20).ToList();
        return open.Count > 0 ? open : null;
    }

    private Message Open(IWriteSession session, Rep person, ChatUpdate update, Conversation conversation, Sent sent, DateTimeOffset now, Press? typed = null) =>
        new(sales.Rules, sales.CustomerNames, reader, session, person, update, conversation, now)
        {
            Sent = sent,
            Press = typed ?? PressOf(session, update),
            RepliedTo = update.ReplyTo is { } id
                && session.MessageOf(update.Chat, id) is { } told
                ? told
                : null,
        };

    /// <summary>Carries out the turn's commands, says what came of each, and what the turn itself says.</summary>
    private (ChatStep? Next, Carried Changed) Carry(Turn turn, Message message, IWriteSession session, Post post, DateTimeOffset now)
    {
        var next = turn.Next;
        CustomerCode? topic = null;
        string? undone = null;
        List<string> changes = [];
        List<string> told = [];
        List<CustomerCode> cards = [];
        foreach (var command in turn.Commands)
        {
            switch (sales.Decide(command, message.Person, session, post.Source, now))
            {
                case Result<Done>.Accepted(var done):
                    done.Shown(session, post.Reply(Said(done, message), message.Press is { Verb: "undo" } press ? press.On.Id : null));
                    next ??= done.Asks;
                    topic = done.Topic ?? topic;
                    if (done.Topic is { } card && !cards.Contains(card))
                    {
                        cards.Add(card);
                    }

                    undone = done.Undone ?? undone;
                    if (done.LastChange is { } change)
                    {
                        changes.Add(change);
                    }

                    if (done.ToldTo is { } name)
                    {
                        told.Add(name);
                    }

                    break;
                case Result<Done>.Refused(var reason):
                    post.Reply(SpokenRefusal.Of(reason, message));
                    // An answer that will not do leaves its question open for a better one.
                    next ??= message.Press is null && message.Step is not Confirming ? message.Step : null;
                    break;
            }
        }

        foreach (var draft in turn.Says)
        {
            post.Reply(draft);
        }

        return (next, new Carried(topic, changes, undone, told, cards.Count > 1 ? cards : null));
    }

    /// <param name="Changes">In their order; an empty text where nothing is left to take back.</param>
    /// <param name="Listed">The customers of several cards, in their order; null where it is not several.</param>
    private readonly record struct Carried(CustomerCode? Topic, List<string> Changes, string? Undone, List<string> Told, List<CustomerCode>? Listed);

    /// <summary>The outcome in its own words, with what every outcome's message has: whom it is about, and the way back.</summary>
    private static Draft Said(Done done, Message message)
    {
        var draft = done.Say(message);
        var undo = done is { CanBeUndone: true, Change: { } change } ? new Button(message.Words["Button.Undo"], "undo", change) : null;
        return draft with
        {
            Customer = done.Topic?.Value,
            Change = done.Change,
            Buttons = undo is null ? draft.Buttons : draft.Buttons.Count > 0 ? [.. draft.Buttons.SkipLast(1), [.. draft.Buttons[^1], undo]] : [[undo]],
        };
    }

    /// <summary>Editing one's message corrects the record: what it did is taken back, then it is read again.</summary>
    /// <returns>False when the earlier text did nothing, or can no longer be taken back.</returns>
    private bool TakeBackEdited(Message message, IWriteSession session, Post post, DateTimeOffset now)
    {
        var changes = session.ChangesFrom(post.Source);
        var standing = changes.Where(change => change.UndoneBy is null && change.What != nameof(Undo)).ToList();
        if (standing.Count == 0)
        {
            return false;
        }

        message.Orphans =
        [
            .. from change in standing
               from doc in change.Documents
               where doc.Type == Documents.FollowUps.Name && doc.Before is null
               from file in session.AttachmentsOf(doc.Id)
               select file,
        ];
        foreach (var change in standing)
        {
            if (sales.Decide(new Undo(change.Id), message.Person, session, post.Source, now) is Result<Done>.Refused)
            {
                post.Reply(Draft.Plain(message.Words["Mend.TooLate"]));
                return false;
            }
        }

        post.ReplacesAnswerTo(standing.Select(change => change.Id));
        return true;
    }

    /// <summary>The button as it was stored with the message, so a press can neither be forged nor used by another person.</summary>
    private static Press? PressOf(IReadSession session, ChatUpdate update)
    {
        var (id, index) = update.Pressed?.Split(':') is [var told, var number] && int.TryParse(number, out var n) ? (told, n) : ("", -1);
        return id.Length > 0 && session.Get(Documents.Outbox, id) is { } on && on.Chat == update.Chat && on.ButtonAt(index) is { } button
            ? Press.Of(button, on)
            : null;
    }
}
