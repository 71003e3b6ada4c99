using System.Text.RegularExpressions;
using SalesBot.Bot.Understanding;
using SalesBot.Bot.Understanding.Acts;
using SalesBot.Bot.Understanding.Texts;
using SalesBot.Domain.Customers;

namespace SalesBot.Bot.Subjects.Orders;

/// <summary>How a sale is told, if one is.</summary>
internal enum SaleTold
{
    None,

    /// <summary>As a number of things that are taken or have been agreed to, without their sum: 先拿10台.</summary>
    Taken,

    /// <summary>By how it was agreed: a signature, a seal, a nod. It is an order where its sum is told, and asked about first.</summary>
    Agreed,

    /// <summary>As an order: 下单了, "PO's in", "they ordered".</summary>
    Placed,
}

/// <summary>Whether the words tell of a sale that was made: 下单了, 签了, "PO's in", "they ordered". What is denied, wished or still to come is none.</summary>
internal static partial class Sold
{
    /// <summary>With the order that the conversation asks about beside what else is told, where the words tell of a sale and its sum.</summary>
    public static Reading Shown(Reading reading) =>
        reading is { Intent: Intent.Log or Intent.Task, First: { Amount: not null, Stage: not Stage.Lost }, Records.Count: 1 } && !reading.Acts.Any(act => act.Kind is ActKind.Order or ActKind.Payment or ActKind.Tell or ActKind.Colleague) && In(reading.Text)
            ? reading with { Acts = [.. reading.Acts, new Act(ActKind.Order, 0, reading.Text.Length, 0.6, [new ActEvidence(0, reading.Text.Length, "tells of a sale and its sum")])] }
            : reading;

    public static bool In(string text) => How(text) is var told && (told is SaleTold.Placed || (told is SaleTold.Agreed && Stuff().IsMatch(text)));

    public static SaleTold How(string text)
    {
        if (Conditional().IsMatch(text) || QuestionEnd.In(text))
        {
            return SaleTold.None;
        }

        var most = SaleTold.None;
        var clauses = Parts(text);
        for (var at = 0; at < clauses.Length; at++)
        {
            var clause = clauses[at];
            // 加一台冷干机，4.2万: the sum by itself belongs to what stands before it.
            var bought = at + 1 < clauses.Length && OnlySum().IsMatch(clauses[at + 1]) ? clause + clauses[at + 1] : clause;
            var told = Takes().IsMatch(clause) && !Unsure().IsMatch(clause) ? SaleTold.Agreed
                : Unmade().IsMatch(Harmless().Replace(clause, " ")) ? SaleTold.None
                : Made().IsMatch(clause) && !(MoneyCame.In(clause) && !Papers().IsMatch(clause)) ? SaleTold.Placed
                : Settled().IsMatch(clause) || AgreedTo().IsMatch(bought) ? SaleTold.Agreed
                : Counted().IsMatch(clause) ? SaleTold.Taken
                : SaleTold.None;
            most = told > most ? told : most;
        }

        return most is SaleTold.Agreed && Tentative().IsMatch(text) ? SaleTold.None : most;
    }

    /// <summary>"The PO gets cut this week", 月底下单: an order is spoken of, and every clause that does so lies ahead.</summary>
    public static bool IsToCome(string text) => How(text) is SaleTold.None && !QuestionEnd.In(text) && Parts(text).Any(clause => Papers().IsMatch(clause) && Ahead().IsMatch(clause) && !Done().IsMatch(clause));

    /// <summary>"PO later today": a clause of it says that the paper is still to come.</summary>
    public static bool Awaits(string text) => Parts(text).Any(clause => Papers().IsMatch(clause) && Ahead().IsMatch(clause));

