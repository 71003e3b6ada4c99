using SalesBot.Bot.Understanding.Expressions;

namespace SalesBot.Bot.Understanding.Intents;

/// <summary>
/// Decides, of the times a text names, which is when the contact took place and which is when the next step is due, by the
/// tense of the words around each.
/// </summary>
internal static class WhenReader
{
    public static (ReadTime? Occurred, ReadDue? Due, Item? OccurredItem, Item? DueItem) Read(Utterance said, Region region, bool task, bool mending)
    {
        ReadTime? occurred = null;
        Item? occurredItem = null;
        ReadDue? due = null;
        Item? dueItem = null;
        var best = 0;
        foreach (var item in said.Times)
        {
            if (!region.Holds(item.Start) || item.Kind == ItemKind.Duration || item.Impossible || Denied(said, item))
            {
                continue;
            }

            var clause = Within(said.ClauseOf(item.Start), region);
            if (Past(said, item, clause, task) is { } past)
            {
                if (occurred is null || past.Date > occurred.Date || (past.Date == occurred.Date && past.Time is not null && occurred.Time is null))
                {
                    (occurred, occurredItem) = (past, item);
                }

                continue;
            }

            if (Future(said, item) is not { } future || Running(said, item, future, clause) || item.Kind == ItemKind.Time && said.Has(Cue.NoAnswer, clause) && !said.HasAny(After(item, clause), Cue.Plan))
            {
                continue;
            }

            var score = Score(said, item, clause, task || mending);
            if (score > best)
            {
                (best, due, dueItem) = (score, future, item);
            }
        }

        if (due is null && Awaited(said, region) is { } back && Future(said, back) is { } then)
        {
            // 下周出差，回来再约: once the stretch is over.
            (due, dueItem) = (then.To is { } over && said.Folded.AsSpan(back.End).Contains("回来", StringComparison.Ordinal) ? new ReadDue(over.AddDays(1)) : then, back);
        }

        if (due is { To: null, Time: null } && LoneTime(said, region, dueItem) is { } time)
        {
            due = due with { Time = time };
        }

        if (occurred is null && !task && !mending && said.Has(Cue.Just, region))
        {
            occurred = new ReadTime(said.Today);
        }

        if (occurred is { Time: null } && occurredItem is { Kind: ItemKind.Part or ItemKind.DateTimeRange, Alts: [{ Start: { } from, End: { } to }, ..] })
        {
            occurred = occurred with { Part = new DayPart(TimeOnly.FromDateTime(from), to.Date > from.Date ? new TimeOnly(23, 59) : TimeOnly.FromDateTime(to)) };
        }

        return (occurred, due, occurredItem, dueItem);
    }

    /// <summary>今年没预算, "no budget this year": the stretch we are in is when it holds, not when something is due.</summary>
    private static bool Running(Utterance said, Item item, ReadDue due, Region clause) =>
        item is { Kind: ItemKind.Period, Bound: Bound.None, Due: null } && due is { To: not null } && due.From == said.Today && item.Grain is Grain.Week or Grain.Month or Grain.Quarter or Grain.Half or Grain.Year
        && (said.HasAny(clause, Cue.Negation, Cue.NoAnswer) || !said.HasAny(clause, Cue.Action, Cue.Plan, Cue.Remind));

    /// <summary>"on vacation until the 23rd, try again then", 出差到下周三，回来再约: the day they wait for is the day to act.</summary>
    private static Item? Awaited(Utterance said, Region region)
    {
        foreach (var item in said.Times)
        {
            if (region.Holds(item.Start) && item.Kind is ItemKind.Date or ItemKind.DateTime or ItemKind.Period && !item.Impossible && Theirs(said, item))
            {
                var rest = said.Folded.AsSpan(item.End, Math.Max(0, region.End - item.End));
                foreach (var word in (ReadOnlySpan<string>)[" then", "回来再", "回来后", "到时", "再联系", "再约", "再跟", "再打", "try again", "check back", "circle back", "call back", "follow up", "reach out", "reconnect"])
                {
                    if (rest.Contains(word, StringComparison.Ordinal))
                    {
                        return item;
                    }
                }
            }
        }

        return null;
    }

