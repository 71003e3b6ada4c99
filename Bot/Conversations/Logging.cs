using SalesBot.Bot.Ports;
using SalesBot.Bot.Pushes;
using SalesBot.Bot.Understanding;
using SalesBot.Domain;
using SalesBot.Domain.Customers;
using SalesBot.Domain.FollowUps;

namespace SalesBot.Bot.Conversations;

/// <summary>/log and plain words: contacts that took place, reminders, new customers, orders and payments.</summary>
internal sealed class Logging : ICapability
{
    public Turn? Resume(Talk talk) => (talk.Step, talk.Press) switch
    {
        (_, { Verb: "logged", Customer: { } code }) when talk.Find(code) is { } customer =>
            Told(talk, customer),
        (ChoosingCustomer asked, { Verb: "pick", First: { } pick }) => Picked(talk, asked.Text, asked.Candidates, pick),
        (OfferingNewCustomer asked, { Verb: "new" }) => NewAndLog(talk, asked),
        (OfferingNewCustomer asked, { Verb: "other" }) => Turn.Ask(new NamingCustomer(asked.Text), Draft.Plain(talk.Words["Log.WhichCustomer"])),
        (_, { }) => null,
        (ChoosingCustomer asked, null) when ChosenIn(talk, asked) is { } code => Record(talk, talk.ReadAbout(asked.Text, code), asked.Text, code),
        (NamingCustomer asked, null) when IsJustAName(talk) => Named(talk, asked.Text),
        (WritingLog { Customer: null }, null) when talk.Reading is { NameOnly: true, First.Customer: { } named } && talk.Find(named) is { } customer => Told(talk, customer),
        (WritingLog, null) when Remarks.RemarkTalk.Idle(talk.Reading) && Courtesy.Is(talk.Text) => Turn.Say(Settling.SmallTalk(talk)) with { Next = talk.Step },
        (WritingLog asked, null) when !IsCommand(talk) => Record(
            talk, asked.Customer is { } code ? talk.ReadAbout(talk.Text, code) : talk.Reading, talk.Text, asked.Customer, forced: true),
        _ when talk.RepliedTo?.Customer is not null && Remarks.RemarkTalk.Idle(talk.Reading) => Turn.Say(Settling.SmallTalk(talk)) with { Next = talk.Step },
        _ when talk.RepliedTo?.Customer is { } code && talk.Reading.Intent is not (Intent.Command or Intent.Query) =>
            Record(talk, talk.ReadAbout(talk.Text, new CustomerCode(code)), talk.Text, new CustomerCode(code), forced: true),
        _ when talk.RepliedTo is { Kind: OutKind.Push } push && talk.Reading is { Intent: Intent.Log or Intent.Task, First: not { Customer: not null } } && Listed(push) is { Count: > 0 } listed =>
            Asking.WhichOf(talk, talk.Text, listed),
        _ => null,
    };

    public Turn? Answer(Talk talk) => talk.Reading switch
    {
        { Intent: Intent.Command, Command: "log" } reading => LogCommand(talk, reading),
        { Intent: Intent.Log or Intent.Task or Intent.Order or Intent.Payment } reading => Record(talk, reading, talk.Text, null),
        _ => null,
    };

    /// <summary>Records what the message says, or asks what is missing first.</summary>
    /// <param name="given">The customer a button, a reply or a question fixed.</param>
    /// <param name="forced">It is an answer about a contact, so it is logged whatever its form.</param>
    public static Turn Record(Talk talk, Reading reading, string text, CustomerCode? given, bool forced = false)
    {
        if (given is null && reading.Clarify is { Kind: "customer-ambiguous" or "contact-ambiguous", Candidates: { Count: > 0 } candidates })
        {
            return Asking.WhichOf(talk, text, candidates);
        }

        if (given is null && reading.Clarify is { Kind: "customer-missing" })
        {
            return Turn.Ask(new NamingCustomer(text), Draft.Plain(talk.Words["Log.WhichCustomer"]));
        }

        List<SalesCommand> commands = [];
        CustomerCode? topic = null;
        foreach (var record in reading.Records.Count > 0 ? reading.Records : [new ReadRecord()])
        {
            if ((record.Customer ?? given) is { } code && talk.Find(code) is { } customer)
            {
                topic = customer.Code;
                if (!forced && reading.Clarify is { Kind: "act-unsure" })
                {
                    return Remarks.RemarkTalk.Ask(talk, customer, text);
                }

                if (given is null && reading.Confidence < Reading.Sure)
                {
                    return Asking.WhichOf(talk, text, [customer.Code]);
                }

                if (Drafting.Missing(talk, reading, record, customer.Code, text, forced) is { } question)
                {
                    return question with { Topic = topic };
                }

                commands.AddRange(Drafting.Commands(talk, reading, record, customer, text, forced));
            }
            else
            {
                return record is { NewCustomer: true, CustomerName: { Length: > 1 } fresh } ? Turn.Do(NewCustomers.From(talk, reading, record, fresh, text))
                    : record.CustomerName is { Length: > 1 } name ? Asking.IsItNew(talk, text, name)
                    : Turn.Ask(new NamingCustomer(text), Draft.Plain(talk.Words["Log.WhichCustomer"]));
            }
        }

        return Ordering.Question(talk, commands) ?? Turn.Do(commands) with { Topic = topic };
    }

