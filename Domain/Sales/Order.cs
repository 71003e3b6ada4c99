using SalesBot.Domain.Customers;
using SalesBot.Domain.Team;

namespace SalesBot.Domain.Sales;

/// <summary>A sale (订单). It counts on its date, for its rep.</summary>
/// <param name="Number">Unique in the company; the order's identity.</param>
/// <param name="Amount">In the team's currency; nothing while an order in another has no rate.</param>
/// <param name="Cost">Of the whole order; null when unknown, which leaves it out of margins above and below.</param>
public sealed record Order(
    string Number,
    DateOnly Date,
    CustomerCode Customer,
    RepId Rep,
    string Product,
    Money Amount,
    decimal? Quantity = null,
    Money? Cost = null,
    string? Contract = null,
    string? SourceMessage = null)
{
    /// <summary>The amount in the currency it was said in; null where that is the team's.</summary>
    public Money? AsSaid { get; init; }

    /// <summary>The amount it is about, by which it is paid.</summary>
    public Money Own() => AsSaid ?? Amount;

    /// <summary>In a currency that had no rate: it counts nothing yet.</summary>
    public bool Uncounted() => AsSaid is { Minor: not 0 } && Amount.Minor == 0;
}
