using SalesBot.Bot.Ports;
using SalesBot.Bot.Understanding;
using SalesBot.Domain;
using SalesBot.Domain.Customers;
using SalesBot.Domain.FollowUps;

namespace SalesBot.Bot.Conversations;

/// <summary>/undo, "edit" on a card, "不对,是周四", and the answer to a question about a vague record.</summary>
internal sealed class Mending : ICapability
{
    private static readonly string[] Additions =
    [
        "补充", "補充", "哦对了", "哦對了", "对了", "對了", "还有", "還有", "另外", "漏了", "忘了说", "忘了說", "再加", "also", "one more thing", "forgot to mention", "add ", "and ", "plus", "oh and", "btw",
    ];

    public Turn? Resume(Talk talk) => (talk.Step, talk.Press) switch
    {
        (_, { Verb: "undo", First: { } change }) => Turn.Do(new Undo(change)),
        (_, { Verb: "edit", First: { } id }) when Record(talk, id) is { } record => Turn.Ask(new MendingRecord(record.Id), Draft.Plain(talk.Words["Mend.HowTo"])),
        (_, { }) => null,
        (MendingRecord asked, null) when IsMending(talk, asked) && Record(talk, asked.FollowUp) is { } record => Mend(talk, record, forced: true),
        (AddingSubstance asked, null) when IsSubstance(talk) && Record(talk, asked.FollowUp) is { } record => Turn.Do(new AmendFollowUp(record.Id, More: talk.Text)),
        _ => null,
    };

    public Turn? Answer(Talk talk) => talk.Reading switch
    {
        { Intent: Intent.Command, Command: "undo" } => Turn.Do(new Undo(talk.Conversation.LastChange)),
        { Intent: Intent.Correct } => MendingOthers.Mend(talk, talk.Reading.First ?? new ReadRecord())
            ?? (LastRecord(talk) is { } record ? Mend(talk, record, forced: false) : Turn.Say(Draft.Plain(talk.Words["Mend.Nothing"]))),
        _ => null,
    };

    private static Turn Mend(Talk talk, FollowUp record, bool forced)
    {
        var read = talk.Reading;
        var said = read.First ?? new ReadRecord();
        if (read.Clarify is { Candidates: { Count: > 1 } candidates })
        {
            return Asking.WhichOf(talk, talk.Text, candidates);
        }

        var amend = new AmendFollowUp(
            record.Id,
            said.Customer is { } code && code != record.Customer ? code : null,
            said.Occurred is { } when ? Drafting.When(talk, when) : null,
            Drafting.MethodOf(said.Method),
            null,
            said.Objection,
            Next(talk, record, said),
            said.Stage,
            said.Stage == Stage.Lost ? Drafting.ReasonOf(said.Objection ?? record.Objection) : null,
            said.Contact,
            said.Amount is { } amount ? Money.Of(amount) : null);
        // 哦对了，方总还问了售后: a name alone mends nothing, what was said goes on.
        return Adds(talk) && amend with { Contact = null, Objection = null } == new AmendFollowUp(record.Id) ? Turn.Do(amend with { More = talk.Text })
            : amend != new AmendFollowUp(record.Id) ? Turn.Do(amend)
            : forced || Adds(talk) ? Turn.Do(new AmendFollowUp(record.Id, More: talk.Text))
            : MendingOthers.Asked(talk, talk.Conversation.LastChange);
    }

    /// <summary>哦对了，…, "one more thing": goes on with the record. Anything else that mends nothing is not written into it.</summary>
    private static bool Adds(Talk talk)
    {
        var text = talk.Text.TrimStart();
        return Additions.Any(word => text.StartsWith(word, StringComparison.OrdinalIgnoreCase));
    }

    /// <summary>After "edit" comes what to change; a question, a command or news of somebody else is a message of its own.</summary>
    private static bool IsMending(Talk talk, MendingRecord asked)
    {
        var reading = talk.Reading;
        return !talk.Text.StartsWith('/') && (reading.NameOnly || reading.Intent is not (Intent.Query or Intent.Command or Intent.Create or Intent.Order or Intent.Payment))
            && !(reading is { Intent: Intent.Log or Intent.Task, First: { Customer: { } code } first } && Record(talk, asked.FollowUp)?.Customer != code && first is { Method: not null } or { NextDue: not null });
    }

    /// <summary>A day said by itself mends the next step where there is one; a day with a past verb is the contact's.</summary>
    private static NextStep? Next(Talk talk, FollowUp record, ReadRecord said) => said switch
    {
        { NextDue: { } due } => (record.Next ?? new NextStep(talk.Words["Log.DefaultStep"], State: StepState.Open)) with
        {
            Text = said.NextAction ?? record.Next?.Text ?? talk.Words["Log.DefaultStep"],
            Due = MendingOthers.OnlyClock(talk) && record.Next?.Due is { } day ? day : due.Day,
            Time = due.Time ?? record.Next?.Time,
        },
        { NextAction: { } action } => record.Next is { Text: { } text } step ? step with { Text = Substance.Join(text, action) } : new NextStep(action, State: StepState.Open),
        _ => null,
    };

    private static bool IsSubstance(Talk talk) =>
        talk.Text.Length > 0 && !talk.Text.StartsWith('/') && talk.RepliedTo is null
        && talk.Reading is { Intent: not (Intent.Query or Intent.Command or Intent.Chitchat or Intent.Create) } reading && NamesNoOther(talk, reading);

    private static bool NamesNoOther(Talk talk, Reading reading) =>
        reading.First?.Customer is not { } code || code == talk.Conversation.Customer;

    private static FollowUp? Record(Talk talk, string id) =>
        talk.Session.Get(Documents.FollowUps, id) is { } record && talk.Find(record.Customer) is not null ? record : null;

    /// <summary>The follow-up that the replied-to card, or else the last change, speaks of; failing that, one's own last today.</summary>
    private static FollowUp? LastRecord(Talk talk) => Changed(talk, talk.RepliedTo?.Change ?? talk.Conversation.LastChange)
        ?? (talk.RepliedTo is null ? LastToday(talk) : null);

    private static FollowUp? LastToday(Talk talk) => talk.Session
        .Query(Documents.FollowUps, new DocQuery<FollowUp>(Documents.FollowUpsByRep, [talk.Person.Id.Value], From: Documents.Day(talk.Today.AddDays(-1))))
        .Where(record => record.SourceMessage is not null && talk.Find(record.Customer) is not null)
        .MaxBy(record => (record.LoggedAt, record.Id));

    private static FollowUp? Changed(Talk talk, string? change)
    {
        return change is null || talk.Session.Get(Documents.Changes, change) is not { UndoneBy: null } entry
            ? null
            : entry.Documents.Where(doc => doc.Type == Documents.FollowUps.Name && doc.After is not null).Select(doc => Record(talk, doc.Id)).FirstOrDefault(record => record is not null);
    }
}
