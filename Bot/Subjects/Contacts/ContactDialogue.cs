using System.Text.RegularExpressions;
using SalesBot.Bot.Channels;
using SalesBot.Bot.Chat;
using SalesBot.Bot.Records;
using SalesBot.Bot.Store;
using SalesBot.Bot.Subjects.Customers;
using SalesBot.Bot.Subjects.Help;
using SalesBot.Bot.Subjects.Orders;
using SalesBot.Bot.Subjects.Steps;
using SalesBot.Bot.Understanding;
using SalesBot.Bot.Understanding.Acts;
using SalesBot.Bot.Understanding.Intents;
using SalesBot.Domain.Customers;

namespace SalesBot.Bot.Subjects.Contacts;

/// <summary>/log and plain words: contacts that took place, reminders, new customers, orders and payments.</summary>
internal sealed partial class ContactDialogue : IDialogue
{
    public Turn? Resume(Message message) => (message.Step, message.Press) switch
    {
        (_, { Verb: "logged", Customer: { } code }) when message.Find(code) is { } customer =>
            Told(message, customer),
        (ChoosingCustomer asked, { Verb: "pick", First: { } pick }) => Picked(message, asked.Text, asked.Candidates, pick),
        (OfferingNewCustomer asked, { Verb: "new" }) => NewAndLog(message, asked),
        (OfferingNewCustomer asked, { Verb: "other" }) => Turn.Ask(new NamingCustomer(asked.Text), Draft.Plain(message.Words["Log.WhichCustomer"])),
        (_, { }) => null,
        (ChoosingCustomer asked, null) when !message.Wrote && Rewording.Of(message, asked.Text) is { } anew => Asking.WhichOf(message, anew, asked.Candidates),
        (OfferingNewCustomer asked, null) when !message.Wrote && Rewording.Of(message, asked.Text) is { } anew => Asking.IsItNew(message, anew, asked.Name, "Log.UnknownMore"),
        (NamingCustomer asked, null) when !message.Wrote && Rewording.Of(message, asked.Text) is { } anew => Turn.Ask(new NamingCustomer(anew), Draft.Plain(message.Words["Log.WhichCustomer"])),
        (ChoosingCustomer asked, null) when ChosenIn(message, asked) is { } code => Record(message, message.ReadAbout(asked.Text, code), asked.Text, code),
        // 恒通那边把定金汇过来了 … 是集团那家，金额十二万: what its question would ask next is said with the answer.
        (ChoosingCustomer asked, null) when message.JustAsked && ChosenWithSum(message, asked) is var (code, whole) => Record(message, message.Read(whole, code), whole, code),
        (ChoosingCustomer asked, null) when message.JustAsked && ChosenFirst(message, asked) is var (code, more) => Record(message, message.ReadAbout(asked.Text, code), asked.Text, code) with { Further = more },
        (ChoosingCustomer { Candidates: [var only] } asked, null) when message.TakesYes && Nod.IsYes(message.Text) => Record(message, message.ReadAbout(asked.Text, only), asked.Text, only),
        (OfferingNewCustomer asked, null) when message.TakesYes && Nod.IsYes(message.Text) => NewAndLog(message, asked),
        // "Floor plans from her by Tuesday", where Sheila's company is still to be added: told of her too.
        (OfferingNewCustomer asked, null) when message.JustAsked && message.Reading.Intent is Intent.Log or Intent.Task && message.Said.Utterance is { Mentions.Count: 0, Outsider: null } said && !Strangers.In(said) && !Inquiry.In(message.Said) =>
            Asking.IsItNew(message, Substance.Join(asked.Text, message.Text), asked.Name, "Log.UnknownMore"),
        (NamingCustomer asked, null) when IsJustAName(message) => Named(message, asked.Text),
        (WritingLog { Customer: null }, null) when message.Reading is { NameOnly: true, First.Customer: { } named } && message.Find(named) is { } customer => Told(message, customer),
        (WritingLog, null) when RemarkDialogue.Idle(message.Reading) && Courtesy.Is(message.Text) => Turn.Say(HelpDialogue.SmallTalk(message)) with { Next = message.Step },
        (WritingLog asked, null) when !IsCommand(message) => Record(
            message, asked.Customer is { } code ? message.ReadAbout(message.Text, code) : message.Reading, message.Text, asked.Customer, forced: true),
        _ when message.RepliedTo?.Customer is not null && RemarkDialogue.Idle(message.Reading) => Turn.Say(HelpDialogue.SmallTalk(message)) with { Next = message.Step },
        _ when message.RepliedTo?.Customer is { } code && message.Reading.Intent is not (Intent.Command or Intent.Query) =>
            Record(message, message.ReadAbout(message.Text, new CustomerCode(code)), message.Text, new CustomerCode(code), forced: true),
        _ when message.RepliedTo is { Kind: OutKind.Push } push && message.Reading is { Intent: Intent.Log or Intent.Task, First: not { Customer: not null } } && Together.Listed(push) is { Count: > 0 } listed =>
            Asking.WhichListed(message, message.Text, listed),
        _ => null,
    };

