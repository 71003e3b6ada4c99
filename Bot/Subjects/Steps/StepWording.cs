using System.Text;
using System.Text.RegularExpressions;
using SalesBot.Bot.Chat;
using SalesBot.Bot.Understanding.Expressions;
using SalesBot.Bot.Understanding.Intents;
using SalesBot.Bot.Understanding.Texts;

namespace SalesBot.Bot.Subjects.Steps;

/// <summary>What a step is called: the doer's verb and object in the writer's words, without when, for whom, and what only leads to it.</summary>
internal static partial class StepWording
{
    private const int Longest = 80;

    /// <summary>A message that says no more is all of it what is to be done.</summary>
    private const int Brief = 40;

    /// <param name="text">What was said of the customer.</param>
    /// <param name="read">What the reader took for the deed; null where it saw none.</param>
    /// <param name="besides">Nothing but a step is told: the words beside its day are the deed.</param>
    public static string? Of(Message message, string text, string? read, bool besides = false)
    {
        var said = Read(message, text);
        if (Fronted(said) is { } fronted)
        {
            return fronted;
        }

        var deed = Deed(said, read is { Length: > 1 } ? Rest().Replace(read, "") : read, besides);
        deed = deed is null ? null : Clitic().Replace(deed, "");
        return deed is not null && Resolved(deed, said.Text) is { } named ? named : deed is null || IsEmpty(deed) ? Whole(said, deed) ?? deed : deed;
    }

    /// <summary>"'s after three dispensers", "'ve promised a loan machine": what is left of a verb whose subject was taken off.</summary>
    [GeneratedRegex(@"^['’](?:s|ve|re|ll|d|m)\b\s*(?:(?:just|also|been|gonna|going to|promised (?:him|her|them))\s+)*", RegexOptions.IgnoreCase)]
    private static partial Regex Clitic();

    /// <summary>What their side decides, has signed or wishes for itself on the day: told, and nothing that we are to do.</summary>
    public static bool IsTheirs(Message message, string text, DateOnly day)
    {
        var said = Read(message, text);
        var dated = said.Times.Where(item => Holds(item, day)).ToList();
        return (dated.Count > 0 ? dated : said.Times.Where(item => item.Kind is not ItemKind.Duration)).Select(item => said.ClauseOf(item.Start)).Any(clause => Theirs().IsMatch(said.Folded[clause.Start..clause.End]) && !ForUs().IsMatch(said.Folded[clause.Start..clause.End]));
    }

    [GeneratedRegex(@"\bnot (?:till|until|before)\b|\b(?:gets?|got|be|being|been|is|are|was) (?:signed off|approved|released|decided|reviewed|shifted|audited)\b|\b(?:sign[- ]?off|approval|decision|verdict|vote)\b[^,]*\b(?:slid|slipped|moved|pushed|comes?|due|is)\b|\b(?:board|committee|legal|head office|hq|boss|directors?|trustees?|governors?|council)\b[^,]*\b(?:meets?|sits?|votes?|decides?|signs?|back)\b"
        + @"|\bwants? (?:them|'?em|it|those|these)(?: all)? (?:in|out|up|running|swapped|replaced|delivered|installed|fitted)\b|(?:董事会|领导|老板|总部|集团|财务|他们|她们|厂里)[^,。]{0,8}(?:开会|上会|过会|审|批(?!次|发|货)|定(?!金)|拍板|盘点|放假|停产)|才(?:能|可以|会|有|开|肯|行)")]
    private static partial Regex Theirs();

    [GeneratedRegex(@"我|咱|\b(?:me|us|we|i|i'll|we'll|our)\b")]
    private static partial Regex ForUs();

    /// <summary>Whether the words of a deed stand in a clause that makes it ours.</summary>
    public static bool IsOurs(Message message, string text, string deed) =>
        text.IndexOf(deed, StringComparison.Ordinal) is not (>= 0 and var at) || (Read(message, text) is var said && said.ClauseOf(at) is var own && ForUs().IsMatch(said.Folded[own.Start..own.End]));

