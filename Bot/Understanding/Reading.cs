using SalesBot.Bot.Understanding.Acts;
using SalesBot.Domain.Customers;

namespace SalesBot.Bot.Understanding;

/// <summary>What a message says, as far as it says it. Nothing is filled in and nothing guessed: a null slot was not said.</summary>
public sealed record Reading : Request
{
    public required string Text { get; init; }

    public required Intent Intent { get; init; }

    /// <summary>0 to 1; below <see cref="Sure"/> the chat asks before it writes.</summary>
    public double Confidence { get; init; } = 1;

    public static double Sure => 0.6;

    /// <summary>For <see cref="Understanding.Intent.Command"/>: log, today, help, report, … without the slash.</summary>
    public string? Command { get; init; }

    /// <summary>What follows the command word.</summary>
    public string? Argument { get; init; }

    /// <summary>One per customer spoken of, at least one for anything that is to be recorded.</summary>
    public IReadOnlyList<ReadRecord> Records { get; init; } = [];

    /// <summary>Whom a message that writes nothing speaks of; null where nobody is named.</summary>
    public ReadRecord? Named { get; init; }

    public Query? Query { get; init; }

    /// <summary>A name and nothing else was said: a question by itself, or the answer to one.</summary>
    public bool NameOnly { get; init; }

    /// <summary>What has to be asked before anything is written; null when nothing is in doubt.</summary>
    public Clarify? Clarify { get; init; }

    public IReadOnlyList<ReadSpan> Spans { get; init; } = [];

    /// <summary>What each clause does, in their order.</summary>
    public IReadOnlyList<Act> Acts { get; init; } = [];

    /// <summary>What the judge takes the message to be for; null where none was asked.</summary>
    public Judged? Judged { get; init; }

    /// <summary>zh-Hans, zh-Hant or en: the language the message seems to be in.</summary>
    public required string Language { get; init; }

    public ReadRecord? First => Records.Count > 0 ? Records[0] : null;
}

/// <param name="Sure">How often a message like this is there for that.</param>
/// <param name="Whole">How often that and every slot chosen but an objection are right; null where nothing is to be written.</param>
public sealed record Judged(ActKind Kind, double Sure, double? Whole = null)
{
    /// <summary>What <see cref="Whole"/> was weighed from.</summary>
    internal Judge.Signs? Signs { get; init; }

    /// <summary>How often what is taken for an objection is right; 1 where none was looked for.</summary>
    internal double Objecting { get; init; } = 1;

    /// <summary>What it comes to: a note of a colleague's is a note, a moved step a step.</summary>
    public ActKind Deed => Kind.Deed();
}

public enum Intent
{
    /// <summary>A contact took place.</summary>
    Log,

    /// <summary>Something to do; no contact reported.</summary>
    Task,

    /// <summary>A new customer.</summary>
    Create,

    /// <summary>A field of a customer is set.</summary>
    Update,

    /// <summary>Mends the last record.</summary>
    Correct,
    Order,
    Payment,
    Query,
    Command,
    Chitchat,
}

/// <summary>The slots of one customer's part of a message.</summary>
public sealed record ReadRecord
{
    /// <summary>The one customer meant; null when none was named, several answer to the name, or it is new.</summary>
    public CustomerCode? Customer { get; init; }

    /// <summary>The customer's name: as in the directory, or as written for a new one.</summary>
    public string? CustomerName { get; init; }

    /// <summary>The text presents it as a customer the directory does not know.</summary>
    public bool NewCustomer { get; init; }

    /// <summary>All who answer to the name, best first, when they are several.</summary>
    public IReadOnlyList<CustomerCode> Candidates { get; init; } = [];

    /// <summary>The contact's full name if known, else as mentioned (王总).</summary>
    public string? Contact { get; init; }

    /// <summary>phone, visit, meeting, video, email, wechat, im or event.</summary>
    public string? Method { get; init; }

    public ReadTime? Occurred { get; init; }

    public string? NextAction { get; init; }

    public ReadDue? NextDue { get; init; }

    /// <summary>In whole units; of a range the lower end.</summary>
    public decimal? Amount { get; init; }

    /// <summary>The upper end where the amount is a range: 五六十万. Null when it is one figure.</summary>
    public decimal? AmountTo { get; init; }

    /// <summary>ISO 4217; null when not said.</summary>
    public string? Currency { get; init; }

    /// <summary>The sum as it stands in the text, folded, with the word or sign of its currency: $ and 元 are of several.</summary>
    internal string? SumWords { get; init; }

    public Stage? Stage { get; init; }

    /// <summary>price, authority, budget, timing, terms, delivery, competitor, quality, noneed, value or feature.</summary>
    public string? Objection { get; init; }

    /// <summary>A contact of the writer's own. False for a colleague's, an attempt and a note: they move no clock.</summary>
    public bool Counted { get; init; } = true;

    /// <summary>Nobody answered.</summary>
    public bool NoAnswer { get; init; }

    /// <summary>The part of the message about this customer.</summary>
    public string? Passage { get; init; }

    /// <summary>What its part says by itself, where the message speaks of several and the part is of this one alone; else null.</summary>
    internal Reading? Apart { get; init; }

    /// <summary>Further parts of the message about it, each as written: another clause of its own, or one that speaks of all.</summary>
    public IReadOnlyList<string> Elsewhere { get; init; } = [];
}

/// <summary>A local date, with a time of day if one was said.</summary>
public sealed record ReadTime(DateOnly Date, TimeOnly? Time = null)
{
    /// <summary>The part of the day where no time was named: 下午, "in the morning".</summary>
    public DayPart? Part { get; init; }
}

/// <param name="To">Not before <paramref name="From"/>; the last minute of the day where the part ends with it.</param>
public sealed record DayPart(TimeOnly From, TimeOnly To)
{
    public TimeOnly Middle => From.Add((To - From) / 2);
}

/// <summary>A day, an appointment, or a stretch of days of which any will do.</summary>
public sealed record ReadDue(DateOnly From, DateOnly? To = null, TimeOnly? Time = null)
{
    /// <summary>The day to remind on: the last of a stretch.</summary>
    public DateOnly Day => To ?? From;
}

/// <param name="Type">todo, performance, ranking, history, pipeline, stale, overdue, contact, customer or activity.</param>
/// <param name="Who"><c>me</c>, or a name.</param>
/// <param name="Days">For stale: longer than this many days.</param>
public sealed record Query(
    string Type,
    string? Who = null,
    string? Metric = null,
    DateOnly? From = null,
    DateOnly? To = null,
    Stage? Stage = null,
    int? Days = null,
    string? Region = null,
    string? Product = null,
    string? Method = null);

/// <param name="Kind">customer-ambiguous, contact-ambiguous, customer-missing, missing-content, multi-customer, or act-unsure where a name stands without evidence of a contact.</param>
public sealed record Clarify(string Kind, IReadOnlyList<CustomerCode> Candidates);

/// <summary>Which characters gave which slot: offset and length in UTF-16 units of the original text.</summary>
public sealed record ReadSpan(string Slot, int Offset, int Length, string Why);
