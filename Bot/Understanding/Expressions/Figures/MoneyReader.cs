using SalesBot.Bot.Understanding.Texts;

namespace SalesBot.Bot.Understanding.Expressions.Figures;

/// <summary>Turns numbers with a currency before or after them into money: $1.2 million, 8亿元, 15 dollars 50, 五元三毛.</summary>
internal static class MoneyReader
{
    /// <param name="figures">The text's numbers, left to right.</param>
    public static List<Item> Read(string folded, List<Item> figures)
    {
        var money = new List<Item>();
        for (var i = 0; i < figures.Count; i++)
        {
            var figure = figures[i];
            if (money.Count > 0 && money[^1].End > figure.Start)
            {
                continue;
            }

            var item = Prefixed(folded, figure) ?? Suffixed(folded, figure);
            if (item is null)
            {
                continue;
            }

            money.Add(WithParts(folded, Thousands(folded, item, figure), figures, i + 1));
        }

        return money;
    }

    /// <summary>EUR 84.500 as the continent parts thousands: nobody states a sum to the tenth of a cent.</summary>
    private static Item Thousands(string folded, Item money, Item figure)
    {
        var digits = folded.AsSpan(figure.Start, figure.End - figure.Start);
        var point = digits.IndexOf('.');
        var groups = point is >= 1 and <= 3 && digits[0] != '0' && digits.Length == point + 4 && !digits[(point + 1)..].ContainsAnyExceptInRange('0', '9') && !digits[..point].ContainsAnyExceptInRange('0', '9');
        return groups ? money with { Value = money.Value * 1000 } : money;
    }

    private static Item Make(int start, int end, double value, Currency currency) =>
        new(ItemKind.Money, start, end, []) { Value = value, Unit = currency.Unit, Iso = currency.Iso };

    private static int Spaces(string folded, int at)
    {
        while (at < folded.Length && folded[at] == ' ')
        {
            at++;
        }

        return at;
    }

    private static Item? Prefixed(string folded, Item figure)
    {
        var at = figure.Start;
        while (at > 0 && folded[at - 1] == ' ' && figure.Start - at < 2)
        {
            at--;
        }

        if (Currencies.Before(folded, at) is var (currency, start))
        {
            return Signed(folded, figure, currency, start, at);
        }

        var code = at;
        while (code > 0 && Folding.IsLatin(folded[code - 1]) && at - code < 5)
        {
            code--;
        }

        if (at == figure.Start && code == at - 1 && Currencies.Initial(folded, code) is { } initial)
        {
            return Make(code, figure.End, figure.Value, initial);
        }

        var between = code > 0 && (Folding.IsDigit(folded[code - 1]) || (code > 1 && folded[code - 1] == ' ' && Folding.IsDigit(folded[code - 2])));
        return !between && Currencies.Code(folded.AsSpan(code, at - code), leads: true) is var (coded, times) ? Make(code, figure.End, figure.Value * times, coded) : null;
    }

    private static Item? Signed(string folded, Item figure, Currency currency, int start, int at)
    {
        // In "10 $ 30 $" the sign belongs to the number before it.
        if (at - start == 1 && folded[start] == '$' && start > 0 && folded[start - 1] == ' ' && at < figure.Start && Folding.IsDigit(Before(folded, start)) && !HasSign(folded, start))
        {
            return null;
        }

        // Rs 12L: lakhs.
        if (currency.Unit.Contains("upee", StringComparison.Ordinal) && figure.End < folded.Length && folded[figure.End] == 'l' && (figure.End + 1 == folded.Length || !Folding.IsLatin(folded[figure.End + 1])))
        {
            return Make(start, figure.End + 1, figure.Value * 1e5, currency);
        }

        if (!Folding.IsHan(folded[start]))
        {
            return Make(start, figure.End, figure.Value, currency);
        }

        // 人民币五万元 and 港币500元 are one sum; in "4人民币 5美元" each name follows its number.
        if (start > 0 && Folding.IsDigit(folded[start - 1]) || Suffixed(folded, figure) is { } own && own.Iso != currency.Iso && folded.AsSpan(own.Start, own.End - own.Start).IndexOfAny('元', '块', '圆') != own.End - own.Start - 1)
        {
            return null;
        }

        var end = Suffixed(folded, figure) is { } closed && (closed.Iso == currency.Iso || closed.Iso == "CNY") ? closed.End : figure.End;
        return Make(start, end, figure.Value, currency);
    }

    private static char Before(string folded, int at)
    {
        while (at > 0 && folded[at - 1] == ' ')
        {
            at--;
        }

        return at > 0 ? folded[at - 1] : '\0';
    }

    /// <summary>The number before already has its own sign in front.</summary>
    private static bool HasSign(string folded, int at)
    {
        while (at > 0 && (folded[at - 1] is ' ' or ',' or '.' || Folding.IsDigit(folded[at - 1])))
        {
            at--;
        }

        return at > 0 && folded[at - 1] == '$';
    }

