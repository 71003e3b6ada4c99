using SalesBot.Bot.Understanding.Expressions;

namespace SalesBot.Bot.Understanding.Intents;

/// <content>What an expression says of the time to come.</content>
internal static partial class WhenReader
{
    /// <summary>Nothing that a team writes down lies outside.</summary>
    private static bool OfOurTime(DateOnly date) => date.Year is >= 2000 and <= 2100;

    /// <summary>When it is due, if the expression can look ahead.</summary>
    public static ReadDue? Future(Utterance said, Item item) => Coming(said, item) is { } due && OfOurTime(due.From) && OfOurTime(due.Day) ? due : null;

    private static ReadDue? Coming(Utterance said, Item item)
    {
        if (item.Cue == DayCue.Bare && item.Kind != ItemKind.Period)
        {
            return null;
        }

        if (item.Due is { } due)
        {
            return due.Day >= said.Today ? Ahead(due, said.Today) : null;
        }

        switch (item.Kind)
        {
            case ItemKind.Part:
                return Hour(item) >= said.Context.Now.Hour ? new ReadDue(said.Today) : null;
            case ItemKind.Time or ItemKind.TimeRange when item.Bound is Bound.None or Bound.Before or Bound.Until:
                var clock = Pick(item.From is { Kind: ItemKind.Time } inner ? inner : item);
                return new ReadDue(said.Today, null, clock);
            case ItemKind.Period when item.Bound is not Bound.None and not Bound.Within && item.From is { } bounded:
                return item.Bound is not Bound.After ? Future(said, bounded)
                    : bounded.Kind == ItemKind.Period && item.Alts[^1].Start is { } after ? From(said, after)
                    // After Easter is the first day after its days off.
                    : bounded is { Kind: ItemKind.Date, Whole: [{ End: { } over }, ..] } ? From(said, over) : Future(said, bounded);
            case ItemKind.DateTimeRange when item.Bound != Bound.None && item.From is { } inside:
                return Future(said, inside);
            case ItemKind.Period:
                return Stretch(said, item);
            case ItemKind.Date or ItemKind.DateTime or ItemKind.DateTimeRange:
                return Moment(said, item);
            default:
                return null;
        }
    }

    private static ReadDue? From(Utterance said, DateTime day) => DateOnly.FromDateTime(day) is var date && date >= said.Today ? new ReadDue(date) : null;

    private static ReadDue Ahead(ReadDue due, DateOnly today) => due.To is not null && due.From < today ? due with { From = today } : due;

    private static ReadDue? Stretch(Utterance said, Item item)
    {
        if (item is { From: { } first, To: { } last } && Future(said, first) is { } begin && Future(said, last) is { } end && begin.From <= end.Day)
        {
            return new ReadDue(begin.From, end.Day);
        }

        if (item.Alts.Length == 0 || item.Alts[^1] is not { Start: { } from, End: { } to } || (item.Cue == DayCue.Bare && item.HasYear))
        {
            return null;
        }

        var until = DateOnly.FromDateTime(to).AddDays(item is { Length: null, Bound: Bound.Within } ? 0 : -1);
        if (until < said.Today)
        {
            return null;
        }

        // 三日内, "within 3 days" is a deadline.
        if (item is { Bound: Bound.Within, Length: null })
        {
            return new ReadDue(until);
        }

        // The first week of a month does not begin in the month before.
        var start = item.Whole is [.., { Start: { } month }] && month > from && month < to ? month : from;
        return Ahead(new ReadDue(DateOnly.FromDateTime(start), until), said.Today);
    }

