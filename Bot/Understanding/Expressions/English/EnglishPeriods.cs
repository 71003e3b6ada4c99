namespace SalesBot.Bot.Understanding.Expressions.English;

/// <content>Stretches of days: next week, last 3 months, May 2026, Q1, the week of February 4, end of month.</content>
internal sealed partial class EnglishGrammar
{
    private (Item? Item, int Next) Period(int i)
    {
        var best = Thirds(i);
        Longer(ref best, Whole(i));
        return best;
    }

    private (Item? Item, int Next) Whole(int i)
    {
        var best = Relative(i);
        Longer(ref best, Several(i));
        Longer(ref best, MonthName(i));
        Longer(ref best, QuarterOrHalf(i));
        Longer(ref best, NumberedWeek(i));
        Longer(ref best, PartOfPeriod(i));
        Longer(ref best, WeekOf(i));
        Longer(ref best, YearNumber(i));
        Longer(ref best, RestOf(i));
        Longer(ref best, ShortForms(i));
        return best;
    }

    private Item Over(int first, int next, Grain grain, params Alt[] alts) => Make(ItemKind.Period, first, next, alts) with { Grain = grain };

    private static Grain GrainOf(Scale scale) => scale switch
    {
        Scale.Week => Grain.Week,
        Scale.Weekend => Grain.Weekend,
        Scale.Month => Grain.Month,
        Scale.Quarter => Grain.Quarter,
        Scale.Year => Grain.Year,
        _ => Grain.Other,
    };

    /// <summary>next week, this calendar year, the month, weekend, the past quarter.</summary>
    private (Item? Item, int Next) Relative(int i)
    {
        var start = i;
        var the = Is(i, "the");
        i = Skip(i, "the");
        int? step = null;
        if (Lex(i)?.Step is { } said)
        {
            step = said;
            i++;
            if (Is(i, "or") && Lex(i + 1)?.Step is not null)
            {
                // "this or next week": the last of the two is the one with its noun.
                return (null, start);
            }
        }
        else if (IsAny(i, ["same"]) && the)
        {
            step = 0;
            i++;
        }

        i = Skip(i, "calendar");
        i = Skip(i, "fiscal");
        var scale = Lex(i)?.Scale ?? Scale.None;
        if (scale == Scale.Fortnight)
        {
            var monday = Dates.Monday(today);
            return the || step is not null ? (Over(start, i + 1, Grain.Other, new Alt(monday.AddDays(14 * (step ?? 0)), monday.AddDays(14 * ((step ?? 0) + 1)))), i + 1) : (null, start);
        }

        if (GrainOf(scale) is var grain && grain == Grain.Other)
        {
            return scale == Scale.Hour && step is > 0 or < 0 && scale == Scale.Hour
                ? (Make(ItemKind.DateTimeRange, start, i + 1, step > 0 ? new Alt(now, now.AddHours(1)) : new Alt(now.AddHours(-1), now)), i + 1)
                : (null, start);
        }

        if (step is null && grain != Grain.Weekend && (!the || Is(i + 1, "'s")))
        {
            return (null, start);
        }

        if (step is null && scale == Scale.Quarter && !the)
        {
            return (null, start);
        }

        // The article alone points to the current one; it belongs to the span only then.
        var first = step is not null && the ? start + 1 : start;
        if (the && step is null && Digits(i + 1, 4) > 0)
        {
            return (null, start);
        }

        return (Over(first, i + 1, grain, Dates.Unit(today, grain, step ?? 0)), i + 1);
    }