    [GeneratedRegex(
        @"下了?单了?|签(?:啦|咯|喽|囉|好了|妥了|完了|下来了?)|簽(?:啦|咯|囉|好了|妥了)|谈妥了|談妥了|下了?單了?|签了(?=[，,。!！\s]|$|[一二两兩三四五六七八九十\d])|簽了(?=[，,。!！\s]|$|[一二两兩三四五六七八九十\d])|签单|簽單|成交|(?<!完|达|達|造|形|变|變|做|组|組)成了(?!本|这|那)|拿下了|定了(?=[一二两兩三四五六七八九十\d])|订了(?=[一二两兩三四五六七八九十\d])|訂了(?=[一二两兩三四五六七八九十\d])|[单單]子?下(?:来|來)?了|落(?:咗|左|了)(?:單|单|柯打)|落(?:咗|左|了)?(?:第[一二三四五]|一|多)批|下(?:了|咗)[^，,。]{0,6}(?:订单|訂單|PO)|下\s?PO(?:了|咗)|(?:PO|柯打)\s?(?:已经|已經|都)?(?:嚟|来|來|到|下)(?:了|咗)|(?:单|單)(?:已经|已經)?下到|(?:单|單|订单|訂單)(?:已经|已經|都|也)?下(?:了|来了|來了)"
        + @"|(?:买|買)(?:了|咗)(?:[一二两兩三四五六七八九十\d]+\s?)?(?:台|臺|套|批|部|张|張|箱|件|个|個|条|條|辆|輛|卷|桶|吨|噸)|(?:订单|訂單|柯打|\bPO)\s?(?:已经|已經|都|也|刚|剛|就|給我|给我|我)*(?:传|傳|发|發|寄|下|落|到|签|簽|开|開)(?:了|咗|来|來|過來|过来)"
        + @"|^\W*(?:(?:all|it'?s|they'?ve|they|he'?s|she'?s|he|she|finally|just|now|and)\s+)*signed(?: and sealed| up)?\W*$|\bPO(?:'s|s)? (?:is |just |has |finally )*(?:in|landed|raised|came|received|through|signed|arrived)\b|\b(?:got|raised|sent|have|has|signed|issued|placed|cut|raising|placing|emailed|mailed|dropped) (?:us |me |over |through )?(?:a|an|the|their)? ?(?:PO|purchase order|order)\b|\bPO for\b|\bordered\b|\b(?:is|are|['’]s|['’]re) ordering\b|\b(?:PO|purchase order)\b(?:['’]s|\s[\w#/-]+){0,4}?\s(?:landed|in|came|arrived|through|received|signed|raised|dropped)\b|\border(?:['’]s|\s(?:is|just|finally|has|have|been))*\s(?:in(?! (?:stock|january|february|march|april|may|june|july|august|september|october|november|december))|landed|placed|came in|came through|confirmed|goes in)\b|\b(?:placed|put (?:in|through)|phoned in|rung in) (?:\w+ ){0,3}?order\b|\bput in for (?:\d+|a|an|two|three|four|five|six|seven|eight|nine|ten)\b|\bsigned (?:the|our|my|a) (?:docket|quote|quotation|proposal|order form|paperwork|agreement)\b|\bbooked:|\bcame (?:through|good)\b|(?:'s|\bis|\bare|'re) in[!.]|\bcall (?:it|that|them|him|her) (?:a )?won\b|\bsigned (?:off )?(?:on )?(?:the |a )?(?:deal|contract|order|for)\b|\bclosed (?:the deal|it) (?:at|for)\b",
        RegexOptions.IgnoreCase)]
    private static partial Regex Made();

