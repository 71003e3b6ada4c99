using System.Globalization;
using SalesBot.Bot.Understanding.Texts;

namespace SalesBot.Bot.Understanding.Expressions.Figures;

/// <summary>Numbers in digits: grouped, decimal, with a scale letter, an exponent or as a fraction.</summary>
internal static class ArabicFigures
{
    private const int Most = 32;

    /// <returns>The number that starts here with a digit, a decimal point or a minus sign, or null.</returns>
    /// <param name="scaled">Whether k, 万, million … after the digits count.</param>
    /// <param name="coded">Whether the letters before are a currency's code, and not the first half of a name such as A1234.</param>
    public static Item? At(string folded, int at, bool english, bool scaled = true, bool coded = false)
    {
        var place = at;
        var negative = false;
        if (folded[place] == '-' && Sign(folded, place) is { } afterSign)
        {
            (negative, place) = (true, afterSign);
        }

        if (place >= folded.Length || (!Folding.IsDigit(folded[place]) && !(folded[place] == '.' && Digit(folded, place + 1) && !Digit(folded, place - 1) && (place == 0 || folded[place - 1] != '.'))))
        {
            return null;
        }

        if (Plain(folded, place, out var value, out var end) is false)
        {
            return null;
        }

        value = negative ? -value : value;
        if (Exponent(folded, ref value, ref end) || Fraction(folded, ref value, ref end, negative))
        {
            return Tail(folded, at, end, value, coded);
        }

        if (scaled)
        {
            Scale(folded, ref value, ref end, english);
        }

        return Tail(folded, at, end, value, coded);
    }

    /// <summary>½ and its like.</summary>
    public static double Vulgar(char character) => character switch
    {
        '½' => 1 / 2d, '⅓' => 1 / 3d, '⅔' => 2 / 3d, '¼' => 1 / 4d, '¾' => 3 / 4d, '⅕' => 1 / 5d, '⅖' => 2 / 5d, '⅗' => 3 / 5d, '⅘' => 4 / 5d, '⅙' => 1 / 6d, '⅚' => 5 / 6d, '⅛' => 1 / 8d, '⅜' => 3 / 8d, '⅝' => 5 / 8d, '⅞' => 7 / 8d, '⅐' => 1 / 7d, '⅑' => 1 / 9d, '⅒' => 0.1,
        _ => 0,
    };

    private static bool Digit(string folded, int at) => at >= 0 && at < folded.Length && Folding.IsDigit(folded[at]);

    private static char Char(string folded, int at) => at >= 0 && at < folded.Length ? folded[at] : '\0';

    /// <summary>A minus sign stands apart from what comes before: "3-5" has none.</summary>
    private static int? Sign(string folded, int at)
    {
        var before = at - 1;
        if (before >= 0 && (Folding.IsLatin(folded[before]) || Folding.IsDigit(folded[before]) || folded[before] is ')' or '-' or '\'' || Folding.IsHan(folded[before]) && folded[before] is not ('是' or '为' or '到' or '得')))
        {
            return null;
        }

        while (before >= 0 && folded[before] == ' ')
        {
            before--;
        }

        if (before >= 0 && Folding.IsDigit(folded[before]))
        {
            return null;
        }

        var after = at + 1;
        while (after < folded.Length && folded[after] == ' ' && after - at < 3)
        {
            after++;
        }

        return after < folded.Length && (Folding.IsDigit(folded[after]) || folded[after] == '.') && (after == at + 1 || before < 0) ? after : null;
    }

