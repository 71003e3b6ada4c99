using System.Globalization;

namespace SalesBot.Worker.Backups;

/// <summary>Which of the nightly backups are kept: the newest ones, and the last of each week and each month before them.</summary>
/// <remarks>It counts backups and not days gone by: a machine that was off for a year throws nothing away when it comes back.</remarks>
/// <param name="Days">The newest so many.</param>
/// <param name="Weeks">Of each of the newest so many weeks that have one, the last. Weeks begin on Monday.</param>
/// <param name="Months">Of each of the newest so many months that have one, the last.</param>
internal sealed record Retention(int Days, int Weeks, int Months)
{
    /// <param name="nights">The nights of which there is a backup, in any order.</param>
    public HashSet<DateOnly> Kept(IEnumerable<DateOnly> nights)
    {
        var all = nights.Distinct().OrderDescending().ToList();
        return
        [
            .. all.Take(Days),
            .. all.GroupBy(night => (ISOWeek.GetYear(night), ISOWeek.GetWeekOfYear(night))).Take(Weeks).Select(week => week.First()),
            .. all.GroupBy(night => (night.Year, night.Month)).Take(Months).Select(month => month.First()),
        ];
    }
}
