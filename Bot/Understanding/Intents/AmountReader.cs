using System.Text.RegularExpressions;
using SalesBot.Bot.Understanding.Expressions;
using SalesBot.Bot.Understanding.Expressions.Figures;
using SalesBot.Bot.Understanding.Texts;

namespace SalesBot.Bot.Understanding.Intents;

/// <summary>Finds the deal's or payment's amount among the figures of a text; profit, unit prices, discounts and other firms' prices are none.</summary>
internal static partial class AmountReader
{
    /// <summary>"Other guys are at 22k", 别家才报: whose figure it is.</summary>
    [GeneratedRegex(@"\b(?:other (?:guys?|lot|outfit|crowd|people|mob|lads|suppliers?|company|firm|quotes?|bids?|side|vendors?)|(?:someone|somebody) else|another (?:supplier|firm|outfit|company|vendor|quote|lot))\b(?:(?!\b(?:we|us|our|i)\b)[^,.;]){0,24}$|(?:别家|别的家|另一家|另外一家|人家|对家|同行|其他家|别人)[^，。,我咱]{0,8}$")]
    private static partial Regex Rivals();

    private const string Measures = "套台个件人家次份张天年月日周号吨公米平斤点成折倍位名条层间楼台辆箱瓶批轮期版届桌席岁级楼度把支根块颗棵双对组页项步第片袋只枚卷桶盒罐捆垛柜尊株棵亩米升斤克顶杯碗册户瓦度毫码匹听粒";

    /// <summary>What stands right before a figure that says by how much something differs, is missing or may not be passed.</summary>
    private static readonly string[] Differences =
    [
        "高了", "高出", "贵了", "贵", "便宜", "便宜了", "低了", "低", "多了", "多出", "少了", "少个", "少", "差了", "相差", "让", "让了", "让个", "让利", "砍了", "砍", "抹了", "抹掉", "降了", "降个", "降", "涨了", "涨", "加价", "扣", "扣了", "扣除", "扣款", "高", "平咗", "贵咗", "减", "减咗", 
        "折人民币", "折合", "折合人民币", "合人民币", "约合", "折成", "底线", "上了", "超过", "不到", "不足", "超出", "额度", "限额", "上限", "上限是", "信用额度", "授信", "数量", "产能", "每月", "月租",
        "minus", "less", "up by", "down by", "equivalent to", "equal to about", "cheaper by", "dearer by", "beating", "beat", "against", "against the", "versus", "vs", "short by", "over by", "credit limit", "limit of", "limit", "threshold", "above", "anything above", "exceeding", "in excess of", "nothing over", "anything over", "over",
    ];

    /// <summary>What stands right after one.</summary>
    private static readonly string[] Afterwards = ["knocked", "off", "cheaper", "dearer", "more than", "less than", "bank fee", "fee", "deductible", "less", "higher", "under ours", "over ours", "封顶", "以内", "以上的", "以下的", "的都", "起批", "起订"];

    /// <summary>What stands before or after the rest of a sum that was paid in part.</summary>
    private static readonly string[] Residues = ["差", "还差", "欠", "还欠", "尚欠", "争", "仲争", "剩", "剩下", "还剩", "仲剩", "余款", "余", "未付", "待付", "剩余", "balance of", "bal", "outstanding", "owing", "leaving", "still"];

    private static readonly string[] Unpaid = ["to go", "still to", "outstanding", "open", "owing", "left", "short", "还没", "未付", "没付", "未俾", "验收后", "下周", "后付", "to follow", "remaining", "they owe"];

    /// <summary>What a code, a reference or a telephone number stands after.</summary>
    private static readonly string[] Codes =
    [
        "po", "po#", "po #", "po no", "po no.", "po number", "#", "no", "no.", "number", "num", "ref", "ref.", "reference", "inv", "inv#", "invoice", "order no", "order no.", "order number", "cheque no", "cheque no.", "check no", "cell is", "cell", "phone", "mobile", "tel", "direct line", "line", "ext", "part no", "model", "sku", "quote", "job", "ticket", "contract",
        "号", "号:", "编号", "单号", "订单号", "合同号", "票号", "料号", "型号", "批号", "账号", "电话", "手机", "尾号", "传真", "工号", "邮编", "单號", "po号",
    ];