    /// <summary>Digits with their groups and decimals: 1,234,567.8; 1 234 567; 12,34,567; 1.111,11; 1,3.</summary>
    private static bool Plain(string folded, int at, out double value, out int end)
    {
        Span<char> digits = stackalloc char[Most + 2];
        var length = 0;
        end = at;
        value = 0;
        while (Digit(folded, end))
        {
            if (length == Most)
            {
                return false;
            }

            digits[length++] = folded[end++];
        }

        var first = end - at;
        var groups = Groups(folded, end, first, out var separator, out var afterGroups);
        if (groups > 0)
        {
            foreach (var character in folded.AsSpan(end, afterGroups - end))
            {
                if (Folding.IsDigit(character) && length < Most)
                {
                    digits[length++] = character;
                }
            }

            end = afterGroups;
        }

        var point = groups > 0 && separator == '.' ? ',' : '.';
        var isPoint = Char(folded, end) == point && Digit(folded, end + 1);
        // A comma is a decimal point only when it cannot part groups or a list: 1,3 but not 22,24,26.
        if (!isPoint && groups == 0 && Char(folded, end) == ',' && Digit(folded, end + 1) && first <= 3)
        {
            var run = end + 1;
            while (Digit(folded, run))
            {
                run++;
            }

            isPoint = run - end - 1 is 1 or 2 && !(Char(folded, run) == ',' && Digit(folded, run + 1)) && !(at > 1 && folded[at - 1] == ',' && Digit(folded, at - 2)) && !Folding.IsHan(Char(folded, run));
        }

        if (isPoint)
        {
            var run = end + 1;
            while (Digit(folded, run))
            {
                run++;
            }

            // 192.168.1.2 and 2222.2222 are no decimals once another point follows.
            var chained = Char(folded, run) == point && Digit(folded, run + 1) || (at > 1 && folded[at - 1] == '.' && Digit(folded, at - 2));
            if (!chained && length + run - end <= Most)
            {
                digits[length++] = '.';
                foreach (var character in folded.AsSpan(end + 1, run - end - 1))
                {
                    digits[length++] = character;
                }

                end = run;
            }
        }

        return end > at && double.TryParse(digits[..length], NumberStyles.AllowDecimalPoint | NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out value);
    }

    private static int Groups(string folded, int at, int first, out char separator, out int end)
    {
        separator = Char(folded, at);
        end = at;
        if (first is 0 or > 3 || separator is not (',' or ' ' or '.' or '\''))
        {
            return 0;
        }

        var groups = 0;
        var place = at;
        var indian = true;
        while (Char(folded, place) == separator && Digit(folded, place + 1) && Digit(folded, place + 2))
        {
            var width = Digit(folded, place + 3) ? 3 : 2;
            if (Digit(folded, place + 1 + width) && width == 3)
            {
                break;
            }

            if (width == 2)
            {
                // 12,34,567: pairs, then three.
                if (!indian || separator != ',' || Char(folded, place + 3) != ',')
                {
                    return 0;
                }
            }
            else
            {
                indian = indian && groups > 0;
            }

            place += width + 1;
            groups++;
        }

        // $20,300美元 lists two sums: a figure has its currency on one side only.
        if (separator == ',' && Char(folded, at - first - 1) is '$' or '¥' or '€' or '£' && Char(folded, place) is '美' or '元' or '欧' or '日' or '英' or '港' or '台' or '人' or '块')
        {
            return 0;
        }

        // A lone 1.234 is a decimal, and "1 234" alone two numbers; 60 000 is one, and what a currency stands beside is one sum.
        var round = separator == ' ' && groups == 1 && (Char(folded, at + 1) == '0' && Char(folded, at + 2) == '0' && Char(folded, at + 3) == '0' || Priced(folded, at - first, place));
        if (groups == 0 || (groups == 1 && !round && (separator == '.' || separator == ' ') && !(separator == '.' && Char(folded, place) == ',' && Digit(folded, place + 1))))
        {
            return 0;
        }

        if (separator == '.' && Char(folded, place) != ',')
        {
            return 0;
        }

        end = place;
        return groups;
    }

    private static bool Priced(string folded, int start, int end)
    {
        var before = start > 0 && folded[start - 1] == ' ' ? start - 1 : start;
        var after = Char(folded, end) == ' ' ? end + 1 : end;
        return start > 0 && Folding.IsLatin(folded[start - 1]) && (Currencies.Initial(folded, start - 1) is not null || Before(3)) || before > 0 && (Currencies.Before(folded, before) is not null || Before(3))
            || after < folded.Length && Currencies.After(folded, after) is not null && !Folding.IsHan(folded[after]);

        bool Before(int letters) => before >= letters && Currencies.Code(folded.AsSpan(before - letters, letters), leads: true) is not null && (before == letters || !Folding.IsLatin(folded[before - letters - 1]));
    }

    private static bool Exponent(string folded, ref double value, ref int end)
    {
        var place = end;
        double basis;
        if (Char(folded, place) == 'e' && (Digit(folded, place + 1) || (Char(folded, place + 1) is '+' or '-' && Digit(folded, place + 2))))
        {
            (basis, place) = (10, place + 1);
        }
        else if (Char(folded, place) is 'x' or '×' && Char(folded, place + 1) == '1' && Char(folded, place + 2) == '0' && Char(folded, place + 3) == '^')
        {
            (basis, place) = (10, place + 4);
        }
        else if (Char(folded, place) == '^')
        {
            (basis, place) = (0, place + 1);
        }
        else
        {
            return false;
        }

        var sign = 1;
        while (Char(folded, place) is '+' or '-')
        {
            sign = folded[place++] == '-' ? -sign : sign;
        }

        var run = place;
        while (Digit(folded, run) && run - place < 3)
        {
            run++;
        }

        if (run == place)
        {
            return false;
        }

        var power = sign * int.Parse(folded.AsSpan(place, run - place), CultureInfo.InvariantCulture);
        value = basis == 10 ? value * Math.Pow(10, power) : Math.CopySign(Math.Pow(Math.Abs(value), power), value);
        end = run;
        return true;
    }

