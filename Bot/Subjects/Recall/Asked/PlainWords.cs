using System.Text.RegularExpressions;

namespace SalesBot.Bot.Subjects.Recall.Asked;

/// <summary>Words of dialect, as everybody says them; what is not to be counted is left out.</summary>
internal static partial class PlainWords
{
    /// <summary>The longer before those they hold.</summary>
    private static readonly (string Said, string Meant)[] Dialect =
    [
        ("伐？", "吗？"), ("伐?", "吗?"), ("桩事", "件事"), ("系咪", "是不是"), ("系唔系", "是不是"), ("有冇", "有没有"), ("系边个", "是谁"), ("边个", "谁"), ("边间", "哪家"), ("边家", "哪家"), ("边日", "哪天"), ("边度", "哪里"), ("几多", "多少"), ("几时", "什么时候"), ("几耐", "多久"),
        ("乜嘢", "什么"), ("乜野", "什么"), ("乜", "什么"), ("咩", "什么"), ("么事", "什么事"), ("么样", "怎么样"), ("点样", "怎么样"), ("点解", "为什么"), ("冇", "没"), ("未做", "没做"), ("未付", "没付"), ("未收", "没收"), ("未找", "没付"), ("未俾", "没付"), ("未畀", "没付"), ("未覆", "没回"),
        ("点讲", "怎么讲"), ("点算", "怎么办"), ("睇", "看"), ("啲", "的"), ("找清", "付清"), ("仲争", "还差"), ("争几", "差几"), ("争多少", "差多少"), ("仲", "还"), ("而家", "现在"), ("听日", "明天"), ("寻日", "昨天"), ("琴日", "昨天"), ("佢哋", "他们"), ("佢", "他"), ("我哋", "我们"), ("嗰", "那"), ("呢张", "这张"), ("呢单", "这单"), ("呢个", "这个"), ("呢间", "这家"), ("咗", "了"), ("嘅", "的"), ("倾", "谈"), ("搵", "找"), ("俾", "给"), ("畀", "给"), ("应承", "答应"), ("返", "回"), ("覆", "回"), ("找数", "付款"), ("过数", "付款"),
        ("么子", "什么"), ("莫", "没"), ("嘛时候", "什么时候"), ("咋样", "怎么样"), ("啥", "什么"),
    ];

    public static string Of(string folded) => Dialect.Aggregate(Short().Replace(Yet().Replace(Exceptions().Replace(Courtesies().Replace(folded, ""), " "), "没"), word => word.Groups["who"].Success ? word.Groups["who"].Value + "'s" : Long[word.Value]), (text, word) => text.Replace(word.Said, word.Meant, StringComparison.Ordinal));

    /// <summary>As they are typed in haste.</summary>
    private static readonly Dictionary<string, string> Long = new(StringComparer.Ordinal)
    {
        ["wk"] = "week", ["wks"] = "weeks", ["mth"] = "month", ["mths"] = "months", ["tmrw"] = "tomorrow", ["tmr"] = "tomorrow", ["ive"] = "i've", ["im"] = "i'm", ["havent"] = "haven't", ["didnt"] = "didn't", ["hasnt"] = "hasn't", ["isnt"] = "isn't", ["weds"] = "wednesday", ["appt"] = "appointment", ["mtg"] = "meeting", ["pls"] = "please",
    };

    /// <summary>"whats", "hows next wk".</summary>
    [GeneratedRegex(@"\b(?:(?<who>what|how|who|when|where|that)s|wks?|mths?|tmrw?|ive|im|havent|didnt|hasnt|isnt|weds|appt|mtg|pls)\b")]
    private static partial Regex Short();

    /// <summary>付清未: whether yet.</summary>
    [GeneratedRegex(@"(?<=[\p{IsCJKUnifiedIdeographs}])未(?=[嘎呀啊]?\W*$)")]
    private static partial Regex Yet();

    /// <summary>"…, if you could line them up for me": courtesies and reasons behind a question ask for nothing.</summary>
    [GeneratedRegex(@",\s*(?:if you (?:could|can|would|wouldn'?t|don'?t mind|please)|if (?:possible|that'?s ok(?:ay)?|it'?s no trouble|you don'?t mind)|when you (?:get|have) a (?:chance|minute|moment|second)|so (?:that )?i (?:can|know|could)|because|out of curiosity|by the way|just to be (?:sure|safe|clear))\b[^?]*(?=\?|$)")]
    private static partial Regex Courtesies();

    /// <summary>没接的别算, "don't count attempts": what is not to be counted is no subject.</summary>
    [GeneratedRegex(@"[^,，。；;?？]*(?:别|不要|不用|甭|的不)(?:给我|帮我)?(?:算|计)(?:进去|在内|上)?[^,，。；;?？]*|[^,.;?]*\b(?:do(?:n't| not) count|not counting|without counting|leav(?:e|ing) out|exclud(?:e|ing)|apart from|except)\b[^,.;?]*")]
    private static partial Regex Exceptions();
}