    private static Region Within(Region clause, Region region) => new(Math.Max(clause.Start, region.Start), Math.Min(clause.End, region.End));

    /// <summary>What follows 不是 or "not" is what it was not.</summary>
    private static bool Denied(Utterance said, Item item)
    {
        var before = said.Folded.AsSpan(0, item.Start).TrimEnd();
        return before.EndsWith("不是") || before.EndsWith(" not") || before.SequenceEqual("not") || before.EndsWith("而不是") || before.EndsWith("instead of");
    }

    /// <summary>When it took place, if the expression looks back.</summary>
    private static ReadTime? Past(Utterance said, Item item, Region clause, bool task)
    {
        if (item.Bound is Bound.Before or Bound.Until or Bound.Within && item.Length is null)
        {
            return null;
        }

        var happened = said.HasAny(clause, Cue.Past, Cue.Just, Cue.NoAnswer);
        var planned = said.HasAny(clause, Cue.Remind) || (said.HasAny(clause, Cue.Plan) && !happened);
        var now = said.Context.Now;
        switch (item.Kind)
        {
            case ItemKind.Part:
                // "早上拜访…" told at ten has happened; "下午去…" has not.
                return !task && Hour(item) <= now.Hour && !planned ? new ReadTime(said.Today) : null;
            case ItemKind.Time:
                var clock = Pick(item);
                return !task && happened && clock <= TimeOnly.FromDateTime(now) && !said.Times.Exists(other => other.Kind == ItemKind.Date) ? new ReadTime(said.Today, clock) : null;
            case ItemKind.TimeRange:
                return null;
            case ItemKind.Period:
                return item.Alts[0] is { Start: { } from, End: { } to } && item.Cue is not DayCue.Bare && item.Alts.Length == 1 && to <= now.Date && !planned && item.Bound == Bound.None
                    ? new ReadTime(Workday(from, to)) : null;
            case ItemKind.Date or ItemKind.DateTime or ItemKind.DateTimeRange:
                break;
            default:
                return null;
        }

        if (item.Alts.Length == 0 || item.Alts[0].Start is null || item.Cue == DayCue.Bare)
        {
            return null;
        }

        var day = item.Day ?? item;
        var time = Clock(item);
        if (day.Cue == DayCue.Definite || day.Alts.Length == 1)
        {
            var date = DateOnly.FromDateTime(item.Kind == ItemKind.DateTime && item.Day is null ? item.Alts[0].Start!.Value : day.Alts[0].Start!.Value);
            if (date > said.Today)
            {
                return null;
            }

            if (date < said.Today)
            {
                return new ReadTime(date, time);
            }

            if (item is { Kind: ItemKind.DateTime, Day: null } && item.Alts[0].Start > now)
            {
                return null;
            }

            var later = time is { } at ? at > TimeOnly.FromDateTime(now) : item.Clock is { Kind: ItemKind.Part } part && Hour(part) > now.Hour;
            return task || later && !happened || (planned && item.Kind != ItemKind.DateTime && !Reported(said, clause)) ? null : new ReadTime(date, later ? null : time);
        }

        var past = DateOnly.FromDateTime(day.Alts[0].Start!.Value);
        var next = DateOnly.FromDateTime(day.Alts[^1].Start!.Value);
        if (next == said.Today && day.Cue != DayCue.Weekday && !planned && !task)
        {
            return new ReadTime(next, time);
        }

        var moved = said.Folded.AsSpan(0, item.Start).TrimEnd() is var lead && (lead.EndsWith("moved to") || lead.EndsWith("pushed to") || lead.EndsWith("rescheduled to") || lead.EndsWith("postponed to") || lead.EndsWith("改到") || lead.EndsWith("改成") || lead.EndsWith("推到") || lead.EndsWith("推迟到") || lead.EndsWith("延到") || lead.EndsWith("定在") || lead.EndsWith("约在") || lead.EndsWith("约到") || lead.EndsWith("定到") || lead.EndsWith("set for") || lead.EndsWith("booked for") || lead.EndsWith("scheduled for"));
        // 三月八号 on the tenth of March is two days ago, whatever is said of it.
        var recent = !planned && !task && day.Cue == DayCue.MonthDay && said.Today.DayNumber - past.DayNumber <= 60 && next.DayNumber - said.Today.DayNumber > 200;
        var looksBack = recent || (task || moved ? false
            : happened && !said.HasAny(clause, Cue.Remind) && !Leads(said, item, clause)
            || (!planned && day.Cue is DayCue.MonthDay or DayCue.DayOfMonth && !said.Has(Cue.Action, After(item, clause)) && said.Today.DayNumber - past.DayNumber < (next.DayNumber - said.Today.DayNumber) / 2));
        return looksBack ? new ReadTime(past, time) : null;
    }

