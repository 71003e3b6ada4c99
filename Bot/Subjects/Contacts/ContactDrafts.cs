using System.Text.RegularExpressions;
using SalesBot.Bot.Chat;
using SalesBot.Bot.Records;
using SalesBot.Bot.Store;
using SalesBot.Bot.Subjects.Customers;
using SalesBot.Bot.Subjects.Orders;
using SalesBot.Bot.Subjects.Steps;
using SalesBot.Bot.Understanding;
using SalesBot.Bot.Understanding.Acts;
using SalesBot.Bot.Understanding.Intents;
using SalesBot.Bot.Understanding.Texts;
using SalesBot.Bot.Understanding.Vocabularies;
using SalesBot.Domain;
using SalesBot.Domain.Cadence;
using SalesBot.Domain.Customers;
using SalesBot.Domain.FollowUps;

namespace SalesBot.Bot.Subjects.Contacts;

/// <summary>Makes commands of what was read: the defaults a careful colleague would fill in, and nothing guessed.</summary>
internal static partial class ContactDrafts
{
    private static readonly TimeSpan Prompt = TimeSpan.FromHours(2);

    /// <returns>A question, when an order lacks its amount or product; else null.</returns>
    public static Turn? Missing(Message message, Reading reading, ReadRecord record, CustomerCode customer, string text, bool forced) => reading.Intent switch
    {
        Intent.Order or Intent.Payment when !forced && record.Amount is null && (reading.Intent is Intent.Payment || Sum(message, customer, text) is null) => OrderDialogue.HowMuch(message, customer, reading.Intent == Intent.Payment, text),
        _ => null,
    };

    /// <summary>What is no contact is kept as what it is, with the step it names.</summary>
    public static IEnumerable<SalesCommand> Commands(Message message, Reading reading, ReadRecord record, Customer customer, string text, bool forced)
    {
        // What answers a reminder or a question is a contact, unless it says that nobody was reached or that it was somebody else's.
        if (reading.Intent != Intent.Log || record.Counted || forced && !RemarkDialogue.Forbids(reading))
        {
            var command = Command(message, reading, record, customer, text, forced);
            // 来电说下单了 3 台: the call is a contact, and the order an order.
            var sold = Sold.In(text);
            if (command is LogFollowUp { Proposed: not Stage.Lost } told && (Ordered(reading) || sold || (told.Proposed == Stage.Won && (told.Amount is not null || Bought.In(text) is not null)))
                && (told.Amount ?? Sum(message, customer.Code, text)) is { } sum)
            {
                var order = OrderDialogue.Told(message, reading, customer.Code, sum, Day(message, record), text);
                if (told.Proposed == Stage.Won || (sold && !Ordered(reading)))
                {
                    // Whoever is won already is offered the order alone.
                    var promise = OrderDialogue.Promise(message, customer.Code, text);
                    told = told with { Amount = null, Next = OfTheSale(told.Next, text) ? null : told.Next };
                    yield return customer.Stage == Stage.Won ? told with { Proposed = null, Settles = order } : told with { Proposed = Stage.Won, Settles = new Win("", order) };
                    if (promise is not null && told.Next is null)
                    {
                        yield return promise;
                    }

                    yield break;
                }

                yield return told with { Amount = null };
                yield return order;
                yield break;
            }

            // 罗主任打来说演示不办了, "Brightline rang, push the quote to Monday": the contact, and what it tells of a step.
            if (command is LogFollowUp report && StepDialogue.Changed(message, customer, text, report.Does) is { } change)
            {
                var id = change switch { MoveStep move => move.Id, EndSteps end => end.Ids[0], _ => "" };
                var same = change is MoveStep { Due: var day } && report.Next?.Due == day || StepDialogue.PutsOff(report.Next?.Text ?? "");
                yield return report with { Next = same ? null : report.Next, Does = [.. report.Does.Where(step => step != id)] };
                yield return change;
                yield break;
            }

            // 高部长说领导出差，拖到下礼拜三: the one thing that is open moves, and no second is set.
            if (command is LogFollowUp { Next.Due: { } later } logged && PutOff(message, reading, logged, customer) is { } step)
            {
                yield return logged with { Next = null };
                yield return new MoveStep(customer.Code, step.Id, later, logged.Next!.Time);
                yield break;
            }

            // PO 传过来了，我打给他说的: who was spoken with about it was spoken with.
            if (command is RecordOrder or RecordPayment && Beside(message, record, customer, text) is { } contact)
            {
                yield return contact;
            }

            yield return command;
            if (command is RecordOrder or RecordPayment && OrderDialogue.Promise(message, customer.Code, text) is { } toCome)
            {
                yield return toCome;
            }

            if (command is LogFollowUp { Proposed: not Stage.Won } && Paid(message, reading, customer, text) is { } sumPaid)
            {
                yield return new RecordPayment(customer.Code, sumPaid, Day(message, record));
            }

            yield break;
        }

        var remark = RemarkDialogue.Of(message, reading, record, customer, text);
        yield return remark;
        if (record.NextDue is { } due && due.Day >= message.Today)
        {
            // "Didn't pick up, will try 9 tmrw": the call that was to be made now is to be made then.
            yield return remark.Kind == RemarkKind.Attempt && (message.Session.Get(Documents.Plans, customer.Code.Value)?.Steps ?? []).FirstOrDefault(open => open.Text is { } words && open.Due <= message.Today && DoneDeeds.Is(StepKind.Call, words)) is { } tried && (tried.Due, tried.Time) != (due.Day, due.Time)
                ? new MoveStep(customer.Code, tried.Id, due.Day, due.Time) : (SalesCommand)new PlanStep(customer.Code, record.NextAction ?? message.Words["Log.DefaultStep"], due.Day, due.Time);
        }
    }

