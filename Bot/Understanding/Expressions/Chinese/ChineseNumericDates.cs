using SalesBot.Bot.Understanding.Texts;

namespace SalesBot.Bot.Understanding.Expressions.Chinese;

/// <content>Dates in figures alone, the day first where the year is last: 2026-03-05, 05/05/89, 3/5, 20260305.</content>
internal sealed partial class ChineseGrammar
{
    /// <summary>2026-03-05, 2026/3/5, 3/5, 05/05/89 (day first), 12-11-10 (year first), 20260305.</summary>
    private Item? Numeric(int at)
    {
        var (first, one) = Folding.IsDigit(Char(at)) ? Run(at) : (0, at);
        var follows = Char(at - 1) is '.' or '/' or '-' && Folding.IsDigit(Char(at - 2));
        if (one == at || Folding.IsDigit(Char(at - 1)) || (follows && !(Char(at - 1) == '-' && Char(one) == '/')))
        {
            return null;
        }

        if (one - at == 8)
        {
            return first / 10_000 is >= 1900 and <= 2199 ? Full(at, one, first / 10_000, first / 100 % 100, first % 100) : null;
        }

        var mark = Char(one);
        if (mark == ' ' && one - at == 4)
        {
            return Spaced(at, first, one);
        }

        if (mark is not ('/' or '-' or '.') || one - at > 4)
        {
            return null;
        }

        var (second, two) = Run(one + 1);
        return two == one + 1 || two - one > 3 ? null
            : Char(two) == mark && Folding.IsDigit(Char(two + 1)) ? Triple(at, mark, (first, one - at), second, two)
            : MonthAndDay(at, mark, (first, one - at), second, two);
    }

    private static Item? Full(int start, int end, int year, int month, int day) => Dates.Exists(year, month, day) ? On(start, end, new DateTime(year, month, day)) with { HasYear = true } : null;

    /// <summary>2026 03 05.</summary>
    private Item? Spaced(int at, int year, int space)
    {
        var (month, afterMonth) = Run(space + 1);
        var (day, afterDay) = Char(afterMonth) == ' ' ? Run(afterMonth + 1) : (0, 0);
        return afterMonth - space == 3 && afterDay - afterMonth == 3 ? Full(at, afterDay, year, month, day) : null;
    }

    private Item? Triple(int at, char mark, (int Value, int Width) first, int second, int two)
    {
        var (third, end) = Run(two + 1);
        var width = end - two - 1;
        var goesOn = Folding.IsDigit(Char(end)) || (Char(end) is '-' or '/' or '.' && Folding.IsDigit(Char(end + 1)) && (Char(end) == mark ? width != 4 || mark == '-' : false));
        // 5-3-2 are terms of payment, 3.1.2 a version: a year has two digits or four, and is one of ours.
        if (goesOn || (first.Width < 2 && width is not (2 or 4)))
        {
            return null;
        }

        var (year, month, day) = first.Width switch
        {
            // Taiwan counts from 1912.
            3 when first.Value is >= 100 and <= 150 => (first.Value + 1911, second, third),
            4 => (first.Value, second, third),
            2 when (width <= 2 && mark == '-') || width == 1 => (2000 + first.Value, second, third),
            _ => (width == 2 ? (third < 70 ? 2000 : 1900) + third : third, second, first.Value),
        };
        return year is < 1900 or > 2199 ? null : Full(at, end, year, month, day) ?? (first.Width != 4 ? Full(at, end, year, day, month) : null);
    }

    /// <summary>3/5 is the fifth of March; 3.15 only with a word after it that a date has; 1/3的人 is a share.</summary>
    private Item? MonthAndDay(int at, char mark, (int Value, int Width) month, int day, int end)
    {
        if (month.Width > 2 || month.Value is < 1 or > 12 || mark == '-' || Folding.IsDigit(Char(end)) || (mark == '.' && Any(end, ["前", "之前", "以前", "上午", "下午", "早上", "晚上", "号", "日"]) < 0))
        {
            return null;
        }

        var share = mark == '/' && Char(end) == '的' && month.Value <= 2 && month.Value < day && day <= 10;
        return !share && Dates.NearMonthDays(today, month.Value, day) is { } near
            ? new Item(ItemKind.Date, at, Char(end) is '号' or '日' ? end + 1 : end, near) { Cue = DayCue.MonthDay }
            : null;
    }

    private (int Value, int End) Run(int at)
    {
        var (value, end) = (0, at);
        while (end < folded.Length && Folding.IsDigit(folded[end]) && end - at < 9)
        {
            value = (value * 10) + folded[end++] - '0';
        }

        return (value, end);
    }
}