    /// <summary>A figure that may be the amount.</summary>
    /// <param name="Money">It has a unit of money.</param>
    /// <param name="Score">How much the words around it speak for it; 0 where they forbid it.</param>
    public sealed record Candidate(Item Item, bool Money, int Score);

    /// <returns>The amount, or the lower end of one that was guessed and its upper end.</returns>
    /// <param name="trade">It is an order's or a payment's, whose figures need no unit: 6,240.</param>
    /// <param name="paid">It is what was paid: of several sums the first, never the whole they belong to.</param>
    /// <param name="choices">The judge's, where one judges: it may find another figure likelier than the rules do.</param>
    public static (decimal Amount, decimal? To, string? Currency, Item Item)? Read(Utterance said, Region region, bool mending, bool trade = false, bool paid = false, IChoices? choices = null)
    {
        var candidates = Candidates(said, region, mending, trade, paid);
        var ruled = Ruled(candidates, paid);
        return (choices is null ? ruled : choices.Sum(candidates, ruled)) is { } deal ? Value(said, deal) : null;
    }

    /// <summary>The figure that the words around them speak most for; of equals the later, which is the one agreed on, and of what was paid the first.</summary>
    public static Item? Ruled(IReadOnlyList<Candidate> candidates, bool paid)
    {
        Candidate? best = null;
        foreach (var candidate in candidates)
        {
            best = candidate.Score > 0 && (best is null || (paid ? candidate.Score > best.Score : candidate.Score >= best.Score)) ? candidate : best;
        }

        return best?.Item;
    }

    public static List<Candidate> Candidates(Utterance said, Region region, bool mending, bool trade, bool paid)
    {
        var candidates = new List<Candidate>();
        foreach (var figure in said.Figures)
        {
            if (!region.Holds(figure.Start) || figure.Value <= 0 || figure.Value > 1e13 || said.Times.Exists(time => time.Overlaps(figure) && time.End >= figure.End && time.Kind != ItemKind.Duration && time.Cue != DayCue.Bare))
            {
                continue;
            }

            var money = said.Money.Find(sum => sum.Overlaps(figure) && sum.Value <= 1e13);
            if (!Coded(said.Folded, figure, money) && !Differs(said.Folded, money ?? figure, paid) && !(trade && !paid && !mending && Beside(said.Folded, money ?? figure)))
            {
                candidates.Add(new Candidate(money ?? figure, money is not null, Score(said, region, money ?? figure, figure, money is not null, mending || trade, trade, paid)));
            }
        }

        return candidates;
    }

    /// <summary>The amount that a figure says.</summary>
    public static (decimal Amount, decimal? To, string? Currency, Item Item)? Value(Utterance said, Item best)
    {
        if (best.Amount(2) is not { } amount)
        {
            return null;
        }

        best = best with { Iso = best.Iso ?? Currencies.Usual(said.Folded, best.Unit) };
        return AmountRange.Of(said, best) is var (from, to) && to <= 1e13 ? ((decimal)Math.Round(from, 2), (decimal)Math.Round(to, 2), best.Iso, best) : (amount, null, best.Iso, best);
    }

    /// <summary>PO 77310, 合同号 118, TH-260309, 13905718866: names a paper or a telephone.</summary>
    private static bool Coded(string folded, Item figure, Item? money)
    {
        var digits = folded.AsSpan(figure.Start, figure.End - figure.Start);
        if (money is not null && money.End > figure.End || digits.ContainsAnyExceptInRange('0', '9'))
        {
            return false;
        }

        var before = folded.AsSpan(0, figure.Start);
        var joined = before.Length > 1 && before[^1] == '-' && (Folding.IsLatin(before[^2]) || Folding.IsDigit(before[^2])) || before.Length > 0 && before[^1] == '#' || figure.End + 1 < folded.Length && folded[figure.End] == '-' && Folding.IsDigit(folded[figure.End + 1]) && digits.Length == 3;
        if (joined || digits[0] == '0' && digits.Length > 1 || digits.Length >= 9)
        {
            return true;
        }

        return money is null && before.TrimEnd(" :#").EndsWithWord(Codes);
    }

