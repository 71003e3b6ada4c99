using System.Globalization;

namespace SalesBot.Bot.Understanding.Expressions.English;

/// <content>Dates in figures alone: 2026-03-05, 3/5/2026, 5.12, 20170302.</content>
internal sealed partial class EnglishGrammar
{
    /// <summary>2026-03-05, 3/5/2026, 5.12, 23.04.2022, 20170302, 2016 10 16.</summary>
    private (Item? Item, int Next) NumericDate(int i)
    {
        var start = i;
        int? step = Lex(i)?.Step;
        i = step is null ? i : i + 1;
        if (!IsDigits(i) || (IsTight(i) && (IsMark(i - 1, '.') || IsMark(i - 1, '/')) && IsDigits(i - 2)))
        {
            return (null, start);
        }

        if (Packed(start, i) is { } packed)
        {
            return packed;
        }

        if (!IsSeparator(i + 1) || !IsTight(i + 1) || !IsDigits(i + 2) || !IsTight(i + 2))
        {
            return (null, start);
        }

        var mark = folded[tokens[i + 1].Start];
        return IsMark(i + 3, mark) && IsTight(i + 3) && IsDigits(i + 4) && IsTight(i + 4)
            ? !Chained(i, mark) && Three(start, i) is { } three ? (three, i + 5) : (null, start)
            : MonthAndDay(start, i, step, mark);
    }

    /// <summary>20170302, 2016 10 16.</summary>
    private (Item?, int)? Packed(int start, int i)
    {
        if (Width(i) == 8 && int.Parse(Text(i), CultureInfo.InvariantCulture) is var packed && packed / 10_000 is >= 1900 and <= 2199 && Dates.Exists(packed / 10_000, packed / 100 % 100, packed % 100))
        {
            return (Full(start, i + 1, packed / 10_000, packed / 100 % 100, packed % 100), i + 1);
        }

        return Width(i) == 4 && IsDigits(i + 1) && Width(i + 1) == 2 && IsDigits(i + 2) && Width(i + 2) == 2 && Dates.Exists(Digits(i), Digits(i + 1), Digits(i + 2))
            ? (Full(start, i + 3, Digits(i), Digits(i + 1), Digits(i + 2)), i + 3)
            : null;
    }

    /// <summary>4-8-15-16 goes on, and so is a number of something.</summary>
    private bool Chained(int i, char mark)
    {
        var goesOn = IsMark(i + 5, mark) && IsTight(i + 5) && IsDigits(i + 6) && IsTight(i + 6) && Width(i + 4) < 4;
        var wentOn = mark == '-' && IsDash(i - 1) && IsTight(i - 1) && IsTight(i) && IsDigits(i - 2) && Width(i) < 4 && Width(i - 2) < 4;
        return goesOn || wentOn;
    }

    /// <summary>3/5, on 4-22; with a dot only where nothing but a date can be meant.</summary>
    private (Item? Item, int Next) MonthAndDay(int start, int i, int? step, char mark)
    {
        if (Width(i) > 2 || Width(i + 2) > 2 || NoDate(start, i, mark) || (mark == '.' && !DottedDay(i, step)))
        {
            return (null, start);
        }

        var (one, two) = (Digits(i), Digits(i + 2));
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
        return (Make(ItemKind.Date, start, i + 3, alts) with { Cue = step is null ? DayCue.MonthDay : DayCue.Definite }, i + 3);
    }

    /// <summary>24/7, 3/5% and 3/5 million are no days; nor is 4-22 but after "on", nor what runs on.</summary>
    private bool NoDate(int start, int i, char mark)
    {
        var always = mark == '/' && Digits(i) == 24 && Digits(i + 2) == 7;
        var dashed = mark == '-' && !(IsAny(start - 1, ["on", "at", "by"]) && Digits(i) is >= 1 and <= 12 && Digits(i + 2) is > 12 and <= 31 && NothingCounted(i + 3));
        var range = IsDash(i + 3) && mark == '/' && IsMark(i + 5, '/');
        var runsOn = IsTight(i + 3) && (tokens[i + 3].Kind == TokenKind.Word || (IsSeparator(i + 3) && IsDigits(i + 4) && !range));
        return always || dashed || runsOn || IsMark(i + 3, '%') || Lex(i + 3)?.Multiplier > 0;
    }

    /// <summary>Friday 7.6 and "on 7.6" are dates, Friday 9.30 an hour and 7.6 alone a number.</summary>
    private bool DottedDay(int i, int? step)
    {
        var weekday = Lex(i - 1)?.Weekday > 0;
        var hour = weekday && Width(i + 2) == 2 && Digits(i + 2) % 5 == 0 && Digits(i) <= 12 && Digits(i + 2) < 60;
        return !hour && (step is not null || weekday || Is(i - 1, "on"));
    }

    private Alt NextYears(Alt[] near) => near[^1].Start!.Value is var day && day.Year > today.Year ? near[^1] : new Alt(day.AddYears(1));

    private Item? Three(int start, int i)
    {
        var (a, b, c) = (Digits(i), Digits(i + 2), Digits(i + 4));
        if (Width(i) == 4)
        {
            return a is < 1500 or > 2199 ? null : Dates.Exists(a, b, c) ? Full(start, i + 5, a, b, c) : Dates.Exists(a, c, b) ? Full(start, i + 5, a, c, b) : null;
        }

        if (Width(i) > 2 || Width(i + 2) > 2 || (Width(i + 4) != 2 && Width(i + 4) != 4))
        {
            return null;
        }

        var year = Width(i + 4) == 2 ? Century(c) : c;
        return year is < 1500 or > 2199 ? null : Dates.Exists(year, a, b) ? Full(start, i + 5, year, a, b) : Dates.Exists(year, b, a) ? Full(start, i + 5, year, b, a) : null;
    }
}
