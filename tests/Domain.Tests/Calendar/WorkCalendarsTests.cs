using FsCheck;
using FsCheck.Fluent;

namespace SalesBot.Domain.Tests.Calendar;

public sealed class WorkCalendarsTests
{
    private static readonly Gen<DateOnly> AnyDay =
        Gen.Choose(new DateOnly(2000, 1, 1).DayNumber, new DateOnly(2099, 12, 31).DayNumber).Select(DateOnly.FromDayNumber);

    /// <summary>Days off and days worked as announced for each year: 0101 is 1 January.</summary>
    private static readonly (int Year, string Off, string Work)[] Announced =
    [
        (2024, "0101 0210-0217 0404-0406 0501-0505 0610 0915-0917 1001-1007", "0204 0218 0407 0428 0511 0914 0929 1012"),
        (2025, "0101 0128-0204 0404-0406 0501-0505 0531-0602 1001-1008", "0126 0208 0427 0928 1011"),
        (2026, "0101-0103 0215-0223 0404-0406 0501-0505 0619-0621 0925-0927 1001-1007", "0104 0214 0228 0509 0920 1010"),
    ];

    [Fact]
    public void Mainland_AnnouncedYears_EqualTheNotices()
    {
        var off = Announced.SelectMany(year => Days(year.Year, year.Off)).ToHashSet();
        var work = Announced.SelectMany(year => Days(year.Year, year.Work)).ToHashSet();

        var odd =
            from day in Enumerable.Range(0, new DateOnly(2026, 12, 31).DayNumber - new DateOnly(2024, 1, 1).DayNumber + 1)
                .Select(new DateOnly(2024, 1, 1).AddDays)
            let works = work.Contains(day) || (!off.Contains(day) && day.DayOfWeek is not (DayOfWeek.Saturday or DayOfWeek.Sunday))
            where WorkCalendars.Mainland.IsWorkingDay(day) != works
            select day;

        Assert.Empty(odd);
    }

    private static IEnumerable<DateOnly> Days(int year, string stretches) =>
        from stretch in stretches.Split(' ')
        let ends = stretch.Split('-').Select(day => DateOnly.ParseExact($"{year}{day}", "yyyyMMdd", System.Globalization.CultureInfo.InvariantCulture)).ToList()
        from day in Enumerable.Range(0, ends[^1].DayNumber - ends[0].DayNumber + 1)
        select ends[0].AddDays(day);

    [Theory]
    [InlineData("2027-01-01")] // Friday
    [InlineData("2027-02-05")] // eve
    [InlineData("2027-02-08")] // third day
    [InlineData("2027-04-05")] // Qingming
    [InlineData("2028-05-02")]
    [InlineData("2027-06-09")] // Dragon Boat
    [InlineData("2027-09-15")] // Mid-Autumn
    [InlineData("2027-10-01")]
    [InlineData("2029-10-03")]
    [InlineData("2028-01-25")] // eve in a year with a leap fifth month
    [InlineData("2030-06-05")] // Dragon Boat
    [InlineData("2028-10-03")] // Mid-Autumn, after the leap month
    public void Mainland_LaterYears_KeepStatutoryFestivals(string day) =>
        Assert.False(WorkCalendars.Mainland.IsWorkingDay(Day(day)));

    [Theory]
    [InlineData("2027-02-09")] // the day after the statutory Spring Festival
    [InlineData("2027-05-04")]
    [InlineData("2027-10-04")]
    public void Mainland_LaterYears_HaveNoBridges(string day) => Assert.True(WorkCalendars.Mainland.IsWorkingDay(Day(day)));

    [Fact]
    public void Parse_NoticeOfALaterYear_StandsInForItsStatutoryDates()
    {
        var calendar = WorkCalendars.Parse("""{"off":["2027-10-01","2027-10-04","2027-10-05"],"work":["2027-09-25"]}""");

        Assert.False(calendar.IsWorkingDay(Day("2027-10-04")));
        Assert.True(calendar.IsWorkingDay(Day("2027-09-25")));
        Assert.True(calendar.IsWorkingDay(Day("2027-06-09")), "the notice does not list Dragon Boat");
        Assert.False(calendar.IsWorkingDay(Day("2026-10-07")), "earlier notices stay");
        Assert.False(calendar.IsWorkingDay(Day("2030-06-05")), "other years keep their statutory dates");
    }

    [Fact]
    public void Parse_OtherBase_AddsToIt()
    {
        var calendar = WorkCalendars.Parse("""{"base":"none","off":["2026-03-09"]}""");

        Assert.False(calendar.IsWorkingDay(Day("2026-03-09")));
        Assert.True(calendar.IsWorkingDay(Day("2026-10-01")));
    }