    /// <summary>last 3 months, the next couple of weeks, 3 next weeks, past few days, within 2 weeks.</summary>
    private (Item? Item, int Next) Several(int i)
    {
        var start = i;
        if (Is(i, "within"))
        {
            var place = Skip(i + 1, "the");
            place = Lex(place)?.Step is 1 ? place + 1 : place;
            if (Length(place) is ({ Length: { } span }, var end) || NextUnit(place, out span, out end))
            {
                var origin = span.IsClock || span.Seconds > 0 ? now : today;
                return span.From(origin) is { } until
                    ? (Make(span.IsClock || span.Seconds > 0 ? ItemKind.DateTimeRange : ItemKind.Period, start, end, new Alt(origin, until)) with { Bound = Bound.Within }, end)
                    : (null, start);
            }

            return (null, start);
        }

        i = Skip(i, "the");
        int step;
        double count;
        int next;
        if (Is(i, "last") && IsAny(i - 1, ["will", "would", "to", "can", "could", "might", "may", "should", "did", "not"]))
        {
            return (null, start);
        }

        if (Lex(i)?.Step is { } said and not 0 && Amount(i + 1, out count, out next) && !Is(i + 1, "a"))
        {
            step = said;
        }
        else if (Number(i, out count, out next) && Lex(next)?.Step is { } after and not 0)
        {
            step = after;
            next++;
        }
        else
        {
            return (null, start);
        }

        var scale = ScaleAt(next, out var finish);
        if (scale == Scale.None || count is < 1 or > 2000 || (scale == Scale.Second && Is(next, "second")))
        {
            return (null, start);
        }

        // "3 next week" counts something else.
        if (count > 1 && Number(i, out _, out _) && folded[tokens[finish - 1].End - 1] != 's')
        {
            return (null, start);
        }

        var first = i;
        if (GrainOf(scale) == Grain.Quarter)
        {
            var from = Dates.FirstOfQuarter(today).AddMonths(step > 0 ? 3 : -3 * (int)count);
            return (Over(first, finish, Grain.Other, new Alt(from, from.AddMonths(3 * (int)count))), finish);
        }

        var length = Of(scale, count);
        if (length.IsClock)
        {
            return length.From(now, step) is { } edge ? (Make(ItemKind.DateTimeRange, first, finish, step > 0 ? new Alt(now, edge) : new Alt(edge, now)), finish) : (null, start);
        }

        if (scale == Scale.WorkDay)
        {
            var near = Dates.AddWorkDays(today, step);
            var far = Dates.AddWorkDays(today, step * (int)count);
            return (Over(first, finish, Grain.Other, step > 0 ? new Alt(near, far.AddDays(1)) : new Alt(far, today)), finish);
        }

        var origin2 = step > 0 ? today.AddDays(1) : today;
        return length.From(origin2, step) is { } bound ? (Over(first, finish, Grain.Other, step > 0 ? new Alt(origin2, bound) : new Alt(bound, origin2)), finish) : (null, start);
    }

    private bool NextUnit(int i, out Span length, out int next)
    {
        var scale = ScaleAt(i, out next);
        length = scale == Scale.None ? default : Of(scale, 1);
        if (scale == Scale.None)
        {
            return false;
        }

        if (Is(next, "and") && Length(next + 1) is ({ Length: { } more }, var end))
        {
            (length, next) = (length + more, end);
        }

        return true;
    }

