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

        if (YearFirst(start, i) is { } yearFirst)
        {
            return yearFirst;
        }

        if (IsTight(i) && IsMark(i - 1, '$') || IsDigits(i) && IsMark(i - 1, '$'))
        {
            return (null, start);
        }

        if (!MonthThenDay(i, out var m, out var d, out var next) && !DayThenMonth(i, out m, out d, out next))
        {
            return (null, start);
        }

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
        return (Make(ItemKind.Date, start, next, alts) with { Cue = step is null ? DayCue.MonthDay : DayCue.Definite }, next);
    }

    /// <summary>2020/23/Sep, 2019-aug-1, 2018 March 3.</summary>
    private (Item? Item, int Next)? YearFirst(int start, int i)
    {
        if (!IsDigits(i) || Width(i) != 4 || !Year(i, false, out var year, out _))
        {
            return null;
        }

        if (IsSeparator(i + 1) && IsTight(i + 1) && IsSeparator(i + 3))
        {
            if (Lex(i + 2)?.Month is > 0 and var middle && Digits(i + 4, 2) is > 0 and var last && Dates.Exists(year, middle, last))
            {
                return (Full(start, i + 5, year, middle, last), i + 5);
            }

            if (Digits(i + 2, 2) is > 0 and var first && Lex(i + 4)?.Month is > 0 and var named && Dates.Exists(year, named, first))
            {
                return (Full(start, i + 5, year, named, first), i + 5);
            }
        }

        return Lex(i + 1)?.Month is > 0 && MonthThenDay(i + 1, out var month, out var day, out var next) && Dates.Exists(year, month, day) ? (Full(start, next, year, month, day), next) : null;
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
}
