namespace SalesBot.Bot.Understanding.Expressions;

/// <summary>Calendar reckoning with weeks from Monday to Sunday. Years outside 1 to 9998 give nothing.</summary>
internal static class Dates
{
    public static bool Exists(int year, int month, int day) =>
        year is >= 1 and <= 9998 && month is >= 1 and <= 12 && day >= 1 && day <= DateTime.DaysInMonth(year, month);

    public static DateTime Monday(DateTime day) => day.Date.AddDays(-Weekday(day) + 1);

    /// <summary>1 is Monday, 7 is Sunday.</summary>
    public static int Weekday(DateTime day) => day.DayOfWeek == DayOfWeek.Sunday ? 7 : (int)day.DayOfWeek;

    /// <summary>The last such weekday before today, and the next, which may be today.</summary>
    public static Alt[] NearWeekdays(DateTime today, int weekday)
    {
        var next = today.Date.AddDays((weekday - Weekday(today) + 7) % 7);
        return [new Alt(next.AddDays(-7)), new Alt(next)];
    }

    /// <summary>The last such day of a year before today, and the next; days that only leap years have are sought there.</summary>
    public static Alt[]? NearMonthDays(DateTime today, int month, int day)
    {
        if (!Exists(2000, month, day))
        {
            return null;
        }

        var (past, next) = (today.Year, today.Year);
        while (!Exists(next, month, day) || new DateTime(next, month, day) < today.Date)
        {
            next++;
        }

        while (!Exists(past, month, day) || new DateTime(past, month, day) >= today.Date)
        {
            past--;
        }

        return [new Alt(new DateTime(past, month, day)), new Alt(new DateTime(next, month, day))];
    }

    /// <summary>The last such day of a month before today, and the next; months without that day are passed over.</summary>
    public static Alt[]? NearDays(DateTime today, int day)
    {
        if (day is < 1 or > 31)
        {
            return null;
        }

        var month = FirstOfMonth(today);
        var next = month;
        while (!Exists(next.Year, next.Month, day) || next.AddDays(day - 1) < today.Date)
        {
            next = next.AddMonths(1);
        }

        var past = month;
        while (!Exists(past.Year, past.Month, day) || past.AddDays(day - 1) >= today.Date)
        {
            past = past.AddMonths(-1);
        }

        return [new Alt(past.AddDays(day - 1)), new Alt(next.AddDays(day - 1))];
    }

    /// <summary>The last and the next month of that number, where the current one counts as next.</summary>
    public static Alt[] NearMonths(DateTime today, int month)
    {
        var next = new DateTime(month < today.Month ? today.Year + 1 : today.Year, month, 1);
        var past = new DateTime(month >= today.Month ? today.Year - 1 : today.Year, month, 1);
        return [new Alt(past, past.AddMonths(1)), new Alt(next, next.AddMonths(1))];
    }

    public static DateTime FirstOfMonth(DateTime day) => new(day.Year, day.Month, 1);

    public static DateTime FirstOfQuarter(DateTime day) => new(day.Year, (((day.Month - 1) / 3) * 3) + 1, 1);

    /// <summary>The stretch of one unit that lies a number of units from today's.</summary>
    public static Alt Unit(DateTime today, Grain grain, int steps)
    {
        switch (grain)
        {
            case Grain.Day:
                return new Alt(today.Date.AddDays(steps), today.Date.AddDays(steps + 1));
            case Grain.Weekend:
                var saturday = Monday(today).AddDays((7 * steps) + 5);
                return new Alt(saturday, saturday.AddDays(2));
            case Grain.Week:
                var monday = Monday(today).AddDays(7 * steps);
                return new Alt(monday, monday.AddDays(7));
            case Grain.Month:
                var month = FirstOfMonth(today).AddMonths(steps);
                return new Alt(month, month.AddMonths(1));
            case Grain.Quarter:
                var quarter = FirstOfQuarter(today).AddMonths(3 * steps);
                return new Alt(quarter, quarter.AddMonths(3));
            case Grain.Half:
                var half = new DateTime(today.Year, today.Month <= 6 ? 1 : 7, 1).AddMonths(6 * steps);
                return new Alt(half, half.AddMonths(6));
            default:
                var year = new DateTime(Math.Clamp(today.Year + steps, 1, 9998), 1, 1);
                return new Alt(year, year.AddYears(1));
        }
    }

    /// <summary>The ISO week of a year: the first is the one with its first Thursday.</summary>
    public static Alt Week(int year, int number)
    {
        var monday = Monday(new DateTime(year, 1, 4)).AddDays(7 * (number - 1));
        return new Alt(monday, monday.AddDays(7));
    }

    /// <summary>The first, second … week of a stretch, or the last (−1). A week belongs where its Thursday lies.</summary>
    public static Alt WeekOf(Alt stretch, int number)
    {
        var (start, end) = (stretch.Start!.Value, stretch.End!.Value);
        DateTime monday;
        if (number > 0)
        {
            monday = Monday(start);
            if (monday.AddDays(3) < start)
            {
                monday = monday.AddDays(7);
            }

            monday = monday.AddDays(7 * (number - 1));
        }
        else
        {
            monday = Monday(end.AddDays(-1));
            if (monday.AddDays(3) >= end)
            {
                monday = monday.AddDays(-7);
            }
        }

        return new Alt(monday, monday.AddDays(7));
    }

    /// <summary>The first, second … such weekday of a stretch, or the last (−1).</summary>
    public static DateTime? WeekdayOf(Alt stretch, int number, int weekday)
    {
        var (start, end) = (stretch.Start!.Value, stretch.End!.Value);
        var day = number > 0
            ? start.AddDays(((weekday - Weekday(start) + 7) % 7) + (7 * (number - 1)))
            : end.AddDays(-1 - ((Weekday(end.AddDays(-1)) - weekday + 7) % 7));
        return day >= start && day < end ? day : null;
    }

    /// <summary>The beginning (1), middle (2) or end (3) of a week, month or year, as wide as people mean it.</summary>
    public static Alt Third(Alt whole, Grain grain, int third)
    {
        var (start, end) = (whole.Start!.Value, whole.End!.Value);
        var (middle, late) = grain switch
        {
            Grain.Year => (start.AddMonths(4), start.AddMonths(8)),
            Grain.Month => (start.AddDays(third == 2 ? 9 : 15), start.AddDays(third == 2 ? 20 : 15)),
            Grain.Week => (start.AddDays(third == 2 ? 1 : 3), start.AddDays(third == 2 ? 5 : 3)),
            _ => (start + ((end - start) / 3), start + ((end - start) * 2 / 3)),
        };
        return third switch { 1 => new Alt(start, middle.Date), 2 => new Alt(middle.Date, late.Date), _ => new Alt(late.Date, end) };
    }

    public static DateTime AddWorkDays(DateTime day, int count)
    {
        var step = Math.Sign(count);
        for (var left = Math.Min(Math.Abs(count), 5000); left > 0;)
        {
            day = day.AddDays(step);
            if (day.DayOfWeek is not (DayOfWeek.Saturday or DayOfWeek.Sunday))
            {
                left--;
            }
        }

        return day;
    }
}
