namespace SalesBot.Bot.Understanding.Expressions;

/// <summary>Public holidays as people name them, with the days off: what 国庆后 or "after Christmas" reckons from.</summary>
internal static class Holidays
{
    /// <summary>Announced days off of the holidays that move: (kind, first, last).</summary>
    private static readonly (Holiday Kind, DateOnly From, DateOnly To)[] Announced =
    [
        (Holiday.SpringFestival, new(2025, 1, 28), new(2025, 2, 4)), (Holiday.SpringFestival, new(2026, 2, 15), new(2026, 2, 23)), (Holiday.SpringFestival, new(2027, 2, 5), new(2027, 2, 12)),
        (Holiday.SpringFestival, new(2024, 2, 10), new(2024, 2, 17)), (Holiday.SpringFestival, new(2028, 1, 26), new(2028, 2, 1)),
        (Holiday.TombSweeping, new(2024, 4, 4), new(2024, 4, 6)), (Holiday.TombSweeping, new(2025, 4, 4), new(2025, 4, 6)), (Holiday.TombSweeping, new(2026, 4, 4), new(2026, 4, 6)), (Holiday.TombSweeping, new(2027, 4, 3), new(2027, 4, 5)),
        (Holiday.DragonBoat, new(2024, 6, 8), new(2024, 6, 10)), (Holiday.DragonBoat, new(2025, 5, 31), new(2025, 6, 2)), (Holiday.DragonBoat, new(2026, 6, 19), new(2026, 6, 21)), (Holiday.DragonBoat, new(2027, 6, 9), new(2027, 6, 11)),
        (Holiday.MidAutumn, new(2024, 9, 15), new(2024, 9, 17)), (Holiday.MidAutumn, new(2025, 10, 1), new(2025, 10, 8)), (Holiday.MidAutumn, new(2026, 9, 25), new(2026, 9, 27)), (Holiday.MidAutumn, new(2027, 9, 15), new(2027, 9, 17)),
        (Holiday.NewYear, new(2026, 1, 1), new(2026, 1, 3)), (Holiday.NationalDay, new(2025, 10, 1), new(2025, 10, 8)),
    ];

    /// <summary>The days off in a year; null for a moving holiday of a year not known.</summary>
    public static (DateOnly From, DateOnly To)? In(Holiday kind, int year)
    {
        foreach (var (other, from, to) in Announced)
        {
            if (other == kind && from.Year == year)
            {
                return (from, to);
            }
        }

        return kind switch
        {
            Holiday.NewYear => (new(year, 1, 1), new(year, 1, 1)),
            Holiday.TombSweeping => (new(year, 4, 4), new(year, 4, 6)),
            Holiday.LabourDay => (new(year, 5, 1), new(year, 5, 5)),
            Holiday.NationalDay => (new(year, 10, 1), new(year, 10, 7)),
            Holiday.Christmas => (new(year, 12, 25), new(year, 12, 25)),
            Holiday.Thanksgiving => Thanksgiving(year),
            _ => null,
        };
    }

    /// <summary>The days off of the holiday that begins on a day; null when none does.</summary>
    public static (DateOnly From, DateOnly To)? DaysOff(DateOnly first)
    {
        foreach (var kind in Enum.GetValues<Holiday>())
        {
            if (In(kind, first.Year) is { } off && off.From == first)
            {
                return off;
            }
        }

        return null;
    }

    private static (DateOnly, DateOnly) Thanksgiving(int year)
    {
        var first = new DateOnly(year, 11, 1);
        var day = first.AddDays((((int)DayOfWeek.Thursday - (int)first.DayOfWeek + 7) % 7) + 21);
        return (day, day.AddDays(1));
    }
}

internal enum Holiday
{
    NewYear,
    SpringFestival,
    TombSweeping,
    LabourDay,
    DragonBoat,
    MidAutumn,
    NationalDay,
    Christmas,
    Thanksgiving,
}
