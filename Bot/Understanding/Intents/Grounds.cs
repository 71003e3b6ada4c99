using System.Text.RegularExpressions;
using SalesBot.Bot.Understanding.Judge;

namespace SalesBot.Bot.Understanding.Intents;

/// <summary>
/// Whether a text gives an objection its ground: in one clause it speaks of the thing, and somebody who is not the writer denies, fears, waits or finds it too much.
/// "Karen wants a price", "the contract is with legal" and 来问交货期 name a thing, and nobody hesitates.
/// </summary>
internal sealed partial class Grounds
{
    private const Worries Hesitant = Worries.Short | Worries.Wait | Worries.Refuse | Worries.Upset | Worries.Slow | Worries.Lacks | Worries.Worth | Worries.Rival | Worries.Approve | Worries.Broken;

    private readonly List<Worded> parts = [];

    private readonly Worries all;

    private readonly bool adverse;

    private readonly bool strict;

    public Grounds(Utterance said, Region region)
    {
        var folded = Compound().Replace(said.Folded, match => new string(' ', match.Length));
        var hits = Concerns.Table.Find(folded);
        foreach (var (from, to) in Split(folded, region))
        {
            var words = folded[from..to];
            var (here, topics, papers) = (Worries.None, Worries.None, 0);
            foreach (var (concern, start, end) in hits)
            {
                if (start < from || start >= to)
                {
                    continue;
                }

                // 还有一批: so much of a thing, and nothing to approve.
                if (concern is Concern.Approve && start > 0 && end - start == 1 && "一两几这那上下首整大小".Contains(folded[start - 1], StringComparison.Ordinal))
                {
                    continue;
                }

                // An invoice may have to go through a portal; only through somebody is it approved.
                if (concern is Concern.Approve && Through().IsMatch(folded[start..end]) && !hits.Exists(other => other.Meaning is Concern.Above && other.Start >= from && other.Start < to))
                {
                    continue;
                }

                // 下半年还有一批 says when, and puts nothing off.
                if (concern is Concern.Wait && Date().IsMatch(folded[start..end]) && !PutsOff().IsMatch(words))
                {
                    continue;
                }

                var one = (Worries)(1 << (int)concern);
                here |= one;
                papers += concern is Concern.Contract && !Paper().IsMatch(folded[start..end]) ? 1 : 0;
                topics |= concern is Concern.Dear && Topic().IsMatch(folded[start..end]) ? Worries.None : one;
            }

            // 手上只有四十万: a limit to the money, and nothing that a thing lacks.
            here &= Limit().IsMatch(words) && Figure().IsMatch(words) ? ~Worries.Lacks : (Worries)(-1);
            var ours = Ours().IsMatch(words);
            parts.Add(new Worded(words, here, topics, papers > 0, !ours && Adverse().IsMatch(words), ours));
            all |= here;
        }

        adverse = parts.Exists(part => part.Adverse);
        strict = parts.Exists(part => Price(part) || Budget(part) || Authority(part) || Terms(part) || Timing(part));
    }

    /// <summary>What is objected outright by somebody of theirs: 太离谱, "daylight robbery", "gone with the other lot". Null where nothing is.</summary>
    public string? Outright => parts.Exists(part => Theirs(part) && ((part.Strong & Worries.Dear) != 0 || Dearer().IsMatch(part.Words))) ? "price"
        : parts.Exists(part => Theirs(part) && Gone(part)) ? "competitor"
        : parts.Exists(part => Theirs(part) && (part.Has(Worries.Short) || (Figure().IsMatch(part.Words) && Limit().IsMatch(part.Words)))) ? "budget"
        : parts.Exists(part => Theirs(part) && Bound().IsMatch(part.Words) && part.Has(Worries.Above | Worries.Approve)) ? "authority"
        : parts.Exists(part => Theirs(part) && Span().IsMatch(part.Words) && Wish().IsMatch(part.Words)) ? "terms"
        : parts.Exists(part => Theirs(part) && Unneeded().IsMatch(part.Words)) ? "noneed"
        : parts.Exists(part => Theirs(part) && Faulty().IsMatch(part.Words)) ? "quality" : null;

    private static bool Theirs(Worded part) => !part.Ours && (!part.Has(Worries.Content) || Balks().IsMatch(part.Words));

    [GeneratedRegex("^(?:明年|来年|后年|下半年|年底|年后|下季度|下个财年|开春)$")]
    private static partial Regex Date();