    public Turn? Answer(Message message, Request request) => request switch
    {
        Reading { Command: "log" } reading => LogCommand(message, reading),
        Reading { Intent: Intent.Log or Intent.Task } reading when Several.Of(message) is { Count: > 1 } all => Together.Each(message, reading.Intent, all, (said, text, code) => Record(message, said, text, code)),
        Reading { Intent: Intent.Log or Intent.Task or Intent.Order or Intent.Payment } reading => Record(message, reading, message.Text, null),
        _ => null,
    };

    /// <summary>Records what the message says, or asks what is missing first.</summary>
    /// <param name="given">The customer a button, a reply or a question fixed.</param>
    /// <param name="forced">It is an answer about a contact, so it is logged whatever its form.</param>
    public static Turn Record(Message message, Reading reading, string text, CustomerCode? given, bool forced = false)
    {
        // "Just the weather, don't log it", 出门去立信了，路上有点堵.
        if (!forced && reading.Intent is Intent.Log && (Unlogged().IsMatch(text) || OnTheWay.In(text)))
        {
            return Turn.Say(Draft.Plain(Wording.Words.Of("Remarks", message.Language)["Nothing"])) with { Next = message.Step };
        }

        // Money comes from whoever owes some: of several who answer to the name the only one with an unpaid order.
        if (given is null && reading.Clarify is { Candidates: { Count: > 1 } payers } && (reading.Intent is Intent.Payment || MoneyCame.In(text)) && payers.Where(code => OrderWork.OpenOrders(message.Session, code).Count > 0).ToList() is [var payer])
        {
            return Record(message, message.Read(text, payer, Intent.Payment) with { Confidence = 1, Clarify = null }, text, payer);
        }

        if (given is null && reading.Clarify is { Kind: "customer-ambiguous" or "contact-ambiguous", Candidates: { Count: > 0 } candidates })
        {
            return Asking.WhichOf(message, text, candidates);
        }

        if (given is null && reading.Clarify is { Kind: "customer-missing" })
        {
            return Turn.Ask(new NamingCustomer(text), Draft.Plain(message.Words["Log.WhichCustomer"]));
        }

        List<SalesCommand> commands = [];
        Turn? asked = null;
        CustomerCode? topic = null;
        var way = reading.Records.Count > 1 ? Together.Way(message, text) : null;
        foreach (var one in reading.Records.Count > 0 ? reading.Records : [new ReadRecord()])
        {
            if ((one.Customer ?? given) is { } code && message.Find(code) is { } customer)
            {
                topic = customer.Code;
                var turn = one is { Apart: { First: { } own } apart, Passage: { } words } && !forced ? Of(message, apart, own.Method is null && way is not null ? own with { Method = way } : own, customer, words, given, forced, commands) : Of(message, reading, one, customer, text, given, forced, commands);
                // What is not in doubt is done meanwhile; of two questions the first is asked.
                asked ??= turn;
            }
            else
            {
                return one is { NewCustomer: true, CustomerName: { Length: > 1 } fresh } ? Turn.Do(NewCustomerDialogue.From(message, reading, one, fresh, text))
                    : one.CustomerName is { Length: > 1 } name ? Asking.IsItNew(message, text, name)
                    : Turn.Ask(new NamingCustomer(text), Draft.Plain(message.Words["Log.WhichCustomer"]));
            }
        }

        return asked is null ? OrderDialogue.Question(message, commands) ?? Turn.Do(commands) with { Topic = topic }
            : commands.Count == 0 ? asked
            : OrderDialogue.Question(message, commands) ?? asked with { Commands = [.. commands, .. asked.Commands] };
    }

