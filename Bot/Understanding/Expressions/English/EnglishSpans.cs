namespace SalesBot.Bot.Understanding.Expressions.English;

/// <content>Days counted out in a month, decades and centuries, weekdays counted from now: from 4 to 22 this month, November 18-19, the nineties, two Sundays from now.</content>
internal sealed partial class EnglishGrammar
{
    private static readonly string[] DecadeNames = ["twenties", "thirties", "forties", "fifties", "sixties", "seventies", "eighties", "nineties"];

    private (Item? Item, int Next) CountedOut(int i)
    {
        var best = DaysThenMonth(i);
        Longer(ref best, MonthThenDays(i));
        Longer(ref best, Decade(i));
        Longer(ref best, OfCentury(i));
        Longer(ref best, CountedWeekday(i));
        Longer(ref best, RestOfDay(i));
        return best;
    }

    private bool DayNumber(int i, out int day, out int next)
    {
        i = Skip(i, "the");
        if (Ordinal(i, out day, out next))
        {
            return day <= 31;
        }

        (day, next) = (IsDigits(i) ? Digits(i, 2) : -1, i + 1);
        return day is >= 1 and <= 31;
    }

    private bool RangeWord(int i, bool between) => IsDash(i) || IsMark(i, '~') || IsAny(i, ["to", "till", "until", "through", "thru"]) || (between && Is(i, "and"));

    private (Item? Item, int Next) DaysThenMonth(int i)
    {
        var between = Is(i, "between");
        var led = between || Is(i, "from");
        if (!DayNumber(led ? i + 1 : i, out var first, out var place) || !RangeWord(place, between) || !DayNumber(place + 1, out var last, out var next) || last < first)
        {
            return (null, i);
        }

        var of = Is(next, "of", "in") ? next + 1 : next;
        if (Lex(of)?.Step is { } step && Lex(of + 1)?.Scale == Scale.Month)
        {
            var month = Dates.FirstOfMonth(today).AddMonths(step);
            return Days(i, of + 2, [month], first, last);
        }

        if (!IsMonth(of, out var named, out _) || (Is(of, "may") && !led))
        {
            return (null, i);
        }

        next = of + 1;
        if (YearAfter(next, out var year, out var end))
        {
            return Days(i, end, [new DateTime(year, named, 1)], first, last);
        }

        return Dates.NearMonthDays(today, named, Math.Min(first, 28)) is { } near ? Days(i, next, [.. near.Select(alt => Dates.FirstOfMonth(alt.Start!.Value))], first, last) : (null, i);
    }

    private (Item? Item, int Next) MonthThenDays(int i)
    {
        var led = Is(i, "from") || Is(i, "between") || Is(i, "on");
        var start = led ? i + 1 : i;
        if (!IsMonth(start, out var month, out var place) || !DayNumber(place, out var first, out place) || !RangeWord(place, Is(i, "between")) || !DayNumber(place + 1, out var last, out var next) || last <= first
            || IsMark(next, ':') || IsMark(next, '/') || IsAny(next, ["am", "pm", "a", "p"]) || Lex(next)?.Month > 0)
        {
            return (null, i);
        }

        if (YearAfter(next, out var year, out var end) || (IsMark(next, ',') && Year(next + 1, false, out year, out end)))
        {
            return Days(i, end, [new DateTime(year, month, 1)], first, last);
        }

        return Dates.NearMonthDays(today, month, Math.Min(first, 28)) is { } near ? Days(i, next, [.. near.Select(alt => Dates.FirstOfMonth(alt.Start!.Value))], first, last) : (null, i);
    }

    private (Item? Item, int Next) Days(int i, int next, DateTime[] months, int first, int last)
    {
        Alt[] alts = [.. months.Where(month => Dates.Exists(month.Year, month.Month, last)).Select(month => new Alt(month.AddDays(first - 1), month.AddDays(last - 1)))];
        return alts.Length == 0 ? (null, i) : (Over(i, next, Grain.Other, alts) with { Cue = alts.Length > 1 ? DayCue.MonthDay : DayCue.Definite }, next);
    }

    /// <summary>the 90s, the nineties, last decade, the next 2 decades.</summary>
    private (Item? Item, int Next) Decade(int i)
    {
        var start = i;
        i = Skip(i, "the");
        if (i > start && IsDigits(i) && Width(i) == 2 && Digits(i) % 10 == 0 && IsTight(i + 1) && Is(i + 1, "s"))
        {
            return Years(i, i + 2, (Digits(i) >= 30 ? 1900 : 2000) + Digits(i), 10);
        }

        for (var name = 0; name < DecadeNames.Length; name++)
        {
            if (Is(i, DecadeNames[name]))
            {
                return Years(i, i + 1, (name == 0 ? 1920 : 1910) + (name == 0 ? 0 : (name + 1) * 10), 10);
            }
        }

        if (Lex(i)?.Step is not { } step)
        {
            return (null, start);
        }

        var decade = today.Year - (today.Year % 10);
        if (Is(i + 1, "decade"))
        {
            return Years(i, i + 2, decade + (10 * step), 10);
        }

        if (step != 0 && Count(i + 1, out var count, out var next) && Is(next, "decades") && count is > 0 and < 100)
        {
            return Years(i, next + 1, step > 0 ? decade + 10 : decade - (10 * count), 10 * count);
        }

        return (null, start);
    }

    private (Item? Item, int Next) OfCentury(int i)
    {
        if (Ordinal(i, out var number, out var next) && Is(next, "century") && number is > 0 and < 90)
        {
            return Years(i, next + 1, (number - 1) * 100, 100);
        }

        return Lex(i)?.Step is { } step && Is(i + 1, "century") ? Years(i, i + 2, today.Year - (today.Year % 100) + (100 * step), 100) : (null, i);
    }

    private (Item? Item, int Next) Years(int first, int next, int from, int count)
    {
        if (from < 1 || from + count > 9998)
        {
            return (null, first);
        }

        var start = new DateTime(from, 1, 1);
        return (Over(first, next, Grain.Other, new Alt(start, start.AddYears(count))) with { HasYear = true }, next);
    }

    /// <summary>two Sundays from now, three Fridays ago.</summary>
    private (Item? Item, int Next) CountedWeekday(int i)
    {
        if (!Count(i, out var count, out var place) || count is < 1 or > 500 || Lex(place) is not { Weekday: > 0 } weekday)
        {
            return (null, i);
        }

        var next = place + 1;
        var sign = Is(next, "ago") ? -1 : Is(next, "later") || (Is(next, "from") && Is(next + 1, "now", "today")) ? 1 : 0;
        if (sign == 0)
        {
            return (null, i);
        }

        next = Is(next, "from") ? next + 2 : next + 1;
        var near = Dates.NearWeekdays(today, weekday.Weekday);
        var day = sign < 0 ? near[0].Start!.Value : near[1].Start!.Value == today ? today.AddDays(7) : near[1].Start!.Value;
        return (On(i, next, day.AddDays(7 * (count - 1) * sign)), next);
    }

    private (Item? Item, int Next) RestOfDay(int i)
    {
        var start = i;
        i = Skip(i, "the");
        if (!IsAny(i, ["rest", "remaining", "remainder"]) || !Is(i + 1, "of") || !(IsAny(i + 2, ["the", "my", "this"]) && Is(i + 3, "day") || Lex(i + 2)?.Day is 0))
        {
            return (null, start);
        }

        var next = Is(i + 3, "day") ? i + 4 : i + 3;
        return (Make(ItemKind.DateTimeRange, i, next, new Alt(now, today.AddDays(1).AddSeconds(-1))), next);
    }
}