    /// <summary>May, May 2026, 2017 april, Dec/2018, next March, June of 1992, this May.</summary>
    private (Item? Item, int Next) MonthName(int i)
    {
        var start = i;
        if (Year(i, false, out var lead, out var place) && IsDigits(i))
        {
            place = IsSeparator(place) && IsTight(place) ? place + 1 : place;
            if (Lex(place)?.Month is > 0 and var after)
            {
                return (InMonth(start, place + 1, lead, after), place + 1);
            }

            if (IsSeparator(place - 1) && place == i + 2 && !IsMark(i + 1, '.') && IsDigits(place) && IsTight(place) && Width(place) <= 2 && Digits(place) is >= 1 and <= 12 && !(IsTight(place + 1) && IsSeparator(place + 1) && IsDigits(place + 2)) && !(IsTight(place + 1) && tokens[place + 1].Kind == TokenKind.Word))
            {
                return (InMonth(start, place + 1, lead, Digits(place)), place + 1);
            }

            return (null, start);
        }

        // 12-2015, 3/2026
        if (IsDigits(i) && Width(i) <= 2 && Digits(i) is >= 1 and <= 12 && (IsMark(i + 1, '-') || IsMark(i + 1, '/')) && IsTight(i + 1) && IsTight(i + 2) && IsDigits(i + 2) && Width(i + 2) == 4 && Year(i + 2, false, out var numbered, out _)
            && !(IsTight(i) && (IsSeparator(i - 1) || tokens[Math.Max(0, i - 1)].Kind == TokenKind.Digits)) && !(IsTight(i + 3) && IsSeparator(i + 3) && IsDigits(i + 4)))
        {
            return (InMonth(start, i + 3, numbered, Digits(i)), i + 3);
        }

        if (IsTight(i) && IsMark(i - 1, '$'))
        {
            return (null, start);
        }

        int? step = null;
        if (Lex(i)?.Step is { } said)
        {
            step = said;
            i++;
        }

        if (!IsMonth(i, out var month, out var next))
        {
            return (null, start);
        }

        next = i + 1;
        var comma = IsMark(next, ',') || (IsSeparator(next) && IsTight(next)) || (IsMark(next, '.') && Year(next + 1, false, out _, out _)) ? next + 1 : next;
        var of = Is(comma, "of", "in") ? comma + 1 : comma;
        if (Year(of, false, out var year, out var end))
        {
            return (InMonth(start, end, year, month), end);
        }

        if (Lex(of)?.Step is { } relative && Lex(of + 1)?.Scale == Scale.Year)
        {
            return (InMonth(start, of + 2, today.Year + relative, month), of + 2);
        }

        if (step is { } steps)
        {
            var inYear = steps == 0 ? today.Year : steps > 0 ? (month > today.Month ? today.Year : today.Year + 1) : (month < today.Month ? today.Year : today.Year - 1);
            return (InMonth(start, next, inYear, month), next);
        }

        return MayBeVerb(i) ? (null, start) : (Over(start, next, Grain.Month, Dates.NearMonths(today, month)) with { Cue = Cue.Month }, next);
    }

    /// <summary>"may", "march", "mar" and "sun" are months only beside something that says so.</summary>
    private bool MayBeVerb(int i) =>
        (Is(i, "may") || Is(i, "march")) && !IsAny(i - 1, ["in", "of", "by", "since", "until", "till", "from", "to", "before", "after", "through", "early", "late", "mid", "for", "during", "between", "this", "next", "last", "-"])
        || Is(i, "mar") && !IsAny(i - 1, ["in", "of", "by", "from", "to", "until", "till", "early", "late", "mid", "-"]);

    private Item InMonth(int first, int next, int year, int month)
    {
        var start = new DateTime(year, month, 1);
        return Over(first, next, Grain.Month, new Alt(start, start.AddMonths(1))) with { HasYear = true };
    }

    /// <summary>Q1 2019, 2019-Q1, Q3, second quarter, H2 2026, first half of next year.</summary>
    private (Item? Item, int Next) QuarterOrHalf(int i)
    {
        var start = i;
        int? year = null;
        if (Year(i, false, out var lead, out var place) && IsDigits(i))
        {
            year = lead;
            i = IsDash(place) ? place + 1 : place;
        }

        var months = 0;
        var number = 0;
        int next;
        if (Is(i, "q", "h") && IsTight(i + 1) && IsDigits(i + 1) && Width(i + 1) == 1)
        {
            months = Is(i, "q") ? 3 : 6;
            number = Digits(i + 1);
            next = i + 2;
        }
        else
        {
            var the = Skip(i, "the");
            if (!Ordinal(the, out number, out next) || (!Is(next, "quarter") && !(Is(next, "half") && Is(next + 1, "of"))))
            {
                return (null, start);
            }

            months = Is(next, "quarter") ? 3 : 6;
            next++;
        }

        if (number < 1 || number > 12 / months)
        {
            return (null, start);
        }

        var of = Is(next, "of", "in") ? Skip(next + 1, "the") : IsDash(next) || IsMark(next, ',') ? next + 1 : next;
        if (year is null && Year(of, false, out var trailing, out var end))
        {
            (year, next) = (trailing, end);
        }
        else if (year is null && Lex(of)?.Step is { } step && Lex(of + 1)?.Scale == Scale.Year)
        {
            (year, next) = (today.Year + step, of + 2);
        }
        else if (year is null && Is(of, "year") && of > next)
        {
            next = of + 1;
        }

        if (months == 6 && year is null && Is(i, "h") && !IsAny(i - 1, ["in", "by", "for", "till", "until", "this", "next", "during"]))
        {
            return (null, start);
        }

        var from = new DateTime(year ?? today.Year, ((number - 1) * months) + 1, 1);
        return (Over(start, next, months == 3 ? Grain.Quarter : Grain.Half, new Alt(from, from.AddMonths(months))) with { HasYear = year is not null }, next);
    }

