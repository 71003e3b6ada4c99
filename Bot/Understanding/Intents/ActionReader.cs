using SalesBot.Bot.Understanding.Expressions;
using SalesBot.Bot.Understanding.Texts;

namespace SalesBot.Bot.Understanding.Intents;

/// <summary>Cuts what is to be done next out of the words around its date.</summary>
internal static class ActionReader
{
    private static readonly string[] ChineseLeads =
    [
        "再提醒我", "再提醒", "再叫我", "提醒我", "提醒一下", "提醒", "记得", "别忘了", "别忘", "请我们", "让我们", "要求我们", "叫我们", "希望我们", "要我们", "让我", "叫我", "请我", "约我", "约了", "约好", "约", "我们", "我要", "我再", "我去", "我", "他们", "他", "她", "对方", "客户", "要求", "说", "需要", "必须", "务必", "之前", "以前", "前", "之后", "以后", "后", "内", "要", "得", "就", "可以", "可能", "应该", "的", "给", "跟", "和", "与", "向", "把", "在", "先", "，", ",", "：", ":", " ", "。", "改",
    ];

    private static readonly string[] EnglishLeads =
    [
        "remind me to", "remind me", "reminder to", "reminder", "don't forget to", "todo", "to do", "i need to", "we need to", "need to", "needs to", "i will", "we will", "i'll", "we'll", "will", "can we", "and", "then", "so", "please", "she'll", "he'll", "they'll", "she", "he", "they", "i", "we", "wants me to", "asked me to", "wants us to", "asked us to", "asked for", "wants a", "wants", "needs", "need a", "need", "should", "must", "have to", "to", "by", "on", "before", "at", ",", ":", "-", "for", "a",
    ];

    /// <summary>Whether a correction names a deed: in "no, it's Thursday" and 时间改成明天 there is none.</summary>
    public static bool Named(Utterance said, Region region)
    {
        foreach (var hit in said.Of(Cue.Action, region))
        {
            if (said.Folded[hit.Start] is not ('改' or '更' or '修') && said.Folded[hit.Start..hit.End] is not ("update" or "reschedule" or "send" or "到" or "去" or "看" or "做" or "问" or "meeting" or "call"))
            {
                return true;
            }
        }

        return false;
    }

    public static string? Read(Utterance said, Region region, Item? due)
    {
        if (due is not null)
        {
            var clause = said.ClauseOf(due.Start);
            var from = Conjunct(said, Math.Max(clause.Start, region.Start), due.Start);
            var after = Trimmed(said, new Region(due.End, Math.Max(due.End, Math.Min(clause.End, region.End))));
            var before = Trimmed(said, new Region(from, Math.Max(from, due.Start)));
            var han = said.Folded.AsSpan(clause.Start, clause.End - clause.Start).ContainsAnyInRange('\u4e00', '\u9fff');
            var (one, two) = han ? (after, before) : (before, after);
            // 约了他: the appointment itself is what comes next.
            if (han && one.Start >= one.End && said.Folded.AsSpan(due.End, Math.Max(0, Math.Min(clause.End, region.End) - due.End)) is var rest && rest.TrimStart().StartsWith("约") && Words(said, new Region(due.End, Math.Min(clause.End, region.End))) is { Length: > 1 and <= 12 } appointment)
            {
                return appointment;
            }

            return Substance(said, one) || (han && Follows(said, one)) ? Words(said, one) : Substance(said, two) ? Words(said, two) : han && Deed(said, one, due.End) is { } deed ? deed : Neighbour(said, region, clause) ?? (one.End > one.Start && !said.Times.Exists(item => item.Start <= one.Start && item.End >= one.End) ? Words(said, one) : null);
        }

        // Asked for, with no date: 要我们整改, "wants a revised quote".
        foreach (var clause in said.Clauses)
        {
            if (!region.Holds(clause.Start))
            {
                continue;
            }

            foreach (var lead in (ReadOnlySpan<string>)["要我们", "让我们", "请我们", "要求我们", "希望我们", "叫我们", "让我", "叫我", "请我", "需要我们", "还要", "wants us to ", "asked us to ", "asked me to ", "wants a ", "want a ", "asked for ", "wants ", "needs a ", "next step: ", "todo: ", "下一步", "need to ", "prep "])
            {
                var at = said.Folded.IndexOf(lead, clause.Start, clause.End - clause.Start, StringComparison.Ordinal);
                if (at >= 0 && !Treats(said, at + lead.Length) && (at == 0 || !Folding.IsLatin(lead[0]) || !Folding.IsLatin(said.Folded[at - 1])))
                {
                    var start = lead == "prep " ? at : at + lead.Length;
                    return start < clause.End ? said.Words(new Region(start, Turn(said, start, clause.End))).Trim(' ', '：', ':', '，', ',') is { Length: > 1 } words ? words : null : null;
                }
            }
        }

        return null;
    }