    /// <summary>What the words about one customer do: commands are added, or a question comes back.</summary>
    private static Turn? Of(Message message, Reading reading, ReadRecord read, Customer customer, string text, CustomerCode? given, bool forced, List<SalesCommand> commands)
    {
        var record = OrderDialogue.Reckoned(message, reading, read, customer.Code, text);
        record = record.Contact is null && given is { } chosen && text != message.Text && Answered(message, chosen) is { } person ? record with { Contact = person } : record;
        if (!forced && Trades(message, reading, record, customer, text, given, commands) is { } trade)
        {
            return trade.Asks;
        }

        if (!forced && Otherwise(message, reading, record, customer, text, commands) is { } otherwise)
        {
            return otherwise.Asks;
        }

        record = forced ? record : Ahead.Of(message, reading, record, customer, text);
        if (!forced && (given is not null || reading.Confidence >= Reading.Sure || GoesOn(message, customer)) && Rather.Of(message, reading, record, customer, text) is { } rather)
        {
            commands.AddRange(rather);
            return null;
        }

        if (!forced && Ahead.IsAll(message, reading, record, customer, text))
        {
            commands.Add(ContactDrafts.Planned(message, record, customer, text));
            return null;
        }

        // 合同给马经理发了, "Peter's quote gone": what was promised them is told as done; whose it is and what it was are in no doubt.
        if (!forced && (reading.Clarify is { Kind: "act-unsure" } || reading.Confidence < Reading.Sure) && reading.Intent is Intent.Log or Intent.Task && Does(message, customer, text))
        {
            reading = reading with { Clarify = null, Intent = Intent.Log, Confidence = Math.Max(reading.Confidence, Reading.Sure), Records = [.. reading.Records.Select(one => one with { Counted = true })] };
            commands.AddRange(ContactDrafts.Commands(message, reading, record with { Counted = true }, customer, text, forced));
            return null;
        }

        if (!forced && OrderDialogue.OfTheLast(message, reading, record, customer.Code, text) is { Count: > 0 } numbered)
        {
            commands.AddRange(numbered);
            return null;
        }

        if (!forced && reading.Clarify is { Kind: "act-unsure" } && Sold.In(text))
        {
            if (ContactDrafts.Sum(message, customer.Code, text) is not { } sum)
            {
                return OrderDialogue.HowMuch(message, customer.Code, payment: false, text) with { Topic = customer.Code };
            }

            var order = OrderDialogue.Told(message, reading, customer.Code, sum, ContactDrafts.Day(message, record), text);
            if (Sold.How(text) is not SaleTold.Placed)
            {
                return OrderDialogue.Agreed(message, order, customer);
            }

            commands.AddRange(ContactDrafts.Beside(message, record, customer, text) is { } told ? [told, order] : [order]);
            return null;
        }

        if (!forced && reading.Clarify is { Kind: "act-unsure" })
        {
            // 文件发了，邮件: what was promised is told as done, and was sent to them.
            if (reading.Intent is Intent.Payment or Intent.Order || !DoesStep(message, customer, text))
            {
                return Inquiry.In(message.Said) ? Turn.Say(Unanswered.Say(message)) with { Next = message.Step } : Wishes(reading) ? Turn.Say(HelpDialogue.SmallTalk(message)) with { Next = message.Step } : RemarkDialogue.Ask(message, customer, text);
            }

            reading = reading with { Clarify = null, Intent = Intent.Log, Confidence = Math.Max(reading.Confidence, Reading.Sure), Records = [.. reading.Records.Select(one => one with { Counted = true })] };
            commands.AddRange(ContactDrafts.Commands(message, reading, record with { Counted = true }, customer, text, forced));
            return null;
        }

        // Money is shown with the sum and whose it is, and what is large or has no order is asked anyway.
        var plainly = reading is { Intent: Intent.Payment or Intent.Order, Judged.Sure: >= 0.6 } && record.Amount is not null && (message.Whom is { How: Reference.Named or Reference.Person, Tied: false } || JustSpoken(message, customer));
        if (given is null && reading.Confidence < Reading.Sure && !plainly && !IsCertain(message, reading, record, customer) && !(reading.Intent is Intent.Task && GoesOn(message, customer)))
        {
            return Asking.WhichOf(message, text, [customer.Code]);
        }

        if (ContactDrafts.Missing(message, reading, record, customer.Code, text, forced) is { } question)
        {
            return question with { Topic = customer.Code };
        }

        commands.AddRange(ContactDrafts.Commands(message, reading, record, customer, text, forced));
        return null;
    }