    /// <summary>签12个账号, with the day the money is to come: what was sold is no step.</summary>
    private static bool OfTheSale(NextStep? next, string text) => next?.Text is { } deed && (Sold.How(deed) is not SaleTold.None || Bought.In(deed) is not null || MoneyCame.Promised(text)?.Contains(deed, StringComparison.OrdinalIgnoreCase) == true);

    /// <summary>The contact that an order or a payment was told beside: a call, a visit or a meeting that one made oneself.</summary>
    public static LogFollowUp? Beside(Message message, ReadRecord record, Customer customer, string text) =>
        Talks(text) && MethodOf(record.Method) is Method.Call or Method.Visit or Method.Meeting or Method.Event
            ? Contact(message, message.Read(text, customer.Code, Intent.Log), record with { NextDue = null, NextAction = null, Amount = null, AmountTo = null, Stage = null }, customer.Code, text) with { Amount = null, AmountTo = null, Next = null, Proposed = null, Settles = null, Stage = null, AskAgain = null, Objection = null }
            : null;

    /// <summary>A clause of it tells of a call or a meeting, and of no sale and no money.</summary>
    private static bool Talks(string text) => Sold.Parts(text) is { Length: > 1 } parts && parts.Any(part => InTouch.Talks(part) && Sold.How(part) is SaleTold.None && !MoneyCame.In(part));

    /// <summary>订金一万已经打了, told beside a visit: the clause that tells of money in tells of a payment.</summary>
    private static Money? Paid(Message message, Reading reading, Customer customer, string text) => reading.Intent is Intent.Log && reading.Acts.Count > 1 && reading.Acts.FirstOrDefault(act => act is { Kind: ActKind.Payment, Confidence: >= 0.8 } && act.Evidence.Any(why => why.Why == "money came in")) is { } act
        && act.Offset + act.Length <= reading.Text.Length && message.Read(reading.Text.Substring(act.Offset, act.Length), customer.Code, Intent.Payment).First is { } paid ? message.Sum(paid, PartPaid.CurrencyOf(message, customer.Code, null)) : null;

