using SalesBot.Bot.Understanding.Texts;

namespace SalesBot.Bot.Understanding.Intents;

/// <summary>Reads the name of a company the directory does not know, where the words around it show that it is one.</summary>
internal static class UnknownCustomerReader
{
    private static readonly string[] Contacted =
    [
        "上门拜访了", "上门拜访", "拜访了", "拜访过", "拜访完", "拜访", "走访了", "走访", "去了趟", "去了一趟", "去了", "回访了", "打电话给", "致电", "电访了", "电访", "见了", "约见了", "刚从", "跟", "和", "与", "给", "那家", "介绍的", "介紹的",
    ];

    /// <summary>Verbs whose object is where one went or whom one saw; 给 and 跟 take too much else.</summary>
    private static readonly string[] Going = ["上门拜访了", "上门拜访", "拜访了", "拜访过", "拜访完", "拜访", "走访了", "走访", "去了趟", "去了一趟", "去了", "回访了", "见了", "刚从"];

    /// <summary>Endings of places one goes to that are no customers: 医院, 超市, 海边.</summary>
    private const string Places = "院校行店场园馆站所边里山岛海湖城市区县省国厅室局吧家楼村镇街路州京港台南北东西中外上下去来";

    /// <summary>上海海川仪器的周工…: a company that opens a clause, with one of its people or with what it did.</summary>
    private static string? Opening(Utterance said)
    {
        foreach (var clause in said.Clauses)
        {
            var start = clause.Start;
            while (start < clause.End && said.Folded[start] == ' ')
            {
                start++;
            }

            if (start < clause.End && Folding.IsHan(said.Folded[start]) && Chinese(said, start) is { } name && start + name.Length is var end && end < clause.End)
            {
                var of = said.Folded[end] == '的' ? end + 1 : end;
                // 网上来了个咨询，宏业食品的: whose somebody is, and nothing more.
                if (of > end && of == clause.End && clause.Start > 0)
                {
                    return name;
                }

                if (WhoReader.Spoken(said, new Region(of, clause.End)) is { } person && said.Text.AsSpan(of).StartsWith(person))
                {
                    return name;
                }

                // 恒通科技通了电话，样品合格: how they were in touch follows at once.
                if (said.Hits.Exists(hit => hit.Start == end && (hit.Cue <= Cue.Im || hit.Cue is Cue.NoAnswer or Cue.Speech)))
                {
                    return name;
                }
            }
        }

        return null;
    }

    /// <summary>去了蓝鲸，聊得不错: all that is left of the clause, where it is short and no place.</summary>
    private static string? Whole(Utterance said, int start)
    {
        var end = start;
        while (end < said.Folded.Length && Folding.IsHan(said.Folded[end]))
        {
            end++;
        }

        var length = end - start;
        return length is >= 2 and <= 4 && !Places.Contains(said.Folded[end - 1], StringComparison.Ordinal) && Plain(said, start, end) && !said.Hits.Exists(hit => hit.Start < end && start < hit.End) && !said.Mentions.Exists(mention => mention.Offset < end && start < mention.End) && WhoReader.Spoken(said, new Region(start, end)) is null
            ? said.Text[start..end] : null;
    }

    /// <summary>拜访了上海启澜自动化张工, "visited Stonebridge Analytics": the company a contact took place with.</summary>
    public static string? Met(Utterance said)
    {
        if (FullNames.Read(said) is { } full)
        {
            return full;
        }

        foreach (var verb in Contacted)
        {
            for (var at = said.Folded.IndexOf(verb, StringComparison.Ordinal); at >= 0; at = said.Folded.IndexOf(verb, at + verb.Length, StringComparison.Ordinal))
            {
                if ((Chinese(said, Once(said.Folded, at + verb.Length)) ?? (Array.IndexOf(Going, verb) >= 0 ? Whole(said, Once(said.Folded, at + verb.Length)) : null)) is { } name)
                {
                    return name;
                }
            }
        }

        if (Opening(said) is { } subject)
        {
            return subject;
        }

        foreach (var (verb, sure) in (ReadOnlySpan<(string, bool)>)[("visited ", true), ("visit to ", true), ("site visit at ", true), ("went to see ", false), ("met with ", false), ("met ", false), ("meeting with ", false), ("called ", false), ("call with ", false), ("emailed ", false), ("spoke with ", false), ("spoke to ", false), ("talked to ", false), ("talked with ", false), (" at ", false), (" from ", false)])
        {
            var at = said.Folded.IndexOf(verb, StringComparison.Ordinal);
            if (at >= 0 && (at == 0 || verb[0] == ' ' || !Folding.IsLatin(said.Folded[at - 1])) && said.HasAny(said.All, Cue.Phone, Cue.Visit, Cue.Meeting, Cue.Video, Cue.Email, Cue.Speech) && Capitalised(said, at + verb.Length) is { } name && (Trades.EndsLatin(name) || sure && name.Contains(' ', StringComparison.Ordinal)))
            {
                return name;
            }
        }

        return said.Outsider?.Company;
    }

    /// <summary>回访了一下海棠: how often is no part of the name.</summary>
    private static int Once(string folded, int at)
    {
        foreach (var word in (ReadOnlySpan<string>)["一下", "一趟", "一次"])
        {
            if (folded.AsSpan(at).StartsWith(word))
            {
                return at + word.Length;
            }
        }

        return at;
    }

