using System.Globalization;

namespace SalesBot.Domain.Calendar;

/// <summary>Dates of festivals that move: by the lunar calendar, by the sun and by Easter. Lunar dates are known up to 2100.</summary>
internal static class FestivalDates
{
    private static readonly ChineseLunisolarCalendar Lunisolar = new();

    /// <summary>The day of an ordinary (not leap) lunar month, in the lunar year that begins in <paramref name="year"/>.</summary>
    /// <returns>Nothing beyond the years the lunar calendar is known for.</returns>
    public static IEnumerable<DateOnly> Lunar(int year, int month, int day)
    {
        if (year < Lunisolar.MinSupportedDateTime.Year || year >= Lunisolar.MaxSupportedDateTime.Year)
        {
            yield break;
        }

        var leap = Lunisolar.GetLeapMonth(year);
        var place = leap > 0 && month >= leap ? month + 1 : month;
        yield return DateOnly.FromDateTime(Lunisolar.ToDateTime(year, place, day, 0, 0, 0, 0));
    }

    /// <summary>Days of the Spring Festival counted from the lunar new year: -1 is its eve.</summary>
    public static IEnumerable<DateOnly> SpringFestival(int year, int from, int to) =>
        Lunar(year, 1, 1).SelectMany(first => Enumerable.Range(from, to - from + 1).Select(first.AddDays));

    /// <summary>清明: the sun at 15°, by the usual rule of thumb, which holds from 1901 to 2099.</summary>
    public static DateOnly Qingming(int year)
    {
        var inCentury = year % 100;
        var start = year < 2000 ? 5.59m : 4.81m;
        return new DateOnly(year, 4, (int)decimal.Floor((inCentury * 0.2422m) + start) - (inCentury / 4));
    }

    /// <summary>Easter Sunday of the Gregorian calendar (Meeus, Jones and Butcher's algorithm).</summary>
    public static DateOnly Easter(int year)
    {
        var golden = year % 19;
        var (century, inCentury) = (year / 100, year % 100);
        var epact = ((19 * golden) + century - (century / 4) - ((century - ((century + 8) / 25) + 1) / 3) + 15) % 30;
        var weekday = (32 + (2 * (century % 4)) + (2 * (inCentury / 4)) - epact - (inCentury % 4)) % 7;
        var late = (golden + (11 * epact) + (22 * weekday)) / 451;
        var sum = epact + weekday - (7 * late) + 114;
        return new DateOnly(year, sum / 31, (sum % 31) + 1);
    }
}
