using System.Text.RegularExpressions;
using SalesBot.Bot.Channels;
using SalesBot.Bot.Chat;
using SalesBot.Bot.Records;
using SalesBot.Bot.Store;
using SalesBot.Bot.Subjects.Customers;
using SalesBot.Bot.Subjects.Orders;
using SalesBot.Bot.Subjects.Steps;
using SalesBot.Bot.Understanding;
using SalesBot.Bot.Understanding.Expressions;
using SalesBot.Bot.Understanding.Intents;
using SalesBot.Domain;
using SalesBot.Domain.Customers;
using SalesBot.Domain.FollowUps;

namespace SalesBot.Bot.Subjects.Contacts;

/// <summary>What the words of a correction put right in the entry that is meant. Where they put nothing right, nothing is touched.</summary>
internal static partial class Mending
{
    private static readonly string[] Additions =
    [
        "补充", "補充", "哦对了", "哦對了", "对了", "對了", "还有", "還有", "另外", "漏了", "刚漏了", "忘了说", "忘了說", "再加", "also", "one more thing", "forgot to mention", "add ", "and ", "plus", "oh and", "btw",
    ];

    public static Turn Of(Message message, Entry entry, string text, IReadOnlyList<Customer> named)
    {
        var reading = message.Reading.Intent == Intent.Correct && text == message.Text ? message.Reading : message.Read(text, entry.Customer.Code, Intent.Correct);
        return entry switch
        {
            ContactEntry contact when Struck(contact.FollowUp.Summary, text) is { } without => Turn.Do(new AmendFollowUp(contact.Id) { Summary = without }) with { Topic = contact.Customer.Code },
            NoteEntry note when Struck(note.Remark.Text, text) is { } without => Turn.Do(new AmendRemark(note.Id, without)) with { Topic = note.Customer.Code },
            ContactEntry contact when Slip.Rescaled(message, Slip.Value(text), contact) is var (sum, to) && contact.FollowUp.Own() is not null => Turn.Do(new AmendFollowUp(contact.Id, Amount: sum) { AmountTo = to, Summary = Swap.In(text)?.In(contact.FollowUp.Summary, text) }),
            ContactEntry contact => Of(message, contact.FollowUp, reading, text, forced: false),
            NoteEntry note => Note(message, note.Remark, reading, text, named),
            StepEntry step => Step(message, step, reading, text),
            OrderEntry order => Order(message, order, reading, text),
            PaymentEntry payment => Payment(message, payment, reading, text),
            _ => Asked(message, message.Conversation.LastChange),
        };
    }