    /// <summary>那份证书我星期四会补给她, 第二家的目录我明天中午前寄: what it is done to stands first, and the verb behind the day has no object of its own.</summary>
    private static string? Fronted(Utterance said)
    {
        if (said.Times.Find(item => item.Kind is not ItemKind.Duration) is not { } time || said.ClauseOf(time.Start) is var clause && (clause.Start >= time.Start || clause.End <= time.End))
        {
            return null;
        }

        var before = said.Mentions.Where(mention => mention.Offset >= clause.Start && mention.End <= time.Start).Aggregate(said.Text[clause.Start..time.Start], (words, mention) => words.Replace(said.Text.Substring(mention.Offset, mention.Length), "", StringComparison.Ordinal));
        return Doer().Match(before.Trim(' ', ',', '，')) is { Success: true } doer && Verbs().Match(said.Text[time.End..clause.End].Trim(' ', '。', '.', '!', '！', '，', ',')) is { Success: true } verb
            && doer.Groups["what"].Value is { Length: >= 2 and <= 20 } what && Pieces.Of(what).Count > 0 ? what + verb.Groups["verb"].Value : null;
    }

    [GeneratedRegex(@"^(?:第.[家间間个個]|那家|他们|她们|他們|她們|他|她|佢|嗰邊|那边|那邊)?(?:的|嘅)?(?<what>[^，。,.；;]*?(?<![说說讲講话話道是问問]))(?:(?:他们|她们|他們|她們|他|她|佢|对方|對方)(?:要|叫|让|讓|请|請|希望))?(?:我们|我們|咱们|咱|我)?(?:想|打算|争取|爭取)?$")]
    private static partial Regex Doer();

    [GeneratedRegex(@"^(?:之前|以前|前|内|內|就|会|會|再|先|得|要)*(?<verb>(?:发|發|寄|送|给|給|畀|俾|交|带|帶|做|弄|传|傳|补|補|递|遞|改|报|報|回|覆|出)(?:好|完|返|过去|過去|出来|出去|回去|去|给|給|畀|俾|到|上)*(?:他|她|佢|您|他们|她们|他們|她們|佢哋|客户|客戶)?)(?:吧|了|啦|喇|哈)*$")]
    private static partial Regex Verbs();

    /// <summary>What their side asked for, where the words that promise it only point at it: "send him one", 把那个发他.</summary>
    public static string? Resolved(string deed, string told) =>
        Hollow().IsMatch(deed) && WantedIn(told) is { Length: > 1 and <= Longest } what ? Handed(deed, what) : null;

    /// <summary>What is asked for: one thing, or two or three that are all named.</summary>
    private static string? WantedIn(string told)
    {
        var wanted = Wanted().Matches(told).Select(match => Loose().Replace(match.Groups["what"].Value.Trim(), "")).Where(what => what.Length > 1).Distinct().ToList();
        return wanted.Count is 0 or > 3 ? null : string.Join(wanted[0].Any(Folding.IsHan) ? "、" : " and ", wanted);
    }

    [GeneratedRegex(@"(?:了|呢|吧|啊|哦|先)+$")]
    private static partial Regex Loose();

    /// <summary>明天下班前给她: words that only point at what is to be done; null where they name it.</summary>
    public static string? Pointing(Message message, string text) =>
        text.Length <= Brief && Read(message, text) is var said && ClauseOf(said, null) is { } region && Bare(said, region) is { Length: > 0 } bare && Hollow().IsMatch(bare) ? bare : null;

    /// <summary>"Get him that": it says nothing of what is promised.</summary>
    public static bool Points(string deed) => Folding.IsLatin(Folding.Of(deed)[0]) && Hollow().IsMatch(deed) && deed.Split(' ').Length <= 4;

    private static string Handed(string deed, string what) => Handing().Match(deed) is not { Success: true } hands ? what : what.Any(Folding.IsHan) ? hands.Value + what : $"{hands.Value} {what}";

