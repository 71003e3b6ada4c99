using SalesBot.Domain.Customers;
using SalesBot.Domain.Team;

namespace SalesBot.Domain.FollowUps;

/// <summary>One contact with a customer (跟进记录).</summary>
public sealed record FollowUp
{
    public required string Id { get; init; }

    public required CustomerCode Customer { get; init; }

    /// <summary>Who made the contact, not who owns the customer.</summary>
    public required RepId Rep { get; init; }

    /// <summary>When it took place, to the minute, in the rep's zone: its date is the rep's local date.</summary>
    public required DateTimeOffset At { get; init; }

    /// <summary>When it was recorded, in the rep's zone; null when a file does not say.</summary>
    public DateTimeOffset? LoggedAt { get; init; }

    public required Method Method { get; init; }

    /// <summary>What was said, in the rep's words (跟进内容).</summary>
    public required string Summary { get; init; }

    /// <summary>客户反馈.</summary>
    public string? Feedback { get; init; }

    /// <summary>异议, in the customer's words or as a key of the reader (price, budget, …).</summary>
    public string? Objection { get; init; }

    public NextStep? Next { get; init; }

    /// <summary>The stage this contact moved the customer to; null if it changed nothing.</summary>
    public Stage? StageChange { get; init; }

    public LossReason? LossReason { get; init; }

    public Depth? Depth { get; init; }

    /// <summary>The customer's contact that was met, as named.</summary>
    public string? Contact { get; init; }

    /// <summary>An amount that was spoken of; not an order. Of a range the lower end, by which it is reckoned. In the team's currency; null while one in another has no rate.</summary>
    public Money? Amount { get; init; }

    /// <summary>The upper end of a range; null where one amount was said.</summary>
    public Money? AmountTo { get; init; }

    /// <summary>The amount in the currency it was said in; null where that is the team's.</summary>
    public Money? AsSaid { get; init; }

    /// <summary>Likewise the upper end of a range.</summary>
    public Money? AsSaidTo { get; init; }

    /// <summary>The chat message it came from; null for an imported one.</summary>
    public string? SourceMessage { get; init; }

    /// <summary>The amount in its own currency.</summary>
    public Money? Own() => AsSaid ?? Amount;

    /// <summary>Its amount is in a currency that had no rate: it counts nothing yet.</summary>
    public bool Uncounted() => AsSaid is not null && Amount is null;

    public DateOnly Day => DateOnly.FromDateTime(At.DateTime);
}