    /// <summary>A signature, a seal, a nod, a choice, papers that came back: the forms in which a deal is agreed.</summary>
    [GeneratedRegex(
        @"\bcounter-?signed\b|(?<!\bnot )\bsigned\b(?! (?:off sick|up to|for the parcel|us in|me in))|\bsignatures?(?:['’]s| is| are)? (?:in|on|back|through|done)\b|\b(?:contract|paperwork|agreement|papers)(?:['’]s| is| are)? (?:back|in|signed|done|through|sealed)\b|\bink(?:ed|['’]s dry| is dry)\b|\bsealed\b|\bsh(?:ook|aken) (?:hands )?on (?:it|that)\b|\bhandshake on\b"
        + @"|\b(?:says?|said|gave|given|give|got) (?:us |me )?(?:a |an |the )?(?:yes|go|nod|okay?|go-?ahead|green light|thumbs[- ]up)\b|\b(?:is|are|['’]s|['’]re|was) going ahead\b|^\W*going ahead\b|\bgone ahead\b|\bgo(?:ing)? ahead with\b|\bwe can go ahead\b|\bgreen-?lit\b|\b(?:okayed|ok['’]?d|approved|accepted) (?:the|our|my|this|that) (?:\w+ )?(?:quote|offer|price|proposal|total|order|figure|number|deal)\b|\bbit my hand off\b|\b(?:['’]s|['’]ve|has|have) bitten\b|\btook us up on\b"
        + @"|\b(?:picked|chose|chosen|went with|gone with|going with) (?:us|ours|our)\b|\bpulled the trigger\b|\bconfirmed (?:the |their |an? )?(?:order|deal|purchase)\b|\b(?:deal|order)(?:['’]s| is) (?:done|ours|on|closed|confirmed)\b|\bwe (?:got|won) (?:it|them|that|this|the (?:deal|order|job|contract))\b|\bit['’]?s ours\b|\bis ours\b|\bin the bag\b|\blanded (?:it|them|the (?:deal|order|contract|job))\b|\bclosed (?:it|the deal|them)\b|\bre-?upped\b|\brenewed\b|\bre-?ordered\b|\bput (?:him|her|them) down for\b|\badd(?:ed)? to (?:\w+['’]s |the |their |his |her )(?:contract|order|plan|sub\w*)\b|\bagreed (?:to |on |at |the |our )*(?:price |deal |order |[£$€¥]?\d)"
        + @"|双签|雙簽|(?:签|簽)(?:了|咗|妥|完|下|定|字|回|约|約|喇)(?!到)|(?:盖|蓋|落|敲)(?:了|咗|好|完|过|過|妥)?(?:公|合同)?(?:章|印)(?!刷|象)|(?:公章|章)(?:也|都|已经|已經)?(?:盖|蓋|齐|齊)|用印(?:了|好|完)|(?:回签|回簽|回传|回傳|寄回)(?:了|来|來|过来|過來)|合[同约約](?:都|也|已经|已經|今天|刚|剛)*(?:回来|回來|寄回|到手|拿到|生效|走完|签|簽)"
        + @"|(?<!有[^，,]{0,8}|由|等|归|要|得)拍(?:了)?板|(?:点|點)(?:了|咗)?(?:头|頭)|敲定|(?:谈|談)(?:妥|成|拢|攏|定)|(?:说|說|讲|講)定|落(?:实|實)|搞定|(?<!完|达|達|造|形|变|變|做|组|組)成了(?!本|这|那)|妥了|(?:松|鬆)(?:了)?口|认了|認了|中(?:标|標)|到手|(?<!得|要|能|想|争取|爭取|必须|一定)拿下|成(?:单|單)"
        + @"|就(?:这么|這麼|这样|這樣|咁|按这个|按這個)(?:定|办|辦|签|簽|下|做|走)|^\s*定(?:了|咗|啦|喇)?\s*$|(?<=[\d万萬千块塊元蚊])\s?定(?:了|咗|啦|喇)?\s*$|(?<![规規约約确確决決稳穩固])定(?:了|咗|啦|喇)$",
        RegexOptions.IgnoreCase)]
    private static partial Regex Settled();

    /// <summary>What is agreed to buy, said of the buying: 确认要, 答应买, 追加, 续签, 都要, 再来一批.</summary>
    [GeneratedRegex(
        @"(?:确认|確認|同意|答应|答應|应承|應承|批了|决定|決定)(?:了|咗)?(?:要|买|買|订|訂|采购|採購|下单|下單|拿|用我们|用我們|这个价|這個價|成交)|(?:都|全都?|全部)(?:要|收|拿)(?:了|咗|下)?(?=$|\s)|又(?:要|拿|订|訂|叫|加|来|來)(?:了|咗)|照(?:旧|舊|上次|之前)|追加|加(?:单|單|订|訂|购|購)|增(?:购|購)|(?:续|續)(?:约|約|签|簽|费|費|上|了)|(?:翻|返|补|補)(?:单|單)|再(?:来|來|下|订|訂|加|拿|要|补|補|嚟|叫)(?:多)?(?:[\d一二两兩三四五六七八九十百]+)?(?:单|單|批|台|臺|套|箱|部|件|个|個)"
        + @"|(?:要|拿|订|訂|购|購|加|补|補|换|換|买|買|叫|落|签|簽)(?:了|咗|定|走)(?:多|一共)?[\d一二两兩三四五六七八九十百]+\s?(?:台|臺|套|批|部|张|張|箱|件|个|個|条|條|辆|輛|卷|桶|吨|噸|支|只|隻|公斤|盒)|(?:要|拿|来|來|订|訂|购|購|进|進|加|补|補|换|換|买|買|叫|落|签|簽)(?:了|咗|定|走|齐)?(?=(?:多|一共)?[\d一二两兩三四五六七八九十百]+\s?(?:台|臺|套|批|部|张|張|箱|件|个|個|条|條|辆|輛|卷|桶|吨|噸|支|只|隻|公斤|盒)[^，,。]{0,12}?(?:\d{3,}|[\d一二两兩三四五六七八九十百][\d.]*\s?(?:万|萬|千|块|塊|元)))",
        RegexOptions.IgnoreCase)]
    private static partial Regex AgreedTo();