    /// <summary>比别家高八千, 还差一万二, "25k to go": by how much, how much is missing, or a line that may not be passed.</summary>
    private static bool Differs(string folded, Item item, bool paid)
    {
        var before = folded.AsSpan(0, item.Start).TrimEnd();
        var after = folded.AsSpan(item.End).TrimStart();
        if (before.EndsWithWord(Differences) && !before.EndsWithWord("not less", "no less", "应付", "多付", "到付"))
        {
            return true;
        }

        if (paid && ((before.EndsWithWord(Residues) && !(before.EndsWithWord("余款", "balance of", "bal") && Came(after))) || after.StartsWithWord(Unpaid)))
        {
            return true;
        }

        if (paid && (before.EndsWithWord("of the", "of", "total", "total of", "总额", "总额是", "总额系", "合同总额", "合同总额是", "全款", "全款是", "全款系", "总价", "总共", "一共要", "应收", "总数") && !before.EndsWithWord("payment of", "deposit of", "sum of", "total of", "cheque of", "check of", "instalment of", "installment of", "transfer of", "advance of", "prepayment of", "retainer of", "amount of", "remittance of", "balance of", "refund of", "out of") || before.EndsWithWord("out of", "out of the") || paid && before.EndsWithWord("on the", "against the", "against a", "towards the", "toward the", "towards a", "off the") && after.StartsWithWord("order", "invoice", "contract", "po", "job", "total")))
        {
            return true;
        }

        return after.StartsWithWord(Afterwards);
    }

    /// <summary>质保金余款四万六已到账, "balance of 7.5k came through": the rest is what was paid.</summary>
    private static bool Came(ReadOnlySpan<char> after)
    {
        var clause = after[..(after.IndexOfAny(",。；;") is >= 0 and var end ? end : Math.Min(after.Length, 24))];
        return clause.HoldsAny("到账", "到了", "收到", "打过来", "打来", "付了", "付清", "转来", "汇来", "came", "landed", "received", "arrived", "cleared", "is in", "paid", "through") && !clause.HoldsAny("没", "未", "not ", "n't");
    }

    /// <summary>订金一万已经打了, "and paid 4,000 of it": what was paid on the deal is not what it comes to.</summary>
    private static bool Beside(string folded, Item item)
    {
        var before = folded.AsSpan(0, item.Start).TrimEnd().TrimEnd("£$€¥￥");
        return before.EndsWithWord(PaidOn) || folded.AsSpan(item.End).TrimStart().StartsWithWord("deposit", "down", "upfront", "up front", "定金", "订金", "首付", "预付", "的定金", "的订金");
    }

    private static readonly string[] PaidOn =
    [
        "定金", "定金是", "定金收了", "定金付了", "定金打了", "订金", "订金是", "订金收了", "订金付了", "首付", "首付款", "预付", "预付了", "预付款", "先付", "先付了", "已付", "已付了", "已经付了", "先打了", "先打", "先收", "先收了", "付了", "收了", "到账", "到账了", "先汇了", "汇了",
        "paid", "already paid", "deposit", "deposit of", "a deposit of", "down payment of", "put down", "has paid", "have paid", "advance of", "paying",
    ];