    /// <summary>请我喝茶: what they stood was had there and then.</summary>
    private static bool Treats(Utterance said, int at) => at < said.Folded.Length && "喝吃食饮抽坐".Contains(said.Folded[at], StringComparison.Ordinal);

    /// <summary>"She's after three dispensers and wants a price by Thursday": the day belongs to the part of the clause that it ends.</summary>
    public static int Conjunct(Utterance said, int start, int due)
    {
        var from = start;
        foreach (var turn in (ReadOnlySpan<string>)[" and wants ", " and want ", " and needs ", " and need ", " and asked ", " and asks ", " and i ", " and i'll ", " and we ", " and we'll ", " and he ", " and she ", " and they ", " and would ", " and will ", " but "])
        {
            if (said.Folded.AsSpan(start, Math.Max(0, due - start)).LastIndexOf(turn) is >= 0 and var at)
            {
                from = Math.Max(from, start + at + (turn is " but " ? turn.Length : 5));
            }
        }

        return from;
    }

    /// <summary>"…priced but 25k is his ceiling", "a sample set and she wants the certs": where something else begins.</summary>
    private static int Turn(Utterance said, int start, int end)
    {
        foreach (var turn in (ReadOnlySpan<string>)[" but ", " and he ", " and she ", " and they ", " and i ", " though ", " because ", "但", "不过"])
        {
            if (said.Folded.AsSpan(start, end - start).IndexOf(turn) is > 2 and var at)
            {
                end = start + at;
            }
        }

        return end;
    }

    /// <summary>周五前给最终价: what stands with the date is the deed, however short; 给 hands something over.</summary>
    private static string? Deed(Utterance said, Region region, int from) =>
        region.End - region.Start < 2 || region.Start <= from || said.Folded[region.Start - 1] != '给' ? null : Words(said, region with { Start = region.Start - 1 });

    /// <summary>周一等信, 聽日覆佢哋: a verb of what one does for a customer, right behind its day.</summary>
    private static bool Follows(Utterance said, Region region) =>
        First(said, region) is >= 0 and var first && "覆等补传寄送发交报问催签装答找".Contains(said.Folded[first], StringComparison.Ordinal)
        && !said.Times.Exists(item => item.Start <= region.Start && item.End >= region.End) && !said.Folded.AsSpan(region.Start, region.End - region.Start).StartsWithAny("等下", "等会", "等等", "问题", "发现", "交期", "报价还", "报价太", "装修", "送货上门");

    /// <summary>The first letter of the deed: 再, 就 and 去 only lead to it.</summary>
    private static int First(Utterance said, Region region)
    {
        var at = region.Start;
        while (at + 1 < region.End && "再就去来先".Contains(said.Folded[at], StringComparison.Ordinal))
        {
            at++;
        }

        return at < region.End ? at : -1;
    }

    private static bool Substance(Utterance said, Region region)
    {
        // 下午2点 only goes on with the date.
        if (said.Times.Exists(item => item.Start <= region.Start && item.End >= region.End))
        {
            return false;
        }

        var length = region.End - region.Start;
        return length >= 2 && (said.HasAny(region, Cue.Action, Cue.Visit, Cue.Phone, Cue.Meeting, Cue.Video, Cue.Email) || length >= 6 && said.Folded.AsSpan(region.Start, length).ContainsAnyInRange('\u4e00', '\u9fff'));
    }

