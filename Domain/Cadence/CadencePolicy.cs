using SalesBot.Domain.Customers;

namespace SalesBot.Domain.Cadence;

/// <summary>Decides when a customer is to be contacted next. Source: docs/rules.md, whom to contact.</summary>
public sealed class CadencePolicy(CadenceRules rules)
{
    public CadenceRules Rules => rules;

    /// <summary>The interval in days: by grade, at most the prospect's, at least the minimum gap; a lost customer's is the win-back's.</summary>
    /// <param name="losing">The last contact is the one that lost the customer.</param>
    public int Interval(Grade grade, Stage stage, bool losing) => stage switch
    {
        Stage.Lost => losing ? rules.FirstWinBack : rules.LaterWinBack,
        Stage.Prospect => Math.Max(Math.Min(rules.Interval[grade], rules.Prospect), rules.MinimumGap[grade]),
        _ => Math.Max(rules.Interval[grade], rules.MinimumGap[grade]),
    };

    /// <summary>The most days between two contacts, whatever was agreed: one and a half intervals.</summary>
    public int Longest(Grade grade, Stage stage, bool losing) => HalfMore(Interval(grade, stage, losing));

    /// <summary>When the contact after this one is due.</summary>
    /// <param name="contact">Local date of the last real contact.</param>
    /// <param name="stage">The stage that contact left the customer in.</param>
    /// <param name="agreed">The date of the next step agreed then; one not after <paramref name="contact"/> is no date.</param>
    /// <remarks>An agreed date up to contact + interval wins; a later one holds up to 1.5 intervals (half days up).</remarks>
    public DueDates After(DateOnly contact, Grade grade, Stage stage, bool losing, DateOnly? agreed, WorkCalendar calendar)
    {
        var interval = Interval(grade, stage, losing);
        var regular = contact.AddDays(interval);
        var latest = contact.AddDays(HalfMore(interval));
        var (day, dated) = agreed is { } date && date > contact
            ? date <= latest ? (date, true) : (latest, false)
            : (regular, false);
        var due = calendar.OnOrAfter(day);
        return new DueDates(due, due.AddDays(HalfMore(interval) - interval), dated);
    }

    /// <summary>One and a half intervals, half days up.</summary>
    private static int HalfMore(int interval) => interval + ((interval + 1) / 2);
}
