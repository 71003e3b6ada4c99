using SalesBot.Domain.Customers;
using SalesBot.Domain.Performance;
using SalesBot.Domain.Team;

namespace SalesBot.Domain.Forecasts;

/// <summary>What a period is expected to bring, as of a day (docs/rules.md, forecast). Amounts in the team's currency.</summary>
/// <param name="AsOf">The last day whose records were looked at.</param>
/// <param name="Booked">Sold in the period up to that day.</param>
/// <param name="Expected">What customers we know are likely to order in what is left, the greatest first.</param>
/// <param name="Unseen">From customers nobody has heard of yet, as many as came before.</param>
/// <param name="Low">What came was below this once in about ten times.</param>
/// <param name="High">What came was above this once in about ten times.</param>
/// <param name="Target">Null where none is set.</param>
public sealed record Forecast(
    Period Period,
    Scope Scope,
    DateOnly AsOf,
    decimal Booked,
    IReadOnlyList<ExpectedSale> Expected,
    decimal Unseen,
    decimal Low,
    decimal Likely,
    decimal High,
    decimal? Target,
    decimal? Challenge,
    TrackRecord Record)
{
    /// <summary>Weighted, from deals that are open.</summary>
    public decimal Open => Expected.Where(sale => !sale.Phase.Bought()).Sum(sale => sale.Weighted);

    /// <summary>Weighted, from customers who buy again.</summary>
    public decimal Again => Expected.Where(sale => sale.Phase.Bought()).Sum(sale => sale.Weighted);

    /// <summary>What the likely figure is short of the target; null where there is none or it is reached.</summary>
    public decimal? Gap => Target - Likely is > 0 and var gap ? gap : null;

    /// <summary>Whose orders would close the gap, the most promising first; all of them where they do not suffice. None without a gap.</summary>
    public IReadOnlyList<ExpectedSale> ToReach()
    {
        var left = Gap ?? 0;
        var named = new List<ExpectedSale>();
        foreach (var sale in Expected.Where(sale => sale.Chance is >= 0.1m and < 1).OrderByDescending(sale => sale.Chance * (sale.Amount - sale.Weighted)))
        {
            if (left <= 0)
            {
                break;
            }

            named.Add(sale);
            left -= sale.Amount - sale.Weighted;
        }

        return named;
    }
}

/// <summary>What one customer is likely to order before the period ends.</summary>
/// <param name="Chance">That an order comes, 0 to 1: how many in the same phase ordered within so many days.</param>
/// <param name="Amount">If it comes.</param>
/// <param name="Told">The amount was told in a contact, not taken from what is usual.</param>
public sealed record ExpectedSale(CustomerCode Code, string Name, RepId Owner, Phase Phase, decimal Chance, decimal Amount, bool Told)
{
    public decimal Weighted => Chance * Amount;
}

/// <summary>What was said at the same point of the periods before against what came.</summary>
public sealed record TrackRecord(IReadOnlyList<PastForecast> Past)
{
    /// <summary>The mean distance between what was said and what came, as a share of what came; null without a period that sold.</summary>
    public decimal? Error => Mean(past => Math.Abs(past.Likely - past.Came) / past.Came);

    /// <summary>Above zero: it said too much.</summary>
    public decimal? Bias => Mean(past => (past.Likely - past.Came) / past.Came);

    /// <summary>How many periods' sales lay between the low and the high figure.</summary>
    public int Held => Past.Count(past => past.Came >= past.Low && past.Came <= past.High);

    private decimal? Mean(Func<PastForecast, decimal> of) => Past.Where(past => past.Came > 0).ToList() is { Count: > 0 } sold ? sold.Average(of) : null;
}

/// <param name="AsOf">The same point of that period.</param>
public sealed record PastForecast(Period Period, DateOnly AsOf, decimal Booked, decimal Low, decimal Likely, decimal High, decimal Came);