    /// <summary>The past words of the clause stand before something planned on that day: "talked to Raj, demo Friday" in one breath.</summary>
    private static bool Leads(Utterance said, Item item, Region clause)
    {
        var before = new Region(clause.Start, item.Start);
        var after = After(item, clause);
        return !said.HasAny(after, Cue.Past) && said.HasAny(before, Cue.Past) && (said.HasAny(after, Cue.Action, Cue.Plan) || PlanBefore(said, before));
    }

    private static bool PlanBefore(Utterance said, Region before)
    {
        var (past, plan) = (-1, -1);
        foreach (var cue in (ReadOnlySpan<Cue>)[Cue.Plan, Cue.Action, Cue.Speech, Cue.Past])
        {
            foreach (var hit in said.Of(cue, before))
            {
                past = cue == Cue.Past ? hit.Start : past;
                plan = cue != Cue.Past && hit.Start > plan && !Object(said, hit.Start) ? hit.Start : plan;
            }
        }

        return plan > past;
    }

    /// <summary>"met them for lunch": after a preposition the word is no plan.</summary>
    private static bool Object(Utterance said, int at) =>
        said.Folded.AsSpan(0, at).TrimEnd() is var before && before.Length < at && (before.EndsWith(" for") || before.EndsWith(" over") || before.EndsWith(" about") || before.EndsWith(" re") || before.EndsWith(" on") || before.EndsWith(" regarding") || before.EndsWith(" after"));

    private static Region After(Item item, Region clause) => new(item.End, Math.Max(item.End, clause.End));

    private static bool Reported(Utterance said, Region clause) => said.HasAny(clause, Cue.Speech, Cue.Phone, Cue.Visit, Cue.Meeting);

    private static double Hour(Item part) => part.Alts[0].Start!.Value.TimeOfDay.TotalHours;

    private static DateOnly Workday(DateTime from, DateTime to)
    {
        var day = to.AddDays(-1);
        while (day > from && day.DayOfWeek is DayOfWeek.Saturday or DayOfWeek.Sunday)
        {
            day = day.AddDays(-1);
        }

        return DateOnly.FromDateTime(day);
    }

    /// <summary>When it is due, if the expression can look ahead.</summary>
    public static ReadDue? Future(Utterance said, Item item)
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
                return item.Bound is Bound.After && bounded.Kind == ItemKind.Period && item.Alts[^1].Start is { } after ? From(said, after) : Future(said, bounded);
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
        return until < said.Today ? null : Ahead(new ReadDue(DateOnly.FromDateTime(from), until), said.Today);
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

    private static int Score(Utterance said, Item item, Region clause, bool task)
    {
        var score = item.Kind switch { ItemKind.Part => 1, ItemKind.Time or ItemKind.TimeRange => 2, ItemKind.Period when item.Bound == Bound.None => 4, _ => 5 };
        if (item.Bound is Bound.Before or Bound.Until)
        {
            score += 3;
        }

        if (said.HasAny(clause, Cue.Action))
        {
            score += 3;
        }

        if (said.HasAny(clause, Cue.Plan, Cue.Remind))
        {
            score += 1;
        }

        // Of two days the one something is moved to counts.
        if (said.Folded.AsSpan(0, item.Start).TrimEnd() is var lead && (lead.EndsWith(" to") || lead.EndsWith("到") || lead.EndsWith("成") || lead.EndsWith("为")))
        {
            score += 4;
        }

        if (!task && Theirs(said, item))
        {
            score -= 20;
        }

        return score;
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
