namespace SalesBot.Bot.Understanding.Expressions.English;

/// <content>Dates written out in words or figures: May 9th 2026, 9 May, 2026-03-05, 3/5.</content>
internal sealed partial class EnglishGrammar
{
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

        // 2018 March 3
        if (IsDigits(i) && Width(i) == 4 && Year(i, false, out lead, out _) && Lex(i + 1)?.Month is > 0 && MonthThenDay(i + 1, out var inYear, out var ofMonth, out var afterDay) && Dates.Exists(lead, inYear, ofMonth))
        {
            return (Full(start, afterDay, lead, inYear, ofMonth), afterDay);
        }

        if (IsTight(i) && IsMark(i - 1, '$') || IsDigits(i) && IsMark(i - 1, '$'))
        {
            return (null, start);
        }

        if (MonthThenDay(i, out var m, out var d, out var next) || DayThenMonth(i, out m, out d, out next))
        {
            next = Bracketed(next);
            if (YearAfter(next, out var year, out var end) || RelativeYear(next, out year, out end))
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

    /// <summary>Jan 1st next year, 15 March of last year.</summary>
    private bool RelativeYear(int i, out int year, out int next) => InAYear(i, out year, out next) && !IsMark(i, ',');

    private bool YearAfter(int i, out int year, out int next)
    {
        // 22-Nov-17
        if (IsSeparator(i) && IsTight(i) && IsTight(i + 1) && IsDigits(i + 1) && Width(i + 1) == 2 && Lex(i - 1)?.Month > 0 && IsSeparator(i - 2) && IsTight(i - 1) && IsTight(i - 2) && !(IsTight(i + 2) && !(tokens[i + 2].Kind == TokenKind.Mark)))
        {
            (year, next) = (Century(Digits(i + 1)), i + 2);
            return true;
        }

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
        // 24/7 is always.
        if (mark == '/' && Digits(i) == 24 && Digits(i + 2) == 7 && !(IsMark(i + 3, mark) && IsTight(i + 3)))
        {
            return (null, start);
        }

        if (IsMark(i + 3, mark) && IsTight(i + 3) && IsDigits(i + 4) && IsTight(i + 4))
        {
            // 4-8-15-16 goes on, and so is a number of something.
            var goesOn = IsMark(i + 5, mark) && IsTight(i + 5) && IsDigits(i + 6) && IsTight(i + 6) && Width(i + 4) < 4;
            var wentOn = mark == '-' && IsDash(i - 1) && IsTight(i - 1) && IsTight(i) && IsDigits(i - 2) && Width(i) < 4 && Width(i - 2) < 4;
            if (goesOn || wentOn)
            {
                return (null, start);
            }

            return Three(start, i) is { } three ? (three, i + 5) : (null, start);
        }

        // 3/5; with a dot only where nothing but a date can be meant.
        var dashed = mark == '-' && IsAny(start - 1, ["on", "at", "by"]) && Digits(i, 2) is >= 1 and <= 12 && Digits(i + 2, 2) is > 12 and <= 31 && NothingCounted(i + 3);
        if (Width(i) > 2 || Width(i + 2) > 2 || (mark == '-' && !dashed) || (IsTight(i + 3) && IsSeparator(i + 3) && IsDigits(i + 4) && !(IsDash(i + 3) && mark == '/' && IsMark(i + 5, '/'))) || IsMark(i + 3, '%') || Lex(i + 3)?.Multiplier > 0)
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
}
