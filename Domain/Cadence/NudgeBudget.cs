using SalesBot.Domain.Customers;

namespace SalesBot.Domain.Cadence;

/// <summary>How many single nudges a rep gets a day, and how soon one about the same customer comes again (docs/rules.md, what is pushed).</summary>
/// <param name="PerDay">k, the digest aside.</param>
/// <param name="BackOff">Days until the next nudge about a customer after the first, second, …; the last one goes on.</param>
public sealed record NudgeBudget(int PerDay, IReadOnlyList<int> BackOff)
{
    public static NudgeBudget Default { get; } = new(5, [1, 3, 7]);

    /// <summary>Whether an overdue customer is to be nudged about today.</summary>
    /// <param name="past">Local dates of the nudges so far since it fell due, oldest first.</param>
    public bool IsTurn(DueContact contact, IReadOnlyList<DateOnly> past, DateOnly today)
    {
        if (!contact.IsOverdue(today) || contact.IsSnoozed(today))
        {
            return false;
        }

        if (past is not [.., var last])
        {
            return true;
        }

        // Whoever is lost is asked after once; then the digest is enough.
        if (contact.Customer.Stage == Stage.Lost)
        {
            return false;
        }

        var turnedRed = contact.IsRed(today) && last < contact.Plan.Red;
        return last < today && (turnedRed || today >= last.AddDays(BackOff[Math.Min(past.Count, BackOff.Count) - 1]));
    }

    /// <summary>Those for whom there is room today, the most pressing first; the rest waits for the next digest.</summary>
    /// <param name="used">Nudges the rep had today or is sure to get.</param>
    public IReadOnlyList<DueContact> Choose(IEnumerable<DueContact> turns, int used, DateOnly today) =>
        [.. Attention.InOrder(turns, today).Take(Math.Max(0, PerDay - used))];
}
