namespace SalesBot.Domain.Calendar;

/// <summary>Hong Kong's general holidays, for any year.</summary>
/// <remarks>Source: General Holidays Ordinance (Cap. 149); on a Sunday or another holiday, the next day that is neither.</remarks>
internal static class HongKongHolidays
{
    public static IEnumerable<DateOnly> Of(int year)
    {
        var easter = FestivalDates.Easter(year);
        DateOnly[] festivals =
        [
            new(year, 1, 1),
            .. FestivalDates.SpringFestival(year, 0, 2),
            FestivalDates.Qingming(year),
            easter.AddDays(-2),
            easter.AddDays(-1),
            easter.AddDays(1),
            new(year, 5, 1),
            .. FestivalDates.Lunar(year, 4, 8),
            .. FestivalDates.Lunar(year, 5, 5),
            new(year, 7, 1),
            .. FestivalDates.Lunar(year, 8, 15).Select(midAutumn => midAutumn.AddDays(1)),
            new(year, 10, 1),
            .. FestivalDates.Lunar(year, 9, 9),
            new(year, 12, 25),
            new(year, 12, 26),
        ];
        var off = new HashSet<DateOnly>();
        foreach (var festival in festivals.Order())
        {
            var day = festival;
            while (day.DayOfWeek == DayOfWeek.Sunday || off.Contains(day))
            {
                day = day.AddDays(1);
            }

            off.Add(day);
        }

        return off;
    }
}