    /// <param name="forced">It answers "what shall be changed?": what puts nothing right is added.</param>
    public static Turn Of(Message message, FollowUp record, Reading read, string text, bool forced)
    {
        var said = read.First ?? new ReadRecord();
        if (read.Clarify is { Candidates: { Count: > 1 } candidates } && !candidates.Contains(record.Customer))
        {
            return Asking.WhichOf(message, text, candidates);
        }

        var swap = Swap.In(text);
        var clock = swap is not null && Swap.Clock(swap.Old) is { } old && old.Hour % 12 == record.At.Hour % 12 && Swap.Clock(swap.New) is { } now ? now : (TimeOnly?)null;
        var amend = new AmendFollowUp(
            record.Id,
            said.Customer is { } code && code != record.Customer ? code : null,
            clock is { } hour ? At(message, record, hour) : said.Occurred is { } when ? ContactDrafts.When(message, when) : null,
            (swap is not null && How.In(swap.Old) == record.Method && How.In(swap.New) is { } way ? way : ContactDrafts.MethodOf(said.Method) ?? How.In(Slip.Value(text))) is { } method && method != record.Method ? method : null,
            null,
            said.Objection,
            clock is null ? Next(message, record, said, text) : null,
            said.Stage,
            said.Stage == Stage.Lost ? ContactDrafts.ReasonOf(said.Objection ?? record.Objection) : null,
            said.Contact == record.Contact ? null : said.Contact,
            record.Own() is null && swap is not null && Slip.IsSum(swap.Old) ? null : message.Sum(said, record.AsSaid?.Currency))
        {
            Summary = clock is null ? swap?.In(record.Summary, text) : null,
            AmountTo = message.SumTo(said, record.AsSaid?.Currency),
        };
        var bare = new AmendFollowUp(record.Id);
        if (amend with { Contact = null } == bare && Slip.Day(message, Slip.Value(text)) is { } day && day != DateOnly.FromDateTime(record.At.DateTime))
        {
            amend = bare with { At = new DateTimeOffset(day.ToDateTime(TimeOnly.FromDateTime(record.At.DateTime)), message.Rules.ZoneOf(message.Person).GetUtcOffset(day.ToDateTime(TimeOnly.MinValue))) };
        }

        // 看走眼了，是六周: the count of that kind in what was told.
        if (amend with { Contact = null } == bare && Slip.Begins(text) && Swap.OfSameKind(record.Summary, Slip.Value(text)) is { } counted)
        {
            amend = bare with { Summary = counted };
        }

        // "Make that four coolers and one coffee machine": the thing that was counted, as it is said now.
        if (swap is null && Slip.Begins(text) && Things.Put(record.Summary, Slip.Value(text)) is { } recounted)
        {
            amend = bare with { Summary = recounted, Next = record.Next is { Text: { } deed } step && Things.Put(deed, Slip.Value(text)) is { } again ? step with { Text = again } : null };
        }

        // "Actually that was his assistant, not him": whom it was with is told in the words.
        if (amend with { Contact = null } == bare && SomebodyElse().IsMatch(text))
        {
            amend = bare with { More = text };
        }

        // 刚才说周四给，人家说的是周五: of two days the one that stands is the wrong one.
        if (Other(message, text, record.Next?.Due) is { } right && record.Next is { } next)
        {
            amend = bare with { Next = next with { Due = right, Time = amend.Next?.Time ?? next.Time } };
        }

        // 哦对了，方总还问了售后: a name alone mends nothing, what was said goes on.
        return Adds(text) && amend with { Contact = null, Objection = null } == bare ? Turn.Do(amend with { More = text })
            : amend != bare ? Turn.Do(amend)
            : forced || Adds(text) ? Turn.Do(new AmendFollowUp(record.Id, More: text))
            : Asked(message, message.Conversation.LastChange);
    }

    /// <summary>The one other day to come that is named beside the day that stands; null where there is none, or several.</summary>
    private static DateOnly? Other(Message message, string text, DateOnly? stands)
    {
        if (stands is not { } day)
        {
            return null;
        }

        var days = OpenSteps.DaysIn(message, text).Where(one => one.From == one.To && one.To >= message.Today).Select(one => one.To).Distinct().ToList();
        return days.Count == 2 && days.Contains(day) ? days.Find(one => one != day) : null;
    }

    /// <summary>“费用咱担”拿掉, "take out the bit about the price": the words of an entry without those.</summary>
    public static bool Strikes(string text) => text.Length <= 80 && (Striking().IsMatch(text) || StrikingBit().IsMatch(text));

    private static string? Struck(string words, string text) => Bit(words, text) ??
        (Striking().Match(text) is { Success: true } match && match.Groups["what"].Value.Trim('“', '”', '「', '」', '"', '\'', ' ') is { Length: > 1 } what && words.IndexOf(what, StringComparison.OrdinalIgnoreCase) is >= 0 and var at
            && (words[..at].TrimEnd('；', ';', '，', ',', ' ') + words[(at + what.Length)..]).TrimStart('；', ';', '，', ',', ' ') is { Length: > 1 } left ? left : null);

    /// <summary>噪音那句划掉, "don't leave the fairies bit in there": without the clause that speaks of it.</summary>
    private static string? Bit(string words, string text)
    {
        if (StrikingBit().Match(text) is not { Success: true } match)
        {
            return null;
        }

        var about = match.Groups["what"].Value.Trim();
        var parts = Parts().Matches(words).Select(part => part.Value).ToList();
        var kept = parts.Where(part => !part.Contains(about, StringComparison.OrdinalIgnoreCase)).ToList();
        return kept.Count > 0 && kept.Count < parts.Count && string.Concat(kept).Trim(' ', '；', ';', '，', ',') is { Length: > 1 } left ? Joint().Replace(left, "") : null;
    }

