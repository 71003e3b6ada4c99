using SalesBot.Domain.Customers;

namespace SalesBot.Domain.Forecasts;

/// <summary>Where a customer stands on the way to its next order.</summary>
public enum Phase
{
    /// <summary>No order yet, by stage.</summary>
    Prospect,
    Interested,
    Negotiation,

    /// <summary>Won or lost without an order that we know of.</summary>
    Settled,

    /// <summary>One order, not 30, 90, 180 days ago, or longer.</summary>
    OnceThisMonth,
    OnceThisQuarter,
    OnceThisHalf,
    OnceLongAgo,

    /// <summary>Several orders: the time since the last, in parts of the customer's own usual interval: less than a half, 1, 1.5, 2.5, or more.</summary>
    Early,
    Coming,
    Due,
    Late,
    Away,
}

/// <summary>How phases are told.</summary>
public static class Phases
{
    internal const int Count = (int)Phase.Away + 1;

    public static bool Bought(this Phase phase) => phase >= Phase.OnceThisMonth;

    /// <param name="orders">Up to that day; 1 or more.</param>
    /// <param name="first">The day of the first.</param>
    internal static Phase OfBuyer(int orders, DateOnly first, DateOnly last, DateOnly day)
    {
        var since = day.DayNumber - last.DayNumber;
        if (orders == 1 || last == first)
        {
            return since < 30 ? Phase.OnceThisMonth : since < 90 ? Phase.OnceThisQuarter : since < 180 ? Phase.OnceThisHalf : Phase.OnceLongAgo;
        }

        var intervals = since * (double)(orders - 1) / (last.DayNumber - first.DayNumber);
        return intervals < 0.5 ? Phase.Early : intervals < 1 ? Phase.Coming : intervals < 1.5 ? Phase.Due : intervals < 2.5 ? Phase.Late : Phase.Away;
    }

    /// <summary>Of a phase without orders.</summary>
    internal static Stage Stage(this Phase phase) => phase switch
    {
        Phase.Prospect => Customers.Stage.Prospect,
        Phase.Interested => Customers.Stage.Interested,
        Phase.Negotiation => Customers.Stage.Negotiating,
        _ => Customers.Stage.Lost,
    };

    internal static Phase OfStage(Stage stage) => stage switch
    {
        Customers.Stage.Prospect => Phase.Prospect,
        Customers.Stage.Interested => Phase.Interested,
        Customers.Stage.Negotiating => Phase.Negotiation,
        _ => Phase.Settled,
    };
}
