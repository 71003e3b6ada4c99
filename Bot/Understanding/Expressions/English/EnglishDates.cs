namespace SalesBot.Bot.Understanding.Expressions.English;

/// <content>Days: May 9, the 5th, next Friday, tomorrow, 2026-03-05.</content>
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
            return (Make(ItemKind.DateTime, start, start + 1, new Alt(now)) with { Cue = Cue.Bare }, start + 1);
        }

        if (Is(start, "at") && Is(start + 1, "the") && Is(start + 2, "minute", "moment"))
        {
            return (Make(ItemKind.DateTime, start, start + 3, new Alt(now)) with { Cue = Cue.Bare }, start + 3);
        }

        if (Lex(start)?.Day is { } day)
        {
            return (On(start, start + 1, today.AddDays(day)), start + 1);
        }

        // "2moro" splits into digits and letters.
        return Digits(start) == 2 && IsTight(start + 1) && IsAny(start + 1, ["moro", "morrow", "mrw"]) ? (On(start, start + 2, today.AddDays(1)), start + 2) : (null, start);
    }

    private Item On(int first, int next, DateTime day) => Make(ItemKind.Date, first, next, new Alt(day));

    /// <summary>Friday, next Tue, Tuesday of last week, next week Wednesday, Friday the 31st, Tue May 9.</summary>
    private (Item? Item, int Next) Weekday(int i)
    {
        var start = i;
        i = Skip(i, "on");
        i = Skip(i, "the");
        int? step = null;
        var relation = "";
        if (Lex(i)?.Step is { } said)
        {
            (step, relation) = (said, Text(i).ToString());
            i++;
        }

        // next week Wednesday; this week's Monday
        if (step is not null && Lex(i)?.Scale == Scale.Week && Lex(Is(i + 1, "on") ? i + 2 : i + 1) is { Weekday: > 0 } inWeek)
        {
            var place = Is(i + 1, "on") ? i + 3 : i + 2;
            return (On(start, place, Dates.Monday(today).AddDays((7 * step.Value) + inWeek.Weekday - 1)), place);
        }

        if (Lex(i) is not { Weekday: > 0 } lexeme)
        {
            return (null, start);
        }

        // "sun" and "sat" and "mon" are also words: alone they need company.
        var weekday = lexeme.Weekday;
        var short_ = Width(i) == 3 && Is(i, "sun", "sat");
        var first = step is null ? i : start;
        i++;
        if (IsMark(i, '.') && IsTight(i) && Width(i - 1) <= 4 && Has(i + 1))
        {
            i++;
        }

        if (WeekdayOfWeek(i, weekday, out var ofWeek, out var after))
        {
            return (On(first, after, ofWeek), after);
        }

        if (WithDate(first, i, weekday, step) is { Item: { } dated } both)
        {
            return both;
        }

        Alt[] alts;
        var cue = Cue.Definite;
        if (step is { } steps)
        {
            alts = [new Alt(relation switch
            {
                "coming" or "upcoming" => today.AddDays(((weekday - Dates.Weekday(today) + 6) % 7) + 1),
                "past" => today.AddDays(-(((Dates.Weekday(today) - weekday + 6) % 7) + 1)),
                _ => Dates.Monday(today).AddDays((7 * steps) + weekday - 1),
            })];
        }
        else
        {
            (alts, cue) = (Dates.NearWeekdays(today, weekday), Cue.Weekday);
            if (short_ && !Is(i - 2, "on") && i > 1 && Is(i - 2, "the"))
            {
                return (null, start);
            }
        }

        // "a week from Friday" is a length from it and is put together later.
        return (Make(ItemKind.Date, first, i, alts) with { Cue = cue }, i);
    }

    private bool WeekdayOfWeek(int i, int weekday, out DateTime day, out int next)
    {
        (day, next) = (default, i);
        var place = Is(i, "of", "in") ? i + 1 : i;
        place = Skip(place, "the");
        if (Lex(place)?.Step is { } step && Lex(place + 1)?.Scale == Scale.Week && Dates.Monday(today) is var monday)
        {
            day = monday.AddDays((7 * step) + weekday - 1);
            next = place + 2;
            return true;
        }

        return false;
    }

    /// <summary>A weekday and the date it falls on: the date decides; a bare number is a day on which that weekday falls.</summary>
    private (Item? Item, int Next) WithDate(int first, int i, int weekday, int? step)
    {
        var bracket = IsMark(i, '(');
        var place = bracket || IsMark(i, ',') || (IsDash(i) && IsTight(i)) ? i + 1 : i;
        var written = WrittenDate(place);
        Longer(ref written, NumericDate(place));
        if (written.Item is { } date)
        {
            var next = bracket && IsMark(written.Next, ')') ? written.Next + 1 : written.Next;
            var alts = step is null || date.HasYear ? date.Alts : [ThisYears(date.Alts)];
            return (Make(ItemKind.Date, first, next, alts) with { Cue = date.Cue, HasYear = date.HasYear }, next);
        }

        var the = Is(place, "the");
        if (Ordinal(Skip(place, "the"), out var day, out var end) && day <= 31 && !Is(end, "of"))
        {
            if (the && Dates.Exists(today.Year, today.Month, day))
            {
                return (On(first, end, Dates.FirstOfMonth(today).AddDays(day - 1)), end);
            }

            return (Falling(first, end, weekday, day), end);
        }

        if (place == i && IsDigits(i) && Digits(i) is > 12 and <= 31 && !IsMark(i + 1, ':') && !IsMark(i + 1, '-') && Lex(i + 1)?.Scale is null or Scale.None && !IsTight(i + 1))
        {
            return (Falling(first, i + 1, weekday, Digits(i)), i + 1);
        }

        return place == i && IsDigits(i) && Digits(i) is > 12 and <= 31 && (!Has(i + 1) || tokens[i + 1].Kind == TokenKind.Mark && !IsMark(i + 1, ':') && !IsMark(i + 1, '-') && !IsMark(i + 1, '/'))
            ? (Falling(first, i + 1, weekday, Digits(i)), i + 1)
            : (null, i);
    }

    private Alt ThisYears(Alt[] alts) => alts[^1].Start!.Value.Year == today.Year ? alts[^1] : alts[0].Start!.Value.Year == today.Year ? alts[0] : alts[^1];

    private Item Falling(int first, int next, int weekday, int day)
    {
        DateTime? Seek(int direction)
        {
            var month = Dates.FirstOfMonth(today);
            for (var tries = 0; tries < 100; tries++, month = month.AddMonths(direction))
            {
                if (Dates.Exists(month.Year, month.Month, day) && month.AddDays(day - 1) is var found && Dates.Weekday(found) == weekday && (direction > 0 ? found >= today : found < today))
                {
                    return found;
                }
            }

            return null;
        }

        Alt[] alts = [.. new[] { Seek(-1), Seek(1) }.Where(found => found is not null).Select(found => new Alt(found))];
        return Make(ItemKind.Date, first, next, alts) with { Cue = Cue.MonthDay, Impossible = alts.Length == 0 };
    }

    /// <summary>May 9th, 2026; 9th of May; Dec31; 2020/23/Sep; Sep-23-2020.</summary>
    private (Item? Item, int Next) WrittenDate(int i)
    {
        var start = i;
        int? step = Lex(i)?.Step is { } said && (Lex(i + 1)?.Month > 0 || Ordinal(i + 1, out _, out _)) ? said : null;
        if (step is not null)
        {
            i++;
        }

        // 2020/23/Sep, 2019-aug-1
        if (IsDigits(i) && Width(i) == 4 && Year(i, false, out var lead, out _) && IsSeparator(i + 1) && IsTight(i + 1))
        {
            if (Lex(i + 2)?.Month is > 0 and var middle && IsSeparator(i + 3) && Digits(i + 4, 2) is > 0 and var last && Dates.Exists(lead, middle, last))
            {
                return (Full(start, i + 5, lead, middle, last), i + 5);
            }

            if (Digits(i + 2, 2) is > 0 and var day && IsSeparator(i + 3) && Lex(i + 4)?.Month is > 0 and var month && Dates.Exists(lead, month, day))
            {
                return (Full(start, i + 5, lead, month, day), i + 5);
            }
        }

        if (IsTight(i) && IsMark(i - 1, '$') || IsDigits(i) && IsMark(i - 1, '$'))
        {
            return (null, start);
        }

        if (MonthThenDay(i, out var m, out var d, out var next) || DayThenMonth(i, out m, out d, out next))
        {
            next = Bracketed(next);
            if (YearAfter(next, out var year, out var end))
            {
                return Dates.Exists(year, m, d) ? (Full(start, end, year, m, d), end) : (Make(ItemKind.Date, start, end) with { Impossible = true }, end);
            }

            if (Dates.NearMonthDays(today, m, d) is not { } near)
            {
                return d <= 31 ? (Make(ItemKind.Date, start, next) with { Impossible = true }, next) : (null, start);
            }

            Alt[] alts = step switch { null => near, 0 => [ThisYears(near)], > 0 => [near[^1]], _ => [near[0]] };
            return (Make(ItemKind.Date, start, next, alts) with { Cue = step is null ? Cue.MonthDay : Cue.Definite }, next);
        }

        return (null, start);
    }

    /// <summary>A weekday in brackets after a date says nothing new.</summary>
    private int Bracketed(int i) => IsMark(i, '(') && Lex(i + 1)?.Weekday > 0 && IsMark(i + 2, ')') ? i + 3 : i;

    private Item Full(int first, int next, int year, int month, int day) => Make(ItemKind.Date, first, next, new Alt(new DateTime(year, month, day))) with { HasYear = true };

    private bool IsSeparator(int i) => IsMark(i, '/') || IsMark(i, '-') || IsMark(i, '.');

    private bool IsMonth(int i, out int month, out int next)
    {
        month = Lex(i)?.Month ?? 0;
        next = IsMark(i + 1, '.') && Has(i) && Width(i) <= 4 && Has(i + 2) ? i + 2 : i + 1;
        return month > 0;
    }

    private bool MonthThenDay(int i, out int month, out int day, out int next)
    {
        (day, next) = (0, i);
        if (!IsMonth(i, out month, out var place))
        {
            return false;
        }

        if (IsMark(place, ',') || (IsSeparator(place) && IsTight(place)))
        {
            place++;
        }

        place = Skip(place, "the");
        if (Ordinal(place, out day, out next) && day <= 31)
        {
            next = Is(next, "day") ? next + 1 : next;
            return true;
        }

        if (IsDigits(place) && Width(place) <= 2 && Digits(place) is >= 1 and <= 31 && !(IsMark(place + 1, ':') && IsDigits(place + 2)) && !IsAny(place + 1, ["pm", "am", "oclock", "o'clock"]))
        {
            (day, next) = (Digits(place), place + 1);
            return true;
        }

        // "may" and "march" before a number word may be verbs; the others are not.
        if (Lex(place)?.Cardinal is >= 1 && Number(place, out var number, out next) && number is >= 1 and <= 31 && number == Math.Floor(number))
        {
            day = (int)number;
            return true;
        }

        return false;
    }

    private bool DayThenMonth(int i, out int month, out int day, out int next)
    {
        (month, next) = (0, i);
        var place = Skip(i, "the");
        if (!Ordinal(place, out day, out place))
        {
            place = Skip(i, "the");
            if (!IsDigits(place) && Lex(place + 1)?.Month == 5)
            {
                // "one may ask"
                return false;
            }

            if (IsDigits(place) && Width(place) <= 2)
            {
                day = Digits(place++);
            }
            else if (Number(place, out var number, out place) && number is >= 1 and <= 31)
            {
                day = (int)number;
            }
            else
            {
                return false;
            }
        }

        if (day is < 1 or > 31)
        {
            return false;
        }

        if (Is(place, "day") && Is(place + 1, "of"))
        {
            place++;
        }

        if (Is(place, "of") || (IsSeparator(place) && IsTight(place)))
        {
            place++;
        }

        return IsMonth(place, out month, out next) && (!Is(place, "may") || !Is(place + 1, "be")) && (next == place + 1 || !IsMark(next - 1, '.') || YearAfter(next, out _, out _) || Undot(ref next));
    }

    /// <summary>A full stop after the month ends the sentence, unless more of the date follows.</summary>
    private static bool Undot(ref int next)
    {
        next--;
        return true;
    }

    private bool YearAfter(int i, out int year, out int next)
    {
        var comma = IsMark(i, ',');
        var place = comma || (IsSeparator(i) && IsTight(i)) ? i + 1 : i;
        var said = Is(place, "of", "in");
        place = said ? place + 1 : place;
        if (Year(place, said || place == i, out year, out next) && !IsMark(next, ':') && Lex(next)?.Scale is null or Scale.None)
        {
            // "Dec 27 18" is a year, "July 1, 17th" and "mar 4 10am" are not.
            var bare = IsDigits(place) && Width(place) == 2;
            return !bare || said || (!IsTight(next) && !IsAny(next, ["am", "pm", "a", "p", "to", "o'clock", "at"]) && !IsMark(next, '-') && !IsMark(next, '.') && !IsMark(next, '%') && (Lex(i - 1)?.Ordinal > 0 || Is(i - 1, "st")));
        }

        return false;
    }

    /// <summary>2026-03-05, 3/5/2026, 5.12, 23.04.2022, 20170302, 2016 10 16.</summary>
    private (Item? Item, int Next) NumericDate(int i)
    {
        var start = i;
        int? step = Lex(i)?.Step;
        if (step is not null)
        {
            i++;
        }

        if (!IsDigits(i) || (IsTight(i) && IsMark(i - 1, '.') && IsDigits(i - 2)) || (IsTight(i) && IsMark(i - 1, '/') && IsDigits(i - 2)))
        {
            return (null, start);
        }

        if (Width(i) == 8 && int.Parse(Text(i), System.Globalization.CultureInfo.InvariantCulture) is var packed && packed / 10_000 is >= 1900 and <= 2199 && Dates.Exists(packed / 10_000, packed / 100 % 100, packed % 100))
        {
            return (Full(start, i + 1, packed / 10_000, packed / 100 % 100, packed % 100), i + 1);
        }

        if (Width(i) == 4 && IsDigits(i + 1) && Width(i + 1) == 2 && IsDigits(i + 2) && Width(i + 2) == 2 && Dates.Exists(Digits(i), Digits(i + 1), Digits(i + 2)))
        {
            return (Full(start, i + 3, Digits(i), Digits(i + 1), Digits(i + 2)), i + 3);
        }

        if (!IsSeparator(i + 1) || !IsTight(i + 1) || !IsDigits(i + 2) || !IsTight(i + 2))
        {
            return (null, start);
        }

        var mark = folded[tokens[i + 1].Start];
        if (IsMark(i + 3, mark) && IsTight(i + 3) && IsDigits(i + 4) && IsTight(i + 4))
        {
            return Three(start, i) is { } three ? (three, i + 5) : (null, start);
        }

        // 3/5; with a dot only where nothing but a date can be meant.
        if (Width(i) > 2 || Width(i + 2) > 2 || mark == '-' || (IsTight(i + 3) && IsSeparator(i + 3) && IsDigits(i + 4) && !(IsDash(i + 3) && mark == '/' && IsMark(i + 5, '/'))) || IsMark(i + 3, '%') || Lex(i + 3)?.Multiplier > 0)
        {
            return (null, start);
        }

        var (one, two) = (Digits(i), Digits(i + 2));
        // Friday 7.6 is a date, Friday 9.30 an hour.
        if (mark == '.' && Width(i + 2) == 2 && two % 5 == 0 && one <= 12 && two < 60 && Lex(i - 1)?.Weekday > 0)
        {
            return (null, start);
        }

        if (mark == '.' && step is null && Lex(i - 1)?.Weekday is null or 0 && !Is(i - 1, "on"))
        {
            return (null, start);
        }

        if (IsTight(i + 3) && tokens[i + 3].Kind == TokenKind.Word)
        {
            return (null, start);
        }

        var (month, day) = one > 12 ? (two, one) : (one, two);
        if (IsMark(i + 3, ',') && IsDigits(i + 4) && Width(i + 4) == 4 && Year(i + 4, false, out var later, out _) && Dates.Exists(later, month, day))
        {
            return (Full(start, i + 5, later, month, day), i + 5);
        }

        if (month is < 1 or > 12 || Dates.NearMonthDays(today, month, day) is not { } near)
        {
            return (null, start);
        }

        Alt[] alts = step switch { null => near, 0 => [ThisYears(near)], > 0 => [NextYears(near)], _ => [near[0]] };
        return (Make(ItemKind.Date, start, i + 3, alts) with { Cue = step is null ? Cue.MonthDay : Cue.Definite }, i + 3);
    }

    private Alt NextYears(Alt[] near) => near[^1].Start!.Value is var day && day.Year > today.Year ? near[^1] : new Alt(day.AddYears(1));

    private Item? Three(int start, int i)
    {
        var (a, b, c) = (Digits(i), Digits(i + 2), Digits(i + 4));
        if (Width(i) == 4)
        {
            return Dates.Exists(a, b, c) ? Full(start, i + 5, a, b, c) : Dates.Exists(a, c, b) ? Full(start, i + 5, a, c, b) : null;
        }

        if (Width(i) > 2 || Width(i + 2) > 2 || (Width(i + 4) != 2 && Width(i + 4) != 4))
        {
            return null;
        }

        var year = Width(i + 4) == 2 ? Century(c) : c;
        return Dates.Exists(year, a, b) ? Full(start, i + 5, year, a, b) : Dates.Exists(year, b, a) ? Full(start, i + 5, year, b, a) : null;
    }

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

        return IsAny(start - 1, ["on", "by", "before", "after", "until", "till", "since", "from", "due", "due:", "thru", "through"]) && Dates.NearDays(today, day) is { } near && Lex(next)?.Scale is null or Scale.None && !Is(next, "time", "round")
            ? (Make(ItemKind.Date, start, next, near) with { Cue = Cue.DayOfMonth }, next)
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
        return (Make(ItemKind.Date, i, i + length, new Alt(before), new Alt(first)) with { Cue = Cue.MonthDay, Whole = [new Alt(first, off.To.ToDateTime(default).AddDays(1))] }, i + length);
    }
}
