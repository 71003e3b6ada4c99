using SalesBot.Bot.Chat;
using SalesBot.Bot.Records;
using SalesBot.Bot.Subjects.Orders;
using SalesBot.Bot.Subjects.Steps;
using SalesBot.Bot.Understanding;
using SalesBot.Bot.Understanding.Vocabularies;
using SalesBot.Domain;
using SalesBot.Domain.Customers;
using SalesBot.Domain.FollowUps;

namespace SalesBot.Bot.Subjects.Contacts;

/// <summary>Makes commands of what was read: the defaults a careful colleague would fill in, and nothing guessed.</summary>
internal static class ContactDrafts
{
    /// <summary>Noon stands for a day whose hour was not said.</summary>
    private static readonly TimeOnly Unsaid = new(12, 0);

    private static readonly TimeSpan Prompt = TimeSpan.FromHours(2);

    /// <returns>A question, when an order lacks its amount or product; else null.</returns>
    public static Turn? Missing(Message message, Reading reading, ReadRecord record, CustomerCode customer, string text, bool forced) => reading.Intent switch
    {
        Intent.Order or Intent.Payment when !forced && record.Amount is null => OrderDialogue.HowMuch(message, customer, reading.Intent == Intent.Payment, text),
        _ => null,
    };

    /// <summary>What is no contact is kept as what it is, with the step it names.</summary>
    public static IEnumerable<SalesCommand> Commands(Message message, Reading reading, ReadRecord record, Customer customer, string text, bool forced)
    {
        // What answers a reminder or a question is a contact, unless it says that nobody was reached or that it was somebody else's.
        if (reading.Intent != Intent.Log || record.Counted || forced && !RemarkDialogue.Forbids(reading))
        {
            yield return Command(message, reading, record, customer, text, forced);
            yield break;
        }

        yield return RemarkDialogue.Of(message, reading, record, customer, text);
        if (record.NextDue is { } due && due.Day >= message.Today)
        {
            yield return new PlanStep(customer.Code, record.NextAction ?? message.Words["Log.DefaultStep"], due.Day, due.Time);
        }
    }

    /// <summary>A step without a deed of its own is what was said.</summary>
    private static string Said(string text) => text.Length <= 60 ? text.Trim() : text[..59].TrimEnd() + "…";

    public static SalesCommand Command(Message message, Reading reading, ReadRecord record, Customer customer, string text, bool forced) => reading.Intent switch
    {
        Intent.Order when !forced => new RecordOrder(customer.Code, Money.Of(record.Amount!.Value), Products.NamedIn(message.Session, text) ?? "", Day(message, record)),
        Intent.Payment when !forced => new RecordPayment(customer.Code, Money.Of(record.Amount!.Value), Day(message, record)),
        Intent.Task when !forced => RemarkDialogue.Told(reading) ? RemarkDialogue.Of(message, reading, record, customer, text) : new PlanStep(customer.Code, record.NextAction ?? (record.NextDue is null ? Said(text) : message.Words["Log.DefaultStep"]), record.NextDue?.Day, record.NextDue?.Time),
        _ => Contact(message, reading, record, customer.Code, text),
    };

    public static LogFollowUp Contact(Message message, Reading reading, ReadRecord record, CustomerCode customer, string text) => new(
        customer,
        When(message, record.Occurred),
        MethodOf(record.Method) ?? Method.Other,
        Substance.Of(reading, record, text),
        record.Objection,
        Next(message, record),
        Implied(message, record, customer),
        null,
        record.Contact,
        record.Amount is { } amount ? Money.Of(amount) : null,
        record.NoAnswer,
        message.Attached,
        record.Stage is Stage.Won or Stage.Lost ? record.Stage : null,
        AskAgain: FuzzyFacts.In(record.Clause ?? text) is { } fact ? Wording.Words.Of("Pushes", message.Language)[$"Fuzzy.{fact}"] : null);

    /// <summary>The stage a message lets one think of. Whoever has bought and shows interest is not back at Interested.</summary>
    private static Stage? Implied(Message message, ReadRecord record, CustomerCode customer) =>
        record.Stage is Stage.Won or Stage.Lost || (record.Stage is not null && message.Find(customer)?.Stage == Stage.Won) ? null : record.Stage;

    public static NextStep? Next(Message message, ReadRecord record) => record switch
    {
        { NextDue: { } due } => new NextStep(record.NextAction ?? message.Words["Log.DefaultStep"], due.Day, due.Time, StepState.Open),
        { NextAction: { } action } => new NextStep(action, State: StepState.Open),
        _ => null,
    };

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

        var local = said.Date.ToDateTime(said.Time ?? said.Part?.Middle ?? Unsaid);
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