    /// <summary>
    /// "Back on the 23rd", 他们下周三打, "he'll tell me Monday whether …": a verb alone tells nobody what to do, so the clause stands there as it was said, and with the one before it where it is short itself.
    /// </summary>
    private static string? Whole(Utterance said, string? deed)
    {
        if (ClauseOf(said, deed) is not { } region || (deed is null && Content(said, region) < 2))
        {
            return null;
        }

        if (said.Text.Length <= Brief)
        {
            return Said(said, 0, said.Text.Length);
        }

        var at = said.Clauses.IndexOf(region);
        var words = Said(said, region.Start, region.End);
        var before = at > 0 && (deed is null || Content(said, region) < 4) ? Said(said, said.Clauses[at - 1].Start, region.End) : null;
        return before is { Length: > 1 and <= Longest } ? before : Content(said, region) >= 2 && words.Length <= Longest ? words : null;
    }

    private static string Said(Utterance said, int start, int end) => Openings().Replace(said.Text[start..end], "").Trim(' ', ',', '，', '.', '。', ';', '；', '!', '！');

    [GeneratedRegex(@"^\s*(?:(?:and|so|then|but|well|ok|oh|also)\b|那么?|所以|然后|嗯|哦|好)?[\s,，]*", RegexOptions.IgnoreCase)]
    private static partial Regex Openings();

    /// <summary>左右再试试: what is left of an hour before the deed.</summary>
    [GeneratedRegex(@"^(?:左右|前后|前後|上下|上半[日天]|下半[日天]|之前|以前|之后|以後|以后|早些时候|ish\b)+")]
    private static partial Regex Rest();

    /// <summary>A verb without anything it is done to, or what somebody does who is no object: 打, 签, "back", "starts", "tell me", "put me down".</summary>
    private static bool IsEmpty(string deed) => deed.Any(Folding.IsHan) ? deed.Count(Folding.IsHan) < 2 || Verbal().IsMatch(deed) : Wordless().IsMatch(deed);

    [GeneratedRegex(@"^(?:再|就|先|去|会|會)?(?:发|發|寄|送|给|給|交|打|签|簽|定|做|弄|报|報|付|回来|回來|开始|開始|到|来|來|说|說|下单|下單)(?:过去|過去|出来|一下|去|到|给)?(?:我|他|她|佢|他们|她们|它)?$")]
    private static partial Regex Verbal();

    [GeneratedRegex(@"^(?:(?:he|she|they|it|i|we)(?:'ll|'s| will)? )?(?:back|away|in|out|off|over|on|(?:tell|let|give|get|send|put|have|see|bring|take|come|go|be|start|say|do|know|hear|told|said|starts|started|comes|goes|returns?|decides?|signs?|pays?|orders?)(?: (?:me|us|him|her|them|it|you|that|this|one|both|those|these|back|down|in|out|away|over|off|up|know|to him|to her|to them|to me|to us))*)(?: (?:then|please|too|again))?$", RegexOptions.IgnoreCase)]
    private static partial Regex Wordless();

    private static string? Deed(Utterance said, string? read, bool besides)
    {
        read = read is not { Length: > 1 } ? read : Folding.IsHan(read[0]) && read[0] is not ('了' or '着' or '咗') ? read : Led(read) is { Length: > 1 } led ? led : read;
        var clause = ClauseOf(said, read);
        if (clause is not { } region)
        {
            return read;
        }

        if (said.Times.Find(item => item.Kind is not ItemKind.Duration && region.Holds(item.Start)) is { } day)
        {
            region = region with { Start = ActionReader.Conjunct(said, region.Start, day.Start) };
        }

        // 下周二要是还没消息，我就去催一下: the deed stands behind the condition.
        if (Conditional().IsMatch(said.Text[region.Start..region.End]) && said.Clauses.IndexOf(region) is >= 0 and var on && on + 1 < said.Clauses.Count && Bare(said, said.Clauses[on + 1]) is { Length: > 1 and <= Longest } then && !IsPoor(then))
        {
            return then;
        }

        var whole = Bare(said, region);
        if ((read is null ? IsPoor(whole) : Hollow().IsMatch(read) && (IsPoor(whole) || Points(whole))) && WantedIn(said.Text) is { Length: > 1 and <= Longest } what)
        {
            // 要一份对照表，我下周二给他: what is to be given was said before.
            return Handed(whole, what);
        }

        // "Two o'clock tomorrow, Zoom with Hannah": what it is stands beside when it is.
        if (read is null && whole.Length == 0 && besides)
        {
            return Beside(said, region);
        }

        return whole.Length == 0 || whole.Length > Longest ? read
            : read is null || IsPoor(read) ? (IsPoor(whole) ? read : whole)
            : whole.Length > read.Length && whole.EndsWith(read, StringComparison.OrdinalIgnoreCase) && Chasing().Match(whole[..^read.Length]) is { Success: true } verb ? whole[verb.Index..]
            : read;
    }

