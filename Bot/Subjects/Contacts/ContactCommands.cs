using SalesBot.Bot.Records;
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
    internal override Result<Done> Carry(Work work) => FollowUpWork.Amend(work, this);
}