    /// <summary>The one open step that the words put off: a clause that moves something holds the new day.</summary>
    private static PlannedStep? PutOff(Message message, Reading reading, LogFollowUp told, Customer customer) =>
        reading.Acts.Any(act => act is { Kind: ActKind.Move, Confidence: >= 0.8 })
        && (message.Session.Get(Documents.Plans, customer.Code.Value)?.Steps ?? []).Where(step => !told.Does.Contains(step.Id)).ToList() is [var only] ? only : null;

    /// <summary>The one sum the words hold, a bare one too.</summary>
    public static Money? Sum(Message message, CustomerCode customer, string text) =>
        message.Sum(message.Read(text, customer, Intent.Order).First) ?? message.SumIn(text, customer)
            // 打包机2万4: beside the thing sold it looks like a model.
            ?? (Plain().Matches(text) is [var only] ? message.SumIn(only.Value, customer) : null);

    [GeneratedRegex(@"\d{1,5}(?:\.\d{1,2})?(?:万|萬)\d?(?!\d)")]
    private static partial Regex Plain();

    /// <summary>Whether a clause of it plainly places an order.</summary>
    private static bool Ordered(Reading reading) => reading.Acts.Any(act => act is { Kind: ActKind.Order, Confidence: >= 0.8 } && act.Evidence.Any(why => why.Why == "ordered"));

    /// <summary>A step without a deed of its own is what was said.</summary>
    private static string Said(string text) => text.Length <= 60 ? text.Trim() : text[..59].TrimEnd() + "…";

    public static SalesCommand Command(Message message, Reading reading, ReadRecord record, Customer customer, string text, bool forced) => reading.Intent switch
    {
        Intent.Order when !forced => OrderDialogue.Told(message, reading, customer.Code, message.Sum(record) ?? Sum(message, customer.Code, text)!.Value, Day(message, record), text),
        // What is to come has not been paid.
        Intent.Payment when !forced && record.NextDue is { } due && due.Day > message.Today && MoneyCame.Promised(text) is not null && !MoneyCame.In(text) => Planned(message, record, customer, text),
        Intent.Payment when !forced => Payment(message, record, customer.Code, text),
        Intent.Task when !forced => RemarkDialogue.Told(reading) ? RemarkDialogue.Of(message, reading, record, customer, text) : Planned(message, record, customer, text),
        _ => Contact(message, reading, record, customer.Code, text),
    };

    /// <summary>What is paid on an order is in the order's currency, unless another is said.</summary>
    private static RecordPayment Payment(Message message, ReadRecord record, CustomerCode customer, string text)
    {
        var order = PartPaid.Meant(message, customer, text, message.Sum(record)) ?? (message.Sum(record) is { Currency: null } sum ? PartPaid.Meant(message, customer, text, message.Sum(record, PartPaid.CurrencyOf(message, customer, null))) : null);
        return new RecordPayment(customer, message.Sum(record, PartPaid.CurrencyOf(message, customer, order))!.Value, Day(message, record)) { Order = order };
    }

    /// <summary>A step; of what is promised already the day that is said now.</summary>
    public static SalesCommand Planned(Message message, ReadRecord record, Customer customer, string text)
    {
        var deed = StepWording.Of(message, record.Passage ?? text, record.NextAction, besides: true) ?? (record.NextDue is null ? Said(text) : message.Words["Log.DefaultStep"]);
        // "I'll send him one", right after they asked for a reference site.
        deed = Rather.Told(message, customer) is { } told && StepWording.Resolved(StepWording.Pointing(message, record.Passage ?? text) ?? record.NextAction ?? deed, told.Summary) is { } what ? what : deed;
        var due = record.NextDue is { } said && said.Day == message.Today && SameDay.Of(message, text) is { } day ? new ReadDue(day, null, said.Time) : record.NextDue;
        return due is not null && (SamePromise.Of(message, customer.Code, deed, due.Day) ?? (record.NextAction is { } read && read != deed ? SamePromise.Of(message, customer.Code, read, due.Day) : null) ?? SamePromise.Hourless(message, customer.Code, text, due)) is { } step && !(step.Due == due.Day && due.Time is null)
            ? new MoveStep(customer.Code, step.Id, due.Day, due.Time, Pieces.Of(deed).Count > Pieces.Of(step.Text ?? "").Count ? deed : null)
            : new PlanStep(customer.Code, deed, due?.Day, due?.Time);
    }

