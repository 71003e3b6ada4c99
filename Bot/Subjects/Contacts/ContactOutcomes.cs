using SalesBot.Bot.Chat;
using SalesBot.Bot.Records;
using SalesBot.Domain.Cadence;
using SalesBot.Domain.Customers;
using SalesBot.Domain.FollowUps;

namespace SalesBot.Bot.Subjects.Contacts;

/// <param name="TooSoon">Days since the contact before, when fewer than the minimum gap: accepted with a gentle notice.</param>
/// <param name="Vague">What was said is only a stock phrase: one short question goes back.</param>
/// <param name="Proposed">Won or Lost, still to be confirmed.</param>
public sealed record FollowUpLogged(
    FollowUp FollowUp, Customer Customer, int? TooSoon, bool Vague, bool Amended = false, Stage? Proposed = null) : Done
{
    /// <summary>What was set to be asked about again, being open still.</summary>
    public PlannedStep? AskAgain { get; init; }

    /// <summary>What a yes to the question does.</summary>
    public SalesCommand? Settles { get; init; }

    /// <summary>The steps it closed.</summary>
    public IReadOnlyList<PlannedStep> Closed { get; init; } = [];

    /// <summary>The steps that were open before and still are.</summary>
    public IReadOnlyList<PlannedStep> Staying { get; init; } = [];

    /// <summary>It was told as won, with its amount, and may be an order.</summary>
    public bool Sold { get; init; }

    internal override CustomerCode? Topic => Customer.Code;

    internal override Draft Say(Message message) => ContactText.Logged(this, message);

    internal override ChatStep? Asks => Settles is Orders.RecordOrder || (Proposed is not null && Settles is not null) ? new Confirming(Settles!) : Vague && Proposed is null ? new AddingSubstance(FollowUp.Id) : null;
}
