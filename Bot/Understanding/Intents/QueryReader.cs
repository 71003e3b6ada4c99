using SalesBot.Bot.Understanding.Expressions;
using SalesBot.Bot.Understanding.Texts;

namespace SalesBot.Bot.Understanding.Intents;

/// <summary>Tells questions from reports, and what is asked of whom for which period.</summary>
internal static class QueryReader
{
    private static readonly (Cue Cue, string Type, int Weight)[] Types =
    [
        (Cue.AskStale, "stale", 9), (Cue.AskOverdue, "overdue", 9), (Cue.AskRanking, "ranking", 8), (Cue.AskActivity, "activity", 7), (Cue.AskHistory, "history", 7), (Cue.AskContact, "contact", 6), (Cue.AskPipeline, "pipeline", 5), (Cue.AskTodo, "todo", 4), (Cue.AskPerformance, "performance", 5), (Cue.AskCustomer, "customer", 3),
    ];

    private static readonly string[] Starters =
    [
        "who", "who's", "whos", "what", "what's", "whats", "which", "when", "when's", "where", "how", "how's", "how many", "how much", "show", "list", "any", "do i", "do we", "did i", "did we", "am i", "are we", "have i", "have we", "is there", "are there", "tell me", "give me", "pull up", "look up", "find", "can you show", "whose", "count", "查", "列", "看看", "看一下", "看下", "给我看", "帮我查", "帮我看", "显示", "统计", "谁", "哪", "有哪", "有几", "有多少", "我想看", "我想知道", "汇总", "请问", "anything", "报告", "汇报一下", "汇报下", "display", "summarize", "where's", "get me", "why is", "问下", "问一下",
    ];

    /// <summary>How much like a question the text is: 6 and more is one.</summary>
    public static int Score(Utterance said)
    {
        var typed = Strongest(said) is not null;
        var asks = said.Has(Cue.Ask);
        var score = 0;
        if (said.StartsWithAny(Starters))
        {
            score += typed ? 5 : 2;
        }

        var trimmed = said.Folded.AsSpan().TrimEnd(" !！。.~");
        if (trimmed.EndsWithAny("?", "？", "吗", "呢", "没", "是谁", "是什么", "多少", "怎么样", "哪家的", "几号", "几点", "哪天", "哪位", "什么时候", "哪个公司的", "在哪"))
        {
            score += typed || said.Mentions.Count > 0 ? 3 : 0;
        }

        // 还没收到回款的订单: a list named by what its entries share.
        if (typed && said.Clauses.Count == 1 && (trimmed.EndsWithAny("的客户", "的订单", "的单子", "的项目", "发我", "发给我")))
        {
            score += 4;
        }

        if (Wondered(said) || NamesAChannel(said))
        {
            score += 8;
        }

        if (!typed && said.Mentions.Count > 0 && said.Clauses.Count == 1 && said.StartsWithAny("查", "帮我看", "帮我查", "麻烦查", "请查", "看看", "看下", "看一下", "tell me about", "pull up", "look up", "show me", "show", "info on", "搜"))
        {
            score += 4;
        }

        score += asks ? 3 : 0;
        score += typed ? 3 : 0;
        if (typed && Bare(said))
        {
            score += 6;
        }

        if (said.Has(Cue.Just) || said.Has(Cue.Remind) && !said.Has(Cue.AskTodo))
        {
            score -= 4;
        }

        // 打了几次都不接: 几 counts, it does not ask.
        if (said.Has(Cue.NoAnswer) && !said.Folded.Contains('谁', StringComparison.Ordinal) && !said.Folded.Contains('哪', StringComparison.Ordinal) && !trimmed.EndsWith("?") && !trimmed.EndsWith("吗"))
        {
            score -= 6;
        }

        // The contact's own questions are reported, not asked: 王总问我们什么时候发货.
        if (ContactSpeaks(said))
        {
            score -= 5;
        }

        if (said.Clauses.Count > 2)
        {
            score -= 2 * (said.Clauses.Count - 2);
        }

        return score;
    }