    private static int Score(Utterance said, Region region, Item item, Item figure, bool money, bool mending, bool trade, bool paid)
    {
        var folded = said.Folded;
        var clause = said.ClauseOf(item.Start);
        var scaled = Scaled(folded, figure);
        var after = Next(folded, item.End);
        if (after is '%' or '％' || (!money && (Measures.Contains(after, StringComparison.Ordinal) && !(scaled && folded[item.End] == ' ') || Percent(folded, item.Start))) || Ratio(folded, item))
        {
            return 0;
        }

        if (!money && Folding.IsLatin(after) && (scaled ? Counts(folded, item.End) : Unit(folded, item.End)))
        {
            return 0;
        }

        // 一分钱没谈下来; 2mm is a length.
        if (money && figure.Value < 10 && Folding.IsHan(folded[item.Start]) || !money && folded.AsSpan(figure.Start, figure.End - figure.Start).EndsWith("mm"))
        {
            return 0;
        }

        if (!money && !scaled && figure.Value < (mending ? 100 : 1000))
        {
            return 0;
        }

        // 200套、单价450: what stands close before a figure says what it is.
        var near = new Region(Math.Max(clause.Start, Math.Max(region.Start, item.Start - 24)), item.End);
        var follow = new Region(item.End, Math.Min(clause.End, item.End + 10));
        if (Theirs(said, clause, item.Start) || Each(folded, item))
        {
            return 0;
        }

        var (cue, distance) = Nearest(said, near, item.Start);
        // "from Quillon 19,999.50": whom it came from; "from 40k" is what it was.
        cue = cue == Cue.NotAmount && distance > 2 && said.Of(Cue.NotAmount, near) is [.., var last] && said.Folded[last.Start..last.End] is "from" or "was" or "not" or "从" ? null : cue;
        if (mending && cue == Cue.NotAmount && distance <= 1 && said.Folded.AsSpan(0, item.Start).TrimEnd().EndsWith("was"))
        {
            cue = Cue.Amount;
        }

        if (cue == Cue.NotAmount || Follows(said, follow) || Denied(folded, item.Start))
        {
            return 0;
        }

        var score = money ? 5 : scaled ? 4 : 0;
        if (cue == Cue.Amount)
        {
            score += distance <= 3 ? 4 : 2;
            score += !money && !scaled && figure.Value >= 1000 ? 3 : 0;
        }
        else if (cue == Cue.Deposit)
        {
            score -= 1;
        }

        if (mending && !money && !scaled && (cue == Cue.Amount || said.Has(Cue.Amount, clause)) && figure.Value >= 100)
        {
            score += 4;
        }

        return score < 3 && trade && (paid || cue != Cue.Deposit) && figure.Value >= 100 && figure.Value == Math.Floor(figure.Value * 100) / 100 ? 3 : score < 3 ? 0 : score;
    }

    private static bool Scaled(string folded, Item figure)
    {
        var text = folded.AsSpan(figure.Start, figure.End - figure.Start);
        if (text.IndexOfAny('万', '亿') >= 0 || (text.Contains('千') && figure.Value >= 1000))
        {
            return true;
        }

        // 64,250: nobody parts the thousands of a count.
        if (figure.Value >= 1000 && text.Contains(',') && !text.ContainsAnyExceptInRange(',', '9'))
        {
            return true;
        }

        return figure.Value >= 1000 && text.IndexOfAny("kmbwg") >= 0 && Folding.IsDigit(text[0]) || text.HoldsAny("million", "thousand", "grand", "thou") || text.Contains("hundred", StringComparison.Ordinal) && figure.Value >= 1000 || text.HoldsAny("hunner", "mil");
    }

    private static char Next(string folded, int at)
    {
        while (at < folded.Length && folded[at] == ' ')
        {
            at++;
        }

        return at < folded.Length ? folded[at] : '\0';
    }

    /// <summary>每粒 HKD 12.5, 一打两千四, "36 quid each": the price of one.</summary>
    private static bool Each(string folded, Item item)
    {
        var before = folded.AsSpan(0, item.Start).TrimEnd();
        before = before.TrimEnd("abcdefghijklmnopqrstuvwxyz$¥").TrimEnd();
        return before.Length > 1 && before[^2] is '每' or '一' && Measures.Contains(before[^1], StringComparison.Ordinal) && !(before[^2] == '一' && before[^1] is '次' or '年' or '月' or '期' or '批' or '位' or '号' or '共' or '下' or '成' or '项' or '套' or '轮' or '页' or '日' or '天' or '点' or '份' or '度')
            || before.Length > 2 && before[^3] == '每' && before[^2] == '一' && Measures.Contains(before[^1], StringComparison.Ordinal);
    }

    private static bool Percent(string folded, int at) => folded.AsSpan(0, at).EndsWith("百分之");

    private static bool Ratio(string folded, Item item) => item.End < folded.Length && folded[item.End] is '/' && item.End + 1 < folded.Length && folded[item.End + 1] is '台' or '套' or '个' or '件' or '吨' or '人' or '平' or '月' or '天';