    [GeneratedRegex(@"^[^，。,.]{0,12}(?:要是|如果|假如|若是|万一|萬一)|^\W*(?:\w+ ){0,4}(?:if|unless|in case)\b", RegexOptions.IgnoreCase)]
    private static partial Regex Conditional();

    private static string? Beside(Utterance said, Region region)
    {
        var at = said.Clauses.IndexOf(region);
        foreach (var other in (ReadOnlySpan<int>)[at + 1, at - 1])
        {
            if (other >= 0 && other < said.Clauses.Count && Bare(said, said.Clauses[other]) is { Length: > 1 and <= Longest } words && Content(said, said.Clauses[other]) >= 2)
            {
                return words;
            }
        }

        return null;
    }

    /// <summary>Whether a day belongs to the deed: 产线月底停机，让我把方案发过去 says when the line stands still.</summary>
    public static bool IsDue(Message message, string text, string? deed, DateOnly day)
    {
        if (deed is null || text.IndexOf(deed, StringComparison.Ordinal) is not (>= 0 and var at))
        {
            return true;
        }

        var said = Read(message, text);
        var own = said.ClauseOf(at);
        var dated = said.Times.Where(item => Holds(item, day)).Select(item => said.ClauseOf(item.Start)).ToList();
        return dated.Count == 0 || dated.Contains(own) || dated.Exists(other => Content(said, other) < 3);
    }

    private static Utterance Read(Message message, string text) => text == message.Text ? message.Said.Utterance : message.Hear(text, null).Utterance;

    private static bool Holds(Item item, DateOnly day) =>
        (item.Due is { } due && due.Day == day) || (item.Day ?? item).Alts.Any(alt => alt.Start is { } start && DateOnly.FromDateTime(start) <= day && day <= DateOnly.FromDateTime(alt.End ?? start));

    private static int Content(Utterance said, Region region)
    {
        var bare = Bare(said, region);
        return bare.Any(Folding.IsHan) ? bare.Count(Folding.IsHan) : bare.Split(' ', StringSplitOptions.RemoveEmptyEntries).Length;
    }

    private static Region? ClauseOf(Utterance said, string? read)
    {
        if (read is { Length: > 0 } && said.Text.IndexOf(read, StringComparison.OrdinalIgnoreCase) is >= 0 and var at)
        {
            return said.ClauseOf(at);
        }

        return said.Times.Find(item => item.Kind is not ItemKind.Duration) is { } time ? said.ClauseOf(time.Start) : said.Clauses.Count == 1 ? said.Clauses[0] : null;
    }

    /// <summary>The clause without its times, the customer's name, and the words before the deed.</summary>
    private static string Bare(Utterance said, Region region)
    {
        var taken = new bool[said.Text.Length];
        foreach (var item in said.Times.Where(item => item.Kind is not ItemKind.Duration))
        {
            Array.Fill(taken, true, item.Start, item.End - item.Start);
        }

        foreach (var mention in said.Mentions.Where(mention => mention.Owners.Any(owner => owner.Contact is null)))
        {
            Array.Fill(taken, true, mention.Offset, mention.Length);
        }

        var words = new StringBuilder();
        for (var at = region.Start; at < region.End; at++)
        {
            words.Append(taken[at] ? '\u0001' : said.Text[at]);
        }

        // Before a time stand the word that bounds it and the one who does it: 我周五…, "to her by Thursday".
        var text = Around().Replace(words.ToString(), "\u0001");
        text = Gaps().Replace(text, match => match.Index > 0 && match.Index + match.Length < text.Length && !Folding.IsHan(text[match.Index - 1]) ? " " : "").Trim(' ', ',', '，', '.', '。', '!', '！', '-', '、', ':', '：');
        return Tails().Replace(Led(text), "").Trim();
    }