    /// <summary>"They'll take 12", "taking both", "took the walnut": who takes a thing at a price has agreed to it.</summary>
    [GeneratedRegex(
        @"(?:\b(?:they|he|she|who|and|[\p{Lu}][\w'&-]+)(?:['’]ll| will|['’]s| is|['’]re| are)? |^\W*)(?:only after changing \w+ mind, )?(?:takes?|taking|took|having) (?:on )?(?:all(?: of)?(?: them)?\b|both\b|the lot\b|(?:(?:the|our|your|those|these) )?(?:\d{1,4}|an?|another|one|two|three|four|five|six|seven|eight|nine|ten|twelve)\s(?:x |more |of )?(?!look\b|call\b|seat\b|break\b|week|day|month|year|while\b|note|few\b|bit\b|min|hour|photo|holiday|decision|chance|sip|moment|second|lot of)\w+|the (?!brochure|catalogue|catalog|call|meeting|train|lead|time|day|week|month|afternoon|morning|news|hint|point|opportunity|chance|minutes|card|sample|demo|phone|bus|plunge|view)\w+)",
        RegexOptions.IgnoreCase)]
    private static partial Regex Takes();

    /// <summary>可以先拿10台, 先来两套: a count of what is taken, without its sum.</summary>
    [GeneratedRegex(@"(?:可以|那就|就|先)(?:先)?(?:拿|来|來|上|订|訂|下|做|买|買|叫)(?:个|個)?[\d一二两兩三四五六七八九十百]+\s?(?:台|臺|套|批|部|张|張|箱|件|个|個|条|條|辆|輛|卷|桶|吨|噸|支|只|隻|盒)")]
    private static partial Regex Counted();

    /// <summary>A figure that may be a sum, or a number of things.</summary>
    [GeneratedRegex(@"[£$€¥￥]\s?\d|\d{1,3}(?:,\d{3})+|\d\s?(?:k\b|grand\b|万|萬|千|块|塊|元|蚊|刀)|(?<![\d.:/-])\d{3,}(?!\s?(?:点|點|号|號|年|月|日|天|%|days?|weeks?|am\b|pm\b))|[一二两兩三四五六七八九十百]+(?:万|萬|千|百|块|塊)|[\d一二两兩三四五六七八九十百]+\s?(?:台|臺|套|批|箱|部|件|支|张|張|只|隻|吨|噸|桶|卷|把|条|條)|\b(?:thousand|grand|hundred)\b|(?:\bat|@) [£$€]?\d|\b\d{1,4}\s(?:x\s|more\s|extra\s)?(?!days|weeks|months|years|hours|mins|minutes|times|others)[a-z]{3,}s\b", RegexOptions.IgnoreCase)]
    private static partial Regex Stuff();

    [GeneratedRegex(@"^\W*(?:一共|总共|總共|合共|共|总价|總價)?\s*(?:\d[\d.,]*|[一二两兩三四五六七八九十百]+)\s?(?:万|萬|千|块|塊|元|k)?[\d一二三四五六七八九]{0,4}(?:块|塊|元|钱|錢)?\W*$", RegexOptions.IgnoreCase)]
    private static partial Regex OnlySum();

    /// <summary>A sum that is only a budget, a quote or a guess.</summary>
    [GeneratedRegex(@"(?:预算|預算|报价|報價|报了|報了|估计|估計|预计|預計|目标|目標|开价|開價)[^，,。;；]{0,8}?[\d一二两兩三四五六七八九十百]|\b(?:budget|quoted?|quoting|ballpark|estimate)\b[^.;]{0,20}?\d|\d[\d,.]*\s?k?\s(?:budget|ballpark|estimate)", RegexOptions.IgnoreCase)]
    private static partial Regex Tentative();

