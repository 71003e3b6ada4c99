using SalesBot.Bot.Understanding.Naming;
using SalesBot.Bot.Understanding.Texts;

namespace SalesBot.Bot.Understanding.Intents;

/// <summary>Being at the customer's place: a word of motion or of where, whose place it is, and the place. 在他们车间, 上咗万禾, 到曹总大棚; ours is none.</summary>
internal static class Places
{
    /// <summary>Words of place, folded, that only customers of ours have or that their name makes theirs.</summary>
    private static readonly string[] Nouns =
    [
        "厂区", "厂里", "厂房", "厂子", "厂门口", "工厂", "车间", "产线", "工地", "地盘", "现场", "仓库", "个仓", "货仓", "办公室", "写字楼", "实验室", "机房", "门店", "店里", "舖头", "铺头", "舖", "铺子", "食堂", "大棚", "基地", "矿上", "校舍", "学校", "校园", "医院", "院里", "科室", "厨房", "酒店",
        "会议室", "展厅", "总部", "分公司", "公司", "楼下", "门口", "那儿", "嗰度", "那屋", "屋头", "直播间", "site", "office", "plant", "warehouse", "showroom", "factory", "shop", "lab",
    ];

    /// <summary>Places that everybody has: whose they are has to be said.</summary>
    private static readonly string[] Common = ["仓库", "办公", "公司", "分公", "总部", "会议", "展厅", "楼下", "门口", "那儿", "食堂", "学校", "医院", "酒店", "写字", "机房", "工厂", "实验", "厨房", "si", "of", "pl", "wa", "sh", "fa", "la"];

    /// <summary>Words of motion and of where; 寄去 and 发到 only send something there.</summary>
    private const string Ways = "在到去上入进喺搁于赴往克落访逛跑奔蹲驻住";

    private const string Senders = "寄发送打拿带失过回交转汇付运提说聊谈等拖推改调报安讲念传递捎";

    /// <summary>Whose place is no visit: our own.</summary>
    private static readonly string[] Ours = ["我们", "我司", "我哋", "我方", "咱", "俺", "本公司", "敝司", "我公司", "我厂", "我处", "my ", "our "];

    /// <summary>English words of place that their name, "their" or "his" makes theirs.</summary>
    private static readonly string[] English =
    [
        "office", "offices", "plant", "site", "yard", "dock", "docks", "warehouse", "shop", "store", "showroom", "place", "hq", "lab", "campus", "clinic", "surgery", "school", "boardroom", "canteen", "cafeteria", "lobby", "reception", "parking lot", "car park", "factory", "mill",
        "depot", "facility", "property", "house", "porch", "desk", "premises", "building", "floor", "workshop", "kitchen", "restaurant", "hotel", "barn", "farm", "terminal", "quarry", "bay", "shed", "compound", "line", "headquarters", "gate",
    ];

    private static readonly string[] Prepositions = ["in", "at", "to", "into", "intae", "inside", "outside", "through", "round", "around", "by", "over", "on", "@", "from", "of"];

    /// <summary>What stands before "at Vertex" when it was gone to: verbs of motion and the words that go with them.</summary>
    private static readonly string[] Motions =
    [
        "me", "us", "was", "were", "been", "down", "up", "over", "out", "back", "went", "drove", "drove out", "headed", "ran", "ran out", "swung", "stopped", "stopped in", "popped", "popped in", "nipped", "dropped in", "dropped", "called in", "flew", "walked", "rolled up", "rocked up", "made it", "got", "came", "spent", "morning",
        "afternoon", "day", "hour", "hours", "demo", "demoed", "presented", "walkthrough", "install", "installed", "training", "lunch and learn", "tour", "sat down", "time", "survey", "visit", "brought", "carried", "hauled", "took", "delivered", "straight",
    ];

    /// <summary>Where a text says that the writer was at a customer's.</summary>
    public static IEnumerable<Hit> Find(string folded, List<Mention> mentions)
    {
        foreach (var mention in mentions)
        {
            if (Folding.IsLatin(folded[mention.Offset]) && (Latin(folded, mention) ?? Called(folded, mention)) is var (start, end))
            {
                yield return new Hit(Cue.Visit, start, end);
            }
        }

        if (!folded.AsSpan().ContainsAnyInRange('\u4e00', '\u9fff'))
        {
            yield break;
        }

        foreach (var noun in Nouns)
        {
            for (var at = folded.IndexOf(noun, StringComparison.Ordinal); at >= 0; at = folded.IndexOf(noun, at + noun.Length, StringComparison.Ordinal))
            {
                if (Way(folded, at, mentions) is >= 0 and var way)
                {
                    yield return new Hit(Cue.Visit, way, at + noun.Length);
                }
            }
        }

        foreach (var mention in mentions)
        {
            if (mention.Owners.Any(owner => owner.Contact is null) && Moved(folded, mention.Offset) is >= 0 and var way)
            {
                yield return new Hit(Cue.Visit, way, mention.Offset);
            }
        }
    }

