using SalesBot.Domain.Customers;
using SalesBot.Domain.Team;

namespace SalesBot.Domain.Sales;

/// <summary>A sale (订单). It counts on its date, for its rep.</summary>
/// <param name="Number">Unique in the company; the order's identity.</param>
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
    string? SourceMessage = null);