    public static LogFollowUp Contact(Message message, Reading reading, ReadRecord record, CustomerCode customer, string text)
    {
        // A customer that is still to be added has no code, and nothing open.
        var open = customer == default ? [] : message.Session.Get(Documents.Plans, customer.Value)?.Steps ?? [];
        var at = When(message, record.Occurred);
        var method = Way.Of(message, record, customer, text);
        // 谈完了 at ten to four, where three o'clock was agreed: it took place then.
        var met = record.Occurred?.Time is null ? open.Where(step => StepWords.Happened(step, at.DateTime, method ?? Method.Other, message.Now.DateTime)).MaxBy(step => step.Time) : null;
        var logged = New(message, reading, record, customer, text) with
        {
            At = met is { Due: { } day, Time: { } time } && day.ToDateTime(time) <= at.DateTime ? ContactDrafts.At(message, day, time) : at,
            Method = method ?? (met?.Text is { } agreed ? MethodOf(message.Read(agreed, customer, Intent.Log).First?.Method) : null)
                ?? (met is not null && Way.IsOnSite(met.Text) ? Method.Visit : (Method?)null)
                // 谈完了, at the hour that was fixed and no way named: they met.
                ?? (met is not null && Sat().IsMatch(text) ? Method.Meeting : Method.Other),
        };
        var whose = customer == default ? null : message.Find(customer);
        var done = StepWords.DoneBy(open.Select(step => step with { Text = DoneDeeds.Nameless(step.Text, whose) }), text, logged.At.DateTime, logged.Method, message.Now.DateTime).Concat(DoneDeeds.Of(open, text, whose)).Concat(open.Where(step => DoneDeeds.Answered(step, text, whose)));
        return logged with { Does = [.. done.Select(step => step.Id).Distinct()] };
    }

    [GeneratedRegex(@"[见見谈談聊看开開吃](?:完|着|著|到|过|過|了)|\b(?:done|met|saw|sat|showed|turned up|walk(?:ed)?|went (?:well|great|fine|down))\b", RegexOptions.IgnoreCase)]
    private static partial Regex Sat();

    private static DateTimeOffset At(Message message, DateOnly day, TimeOnly time)
    {
        var local = day.ToDateTime(time);
        return new DateTimeOffset(local, message.Rules.ZoneOf(message.Person).GetUtcOffset(local));
    }

    private static LogFollowUp New(Message message, Reading reading, ReadRecord record, CustomerCode customer, string text) => new(
        customer,
        When(message, record.Occurred),
        Method.Other,
        Substance.Of(reading, record, text),
        record.Objection,
        Next(message, record, text),
        Implied(message, record, customer),
        null,
        record.Contact ?? Spoken(message, customer),
        message.Sum(record),
        record.NoAnswer,
        message.Attached,
        record.Stage is Stage.Won or Stage.Lost ? record.Stage : null,
        AskAgain: FuzzyFacts.In(record.Passage ?? text) is { } fact ? Wording.Words.Of("Pushes", message.Language)[$"Fuzzy.{fact}"] : null)
    {
        AmountTo = message.SumTo(record),
        Settles = record.Stage switch
        {
            Stage.Won => new SetStage(customer, Stage.Won),
            Stage.Lost => new SetStage(customer, Stage.Lost, ReasonOf(record.Objection)),
            _ => null,
        },
    };

    /// <summary>"Third time lucky. He wants …": he is who was spoken of last there.</summary>
    private static string? Spoken(Message message, CustomerCode customer) =>
        message.Whom is { How: Reference.Pronoun, Person: { } met } whom && whom.Customer == customer && message.Find(customer)?.Contacts.Any(contact => contact.Name == met) == true ? met : null;

