using System.Text;
using System.Text.RegularExpressions;
using SalesBot.Bot.Understanding.Acts;
using SalesBot.Bot.Understanding.Texts;

namespace SalesBot.Bot.Understanding;

/// <summary>Whether a message asks: with a question's mark or words, or told to tell (念一遍, "remind me what", "list"). What also does something is no mere question.</summary>
internal static partial class Inquiry
{
    /// <summary>From here on a clause does what it seems to.</summary>
    private const double Plain = 0.8;

    /// <summary>As long as a name or a topic that stands before its question.</summary>
    private const int Brief = 20;

    /// <summary>As long as what may still be said behind a question: 周一还有什么事？别撞了.</summary>
    private const int Aside = 8;

    private static readonly ActKind[] Deeds =
        [ActKind.Report, ActKind.Colleague, ActKind.Attempt, ActKind.Plan, ActKind.Move, ActKind.Cancel, ActKind.Order, ActKind.Payment, ActKind.Correct, ActKind.Undo, ActKind.Tell, ActKind.Change];

    public static bool In(Said said)
    {
        if (said.IsSlashed || said.Reading.Intent == Intent.Command || PoliteRequest.In(said.Text) || Forbids().IsMatch(said.Folded) || Sends().IsMatch(said.Folded))
        {
            return false;
        }

        var text = said.Folded.TrimEnd(' ', '.', '。', '!', '~', '…');
        var reading = said.Reading;
        return QuestionEnd.In(said.Text) || (reading.Intent is Intent.Chitchat && text.AsSpan().LastIndexOfAny('?', '吗') is >= 0 and var mark && text.Length - mark <= Aside) || text is [.., '么'] || (text is [.., '呢'] && !Does(said)) || reading.Intent == Intent.Query || reading.Acts.Any(act => act is { Kind: ActKind.Ask, Confidence: >= 0.75 } && !Anybody().IsMatch(said.Folded.AsSpan(act.Offset, Math.Min(act.Length, said.Folded.Length - act.Offset))))
            || Telling().IsMatch(text) || Whether().IsMatch(text) || Inverted().IsMatch(text) || (reading.Intent is Intent.Chitchat && Begun().IsMatch(text))
            || (Words().IsMatch(text) && !Anybody().IsMatch(text) && (reading.Clarify is { Kind: "act-unsure" } || reading.Intent is not (Intent.Log or Intent.Task or Intent.Order or Intent.Payment or Intent.Correct)
                || (reading.Intent is Intent.Order or Intent.Payment && reading.Acts.Count <= 1 && reading.Records.All(record => record.Amount is null))));
    }

    /// <summary>Whether a clause beside the one that asks has something done: 那个视频几点？顺便帮我取消.</summary>
    public static bool AndDoes(Said said) => said.Reading.Acts.Any(act => act.Confidence >= Plain && Deeds.Contains(act.Kind) && !IsAsked(said, act));

    /// <summary>Whether any clause may do something.</summary>
    public static bool Does(Said said) => said.Reading.Acts.Any(act => Deeds.Contains(act.Kind));

    /// <summary>What seems to be done stands in a clause that asks; that somebody was met who asked for something asks nothing.</summary>
    private static bool IsAsked(Said said, Act act)
    {
        var end = Math.Min(act.Offset + act.Length, said.Folded.Length);
        var clause = said.Folded[act.Offset..end];
        return Telling().IsMatch(clause) || Inverted().IsMatch(clause) || Counted().IsMatch(clause) || said.Folded.AsSpan(end).TrimStart() is ['?' or '？', ..] || (!(act is { Kind: ActKind.Report or ActKind.Colleague or ActKind.Attempt, Confidence: >= 0.9 }) && Shows(clause));
    }

    /// <summary>念一遍, "tell me": nothing of it is to be done.</summary>
    public static bool Tells(Said said) => Telling().IsMatch(said.Folded);

    /// <summary>The sentences that ask, with a name or a topic that stands right before: "Brightline. What time?"; the whole text where none does by itself.</summary>
    public static string Question(Said said)
    {
        var sentences = Sentences().Matches(said.Text);
        var marked = sentences.Any(sentence => QuestionEnd.In(sentence.Value));
        var parts = new StringBuilder();
        for (var at = 0; at < sentences.Count; at++)
        {
            var sentence = sentences[at];
            if (marked ? QuestionEnd.In(sentence.Value) : Shows(said.Folded.Substring(sentence.Index, sentence.Length)))
            {
                parts.Append(at > 0 && sentences[at - 1] is var before && before.Length <= (said.IsChinese && Folding.IsHan(before.Value.Trim().FirstOrDefault()) ? Brief / 3 : Brief) && !QuestionEnd.In(before.Value) ? before.Value : "").Append(sentence.Value);
            }
        }

        return parts.Length > 0 ? parts.ToString() : said.Text;
    }

