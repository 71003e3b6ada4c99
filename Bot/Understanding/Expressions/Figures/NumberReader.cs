using SalesBot.Bot.Understanding.Expressions.Chinese;
using SalesBot.Bot.Understanding.Expressions.English;
using SalesBot.Bot.Understanding.Texts;

namespace SalesBot.Bot.Understanding.Expressions.Figures;

/// <summary>Recognises the numbers of a text in either language.</summary>
internal static class NumberReader
{
    /// <summary>Words that begin with a numeral and are no number.</summary>
    private static readonly string[] NotNumbers =
    [
        "一切", "壹切", "一看", "一样", "一直", "一定", "一般", "一起", "一些", "一下", "一边", "一旦", "一律", "一再", "一致", "一方面", "一共", "一会", "一向", "一时", "一概", "一行", "一面", "一番", "一口气", "一带", "一路", "一味", "一举", "一流", "一线", "一贯", "一手", "一早", "一大早", "一点", "一期", "一把手", "一言", "一心", "一生", "一度", "四川", "三亚", "三星",
        "五角", "九九", "千万别", "千万要", "千万不", "万一", "万分", "万能", "万科", "万达", "万禾", "百度", "百货", "百姓", "七夕", "八卦", "三农", "三明", "五金", "六合", "九州", "九江", "十分", "十足", "百年", "千里", "二手", "二维", "三方", "两边", "三七", "五一", "十一长假", "四海", "五洲", "三通", "九鼎", "三一", "三思", "四面", "五湖", "七上八下", "三番", "三心", "一言", "万事", "百忙", "千方", "九死",
    ];

    public static List<Item> Read(string folded, bool chinese)
    {
        var items = new List<Item>();
        var han = folded.AsSpan().ContainsAnyInRange('\u4e00', '\u9fff');
        var tokens = folded.AsSpan().ContainsAnyInRange('a', 'z') ? Token.Split(folded) : [];
        var words = new WordFigures(folded, tokens);
        var spelt = new List<Item>();
        words.Read(spelt);
        var nextSpelt = 0;
        for (var at = 0; at < folded.Length;)
        {
            while (nextSpelt < spelt.Count && spelt[nextSpelt].Start < at)
            {
                nextSpelt++;
            }

            if (nextSpelt < spelt.Count && spelt[nextSpelt].Start == at)
            {
                items.Add(spelt[nextSpelt]);
                at = spelt[nextSpelt++].End;
                continue;
            }

            if (Word(folded, at) is > 0 and var length)
            {
                at += length;
            }
            else if (At(folded, at, han || chinese, words) is { } item)
            {
                items.Add(item);
                at = item.End;
            }
            else
            {
                at = SkipRun(folded, at);
            }
        }

        return items;
    }

    /// <summary>What is no number as a whole is none in part: 180ml, A2021.</summary>
    private static int SkipRun(string folded, int at)
    {
        var end = at + 1;
        if (Folding.IsDigit(folded[at]) || Folding.IsLatin(folded[at]))
        {
            while (end < folded.Length && (Folding.IsDigit(folded[end]) || Folding.IsLatin(folded[end]) || folded[end] == '_'))
            {
                end++;
            }
        }

        return end;
    }

    private static Item? At(string folded, int at, bool han, WordFigures words)
    {
        var first = folded[at];
        if (ArabicFigures.Vulgar(first) is > 0 and var vulgar)
        {
            return new Item(ItemKind.Number, at, at + 1, []) { Value = vulgar };
        }

        if (han && Chinese(folded, at) is { } chinese)
        {
            return chinese;
        }

        if (!Folding.IsDigit(first) && first is not ('-' or '.'))
        {
            return null;
        }

        var arabic = ArabicFigures.At(folded, at, !han);
        if (arabic is not null && (Follows(folded, arabic.End, "times") || Leads(folded, arabic.Start, "all")))
        {
            arabic = arabic with { Weak = true };
        }

        return arabic is not null && words.RatioAfter(arabic) is { } ratio ? arabic with { End = ratio.End, Value = ratio.Value } : arabic;
    }

