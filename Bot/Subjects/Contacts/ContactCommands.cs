using SalesBot.Bot.Chat;
using SalesBot.Bot.Records;
using SalesBot.Bot.Wording;
using SalesBot.Domain;
using SalesBot.Domain.Customers;
using SalesBot.Domain.FollowUps;

namespace SalesBot.Bot.Subjects.Contacts;

/// <param name="At">In the rep's zone.</param>
/// <param name="Proposed">Won or Lost, as the message has it: asked back before it is set.</param>
/// <param name="AskAgain">What the customer could not say for sure yet: a step of its own in some working days.</param>
/// <param name="Wordless">Only a photo, a location or a voice note was sent: what was said is asked for.</param>
public sealed record LogFollowUp(
    CustomerCode Customer,
    DateTimeOffset At,
    Method Method,
    string Summary,
    string? Objection = null,
    NextStep? Next = null,
    Stage? Stage = null,
    LossReason? Reason = null,
    string? Contact = null,
    Money? Amount = null,
    bool NoAnswer = false,
    IReadOnlyList<string>? Attachments = null,
    Stage? Proposed = null,
    bool Wordless = false,
    string? AskAgain = null) : SalesCommand
{
    /// <summary>The open steps it says are done, or was for.</summary>
    public IReadOnlyList<string> Does { get; init; } = [];

    /// <summary>The upper end, where the amount is a range.</summary>
    public Money? AmountTo { get; init; }

    /// <summary>What a yes does, where a deal is told as won or lost.</summary>
    public SalesCommand? Settles { get; init; }

    internal override Result<Done> Carry(Work work) => FollowUpWork.Log(work, this);
}

/// <summary>Mends a follow-up: what is given replaces the old, and <paramref name="More"/> is added to it.</summary>
/// <param name="More">What else was said.</param>
public sealed record AmendFollowUp(
    string FollowUp,
    CustomerCode? Customer = null,
    DateTimeOffset? At = null,
    Method? Method = null,
    string? More = null,
    string? Objection = null,
    NextStep? Next = null,
    Stage? Stage = null,
    LossReason? Reason = null,
    string? Contact = null,
    Money? Amount = null) : SalesCommand
{
    /// <summary>The upper end, where the amount is a range.</summary>
    public Money? AmountTo { get; init; }

    /// <summary>What was said, put anew.</summary>
    public string? Summary { get; init; }

    internal override Result<Done> Carry(Work work) => FollowUpWork.Amend(work, this);
}

/// <summary>Takes a contact of one's own away: the steps it closed are open again, its own go with it.</summary>
public sealed record RemoveFollowUp(string FollowUp) : SalesCommand
{
    internal override Result<Done> Carry(Work work) => FollowUpWork.Remove(work, this);
}

public sealed record FollowUpRemoved(FollowUp FollowUp, Customer Customer) : Done
{
    internal override CustomerCode? Topic => Customer.Code;

    internal override Draft Say(Message message) => CustomerHead.Of(message, Customer).Line(Words.Of("Talk", message.Language)["Entry.Removed", Shortened.Line(FollowUp.Summary, 60)]);
}