    [GeneratedRegex(@"(?:那)?(?<what>[\p{IsCJKUnifiedIdeographs}A-Za-z]{2,10}?)(?:的)?(?:那|这|這)(?:句|段)(?:话|話)?(?:给我|请|請)?(?:划掉|劃掉|删掉|刪掉|删了|刪了|去掉|拿掉|不要)|\b(?:don['’]?t leave|take|drop|lose|strike|cut|remove|leave out)(?: out)? (?:the|that) (?<what>[\w'’-]+(?: [\w'’-]+){0,2}?) (?:bit|part|line|sentence)\b", RegexOptions.IgnoreCase)]
    private static partial Regex StrikingBit();

    [GeneratedRegex(@"[^，,。；;.!！]+?(?:[，,。；;.!！]+\s*|\s(?=(?:but|and|so)\s)|$)", RegexOptions.IgnoreCase)]
    private static partial Regex Parts();

    [GeneratedRegex(@"^(?:but|and|so)\s+", RegexOptions.IgnoreCase)]
    private static partial Regex Joint();

    [GeneratedRegex(@"[“「""](?<what>[^”」""]{2,40})[”」""](?:这句|那句|这段)?(?:拿掉|去掉|删掉|刪掉|不要|划掉)|(?:take out|remove|drop|strike|lose) (?:the bit about |the words )?[“""'](?<what>[^”""']{2,40})[”""']", RegexOptions.IgnoreCase)]
    private static partial Regex Striking();

    /// <summary>Nothing in the words could be put right: the record stays, and the way out is offered.</summary>
    public static Turn Asked(Message message, string? change)
    {
        var words = Draft.Plain(Wording.Words.Of("Asks", message.Language)["Mend.What"]);
        return Turn.Say(change is { Length: > 0 } ? words.With(new Button(message.Words["Button.Undo"], "undo", change)) : words) with { Next = message.Step };
    }

    private static Turn Note(Message message, Remark remark, Reading read, string text, IReadOnlyList<Customer> named)
    {
        // 检修的任务应该是后天，不是明天: a task is due on another day.
        if (remark.Task is { IsOpen: true } task && (Other(message, text, task.Due) ?? (Swap.In(text) is { } days && OpenSteps.DaysIn(message, days.New) is [var only] && only.To >= message.Today ? only.To : null)) is { } due && due != task.Due)
        {
            return Turn.Do(new MoveStep(remark.Customer, remark.Id, due, null)) with { Topic = remark.Customer };
        }

        // 是我们公司的Priya，不是Acme Tools的那位: whom it is said not to be of is not where it belongs.
        var denied = Ours().IsMatch(text) || (Swap.In(text)?.Old is { Length: > 1 } not && read.First?.CustomerName is { } there && (not.Contains(there, StringComparison.OrdinalIgnoreCase) || there.Contains(not, StringComparison.OrdinalIgnoreCase)));
        if (denied)
        {
            return Turn.Say(Draft.Plain(Wording.Words.Of("Talk", message.Language)["Yes.Done"]));
        }

        var moved = (Elsewhere().IsMatch(text) || (Slip.Begins(text) && Slip.OnlyNames(message))) && read.First?.Customer is { } code && code != remark.Customer ? read.First.Customer : null;
        // What a colleague is to do lies ahead: a day that is past is none of its days.
        var put = Swap.In(text)?.In(remark.Text, text) ?? (remark.Task is not null && Slip.Day(message, text) is { } past && past < message.Today ? null : Swap.OfSameKind(remark.Text, Slip.Value(text)));
        // "Sorry, 58,000": the one sum of the note.
        put ??= Slip.Begins(text) && Swap.In(text) is null ? Things.Put(remark.Text, Slip.Value(text)) : null;
        put ??= LeadingSum.In(Slip.Value(text)) is { } sum && Sums().Matches(remark.Text) is [var told] && told.Value.Trim() != sum.Trim() ? remark.Text[..told.Index] + sum.Trim() + remark.Text[(told.Index + told.Length)..] : null;
        return moved is null && put is null
            ? Adds(text) ? Turn.Do(new AmendRemark(remark.Id, Substance.Join(remark.Text, text))) : Asked(message, message.Conversation.LastChange)
            : Turn.Do(new AmendRemark(remark.Id, put, null, moved)) with { Topic = moved ?? (named.Count > 0 ? named[0].Code : null) };
    }

