using SalesBot.Domain;
using SalesBot.Domain.Cadence;
using SalesBot.Domain.Customers;
using SalesBot.Domain.FollowUps;
using SalesBot.Domain.Sales;
using SalesBot.Domain.Team;

namespace SalesBot.Bot.Records;

/// <summary>What a command did; the desk puts it into words.</summary>
public abstract record Done
{
    /// <summary>The kept change, for the undo button; null when there is nothing to take back.</summary>
    public string? Change { get; init; }
}

/// <param name="TooSoon">Days since the contact before, when fewer than the minimum gap: accepted with a gentle notice.</param>
/// <param name="Vague">What was said is only a stock phrase: one short question goes back.</param>
/// <param name="Proposed">Won or Lost, still to be confirmed.</param>
public sealed record FollowUpLogged(
    FollowUp FollowUp, Customer Customer, int? TooSoon, bool Vague, bool Amended = false, Stage? Proposed = null) : Done
{
    /// <summary>What was set to be asked about again, being open still.</summary>
    public PlannedStep? AskAgain { get; init; }

    /// <summary>It was told as won, with its amount, and may be an order.</summary>
    public bool Sold { get; init; }
}

/// <param name="InARow">Of an attempt: how many there are now since the last contact, this one included.</param>
/// <param name="Told">The colleague who hears of it.</param>
public sealed record RemarkKept(Remark Remark, Customer Customer, int InARow, Rep? Told = null) : Done
{
    /// <summary>The colleague may not see the customer, and was told nothing.</summary>
    public bool Hidden { get; init; }
}

public sealed record StepPlanned(Customer Customer, string Text, DateOnly? Due, TimeOnly? Time) : Done;

/// <param name="Missing">Required fields still to be filled within 24 hours.</param>
/// <param name="First">The contact that was logged with it.</param>
public sealed record CustomerAdded(Customer Customer, IReadOnlyList<RequiredField> Missing, FollowUp? First = null) : Done;

public sealed record CustomerSet(Customer Customer, IReadOnlyList<RequiredField> Missing) : Done;

public sealed record StageSet(Customer Customer, Stage From, LossReason? Reason = null) : Done
{
    /// <summary>The contact that brought it about.</summary>
    public FollowUp? FollowUp { get; init; }
}

public sealed record OrderRecorded(Order Order, Customer Customer) : Done;

/// <param name="Parts">How much went to which order.</param>
public sealed record PaymentRecorded(Customer Customer, IReadOnlyList<Payment> Parts, Money StillOpen) : Done;

public sealed record ChangeUndone(ChangeEntry Entry) : Done
{
    /// <summary>The customers whose records went back.</summary>
    public IReadOnlyList<Customer> Customers { get; init; } = [];
}

public sealed record Snoozed(Customer Customer, DateOnly To) : Done;

/// <param name="Longest">The longest gap between two contacts in days, where the cadence does not wait for that day; else null.</param>
/// <param name="Reminder">The day the next reminder comes then: while overdue it is kept back until this day.</param>
public sealed record Rescheduled(Customer Customer, DateOnly Day, TimeOnly? Time, int? Longest = null, DateOnly? Reminder = null) : Done;

public sealed record HandedOver(Customer Customer, Rep From, Rep To) : Done;

public sealed record ProfilesConfirmed(IReadOnlyList<Customer> Customers) : Done;

public sealed record GradeSet(Customer Customer, Grade From) : Done;

public sealed record ConsentSet(Customer Customer) : Done;

/// <param name="Author">Of the record.</param>
/// <param name="Commented">Just now.</param>
public sealed record FollowUpJudged(SpotCheck Check, Rep Author, string Customer, bool Commented) : Done;

public sealed record LanguageSet(string Tag) : Done;