    /// <summary>The stage a message lets one think of. Whoever has bought and shows interest is not back at Interested.</summary>
    private static Stage? Implied(Message message, ReadRecord record, CustomerCode customer) =>
        record.Stage is Stage.Won or Stage.Lost || (record.Stage is not null && message.Find(customer)?.Stage == Stage.Won) ? null : record.Stage;

    /// <param name="text">The message.</param>
    public static NextStep? Next(Message message, ReadRecord record, string text)
    {
        var said = record.Passage ?? text;
        return record switch
        {
            { NextDue: { } theirs } when StepWording.IsTheirs(message, said, theirs.Day) => null,
            { NextDue: { } due } when StepWording.IsDue(message, said, record.NextAction, due.Day) => new NextStep(StepWording.Of(message, said, record.NextAction) ?? message.Words["Log.DefaultStep"], due.Day, due.Time, StepState.Open),
            // A day that is another clause's leaves the deed only where it is ours.
            { NextAction: { } action } when Promised(action) && (record.NextDue is null || StepWording.IsOurs(message, said, action)) => new NextStep(action, State: StepState.Open),
            _ => null,
        };
    }

    /// <summary>"Wants a revised quote" is for us to do; "wants a lab oven" is what they would buy.</summary>
    private static bool Promised(string action) => action.Any(letter => letter is >= '\u4e00' and <= '\u9fff') || OurDeed().IsMatch(action);

    [GeneratedRegex(@"\b(?:quot\w*|pric\w*|offer|proposal|tender|bid|spec\w*|datasheet|brochure|catalog\w*|sample\w*|drawing\w*|draft|contract|paperwork|document\w*|certificate\w*|report|reference\w*|list|plan|figures|numbers|invoice|demo\w*|trial|visit|call\w*|meeting|tour|training|reply|answer|callback|survey|check|look|think|send\w*|email\w*|ring|chase|tell|ask|bring|book|arrange|prepare|discuss|confirm|get|give|show|fix|repair|replace|deliver\w*|ship\w*|dispatch\w*|follow|come|go|meet|find|speak|talk|revis\w*)\b", RegexOptions.IgnoreCase)]
    private static partial Regex OurDeed();

    /// <summary>
    /// Without a word about it, now; of another day without a time, noon. "This morning" is now while it lasts and for two hours more, as most
    /// people report at once; later, and of another day, it is the middle of the morning.
    /// </summary>
    public static DateTimeOffset When(Message message, ReadTime? said)
    {
        var now = message.Rules.LocalTime(message.Person, message.Now);
        if (said is null || (said.Date == message.Today && said.Time is null && (said.Part is not { } part || now.TimeOfDay < part.To.ToTimeSpan() + Prompt)))
        {
            return Minute(message.Now);
        }

        var local = said.Date.ToDateTime(said.Time ?? said.Part?.Middle ?? Hours.Unsaid);
        var at = new DateTimeOffset(local, message.Rules.ZoneOf(message.Person).GetUtcOffset(local));
        return at > message.Now && said.Date == message.Today ? Minute(message.Now) : at;
    }

    public static Method? MethodOf(string? said) => MethodWords.Of(said);

    /// <summary>What a stated objection says about the reason of a loss.</summary>
    public static LossReason ReasonOf(string? objection) => objection switch
    {
        "price" => LossReason.Price,
        "competitor" => LossReason.Competitor,
        "quality" or "delivery" or "terms" => LossReason.Service,
        "noneed" or "budget" or "timing" or "value" or "feature" => LossReason.NeedChanged,
        _ => LossReason.Other,
    };

    public static DateOnly Day(Message message, ReadRecord record) => record.Occurred?.Date ?? message.Today;

    private static DateTimeOffset Minute(DateTimeOffset at) => at.AddTicks(-(at.Ticks % TimeSpan.TicksPerMinute));
}