    private static Item? Suffixed(string folded, Item figure)
    {
        var at = Spaces(folded, figure.End);
        if (at - figure.End > 3)
        {
            return null;
        }

        at = at < folded.Length && folded[at] == '-' && at == figure.End ? at + 1 : at;
        // 200来块, 20个比特币
        at = at < folded.Length && folded[at] is '来' or '多' or '几' ? at + 1 : at;
        var named = at < folded.Length && folded[at] is '个' or '枚' && at + 1 < folded.Length ? Currencies.After(folded, at + 1) is { Currency.Unit: "Bitcoin" } coin ? coin : null : Currencies.After(folded, at);
        if (named is var (currency, after))
        {
            return NotMoney(folded, folded.AsSpan(at, after - at), after, figure) ? null : Make(figure.Start, after, figure.Value, currency);
        }

        var end = at;
        while (end < folded.Length && Folding.IsLatin(folded[end]) && end - at < 5)
        {
            end++;
        }

        // No currency has coins so small that five decimals name a sum.
        if (Currencies.Code(folded.AsSpan(at, end - at), leads: false) is not var (coded, times) || figure.Value != Math.Round(figure.Value, 4))
        {
            return null;
        }

        var scale = Spaces(folded, end);
        var (by, last) = string.CompareOrdinal(folded, scale, "million", 0, 7) == 0 ? (1e6, scale + 7) : string.CompareOrdinal(folded, scale, "billion", 0, 7) == 0 ? (1e9, scale + 7) : (1d, end);
        return Make(figure.Start, last, figure.Value * times * by, coded);
    }

    /// <summary>Words that begin like a currency: 三分钟, 五角大楼, 两块地, 一分之二, 10分.</summary>
    private static bool NotMoney(string folded, ReadOnlySpan<char> word, int end, Item figure)
    {
        var after = end < folded.Length ? folded[end] : '\0';
        return word switch
        {
            "分" or "角" or "毛" => true,
            "块" => (figure.Value == 1 && Folding.IsHan(after) && after is not ('钱' or '人' or '港' or '美' or '台') && !Chinese.ChineseNumbers.IsNumeral(after)) || after is '地' or '板' or '砖' or '屏' or '表' or '钱' or '石' or '肉' or '内' or '业' or '市' or '电' or '硬',
            "元" => after is '素' or '宵' or '旦' or '件' or '器' or '月' or '年',
            "欧" or "镑" or "刀" => figure.Value < 1 || after is '洲' or '美' or '式' or '具' or '片' or '盟' or '派' or '姆',
            "圆" => after is '形' or '满' or '桌' or '柱',
            _ => false,
        };
    }

    /// <summary>Adds the small change that follows: 15 dollars 50, 3 dollars 50 cents, 五元三毛二分, 两美元又三美分.</summary>
    /// <param name="next">The place of the figure after the sum among all.</param>
    private static Item WithParts(string folded, Item money, List<Item> figures, int next)
    {
        for (var (one, parts) = (100, 1); next < figures.Count && parts < one; next++)
        {
            var change = figures[next];
            var between = folded.AsSpan(money.End, Math.Max(0, change.Start - money.End)).Trim();
            if (!(between.IsEmpty || between.SequenceEqual("and") || between.SequenceEqual("又")) || change.Start < money.End || change.Value is < 0 or >= 100 || change.Value != Math.Floor(change.Value) || (parts == 1 && money.Value != Math.Floor(money.Value)))
            {
                return money;
            }

            if (Currencies.After(folded, Spaces(folded, change.End)) is not var (currency, end))
            {
                return parts == 1 ? WithBareChange(folded, money, change, between) : money;
            }

            if (currency.Parts <= parts || (folded[end - 1] == '分' && end < folded.Length && folded[end] is '钟' or '之'))
            {
                return money;
            }

            (money, parts) = (money with { End = end, Value = money.Value + (change.Value / currency.Parts) }, currency.Parts);
        }

        return money;
    }

    /// <summary>三块五 is 3.50; "15 dollars 50" 15.50; but not "500 USD,100 times" nor "three thousand dollars two hundred times".</summary>
    private static Item WithBareChange(string folded, Item money, Item change, ReadOnlySpan<char> between)
    {
        if (folded.AsSpan(money.Start, money.End - money.Start).ContainsAnyInRange('\u4e00', '\u9fff'))
        {
            // 18块一份 is eighteen for one.
            var each = change.End < folded.Length && "份个套台件只张斤盒箱包瓶条支对双平米吨公货".Contains(folded[change.End], StringComparison.Ordinal);
            return change.Value < 10 && !each && change.Start == money.End && folded[money.End - 1] is '块' ? money with { End = change.End, Value = money.Value + (change.Value / 10) } : money;
        }

        var words = folded.AsSpan(money.Start, money.End - money.Start).IndexOf("dollar") > 0;
        var last = change.End < folded.Length ? folded[change.End] : '\0';
        var free = last is '\0' or '.' or ',' or '!' or '?' || (last == ' ' && between.SequenceEqual("and") && words);
        return (words || (between.SequenceEqual("and") && !folded.AsSpan(money.Start, 1).SequenceEqual("$"))) && free && money.Value < 10_000
            ? money with { End = change.End, Value = money.Value + (change.Value / 100) }
            : money;
    }
}
