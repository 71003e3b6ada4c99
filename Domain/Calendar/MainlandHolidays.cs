namespace SalesBot.Domain.Calendar;

/// <summary>The mainland's public holidays: as announced where a notice is known, else the statutory festivals on their own dates.</summary>
internal static class MainlandHolidays
{
    /// <summary>Holiday notices of the State Council for 2024, 2025 and 2026.</summary>
    public static readonly IReadOnlyList<HolidayNotice> Announced =
    [
        HolidayNotice.Of(
            2024,
            off: "01-01 02-10..17 04-04..06 05-01..05 06-10 09-15..17 10-01..07",
            work: "02-04 02-18 04-07 04-28 05-11 09-14 09-29 10-12"),
        HolidayNotice.Of(
            2025,
            off: "01-01 01-28..31 02-01..04 04-04..06 05-01..05 05-31 06-01..02 10-01..08",
            work: "01-26 02-08 04-27 09-28 10-11"),
        HolidayNotice.Of(
            2026,
            off: "01-01..03 02-15..23 04-04..06 05-01..05 06-19..21 09-25..27 10-01..07",
            work: "01-04 02-14 02-28 05-09 09-20 10-10"),
    ];

    /// <summary>
    /// New Year's Day, Spring Festival from its eve to the third, Qingming, Labour Day 1–2 May, Dragon Boat, Mid-Autumn and
    /// National Day 1–3 October, by the statute as revised for 2025. Bridges and make-up days need the year's notice.
    /// </summary>
    public static IEnumerable<DateOnly> Statutory(int year) =>
    [
        new(year, 1, 1),
        .. FestivalDates.SpringFestival(year, -1, 2),
        FestivalDates.Qingming(year),
        new(year, 5, 1),
        new(year, 5, 2),
        .. FestivalDates.Lunar(year, 5, 5),
        .. FestivalDates.Lunar(year, 8, 15),
        new(year, 10, 1),
        new(year, 10, 2),
        new(year, 10, 3),
    ];
}