    /// <summary>Without the words that only lead to the deed.</summary>
    private static string Led(string text)
    {
        for (var before = ""; before != text;)
        {
            before = text;
            text = Leads().Replace(text, "").Trim(' ', ',', '，', '.', '。', '!', '！', '、', ':', '：');
        }

        return text;
    }

    /// <summary>给他, 发过去, "send it": a verb that says nothing of what.</summary>
    [GeneratedRegex(@"^(?:会|會|再|就|先|得|要)*(?:发|發|寄|送|给|給|畀|俾|交|带|帶|做|弄|传|傳|补|補|递|遞)(?:返|过去|過去|出来|出去|回去|去|给|給|畀|俾|到)*(?:他|她|佢|他们|她们|他們|她們|佢哋|它)?$|^(?:it|them|that|this|those|both|the (?:lot|both|pair)|one)$|^(?:send|get|give|bring|have|do|put|mail|email|drop|ping|forward|show|post|mailing|sending|emailing|posting)(?: (?:it|them|that|this|those|these|one|both|the (?:both|lot|pair)|all|him|her|me|us|everything))+(?: (?:over|across|down|off|out|up))?(?: .{0,10})?$", RegexOptions.IgnoreCase)]
    private static partial Regex Hollow();

    /// <summary>What their side asked for.</summary>
    [GeneratedRegex(@"(?:想要|需要|还要|還要|索要|还缺|還缺|缺(?:少|了)?|催(?!我|他|她|促|了)|(?<!不|主|重|只|就|快|将)要(?!是|求|不|再|我|他|她))(?:一下)?(?<what>(?:一?[份个個张張套台本只支批])?[^，。,.；;！!]{2,20})|(?<what>[^，。,.；;！!]{2,16}?)(?:仲|还|還)(?:未|没有?|沒有?|冇)(?:收到|拿到|寄到)|\b(?:wants?|needs?|asked (?:me )?for|(?:would|'d) like(?: to (?:see|have|get|try))?|wants? to (?:see|have|get|try)|'s after|is after) (?<what>(?!to\b|me\b|us\b)[^,.;!]{3,40}?)(?=\s+(?:and (?:he|she|they|i)|but|so|though)\b|[,.;!]|$)", RegexOptions.IgnoreCase)]
    private static partial Regex Wanted();

    [GeneratedRegex(@"发|發|寄|送|传|傳|补|補|递|遞|给|給|畀|交|带|帶|\b(?:send(?:ing)?|get|give|bring|e?mail(?:ing)?|post(?:ing)?|drop|have)\b", RegexOptions.IgnoreCase)]
    private static partial Regex Handing();

    /// <summary>发他, 重新, "the first": nothing by which one would know what to do.</summary>
    private static bool IsPoor(string deed) => deed.Any(Folding.IsHan) ? deed.Count(Folding.IsHan) < 3 || Pieces.Of(deed).Count == 0 : deed.Split(' ').Length < 3 && !EnglishVerb().IsMatch(deed);

    /// <summary>Verbs that stand before somebody's name and what they are to do or give.</summary>
    [GeneratedRegex(@"催|盯|追问|追|找|问|陪|带|帶|接|请|請|约|約|回复|回覆|\b(?:chase|get|send|email|ring|call|ask|tell|bring|book|take|give|show|meet|help|find|order|check|push|remind|dispatch|arrange|prepare|draft)\b(?!.*\b(?:chase|get|send|email|ring|call|ask|tell|bring|book|take|give|show|meet|help|find|order|check|push|remind|dispatch|arrange|prepare|draft)\b)", RegexOptions.IgnoreCase)]
    private static partial Regex Chasing();

