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

            money.Add(i + 1 < figures.Count ? WithParts(folded, item, figures[i + 1]) : item);
        }

        return money;
    }

    private static Item Make(int start, int end, double value, Currency currency) =>
        new(ItemKind.Money, start, end, []) { Value = value, Unit = currency.Unit, Iso = currency.Iso };

    private static bool Ends(string folded, int at, string word)
    {
        var start = at - word.Length;
        return start >= 0 && string.CompareOrdinal(folded, start, word, 0, word.Length) == 0
            && !(Folding.IsLatin(word[0]) && start > 0 && (Folding.IsLatin(folded[start - 1]) || Folding.IsDigit(folded[start - 1])));
    }

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

        foreach (var (word, currency) in Currencies.Signs)
        {
            if (!Ends(folded, at, word) || (word is "美元" or "美金" or "欧元" or "人民币" or "港币" or "台币" && Suffixed(folded, figure) is not null) || (Folding.IsHan(word[0]) && at - word.Length > 0 && Folding.IsDigit(folded[at - word.Length - 1])))
            {
                continue;
            }

            // In "10 $ 30 $" the sign belongs to the number before it.
            var start = at - word.Length;
            if (word == "$" && start > 1 && folded[start - 1] == ' ' && at < figure.Start && Folding.IsDigit(Before(folded, start)) && !Signed(folded, start))
            {
                return null;
            }

            return Make(start, figure.End, figure.Value, currency);
        }

        var code = at - 1;
        while (code >= 0 && Folding.IsLatin(folded[code]) && at - code < 6)
        {
            code--;
        }

        code++;
        if (at - code is 3 or 4 && (code == 0 || !Folding.IsDigit(folded[code - 1])))
        {
            var million = at - code == 4 && folded[code] == 'm';
            if ((at - code == 3 || million) && Currencies.Codes.TryGetValue(folded.Substring(million ? code + 1 : code, 3), out var currency) && (code < 2 || !(folded[code - 1] == ' ' && Folding.IsDigit(folded[code - 2]))))
            {
                return Make(code, figure.End, figure.Value * (million ? 1e6 : 1), currency);
            }
        }

        return null;
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
    private static bool Signed(string folded, int at)
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
        foreach (var (word, currency) in Currencies.Names)
        {
            var place = word.Contains('币', StringComparison.Ordinal) && at < folded.Length && folded[at] == '个' ? at + 1 : at;
            if (string.CompareOrdinal(folded, place, word, 0, word.Length) != 0 || (Folding.IsLatin(word[^1]) && place + word.Length < folded.Length && Folding.IsLatin(folded[place + word.Length])))
            {
                continue;
            }

            if (NotMoney(folded, word, place + word.Length, figure))
            {
                return null;
            }

            return Make(figure.Start, place + word.Length, figure.Value, currency);
        }

        var end = at;
        while (end < folded.Length && Folding.IsLatin(folded[end]) && end - at < 5)
        {
            end++;
        }

        if (end - at is 3 or 4)
        {
            var million = end - at == 4 && folded[at] == 'm';
            if ((end - at == 3 || million) && Currencies.Codes.TryGetValue(folded.Substring(million ? at + 1 : at, 3), out var currency) && !(currency.Iso is "TRY" or "PHP"))
            {
                var scale = Spaces(folded, end);
                var by = string.CompareOrdinal(folded, scale, "million", 0, 7) == 0 ? (1e6, scale + 7) : string.CompareOrdinal(folded, scale, "billion", 0, 7) == 0 ? (1e9, scale + 7) : (1d, end);
                return Make(figure.Start, by.Item2, figure.Value * (million ? 1e6 : by.Item1), currency);
            }
        }

        return null;
    }

    /// <summary>Words that begin like a currency: 三分钟, 五角大楼, 两块地, 一分之二, 10分.</summary>
    private static bool NotMoney(string folded, string word, int end, Item figure)
    {
        var after = end < folded.Length ? folded[end] : '\0';
        return word switch
        {
            "分" or "角" or "毛" => true,
            "块" => after is '地' or '板' or '砖' or '屏' or '表' or '钱' or '石' or '肉' or '内' or '业' or '市' or '电' or '硬',
            "元" => after is '素' or '宵' or '旦' or '件' or '器' or '月' or '年',
            "欧" or "镑" or "刀" => figure.Value < 1 || after is '洲' or '美' or '式' or '具' or '片' or '盟' or '派' or '姆',
            "圆" => after is '形' or '满' or '桌' or '柱',
            _ => false,
        };
    }

    /// <summary>Adds the small change that follows: 15 dollars 50, 3 dollars 50 cents, 五元三毛, 两美元又三美分.</summary>
    private static Item WithParts(string folded, Item money, Item next)
    {
        var between = folded.AsSpan(money.End, Math.Max(0, next.Start - money.End)).Trim();
        var joined = between.IsEmpty || between.SequenceEqual("and") || between.SequenceEqual("又");
        if (!joined || next.Start < money.End || next.Value is < 0 or >= 100 || next.Value != Math.Floor(next.Value) || money.Value != Math.Floor(money.Value))
        {
            return money;
        }

        var spelt = folded.AsSpan(money.Start, money.End - money.Start).ContainsAnyInRange('\u4e00', '\u9fff');
        var at = Spaces(folded, next.End);
        foreach (var (word, currency) in Currencies.Names)
        {
            if (string.CompareOrdinal(folded, at, word, 0, word.Length) == 0)
            {
                if (currency.Parts == 1 || (Folding.IsLatin(word[^1]) && at + word.Length < folded.Length && Folding.IsLatin(folded[at + word.Length])) || (word is "分" && at + 1 < folded.Length && folded[at + 1] is '钟' or '之'))
                {
                    return money;
                }

                var value = money.Value + (next.Value / currency.Parts);
                var end = at + word.Length;
                // 五元三毛二: the last digit needs no 分.
                return money with { End = end, Value = value };
            }
        }

        // 三块五 is 3.50; "15 dollars 50" 15.50; but not "500 USD,100 times" nor "three thousand dollars two hundred times".
        if (spelt)
        {
            return next.Value < 10 && next.Start == money.End && folded[money.End - 1] is '块' ? money with { End = next.End, Value = money.Value + (next.Value / 10) } : money;
        }

        var words = folded.AsSpan(money.Start, money.End - money.Start).IndexOf("dollar") > 0;
        var last = next.End < folded.Length ? folded[next.End] : '\0';
        var free = last is '\0' or '.' or ',' or '!' or '?' || (last == ' ' && between.SequenceEqual("and") && words);
        if ((words || (between.SequenceEqual("and") && !folded.AsSpan(money.Start, 1).SequenceEqual("$"))) && free && money.Value < 10_000)
        {
            return money with { End = next.End, Value = money.Value + (next.Value / 100) };
        }

        return money;
    }
}