    /// <summary>week 27 of last year, week 10.</summary>
    private (Item? Item, int Next) NumberedWeek(int i)
    {
        if (!Is(i, "week") || !IsDigits(i + 1) || Width(i + 1) > 2 || Digits(i + 1) is < 1 or > 53 || (IsTight(i + 2) && IsSeparator(i + 2) && IsDigits(i + 3)))
        {
            return (null, i);
        }

        var (year, next) = (today.Year, i + 2);
        var of = Is(next, "of", "in") ? next + 1 : next;
        if (of > next && Year(of, false, out var said, out var end))
        {
            (year, next) = (said, end);
        }
        else if (of > next && Lex(of)?.Step is { } step && Lex(of + 1)?.Scale == Scale.Year)
        {
            (year, next) = (today.Year + step, of + 2);
        }

        return (Over(i, next, Grain.Week, Dates.Week(year, Digits(i + 1))), next);
    }

    /// <summary>last week of July, first week of 2019, the third month of 2021, first ten days of last year, first Monday of next month.</summary>
    private (Item? Item, int Next) PartOfPeriod(int i)
    {
        var start = i;
        i = Skip(i, "the");
        var number = 0;
        var next = i;
        if (Is(i, "last"))
        {
            (number, next) = (-1, i + 1);
        }
        else if (!Ordinal(i, out number, out next))
        {
            return (null, start);
        }

        var count = 1;
        var several = false;
        if (Count(next, out var said, out var afterCount))
        {
            (count, next, several) = (said, afterCount, true);
        }

        var scale = ScaleAt(next, out var unit);
        var weekday = Lex(next)?.Weekday ?? 0;
        if ((scale is not (Scale.Day or Scale.Week or Scale.Month) && weekday == 0) || (!Is(unit, "of", "in")))
        {
            return (null, start);
        }

        // One part of one whole; nobody nests them deeper.
        if (nested > 1)
        {
            return (null, start);
        }

        nested++;
        var (whole, end) = Whole(Skip(unit + 1, "the") is var inner && Lex(inner)?.Scale is not null and not Scale.None ? unit + 1 : inner);
        nested--;
        if (whole is not { Kind: ItemKind.Period } || whole.Alts.Length == 0 || whole.Alts[0].End is null)
        {
            return (null, start);
        }

        if (weekday > 0)
        {
            Alt[] days = [.. whole.Alts.Select(alt => Dates.WeekdayOf(alt, number, weekday)).Where(day => day is not null).Select(day => new Alt(day))];
            return days.Length > 0 ? (Make(ItemKind.Date, start, end, days) with { Cue = whole.Cue }, end) : (null, start);
        }

        // "the last week of July" spoken in July means the one still to come.
        Alt[] parts = [.. whole.Alts.Select(alt => Portion(alt, scale, number, count, several)).Where(alt => alt is not null).Select(alt => alt!.Value)];
        if (scale == Scale.Day && !several)
        {
            return parts.Length > 0 ? (Make(ItemKind.Date, start, end, [.. parts.Select(alt => new Alt(alt.Start))]) with { Cue = whole.Cue }, end) : (null, start);
        }

        return parts.Length > 0 ? (Over(start, end, Grain.Week, parts) with { Cue = whole.Cue, Grain = scale == Scale.Month ? Grain.Month : Grain.Week }, end) : (null, start);
    }