    /// <summary>"down at Vertex", "at the Brightline plant", "in Karen's office", "back from Kestrel".</summary>
    private static (int Start, int End)? Latin(string folded, Mention mention)
    {
        var lead = folded.AsSpan(0, mention.Offset).TrimEnd();
        lead = lead.EndsWith(" the") ? lead[..^4].TrimEnd() : lead;
        var space = lead.LastIndexOf(' ');
        var preposition = lead[(space + 1)..];
        if (!Is(preposition, Prepositions))
        {
            return null;
        }

        var rest = folded.AsSpan(mention.End);
        var owned = rest.StartsWith("'s ") ? 3 : rest.StartsWith("' ") ? 2 : rest.StartsWith(" ") ? 1 : 0;
        foreach (var noun in English)
        {
            if (owned > 0 && rest[owned..].StartsWith(noun) && (rest.Length == owned + noun.Length || !Folding.IsLatin(rest[owned + noun.Length])))
            {
                return (space + 1, mention.End + owned + noun.Length);
            }
        }

        var before = space > 0 ? lead[..space].TrimEnd() : [];
        var motion = before.IsEmpty || before[^1] is '.' or ';' or '-' || Is(before[(before.LastIndexOfAny(' ', ',') + 1)..], Motions);
        return motion && mention.Owners.Any(owner => owner.Contact is null) && preposition is not ("on" or "of" or "over" or "by" or "through") && !(preposition is "to" or "from" && !Is(before[(before.LastIndexOf(' ') + 1)..], ["down", "up", "over", "out", "back", "went", "drove", "headed", "ran", "flew", "walked", "straight", "round", "brought", "carried", "hauled"])) ? (space + 1, mention.Offset) : null;
    }

    /// <summary>"called on Mr Patel", "called at Summit", "called out to Dr Ng": gone to see, no telephone.</summary>
    private static (int Start, int End)? Called(string folded, Mention mention)
    {
        var lead = folded.AsSpan(0, mention.Offset).TrimEnd();
        lead = Folding.IsLatin(lead.IsEmpty ? ' ' : lead[^1]) && Is(lead[(lead.LastIndexOf(' ') + 1)..], ["the", "mr", "mrs", "ms", "dr", "doctor"]) ? lead[..Math.Max(0, lead.LastIndexOf(' '))].TrimEnd() : lead;
        foreach (var way in (ReadOnlySpan<string>)["called on", "called at", "called in at", "called in on", "called in to", "called out to", "called round to", "called round at", "called over to", "called up to", "called by"])
        {
            if (lead.EndsWith(way))
            {
                return (lead.Length - way.Length, mention.Offset);
            }
        }

        return null;
    }

    private static bool Is(ReadOnlySpan<char> word, ReadOnlySpan<string> words)
    {
        foreach (var one in words)
        {
            if (word.SequenceEqual(one))
            {
                return true;
            }
        }

        return false;
    }

    /// <returns>Where the word of motion before a place stands, −1 where none does.</returns>
    private static int Way(string folded, int noun, List<Mention> mentions)
    {
        for (var at = noun - 1; at >= 0 && at >= noun - 12; at--)
        {
            if (folded[at] == ' ' && at > 0 && Folding.IsHan(folded[at - 1]) && Folding.IsHan(folded[at + 1]) || folded[at] is ',' or '。' or '!' or '?' or ';' or ':' or '、' or '\n')
            {
                return -1;
            }

            if (Ways.Contains(folded[at], StringComparison.Ordinal) && !mentions.Exists(mention => mention.Offset <= at && at < mention.End) && !(at > 0 && Senders.Contains(folded[at - 1], StringComparison.Ordinal)))
            {
                var whose = folded.AsSpan(at + 1, noun - at - 1);
                foreach (var ours in Ours)
                {
                    if (whose.Contains(ours, StringComparison.Ordinal))
                    {
                        return -1;
                    }
                }

                return Known(folded, at, noun, mentions) ? at : -1;
            }
        }

        return -1;
    }

    /// <summary>Their name, a word for them or nothing but the place itself stands between.</summary>
    private static bool Known(string folded, int way, int noun, List<Mention> mentions)
    {
        var whose = folded.AsSpan(way + 1, noun - way - 1).Trim("了咗过 嗰个那");
        return whose.IsEmpty && Array.IndexOf(Common, folded[noun..Math.Min(folded.Length, noun + 2)]) < 0 || mentions.Exists(mention => mention.Offset > way && mention.End <= noun + 4) || whose.HoldsAny("他们", "佢", "她", "他", "对方", "客户", "人家", "人屋", "厂", "贵");
    }

    /// <summary>上咗万禾, 赴北辰能源, 访蓝海物流, 从天目茶厂下来: motion right before their name.</summary>
    private static int Moved(string folded, int name)
    {
        var before = folded.AsSpan(0, name).TrimEnd();
        foreach (var way in (ReadOnlySpan<string>)["上咗", "去咗", "落咗", "到咗", "入咗", "上了", "进了", "赴", "前往", "走访", "访", "拜会", "才从", "刚从", "从", "去开", "先上的", "奔", "跑", "克", "驻", "拐到", "绕到", "顺路上", "顺道上", "上的", "到的", "去到", "赶到", "来到", "就到", "到过", "刚到", "杀到", "摸到", "飞到", "进到", "跑到"])
        {
            if (before.EndsWith(way, StringComparison.Ordinal) && !(way is "从" && !folded.AsSpan(name, Math.Min(12, folded.Length - name)).ContainsAny('下', '出', '回')) && !(way is "访" or "跑" or "克" or "奔" && before.Length > 1 && before[^2] is '来' or '回' or '面' or '逃' or '扑' or '千' or '麦'))
            {
                return before.Length - way.Length;
            }
        }

        return -1;
    }
}
