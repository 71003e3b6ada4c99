using SalesBot.Bot.Understanding.Expressions.Chinese;
using SalesBot.Bot.Understanding.Texts;

namespace SalesBot.Bot.Understanding.Expressions.Figures;

/// <summary>Numbers in Chinese numerals or in digits beside them: 三十五, 负六点六, 三分之二, 十打; a lone numeral only where it counts something.</summary>
internal static class ChineseFigures
{
    /// <summary>What may follow a lone numeral that is a number: a measure, or a word that joins or ends.</summary>
    private const string Counted =
        "个名位只隻条张台家套次年月日号天周期季点分秒时小米厘毫公斤克吨两升平方亩里里程元块毛角美欧英港韩澳人口对双雙打份本册页章节篇部辆架艘匹头棵株朵粒颗根支枝把盏盒箱包袋瓶罐杯碗盘桶串束堆群批组班队排层楼栋座间所处户间道项类种倍成折级等段轮届场局回遍趟步代岁度码英尺寸夸脱字比百千万亿兆打国件顿声票笔款师股集幅圈毫盎磅"
        + "的和与或及到至是不却而也就了吗呢吧加减乘除为这那便";

    /// <returns>The number whose sign or first numeral stands here, or null.</returns>
    public static Item? At(string folded, int at)
    {
        var negative = folded[at] == '负' || (folded[at] == '-' && (at == 0 || folded[at - 1] is ' ' or '(' or ',' or '是' or '为' or '到' or '得'));
        var place = negative ? at + 1 : at;
        if (Half(folded, at) is { } half)
        {
            return half;
        }

        // 找零两毛 gives change.
        if (folded[at] == '零' && at > 0 && folded[at - 1] == '找')
        {
            return null;
        }

        // A percentage is named by its figure alone.
        if (place >= folded.Length || (!ChineseNumbers.IsNumeral(folded[place]) && !Folding.IsDigit(folded[place])) || string.CompareOrdinal(folded, place, "百分之", 0, 3) == 0)
        {
            return null;
        }

        if (SmallShare(folded, place, negative ? -1 : 1) is { } share)
        {
            return share with { Start = at };
        }

        if (Short(folded, place) is { } brief)
        {
            return brief;
        }

        if (!ChineseNumbers.Read(folded, place, out var value, out var end))
        {
            return null;
        }

        var sign = negative ? -1 : 1;
        if (Fraction(folded, place, value, end, sign) is { } fraction)
        {
            return fraction with { Start = at };
        }

        if (folded.AsSpan(place, end - place).IndexOfAnyInRange('\u3400', '\u9fff') < 0)
        {
            return negative && ArabicFigures.At(folded, place, false) is { } digits ? digits with { Start = at, Value = -digits.Value } : null;
        }

        if (Refused(folded, place, end))
        {
            return null;
        }

        // 十打 is ten dozen, 两双 is two.
        return IsDozen(folded, end)
            ? new Item(ItemKind.Number, at, end + 1, []) { Value = value * 12 * sign }
            : new Item(ItemKind.Number, at, end, []) { Value = value * sign };
    }

    private static bool IsDozen(string folded, int at) =>
        at < folded.Length && folded[at] == '打' && !(at + 1 < folded.Length && folded[at + 1] is '电' or '款' or '算' or '样' or '听' or '过' or '了' or '印');

    /// <summary>半打, 半个亿.</summary>
    private static Item? Half(string folded, int at) =>
        folded[at] != '半' ? null
        : IsDozen(folded, at + 1) ? new Item(ItemKind.Number, at, at + 2, []) { Value = 6 }
        : string.CompareOrdinal(folded, at + 1, "个亿", 0, 2) == 0 ? new Item(ItemKind.Number, at, at + 3, []) { Value = 5e7 }
        : null;