    [GeneratedRegex("^(?:go through|has to go|must go)$")]
    private static partial Regex Through();

    [GeneratedRegex("[再才等推缓没不太先放看议]")]
    private static partial Regex PutsOff();

    /// <summary>Whatever else they are content with.</summary>
    [GeneratedRegex("嫌|有疑虑|不行|达不到")]
    private static partial Regex Balks();

    [GeneratedRegex(@"够[用使](?!不)|没[^,。]{0,3}兴趣|用不着|用不上|用唔着|唔需要|不需要|\bno (?:call|need|use) for\b|\b(?:don'?t|doesn'?t|do not|does not) need\b|\bnot interested\b|\bno thanks\b|\ball set\b")]
    private static partial Regex Unneeded();

    [GeneratedRegex(@"嫌[^,。贵高慢长远]{1,8}(?:大|重|吵|糙|薄|软|淡|差|不行)|有疑虑|没达到[^,。]{0,4}要求|达不到[^,。]{0,4}要求|\bnot impressed\b|\b(?:came|arrived|turned up) (?:broken|squashed|damaged|cracked|bent|wet|wrong)\b|\bgiving (?:\w+ )?trouble\b|\b(?:snapped|shedding|doa)\b")]
    private static partial Regex Faulty();

    /// <summary>升降桌, 拖拉机, 压力: parts of things that sound like what is said of a price or a time.</summary>
    [GeneratedRegex("升降|拖拉机|拖车|拖把|拖链|缓冲|贵(?:州|司|公司|阳|方|处)|冻(?:干|库|品|肉)|降(?:噪|温|解|压阀)|减(?:速|震|振)|压(?:力|缩|滤|铸|机)|砍刀|卡(?:车|片|座)|断(?:路器|桥)|急(?:救|诊)")]
    private static partial Regex Compound();

    public bool For(string objection) => objection switch
    {
        "price" => parts.Exists(Price),
        "budget" => parts.Exists(Budget),
        "authority" => parts.Exists(Authority),
        "terms" => parts.Exists(Terms),
        "timing" => parts.Exists(Timing),
        "delivery" => Any(Worries.Supply | Worries.Slow) && (adverse || Any(Worries.Slow | Worries.Refuse | Worries.Upset | Worries.Lacks | Worries.Wait)),
        "quality" => Vaguely || Any(Worries.Broken | Worries.Upset | Worries.Trait | Worries.Refuse | Worries.Lacks),
        "competitor" => Vaguely || Any(Worries.Rival | Worries.Dear | Worries.Refuse) || parts.Exists(Gone),
        "feature" => Vaguely || Any(Worries.Trait | Worries.Lacks | Worries.Broken | Worries.Refuse),
        "value" => Vaguely || Any(Worries.Worth | Worries.Enough | Worries.Dear | Worries.Upset),
        "noneed" => Vaguely || Any(Worries.Enough | Worries.Worth | Worries.Content),
        _ => true,
    };

    /// <summary>Something is wrong, and it is nothing that has words of its own.</summary>
    private bool Vaguely => adverse && !strict;

    private bool Any(Worries these) => (all & these) != 0;

    /// <summary>Too dear, to come down, or the figure itself to be less.</summary>
    private static bool Price(Worded part) => !part.Ours
        && ((part.Strong & Worries.Dear) != 0 || part.Has(Worries.Lower) || Dearer().IsMatch(part.Words)
            || (part.Has(Worries.Dear) && !AskedFor().IsMatch(part.Words) && (part.Adverse || part.Has(Worries.Rival | Worries.Refuse | Worries.Upset | Worries.Worth | Worries.Short)))
            || (Figure().IsMatch(part.Words) && Less().IsMatch(part.Words)));

    /// <summary>Money that is short, or a limit to it.</summary>
    private bool Budget(Worded part) => part.Has(Worries.Short) || (part.Has(Worries.Purse) && (part.Adverse || part.Has(Hesitant | Worries.Lower | Worries.Above) || Any(Hesitant)))
        || (!part.Ours && Figure().IsMatch(part.Words) && Limit().IsMatch(part.Words));

    /// <summary>Somebody above, who has yet to be asked.</summary>
    private bool Authority(Worded part) => (part.Has(Worries.Above) && (part.Adverse || part.Has(Worries.Approve | Worries.Wait | Worries.Refuse | Worries.Slow)))
        || (part.Has(Worries.Approve) && (part.Adverse || part.Has(Worries.Wait))) || (adverse && Bound().IsMatch(part.Words));

