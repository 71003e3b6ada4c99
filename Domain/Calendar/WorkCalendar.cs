namespace SalesBot.Domain.Calendar;

/// <summary>
/// Which days the team works: Monday to Friday, less public holidays, plus make-up days (调休), less a rep's own leave.
/// Immutable; a rep's calendar is the team's with their own week and leave added.
/// </summary>
/// <param name="week">The days of a week that are worked; null for Monday to Friday.</param>
public sealed class WorkCalendar(Func<DateOnly, bool> isOff, Func<DateOnly, bool> isMakeUp, IReadOnlyCollection<DayOfWeek>? week = null)
{
    /// <summary>Monday to Friday and nothing else.</summary>
    public static WorkCalendar WeekdaysOnly { get; } = new(_ => false, _ => false);

    public bool IsWorkingDay(DateOnly day) =>
        isMakeUp(day) || (!isOff(day) && (week?.Contains(day.DayOfWeek) ?? day.DayOfWeek is not (DayOfWeek.Saturday or DayOfWeek.Sunday)));

    /// <summary>The day itself if it is one, else the next working day; the day itself if a year has none.</summary>
    public DateOnly OnOrAfter(DateOnly day)
    {
        var at = day;
        for (var tried = 0; tried < 366; tried++, at = at.AddDays(1))
        {
            if (IsWorkingDay(at))
            {
                return at;
            }
        }

        return day;
    }

    /// <summary>The same calendar with these days off as well: leave outranks a make-up day.</summary>
    public WorkCalendar WithLeave(Func<DateOnly, bool> onLeave) =>
        new(day => onLeave(day) || isOff(day), day => !onLeave(day) && isMakeUp(day), week);

    /// <summary>The same holidays and make-up days over a week of one's own.</summary>
    public WorkCalendar WithWeek(IReadOnlyCollection<DayOfWeek> days) => new(isOff, isMakeUp, days);

    /// <returns>The so-many-th working day after that one.</returns>
    public DateOnly WorkingDaysAfter(DateOnly day, int count)
    {
        for (; count > 0; count--)
        {
            day = OnOrAfter(day.AddDays(1));
        }

        return day;
    }

    /// <returns>Working days after <paramref name="from"/> up to and including <paramref name="to"/>; zero when not later.</returns>
    public int WorkingDaysBetween(DateOnly from, DateOnly to)
    {
        var count = 0;
        for (var day = from.AddDays(1); day <= to; day = day.AddDays(1))
        {
            count += IsWorkingDay(day) ? 1 : 0;
        }

        return count;
    }
}