    /// <summary>3/4, 1 4/5. A chain such as 3/5/2026 is a date.</summary>
    private static bool Fraction(string folded, ref double value, ref int end, bool negative)
    {
        var place = end;
        var whole = 0d;
        var numerator = Math.Abs(value);
        var spaces = place;
        while (Char(folded, spaces) == ' ' && spaces - place < 3)
        {
            spaces++;
        }

        if (spaces > place && Digit(folded, spaces) && value == Math.Floor(value))
        {
            var run = spaces;
            while (Digit(folded, run) && run - spaces < 6)
            {
                run++;
            }

            if (Char(folded, run) != '/' || !Digit(folded, run + 1))
            {
                return false;
            }

            (whole, numerator, place) = (numerator, double.Parse(folded.AsSpan(spaces, run - spaces), CultureInfo.InvariantCulture), run);
        }

        if (Char(folded, place) != '/' || !Digit(folded, place + 1) || (place == end && end > 1 && value != Math.Floor(value)))
        {
            return false;
        }

        var last = place + 1;
        while (Digit(folded, last) && last - place < 8)
        {
            last++;
        }

        var denominator = double.Parse(folded.AsSpan(place + 1, last - place - 1), CultureInfo.InvariantCulture);
        if (denominator == 0 || Char(folded, last) == '/' && Digit(folded, last + 1) || Char(folded, last) == '.' && Digit(folded, last + 1))
        {
            return false;
        }

        value = (whole + (numerator / denominator)) * (negative ? -1 : 1);
        end = last;
        return true;
    }

    private static readonly (string Word, double By)[] Scales =
    [
        ("thousand", 1e3), ("million", 1e6), ("billion", 1e9), ("trillion", 1e12), ("mil", 1e6), ("mln", 1e6), ("mm", 1e6), ("mn", 1e6), ("bn", 1e9), ("lakh", 1e5), ("crore", 1e7), ("lakhs", 1e5), ("lacs", 1e5), ("lac", 1e5), ("crores", 1e7), ("cr", 1e7), ("grand", 1e3), ("k", 1e3), ("m", 1e6), ("b", 1e9), ("g", 1e9), ("t", 1e12), ("w", 1e4),
    ];

    private static void Scale(string folded, ref double value, ref int end, bool english)
    {
        var place = end;
        while (Char(folded, place) == ' ' && place - end < 3)
        {
            place++;
        }

        foreach (var (word, by) in Scales)
        {
            // 2w8 and 3k5, where the scale stands for the point
            if (word is "w" or "k" && place == end && Char(folded, place) == word[0] && Digit(folded, place + 1) && !Digit(folded, place + 2) && !Folding.IsLatin(Char(folded, place + 2)) && value == Math.Floor(value))
            {
                (value, end) = ((value * by) + ((folded[place + 1] - '0') * by / 10), place + 2);
                return;
            }

            if (string.CompareOrdinal(folded, place, word, 0, word.Length) != 0 || Folding.IsLatin(Char(folded, place + word.Length)) || Digit(folded, place + word.Length))
            {
                continue;
            }

            // A letter must touch its number, but for k and g after a space at the end of what is said.
            if (word.Length == 1 && place > end && (word is not ("k" or "g") || Rest(folded, place + 1)))
            {
                continue;
            }

            if ((word == "t" && !english) || (word == "w" && Char(folded, place + 1) is '/' ))
            {
                continue;
            }

            (value, end) = (value * by, place + word.Length);
            return;
        }
    }

    private static bool Rest(string folded, int at) => !folded.AsSpan(Math.Min(at, folded.Length)).Trim().IsEmpty;

    private static Item? Tail(string folded, int start, int end, double value, bool coded)
    {
        // 180ml and 115USD leave the number to what its unit makes of it; A1234 is a code.
        var unit = Folding.IsLatin(Char(folded, end));
        if ((start > 0 && !coded && (Folding.IsLatin(folded[start - 1]) && folded[start] != '-' || folded[start - 1] == '_')))
        {
            return null;
        }

        return new Item(ItemKind.Number, start, end, []) { Value = value, Weak = unit };
    }
}
