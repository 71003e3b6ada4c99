using System.Globalization;

namespace SalesBot.Bot.Understanding.Expressions;

/// <summary>The day of a holiday in a year; null where nobody has said it yet.</summary>
internal delegate DateTime? HolidayRule(int year);

/// <summary>The ways in which a calendar fixes its holidays.</summary>
internal static class HolidayRules
{
    private static readonly ChineseLunisolarCalendar Lunisolar = new();

    public static HolidayRule Fixed(int month, int day) => year => new DateTime(year, month, day);

    /// <summary>The first, second … weekday of a month, or the last (−1), or some days later.</summary>
    public static HolidayRule Nth(int month, int number, int weekday, int later = 0) => year =>
    {
        var first = new DateTime(year, month, 1);
        return Dates.WeekdayOf(new Alt(first, first.AddMonths(1)), number, weekday)?.AddDays(later);
    };

    public static HolidayRule Easter(int later = 0) => year => EasterSunday(year).AddDays(later);

    /// <summary>The first of the days off as announced or usual.</summary>
    public static HolidayRule Announced(Holiday kind) => year => Holidays.In(kind, year)?.From.ToDateTime(default);

    /// <summary>A day of the old Chinese calendar, or some days later; known from 1902 to 2100.</summary>
    public static HolidayRule Lunar(int month, int day, int later = 0) => year =>
    {
        if (year is < 1902 or > 2100)
        {
            return null;
        }

        // A leap month pushes the later ones on by one.
        var leap = Lunisolar.GetLeapMonth(year);
        return Lunisolar.ToDateTime(year, leap > 0 && month >= leap ? month + 1 : month, day, 0, 0, 0, 0).AddDays(later);
    };

    /// <summary>The last such day before today, and the next, which is not over yet.</summary>
    public static (DateTime? Before, DateTime Next, Alt DaysOff)? Near(HolidayRule feast, DateTime today)
    {
        for (var year = today.Year; year <= today.Year + 1; year++)
        {
            if (feast(year) is { } day && DaysOff(day) is var off && off.End > today)
            {
                return (feast(day.Year - 1), day, off);
            }
        }

        return null;
    }

    /// <summary>What is "after" a holiday comes after all its days off.</summary>
    public static Alt DaysOff(DateTime first) =>
        Holidays.DaysOff(DateOnly.FromDateTime(first)) is { } off ? new Alt(first, off.To.ToDateTime(default).AddDays(1)) : new Alt(first, first.AddDays(1));

    /// <summary>The Gregorian reckoning of Meeus, Jones and Butcher.</summary>
    private static DateTime EasterSunday(int year)
    {
        var (golden, century, ofCentury) = (year % 19, year / 100, year % 100);
        var epact = ((19 * golden) + century - (century / 4) - ((century - ((century + 8) / 25) + 1) / 3) + 15) % 30;
        var weekday = (32 + (2 * (century % 4)) + (2 * (ofCentury / 4)) - epact - (ofCentury % 4)) % 7;
        var shift = (golden + (11 * epact) + (22 * weekday)) / 451;
        var days = epact + weekday - (7 * shift) + 114;
        return new DateTime(year, days / 31, (days % 31) + 1);
    }
}
