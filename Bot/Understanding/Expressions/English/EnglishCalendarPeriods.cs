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
            return (InMonth(start, next, inYear, month) with { HasYear = false }, next);
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
}
