using System.Collections.Concurrent;
using System.Collections.Frozen;

namespace SalesBot.Domain.Calendar;

/// <summary>The calendars a team can choose (setting <c>Team:Calendar</c>): cn, hk, tw, none, or a file's.</summary>
public static class WorkCalendars
{
    /// <summary>The mainland: announced holidays and make-up days of 2024–2026, the statutory festivals of other years.</summary>
    public static WorkCalendar Mainland { get; } = Known("cn", [])!;

    public static WorkCalendar HongKong { get; } = Known("hk", [])!;

    public static WorkCalendar Taiwan { get; } = Known("tw", [])!;

    public static WorkCalendar None => WorkCalendar.WeekdaysOnly;

    /// <param name="name">cn, hk, tw or none.</param>
    /// <param name="notices">Added to what is known; a later one outranks an earlier one on the same day.</param>
    /// <returns>Null for another name.</returns>
    public static WorkCalendar? Known(string name, IReadOnlyList<HolidayNotice> notices) => name switch
    {
        "cn" => MainlandWith(notices),
        "hk" => Make(HongKongHolidays.Of, notices),
        "tw" => Make(TaiwanHolidays.Of, notices),
        "none" => Make(_ => [], notices),
        _ => null,
    };

    /// <summary>
    /// A calendar file: <c>{"base":"cn","off":["2027-01-01",…],"work":[…]}</c>. The base is a known calendar that the days are
    /// added to; the mainland's when not given, so that a year's notice is such a file as it stands.
    /// </summary>
    /// <exception cref="FormatException">Not such a text; the message names the place.</exception>
    public static WorkCalendar Parse(string json)
    {
        using var document = HolidayNotice.Open(json);
        var name = document.RootElement.TryGetProperty("base", out var given) ? given.ToString() : "cn";
        return Known(name, [HolidayNotice.Parse(json)])
            ?? throw new FormatException($"base: \"{name}\" is no known calendar; cn, hk, tw or none.");
    }

    /// <summary>A year whose National Day is listed has been announced: its notice stands in for the statutory dates.</summary>
    private static WorkCalendar MainlandWith(IReadOnlyList<HolidayNotice> notices)
    {
        HolidayNotice[] all = [.. MainlandHolidays.Announced, .. notices];
        var announced = all.SelectMany(notice => notice.Off).Where(day => day is { Month: 10, Day: 1 }).Select(day => day.Year).ToFrozenSet();
        return Make(year => announced.Contains(year) ? [] : MainlandHolidays.Statutory(year), all);
    }

    private static WorkCalendar Make(Func<int, IEnumerable<DateOnly>> festivals, IReadOnlyList<HolidayNotice> notices)
    {
        var listed = new Dictionary<DateOnly, bool>();
        foreach (var notice in notices)
        {
            foreach (var (days, works) in new[] { (notice.Off, false), (notice.Work, true) })
            {
                foreach (var day in days)
                {
                    listed[day] = works;
                }
            }
        }

        var byDay = listed.ToFrozenDictionary();
        var years = new ConcurrentDictionary<int, FrozenSet<DateOnly>>();
        bool IsFestival(int year, DateOnly day) => year <= DateOnly.MaxValue.Year && years.GetOrAdd(year, known => festivals(known).ToFrozenSet()).Contains(day);

        // A New Year's Day on a Saturday may be taken on 31 December.
        return new WorkCalendar(
            day => byDay.TryGetValue(day, out var works) ? !works : IsFestival(day.Year, day) || (day is { Month: 12, Day: 31 } && IsFestival(day.Year + 1, day)),
            day => byDay.TryGetValue(day, out var works) && works);
    }
}