    /// <summary>Where the last sentences ask and those before them do not.</summary>
    /// <returns>Where the first that asks begins; null where not so.</returns>
    public static int? Turns(Said said)
    {
        var sentences = Sentences().Matches(said.Text);
        var at = sentences.Count;
        while (at > 0 && Asks(sentences[at - 1]))
        {
            at--;
        }

        return at > 0 && at < sentences.Count && !sentences.Take(at).Any(Asks) ? sentences[at].Index : null;

        bool Asks(Match sentence) => QuestionEnd.In(sentence.Value) || (said.Folded.Substring(sentence.Index, sentence.Length) is var words && Shows(words) && !Related().IsMatch(words));
    }

    /// <summary>"One chap who wants decaf", "he'll call when he's back": a word that asks elsewhere joins a clause to its noun or its verb here.</summary>
    [GeneratedRegex(@"^(?!\W*(?:(?:and|so|but|then|now|ok|okay|also|remind me|tell me)[, ]+)*(?:what|when|who|whose|which|how|where|why)\b)[^?？\p{IsCJKUnifiedIdeographs}]*\p{Ll}[\w'’]* (?:what|when|who|whose|which)\b[^?？\p{IsCJKUnifiedIdeographs}]*$")]
    private static partial Regex Related();

    private static bool Shows(string folded) => Telling().IsMatch(folded) || Whether().IsMatch(folded.TrimEnd(' ', '.', '。', '!')) || Words().IsMatch(folded);

    /// <summary>别…, "do not": forbids, whatever it forbids to ask.</summary>
    [GeneratedRegex(@"^\W*(?:请|please )?(?:别(?!说|的|人|家)|不要|请勿|do not|don't)[^?？]*$")]
    private static partial Regex Forbids();

    /// <summary>你替我问问周丽能不能批, "ask Zhou Li whether": somebody is sent to ask. 得问下样机到了没, "I need to check whether it has come": the writer means to.</summary>
    [GeneratedRegex(@"(?:替|帮|给)我(?:去)?问(?:问|下|一下|一声)?[^,，。?？]{1,6}(?:能|可|有|是|行|要|什么|几|多少|哪|怎么|来|到|.没|.不)[^?？]*$|(?:替|帮|给)我(?:设|定|记|排|加)(?:个|一个|一下|上|到)|(?:得|要|该|记得|别忘了?|先|再)(?:再|先|去)?问(?:问|下|一下|一声|他|她)(?!什么|啥|哪|几)[^?？]{2,}$|\b(?:need to|have to|must|i'll|should|gotta|remember to|got to) (?:ask|check|find out|see) [^?？]+$|(?:让|叫|请|麻烦)[^,，。]{1,6}(?:去|帮忙)?问(?:问|下|一下|一声)[^?？]*$|^\W*(?:please |can you |could you )?(?:ask|check with|find out from) (?!me\b)[a-z' ]{2,30}\b(?:whether|if|when|what|who|how|why|which|about|to)\b")]
    private static partial Regex Sends();

    /// <summary>Told to tell, at the head of a clause: 给我念一遍 and "tell me", not 王总告诉我 nor "send the price list".</summary>
    [GeneratedRegex(@"(?:^|[,，。；;！!？?、:：\s])(?:请|麻烦|劳驾|你|那|再|先|快|来|帮我|帮忙|给我|替我|能不能|可以|把[^，。,]{1,24})*"
        + @"(?:念(?:一遍|一下|给我|出来|念)|(?:列|数|算|盘|捋|理|讲|说|复述|回顾|汇总)(?:一下|一遍|下(?![周个月午次半])|出来|一列|一数|一算)|列个(?!报价)|(?:把[^，。,]{1,10})?过一遍|报(?:一下|一遍|下)(?!价)|说说|讲讲|说一说|讲一讲|[一两三几]句话|(?:我)?(?:就|只)?想(?:知道|看看|了解|查)|告诉我|(?<=帮我|给我|替我)(?:看|查|算|数|理|捋|列|说|讲|报(?!价))|(?:看|查)(?:一下|下(?![周个月午次半])|看))"
        // 明天的行程报一下: what is to be told comes first.
        + @"|(?:^|[,，。；;])(?![^,，。]*(?:跟|向|让|和|给(?!我)))[^,，。]{1,20}(?:念(?:一遍|一下|念)|(?:报|列|数|捋|盘)(?:一下|一遍|出来))(?=\W*$)"
        + @"|来着|(?:^|[,.;:!?])\s*(?:(?:please|just|now|ok|okay|and|so|then|right|well|morning|hi|hey|can you|could you|would you|will you)[,.]?\s+)*"
        + @"(?:remind me,? (?:[^,?]{1,20}, )?(?:what|who|whom|whose|which|when|where|how|why)|tell me\b|list\b|show me\b|read (?:me|out|back|it back)\b|(?:run|walk|talk|take) me thr(?:ough|u)|give me (?:the|a|my|an) (?:list|total|rundown|summary|recap|update|overview|breakdown|count|picture|status)|give me [^?]{2,40} in (?:a|one|two|few)|let me (?:see|have|know)\b|i(?:'d| would)? (?:like|want|need) to (?:know|see|hear)|i wonder|i(?:'ve| have)? forg[eo]t(?:ten)? (?:who|what|when|which|where|how)|i can(?:'t|not) remember|catch me up|fill me in|bring me up|brief me|recap\b|refresh my memory|no idea (?:what|who|when|how)|sum up|(?:one|two|three) (?:lines?|sentences?) on)")]
    private static partial Regex Telling();

