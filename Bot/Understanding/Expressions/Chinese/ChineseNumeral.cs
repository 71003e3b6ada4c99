using SalesBot.Bot.Understanding.Texts;

namespace SalesBot.Bot.Understanding.Expressions.Chinese;

/// <summary>One number being read: 三十五万六, 4万2, 2千零30万. Each rule takes the character it knows, or none does and the number ends.</summary>
internal ref struct ChineseNumeral(ReadOnlySpan<char> folded, int at, bool spaces, bool points)
{
    private const string Measures = "年天周季套台个家次期人件吨份项张辆间层批条位";

    private const string Times = "年天周季";

    private const int Limit = 40;

    private readonly ReadOnlySpan<char> folded = folded;

    private int place = at;

    private int end = at;

    /// <summary>What stands before the last 万 or 亿, then what stands before the last smaller unit, then the digits without a unit yet.</summary>
    private double total;

    private double section;

    private double current = -1;

    /// <summary>The unit read last.</summary>
    private double last;

    /// <summary>A 零 was read, after which digits count as they stand: 一千零五.</summary>
    private bool zero;

    private bool any;

    private bool units;

    public bool Read(out double value, out int next)
    {
        for (var steps = 0; steps < Limit && place < folded.Length; steps++)
        {
            if (Point(out value))
            {
                next = end;
                return true;
            }

            if (!(Space() || Digits() || Twenty() || Numeral() || Unit() || Filler()))
            {
                break;
            }
        }

        (value, next) = (Whole(), end);
        return any;
    }

    private readonly char Here => folded[place];

    private readonly char Char(int where) => where < folded.Length ? folded[where] : '\0';

    /// <summary>A space inside a number only beside a unit: "7 万5 千", not "3 5".</summary>
    private bool Space()
    {
        if (Here != ' ' || !any || !spaces)
        {
            return false;
        }

        var after = place;
        while (after < folded.Length && folded[after] == ' ' && after - place < 3)
        {
            after++;
        }

        if (after >= folded.Length || !GoesOn(after))
        {
            return false;
        }

        place = after;
        return true;
    }

    private readonly bool GoesOn(int after) =>
        folded[after] == '点'
            ? points && ChineseNumbers.Decimal(ChineseNumbers.After(folded, after + 1)) >= 0
            : ChineseNumbers.Unit(folded[after]) > 0 || ChineseNumbers.Filler(folded, after) || ChineseNumbers.Counted(folded, after)
                || (ChineseNumbers.IsNumeral(folded[after]) && ChineseNumbers.Unit(folded[end - 1]) > 0 && (ChineseNumbers.Unit(Char(after + 1)) > 0 || !Folding.IsHan(Char(after + 1))));

    private bool Digits()
    {
        if (!Folding.IsDigit(Here) || current >= 0 || !ChineseNumbers.Arabic(folded, place, out var arabic, out var after))
        {
            return false;
        }

        (current, any) = (arabic, true);
        return Take(after);
    }

    /// <summary>廿五, 卅.</summary>
    private bool Twenty()
    {
        if (Here is not ('廿' or '卅') || current >= 0)
        {
            return false;
        }

        (section, last, any, zero) = (section + (Here == '廿' ? 20 : 30), 10, true, false);
        return Take(place + 1);
    }

    private bool Numeral()
    {
        if (ChineseNumbers.Digit(Here) is not (>= 0 and var digit) || CountsAnew(digit))
        {
            return false;
        }

        if (current >= 0 && (digit != 0 || current != 0) && !zero)
        {
            return Another(digit);
        }

        if (digit == 0 && any && last > 0)
        {
            zero = true;
        }
        else
        {
            current = digit == 0 && current > 0 && !units ? current * 10 : digit;
        }

        any = true;
        return Take(place + 1);
    }

    /// <summary>45万一年, 30万一套: after a whole sum the digit counts something new; 两万七套 is one number.</summary>
    private readonly bool CountsAnew(int digit) =>
        current < 0 && last >= 1e4 && section == 0 && !zero && digit > 0 && place + 1 < folded.Length && (digit == 1 ? Measures : Times).Contains(folded[place + 1], StringComparison.Ordinal);

    /// <summary>七八百, 五六十万: the lower of the two that follow each other. 两三天: about three. 二零二六: one by one.</summary>
    private bool Another(int digit)
    {
        var neighbours = ChineseNumbers.Neighbours(folded, place, current, digit);
        if (((units || last > 0) && !neighbours) || folded[place - 1] is '俩' or '倆')
        {
            return false;
        }

        current = neighbours ? current : folded[place - 1] == '两' ? digit : (current * 10) + digit;
        return Take(place + 1);
    }

    private bool Unit()
    {
        var unit = ChineseNumbers.Unit(Here);
        if (unit == 0 || !(unit < 1e4 ? Small(unit) : Large(unit)))
        {
            return false;
        }

        (current, last, zero, any, units) = (-1, unit, false, true, true);
        return Take(place + 1);
    }

    private bool Small(double unit)
    {
        // 百三 is 130, but a unit alone counts nothing.
        var begins = unit == 10 || ChineseNumbers.Digit(Char(place + 1)) > 0;
        if ((!any && !begins) || (current < 0 && last > 0 && unit > last))
        {
            return false;
        }

        section += (current <= 0 ? 1 : current) * unit;
        return true;
    }

    private bool Large(double unit)
    {
        // 万五 in Cantonese is 15,000; 万一 is a word.
        if (!any && !(unit == 1e4 && ChineseNumbers.Digit(Char(place + 1)) is >= 2 and <= 9 && ChineseNumbers.Unit(Char(place + 2)) == 0))
        {
            return false;
        }

        section += any ? Math.Max(current, 0) : 1;
        total = section == 0 && total > 0 ? total * unit : total < unit ? (total + section) * unit : total + (section * unit);
        section = 0;
        return true;
    }

    /// <summary>十多万, 五百余万, 二十几亿, 两个亿: the filler adds nothing.</summary>
    private bool Filler()
    {
        if (Here == '个' && any && ChineseNumbers.Unit(Char(place + 1)) >= 1e8)
        {
            place++;
            return true;
        }

        if (Here is '多' or '余' or '几' or '来' && any && ChineseNumbers.SkipSpaces(folded, place + 1) is var filled && ChineseNumbers.Unit(Char(filled)) >= 1e4)
        {
            place = filled;
            return true;
        }

        if (Here == '几' && zero && ChineseNumbers.Unit(Char(place + 1)) > 0)
        {
            (current, zero) = (0, false);
            place++;
            return true;
        }

        return false;
    }

    private bool Point(out double value)
    {
        value = 0;
        var fraction = Here == '点' && points && any ? ChineseNumbers.SkipSpaces(folded, place + 1) : folded.Length;
        if (ChineseNumbers.Decimal(Char(fraction)) < 0)
        {
            return false;
        }

        value = Whole();
        for (var scale = 0.1; ChineseNumbers.Decimal(Char(fraction)) >= 0 && scale > 1e-15; scale /= 10)
        {
            value += ChineseNumbers.Digit(folded[fraction++]) * scale;
        }

        for (end = fraction; ChineseNumbers.Unit(Char(end)) >= 1e3; end++)
        {
            value *= ChineseNumbers.Unit(folded[end]);
        }

        return true;
    }

    private bool Take(int after)
    {
        (place, end) = (after, after);
        return true;
    }

    /// <summary>一万三 is 13,000 and 二百五 is 250, but 一千零五 is 1,005 and 3万5000 is 35,000.</summary>
    private readonly double Whole() =>
        current < 0 ? total + section : total + section + (last >= 100 && !zero && current is > 0 and < 10 ? current * last / 10 : current);
}