    /// <summary>40k seats, 2,000 cartons: things are counted in the plural or by their measure; "120k set aside" and "33k if" are sums.</summary>
    private static bool Counts(string folded, int at)
    {
        var rest = folded.AsSpan(at).TrimStart();
        var end = 0;
        while (end < rest.Length && Folding.IsLatin(rest[end]))
        {
            end++;
        }

        var word = rest[..end];
        return word is "km" or "kg" or "kgs" or "sq" or "sqft" or "sqm" or "mm" or "cm" or "ml" or "mg" or "ppm" or "rpm" or "kw" or "kwh" or "pcs" or "pc" or "people" or "staff" or "head" or "foot" or "feet" or "ft" or "percent" or "pct" or "seat" or "unit" or "user" or "ton" or "tonne" or "hr" or "hrs" or "min" or "gallon" or "square" or "metre" or "meter" or "litre" or "liter" or "bed" or "room" or "mile" or "off" or "each" or "apiece" or "followers"
            || word.Length > 3 && word[^1] == 's' && word[^2] != 's' && !(word is "this" or "plus" or "minus" or "less" or "thus" or "unless" or "towards" or "always" or "perhaps" or "across" or "versus" or "says" or "wants" or "needs" or "does" or "goes" or "upwards" or "yes" or "bucks" or "quid" or "pounds" or "dollars");
    }

    /// <summary>12 dentists, 250 rooms: a plain word after a plain figure is what it counts.</summary>
    private static bool Unit(string folded, int at)
    {
        var start = at;
        while (start < folded.Length && folded[start] == ' ')
        {
            start++;
        }

        var end = start;
        while (end < folded.Length && Folding.IsLatin(folded[end]))
        {
            end++;
        }

        return folded[start..end] is not ("annual" or "annually" or "deal" or "for" or "total" or "in" or "with" or "and" or "a" or "per" or "po" or "contract" or "order" or "on" or "by" or "or" or "now" or "ish" or "if" or "to" or "as" or "incl" or "including" or "excluding" or "net" or "up" or "over" or "this" or "next" or "all" or "signed" or "closed" or "arr" or "acv" or "tcv" or "not" or "but" or "so" or "kickoff" or "starting" or "usd" or "from" or "worth" or "invoice" or "payment" or "budget" or "upfront" or "expansion" or "renewal" or "project" or "opportunity" or "of" or "yesterday" or "today" or "ok" or "okay" or "is" or "was" or "all" or "even" or "at" or "set" or "just" or "landed" or "cleared" or "came" or "received" or "near" or "thereabouts" or "inc" or "including" or "plus" or "tops" or "max" or "min" or "hit" or "they" or "he" or "she" or "we" or "i" or "it" or "then" or "after" or "before" or "across");
    }

    /// <summary>别家报价18万: another firm's price.</summary>
    private static bool Theirs(Utterance said, Region clause, int place) => Rivals().IsMatch(said.Folded.AsSpan(clause.Start, place - clause.Start)) ||
        said.Of(Cue.Competitor, clause with { End = place }) is [.., var hit] && hit.End <= place && place - hit.End <= (Folding.IsLatin(said.Folded[hit.Start]) ? 14 : 6) && !said.Folded.AsSpan(hit.End, place - hit.End).Contains('我') && !said.Folded.AsSpan(hit.End, place - hit.End).Contains("we", StringComparison.Ordinal);

    private static (Cue? Cue, int Distance) Nearest(Utterance said, Region near, int place)
    {
        Cue? found = null;
        var closest = int.MaxValue;
        var length = 0;
        foreach (var cue in (ReadOnlySpan<Cue>)[Cue.Amount, Cue.Deposit, Cue.NotAmount])
        {
            foreach (var hit in said.Of(cue, near))
            {
                // Of cues that end together the longer one says more: 合同金额 over 金额, "not" over nothing.
                if (hit.End <= place && (place - hit.End, length - (hit.End - hit.Start)) is var (distance, shorter) && (distance < closest || (distance == closest && (shorter < 0 || cue == Cue.NotAmount && shorter == 0))))
                {
                    (found, closest, length) = (cue, distance, hit.End - hit.Start);
                }
            }
        }

        return (found, closest);
    }

    private static bool Follows(Utterance said, Region follow)
    {
        foreach (var hit in said.Of(Cue.NotAmount, follow))
        {
            if (hit.Start - follow.Start <= 2 && said.Folded[hit.Start] is not ('从' or '别' or '同') && said.Folded[hit.Start..hit.End] is not ("不是" or "not" or "was" or "from"))
            {
                return true;
            }
        }

        return false;
    }

    private static bool Denied(string folded, int at)
    {
        var before = folded.AsSpan(0, at).TrimEnd();
        return before.EndsWithAny("不是", " not") || before.SequenceEqual("not") || before.EndsWithAny("从", "由");
    }
}