    /// <summary>到账没, 发没发, 量完没, 付清未.</summary>
    [GeneratedRegex(@"(?:没|没有|了不|(?<=\p{IsCJKUnifiedIdeographs})未)$|(\p{IsCJKUnifiedIdeographs})(?:没|不|唔)\1|是不是|有没有|有冇|系咪|(?:一共|总共|合共)[^,，。]{0,8}(?:几|多少)|(?<![算撤删消废停掉抹划])了吧$|不[^,，]{1,2}吧$|^[^,，]{0,6}不(?:会|是)[^,，]{1,12}吧$|(?:记|写|放|算|挂)(?:在|到|给|进)了?(?:谁|哪)|^[^,，。]{1,12}(?:全名|名字|职位|职务|编号|合同号|单号)$|(?:点(?:样|讲|解|算)|怎么(?:说|讲|弄|办))(?:的|呀|啊)?$")]
    private static partial Regex Whether();

    /// <summary>谁掉链子谁请客, 要多少给多少: whoever it is, nobody is asked.</summary>
    [GeneratedRegex(@"(谁|什么|多少|哪|几)[^,，。]{1,8}\1")]
    private static partial Regex Anybody();

    /// <summary>一共试了几回: counts, though 试了几回 alone only says that it was some.</summary>
    [GeneratedRegex(@"(?:一共|总共|合共|到底)[^,，。]{0,8}(?:几|多少)")]
    private static partial Regex Counted();

    /// <summary>The verb before its subject: "until when is Northwind tied", "did I send it", "have they paid".</summary>
    [GeneratedRegex(@"^\W*(?:(?:so|and|but|then|now|ok|okay|also|hey|morning|hang on|wait)[, ]+){0,2}(?:(?:(?:until|till|by|since|for|at|from|to|with|about) )?(?:what(?! is more)|when|whom?|whose|which|where|how (?:much|many|long|far|often))(?: (?!(?:i|we|he|she|they|it)\b)[a-z]+)?(?: (?!(?:i|we|he|she|they|it)\b)[a-z]+)? (?:is|are|was|were|did|do|does|has|have|had|will|should|can|am)\b|(?:did|have|do|does) (?:i|we|they|he|she|you|anyone|anybody|it)\b|(?:has|is|was) (?:he|she|it|anyone|anybody|there any)\b|(?:are|were) (?:they|we)\b|am i\b)")]
    private static partial Regex Inverted();

    /// <summary>Begun as a question, where it is nothing else: "did aqiang drop the units out", "hows next wk looking".</summary>
    [GeneratedRegex(@"^\W*(?:(?:so|and|but|then|now|ok|okay|also|hey|morning|hmm|right)[, ]+){0,2}(?:did|has|have (?!a\b|an\b|to\b|fun\b|it\b)|is|are|was|were|does|do (?!not\b|it\b|the\b|a\b)|am|any|anything|anyone|got any(?:thing|one|body)?|heard (?:from|back)|how'?s|what'?s|who'?s|when'?s|where'?s|who'?ve|why|how|what|who|when|which|where)\b")]
    private static partial Regex Begun();

    [GeneratedRegex(@"多少|几[号点家单个笔次条件天台通遍位回趟成折套张样种批级]|哪里|哪儿|几多|几时|几耐|哪[天些几家个条位]|边[个间家日度位]|什么|啥|乜|咩(?!$)|谁|点(?:样|讲|解)|怎么(?:说|讲|样|弄|办|回)|么[事样]|有没有|是不是|怎么样|咋样|\b(?:what|when|who|whose|which|how (?:much|many|long|far|often))\b")]
    private static partial Regex Words();

    [GeneratedRegex(@"[^。！？!?；;\n～~]+?(?:[。！？!?；;\n～~]+|\.(?=\s|$)|$)")]
    private static partial Regex Sentences();
}
