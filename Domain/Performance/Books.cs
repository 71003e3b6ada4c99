using SalesBot.Domain.Customers;
using SalesBot.Domain.FollowUps;
using SalesBot.Domain.Sales;
using SalesBot.Domain.Team;

namespace SalesBot.Domain.Performance;

/// <summary>The company's records, as the figures are computed from.</summary>
public sealed record Books
{
    public IReadOnlyList<Rep> Reps { get; init; } = [];

    public IReadOnlyList<Customer> Customers { get; init; } = [];

    public IReadOnlyList<FollowUp> FollowUps { get; init; } = [];

    public IReadOnlyList<StageEvent> StageEvents { get; init; } = [];

    public IReadOnlyList<Order> Orders { get; init; } = [];

    public IReadOnlyList<Payment> Payments { get; init; } = [];

    public IReadOnlyList<Target> Targets { get; init; } = [];

    public IReadOnlyList<ScoreEntry> Scores { get; init; } = [];

    public IReadOnlyList<ChannelCost> ChannelCosts { get; init; } = [];
}
