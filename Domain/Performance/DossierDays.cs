using SalesBot.Domain.Customers;

namespace SalesBot.Domain.Performance;

/// <summary>A customer as it was on a day.</summary>
public static class DossierDays
{
    /// <summary>Something about it is dated up to that day: its first stage begins with its first trace.</summary>
    public static bool Known(this Dossier dossier, DateOnly day) => dossier.Stays[0].EnteredOn <= day;

    public static bool IsLost(this Dossier dossier, DateOnly day) => dossier.Stays.LastOrDefault(stay => stay.EnteredOn <= day) is { Stage: Stage.Lost };

    /// <summary>From so many days on a grade A customer is long overdue.</summary>
    public const int LongOverdue = 7;

    /// <summary>How many days the due date was past at that day's end, whatever happened after it; 0 if none was.</summary>
    public static int Overdue(this Dossier dossier, DateOnly day)
    {
        foreach (var due in dossier.Dues)
        {
            if (due.Since <= day && due.Day < day && !(due.Met <= day))
            {
                return day.DayNumber - due.Day.DayNumber;
            }
        }

        return 0;
    }

    /// <summary>What of its orders was to be paid before that day and was not by its end: the amount, and how long the oldest is past due; null when nothing is.</summary>
    /// <param name="terms">Days within which an order is to be paid where the customer has no terms of its own.</param>
    /// <param name="counts">Which of its orders are looked at.</param>
    public static (Money Left, int Days)? PastDue(this Dossier dossier, DateOnly day, int terms, Func<Dossier, Sale, bool> counts)
    {
        var (minor, longest) = (0L, 0);
        foreach (var sale in dossier.Sales)
        {
            var late = day.DayNumber - sale.Date.DayNumber - (dossier.PaymentDays ?? terms);
            if (late <= 0)
            {
                break;
            }

            var left = sale.Amount.Minor;
            foreach (var receipt in sale.Receipts)
            {
                left -= receipt.Date <= day ? receipt.Amount.Minor : 0;
            }

            if (left > 0 && counts(dossier, sale))
            {
                (minor, longest) = (minor + left, Math.Max(longest, late));
            }
        }

        return minor > 0 ? (new Money(minor), longest) : null;
    }

    /// <summary>The amount of the open deal: the last that a contact told of since the customer last ordered or was lost; null if none did.</summary>
    public static Money? Told(this Dossier dossier, DateOnly day)
    {
        var since = DateOnly.MinValue;
        foreach (var sale in dossier.Sales)
        {
            since = sale.Date <= day && sale.Date > since ? sale.Date : since;
        }

        foreach (var stay in dossier.Stays)
        {
            since = stay.Stage == Stage.Lost && stay.EnteredOn <= day && stay.EnteredOn > since ? stay.EnteredOn : since;
        }

        for (var at = dossier.Touches.Count - 1; at >= 0; at--)
        {
            var touch = dossier.Touches[at];
            if (touch.Day <= day && touch.Day > since && touch.Amount is { } amount)
            {
                return amount;
            }
        }

        return null;
    }
}