    /// <summary>The customer is known: what happened?</summary>
    private static Turn Told(Talk talk, Customer customer) =>
        Turn.Ask(new WritingLog(customer.Code), Draft.Plain(talk.Words["Log.WhatHappened", customer.Name])) with { Topic = customer.Code };

    private static Turn LogCommand(Talk talk, Reading reading)
    {
        if (string.IsNullOrWhiteSpace(reading.Argument))
        {
            return Turn.Ask(new WritingLog(null), Draft.Plain(talk.Words["Log.SayIt"]));
        }

        var inner = talk.Read(reading.Argument, talk.Conversation.Customer);
        if (inner is { NameOnly: true, First.Customer: { } named } && talk.Find(named) is { } customer)
        {
            return Told(talk, customer);
        }

        return Record(talk, inner, reading.Argument, null, forced: true);
    }

    /// <summary>The customers a reminder of several speaks of, as its buttons name them.</summary>
    public static IReadOnlyList<CustomerCode> Listed(OutMessage push) =>
    [
        .. push.Buttons.SelectMany(row => row).Select(button => Press.Of(button, push)).SelectMany(press => press switch
        {
            { Verb: "logged", First: { } code } => [code],
            { Verb: ContactRows.Turn, Arguments: [ContactRows.Own, .. var codes] } => codes,
            { Verb: ContactRows.More, Arguments: [_, ContactRows.Own, .. var codes] } => codes,
            _ => [],
        }).Distinct().Select(code => new CustomerCode(code)),
    ];

    private static Turn Picked(Talk talk, string text, IReadOnlyList<CustomerCode> candidates, string pick) =>
        int.TryParse(pick, out var index) && index >= 0 && index < candidates.Count
            ? Record(talk, talk.ReadAbout(text, candidates[index]), text, candidates[index])
            : Turn.Ask(new NamingCustomer(text), Draft.Plain(talk.Words["Log.WhichCustomer"]));

    private static Turn NewAndLog(Talk talk, OfferingNewCustomer asked)
    {
        var reading = talk.Read(asked.Text, null);
        return Turn.Do(NewCustomers.From(talk, reading, reading.First ?? new ReadRecord(), asked.Name, asked.Text));
    }

    private static CustomerCode? ChosenIn(Talk talk, ChoosingCustomer asked)
    {
        if (int.TryParse(talk.Text, out var number) && number >= 1 && number <= asked.Candidates.Count)
        {
            return asked.Candidates[number - 1];
        }

        return talk.Reading.First?.Customer is { } code && asked.Candidates.Contains(code) && IsJustAName(talk) ? code : null;
    }

    private static Turn Named(Talk talk, string text)
    {
        var first = talk.Reading.First;
        return first?.Customer is { } code ? Record(talk, talk.ReadAbout(text, code), text, code, forced: true)
            : talk.Reading.Clarify is { Candidates: { Count: > 0 } candidates } ? Asking.WhichOf(talk, text, candidates)
            : Asking.IsItNew(talk, text, first?.CustomerName ?? talk.Text);
    }

    /// <summary>An answer to "which customer?", not a new message of its own.</summary>
    private static bool IsJustAName(Talk talk) =>
        !IsCommand(talk) && talk.Text.Length is > 0 and <= 40 && (talk.Reading.Intent is not Intent.Query || talk.Reading.NameOnly)
        && talk.Reading.First is not ({ NextDue: not null } or { Occurred: not null } or { Method: not null } or { Amount: not null });

    private static bool IsCommand(Talk talk) => talk.Text.StartsWith('/') || talk.Reading is { Intent: Intent.Command, Confidence: >= 0.9 };
}
