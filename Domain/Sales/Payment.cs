namespace SalesBot.Domain.Sales;

/// <summary>Money received for an order (回款).</summary>
/// <param name="Id">From a file: made of the row and its count among equal rows, so importing twice adds none.</param>
public sealed record Payment(string Id, DateOnly Date, string Order, Money Amount, string? SourceMessage = null);