    private static Alt? Portion(Alt whole, Scale scale, int number, int count, bool several)
    {
        var (from, to) = (whole.Start!.Value, whole.End!.Value);
        switch (scale)
        {
            case Scale.Week when !several:
                return Dates.WeekOf(whole, number);
            case Scale.Month when !several:
                var month = number > 0 ? from.AddMonths(number - 1) : to.AddMonths(-1);
                return month >= from && month < to ? new Alt(month, month.AddMonths(1)) : null;
            case Scale.Day or Scale.Week or Scale.Month:
                var length = several ? Of(scale, count) : Of(scale, 1);
                if (several && Math.Abs(number) != 1)
                {
                    return null;
                }

                if (!several && scale == Scale.Day)
                {
                    var day = number > 0 ? from.AddDays(number - 1) : to.AddDays(-1);
                    return day >= from && day < to ? new Alt(day, day.AddDays(1)) : null;
                }

                return number > 0 ? new Alt(from, length.From(from)) : new Alt(length.From(to, -1), to);
            default:
                return null;
        }
    }

    /// <summary>the week of February 4, week commencing Monday, w/c Feb 4.</summary>
    private (Item? Item, int Next) WeekOf(int i)
    {
        var start = i;
        i = Skip(i, "the");
        int place;
        if (Is(i, "w") && IsMark(i + 1, '/') && Is(i + 2, "c"))
        {
            place = i + 3;
        }
        else if (Is(i, "week") && IsAny(i + 1, ["of", "beginning", "commencing", "starting"]))
        {
            place = Is(i + 2, "on") ? i + 3 : i + 2;
        }
        else
        {
            return (null, start);
        }

        var (day, next) = Date(place);
        return day is { Alts.Length: > 0 }
            ? (Over(start, next, Grain.Week, [.. day.Alts.Select(alt => Dates.Monday(alt.Start!.Value)).Select(monday => new Alt(monday, monday.AddDays(7)))]) with { Cue = day.Cue }, next)
            : (null, start);
    }

    /// <summary>2018, year 2008, calendar year 2008, the 1990s, two thousand and twenty.</summary>
    private (Item? Item, int Next) YearNumber(int i)
    {
        var start = i;
        i = Skip(i, "calendar");
        var named = Is(i, "year");
        i = named ? i + 1 : i;
        if (!Year(i, false, out var year, out var next) || IsMark(i, '\''))
        {
            return (null, start);
        }

        if (IsDigits(i))
        {
            if (IsDash(i - 1) && !IsTight(i) && IsDigits(i - 2) && Width(i - 2) < 4)
            {
                return (null, start);
            }

            var tightBefore = IsTight(i) && !IsMark(i - 1, '(') && !IsMark(i - 1, '"') && !IsMark(i - 1, '=') && !IsMark(i - 1, '>') && !IsMark(i - 1, '<') && !(IsDash(i - 1) && IsDigits(i - 2) && Width(i - 2) == 4);
            var tightAfter = IsTight(next) && (tokens[next].Kind != TokenKind.Mark || IsMark(next, '%') || IsMark(next, '/') || (IsMark(next, ',') || IsMark(next, '.')) && IsDigits(next + 1) && IsTight(next + 1) || IsDash(next) && IsTight(next + 1) && !(IsDigits(next + 1) && Width(next + 1) == 4 && Year(next + 1, false, out _, out _)));
            if (Is(next, "s") && (year % 10 == 0))
            {
                var decade = new DateTime(year, 1, 1);
                return (Over(start, next + 1, Grain.Other, new Alt(decade, decade.AddYears(10))), next + 1);
            }

            if (tightBefore || tightAfter || Lex(next)?.Scale is not null and not Scale.None || Lex(next)?.Multiplier > 0)
            {
                return (null, start);
            }
        }

        var from = new DateTime(year, 1, 1);
        return (Over(start, next, Grain.Year, new Alt(from, from.AddYears(1))) with { HasYear = true, Cue = named || !IsDigits(i) ? Cue.Definite : Cue.Bare }, next);
    }

