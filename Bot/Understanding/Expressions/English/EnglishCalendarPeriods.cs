namespace SalesBot.Bot.Understanding.Expressions.English;

/// <content>Stretches with a name or number of their own: May 2026, Q1, H2, week 27, 2018, the 1990s.</content>
internal sealed partial class EnglishGrammar
{
    /// <summary>May, May 2026, 2017 april, Dec/2018, next March, June of 1992, this May.</summary>
    private (Item? Item, int Next) MonthName(int i)
    {
        var start = i;
        if (Year(i, false, out var lead, out var place) && IsDigits(i))
        {
            return YearThenMonth(i, lead, place);
        }

        if (MonthOverYear(i, out var numbered))
        {
            return (InMonth(start, i + 3, numbered, Digits(i)), i + 3);
        }

        if (IsTight(i) && IsMark(i - 1, '$'))
        {
            return (null, start);
        }

        var step = Lex(i)?.Step;
        i = step is null ? i : i + 1;
        if (!IsMonth(i, out var month, out _))
        {
            return (null, start);
        }

        if (OfYear(i + 1, out var year, out var end))
        {
            return (InMonth(start, end, year, month), end);
        }

        if (step is { } steps)
        {
            var inYear = steps == 0 ? today.Year : steps > 0 ? (month > today.Month ? today.Year : today.Year + 1) : (month < today.Month ? today.Year : today.Year - 1);
            return (InMonth(start, i + 1, inYear, month) with { HasYear = false }, i + 1);
        }

        return MayBeVerb(i) ? (null, start) : (Over(start, i + 1, Grain.Month, Dates.NearMonths(today, month)) with { Cue = DayCue.Month }, i + 1);
    }

    /// <summary>2017 april, 2018/Dec, 2018-12.</summary>
    private (Item? Item, int Next) YearThenMonth(int i, int year, int place)
    {
        place = IsSeparator(place) && IsTight(place) ? place + 1 : place;
        if (Lex(place)?.Month is > 0 and var named)
        {
            return (InMonth(i, place + 1, year, named), place + 1);
        }

        var numbered = IsSeparator(place - 1) && place == i + 2 && !IsMark(i + 1, '.') && IsDigits(place) && IsTight(place) && Width(place) <= 2 && Digits(place) is >= 1 and <= 12;
        var goesOn = IsTight(place + 1) && (IsSeparator(place + 1) && IsDigits(place + 2) || tokens[place + 1].Kind == TokenKind.Word);
        return numbered && !goesOn ? (InMonth(i, place + 1, year, Digits(place)), place + 1) : (null, i);
    }

    /// <summary>12-2015, 3/2026.</summary>
    private bool MonthOverYear(int i, out int year)
    {
        year = 0;
        if (!IsDigits(i) || Width(i) > 2 || Digits(i) is < 1 or > 12 || !(IsMark(i + 1, '-') || IsMark(i + 1, '/')) || !IsTight(i + 1) || !IsTight(i + 2) || !IsDigits(i + 2) || Width(i + 2) != 4)
        {
            return false;
        }

        var goesOn = IsTight(i) && (IsSeparator(i - 1) || tokens[i - 1].Kind == TokenKind.Digits) || IsTight(i + 3) && IsSeparator(i + 3) && IsDigits(i + 4);
        return !goesOn && Year(i + 2, false, out year, out _);
    }

    /// <summary>May 2026, Dec/2018, Jan. 2019, June of 1992, May of next year.</summary>
    private bool OfYear(int i, out int year, out int next)
    {
        var comma = IsMark(i, ',') || (IsSeparator(i) && IsTight(i)) || (IsMark(i, '.') && Year(i + 1, false, out _, out _)) ? i + 1 : i;
        var of = Is(comma, "of", "in") ? comma + 1 : comma;
        if (Year(of, false, out year, out next))
        {
            return true;
        }

        if (Lex(of)?.Step is not { } relative || Lex(of + 1)?.Scale != Scale.Year)
        {
            return false;
        }

        (year, next) = (today.Year + relative, of + 2);
        return true;
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
            // 1500 alone is rather a sum.
            if (!named && year is < 1800 or > 2100)
            {
                return (null, start);
            }

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
        return (Over(start, next, Grain.Year, new Alt(from, from.AddYears(1))) with { HasYear = true, Cue = named || !IsDigits(i) ? DayCue.Definite : DayCue.Bare }, next);
    }
}
