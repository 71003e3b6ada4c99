using System.Buffers;
using SalesBot.Bot.Understanding.Texts;

namespace SalesBot.Bot.Understanding.Intents;

/// <summary>
/// Whether a message speaks with somebody whom nobody knows. It need not be the customer spoken of before, so one asks: 给博雅打电话没人接 right
/// after a visit elsewhere is no call to them.
/// </summary>
internal static class Strangers
{
    public static bool In(Utterance said) => said.Outsider is not null || Opens(said) || Reached(said);

    /// <summary>给博雅打电话, 去博雅送资料, 博雅张老师回电: two to four letters that mean nothing else, where whom one reached stands.</summary>
    private static bool Reached(Utterance said)
    {
        foreach (var clause in said.Clauses)
        {
            var start = Start(said, clause);
            foreach (var lead in Leads)
            {
                if (said.Folded.AsSpan(start, clause.End - start).StartsWith(lead) && IsName(said, start + lead.Length, NextDeed(said, start + lead.Length, clause.End)))
                {
                    return true;
                }
            }

            if (WhoReader.Spoken(said, new Region(start, clause.End)) is { } person && said.Text.IndexOf(person, start, StringComparison.Ordinal) is var at && IsName(said, start, at))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Past the spaces and the words of time that open a clause.</summary>
    private static int Start(Utterance said, Region clause)
    {
        var start = clause.Start;
        while (start < clause.End && (said.Folded[start] is ' ' or '\n' or '又' or '再' || said.Times.Exists(time => time.Start <= start && start < time.End) || said.Hits.Exists(hit => hit.Cue is Cue.Just or Cue.Past && hit.Start <= start && start < hit.End)))
        {
            start++;
        }

        return start;
    }

    private static int NextDeed(Utterance said, int start, int end)
    {
        var at = start;
        while (at < end && Deeds.IndexOf(said.Folded[at], StringComparison.Ordinal) < 0 && !said.Hits.Exists(hit => hit.Start == at && hit.Cue <= Cue.NoAnswer))
        {
            at++;
        }

        return at < end ? at : start;
    }

    private static bool IsName(Utterance said, int start, int end)
    {
        if (end - start is < 2 or > 4)
        {
            return false;
        }

        var name = said.Folded.AsSpan(start, end - start);
        return Folding.IsHan(name[0]) && Folding.IsHan(name[^1]) && name.IndexOfAny(Common) < 0 && name.IndexOfAny(Posts) < 0 && WhoReader.Spoken(said, new Region(start, end)) is null
            && !said.Times.Exists(time => time.Start < end && start < time.End) && !said.Hits.Exists(hit => hit.Start < end && start < hit.End) && !said.Mentions.Exists(mention => mention.Offset < end && start < mention.End);
    }

    private static readonly string[] Leads = ["给", "跟", "和", "与", "同", "打给", "致电", "联系", "联系了", "拜访", "拜访了", "去", "去了", "去了趟", "见", "见了", "约", "约了"];

    /// <summary>What one does to or with whom stands before it.</summary>
    private const string Deeds = "打发聊谈见通约说开寄送报去回吃喝碰拨";

    /// <summary>People by their posts, and what one speaks of beside names.</summary>
    private static readonly SearchValues<char> Posts = SearchValues.Create("采购财务技术厂长车间主任现场公司门店仓库前台秘书助理方案报样资料邮件微信电话会议饭");

    /// <summary>Letters of departments and places of a company: 恒通采购的王经理 is theirs.</summary>
    internal static readonly SearchValues<char> Within = SearchValues.Create("部处科室厂店仓组线所采购财务技术行政设备品质生产研发项目总里那边客供销售市场人事后勤门");

    /// <summary>宏图发了报价, "brightline wants a quote": somebody opens the message whom nobody knows.</summary>
    private static bool Opens(Utterance said)
    {
        var start = said.Folded.AsSpan().IndexOfAnyExcept(' ', '\n', '\t');
        if (start < 0 || said.Times.Exists(item => item.Start <= start && start < item.End) || said.Hits.Exists(hit => hit.Start == start))
        {
            return false;
        }

        if (Folding.IsLatin(said.Folded[start]))
        {
            var end = start;
            while (end < said.Folded.Length && Folding.IsLatin(said.Folded[end]))
            {
                end++;
            }

            return end - start >= 4 && !Everyday.Contains(said.Folded[start..end]) && said.Hits.Exists(hit => hit.Start == end + 1 && hit.Cue is Cue.Speech or Cue.Won or Cue.Lost or Cue.Past or Cue.Phone or Cue.Email);
        }

        var next = said.Hits.Where(hit => hit.Start > start).Select(hit => hit.Start).DefaultIfEmpty(-1).First();
        return next - start is >= 2 and <= 4 && said.Folded.AsSpan(start, next - start).IndexOfAny(Common) < 0 && !said.Folded.AsSpan(start, next - start).ContainsAny(' ', ',', '。')
            && said.Hits.Exists(hit => hit.Start == next && hit.Cue is Cue.Speech or Cue.Won or Cue.Lost or Cue.Action or Cue.Phone or Cue.Wechat or Cue.NoAnswer);
    }

    private static readonly SearchValues<char> Common = SearchValues.Create("我你他她它们客户对方那这家先后就还又再也都没不是有在把给跟和与同因为由但所以其实感觉可能应该大概已经案合同价格品算备货款目事老板领导总工程师下上午刚今昨明天点见聊谈了的些个一二三四五六七八九十几");

    internal static readonly HashSet<string> Everyday = new(StringComparer.Ordinal)
    {
        "they", "client", "customer", "boss", "manager", "legal", "finance", "procurement", "marketing", "engineering", "purchasing", "buyer", "owner", "team", "everyone", "someone", "nobody", "somebody", "that", "this", "then", "also", "just", "there", "price", "budget", "meeting", "quote", "demo", "contract", "who", "what", "which", "when", "still", "really", "only", "again", "both", "their", "have", "well", "good", "note", "today", "director",
    };
}