    /// <summary>rest of the week, remaining of the month, year to date.</summary>
    private (Item? Item, int Next) RestOf(int i)
    {
        var outset = i;
        i = Skip(i, "the");
        if (Is(i, "to") && Is(i + 1, "date") && !Is(i - 1, "up") && !Is(i - 1, "year") && !Is(i - 1, "month"))
        {
            return (Over(i, i + 2, Grain.Other, new Alt(null, today)) with { Bound = Bound.Before, Cue = Cue.Bare }, i + 2);
        }

        if (Lex(i)?.Step == 0 && Is(i + 1, "year") && Is(i + 2, "to") && Is(i + 3, "date"))
        {
            return (Over(i, i + 4, Grain.Year, new Alt(new DateTime(today.Year, 1, 1), today)), i + 4);
        }

        if (Is(i, "year") && Is(i + 1, "to") && Is(i + 2, "date") || Is(i, "ytd"))
        {
            var end = Is(i, "ytd") ? i + 1 : i + 3;
            return (Over(i, end, Grain.Year, new Alt(new DateTime(today.Year, 1, 1), today)), end);
        }

        if (Is(i, "month") && Is(i + 1, "to") && Is(i + 2, "date") || Is(i, "mtd"))
        {
            var end = Is(i, "mtd") ? i + 1 : i + 3;
            return (Over(i, end, Grain.Month, new Alt(Dates.FirstOfMonth(today), today)), end);
        }

        var start = outset;
        if (IsAny(i, ["rest", "remaining", "remainder"]) && Is(i + 1, "of") && (Is(i + 2, "the") || Lex(i + 2)?.Step is 0) && GrainOf(Lex(i + 3)?.Scale ?? Scale.None) is not Grain.Other and var grain)
        {
            var whole = Dates.Unit(today, grain, 0);
            return (Over(i == start ? start : i, i + 4, grain, new Alt(today, whole.End!.Value.AddDays(-1))), i + 4);
        }

        return (null, start);
    }

    /// <summary>early May, mid-November, end of this year, the middle of 2007, later this month, end of the day.</summary>
    private (Item? Item, int Next) Thirds(int i)
    {
        var start = i;
        i = Skip(i, "the");
        var third = IsAny(i, ["beginning", "start", "early", "earlier"]) ? 1 : IsAny(i, ["mid", "middle"]) ? 2 : IsAny(i, ["end", "late", "later", "close"]) ? 3 : 0;
        if (third == 0)
        {
            return (null, start);
        }

        var comparative = IsAny(i, ["earlier", "later"]);
        var first = start;
        var place = i + 1;
        if (Is(i, "end", "beginning") || Is(i, "start", "middle") || Is(i, "close"))
        {
            if (!Is(place, "of"))
            {
                return (null, start);
            }

            place++;
            // "end of" belongs to its article only when it bounds a range, which looks at it again.
            first = i;
        }
        else if (IsDash(place) || Is(place, "in"))
        {
            place++;
        }

        var bare = Is(place, "the") ? place + 1 : place;
        if (third == 3 && (Is(bare, "day") || (Lex(bare)?.Step == 0 && Is(bare + 1, "day"))))
        {
            var end = Is(bare, "day") ? bare + 1 : bare + 2;
            return (EndOfDay(first, end, today), end);
        }

        if (Is(i, "close") && Is(bare, "business"))
        {
            return (EndOfDay(first, bare + 1, today), bare + 1);
        }

        if (third == 3 && (Lex(bare)?.Day is not null || Lex(bare)?.Weekday > 0 || Lex(bare + 1)?.Weekday > 0 && Lex(bare)?.Step is not null) && Date(bare) is ({ Alts.Length: > 0 } day, var afterDay) && Is(i, "end", "close"))
        {
            return (Make(ItemKind.DateTime, first, afterDay, [.. day.Alts.Select(alt => new Alt(alt.Start!.Value.AddDays(1).AddSeconds(-1)))]) with { Day = day, Due = day.Alts.Length == 1 ? new ReadDue(DateOnly.FromDateTime(day.Alts[0].Start!.Value)) : null }, afterDay);
        }

        var (whole, next) = Whole(place);
        if (whole is null && GrainOf(Lex(bare)?.Scale ?? Scale.None) is not Grain.Other and var grain)
        {
            (whole, next) = (Over(bare, bare + 1, grain, Dates.Unit(today, grain, 0)), bare + 1);
        }

        if (whole is not { Kind: ItemKind.Period } || whole.Alts.Any(alt => alt.Start is null || alt.End is null))
        {
            return (null, start);
        }

        Alt[] alts = [.. whole.Alts.Select(alt => comparative ? Compared(alt, whole.Grain, third) : Dates.Third(alt, whole.Grain, third))];
        if (third == 3 && whole.Grain == Grain.Week && !comparative && Is(i, "end") && alts is [{ } last] && last.Start < today && today < last.End)
        {
            alts = [new Alt(today, last.End)];
        }

        return (Over(first, next, Grain.Other, alts) with { Cue = whole.Cue, Third = third, Whole = whole.Alts, HasYear = whole.HasYear, Due = SalesThird(whole, third, comparative, Is(i, "end")) }, next);
    }