    /// <summary>What was told of somebody else belongs to that customer.</summary>
    public static Turn Moved(Message message, Entry entry, Customer to) => entry switch
    {
        ContactEntry => Turn.Do(new AmendFollowUp(entry.Id, Customer: to.Code)),
        NoteEntry => Turn.Do(new AmendRemark(entry.Id, null, null, to.Code)),
        OrderEntry order => Turn.Do(new AmendOrder(order.Order.Number, Customer: to.Code)),
        StepEntry step => Turn.Do(new EndSteps(entry.Customer.Code, [entry.Id], Domain.Cadence.StepEnd.CalledOff), new PlanStep(to.Code, step.Step.Text ?? message.Words["Log.DefaultStep"], step.Step.Due, step.Step.Time)),
        _ => Asked(message, message.Conversation.LastChange),
    } with { Topic = to.Code };

    [GeneratedRegex(@"[£$€¥￥]?(?:\d{1,3}(?:,\d{3})+(?:\.\d+)?|\d+(?:\.\d+)?\s?(?:万|萬|千|块|塊|元|k\b)\d?|\d{4,}(?:\.\d+)?)", RegexOptions.IgnoreCase)]
    private static partial Regex Sums();

    private static Turn Step(Message message, StepEntry entry, Reading read, string text)
    {
        var said = read.First ?? new ReadRecord();
        var due = OnlyClock(message, text) ? null : said.NextDue?.Day ?? said.Occurred?.Date;
        var time = said.NextDue?.Time ?? said.Occurred?.Time;
        var put = Swap.In(text)?.In(entry.Step.Text, text) ?? said.NextAction;
        return said.Customer is { } code && code != entry.Customer.Code && entry.Step.Due is { } set && set >= message.Today
                ? Turn.Do(new EndSteps(entry.Customer.Code, [entry.Id], Domain.Cadence.StepEnd.CalledOff), new PlanStep(code, entry.Step.Text ?? message.Words["Log.DefaultStep"], due ?? set, time ?? entry.Step.Time)) with { Topic = code }
            : due is null && time is null && put is null ? Asked(message, message.Conversation.LastChange)
            : Turn.Do(new MoveStep(entry.Customer.Code, entry.Id, due, time, due is null && time is null ? put : null)) with { Topic = entry.Customer.Code };
    }