    /// <summary>What it is instead of what it is read as: the same again as with the one before, or a day of theirs that plans nothing of ours.</summary>
    private static Traded? Otherwise(Message message, Reading reading, ReadRecord record, Customer customer, string text, List<SalesCommand> commands)
    {
        if (Rather.AsBefore(message, record, customer, text) is { } likewise)
        {
            commands.Add(likewise);
            return new Traded(null);
        }

        // "Peter: board's shifted to the 24th".
        return reading.Intent is Intent.Task && message.Whom is { How: Reference.Named or Reference.Person, Tied: false } && record.NextDue is { } theirs && StepWording.IsTheirs(message, text, theirs.Day)
            && message.Read(text, customer.Code, Intent.Log) is { First: { } news } told
            ? new Traded(Of(message, told with { Confidence = 1, Clarify = null }, news with { NextDue = null, NextAction = null, Occurred = null, Contact = news.Contact ?? record.Contact }, customer, text, customer.Code, false, commands)) : null;
    }

    /// <summary>A sale or money that came in reaches the books, whatever else the judge takes the message for.</summary>
    /// <returns>The question it leaves open, if any; null where the message does nothing of the kind.</returns>
    private static Traded? Trades(Message message, Reading reading, ReadRecord record, Customer customer, string text, CustomerCode? given, List<SalesCommand> commands)
    {
        if (reading.Intent is not (Intent.Log or Intent.Task or Intent.Order) || record.Stage is Stage.Lost || reading.Records.Count > 1 || Does(reading, 0.8, ActKind.Tell, ActKind.Colleague, ActKind.Ask))
        {
            return null;
        }

        if (OrderDialogue.Resized(message, customer.Code, text) is { } resized)
        {
            commands.Add(resized);
            return new Traded(null);
        }

        var told = Sold.How(text);
        if (told is SaleTold.None && reading.Intent is not Intent.Order && !InTouch.In(reading) && MoneyCame.In(text) && (OrderWork.OpenOrders(message.Session, customer.Code).Count > 0 || (reading.Clarify is not null && ContactDrafts.Sum(message, customer.Code, text) is not null)))
        {
            return As(Intent.Payment);
        }

        // What is only said to come is told, and no order yet.
        if (reading.Intent is Intent.Order && Sold.IsToCome(text))
        {
            return As(Intent.Log);
        }

        return told is SaleTold.None ? given is null && reading.Intent is Intent.Order ? Guessed(message, reading, record, customer, text) : null : Sells(message, reading, record, customer, text, told, commands);

        Traded As(Intent intent)
        {
            var other = message.Read(text, customer.Code, intent) with { Confidence = 1, Clarify = null };
            return new Traded(Of(message, other, other.First ?? record, customer, text, customer.Code, false, commands));
        }
    }

    /// <summary>An order that no words of a sale show and that names nothing sold is asked about, unless it is the one just written.</summary>
    private static Traded? Guessed(Message message, Reading reading, ReadRecord record, Customer customer, string text) =>
        (message.Sum(record) ?? ContactDrafts.Sum(message, customer.Code, text)) is not { } sum || OrderDialogue.Told(message, reading, customer.Code, sum, ContactDrafts.Day(message, record), text) is not { Product: "" } order ? null
        : new Traded(OrderDialogue.IsWritten(message, order) ? Turn.Say(Draft.Plain(Wording.Words.Of("Talk", message.Language)["Yes.Done"])) : OrderDialogue.Agreed(message, order, customer));