    /// <summary>Cantonese 百五万, 万六蚊, 千二块: one hundred and fifty, sixteen thousand, twelve hundred, the one left out.</summary>
    private static Item? Short(string folded, int at)
    {
        if (ChineseNumbers.Unit(folded[at]) is not (>= 100 and <= 1e4 and var unit) || at + 2 >= folded.Length || ChineseNumbers.Digit(folded[at + 1]) is not (> 0 and var digit) || (at > 0 && (ChineseNumbers.IsNumeral(folded[at - 1]) || Folding.IsDigit(folded[at - 1]) || folded[at - 1] is '几' or '数' or '好' or '.' or '老')))
        {
            return null;
        }

        var value = unit + (digit * unit / 10);
        return folded[at + 2] is '万' or '亿' && unit < 1e4 ? new Item(ItemKind.Number, at, at + 3, []) { Value = value * ChineseNumbers.Unit(folded[at + 2]) }
            : folded[at + 2] is '蚊' or '块' or '元' or '圆' ? new Item(ItemKind.Number, at, at + 2, []) { Value = value }
            : null;
    }

    /// <summary>千分之五, 万分之一: a share of a round number that no numeral stands before.</summary>
    private static Item? SmallShare(string folded, int place, int sign)
    {
        var basis = folded[place] switch { '千' => 1e3, '万' => 1e4, _ => 0 };
        return basis > 0 && string.CompareOrdinal(folded, place + 1, "分之", 0, 2) == 0 && ChineseNumbers.Read(folded, place + 3, out var part, out var end)
            ? new Item(ItemKind.Number, place, end, []) { Value = sign * part / basis }
            : null;
    }

    /// <summary>三分之二, 3又一千分之23, 一又二分之一.</summary>
    private static Item? Fraction(string folded, int start, double first, int end, int sign)
    {
        var whole = 0d;
        var denominator = first;
        var place = ChineseNumbers.SkipSpaces(folded, end);
        if (place < folded.Length && folded[place] == '又' && ChineseNumbers.Read(folded, ChineseNumbers.SkipSpaces(folded, place + 1), out var next, out var afterNext))
        {
            (whole, denominator, place) = (first, next, ChineseNumbers.SkipSpaces(folded, afterNext));
        }

        if (place + 1 >= folded.Length || folded[place] != '分')
        {
            return null;
        }

        place = ChineseNumbers.SkipSpaces(folded, place + 1);
        if (place >= folded.Length || folded[place] != '之')
        {
            return null;
        }

        place = ChineseNumbers.SkipSpaces(folded, place + 1);
        var minus = place < folded.Length && folded[place] == '负';
        if (!ChineseNumbers.Read(folded, minus ? place + 1 : place, out var numerator, out var last) || denominator == 0)
        {
            return null;
        }

        var value = whole + ((minus ? -1 : 1) * numerator / denominator);
        return new Item(ItemKind.Number, start, last, []) { Value = sign * value };
    }

    private static bool Refused(string folded, int start, int end)
    {
        if (end - start > 1)
        {
            // 万万 counts nothing.
            return folded.AsSpan(start, end - start).IndexOfAnyExcept('万', '亿') < 0;
        }

        return folded[start] is '万' or '亿' or '兆' or '千' or '百' or '佰' or '仟' || NamesADay(folded, start) || !Counts(folded, start, end);
    }

    /// <summary>周一, 星期三, 礼拜五.</summary>
    private static bool NamesADay(string folded, int start) => start > 0 && folded[start - 1] is '周' or '期' or '拜';

    /// <summary>三个, 五和六, 一。 count; 一看, 四川, 登陆 and a discount of 一折 do not.</summary>
    private static bool Counts(string folded, int start, int end)
    {
        if (end >= folded.Length || !Folding.IsHan(folded[end]) || ChineseNumbers.IsNumeral(folded[end]))
        {
            return start == 0 || Plain(folded[start]) || folded[start - 1] is '是' or '写' or '为' or '于' || !Folding.IsHan(folded[start - 1]);
        }

        return folded[start] switch
        {
            '一' when folded[end] == '折' => false,
            '十' when folded[end] is '来' or '几' or '多' or '余' => true,
            var numeral => (Plain(numeral) || folded[end] is '元' or '圆' or '角' or '分' or '个' or '打') && Counted.Contains(folded[end], StringComparison.Ordinal),
        };
    }

    /// <summary>陆, 伍, 拾 … are words besides.</summary>
    private static bool Plain(char numeral) => "零〇一二两俩三四五六七八九十廿卅".Contains(numeral, StringComparison.Ordinal);
}