    [GeneratedRegex(@"^(?:call|ring|phone|email|visit|meet|send|chase|ask|tell|bring|book|quote|demo|lunch|text|ping|see|show|deliver|ship|dispatch|check|follow|talk|speak|discuss|agree|review|sign|try|test|install|fix|train|pick|hand|make|write|draft|prepare|arrange|confirm|collect|start|close|finish|look|get|give|take|go|wait|think|revise|order|pay|update|share|set|plan)\b", RegexOptions.IgnoreCase)]
    private static partial Regex EnglishVerb();

    [GeneratedRegex("(?:我|我们|我們|\\b(?:by|on|at|before|until|till|for|in|from|around|about|the|to)\\s*)?\\u0001(?:\\s*(?:之前|以前|前|之后|以后|后|内|到|左右|前后|上下|,|，))?")]
    private static partial Regex Around();

    [GeneratedRegex("[ \\u0001]*\\u0001[ \\u0001]*")]
    private static partial Regex Gaps();

    [GeneratedRegex(
        @"^(?:问(?:一下)?(?:啥|什么)(?:时候|时间)|問(?:一下)?(?:幾時|什麼時候)|的(?=会|會)|(?:了|着|過|过)(?=\p{IsCJKUnifiedIdeographs})|(?:已经|已經)?(?:答应|答應|应承|應承|承诺|承諾|约好|約好)(?:了|咗)?(?:给|給|帮|幫|替)?(?:他们|他們|他|她|佢)?|(?:他|她|他们|对方|客户)(?:想|要|希望)(?:让|叫)?(?:我|我们)|要(?:我|我们)|再?提醒(?:一下)?我(?:一下)?|提醒|记得|記得|别忘了?|別忘了?|到时候|到時候|我得|我要|我会|我會|我去|我再|我先|我就|我来|我來|咱们|咱們|我们|我們|我|你|帮我|幫我|请(?!示|教)|麻烦|麻煩|那就|那|就|再|先|也|还得|還得|还要|還要|要|得|(?:跟|和|与|與|给|給)(?:他|她|他们|她们|他們)(?=(?:重新|再)?(?:约|約))|约好了?|約好了?|约了|約了|定好了?|说好了?|說好了?|争取|爭取|必须|务必|"
        + @"(?:and|so|then|therefore|accordingly|but|or|now|also|please|pls|ok|right|well)\b|i(?:'ll|’ll| shall| will| should| must| need to| have to| had better|'d better|’d better|'m going to| am going to| want to| would like to|'d like to)\b|we(?:'ll| will| shall| need to| should| must)\b|(?:they|he|she|who)(?:'d like|’d like| wants?| needs?| would like| asked for| is asking for| are asking for)\b|let me\b|(?:you had better |you'd better )?(?:put|note) (?:it |me |this )?down (?:for me )?(?:to\b)?|(?:just|still)\b(?= \w+ )|(?:locked|booked|pencilled)(?: it| that)? in\b(?: with)?|(?:booked|arranged|fixed|promised|agreed)\b(?: (?:him|her|them))?|(?:he|she|they|(?!I\b)[A-Z][a-z]+)(?:'ll|'d| will| would)? (?:wants?|needs?|want|need|likes?|like|asked|expects?|is after|are after)(?: (?:me|us))?(?: (?:to|for))?\b|(?:he|she|they)'(?:ll|d)\b|wants?\b(?: (?:me|us) to)?|needs?\b(?: (?:me|us) to)?|owes? (?:him|her|them)\b|owes?\b|let['’]?s\b(?: have me)?|have me\b|(?:his|her|their|the) \w+ (?:says?|said)\b|remind me (?:to|about|that)?\b|reminder (?:to|for)?\b|need to\b|must\b|(?:got|have) to\b|to\b)\s*",
        RegexOptions.IgnoreCase)]
    private static partial Regex Leads();

    [GeneratedRegex(@"(?:(?<=[他她佢给給])好了?|吧|哈|啊|哦|呢|喔|了|(?<=[约約改挪])[到在]|(?:推迟|推遲|延后|延後|推|改|挪|延|拖|调|調|换|換)(?:到|至|去|做|为|為|成)|，|,|\s|之?前|by|on|at|before|until|to|the|for|and)+$", RegexOptions.None)]
    private static partial Regex Tails();
}
