namespace SalesBot.Domain.Sales;

/// <summary>Money received for an order (回款).</summary>
/// <param name="Id">From a file: made of the row and its count among equal rows, so importing twice adds none.</param>
/// <param name="Amount">In the team's currency; nothing while a payment in another has no rate.</param>
public sealed record Payment(string Id, DateOnly Date, string Order, Money Amount, string? SourceMessage = null)
{
    /// <summary>The amount in the currency it was said in; null where that is the team's.</summary>
    public Money? AsSaid { get; init; }

    public Money Own() => AsSaid ?? Amount;

    /// <summary>In a currency that had no rate: it counts nothing yet.</summary>
    public bool Uncounted() => AsSaid is { Minor: not 0 } && Amount.Minor == 0;
}