    [Theory]
    [InlineData("off: 2027", "Not JSON, line 1")]
    [InlineData("[]", "A calendar is an object")]
    [InlineData("""{"off":"2027-01-01"}""", "\"off\" is a list")]
    [InlineData("""{"off":["2027-01-01","2027-02-30"]}""", "off[1]: \"2027-02-30\"")]
    [InlineData("""{"work":[20270101]}""", "work[0]: 20270101")]
    [InlineData("""{"base":"us"}""", "base: \"us\"")]
    public void Parse_Unreadable_NamesThePlace(string json, string place)
    {
        var refusal = Assert.Throws<FormatException>(() => WorkCalendars.Parse(json));

        Assert.StartsWith(place, refusal.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void HongKong_2026_EqualsTheGazette() => Assert.Equal(
        [
            "01-01", "02-17", "02-18", "02-19", "04-03", "04-04", "04-06", "04-07", "05-01", "05-25", "06-19", "07-01",
            "09-26", "10-01", "10-19", "12-25", "12-26",
        ],
        OffDays(HongKongHolidays.Of(2026)));

    [Fact]
    public void HongKong_2023_ASundayFestivalMovesOn() => Assert.Equal(
        [
            "01-02", "01-23", "01-24", "01-25", "04-05", "04-07", "04-08", "04-10", "05-01", "05-26", "06-22", "07-01",
            "09-30", "10-02", "10-23", "12-25", "12-26",
        ],
        OffDays(HongKongHolidays.Of(2023)));

    [Fact]
    public void Taiwan_2026_WeekdaysOffEqualTheOfficialCalendar() => Assert.Equal(
        [
            "01-01", "02-16", "02-17", "02-18", "02-19", "02-20", "02-27", "04-03", "04-06", "05-01", "06-19", "09-25", "09-28",
            "10-09", "10-26", "12-25",
        ],
        OffDays(TaiwanHolidays.Of(2026).Where(IsWeekday)));

    [Fact]
    public void Taiwan_2027_WeekdaysOffEqualTheOfficialCalendar() => Assert.Equal(
        [
            "01-01", "02-04", "02-05", "02-08", "02-09", "02-10", "03-01", "04-05", "04-06", "04-30", "06-09", "09-15", "09-28",
            "10-11", "10-25", "12-24",
        ],
        OffDays(TaiwanHolidays.Of(2027).Where(IsWeekday)));

    [Fact]
    public void Taiwan_NewYearOnASaturday_IsTakenInTheOldYear() =>
        Assert.False(WorkCalendars.Taiwan.IsWorkingDay(Day("2027-12-31")));

    [Fact]
    public void EveryCalendar_OnOrAfter_IsTheFirstWorkingDay() => Prop.ForAll(
        AnyDay.ToArbitrary(),
        day => new[] { WorkCalendars.Mainland, WorkCalendars.HongKong, WorkCalendars.Taiwan, WorkCalendars.None }.All(calendar =>
        {
            var next = calendar.OnOrAfter(day);
            var skipped = Enumerable.Range(0, next.DayNumber - day.DayNumber).Select(day.AddDays);
            return calendar.IsWorkingDay(next) && !skipped.Any(calendar.IsWorkingDay) && next.DayNumber - day.DayNumber < 15;
        })).QuickCheckThrowOnFailure();

    [Fact]
    public void Leave_AnyDay_OutranksAMakeUpDay() => Prop.ForAll(
        AnyDay.ToArbitrary(),
        day => !WorkCalendars.Mainland.WithLeave(off => off == day).IsWorkingDay(day)).QuickCheckThrowOnFailure();

    [Theory]
    [InlineData(2024, "2024-03-31")]
    [InlineData(2025, "2025-04-20")]
    [InlineData(2026, "2026-04-05")]
    [InlineData(2038, "2038-04-25")]
    public void Easter_KnownYears_Match(int year, string sunday) => Assert.Equal(Day(sunday), FestivalDates.Easter(year));

    [Theory]
    [InlineData(1999, 5)]
    [InlineData(2008, 4)]
    [InlineData(2023, 5)]
    [InlineData(2024, 4)]
    [InlineData(2027, 5)]
    [InlineData(2028, 4)]
    public void Qingming_KnownYears_Match(int year, int day) => Assert.Equal(new DateOnly(year, 4, day), FestivalDates.Qingming(year));

    private static IEnumerable<string> OffDays(IEnumerable<DateOnly> days) =>
        days.Order().Select(day => day.ToString("MM-dd", System.Globalization.CultureInfo.InvariantCulture));

    private static bool IsWeekday(DateOnly day) => day.DayOfWeek is not (DayOfWeek.Saturday or DayOfWeek.Sunday);

    private static DateOnly Day(string text) => DateOnly.ParseExact(text, "yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture);
}
