using SalesBot.Domain.Customers;

namespace SalesBot.Domain.Performance;

/// <summary>A customer as it was on a day.</summary>
public static class DossierDays
{
    /// <summary>Something about it is dated up to that day: its first stage begins with its first trace.</summary>
    public static bool Known(this Dossier dossier, DateOnly day) => dossier.Stays[0].EnteredOn <= day;

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
