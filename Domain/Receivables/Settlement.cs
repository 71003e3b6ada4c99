using SalesBot.Domain.Sales;

namespace SalesBot.Domain.Receivables;

/// <summary>What was paid on an order, reckoned in the order's own currency: whoever owes dollars has paid when the dollars are there.</summary>
public static class Settlement
{
    /// <summary>Still to be paid; negative where too much was.</summary>
    public static Money Left(Order order, IEnumerable<Payment> payments) => order.Own() - Paid(order, payments);

    public static Money Paid(Order order, IEnumerable<Payment> payments)
    {
        var paid = Money.Zero with { Currency = order.Own().Currency };
        foreach (var payment in payments)
        {
            paid += Of(order, payment);
        }

        return paid;
    }

    /// <summary>What a payment takes off its order. Of another currency it counts by what both are worth in the team's; nothing while one of the two is not reckoned.</summary>
    public static Money Of(Order order, Payment payment) => payment.Own() is var own && own.Currency == order.Own().Currency ? own
        : order.AsSaid is not { } said ? payment.Amount
        : order.Amount.Minor == 0 ? new Money(0, said.Currency)
        : Money.Of(payment.Amount.Amount * said.Amount / order.Amount.Amount, said.Currency);

    /// <summary>A part of an order's own sum in the team's currency: all of it is all the order counts for.</summary>
    public static Money InTeam(Order order, Money own, ExchangeRates rates) => order.AsSaid is not { Minor: not 0 } said ? own with { Currency = null }
        : rates.Rounded(order.Amount.Amount * own.Minor / said.Minor);

    /// <summary>
    /// What a payment counts for. In its order's currency it goes by the order's rate, and the last part takes what rounding left: an order that is paid owes nothing in the team's
    /// currency either. In another currency it goes by today's rate.
    /// </summary>
    /// <param name="others">The order's other payments.</param>
    /// <returns>Zero where there is no rate.</returns>
    public static Money Reckon(Order order, Money said, IEnumerable<Payment> others, ExchangeRates rates)
    {
        if (said.Currency is null || order.Own().Currency != said.Currency)
        {
            return rates.InTeam(said) ?? Money.Zero;
        }

        var (before, counted) = (said with { Minor = 0 }, Money.Zero);
        foreach (var other in others.Where(other => other.AsSaid?.Currency == said.Currency))
        {
            (before, counted) = (before + other.Own(), counted + other.Amount);
        }

        var (apart, rest) = (InTeam(order, said, rates), InTeam(order, before + said, rates) - counted);
        return Math.Abs(apart.Minor - rest.Minor) <= 100 ? rest : apart;
    }
}
