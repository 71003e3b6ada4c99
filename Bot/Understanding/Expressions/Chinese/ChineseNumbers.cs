using System.Globalization;
using SalesBot.Bot.Understanding.Texts;

namespace SalesBot.Bot.Understanding.Expressions.Chinese;

/// <summary>Reads numbers as they are written in Chinese: 三十五万六, 4万2, 1.2亿, 二百五, 2千零30万, 两百多.</summary>
internal static class ChineseNumbers
{
    private const string Measures = "年天周季套台个家次期人件吨份项张辆间层批条位";

    private const string Times = "年天周季";

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
        (value, next) = (0, at);
        double total = 0, section = 0, last = 0;
        double current = -1;
        var (zero, any, units) = (false, false, false);
        var place = at;
        for (var steps = 0; steps < Limit && place < folded.Length; steps++)
        {
            var character = folded[place];
            if (character == ' ' && any && spaces)
            {
                var after = place;
                while (after < folded.Length && folded[after] == ' ' && after - place < 3)
                {
                    after++;
                }

                // A space inside a number only beside a unit: "7 万5 千", not "3 5".
                if (after >= folded.Length || !(Unit(folded[after]) > 0 || Filler(folded, after) || Counted(folded, after) || (IsNumeral(folded[after]) && Unit(folded[next - 1]) > 0 && !Folding.IsDigit(folded[after]) || points && folded[after] is '点' && after + 1 < folded.Length)))
                {
                    break;
                }

                if (folded[after] == '点' && !(Decimal(After(folded, after + 1)) >= 0))
                {
                    break;
                }

                place = after;
                continue;
            }

            if (Folding.IsDigit(character))
            {
                if (current >= 0 || !Arabic(folded, place, out var arabic, out var end))
                {
                    break;
                }

                (current, any, place) = (arabic, true, end);
                next = place;
                continue;
            }

            // 廿五, 卅
            if (character is '廿' or '卅' && current < 0)
            {
                (section, last, any, zero) = (section + (character == '廿' ? 20 : 30), 10, true, false);
                next = ++place;
                continue;
            }

            if (Digit(character) is >= 0 and var digit)
            {
                // 45万一年, 30万一套: after a whole sum the digit counts something new; 两万七套 is one number.
                if (current < 0 && last >= 1e4 && section == 0 && !zero && digit > 0 && place + 1 < folded.Length && (digit == 1 ? Measures : Times).Contains(folded[place + 1], StringComparison.Ordinal))
                {
                    break;
                }

                if (current >= 0 && (digit != 0 || current != 0) && !zero)
                {
                    // Digits in a row are read one by one: 二零二六.
                    if ((units || last > 0) && !Neighbours(folded, place, current, digit))
                    {
                        break;
                    }

                    // 七八百, 五六十万: the lower of the two that follow each other. 两三天: about three.
                    current = Neighbours(folded, place, current, digit) ? current : folded[place - 1] == '两' ? digit : (current * 10) + digit;
                }
                else if (digit == 0 && any && last > 0)
                {
                    zero = true;
                }
                else if (digit == 0 && current > 0 && !units)
                {
                    current *= 10;
                }
                else
                {
                    current = digit;
                }

                any = true;
                next = ++place;
                continue;
            }

            if (Unit(character) is > 0 and var unit)
            {
                if (unit < 1e4)
                {
                    if (!any && unit != 10 && !(place + 1 < folded.Length && Digit(folded[place + 1]) > 0))
                    {
                        break;
                    }

                    if (current < 0 && last > 0 && unit > last)
                    {
                        break;
                    }

                    section += (current <= 0 ? 1 : current) * unit;
                }
                else
                {
                    if (!any)
                    {
                        break;
                    }

                    section += Math.Max(current, 0);
                    if (section == 0 && total > 0)
                    {
                        total *= unit;
                    }
                    else if (total < unit)
                    {
                        total = (total + section) * unit;
                    }
                    else
                    {
                        total += section * unit;
                    }

                    section = 0;
                }

                (current, last, zero, any, units) = (-1, unit, false, true, true);
                next = ++place;
                continue;
            }

            // 两个亿
            if (character == '个' && any && place + 1 < folded.Length && Unit(folded[place + 1]) >= 1e8)
            {
                place++;
                continue;
            }

            // 十多万, 五百余万, 二十几亿: the filler adds nothing.
            if (character is '多' or '余' or '几' or '来' && any && place + 1 < folded.Length && SkipSpaces(folded, place + 1) is var filled && filled < folded.Length && Unit(folded[filled]) >= 1e4)
            {
                place = filled;
                continue;
            }

            if (character == '几' && zero && place + 1 < folded.Length && Unit(folded[place + 1]) > 0)
            {
                (current, zero) = (0, false);
                place++;
                continue;
            }

            if (character == '点' && points && any && SkipSpaces(folded, place + 1) is var fraction && fraction < folded.Length && Decimal(folded[fraction]) >= 0)
            {
                value = Whole(total, section, current, last, zero);
                var scale = 0.1;
                while (fraction < folded.Length && Decimal(folded[fraction]) >= 0 && scale > 1e-15)
                {
                    value += Digit(folded[fraction]) * scale;
                    scale /= 10;
                    fraction++;
                }

                next = fraction;
                while (next < folded.Length && Unit(folded[next]) >= 1e3)
                {
                    value *= Unit(folded[next++]);
                }

                return true;
            }

            break;
        }

        value = Whole(total, section, current, last, zero);
        return any && next > at;
    }

    /// <summary>七八百: two digits that follow each other before one unit are a guess between them.</summary>
    private static bool Neighbours(ReadOnlySpan<char> folded, int place, double first, int second) =>
        first is >= 1 and <= 8 && second == first + 1 && place + 1 < folded.Length && Unit(folded[place + 1]) is >= 10 and <= 1e4 && !Folding.IsDigit(folded[place - 1]) && (place < 2 || Digit(folded[place - 2]) < 0);

    /// <summary>A digit as it is read after the point, where two is never 两.</summary>
    private static int Decimal(char folded) => folded is '两' or '俩' or '倆' ? -1 : Digit(folded);

    private static bool Filler(ReadOnlySpan<char> folded, int at) => folded[at] is '多' or '余' or '几' && SkipSpaces(folded, at + 1) is var unit && unit < folded.Length && Unit(folded[unit]) >= 1e4;

    private static bool Counted(ReadOnlySpan<char> folded, int at)
    {
        var end = at;
        while (end < folded.Length && Folding.IsDigit(folded[end]))
        {
            end++;
        }

        return end > at && end < folded.Length && Unit(folded[end]) > 0;
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

    private static char After(ReadOnlySpan<char> folded, int at) => SkipSpaces(folded, at) is var place && place < folded.Length ? folded[place] : '\0';

    private static double Whole(double total, double section, double current, double last, bool zero)
    {
        if (current < 0)
        {
            return total + section;
        }

        // 一万三 is 13,000 and 二百五 is 250, but 一千零五 is 1,005 and 3万5000 is 35,000.
        return total + section + (last >= 100 && !zero && current is > 0 and < 10 ? current * last / 10 : current);
    }

    private static bool Arabic(ReadOnlySpan<char> folded, int at, out double value, out int next)
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