    /// <summary>Other terms than ours are wished for or refused; a paper that is spoken of needs more than a wish for it.</summary>
    private bool Terms(Worded part) => (part.Has(Worries.Contract) && (part.Adverse || part.Has(Hesitant) || ((adverse || Wish().IsMatch(part.Words)) && part.Papers)))
        || (Span().IsMatch(part.Words) && (part.Adverse || Wish().IsMatch(part.Words)));

    /// <summary>Later than now; when money is to come is no matter of time.</summary>
    private static bool Timing(Worded part) => !Pays().IsMatch(part.Words) && (part.Has(Worries.Wait | Worries.Busy) || Later().IsMatch(part.Words));

    private static bool Gone(Worded part) => WentWith().IsMatch(part.Words);

    private static List<(int From, int To)> Split(string folded, Region region)
    {
        var places = new List<(int, int)>();
        var from = region.Start;
        foreach (Match mark in Marks().Matches(folded[..region.End]))
        {
            if (mark.Index >= from)
            {
                places.Add((from, mark.Index));
                from = mark.Index + mark.Length;
            }
        }

        places.Add((from, region.End));
        return places;
    }

    /// <param name="Strong">Of the concerns those that are more than a topic: 贵, and not 报价.</param>
    /// <param name="Papers">Its terms are more than a paper's name.</param>
    /// <param name="Ours">The writer speaks, and nobody else.</param>
    private sealed record Worded(string Words, Worries All, Worries Strong, bool Papers, bool Adverse, bool Ours)
    {
        public bool Has(Worries these) => (All & these) != 0;
    }

    [Flags]
    private enum Worries
    {
        None = 0,
        Dear = 1 << Concern.Dear,
        Lower = 1 << Concern.Lower,
        Purse = 1 << Concern.Purse,
        Short = 1 << Concern.Short,
        Above = 1 << Concern.Above,
        Approve = 1 << Concern.Approve,
        Wait = 1 << Concern.Wait,
        Busy = 1 << Concern.Busy,
        Contract = 1 << Concern.Contract,
        Supply = 1 << Concern.Supply,
        Slow = 1 << Concern.Slow,
        Rival = 1 << Concern.Rival,
        Broken = 1 << Concern.Broken,
        Upset = 1 << Concern.Upset,
        Enough = 1 << Concern.Enough,
        Worth = 1 << Concern.Worth,
        Lacks = 1 << Concern.Lacks,
        Trait = 1 << Concern.Trait,
        Content = 1 << Concern.Content,
        Refuse = 1 << Concern.Refuse,
    }

    [GeneratedRegex(@"[,;!?\n:]|\.(?=\s|$)|。| - |(?= but )|(?=但|不过)")]
    private static partial Regex Marks();

    /// <summary>What is spoken of, and neither much nor little.</summary>
    [GeneratedRegex("^(?:costs?|prices?|priced|pricing|quotes?|quoted|figure|number|rates?|bank|more than|价钱|价码|价位|价格|报价|单价|数儿|这数|呢个数|个价)$")]
    private static partial Regex Topic();

    /// <summary>Papers and sums that are named without anything being wrong with them.</summary>
    [GeneratedRegex("^(?:contracts?|warrant(?:y|ies)|insurance|vat|tax|duty|returns|credit note|balance|deposit|invoice|renewal|合约|合同期|发票|开票|含税|定金|订金|押金|首付|尾款|保修|保养|质保|付款|结款|结账)$")]
    private static partial Regex Paper();

    /// <summary>What is denied, too much, feared, waited for, or held against something.</summary>
    [GeneratedRegex(@"[没不未无冇唔别嫌怕贵慢卡难愁骂等]|但|只|就是|缩短|提前|加急|尽快|太|得(?=问|过|要|先|听|看|报|跟|由|他|她)|要(?=问|过|先|听|报|跟|由|上|老|领|总)|\b(?:not|no|never|nobody|none|but|though|only|too(?= \w)|dear\w*|unless|until|till|if|whether|than|hat(?:es?|ed)|dislik\w+|grumbl\w+|moan\w*|grip\w+|balk\w*|struggl\w+|hard|trouble|problem|issue|bad|wrong|sore|winc\w+|short\w*|sooner|faster|quicker|earlier|first|must|has to|have to|gotta|needs? (?:to|his|her|their|sign|approval)|wait\w*|kill(?:s|ed|ing)?|stuck)\b|n't\b|\b(?:ca|wo|do|is|did|does|has|was)nt\b")]
    private static partial Regex Adverse();

