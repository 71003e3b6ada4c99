using SalesBot.Bot.Chat;
using SalesBot.Bot.Records;
using SalesBot.Bot.Store;
using SalesBot.Bot.Subjects.Customers;
using SalesBot.Bot.Understanding;
using SalesBot.Domain;
using SalesBot.Domain.Customers;
using SalesBot.Domain.FollowUps;

namespace SalesBot.Bot.Subjects.Contacts;

/// <summary>/undo, "edit" on a card, "不对,是周四", and the answer to a question about a vague record.</summary>
internal sealed class CorrectionDialogue : IDialogue
{
    private static readonly string[] Additions =
    [
        "补充", "補充", "哦对了", "哦對了", "对了", "對了", "还有", "還有", "另外", "漏了", "忘了说", "忘了說", "再加", "also", "one more thing", "forgot to mention", "add ", "and ", "plus", "oh and", "btw",
    ];

    public Turn? Resume(Message message) => (message.Step, message.Press) switch
    {
        (_, { Verb: "undo", First: { } change }) => Turn.Do(new Undo(change)),
        (_, { Verb: "edit", First: { } id }) when Record(message, id) is { } record => Turn.Ask(new MendingRecord(record.Id), Draft.Plain(message.Words["Mend.HowTo"])),
        (_, { }) => null,
        (MendingRecord asked, null) when IsMending(message, asked) && Record(message, asked.FollowUp) is { } record => Mend(message, record, forced: true),
        (AddingSubstance asked, null) when IsSubstance(message) && Record(message, asked.FollowUp) is { } record => Turn.Do(new AmendFollowUp(record.Id, More: message.Text)),
        _ => null,
    };

    public Turn? Answer(Message message, Request request) => request switch
    {
        Reading { Command: "undo" } => Turn.Do(new Undo(message.Conversation.LastChange)),
        Reading { Intent: Intent.Correct } reading => LastChangeCorrections.Mend(message, reading.First ?? new ReadRecord())
            ?? (LastRecord(message) is { } record ? Mend(message, record, forced: false) : Turn.Say(Draft.Plain(message.Words["Mend.Nothing"]))),
        _ => null,
    };

    private static Turn Mend(Message message, FollowUp record, bool forced)
    {
        var read = message.Reading;
        var said = read.First ?? new ReadRecord();
        if (read.Clarify is { Candidates: { Count: > 1 } candidates })
        {
            return Asking.WhichOf(message, message.Text, candidates);
        }

        var amend = new AmendFollowUp(
            record.Id,
            said.Customer is { } code && code != record.Customer ? code : null,
            said.Occurred is { } when ? ContactDrafts.When(message, when) : null,
            ContactDrafts.MethodOf(said.Method),
            null,
            said.Objection,
            Next(message, record, said),
            said.Stage,
            said.Stage == Stage.Lost ? ContactDrafts.ReasonOf(said.Objection ?? record.Objection) : null,
            said.Contact,
            said.Amount is { } amount ? Money.Of(amount) : null);
        // 哦对了，方总还问了售后: a name alone mends nothing, what was said goes on.
        return Adds(message) && amend with { Contact = null, Objection = null } == new AmendFollowUp(record.Id) ? Turn.Do(amend with { More = message.Text })
            : amend != new AmendFollowUp(record.Id) ? Turn.Do(amend)
            : forced || Adds(message) ? Turn.Do(new AmendFollowUp(record.Id, More: message.Text))
            : LastChangeCorrections.Asked(message, message.Conversation.LastChange);
    }

    /// <summary>哦对了，…, "one more thing": goes on with the record. Anything else that mends nothing is not written into it.</summary>
    private static bool Adds(Message message)
    {
        var text = message.Text.TrimStart();
        return Additions.Any(word => text.StartsWith(word, StringComparison.OrdinalIgnoreCase));
    }

    /// <summary>After "edit" comes what to change; a question, a command or news of somebody else is a message of its own.</summary>
    private static bool IsMending(Message message, MendingRecord asked)
    {
        var reading = message.Reading;
        return !message.Text.StartsWith('/') && (reading.NameOnly || reading.Intent is not (Intent.Query or Intent.Command or Intent.Create or Intent.Order or Intent.Payment))
            && !(reading is { Intent: Intent.Log or Intent.Task, First: { Customer: { } code } first } && Record(message, asked.FollowUp)?.Customer != code && first is { Method: not null } or { NextDue: not null });
    }

    /// <summary>A day said by itself mends the next step where there is one; a day with a past verb is the contact's.</summary>
    private static NextStep? Next(Message message, FollowUp record, ReadRecord said) => said switch
    {
        { NextDue: { } due } => (record.Next ?? new NextStep(message.Words["Log.DefaultStep"], State: StepState.Open)) with
        {
            Text = said.NextAction ?? record.Next?.Text ?? message.Words["Log.DefaultStep"],
            Due = LastChangeCorrections.OnlyClock(message) && record.Next?.Due is { } day ? day : due.Day,
            Time = due.Time ?? record.Next?.Time,
        },
        { NextAction: { } action } => record.Next is { Text: { } text } step ? step with { Text = Substance.Join(text, action) } : new NextStep(action, State: StepState.Open),
        _ => null,
    };

    private static bool IsSubstance(Message message) =>
        message.Text.Length > 0 && !message.Text.StartsWith('/') && message.RepliedTo is null
        && message.Reading is { Intent: not (Intent.Query or Intent.Command or Intent.Chitchat or Intent.Create) } reading && NamesNoOther(message, reading);

    private static bool NamesNoOther(Message message, Reading reading) =>
        reading.First?.Customer is not { } code || code == message.Conversation.Customer;

    private static FollowUp? Record(Message message, string id) =>
        message.Session.Get(Documents.FollowUps, id) is { } record && message.Find(record.Customer) is not null ? record : null;

    /// <summary>The follow-up that the replied-to card, or else the last change, speaks of; failing that, one's own last today.</summary>
    private static FollowUp? LastRecord(Message message) => Changed(message, message.RepliedTo?.Change ?? message.Conversation.LastChange)
        ?? (message.RepliedTo is null ? LastToday(message) : null);

    private static FollowUp? LastToday(Message message) => message.Session.FollowUpsBy(message.Person.Id, message.Today.AddDays(-1))
        .Where(record => record.SourceMessage is not null && message.Find(record.Customer) is not null)
        .MaxBy(record => (record.LoggedAt, record.Id));

    private static FollowUp? Changed(Message message, string? change)
    {
        return change is null || message.Session.Get(Documents.Changes, change) is not { UndoneBy: null } entry
            ? null
            : entry.Documents.Where(doc => doc.Type == Documents.FollowUps.Name && doc.After is not null).Select(doc => Record(message, doc.Id)).FirstOrDefault(record => record is not null);
    }
}