    private static string? Words(Utterance said, Region region) => said.Words(region) is { Length: > 0 } words ? words.TrimEnd('。', '，', ',', '.', '！', '!', ' ') : null;

    private static string? Neighbour(Utterance said, Region region, Region clause)
    {
        var at = said.Clauses.IndexOf(clause);
        foreach (var other in (ReadOnlySpan<int>)[at - 1, at + 1])
        {
            if (other >= 0 && other < said.Clauses.Count && region.Holds(said.Clauses[other].Start) && said.HasAny(said.Clauses[other], Cue.Action) && !said.HasAny(said.Clauses[other], Cue.Just)
                && (other > at || !said.HasAny(said.Clauses[other], Cue.Past)) && Trimmed(said, said.Clauses[other]) is var trimmed && trimmed.End - trimmed.Start >= 2)
            {
                return Words(said, trimmed);
            }
        }

        return null;
    }

    /// <summary>Drops from the front what only leads to the deed: names, "remind me", 之前, 给.</summary>
    private static Region Trimmed(Utterance said, Region region)
    {
        var (start, end) = (region.Start, region.End);
        foreach (var mention in said.Mentions)
        {
            // What stands before a name in Chinese is address: 给蓝海物流张总打电话.
            if (mention.Offset >= start && mention.End <= end && mention.Offset - start <= 3 && Folding.IsHan(said.Folded[mention.Offset]))
            {
                // Of 拜访天目 the visit is left, and of 拜访天目茶业方总 too.
                if (said.Folded.AsSpan(mention.End, end - mention.End).Trim(" 的").IsEmpty && said.HasAny(new Region(start, mention.Offset), Cue.Visit, Cue.Phone, Cue.Action) && Words(said, new Region(start, mention.Offset)) is { Length: >= 2 })
                {
                    return new Region(start, mention.Offset);
                }

                start = mention.End;
            }
        }

        if (start < end && !Folding.IsHan(said.Folded[Math.Min(start, end - 1)]) && LastVerb(said, start, end) is > 0 and var verb)
        {
            start = verb;
        }

        for (var again = true; again && start < end;)
        {
            again = false;
            foreach (var lead in ChineseLeads)
            {
                if (start + lead.Length <= end && said.Folded.AsSpan(start, lead.Length).SequenceEqual(lead) && lead is not "把" && !(lead is "约" or "改" or "说" or "要" or "得" or "就" or "前" or "后" or "内" && end - start <= 2))
                {
                    start += lead.Length;
                    again = true;
                }
            }

            foreach (var lead in EnglishLeads)
            {
                if (start + lead.Length < end && said.Folded.AsSpan(start, lead.Length).SequenceEqual(lead) && !(Folding.IsLatin(lead[^1]) && (Folding.IsLatin(said.Folded[start + lead.Length]) || said.Folded[start + lead.Length] == '\'')))
                {
                    start += lead.Length;
                    again = true;
                }
            }
        }

        foreach (var tail in (ReadOnlySpan<string>)[" by", " on", " before", " at", " for", " the", " b4", " in", " their", " until", " to", "改约到", "约到", "改到", "改在", "改成", "改为", "推到", "延到", "定在", "定到", "在", "于"])
        {
            if (end - start > tail.Length && said.Folded.AsSpan(start, end - start).TrimEnd().EndsWith(tail))
            {
                end = start + said.Folded.AsSpan(start, end - start).TrimEnd().Length - tail.Length;
            }
        }

        return new Region(start, Math.Max(start, end));
    }

    private static int LastVerb(Utterance said, int start, int end)
    {
        var found = 0;
        foreach (var hit in said.Of(Cue.Action, new Region(start, end)))
        {
            if (hit.End <= end && end - hit.Start <= 40 && (found == 0 || hit.Start < found))
            {
                found = hit.Start;
            }
        }

        return found;
    }
}