    [GeneratedRegex(@"没|沒|未|冇(?!错|錯)|不(?!到)|别|快要?(?!递|遞)|准备|準備|打算|下周|下週|下个?月|月底|年底|明天|才能|就(?:能|可以)?签(?!了)|争取|爭取|差点|(?:[周週]|星期|礼拜|禮拜)[一二三四五六日天][^，。]{0,8}(?:签|簽|下单|下單)(?!了|完|好|妥|咗)|想|希望|可能|估计|估計|应该(?:能|会)|預計|预计|口头|口頭|原则上|原則上|[先才]肯|肯(?=下|签|簽|落|定)|有望|还要等|還要等|等待|待(?:签|簽|定|批|审|審|确|確)|[会會](?=签|簽|下|定)|\b(?:not|no|nothing(?:['’]s)?|nobody|none|never|hasn['’]?t|haven['’]?t|didn['’]?t|won['’]?t|isn['’]?t|can['’]?t|cannot|will|would|could|might|may|should|must|shall|going to|gonna|about to|expects?|expecting|hopes?|hoping|wants?|needs?|has to|have to|next|tomorrow|tmrw|later|soon|once|until|till|before|nearly|almost|probably|likely|maybe|perhaps|verbally|pending|waiting|to follow|coming|on its way|gets? (?:cut|raised|signed))\b", RegexOptions.IgnoreCase)]
    private static partial Regex Unmade();

    /// <summary>Words that only hold one that denies: 不锈钢, 不错, "no. AC-77", "no problem".</summary>
    [GeneratedRegex(@"不(?:锈|銹|锈钢|错|錯|贵|貴|含|多说|多說|干胶)|想法|希望小学|待遇|无纺布|未税|未稅|冇问题|没问题|沒問題|沒错|没错|\bno\.(?= ?[A-Z0-9])|\bno (?:problem|quibbles?|fuss|bother|drama|haggling)\b|\bnot a (?:day|minute) too soon\b", RegexOptions.IgnoreCase)]
    private static partial Regex Harmless();

    [GeneratedRegex(@"\b(?:probably|likely|might|may|could|would|perhaps|maybe|hope\w*|expect\w*|think|thinks|reckons?|not|never|won['’]?t|didn['’]?t|hasn['’]?t|once|until|unless|when)\b", RegexOptions.IgnoreCase)]
    private static partial Regex Unsure();

    [GeneratedRegex(@"要是|如果|若(?!干)|万一|除非|的话|的話|\b(?:if|unless|when they|as soon as)\b", RegexOptions.IgnoreCase)]
    private static partial Regex Conditional();

    [GeneratedRegex(@"订单|訂單|下单|下單|合同|合約|合约|柯打|\b(?:PO|purchase order|order|contract|signs?|signature)\b", RegexOptions.IgnoreCase)]
    private static partial Regex Papers();

    [GeneratedRegex(@"明天|后天|後天|听日|聽日|下周|下週|下个?月|下禮拜|下礼拜|月底|年底|这两天|這兩天|周[一二三四五六日](?:前|之前)?(?=签|下|定|走)|准备|準備|快要|马上|馬上|\b(?:next|tomorrow|tmrw|later|soon|this (?:wk|week|month)|by (?:the )?(?:end|mon|tue|wed|thu|fri)\w*|will|going to|gonna|about to|gets? (?:cut|raised|signed|issued)|to follow|coming|on its way|expect\w*|should)\b", RegexOptions.IgnoreCase)]
    private static partial Regex Ahead();

    [GeneratedRegex(@"了|咗|过|過|已|刚|剛|\b(?:in|landed|signed|placed|raised|came|received|through|got|just|ordered)\b", RegexOptions.IgnoreCase)]
    private static partial Regex Done();

    /// <summary>The clauses, each of which tells of a sale or does not; a figure's comma parts none.</summary>
    public static string[] Parts(string text) => Clauses().Split(text);

    [GeneratedRegex(@"(?<!\d),|,(?!\d)|[;!?\n，。；！？]|\.\s")]
    private static partial Regex Clauses();
}