    /// <summary>"did Marcus ever get back to us": the verb before its subject asks.</summary>
    private static bool Wondered(Utterance said)
    {
        if (said.Mentions is not [var first, ..])
        {
            return false;
        }

        var lead = said.Folded.AsSpan(0, first.Offset).Trim();
        return lead is "did" or "has" or "have" or "is" or "was" or "does" or "will" or "did the" or "are" or "when will" or "when does" or "why did" or "why is" or "why hasn't";
    }

    /// <summary>陈经理的邮箱, 王总电话: a name and a channel with nothing said of a contact asks for the number.</summary>
    private static bool NamesAChannel(Utterance said)
    {
        if (said.Mentions is not [.., var last] || said.Clauses.Count != 1 || said.Mentions[0].Offset > 0)
        {
            return false;
        }

        var tail = said.Folded.AsSpan(last.Offset + last.Length).Trim(" 的?？!！。.");
        foreach (var ask in (ReadOnlySpan<string>)["给我", "发我", "发给我", "告诉我", "发一下", "发我一下", "多少", "是多少", "号码", "号"])
        {
            tail = tail.Length > ask.Length && tail.EndsWith(ask) ? tail[..^ask.Length].TrimEnd() : tail;
        }

        return tail is "电话" or "手机" or "邮箱" or "信箱" or "微信" or "名片" or "座机";
    }

