namespace SalesBot.Domain.Customers;

/// <summary>How far the sale has come (合作阶段). <see cref="Lost"/> is reached from any other.</summary>
public enum Stage
{
    Prospect,
    Interested,
    Negotiating,
    Won,
    Lost,
}
