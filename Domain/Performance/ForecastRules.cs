using SalesBot.Domain.Customers;

namespace SalesBot.Domain.Performance;

/// <summary>How many customers in a stage, 0 to 1, order within 30 days, until the team's own record tells (settings <c>Forecast:Prospect</c> …).</summary>
public sealed record ForecastRules(double Prospect = 0.03, double Interested = 0.08, double Negotiation = 0.25)
{
    private const double Month = 30;

    /// <summary>How many of those in a stage order within so many days; of those won or lost without an order, none.</summary>
    public double Within(Stage stage, int days) => 1 - Math.Pow(
        1 - stage switch
        {
            Stage.Prospect => Prospect,
            Stage.Interested => Interested,
            Stage.Negotiating => Negotiation,
            _ => 0,
        },
        days / Month);
}
