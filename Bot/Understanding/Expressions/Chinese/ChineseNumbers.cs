using System.Globalization;
using SalesBot.Bot.Understanding.Texts;

namespace SalesBot.Bot.Understanding.Expressions.Chinese;

/// <summary>Reads numbers as they are written in Chinese: 三十五万六, 4万2, 1.2亿, 二百五, 2千零30万, 两百多.</summary>
internal static class ChineseNumbers
{
    private const string Plain = "零一二三四五六七八九";
    private const string Formal = "零壹贰叁肆伍陆柒捌玖";
    private const int Limit = 40;

    /// <returns>0 to 9, or −1.</returns>
    public static int Digit(char folded) => folded switch
    {
        '〇' or '零' => 0,
        '两' or '俩' or '倆' => 2,
        _ => Plain.IndexOf(folded, StringComparison.Ordinal) is >= 0 and var plain ? plain : Formal.IndexOf(folded, StringComparison.Ordinal),
    };

    public static double Unit(char folded) => folded switch
    {
        '十' or '拾' => 10,
        '百' or '佰' => 100,
        '千' or '仟' => 1000,
        '万' => 1e4,
        '亿' => 1e8,
        '兆' => 1e12,
        _ => 0,
    };

    public static bool IsNumeral(char folded) => Digit(folded) >= 0 || Unit(folded) > 0 || folded is '廿' or '卅';

    /// <summary>Reads a whole number or decimal, Chinese or Arabic or mixed, with spaces between its parts.</summary>
    /// <param name="next">Right after the number's last character.</param>
    public static bool Read(ReadOnlySpan<char> folded, int at, out double value, out int next, bool spaces = true, bool points = true)
    {
        var number = new ChineseNumeral(folded, at, spaces, points);
        return number.Read(out value, out next);
    }

    /// <summary>七八百: two digits that follow each other before one unit are a guess between them.</summary>
    internal static bool Neighbours(ReadOnlySpan<char> folded, int place, double first, int second) =>
        first is >= 1 and <= 8 && second == first + 1 && place + 1 < folded.Length && Unit(folded[place + 1]) is >= 10 and <= 1e4 && !Folding.IsDigit(folded[place - 1]) && (place < 2 || Digit(folded[place - 2]) < 0);

    /// <summary>A digit as it is read after the point, where two is never 两.</summary>
    internal static int Decimal(char folded) => folded is '两' or '俩' or '倆' ? -1 : Digit(folded);

    internal static bool Filler(ReadOnlySpan<char> folded, int at) => folded[at] is '多' or '余' or '几' && SkipSpaces(folded, at + 1) is var unit && unit < folded.Length && Unit(folded[unit]) >= 1e4;

    internal static bool Counted(ReadOnlySpan<char> folded, int at)
    {
        var end = at;
        while (end < folded.Length && Folding.IsDigit(folded[end]))
        {
            end++;
        }

        return end > at && SkipSpaces(folded, end) is var unit && unit < folded.Length && Unit(folded[unit]) > 0 && unit - end <= 1;
    }

    /// <summary>A small whole number right here, as in 三月 or 12号.</summary>
    public static bool Small(ReadOnlySpan<char> folded, int at, int most, out int value, out int next)
    {
        if (Read(folded, at, out var number, out next, spaces: false, points: false) && number == Math.Floor(number) && number <= most)
        {
            value = (int)number;
            return true;
        }

        value = 0;
        return false;
    }

    public static int SkipSpaces(ReadOnlySpan<char> folded, int at)
    {
        while (at < folded.Length && folded[at] == ' ')
        {
            at++;
        }

        return at;
    }

    internal static char After(ReadOnlySpan<char> folded, int at) => SkipSpaces(folded, at) is var place && place < folded.Length ? folded[place] : '\0';

    internal static bool Arabic(ReadOnlySpan<char> folded, int at, out double value, out int next)
    {
        var end = at;
        while (end < folded.Length && Folding.IsDigit(folded[end]))
        {
            end++;
        }

        var grouped = end;
        while (grouped + 3 < folded.Length && folded[grouped] == ',' && end - at <= 3 && Folding.IsDigit(folded[grouped + 1]) && Folding.IsDigit(folded[grouped + 2]) && Folding.IsDigit(folded[grouped + 3])
            && !(grouped + 4 < folded.Length && Folding.IsDigit(folded[grouped + 4])))
        {
            grouped += 4;
        }

        end = grouped;
        if (end + 1 < folded.Length && folded[end] == '.' && Folding.IsDigit(folded[end + 1]))
        {
            end++;
            while (end < folded.Length && Folding.IsDigit(folded[end]))
            {
                end++;
            }
        }

        next = end;
        Span<char> digits = stackalloc char[Limit];
        var length = 0;
        foreach (var character in folded[at..end])
        {
            if (character != ',' && length < Limit)
            {
                digits[length++] = character;
            }
        }

        return double.TryParse(digits[..length], NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out value) && end - at <= Limit;
    }
}