    private static Turn Order(Message message, OrderEntry entry, Reading read, string text)
    {
        var said = message.Read(text, entry.Customer.Code, Intent.Order).First ?? read.First ?? new ReadRecord();
        var own = entry.Order.Own();
        var amount = (Swap.In(text) is { New: var wanted } ? message.Sum(message.Read(wanted, entry.Customer.Code, Intent.Order).First, own.Currency) : null) ?? message.Sum(said, own.Currency);
        var rescaled = Slip.Rescaled(message, Slip.Value(text), entry);
        var swap = Swap.In(text);
        var product = swap is not null && entry.Order.Product.Contains(swap.Old, StringComparison.OrdinalIgnoreCase) ? entry.Order.Product.Replace(swap.Old, swap.New, StringComparison.OrdinalIgnoreCase) : null;
        var number = OrderDialogue.NumberIn(text) ?? Tail(entry.Order.Contract, text);
        var count = Slip.Count(Slip.Value(text), entry) ?? Bought.In(Slip.Value(text))?.Quantity;
        // 应该是七台，单价不变: what it comes to goes with the count.
        if (SameEach().IsMatch(text) && count is { } many && entry.Order.Quantity is > 0 and var had && many != had)
        {
            return Turn.Do(new AmendOrder(entry.Order.Number, Money.Of(own.Amount / had * many, own.Currency), Quantity: many)) with { Topic = entry.Customer.Code };
        }

        var amend = new AmendOrder(
            entry.Order.Number,
            number is not null || SameTotal().IsMatch(text) ? null : rescaled?.Sum ?? amount,
            product ?? Products.NamedIn(message.Session, text) ?? (swap is null && rescaled is null && number is null ? Bought.In(Slip.Value(text))?.Product : null),
            said.Occurred?.Date,
            count,
            said.Customer is { } code && code != entry.Customer.Code && (Elsewhere().IsMatch(text) || (Slip.Begins(text) && Slip.OnlyNames(message))) ? code : null) { Contract = number };
        return amend == new AmendOrder(entry.Order.Number) ? Asked(message, message.Conversation.LastChange)
            : amend.Amount is { } now && PaidAtOnce(message, entry.Order) is { } whole ? Turn.Do((IReadOnlyList<SalesCommand>)(now > own ? [amend, new AmendPayment(whole.Id, now)] : [new AmendPayment(whole.Id, now), amend]))
            : Turn.Do(amend);
    }

    /// <summary>The payment of the whole that came with the order: what the order comes to it is, too.</summary>
    private static Domain.Sales.Payment? PaidAtOnce(Message message, Domain.Sales.Order order) =>
        message.Session.PaymentsOf(order.Number) is [var only] && only.SourceMessage is not null && only.SourceMessage == order.SourceMessage && only.Own() == order.Own() ? only : null;

    /// <summary>尾数掉转咗，系 081: the end of the contract's number.</summary>
    public static string? Tail(string? contract, string text) =>
        contract is not null && Ends().Match(text) is { Success: true, Groups: var end } && end["d"].Value is { Length: > 1 } digits && contract.Length > digits.Length && contract[^digits.Length..].All(char.IsAsciiDigit) && contract[^digits.Length..] != digits
            ? contract[..^digits.Length] + digits : null;

    [GeneratedRegex(@"(?:尾|最后|最後|末|后面|後面|\b(?:last|ends?|tail|final)\b).{0,24}?(?<![\d,.])(?<d>\d{2,5})(?![\d,.万萬千块元])", RegexOptions.IgnoreCase)]
    private static partial Regex Ends();

    [GeneratedRegex(@"\b(?:his|her|their|the) (?:assistant|pa|secretary|deputy|boss|colleague|wife|husband|partner|number two)\b.*\bnot (?:him|her|them)\b|(?:助理|秘书|秘書|同事|副手|下属|下屬|徒弟).{0,6}接的?.*不是(?:他|她|本人)|不是(?:他|她)本人", RegexOptions.IgnoreCase)]
    private static partial Regex SomebodyElse();

    private static Turn Payment(Message message, PaymentEntry entry, Reading read, string text)
    {
        var said = read.First ?? new ReadRecord();
        var amend = new AmendPayment(entry.Id, Slip.Rescaled(message, Slip.Value(text), entry)?.Sum ?? message.Sum(said, entry.Payment.AsSaid?.Currency) ?? PartPaid.OfOrderPaid(entry.Order, text), said.Occurred?.Date ?? (said.NextDue?.Day is { } day && day <= message.Today ? day : Slip.Day(message, text)));
        return amend == new AmendPayment(entry.Id) ? Asked(message, message.Conversation.LastChange) : Turn.Do(amend);
    }

