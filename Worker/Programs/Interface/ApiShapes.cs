using System.ComponentModel;
using SalesBot.Bot.Records;

namespace SalesBot.Worker.Programs.Interface;

#pragma warning disable CA1812 // Bound from requests.

internal sealed record ApiPerson(string Id, string Name, string Role, string? Team, bool MayWrite, DateTimeOffset? KeyEnds);

/// <param name="Next">What asks for the next page; null on the last one.</param>
internal sealed record ApiPage<T>(IReadOnlyList<T> Items, string? Next);

/// <param name="Owner">The owner's name.</param>
/// <param name="Due">When to contact them next, as their owner's calendar has it.</param>
/// <param name="Red">From this day on it is late.</param>
internal sealed record ApiCustomer(string Code, string Name, string Grade, string Stage, string? Owner, DateOnly? Due, DateOnly? Red, DateOnly? LastContact)
{
    public IReadOnlyList<string> Aliases { get; init; } = [];

    public IReadOnlyList<ApiContactPerson> People { get; init; } = [];

    /// <summary>The profile by the names of the files' columns: days as 2026-03-05, amounts in whole units. What is read can be sent back.</summary>
    public IReadOnlyDictionary<string, string> Profile { get; init; } = new Dictionary<string, string>();

    public bool MayBeContacted { get; init; }

    public IReadOnlyList<ApiStep> Steps { get; init; } = [];
}

internal sealed record ApiContactPerson(string Name, string? Title, string? Phone, string? Email, string? WeChat, bool Decides);

internal sealed record ApiStep(string Id, string? What, DateOnly? Day, TimeOnly? Time);

internal sealed record ApiContact(string Id, DateTimeOffset At, string? By, string Method, string Summary, string? Feedback, string? Objection, string? With, string? Stage, ApiNext? Next, ApiOrigin? Message);

internal sealed record ApiNext(string? What, DateOnly? Day, TimeOnly? Time);

/// <summary>The message a record came from.</summary>
internal sealed record ApiOrigin(DateTimeOffset At, string? Who, string? Text);

internal sealed record ApiOrder(string Number, DateOnly Date, string Product, decimal? Quantity, decimal Amount, string? By, string? Contract, decimal Owed, IReadOnlyList<ApiPayment> Payments)
{
    /// <summary>ISO 4217 of the amount as it was said, where that is not the team's; Owed is in it.</summary>
    public string? Currency { get; init; }

    /// <summary>Amount is what it counts for in the team's currency: 0 while there is no rate.</summary>
    public decimal? AmountAsSaid { get; init; }
}

internal sealed record ApiPayment(string Id, DateOnly Date, decimal Amount)
{
    public string? Currency { get; init; }

    public decimal? AmountAsSaid { get; init; }
}

/// <param name="Text">As the chat says it.</param>
internal sealed record ApiWritten(string Text, IReadOnlyList<ChangeNews> Changes);

internal sealed record ApiSaid([property: Description("As one would write it in chat, such as: 今天拜访恒通科技，方案认可，下周三前给报价")] string Text);

internal sealed record ApiQuestion([property: Description("As one would ask it in chat, such as: sales this month")] string Question);

internal sealed record ApiNewCustomer(string Name, [property: Description("What is left out is taken from the profile later.")] string? Industry = null, string? Size = null, string? Region = null, string? Channel = null, string? Need = null, ApiContactPerson? Person = null);

internal sealed record ApiNewContact(
    [property: Description("Call, Visit, Meeting, Email, Message, Event or Other.")] string Method,
    [property: Description("What was said.")] string Summary,
    [property: Description("When, with its offset; left out: now. Not in the future.")] DateTimeOffset? At = null,
    [property: Description("Whom of the customer's people.")] string? With = null,
    ApiNext? Next = null);

internal sealed record ApiNewStep(string What, DateOnly Day, TimeOnly? Time = null);

internal sealed record ApiNewOrder(string Product, [property: Description("In whole units of the currency.")] decimal Amount, [property: Description("Left out: today. Not in the future.")] DateOnly? Date = null, decimal? Quantity = null, string? Contract = null, [property: Description("ISO 4217, such as USD; left out: the team's.")] string? Currency = null);

internal sealed record ApiNewPayment([property: Description("In whole units; it settles the oldest open orders of its currency first.")] decimal Amount, [property: Description("Left out: today. Not in the future.")] DateOnly? Date = null, [property: Description("ISO 4217, such as USD; left out: the team's.")] string? Currency = null);

internal sealed record ApiNewStage([property: Description("Prospect, Interested, Negotiating, Won or Lost.")] string Stage, [property: Description("For Lost: Price, Service, NeedChanged, Competitor or Other.")] string? Reason = null);
