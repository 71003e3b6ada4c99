namespace SalesBot.Domain.Cadence;

/// <summary>After leave the work is spread over days: none brings more than half as much again as a normal one, grade A first. Source: docs/rules.md, whom to contact.</summary>
public static class ReturnLoad
{
    /// <summary>Working days are five in seven.</summary>
    private const decimal PerCalendarDay = 7m / 5m;

    /// <summary>The most customers a day after leave may bring; at least one.</summary>
    /// <param name="intervals">Of each of the rep's customers, in days: together they say what a normal working day brings.</param>
    public static int Most(IEnumerable<int> intervals) => Math.Max(1, (int)(1.5m * PerCalendarDay * intervals.Sum(interval => 1m / interval)));

    /// <summary>Those that have to wait for the next working day: the least pressing first.</summary>
    /// <param name="fresh">All that the day would bring.</param>
    /// <param name="mayWait">Nothing is promised for today.</param>
    public static IReadOnlyList<DueContact> PutOff(IReadOnlyCollection<DueContact> fresh, Func<DueContact, bool> mayWait, int most, DateOnly today) =>
        [.. Attention.InOrder(fresh.Where(mayWait), today).Reverse().Take(Math.Max(0, fresh.Count - most))];
}