    /// <summary>天目茶业的联系方式, "contact info for Stonebridge Analytics": the company a question is about.</summary>
    public static string? Asked(Utterance said)
    {
        if (!said.HasAny(said.All, Cue.AskContact, Cue.AskCustomer, Cue.AskHistory) || said.Clauses.Count != 1)
        {
            return null;
        }

        var start = 0;
        foreach (var lead in (ReadOnlySpan<string>)["帮我查一下", "帮我查", "查一下", "查查", "查询", "查", "看一下", "看看", "看下", "看", "请问", "给我", "我要", "找一下", "找"])
        {
            if (said.Folded.AsSpan().TrimStart().StartsWith(lead))
            {
                start = said.Folded.IndexOf(lead, StringComparison.Ordinal) + lead.Length;
                break;
            }
        }

        var of = said.Folded.IndexOf('的', start);
        if (of > start && Trades.Ends(said.Folded.AsSpan(start, of - start), said.Names.Parts) && Plain(said, start, of))
        {
            return said.Text[start..of].Trim();
        }

        foreach (var lead in (ReadOnlySpan<string>)[" for ", " of ", " at ", " about ", "what's ", "whats ", "what is "])
        {
            var at = said.Folded.IndexOf(lead, StringComparison.Ordinal);
            if (at >= 0 && Capitalised(said, at + lead.Length) is { } name && Trades.EndsLatin(name))
            {
                return name;
            }
        }

        return Capitalised(said, 0) is { } first && Trades.EndsLatin(first) ? first : null;
    }

    /// <summary>The company named at that place, as its ending shows.</summary>
    public static string? Named(Utterance said, int start) => Chinese(said, start);

    /// <summary>A stranger's company and nothing else, as one answers "which customer?".</summary>
    public static bool IsAll(Utterance said) => Named(said, 0) is { } name && name.Length == said.Text.Trim().Length;

    /// <summary>A name ends where a person is named, or with the word for its trade.</summary>
    private static string? Chinese(Utterance said, int start)
    {
        var end = start;
        while (end < said.Folded.Length && Folding.IsHan(said.Folded[end]) && end - start <= 16)
        {
            end++;
        }

        for (var stop = start + 3; stop <= end; stop++)
        {
            var traded = Trades.Ends(said.Folded.AsSpan(start, stop - start), said.Names.Parts) && !(stop + 1 < end && (Trades.Ends(said.Folded.AsSpan(start, stop + 1 - start), said.Names.Parts) || stop + 2 <= end && Trades.Ends(said.Folded.AsSpan(start, stop + 2 - start), said.Names.Parts)));
            var person = stop - start >= 4 && stop < end && WhoReader.Spoken(said, new Region(stop, Math.Min(end, stop + 5))) is { } spoken && said.Text.AsSpan(stop).StartsWith(spoken);
            if ((traded || (person && Calls(said.Folded.AsSpan(start, stop - start)))) && Plain(said, start, stop))
            {
                return said.Text[start..stop];
            }
        }

        return null;
    }

    /// <summary>Before a person's name stands a company only where nothing is told: 下班路上刷到方总 is no company of Fang's.</summary>
    private static bool Calls(ReadOnlySpan<char> name) => name.IndexOfAny(Told) < 0;

    private static readonly System.Buffers.SearchValues<char> Told = System.Buffers.SearchValues.Create("到着说嘛啊吧是在还被把从这那没不就都也正刚才先再叫让问听讲做陪等怕盼蹲");

    /// <summary>No name holds a pronoun, a time, or the words one speaks of customers with.</summary>
    private static bool Plain(Utterance said, int start, int end)
    {
        var name = said.Folded.AsSpan(start, end - start);
        foreach (var word in (ReadOnlySpan<string>)["客户", "他", "她", "我", "你", "对方", "一家", "两家", "几家", "这家", "那家", "哪", "新的", "负责", "公司的", "了", "的", "谁", "甲方", "经理", "老板", "聊", "谈", "给", "去", "跟", "看", "想", "要", "发", "寄", "本"])
        {
            if (name.Contains(word, StringComparison.Ordinal))
            {
                return false;
            }
        }

        return !said.Times.Exists(item => item.Start < end && start < item.End) && !said.Mentions.Exists(mention => mention.Offset < end && start < mention.End && mention.Owners.Any(owner => owner.Contact is null));
    }

    /// <summary>The run of capitalised words that starts here: Stonebridge Analytics.</summary>
    public static string? Capitalised(Utterance said, int start)
    {
        var (at, end) = (start, start);
        while (at < said.Text.Length && char.IsAsciiLetterUpper(said.Text[at]) && !said.Times.Exists(item => item.Start <= at && at < item.End))
        {
            while (at < said.Text.Length && (char.IsAsciiLetterOrDigit(said.Text[at]) || said.Text[at] is '-' or '&'))
            {
                at++;
            }

            end = at;
            at += at < said.Text.Length && said.Text[at] == ' ' ? 1 : 0;
        }

        return end > start && !said.Mentions.Exists(mention => mention.Offset < end && start < mention.End) ? said.Text[start..end] : null;
    }
}