    private static bool Follows(string folded, int at, string word)
    {
        at = ChineseNumbers.SkipSpaces(folded, at);
        return string.CompareOrdinal(folded, at, word, 0, word.Length) == 0 && !(at + word.Length < folded.Length && Folding.IsLatin(folded[at + word.Length]));
    }

    private static bool Leads(string folded, int at, string word)
    {
        var end = folded.AsSpan(0, at).TrimEnd(' ').Length;
        return end < at && folded.AsSpan(0, end).EndsWith(word) && !(end > word.Length && Folding.IsLatin(folded[end - word.Length - 1]));
    }

    private static int Word(string folded, int at)
    {
        if (ChineseNumbers.IsNumeral(folded[at]))
        {
            foreach (var word in NotNumbers)
            {
                var end = at + word.Length;
                if (string.CompareOrdinal(folded, at, word, 0, word.Length) == 0 && !(word == "一点" && end < folded.Length && ChineseNumbers.IsNumeral(folded[end])))
                {
                    return word.Length;
                }
            }
        }

        return 0;
    }

    private static Item? Chinese(string folded, int at)
    {
        var negative = folded[at] == '负' || (folded[at] == '-' && (at == 0 || folded[at - 1] is ' ' or '(' or ',' or '是' or '为' or '到' or '得'));
        var place = negative ? at + 1 : at;
        // 找零两毛 gives change.
        if (folded[at] == '零' && at > 0 && folded[at - 1] == '找')
        {
            return null;
        }

        if (place >= folded.Length || (!ChineseNumbers.IsNumeral(folded[place]) && !Folding.IsDigit(folded[place])))
        {
            return null;
        }

        // A percentage is named by its figure alone.
        if (string.CompareOrdinal(folded, place, "百分之", 0, 3) == 0)
        {
            return null;
        }

        if (!ChineseNumbers.Read(folded, place, out var value, out var end))
        {
            return null;
        }

        var hasHan = folded.AsSpan(place, end - place).IndexOfAnyInRange('\u3400', '\u9fff') >= 0;
        var sign = negative ? -1 : 1;
        if (Parts(folded, place, value, end, sign) is { } fraction)
        {
            return fraction with { Start = at };
        }

        if (!hasHan)
        {
            return negative && ArabicFigures.At(folded, place, false) is { } digits ? digits with { Start = at, Value = -digits.Value } : null;
        }

        if (Refused(folded, place, end))
        {
            return null;
        }

        // 十打 is ten dozen, 两双 is two.
        if (end < folded.Length && folded[end] == '打' && !(end + 1 < folded.Length && folded[end + 1] is '电' or '款' or '算' or '样' or '听' or '过' or '了' or '印'))
        {
            return new Item(ItemKind.Number, at, end + 1, []) { Value = value * 12 * sign };
        }

        return new Item(ItemKind.Number, at, end, []) { Value = value * sign };
    }

    /// <summary>三分之二, 3又一千分之23, 一又二分之一. A hundredth part keeps its percentage's figure.</summary>
    private static Item? Parts(string folded, int start, double first, int end, int sign)
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
        var length = end - start;
        var before = start > 0 ? folded[start - 1] : '\0';
        var after = end < folded.Length ? folded[end] : '\0';
        if (length == 1)
        {
            return folded[start] switch
            {
                '拾' or '陆' or '伍' or '肆' or '叁' or '柒' or '捌' or '玖' or '贰' or '佰' or '仟' => before is '收' or '登' or '入' or '肆' or '放' or '大' or '着' or '队' || after is '起' or '续' or '地' or '无' or '军' or '虐' or '掇',
                '万' or '亿' or '兆' or '千' or '百' => true,
                '零' => after is '售' or '件' or '食' or '星' or '碎',
                '三' or '四' or '五' or '六' => before is '张' && folded[start] == '三' || before is '李' && folded[start] == '四' || before is '王' && folded[start] == '五' || before is '赵' && folded[start] == '六' || before is '周' or '期' or '拜',
                '一' => after is '折' || before is '第' or '周' or '期' or '拜' or '万' or '统' or '单' or '唯' or '之' && after is '切' or '看',
                '两' or '俩' => after is '会' or '岸' or '边',
                _ => before is '周' or '期' or '拜',
            };
        }

        return folded.AsSpan(start, length).IndexOfAnyExcept('万', '亿') < 0;
    }
}