    private static ReadDue? Moment(Utterance said, Item item)
    {
        if (item.Alts.Length == 0 || item.Alts[^1].Start is null)
        {
            return item.Clock?.From is not null && item.Day is not null ? Moment(said, item.Day) : null;
        }

        if (item is { Kind: ItemKind.DateTime or ItemKind.DateTimeRange, Day: null })
        {
            var moment = item.Alts[^1].Start!.Value;
            return moment >= said.Context.Now ? new ReadDue(DateOnly.FromDateTime(moment), null, TimeOnly.FromDateTime(moment)) : null;
        }

        var day = item.Day ?? item;
        var date = DateOnly.FromDateTime(day.Alts[^1].Start!.Value);
        if (day.Alts.Length > 1 && !day.HasYear && Past(day.Cue, said.Today.DayNumber - DateOnly.FromDateTime(day.Alts[0].Start!.Value).DayNumber, date.DayNumber - said.Today.DayNumber))
        {
            return null;
        }

        // A weekday named on that very day means the one to come.
        if (day.Cue == DayCue.Weekday && date == said.Today)
        {
            date = date.AddDays(7);
        }

        return date < said.Today ? null : new ReadDue(date, null, Clock(item));
    }

    /// <summary>The time of day, if one was said: of hours on a twelve-hour clock one to six are in the afternoon.</summary>
    private static TimeOnly? Clock(Item item) => item switch
    {
        { Kind: ItemKind.DateTime, Day: null } => TimeOnly.FromDateTime(item.Alts[0].Start!.Value),
        { Clock: { Kind: ItemKind.Time } clock } => Pick(clock),
        { Clock: { Kind: ItemKind.TimeRange, From: { } first } } => Pick(first),
        // 明天中午 is twelve o'clock; a morning or an evening names no minute.
        { Clock: { Kind: ItemKind.Part } part } when Hour(part) == 11 => new TimeOnly(12, 0),
        _ => null,
    };

    private static TimeOnly Pick(Item clock)
    {
        var early = TimeOnly.FromDateTime(clock.Alts[0].Start ?? clock.Alts[0].End ?? default);
        return clock.Alts.Length > 1 && clock.TwelveHour && early.Hour is >= 1 and <= 6 ? early.AddHours(12) : early;
    }

    /// <summary>"meeting at 4 with Kestrel today": the only time goes with the only day.</summary>
    private static TimeOnly? LoneTime(Utterance said, Region region, Item? day)
    {
        var times = said.Times.Where(item => item.Kind == ItemKind.Time && region.Holds(item.Start)).ToArray();
        return times.Length == 1 && day is { Kind: ItemKind.Date } && said.ClauseOf(times[0].Start) == said.ClauseOf(day.Start) ? Pick(times[0]) : null;
    }

    /// <summary>The date is on someone else's calendar: 校董会下周开, "frozen till Q3", 合同六月到期.</summary>
    public static bool Theirs(Utterance said, Item item)
    {
        var rest = said.Folded.AsSpan(item.End).TrimStart();
        foreach (var away in (ReadOnlySpan<string>)["出差", "休假", "请假", "放假", "都不在", "不在", "要出差", "去出差", "都在出差", "都出差", "休年假", "要休", "忙", "没空", "没时间", "不方便", "太忙", "都忙", "都没空", "很忙"])
        {
            if (rest.StartsWith(away))
            {
                return true;
            }
        }

        var before = said.Folded.AsSpan(0, item.Start).TrimEnd();
        foreach (var away in (ReadOnlySpan<string>)["on vacation", "on leave", "is out", "is away", "out of office", "out of town", "traveling", "travelling", "on holiday", "no budget", "ooo", "busy", "swamped", "tied up", "slammed"])
        {
            if (before.EndsWith(away))
            {
                return true;
            }
        }

        foreach (var hit in said.Of(Cue.Theirs, new Region(item.Start - 12, item.End + 3)))
        {
            // What was moved to a day is due then; what was moved to a season waits.
            if (item.Kind != ItemKind.Period && said.Folded[hit.End - 1] is '到' or 'o' && said.Folded[hit.Start..hit.End] is not ("出差到" or "休假到" or "放假到" or "冻结到" or "要到"))
            {
                continue;
            }

            if ((hit.End <= item.Start + 6 && item.Start - hit.End <= 2 && hit.Start <= item.Start) || (hit.Start >= item.End && hit.Start - item.End <= 2))
            {
                return true;
            }
        }

        return false;
    }
}
