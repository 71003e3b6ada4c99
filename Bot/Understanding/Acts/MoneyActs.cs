using SalesBot.Bot.Understanding.Texts;

namespace SalesBot.Bot.Understanding.Acts;

/// <summary>Orders and payments: 追加了一批 3.6 万, "they have raised a PO for 14k", 尾款到了.</summary>
internal static class MoneyActs
{
    public static Act? Read(Clause clause)
    {
        if (clause.Has(Sense.If | Sense.Wish | Sense.Remind) || clause.Has(Sense.Coming | Sense.Must | Sense.Ahead) && !clause.Has(Sense.Done | Sense.Past | Sense.Sum))
        {
            return null;
        }

        var (order, pay) = (clause.First(Sense.Order), clause.First(Sense.Pay));
        var sum = clause.Has(Sense.Sum) || clause.Utterance.Figures.Exists(item => clause.Region.Holds(item.Start));
        if (pay >= 0 && (sum || clause.Has(Sense.Done | Sense.Past) || clause.Word(pay).ContainsAny('到', '清', '收')) && !clause.Denied(pay) && !(order >= 0 && order < pay && sum))
        {
            return clause.Act(ActKind.Payment, sum ? 0.9 : 0.75, clause.Why(pay, "money came in"));
        }

        return order >= 0 && !clause.Denied(order) && (sum || Goods(clause))
            ? clause.Act(ActKind.Order, 0.8, clause.Why(order, "ordered")) : null;
    }

    /// <summary>下单了刀柄60支, "PO just landed, 62k": ordered by its own words, where a contract that was signed is told as a contact.</summary>
    public static bool Ordered(IReadOnlyList<Clause> clauses)
    {
        foreach (var clause in clauses)
        {
            // 合同签了 编号 HT-2026: a contract with its number and its sum is one of the books'.
            if (Numbered(clause.Text))
            {
                return true;
            }

            for (var at = clause.First(Sense.Order); at >= 0; at = clause.First(Sense.Order, at + 1))
            {
                if (!clause.Denied(at) && clause.Word(at) is var word && (word.Contains('单') && !word.ContainsAny('签', '成') || word.Contains("order", StringComparison.Ordinal) || word.StartsWith("po") || word.StartsWith('订') || word.StartsWith('加') || word.StartsWithAny("追加", "采购")))
                {
                    return true;
                }
            }
        }

        return false;
    }

    private static bool Numbered(ReadOnlySpan<char> text)
    {
        foreach (var word in (ReadOnlySpan<string>)["编号", "合同号", "合约号", "单号", "contract no", "contract number", "contract ref", "order no", "order number", "po no", "po number"])
        {
            if (text.Contains(word, StringComparison.Ordinal))
            {
                return true;
            }
        }

        return text.IndexOf("contract ") is >= 0 and var at && text[(at + 9)..] is var code && code.IndexOf('-') is > 0 and < 5 and var dash && dash + 1 < code.Length && char.IsAsciiDigit(code[dash + 1]);
    }

    /// <summary>月底付尾款: a message that says when money will come, and not that it came.</summary>
    public static bool Promises(IReadOnlyList<Clause> clauses)
    {
        var promised = false;
        foreach (var clause in clauses)
        {
            if (clause.First(Sense.Order | Sense.Pay) is not (>= 0 and var word))
            {
                continue;
            }

            if (!clause.Has(Sense.Coming) || clause.Has(Sense.Done | Sense.Past) || clause.Word(word).ContainsAny('到', '收', '清'))
            {
                return false;
            }

            promised |= clause.Has(Sense.Pay);
        }

        return promised;
    }

    /// <summary>支票跳票了, "that 5k never came in": money that did not come, or went back, is worth a note and no payment.</summary>
    public static bool Failed(IReadOnlyList<Clause> clauses)
    {
        foreach (var clause in clauses)
        {
            foreach (var word in Failures)
            {
                if (clause.Text.IndexOf(word) is >= 0 and var at && (clause.Han || at == 0 || !char.IsLetter(clause.Text[at - 1])))
                {
                    return true;
                }
            }
        }

        return false;
    }

    private static readonly string[] Failures =
    [
        "没影", "没到账", "没入账", "没进账", "没到位", "未到账", "未入账", "没收到", "未收到", "还没到", "还没打", "还没付", "没付", "没打过来", "跳票", "弹票", "退票", "还没退", "没退回", "冲回", "拒付", "等于没收", "扣回", "没见钱", "未见钱", "未找数",
        "bounced", "bounce", "never came", "never arrived", "never landed", "didn't arrive", "didn't land", "didn't come", "hasn't arrived", "hasn't landed", "hasn't come", "has not arrived", "not arrived", "not landed", "not in yet", "still not in", "no sign of", "returned unpaid", "reversed", "clawed back", "failed to clear", "didn't clear", "hasn't cleared", "chargeback",
    ];

    /// <summary>先别当订单, "no order yet": said to be none.</summary>
    public static bool Unordered(IReadOnlyList<Clause> clauses)
    {
        foreach (var clause in clauses)
        {
            foreach (var word in Denials)
            {
                if (clause.Text.Contains(word, StringComparison.Ordinal))
                {
                    return true;
                }
            }
        }

        return false;
    }

    /// <summary>Whether any of these words stands there at all: most messages hold none.</summary>
    public static bool Hints(string folded) => folded.AsSpan().ContainsAny(Marks);

    private static readonly string[] Denials = ["别当订单", "不算订单", "不是订单", "没下单", "未下单", "还没落单", "未落单", "别记订单", "不当订单", "先别记单", "别算单", "no order yet", "po coming", "po to follow", "po's coming", "po on its way", "po next week", "po will follow", "not an order", "isn't an order", "not ordered yet", "haven't ordered", "hasn't ordered", "no po yet", "don't book it", "not a po"];

    private static readonly System.Buffers.SearchValues<string> Marks = System.Buffers.SearchValues.Create([.. Failures, .. Denials], StringComparison.Ordinal);

    /// <summary>两台, 300片, "250 licences": how many of something.</summary>
    private static bool Goods(Clause clause) => clause.Utterance.Money.Count > 0 || clause.Utterance.Figures.Exists(item => item.Start >= clause.Region.Start);
}