    [GeneratedRegex(@"(?:[钱錢款]|金[额額]|总[价價额額])(?:你|也|再|就|都|给我|帮我|重新)*(?:重算|重新算|跟着(?:变|改|加|减)|跟著(?:變|改)|相应|按比例|算一下)|\b(?:rework|recalculate|recalc|redo|adjust|scale) the (?:total|amount|price|sum|money)|\b(?:total|price|amount|sum) (?:goes|moves|changes) (?:up |down )?(?:with it|accordingly|to match)|单价(?:不变|照旧|一样|没变)|單價(?:不變|照舊|一樣|冇變)|每[台套个件](?:价格|价)?不变|\bsame (?:unit )?price (?:each|per)|\bsame (?:unit price|price each)|\bunit price (?:is |stays )?(?:the same|unchanged)|\bprice per \w+ (?:is |stays )?(?:the same|unchanged)", RegexOptions.IgnoreCase)]
    private static partial Regex SameEach();

    /// <summary>哦对了，…, "one more thing": goes on with the record. Anything else that mends nothing is not written into it.</summary>
    private static bool Adds(string text) => Additions.Any(word => text.TrimStart().StartsWith(word, StringComparison.OrdinalIgnoreCase));

    /// <summary>A day said by itself mends the next step where there is one; a day with a past verb is the contact's.</summary>
    private static NextStep? Next(Message message, FollowUp record, ReadRecord said, string text) => said switch
    {
        { NextDue: { } due } => (record.Next ?? new NextStep(message.Words["Log.DefaultStep"], State: StepState.Open)) with
        {
            Text = said.NextAction is { Length: > 1 } deed && !(record.Next?.Text is { } old && old.Contains(deed, StringComparison.Ordinal)) ? deed : record.Next?.Text ?? said.NextAction ?? message.Words["Log.DefaultStep"],
            Due = OnlyClock(message, text) && record.Next?.Due is { } day ? day : due.Day,
            Time = due.Time ?? record.Next?.Time,
        },
        { NextAction: { } action } => record.Next is { Text: { } before } step ? step with { Text = Substance.Join(before, action) } : new NextStep(action, State: StepState.Open),
        _ => null,
    };

    private static DateTimeOffset At(Message message, FollowUp record, TimeOnly hour)
    {
        // 9 against 8.30: the same half of the day.
        var local = record.At.Date + hour.ToTimeSpan();
        local = record.At.Hour >= 12 && hour.Hour < 12 && hour.Hour != 0 && record.At.Hour - 12 <= hour.Hour + 3 && local < record.At.Date.AddHours(8) ? local.AddHours(12) : local;
        return new DateTimeOffset(local, message.Rules.ZoneOf(message.Person).GetUtcOffset(local));
    }

    /// <summary>"No, 11am" moves the hour and not the day.</summary>
    private static bool OnlyClock(Message message, string text) =>
        message.Plainly(text).Times is { Count: > 0 } times && times.TrueForAll(item => item.Kind is ItemKind.Time or ItemKind.Part);

    [GeneratedRegex(@"(?:我们|我們|咱们|咱們|咱|我司|自己)(?:公司|这边|這邊|家)?的?(?!说|給|给)\w{1,6}[，,]?\s*不是|\bour (?:own )?\w+,? not\b", RegexOptions.IgnoreCase)]
    private static partial Regex Ours();

    [GeneratedRegex(@"(?:总[价價额額数數]|金[额額]|[银銀][码碼]|价[钱錢格]|價[钱錢格]|(?<!回|货|貨)[钱錢]|款|总共|總共)(?:都|也|还是|還是|照样)?(?:不[变變动動改]|[没沒][变變有]|[没沒]有[变變动動改]|勿[动動变變]|照旧|照舊|一样|一樣|[冇唔][变變])|\b(?:same|unchanged|keep the) (?:total|amount|price|sum|money|value)|\b(?:total|amount|price|sum|money|value) (?:is |stays |remains |stay )?(?:the )?(?:unchanged|same|as (?:it )?(?:is|was))", RegexOptions.IgnoreCase)]
    private static partial Regex SameTotal();

    [GeneratedRegex(@"不是|应该是|應該是|记到|搞混|弄混|(?:记|記|写|寫|说|說|弄|搞)(?:错|錯)了?(?:家|客户|客戶|公司)|\b(?:not|should be|belongs|wrong (?:customer|company|account|one))\b", RegexOptions.IgnoreCase)]
    private static partial Regex Elsewhere();
}
