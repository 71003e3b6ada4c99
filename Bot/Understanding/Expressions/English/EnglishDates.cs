namespace SalesBot.Bot.Understanding.Expressions.English;

/// <content>Days, of every kind, and those with a name or a number alone: tomorrow, the 18th, Christmas.</content>
internal sealed partial class EnglishGrammar
{
    private (Item? Item, int Next) Date(int i)
    {
        var best = NamedDay(i);
        Longer(ref best, Weekday(i));
        Longer(ref best, WrittenDate(i));
        Longer(ref best, NumericDate(i));
        Longer(ref best, DayOfMonth(i));
        Longer(ref best, HolidayName(i));
        return best;
    }

    private static void Longer(ref (Item? Item, int Next) best, (Item? Item, int Next) other)
    {
        if (other.Item is { } item && (best.Item is null || item.End > best.Item.End))
        {
            best = other;
        }
    }

    /// <summary>today, the day after tomorrow, the day before.</summary>
    private (Item? Item, int Next) NamedDay(int i)
    {
        var start = i;
        i = Skip(i, "the");
        if (Is(i, "day") && Is(i + 1, "after", "before"))
        {
            var sign = Is(i + 1, "after") ? 1 : -1;
            if (Lex(i + 2)?.Day is { } from)
            {
                return (On(start, i + 3, today.AddDays(from + sign)), i + 3);
            }

            return i > start && !Has(i + 2) ? (On(start, i + 2, today.AddDays(sign)), i + 2) : (null, start);
        }

        if (i > start && Is(i, "day") && !Is(i + 1, "of") && !(Is(start - 1, "of") && Is(start - 2, "end", "rest")) && !Is(start - 1, "in"))
        {
            return (On(start, i + 1, today), i + 1);
        }

        if (Is(start, "now") && !Is(start + 1, "that"))
        {
            return (Make(ItemKind.DateTime, start, start + 1, new Alt(now)) with { Cue = DayCue.Bare }, start + 1);
        }

        if (Is(start, "at") && Is(start + 1, "the") && Is(start + 2, "minute", "moment"))
        {
            return (Make(ItemKind.DateTime, start, start + 3, new Alt(now)) with { Cue = DayCue.Bare }, start + 3);
        }

        if (Lex(start)?.Day is { } day)
        {
            return (On(start, start + 1, today.AddDays(day)), start + 1);
        }

        // "2moro" splits into digits and letters.
        return Digits(start) == 2 && IsTight(start + 1) && IsAny(start + 1, ["moro", "morrow", "mrw"]) ? (On(start, start + 2, today.AddDays(1)), start + 2) : (null, start);
    }

    private Item On(int first, int next, DateTime day) => Make(ItemKind.Date, first, next, new Alt(day));

    /// <summary>on the 18th, the 15th day of next month, by the 20th.</summary>
    private (Item? Item, int Next) DayOfMonth(int i)
    {
        var start = i;
        i = Skip(i, "the");
        if (!Ordinal(i, out var day, out var next))
        {
            // "on the 17" needs its article to be more than a number.
            if (i == start || !IsDigits(i) || Width(i) > 2 || !Is(start - 1, "on") || Digits(i) is < 1 or > 31)
            {
                return (null, start);
            }

            (day, next) = (Digits(i), i + 1);
        }

        if (day > 31)
        {
            return (null, start);
        }

        if (Is(next, "day"))
        {
            next++;
            if (Is(next, "of") && Is(next + 1, "the") && Lex(next + 2)?.Scale == Scale.Month)
            {
                return Dates.Exists(today.Year, today.Month, day) ? (On(start, next + 3, Dates.FirstOfMonth(today).AddDays(day - 1)), next + 3) : (null, start);
            }
        }

        var of = Is(next, "of", "in") ? next + 1 : next;
        if (Lex(of)?.Step is { } step && Lex(of + 1)?.Scale == Scale.Month)
        {
            var month = Dates.FirstOfMonth(today).AddMonths(step);
            return Dates.Exists(month.Year, month.Month, day) ? (On(start, of + 2, month.AddDays(day - 1)), of + 2) : (null, start);
        }

        return (IsAny(start - 1, ["on", "by", "before", "after", "until", "till", "since", "from", "due", "due:", "thru", "through", "for"]) || Is(start - 1, "of") && Is(start - 2, "week")) && Dates.NearDays(today, day) is { } near && Lex(next)?.Scale is null or Scale.None && !Is(next, "time", "round")
            ? (Make(ItemKind.Date, start, next, near) with { Cue = DayCue.DayOfMonth }, next)
            : (null, start);
    }

    private (Item? Item, int Next) HolidayName(int i)
    {
        var (holiday, length) = (Is(i, "christmas") || Is(i, "xmas")) ? (Holiday.Christmas, Is(i + 1, "day") ? 2 : 1)
            : Is(i, "thanksgiving") ? (Holiday.Thanksgiving, Is(i + 1, "day") ? 2 : 1)
            : Is(i, "new") && IsAny(i + 1, ["year's", "years"]) && Is(i + 2, "day") ? (Holiday.NewYear, 3)
            : Is(i, "new") && Is(i + 1, "year") && !Is(i - 1, "a") ? (Holiday.NewYear, 2)
            : Is(i, "international") && IsAny(i + 1, ["workers'", "workers", "worker's"]) ? (Holiday.LabourDay, IsMark(i + 2, '\'') ? 4 : 3)
            : Is(i, "labour") && Is(i + 1, "day") ? (Holiday.LabourDay, 2)
            : Is(i, "national") && Is(i + 1, "day") ? (Holiday.NationalDay, 2)
            : Is(i, "chinese") && Is(i + 1, "new") && Is(i + 2, "year") ? (Holiday.SpringFestival, 3)
            : Is(i, "spring") && Is(i + 1, "festival") ? (Holiday.SpringFestival, 2)
            : Is(i, "cny") ? (Holiday.SpringFestival, 1)
            : (default, 0);
        if (length == 0 || (length == 4 && !Is(i + 3, "day")) || (length == 3 && Is(i, "international") && !Is(i + 2, "day")))
        {
            return (null, i);
        }

        var year = today.Year;
        var next = Holidays.Next(holiday, DateOnly.FromDateTime(today));
        if (next is not { } off)
        {
            return (null, i);
        }

        var first = off.From.ToDateTime(default);
        var before = Holidays.In(holiday, first.Year - 1)?.From.ToDateTime(default) ?? first.AddYears(-1);
        return (Make(ItemKind.Date, i, i + length, new Alt(before), new Alt(first)) with { Cue = DayCue.MonthDay, Whole = [new Alt(first, off.To.ToDateTime(default).AddDays(1))] }, i + length);
    }
}