    /// <summary>The writer opens the clause, and no one of theirs stands in it.</summary>
    [GeneratedRegex(@"^\W*(?:(?:so|and|but|then|which)\s)?(?:i|we|i'\w+|we'\w+|told (?:him|her|them))\b(?!.*\b(?:he|she|they)\b)|^\W*(?:我|咱|俺)(?!.*[他她佢])|^\W*(?:先)?(?:不要|别|不用)(?:标|记|改|算|写|动)")]
    private static partial Regex Ours();

    /// <summary>"Wants a price", 要个报价: a price is asked for.</summary>
    [GeneratedRegex(@"\b(?:wants?|wanted|needs?|asked|asks|asking|after|send|get)(?: \w+){0,3}? (?:for )?(?:an? |the |our )?(?:\w+ )?(?:prices?|pricing|quotes?|number|figure|cost|rates?)\b(?! (?:down|cut|drop|lower))|(?:[要问催]|想知道|出)(?:个|份|一份|一下|了)?[^,。贵高低降少]{0,6}(?:价|报价)")]
    private static partial Regex AskedFor();

    [GeneratedRegex(@"\b(?:dearer|pricier|costlier|steeper|more expensive)\b|\bhigher (?:side|than)\b|\bon the high\b|\b(?:we're|we are|you're|it's|it is|says|is|are|bit|too|way) high\b|\blikes? cheap\b|高于|高过|扛不住|嫌[^,。]{0,6}高|平\s?\d|九五折|\d+\s?个?点|\d折|[一二三四五六七八九]折")]
    private static partial Regex Dearer();

    [GeneratedRegex(@"\d|[一二两三四五六七八九十百]+(?:万|千|百|个?点)|\bgrand\b")]
    private static partial Regex Figure();

    [GeneratedRegex(@"压|落(?=\d|[一二三四五])|再降|再少|砍|\b(?:knock\w*|under|below|come down|less than|cheap\w*)\b")]
    private static partial Regex Less();

    [GeneratedRegex(@"顶多|最多|至多|只有|不超过|封顶|上限|\b(?:max(?:imum)?|ceiling|tops|at most|no more than|can't go (?:over|above)|up to|only (?:has|have|got|had))\b")]
    private static partial Regex Limit();

    /// <summary>Who may not decide alone.</summary>
    [GeneratedRegex(@"(?:can'?t|cannot|couldn'?t|can not) (?:sign|decide|approve|commit)|\bgotta (?:bless|approve|sign)|\bwithout \w+['’]s (?:ok|say|approval)|看[^,。]{1,5}(?:总|董|老板|领导)[^,。]{0,3}(?:定|意思)|等[^,。]{1,6}(?:回来|返嚟)")]
    private static partial Regex Bound();

    [GeneratedRegex(@"要(?!是)|想|希望|求|能不能|可不可以|可唔可以|改|先装后付|\b(?:wants?|wanted|asks?|asked|insists?|requests?|requested|instead|pushing|prefers?|expects?)\b")]
    private static partial Regex Wish();

    [GeneratedRegex(@"(?:\d+|[一二两三四五六七八九十]+)\s*(?:天|日|期(?!间))(?:账期|付|结|内付)?|\b(?:\d+|thirty|sixty|ninety) days?\b(?! (?:ago|later|from))|\bnet[ -]?\d+")]
    private static partial Regex Span();

    [GeneratedRegex(@"付|打款|结清|\b(?:pay\w*|paid|settle up|settle the|transfer\w*)\b")]
    private static partial Regex Pays();

    [GeneratedRegex(@"(?:月|[号日]|年|季度?|q\d|春|节|假|五一|十一|以后|之后|完)[^,。]{0,6}[再才]|\b(?:after|back to|until|till|runs? (?:to|till|until))\b|\b(?:not|no|nothing)\b.*\bbefore\b|n't\b.*\bbefore\b|推到|往后|延[后了迟]")]
    private static partial Regex Later();

    /// <summary>They took somebody else.</summary>
    [GeneratedRegex(@"\b(?:gone|went|going|goes|signed|stick\w*|stay\w*) (?:with|w/?|wi)\b(?! (?:us|our|it)\b)|(?:给|跟|和|选|用)了?(?:别|其他|其它|另)(?:家|人|的)|选(?:了)?(?!我|咱)[^,。]{0,6}(?:家|牌|系)")]
    private static partial Regex WentWith();
}