    /// <returns>Null where the sale goes the way of any order or of a contact that tells of one.</returns>
    private static Traded? Sells(Message message, Reading reading, ReadRecord record, Customer customer, string text, SaleTold told, List<SalesCommand> commands)
    {
        var ordered = reading.Intent is Intent.Order;
        var sum = (ordered ? message.Sum(record) : null) ?? ContactDrafts.Sum(message, customer.Code, text);
        if (sum is not { } total)
        {
            if (told is not SaleTold.Taken || ordered)
            {
                return null;
            }

            if (reading is { Intent: Intent.Log, Clarify: null } && record.Counted)
            {
                commands.AddRange(ContactDrafts.Commands(message, reading, record, customer, text, forced: false));
            }

            return new Traded(OrderDialogue.HowMuch(message, customer.Code, payment: false, text));
        }

        // 签了，PO 明天来: agreed, and its paper is still to come.
        var awaited = ordered ? told is not SaleTold.Placed && Sold.Awaits(text) : told is SaleTold.Taken;
        // Of what would be asked about anyway the order is asked about, with all that is known of it.
        var doubtful = reading.Intent is Intent.Task || (reading.Intent is Intent.Log && (reading.Confidence < Reading.Sure || (reading.Clarify is null && Rather.Told(message, customer) is not null && !InTouch.In(reading))));
        if (!awaited && !doubtful)
        {
            return null;
        }

        if (doubtful && OrderDialogue.Promise(message, customer.Code, text) is { } promise)
        {
            commands.Add(promise);
        }

        var order = OrderDialogue.Told(message, reading, customer.Code, total, ContactDrafts.Day(message, record), text);
        if (told is not SaleTold.Placed || !(JustSpoken(message, customer) || (message.Whom is { How: Reference.Named or Reference.Person, Tied: false } && !message.Said.Utterance.Mentions.Exists(mention => mention.Fuzzy))))
        {
            return new Traded(OrderDialogue.Agreed(message, order, customer));
        }

        commands.Add(order);
        return new Traded(null);
    }

    private sealed record Traded(Turn? Asks);

    /// <summary>这笔已经下单了, right after the line before about them.</summary>
    private static bool JustSpoken(Message message, Customer customer) => message.Whom is { How: Reference.Last or Reference.Pronoun, Person: null } && message.JustWrote(customer.Code);

    /// <summary>
    /// Whose it is is beyond doubt, and the judge or a rule sees what it does. Then only a slot is in doubt, and asking whose it is would mend none: it is written, and the card shows all of it.
    /// </summary>
    private static bool IsCertain(Message message, Reading reading, ReadRecord record, Customer customer) =>
        // A name that nobody knows may stand in a report; only what is planned or paid goes on with the customer spoken of last.
        (message.Means(customer.Code) || (message.Whom is { How: Reference.Last, Person: null } && reading.Intent is Intent.Task or Intent.Order or Intent.Payment && !Stranger().IsMatch(message.Text) && message.JustSaid is { Customer: { } whose } && whose == customer.Code))
        && !Inquiry.In(message.Said) && !Does(reading, 0.5, ActKind.Tell, ActKind.Change, ActKind.Cancel, ActKind.Move, ActKind.Ask, ActKind.Correct, ActKind.Undo, ActKind.Redo) && reading switch
    {
        // Nothing is told as a contact that shows none by its own words.
        { Intent: Intent.Log } when record.Counted => reading.Judged is { Sure: >= Seen } && Does(reading, 0.8, ActKind.Report) && InTouch.In(reading),
        { Intent: Intent.Log } => reading.Judged is { Sure: >= Seen } && Does(reading, 0.8, ActKind.Attempt, ActKind.Memo) && !Does(reading, 0.5, ActKind.Colleague),
        { Intent: Intent.Task } => record.NextDue is not null && Does(reading, Seen, ActKind.Plan) && !InTouch.In(reading),
        { Intent: Intent.Order or Intent.Payment } => reading.Judged is { Sure: >= 0.5 } || Does(reading, 0.8, ActKind.Order, ActKind.Payment),
        _ => false,
    };

    /// <summary>"Ring Fernley tomorrow": a capital within the sentence that begins no day or month.</summary>
    [GeneratedRegex(@"(?<=[\p{Ll}\d,]\s)(?!(?:Mon|Tue|Wed|Thu|Fri|Sat|Sun|Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)[a-z]*\b|I\b)\p{Lu}\p{Ll}+")]
    private static partial Regex Stranger();

