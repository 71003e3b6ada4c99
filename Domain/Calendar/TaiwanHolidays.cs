namespace SalesBot.Domain.Calendar;

/// <summary>Taiwan's public holidays, for any year.</summary>
/// <remarks>
/// Source: 紀念日及節日實施條例 (2025). One on a Saturday is taken the Friday before, one on a Sunday the Monday after;
/// the Spring Festival's and any that meet another are taken on the next working day.
/// </remarks>
internal static class TaiwanHolidays
{
    public static IEnumerable<DateOnly> Of(int year)
    {
        // The act added these in 2025, the day before New Year's Eve from 2026 on.
        DateOnly[] sinceTheAct = year >= 2025 ? [new(year, 9, 28), new(year, 10, 25), new(year, 12, 25)] : [];
        var qingming = FestivalDates.Qingming(year);
        DateOnly[] single =
        [
            new(year, 1, 1),
            new(year, 2, 28),
            ChildrensDay(year, qingming),
            qingming,
            new(year, 5, 1),
            .. FestivalDates.Lunar(year, 5, 5),
            .. FestivalDates.Lunar(year, 8, 15),
            new(year, 10, 10),
            .. sinceTheAct,
        ];
        DateOnly[] spring = [.. FestivalDates.SpringFestival(year, year >= 2026 ? -2 : -1, 2)];
        var off = new HashSet<DateOnly>([.. single, .. spring]);
        foreach (var day in single.Order())
        {
            if (day.DayOfWeek == DayOfWeek.Saturday && !off.Contains(day.AddDays(-1)))
            {
                off.Add(day.AddDays(-1));
            }
            else if (IsWeekend(day))
            {
                off.Add(NextWorked(day, off));
            }
        }

        foreach (var day in spring.Where(IsWeekend))
        {
            off.Add(NextWorked(day, off));
        }

        return off;
    }

    /// <summary>When it meets Qingming it is taken the day before, on a Thursday the day after.</summary>
    private static DateOnly ChildrensDay(int year, DateOnly qingming)
    {
        var day = new DateOnly(year, 4, 4);
        return day != qingming ? day : day.AddDays(day.DayOfWeek == DayOfWeek.Thursday ? 1 : -1);
    }

    private static DateOnly NextWorked(DateOnly after, HashSet<DateOnly> off)
    {
        var day = after.AddDays(1);
        while (IsWeekend(day) || off.Contains(day))
        {
            day = day.AddDays(1);
        }

        return day;
    }

    private static bool IsWeekend(DateOnly day) => day.DayOfWeek is DayOfWeek.Saturday or DayOfWeek.Sunday;
}