    private static bool ContactSpeaks(Utterance said)
    {
        var starts = said.StartsWithAny("what", "when", "who", "did", "how", "where", "any", "show", "查", "看", "谁", "why", "which", "give", "tell", "list");
        if (starts)
        {
            return false;
        }

        foreach (var hit in said.Hits)
        {
            if (hit.Cue == Cue.Speech && said.Folded[hit.Start..hit.End] is not ("反馈" or "介绍" or "确认" or "看上" or "说"))
            {
                return true;
            }

            if (hit.Cue == Cue.Speech && said.Folded[hit.Start..hit.End] == "说" && !said.Has(Cue.AskHistory))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>下周行程, "overdue customers": nothing but the topic, a period and small words.</summary>
    private static bool Bare(Utterance said)
    {
        Span<bool> covered = said.Folded.Length <= 256 ? stackalloc bool[said.Folded.Length] : new bool[said.Folded.Length];
        foreach (var hit in said.Hits)
        {
            if (hit.Cue >= Cue.Ask || hit.Cue <= Cue.Event && said.Mentions.Count == 0 && !said.Has(Cue.Past))
            {
                covered[hit.Start..hit.End].Fill(true);
            }
        }

        foreach (var item in said.Times)
        {
            covered[item.Start..item.End].Fill(true);
        }

        foreach (var mention in said.Mentions)
        {
            covered.Slice(mention.Offset, mention.Length).Fill(true);
        }

        var left = 0;
        for (var at = 0; at < said.Folded.Length; at++)
        {
            if (!covered[at] && (Folding.IsHan(said.Folded[at]) && !"我的了和与在有是个家单多客户们一下请帮给本各超过以上至少已还共华东南西北中区团队公司全部门大小".Contains(said.Folded[at], StringComparison.Ordinal) || Folding.IsDigit(said.Folded[at])))
            {
                left++;
            }
            else if (!covered[at] && Folding.IsLatin(said.Folded[at]))
            {
                var end = at;
                while (end < said.Folded.Length && Folding.IsLatin(said.Folded[end]))
                {
                    end++;
                }

                left += said.Folded[at..end] is "my" or "our" or "the" or "customers" or "customer" or "clients" or "accounts" or "of" or "for" or "all" or "please" or "me" or "by" or "s" or "team" or "and" or "in" or "on" or "deals" or "follow" or "ups" or "up" or "list" or "a" or "an" or "numbers" or "current" or "i" or "we" or "in" or "with" or "over" or "more" or "than" or "at" or "least" or "who" or "have" or "been" or "rep" or "reps" or "product" or "region" or "person" ? 0 : 2;
                at = end - 1;
            }
        }

        return left <= 1;
    }

    /// <summary>今天要给谁打电话: whom one is to see is asked for with any verb.</summary>
    private static bool Whom(Utterance said)
    {
        if (said.First(Cue.Ask, said.All) is not { } ask || said.HasAny(said.All, Cue.Past, Cue.Speech) || !said.HasAny(said.All, Cue.Visit, Cue.Phone, Cue.Meeting, Cue.Video, Cue.Email, Cue.Wechat) || said.Mentions.Count > 0)
        {
            return false;
        }

        return said.Folded.AsSpan(ask.Start).StartsWithAny("谁", "哪");
    }

    private static (Cue Cue, string Type, int Weight)? Strongest(Utterance said)
    {
        (Cue Cue, string Type, int Weight)? best = NamesAChannel(said) ? (Cue.AskContact, "contact", 6) : Whom(said) ? (Cue.AskTodo, "todo", 4) : null;
        foreach (var type in Types)
        {
            // 电话多少 asks for somebody's; without a name there is nobody to ask about.
            if (type.Cue == Cue.AskContact && said.Mentions.Count == 0 && said.Context.Current is null)
            {
                continue;
            }

            if (said.Has(type.Cue) && (best is null || type.Weight > best.Value.Weight))
            {
                best = type;
            }
        }

        return best;
    }

    public static Query Read(Utterance said, List<Who> who)
    {
        var type = Type(said, who);
        var periods = type is "stale" ? [] : said.Times.Where(item => Period(said, item) is not null).Select(item => Period(said, item)!.Value).ToList();
        // Two periods are compared with each other and neither is the period.
        var period = periods.Count == 1 || (periods.Count > 1 && type is not "performance") ? periods[0] : ((DateOnly From, DateOnly To)?)null;
        if (type is "todo" && period is null && said.Folded.Contains('今', StringComparison.Ordinal))
        {
            period = (said.Today, said.Today);
        }

        return new Query(
            type,
            Who(said, type, who),
            QueryDetails.Metric(said, type),
            period?.From,
            period?.To,
            type is "pipeline" ? StageReader.Read(said, said.All, setting: true) : null,
            type is "stale" ? Days(said) : null,
            QueryDetails.Region(said),
            null,
            Method(said, type));
    }

    private static string Type(Utterance said, List<Who> who)
    {
        var named = who.Count > 0;
        var scores = new Dictionary<string, int>(StringComparer.Ordinal);
        foreach (var (cue, type, weight) in Types)
        {
            if (said.Has(cue))
            {
                scores[type] = weight;
            }
        }

        if (Whom(said))
        {
            scores.TryAdd("todo", 4);
        }

        void Adjust(string type, int by)
        {
            if (scores.ContainsKey(type))
            {
                scores[type] += by;
            }
        }

        if (!named)
        {
            Adjust("history", -5);
            Adjust("contact", -5);
            Adjust("customer", -3);
        }
        else
        {
            Adjust("performance", said.Has(Cue.AskPerformance) ? -2 : 0);
            Adjust("todo", -2);
            Adjust("customer", 2);
            Adjust("ranking", -2);
            // 恒通到哪个阶段了 asks about the one customer.
            if (scores.Remove("pipeline"))
            {
                scores.TryAdd("customer", 5);
            }
        }

        // 今天还有谁没联系: whom today's list still holds, not who has been quiet for long.
        if (scores.ContainsKey("stale") && said.Times.Exists(item => item.Kind != ItemKind.Duration && Period(said, item) is { } period && period.From <= said.Today && period.To == said.Today && period.From == period.To))
        {
            scores["todo"] = 12;
        }

        if (said.Folded.Contains('谁', StringComparison.Ordinal) && scores.ContainsKey("ranking"))
        {
            Adjust("ranking", 2);
        }

        // What lies ahead is to do, what lies behind was done.
        var ahead = said.Times.Exists(item => Period(said, item) is { } period && period.To >= said.Today);
        var behind = said.Has(Cue.Past) || said.Times.Exists(item => Period(said, item) is { } period && period.To < said.Today);
        if (ahead && !behind)
        {
            Adjust("todo", 3);
        }

        if (behind)
        {
            Adjust("todo", -3);
            Adjust("performance", 1);
        }

        if (scores.Count == 0)
        {
            return named ? said.HasAny(said.All, Cue.Phone, Cue.Email) ? "contact" : said.Has(Cue.Past) || said.Has(Cue.Speech) ? "history" : "customer" : ahead && said.HasAny(said.All, Cue.Visit, Cue.Phone, Cue.Meeting) ? "todo" : "customer";
        }

        return scores.OrderByDescending(pair => pair.Value).ThenBy(pair => pair.Key, StringComparer.Ordinal).First().Key;
    }

    /// <summary>The days a question is about, both ends included.</summary>
    internal static (DateOnly From, DateOnly To)? Period(Utterance said, Item item)
    {
        if (item.Kind is ItemKind.Time or ItemKind.TimeRange or ItemKind.Part or ItemKind.Duration || item.Alts.Length == 0 || item.Impossible || (item.Cue == DayCue.Bare && item.Kind != ItemKind.Period))
        {
            return null;
        }

        if (item.Kind == ItemKind.Period && item.Bound == Bound.None)
        {
            var alt = item.Alts.LastOrDefault(alt => alt.Start <= said.Context.Now, item.Alts[^1]);
            if (item.Alts.Length == 2 && item.Grain == Grain.Year)
            {
                alt = item.Alts[0];
            }

            if (item.Due is { To: null, Time: null } && item.Third == 3)
            {
                return null;
            }

            // What was done in Q4 was done in the last one.
            if (alt.Start > said.Context.Now && !item.HasYear && said.Folded[item.Start] is 'q' or 'h' or '第' && (said.Has(Cue.Past) || said.Folded.Contains("did ", StringComparison.Ordinal)))
            {
                alt = new Alt(alt.Start?.AddYears(-1), alt.End?.AddYears(-1));
            }

            return alt is { Start: { } from, End: { } to } ? (DateOnly.FromDateTime(from), DateOnly.FromDateTime(to).AddDays(-1)) : null;
        }

        if (item.Kind is ItemKind.Date or ItemKind.DateTime or ItemKind.DateTimeRange)
        {
            var day = item.Day ?? item;
            var pick = said.Has(Cue.Past) ? day.Alts[0] : day.Alts[^1];
            return pick.Start is { } start ? (DateOnly.FromDateTime(start), DateOnly.FromDateTime(start)) : null;
        }

        return null;
    }

    private static string? Who(Utterance said, string type, List<Who> who) =>
        who.Count > 0 ? who[0].CustomerName : (type is "todo" or "activity" || type is "performance" && Own(said)) && !said.Folded.Contains("团队", StringComparison.Ordinal) && !said.Folded.Contains("team", StringComparison.Ordinal) && !said.Folded.Contains("公司", StringComparison.Ordinal) && !said.Folded.Contains("全部", StringComparison.Ordinal) ? "me" : null;

    /// <summary>我这个月业绩, "my numbers", 这个月做得怎么样: one's own figures; 本月业绩 alone leaves open whose.</summary>
    private static bool Own(Utterance said)
    {
        foreach (var word in (ReadOnlySpan<string>)["我", "做得", "做的怎么样", "干得", "卖得"])
        {
            if (said.Folded.Contains(word, StringComparison.Ordinal) && !said.Folded.Contains("我们", StringComparison.Ordinal) && !said.Folded.Contains("给我", StringComparison.Ordinal) && !said.Folded.Contains("帮我", StringComparison.Ordinal))
            {
                return true;
            }
        }

        var words = said.Folded.Split([' ', ',', '?', '.', '\'', '’'], StringSplitOptions.RemoveEmptyEntries);
        return Array.Exists(words, word => word is "my" or "mine" or "i" or "i've") || Array.FindIndex(words, word => word == "me") is >= 0 and var me && !(me > 0 && words[me - 1] is "show" or "give" or "tell" or "send" or "get");
    }

    private static int? Days(Utterance said)
    {
        foreach (var item in said.Times)
        {
            if (item.Length is { } length && length.TotalSeconds >= 86_400)
            {
                return (int)Math.Round(length.TotalSeconds / 86_400);
            }

            if (item.Kind == ItemKind.Period && item.Alts is [{ Start: { } from, End: { } to }] && to > from)
            {
                return Math.Max(1, (int)Math.Round((to - from).TotalDays));
            }
        }

        return null;
    }

    private static string? Method(Utterance said, string type) => type is not ("todo" or "activity") ? null
        : said.Has(Cue.Visit) ? "visit" : said.Has(Cue.Phone) ? "phone" : said.Has(Cue.Video) ? "video" : said.Has(Cue.Meeting) ? "meeting" : null;
}