    private static bool Does(Reading reading, double sure, params ReadOnlySpan<ActKind> kinds)
    {
        foreach (var act in reading.Acts)
        {
            if (act.Confidence >= sure && kinds.Contains(act.Kind))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>So sure the judge has to be at least of what it sees.</summary>
    private const double Seen = 0.6;

    [GeneratedRegex(@"(?:不用|不必|先别|别|別|不要)(?:记(?!成|为|错|得|着|住)|記(?!成|為|錯|得|著|住)|写进去|录(?:进去|入)?)|\b(?:don'?t|do not|no need to|needn'?t) (?:log|record|write) (?:it|this|that|anything)\b|\bnot for the (?:log|record)\b", RegexOptions.IgnoreCase)]
    private static partial Regex Unlogged();

    /// <summary>科技那家，李总接的: whom the answer to "which one?" names as well.</summary>
    private static string? Answered(Message message, CustomerCode chosen) => message.Press is not null ? null : message.ReadAbout(message.Text, chosen).First?.Contact;

    /// <summary>他 and "he", right after a contact with somebody there was told.</summary>
    private static bool GoesOn(Message message, Customer customer) => message.Whom is { How: Reference.Pronoun } whom && whom.Customer == customer.Code && Rather.Told(message, customer) is not null;

    /// <summary>It tells the very thing that was to be done for somebody it names, or who was spoken of last, and nothing that did not take place.</summary>
    private static bool Does(Message message, Customer customer, string text) =>
        !Inquiry.In(message.Said) && message.Whom is { How: not Reference.Stranger, Tied: false } whom && whom.Customers.Contains(customer.Code)
        && !Does(message.Reading, 0.8, ActKind.Tell, ActKind.Move, ActKind.Cancel, ActKind.Attempt, ActKind.Ask, ActKind.Undo, ActKind.Correct)
        && DoneDeeds.Of(message.Session.Get(Documents.Plans, customer.Code.Value)?.Steps ?? [], text, customer).Count > 0;

    private static bool DoesStep(Message message, Customer customer, string text) =>
        (message.Session.Get(Documents.Plans, customer.Code.Value)?.Steps ?? []).Any(step => StepWords.Says(step, text));

    /// <summary>A wish or a condition in every clause, and by every judge.</summary>
    private static bool Wishes(Reading reading) =>
        reading.Acts.Count > 0 && reading.Acts.All(act => act is { Kind: ActKind.None, Confidence: >= 0.9 }) && reading.Judged is { Deed: ActKind.None, Sure: >= 0.85 };

    /// <summary>The customer is known: what happened?</summary>
    private static Turn Told(Message message, Customer customer) =>
        Turn.Ask(new WritingLog(customer.Code), Draft.Plain(message.Words["Log.WhatHappened", customer.Name])) with { Topic = customer.Code };

    private static Turn LogCommand(Message message, Reading reading)
    {
        if (string.IsNullOrWhiteSpace(reading.Argument))
        {
            return Turn.Ask(new WritingLog(null), Draft.Plain(message.Words["Log.SayIt"]));
        }

        var inner = message.Read(reading.Argument, message.Conversation.Customer);
        if (inner is { NameOnly: true, First.Customer: { } named } && message.Find(named) is { } customer)
        {
            return Told(message, customer);
        }

        return Record(message, inner, reading.Argument, null, forced: true);
    }

    private static Turn Picked(Message message, string text, IReadOnlyList<CustomerCode> candidates, string pick) =>
        int.TryParse(pick, out var index) && index >= 0 && index < candidates.Count
            ? Record(message, message.ReadAbout(text, candidates[index]), text, candidates[index])
            : Turn.Ask(new NamingCustomer(text), Draft.Plain(message.Words["Log.WhichCustomer"]));

    private static Turn NewAndLog(Message message, OfferingNewCustomer asked)
    {
        var reading = message.Read(asked.Text, null);
        var added = Turn.Do(NewCustomerDialogue.From(message, reading, reading.First ?? new ReadRecord(), asked.Name, asked.Text));
        // What they ordered or paid is told of somebody known then.
        return reading.Intent is Intent.Order or Intent.Payment ? added with { Further = asked.Text } : added;
    }

    private const int Short = 20;

    private static CustomerCode? ChosenIn(Message message, ChoosingCustomer asked)
    {
        // Long after the question only few words are an answer to it.
        if (!message.JustAsked && message.Text.Length > Short)
        {
            return null;
        }

        if (Choice.Read(message.Text, asked.Candidates, message.Names) is { } chosen)
        {
            return asked.Candidates[chosen];
        }

        // "The CFO one": by what somebody there is.
        var answer = message.Folded;
        if (message.Text.Length <= 40 && asked.Candidates.Where(code => message.Find(code)?.Contacts.Any(contact => contact.Title is { Length: > 1 } title && Understanding.Texts.Folding.Of(title) is var called && (called.Any(Understanding.Texts.Folding.IsHan) ? answer.Contains(called, StringComparison.Ordinal) : answer.Split(' ', ',', '.').Contains(called)) ) == true).ToList() is [var titled])
        {
            return titled;
        }

        // The name has to be said: whom they talk of anyway is no answer.
        return message.Whom.Named is { } code && asked.Candidates.Contains(code) && (message.JustAsked || message.Reading.NameOnly) && IsJustAName(message) ? code : null;
    }

    private static readonly System.Buffers.SearchValues<char> Marks = System.Buffers.SearchValues.Create(",，.。;；");

    /// <summary>科技那家，李总监打来的, "sorry, I mean the Vertex one, and he wants it by Friday": the answer comes first, and what is said behind it is not lost.</summary>
    private static (CustomerCode Code, string? More)? ChosenFirst(Message message, ChoosingCustomer asked)
    {
        var start = Led().Match(message.Text) is { Success: true } led ? led.Length : 0;
        var rest = message.Text[start..];
        if (message.Text.StartsWith('/') || rest.AsSpan().IndexOfAny(Marks) is not (> 1 and <= 40 and var at))
        {
            return null;
        }

        var head = rest[..at].Trim();
        var code = Choice.Read(head, asked.Candidates, message.Names) is { } chosen ? asked.Candidates[chosen]
            : message.Read(head, null) is { First.Customer: { } named } read && (read.NameOnly || start > 0) && asked.Candidates.Contains(named) ? named
            : (CustomerCode?)null;
        var more = rest[(at + 1)..].Trim();
        return code is not { } whose ? null
            : (whose, message.Read(more, whose) is { Intent: Intent.Log or Intent.Task or Intent.Order or Intent.Payment } said && said.Confidence >= Reading.Sure ? more : null);
    }

    private static (CustomerCode Code, string Whole)? ChosenWithSum(Message message, ChoosingCustomer asked)
    {
        var start = Led().Match(message.Text) is { Success: true } led ? led.Length : 0;
        var rest = message.Text[start..];
        if (message.Text.StartsWith('/') || rest.AsSpan().IndexOfAny(Marks) is not (> 1 and <= 40 and var at) || rest[(at + 1)..].Trim() is not { Length: > 1 } more
            || (Choice.Read(rest[..at].Trim(), asked.Candidates, message.Names) is { } chosen ? asked.Candidates[chosen] : message.Read(rest[..at].Trim(), null).First?.Customer) is not { } code || !asked.Candidates.Contains(code))
        {
            return null;
        }

        return message.Read(asked.Text, code) is { Intent: Intent.Order or Intent.Payment, First.Amount: null } && ContactDrafts.Sum(message, code, more) is not null ? (code, $"{asked.Text.TrimEnd('。', '.')}，{more}") : null;
    }

    [GeneratedRegex(@"^\s*(?:(?:(?:oh|ah|sorry|right|ok(?:ay)?|hmm|well|so|yes|actually|i mean|i meant|meant|it['’]?s|it is|it was|that['’]?s|that was)\b|就是|是的?|应该是|哦|噢|啊|嗯|不好意思|抱歉|对|对的|我说的是|说的是)[\s,，.。!！]*)+", RegexOptions.IgnoreCase)]
    private static partial Regex Led();

    private static Turn Named(Message message, string text)
    {
        var first = message.Reading.First;
        return first?.Customer is { } code ? Record(message, message.ReadAbout(text, code), text, code, forced: true)
            : message.Reading.Clarify is { Candidates: { Count: > 0 } candidates } ? Asking.WhichOf(message, text, candidates)
            : Asking.IsItNew(message, text, first?.CustomerName ?? message.Text);
    }

    /// <summary>An answer to "which customer?", not a new message of its own.</summary>
    private static bool IsJustAName(Message message) =>
        !IsCommand(message) && message.Text.Length is > 0 and <= 40 && (message.Reading.Intent is not Intent.Query || message.Reading.NameOnly)
        && message.Reading.First is not ({ NextDue: not null } or { Occurred: not null } or { Method: not null } or { Amount: not null } or { Stage: not null })
        // 鼎盛建材改成交 does something with the one it names.
        && (message.Reading.NameOnly || !message.Reading.Acts.Any(act => act is { Kind: ActKind.Change or ActKind.Move or ActKind.Cancel or ActKind.Tell or ActKind.Order or ActKind.Payment or ActKind.Correct, Confidence: >= 0.8 }));

    private static bool IsCommand(Message message) => message.Text.StartsWith('/') || message.Reading is { Intent: Intent.Command, Confidence: >= 0.9 };
}