    private Item EndOfDay(int first, int next, DateTime day) =>
        Make(ItemKind.DateTime, first, next, new Alt(day.AddDays(1).AddSeconds(-1))) with { Due = new ReadDue(DateOnly.FromDateTime(day)) };

    /// <summary>What is left of a period (later) or over (earlier), kept within its half.</summary>
    private Alt Compared(Alt whole, Grain grain, int third)
    {
        var (start, end) = (whole.Start!.Value, whole.End!.Value);
        var middle = grain switch { Grain.Year => start.AddMonths(6), Grain.Month => start.AddDays(15), Grain.Week => start.AddDays(3), _ => start + ((end - start) / 2) };
        if (start > today || end <= today)
        {
            return third == 1 ? new Alt(start, middle) : new Alt(middle, end);
        }

        return third == 1 ? new Alt(start, today < middle ? today : middle) : new Alt(today > middle ? today : middle, end);
    }

    private static ReadDue? SalesThird(Item whole, int third, bool comparative, bool end)
    {
        if (comparative)
        {
            return null;
        }

        var alt = whole.Alts[^1];
        var (from, to) = (DateOnly.FromDateTime(alt.Start!.Value), DateOnly.FromDateTime(alt.End!.Value).AddDays(-1));
        return (third, whole.Grain) switch
        {
            // The end of a working week is its Friday.
            (3, Grain.Week) => new ReadDue(from.AddDays(4)),
            (3, _) when end => new ReadDue(to),
            (1, Grain.Month) => new ReadDue(from, from.AddDays(9)),
            (2, Grain.Month) => new ReadDue(from.AddDays(10), from.AddDays(19)),
            (3, Grain.Month) => new ReadDue(from.AddDays(20), to),
            (1, Grain.Week) => new ReadDue(from, from.AddDays(1)),
            (2, Grain.Week) => new ReadDue(from.AddDays(1), from.AddDays(3)),
            _ => null,
        };
    }

    /// <summary>EOD, EOM, EOW, EOQ, EOY, COB as people write them, with what they are the end of.</summary>
    private (Item? Item, int Next) ShortForms(int i)
    {
        if (IsAny(i, ["eod", "cob", "eob"]))
        {
            if (Date(Is(i + 1, "on") ? i + 2 : i + 1) is ({ Alts.Length: > 0 } day, var after))
            {
                return (day with { Start = tokens[i].Start }, after);
            }

            return (EndOfDay(i, i + 1, today), i + 1);
        }

        var grain = Is(i, "eom") ? Grain.Month : Is(i, "eow") ? Grain.Week : Is(i, "eoq") ? Grain.Quarter : Is(i, "eoy") ? Grain.Year : Grain.Other;
        if (grain == Grain.Other)
        {
            return (null, i);
        }

        var whole = Over(i, i + 1, grain, Dates.Unit(today, grain, 0));
        return (whole with { Alts = [Dates.Third(whole.Alts[0], grain, 3)], Grain = Grain.Other, Third = 3, Whole = whole.Alts, Due = SalesThird(whole, 3, false, true) }, i + 1);
    }
}
