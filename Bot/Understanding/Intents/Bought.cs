using System.Text.RegularExpressions;
using SalesBot.Bot.Understanding.Expressions.Figures;

namespace SalesBot.Bot.Understanding.Intents;

/// <summary>What is bought and how much of it, in the writer's words: 一台真空包装机, "2 bench centrifuges", 那台缠膜机下单了.</summary>
/// <param name="Product">As written.</param>
internal sealed partial record Bought(string Product, decimal? Quantity)
{
    private static readonly HashSet<string> NoProducts = new(["all in", "all up", "go ahead", "go on", "book it", "一样", "一樣", "同样", "同樣", "同款", "in total", "total", "the lot", "monthly", "yearly", "annually", "up front", "upfront", "on the spot", "both", "unit", "units", "pcs", "piece", "pieces", "set", "sets", "week", "weeks", "day", "days", "month", "months", "year", "years", "min", "mins", "minute", "minutes", "hour", "hours", "time", "times", "percent", "goods", "grand", "thousand", "million", "dollars", "bucks", "quid", "pounds", "euros", "order", "orders", "deposit", "people", "订单", "訂單", "单子", "單子", "的货", "的貨", "合同", "合約", "定单", "call it won", "same total", "same price", "today", "yesterday", "just now", "at last", "finally"], StringComparer.OrdinalIgnoreCase);

    /// <summary>那张订单数量: words for the order itself are nothing that is bought.</summary>
    private static readonly System.Buffers.SearchValues<string> Labels = System.Buffers.SearchValues.Create(["数量", "數量", "订单", "訂單", "那张", "那張", "那单", "那單", "这单", "這單", "金额", "金額"], StringComparison.Ordinal);

    /// <returns>Null where nothing is named that could be bought.</returns>
    public static Bought? In(string text)
    {
        foreach (var pattern in (Regex[])[UnitsOf(), Before(), Counted(), Topic(), OneOf(), That(), SetOf(), SumFor(), English(), Alone(), Listed(), After(), Worth(), ForThing(), TakenThing(), Apart(), ThingOrder(), Whole(), Last()])
        {
            foreach (Match match in pattern.Matches(text))
            {
                if (!InSum(text, match.Groups["n"]) && !Measured().IsMatch(match.Groups["p"].Value) && Thing(match.Groups["p"].Value) is { } product)
                {
                    return new Bought(product, CountWords.Of(match.Groups["n"].Value));
                }
            }
        }

        return null;
    }

    /// <summary>A name of a thing and nothing else, perhaps with how many of it: 贴标机, 两台贴标机, "6 lab chairs".</summary>
    public static Bought? Called(string text) =>
        Sole().Match(text) is { Success: true } sole && Thing(sole.Groups["p"].Value) is { } thing && !thing.Split(' ', StringSplitOptions.RemoveEmptyEntries).Any(Acts.Senses.Tells) ? new Bought(thing, CountWords.Of(sole.Groups["n"].Value)) : null;

    [GeneratedRegex(@"^\s*(?:(?<n>\d{1,5}|an?|one|two|three|four|five|six|seven|eight|nine|ten|twelve|[一二两兩三四五六七八九十百]+)\s*(?:x\s|台|臺|套|批|件|个|個|箱|条|條|支|部|张|張|盒)?\s*)?(?<p>[a-z][a-z0-9&'/-]*(?:\s[a-z0-9][a-z0-9&'/-]*){0,3}|[\p{IsCJKUnifiedIdeographs}A-Za-z0-9\-]{2,12})\s*$", RegexOptions.IgnoreCase)]
    private static partial Regex Sole();

    /// <summary>要咗一台: how many, where nothing is named; null where no count or several stand there.</summary>
    public static decimal? Many(string text) => Bare().Matches(text) is [var only] ? CountWords.Of(only.Groups["n"].Value) : null;

    [GeneratedRegex(@"(?<![第每\d.,零一二两兩三四五六七八九十百])(?<n>\d{1,4}|[一二两兩三四五六七八九十百]+)\s?(?:台|臺|套|部(?!分)|箱)")]
    private static partial Regex Bare();

    /// <summary>What is named, without the words that lead to it; null where the words name no thing.</summary>
    private static string? Thing(string found)
    {
        var product = Led().Replace(found.Trim(' ', '的', '，', ',', '.', '、'), "").Trim(' ', '的');
        product = Joined().Replace(product, "");
        return product.Length >= 2 && !(product[0] is '第' or '又' or '再') && !NoProducts.Contains(product) && !product.AsSpan().ContainsAny(Labels) && !NoThing().IsMatch(product) && !(NoProducts.Contains(product.Split(' ')[^1]) && !Compound().IsMatch(product)) ? product : null;
    }

    /// <summary>19,700 is one figure, and no seven hundred of anything.</summary>
    private static bool InSum(string text, Group count) => count is { Success: true, Length: > 0, Index: var at } && at > 0 && ((text[at - 1] is '.' or ',' && at > 1 && char.IsAsciiDigit(text[at - 2])) || "£$€¥￥".Contains(text[at - 1], StringComparison.Ordinal));

    /// <summary>Words before a thing that are no part of it: of the, their, 下单, 要了, 两台.</summary>
    [GeneratedRegex(@"^(?:(?:of|the|their|our|his|her|those|these|some|both|x|more|extra|further|another|additional)\s+)+|^(?:那|这|這|嗰|的|了|咗|我们|我們|下单|下單|落单|落單|订购|訂購|采购|採購|追加|加购|加購|续签|續簽|(?:订|訂|定|买|買|要|签|簽|加|拿)(?:了|咗)?(?=[一二两兩三四五六七八九十\d台臺套批]))*(?:[一二两兩三四五六七八九十\d]+\s?(?:台|臺|套|批|部|个|個|件|条|條))?", RegexOptions.IgnoreCase)]
    private static partial Regex Led();

    /// <summary>Somebody, a deed, a payment, a day or a yes: what no thing is called.</summary>
    [GeneratedRegex(
        @"[我你您他她佢咱们們吗嗎呢啦喇呀哦咗]|都要|全要|就(?:这|這|咁|要|定)|先(?:付|打|拿|来)|一半|即刻|马上|馬上|今[天日朝早晚]|明[天早]|[听聽]日|昨|全款|尾款|尾数|现金|現金|打款|付款|付清|款到|月底|下[周週月]|合共|总共|總共|一共|确认|確認|没错|冇错|冇錯|可以|这样|這樣|那样|同意|答应|拍板|点头|點頭|敲定|签了|盖章|成交|没问题|沒問題|全换|全換|价格|價格|交期|老板|老闆|电话|微信(?!小)"
        + @"|^(?:总|共|含|不|没|沒|冇|也|已|刚|剛|还|還|才|每|从|跟|和|为|因|所|这|那|就|都|对|是|系|係|嗯|好|行)(?!金属|金屬|轴|電|电|胶|料|板|管|锈|銹|线|線|成|原|讲|講|统|統|列|星|车|車|李|玉|性|碳|氧|振|晶|动|動)"
        + @"|\b(?:i|we|you|he|she|they|it|him|them|us|me|is|are|was|were|be|been|has|have|had|will|would|can|could|should|may|might|must|do|does|did|not|no|yes|yep|ok|okay|all in|vat|gst|deposit|up ?front|total|altogether|half|balance|terms?|invoice|payment|paid|pays?|paying|please|thanks|cheers|again|won|lost|signed|booked|confirmed|ordered|bought|quote[ds]?|delivered|delivery|prices?|pricing|specs?|discount|lead time|right|wow|same|thousand|hundred|million|grand|quid|dollars|pounds|install|installation|installed|fitted|carriage free|goods)\b|^(?:by|at|on|in|to|from|with|for|as|per|off|of|so|and|but)\b|['’](?:s|re|ll|ve|m|d)\b",
        RegexOptions.IgnoreCase)]
    private static partial Regex NoThing();

    /// <summary>床品外加: what joins the next thing to it is no part of one.</summary>
    [GeneratedRegex(@"(?:外加|另加|以及|跟|和|及|连|連|并|並)$|^(?:外加|另加|以及)")]
    private static partial Regex Joined();

    /// <summary>兩台水分測定儀，一台: what holds a count of its own is not what the next one counts.</summary>
    [GeneratedRegex(@"[一二两兩三四五六七八九十\d]\s?(?:台|臺|套|批|箱|部|件|個|个)")]
    private static partial Regex Measured();

    /// <summary>"Inspection unit": a word of measure behind a thing is a part of its name.</summary>
    [GeneratedRegex(@"^(?!(?:\d+|new|more|extra|further|same|another|whole|full|first|second|last|big|big[- ]?|large|small|nice|good)\s)[a-z][a-z0-9'-]+(?:\s[a-z0-9][a-z0-9'-]*)*\s(?:units?|sets?|piece)$", RegexOptions.IgnoreCase)]
    private static partial Regex Compound();

    /// <summary>路由器可以先拿10台: the thing comes first, then how many are taken of it.</summary>
    [GeneratedRegex(@"(?:^|[\s,，。;；、]|说|說|讲|講|话|話)(?<p>(?!一共|总共|说|說|讲|講|话|話|就|也|那)[\p{IsCJKUnifiedIdeographs}A-Za-z\-]{2,8}?)(?:可以|给我们|給我們|给我|先|再|就|要|想|也|都)*(?:拿|要|来|來|订|訂|买|買|加|进|進|追加|补|補|换|換)(?:了|咗|个|多)*(?<n>\d{1,6}|[一二两兩三四五六七八九十百千]+)\s*(?:台|臺|套|批|件|个|個|箱|条|條|吨|噸|卷|支|组|組|辆|輛|部|张|張|片|盒|份|把|桶|袋|双|雙|只|隻)(?=[\s,，。;；!！、]|\d|$|[一二两兩三四五六七八九十]+(?:万|萬|千|百))")]
    private static partial Regex Topic();

    /// <summary>买了台一体机: one of it, without the number.</summary>
    [GeneratedRegex(@"(?:买|買|要|订|訂|下|签|簽|拿|加|补|補|来|來|换|換)(?:了|咗|多|个)*(?<n>一)?(?:台|臺|套|部|张|張|条|條|辆|輛|箱)(?<p>[\p{IsCJKUnifiedIdeographs}A-Za-z\-]{2,10}?)(?=[\s,.;!，。；！、]|\d|[一二两兩三四五六七八九十百]+(?:万|萬|千|百|块|塊|元)|$)")]
    private static partial Regex OneOf();

    /// <summary>oa那套签8.6万, 贴标机那单定了: the thing, then the word that points at it.</summary>
    [GeneratedRegex(@"(?<=^|[\s,，。;；、:：了的])(?<n>)(?<p>[\p{IsCJKUnifiedIdeographs}A-Za-z\-]{2,10}?)(?:那|这|這|嗰)(?:一)?(?:台|臺|套|批|个|個|条|條|单|單|张|張)(?:单|單)?(?:就|都|已经|今天|也)*(?:签|簽|定|要|下|成|拍|落|搞|盖|蓋|过|過)")]
    private static partial Regex SetOf();

    /// <summary>"PO for the bearings, 14,200", "the order of lab chairs": what a paper is for.</summary>
    [GeneratedRegex(@"\b(?:PO|purchase order|orders?|contract|deal|docket|paperwork|go-?ahead|green light|nod|yes|okay?)(?:['’]s)?\b(?:\s(?:is|in|just|came|landed|through|raised|signed|now|us|me|finally|here)\b)*\s(?:for|of|on)\s(?:a |an |the |their |our |some |those |all (?:of )?the )?(?<n>\d{1,4}(?=\s)|two|three|four|five|six|seven|eight|nine|ten|twelve)?\s?(?<p>(?!(?:now|next|last|today|tomorrow|monday|tuesday|wednesday|thursday|friday|january|february|march|april|june|july|august|september|october|november|december|us|it|that|this|\d)\b)[a-z][a-z0-9&'/-]*(?:\s(?!(?:and|but|so|at|by|in|on|to|from|with|all|total|due|which|who|that|this|next|today|is|was|now|worth|for)\b)[a-z][a-z0-9&'/-]*){0,3})(?=\s*(?:[,.;!:(]|$)|\s+[£$€¥]?\d|\s+(?:and|but|so|at|by|in|on|to|from|with|all|total|due|which|who|that|this|next|today|is|was|now|worth|for)\b)", RegexOptions.IgnoreCase)]
    private static partial Regex ForThing();

    /// <summary>"Ordered the dough divider", "going for the walnut", "taking 6 of the kits": the object of a verb that buys.</summary>
    [GeneratedRegex(@"\b(?:order(?:s|ed|ing)|buy(?:s|ing)?|bought|tak(?:es?|ing|en)|took|gone for|going for|went for|goes for|opted for|sign(?:s|ed|ing)(?: up)? for|add(?:s|ed|ing)?|renew(?:s|ed|ing)|chose|picked|want(?:s)? to order)\s(?:on )?(?:(?<n>\d{1,4}|one|two|three|four|five|six|seven|eight|nine|ten|twelve) of )?(?:the|their|our|those|these|some|all the|both the)\s(?<p>[a-z][a-z0-9&'/-]*(?:\s(?!(?:and|but|so|at|by|in|on|to|from|with|all|total|due|which|who|that|this|next|today|is|was|now|worth|for)\b)[a-z][a-z0-9&'/-]*){0,3})(?=\s*(?:[,.;!:(]|$)|\s+[£$€¥]?\d|\s+(?:and|but|so|at|by|in|on|to|from|with|all|total|due|which|who|that|this|next|today|is|was|now|worth|for)\b)", RegexOptions.IgnoreCase)]
    private static partial Regex TakenThing();

    /// <summary>"The bearings order came in", "that pump PO": named before the paper.</summary>
    [GeneratedRegex(@"\b(?:the|that|their|his|her)\s(?<n>)(?<p>(?!(?:first|second|third|last|new|big|whole|full|repeat|next|same|other|final|latest|january|february|march|april|may|june|july|august|september|october|november|december|signed|purchase)\b)[a-z][a-z0-9'-]+(?:\s[a-z][a-z0-9'-]+)?)\s(?:order|PO|contract)\b", RegexOptions.IgnoreCase)]
    private static partial Regex ThingOrder();

    /// <summary>成个实验室翻新连仪器，合共186万: a clause that stands by itself before the sum of it all.</summary>
    [GeneratedRegex(@"(?<=[,，。;；]\s*)(?<n>)(?<p>[\p{IsCJKUnifiedIdeographs}A-Za-z\-]{3,14})(?=[，,]\s?(?:连[\p{IsCJKUnifiedIdeographs}]{1,6})?(?:合共|总共|總共|一共|共|合计|合計|总价|總價|总额|總額|含税|含稅|全部)\s?[\d一二两兩三四五六七八九十百$￥¥£€])")]
    private static partial Regex Whole();

    /// <summary>"Signed! Orchard Valley, 12 lab benches, $18,400": a number of things between two marks, where it is known that something was sold.</summary>
    public static Bought? Counting(string text) =>
        Between().Matches(text).FirstOrDefault(match => !NoProducts.Contains(match.Groups["p"].Value) && !NoProducts.Contains(match.Groups["p"].Value.Split(' ')[^1])) is { } match ? new Bought(match.Groups["p"].Value, CountWords.Of(match.Groups["n"].Value)) : null;

    [GeneratedRegex(@"(?<=(?:^|(?<!\d)[,.;:!]|[,.;:!]\s)\s*)(?<n>\d{1,5}|an?|one|two|three|four|five|six|seven|eight|nine|ten|twelve)\s+(?:x\s+)?(?<p>(?!(?:k|m|pm|am|of|for|in|to|off|out|on)\b)[a-z][a-z&'-]*(?:\s[a-z][a-z&'-]*){0,3})(?=\s*(?:[,.;!(]|$)|\s+(?:at|for|all)\b)", RegexOptions.IgnoreCase)]
    private static partial Regex Between();

    /// <summary>"25 seats of the analytics suite", "10 more licenses of the booking module".</summary>
    [GeneratedRegex(@"(?<![\d.,])(?<n>\d{1,6}|\b(?:an?|one|two|three|four|five|six|seven|eight|nine|ten|twelve))\s+(?:more |new |extra |additional |further )?(?:seats?|licen[cs]es?|units?|sets?|box(?:es)?|pallets?|pieces?|pcs|cartons?|crates?|cases?|rolls?|drums?|packs?|pairs?|kits?|bags?|tons?|tonnes?|copies|subscriptions?|batch(?:es)?|loads?) of (?:the |our |their |those |a |an )?(?<p>(?!(?:it|them|that|this|those|these|which)\b)[a-z][a-z&'-]*(?:\s(?!(?:and|but|so|at|by|in|on|to|from|for|with|all|total|which|who|that|please|now|today|this|next)\b)[a-z][a-z&'-]*){0,2})", RegexOptions.IgnoreCase)]
    private static partial Regex UnitsOf();

    /// <summary>"12,500 for the booking kiosks", "96 thousand for the lobby screens": what a sum is for, where it is no time and nobody.</summary>
    [GeneratedRegex(@"(?:[£$€¥]\s?)?\d[\d,.]*\s?(?:k|m|grand|thousand|million|dollars|euros?|pounds|quid|rmb|yuan|usd)?,?\s+for (?:(?<n>\d{1,4}|two|three|four|five|six|seven|eight|nine|ten|twelve)\s+|(?:the|their|some|a|an|a batch of|a set of|more|another|extra)\s+)?(?:new |extra |more )?(?<p>(?!(?:now|me|us|him|her|them|it|that|this|all|each|every|everything|delivery|next|last|today|tomorrow|january|february|march|april|may|june|july|august|september|october|november|december|good|sure|starters|first|second|order|orders|deposit|year|month|week|day)\b)[a-z][a-z'-]*(?:\s(?!(?:and|but|so|at|by|in|on|to|from|with|all|total|due|delivered|this|next|last|before|after|which|who|that|paid|plus|incl\w*|excl\w*)\b)[a-z][a-z'-]*){0,3})(?=\s*(?:[,.;!(]|$)|\s+(?:and|but|so|at|by|in|on|to|from|with|all|total|due|delivered|this|next|last|before|after|which|who|that|paid|plus|incl\w*|excl\w*)\b)", RegexOptions.IgnoreCase)]
    private static partial Regex SumFor();

    /// <summary>"Harbor &amp; Pine ordered again. 7,200. Shelving.": the one word that is left after the sum.</summary>
    [GeneratedRegex(@"\d[\d,.]*\s?k?[.,;]\s+(?<n>)(?<p>(?!(?:Great|Good|Nice|Done|Signed|Finally|Lovely|Sorted|Thanks|Cheers|Brilliant|Happy|Paid|Won|Yes|No|Total|Plus|Net|Please|Today|Yesterday|Soon|Urgent|Cash|Card)\b)[A-Z][a-z]+(?: [a-z]+)?)[.!]?\s*$")]
    private static partial Regex Last();

    /// <summary>一台真空包装机, 两台给袋机, 3 套软件.</summary>
    [GeneratedRegex(@"(?<![\d一二两兩三四五六七八九十百千万萬])(?<n>\d{1,6}|[一二两兩三四五六七八九十百千]+)\s*(?:台|臺|套|批|件|个|個|箱|条|條|吨|噸|卷|支|组|組|辆|輛|部|张|張|片|盒|份|把|桶|袋|双|雙|只|隻|吋|米)(?<p>[\p{IsCJKUnifiedIdeographs}A-Za-z\-]{2,14}?)(?=[\s,.;!，。；！、]|\d|[一二两兩三四五六七八九十百]+(?:万|萬|千|百|块|塊|元)|下单|下單|合同|总共|總共|一共|共|$)")]
    private static partial Regex Counted();

    /// <summary>渣浆泵2台, 卫生级离心泵四台: what is counted stands before the number.</summary>
    [GeneratedRegex(@"(?<=^|[\s,;，。；、!！:：.]|(?:下了|订了|訂了|定了|买了|要了|追加了?|加了|的|批))(?!第|一共|总共|合计|还有|又|再|他们|我们|上午|下午)(?<p>[\p{IsCJKUnifiedIdeographs}A-Za-z\-]{1,11}?[^一二两兩三四五六七八九十百千万萬\d\s,，.。;；:：!！、改是])[，,]?\s?[x×*]?\s?(?<n>\d{1,6}|[一二两兩三四五六七八九十百千]+)\s*(?:台|臺|套|件|个|個|箱|条|條|吨|噸|卷|支|组|組|辆|輛|部|张|張|片|盒|份|把|桶|袋|双|雙|只|隻|米|根|块(?!钱))(?=[\s,.;!，。；！、]|\d|[一二两兩三四五六七八九十百]+(?:万|萬|千|百)|共|总|合计|$)")]
    private static partial Regex Before();

    /// <summary>"Olivia's ordered, kraft boxes, 7,400", 追加了一批，12.8万，自动包装线: a thing by itself between two marks.</summary>
    [GeneratedRegex(@"(?<=[,，;；.。]\s*)(?<n>)(?<p>(?!(?:in|on|at|by|to|for|from|with|no|not|yes|yep|yay|wow|woo|whoa|ha|haha|hooray|hurrah|phew|lol|yippee|finally|amazing|brilliant|fantastic|lovely|cheers|boom|you|what|all|as|and|but|so|paid|deposit|call|same|plus|net|total|he|she|they|it|i|we|my|his|her|our|delivery|next|this|last|please|thanks|great|good|nice|won|signed|done|due|half|about|around|hang|wait|po|invoice|terms?)\b)(?:[a-z][a-z-]+ ){0,2}[a-z][a-z-]+(?<!ed|ing|day|ly)|[\p{IsCJKUnifiedIdeographs}]{2,8}(?:机|機|线|線|设备|設備|系统|系統|软件|軟體|材料|配件|耗材|仪|儀|器|柜|櫃|泵|阀|閥|盒|箱|袋|膜|屏|灯|燈|管|件|板|片|车|車|模组|模組|套件))(?=\s*(?:[,，;；.。]|$))")]
    private static partial Regex Apart();

    /// <summary>那台缠膜机下单了.</summary>
    [GeneratedRegex(@"(?:那|这|這)(?:台|臺|套|批)(?<n>)(?<p>[\p{IsCJKUnifiedIdeographs}A-Za-z\-]{2,10}?)(?:下单|下單|签|簽|定|订|訂|要|成交|买|買|拍板|[，。,.；;]|$)")]
    private static partial Regex That();

    [GeneratedRegex(@"(?:\b(?:PO|orders?|ordered|bought|buying|takes?|took|taking|wants?|signed|add|adds|added|adding)\b[^.;!?\d]{0,24}?)(?:(?<n>\d{1,4})\s*(?:x\s+)?|\banother (?<n>)(?=[a-z])|\b(?<n>an?|one|two|three|four|five|six|seven|eight|nine|ten)\s+)(?<p>(?!k\b|m\b)[A-Za-z][A-Za-z&'\-]*(?:\s[A-Za-z][A-Za-z&'\-]*){0,3}?)(?=\s*[,.;!(]|\s+(?:at|for|all|worth|total|to|by|@|incl|while|which|that|as|and|because|plus|so|but|too|again|this|from|today|yesterday)\b|\s+[£$€¥]?\d|\s*$)", RegexOptions.IgnoreCase)]
    private static partial Regex English();

    /// <summary>Orchard Valley order. 40 microscopes. 22,000: a number of things is a sentence by itself.</summary>
    [GeneratedRegex(@"\b(?:PO|orders?|ordered)\b.*?(?<=[.;]\s{0,2})(?:(?<n>\d{1,4})|\b(?<n>an?|one|two|three|four|five|six|seven|eight|nine|ten|twelve))\s+(?<p>(?!k\b|m\b)[A-Za-z][A-Za-z&'\-]*(?:\s[A-Za-z][A-Za-z&'\-]*){0,2})(?=\s*[.;]|\s*,\s*[£$€¥]?\d|\s*$)", RegexOptions.IgnoreCase)]
    private static partial Regex Alone();

    /// <summary>又订了八千块的刀具备件.</summary>
    [GeneratedRegex(@"(?:订|訂|买|買|要|签|簽|追加|加)了?[^，。,.；;]{0,10}?(?:块|塊|元|万|萬|千)(?:钱|錢)?的(?<n>)(?<p>[\p{IsCJKUnifiedIdeographs}A-Za-z\-]{2,10}?)(?=[\s,.;!，。；！、]|$)")]
    private static partial Regex Worth();

    /// <summary>PO in, fume hood, 14.5k.</summary>
    [GeneratedRegex(@"\b(?:PO|order)\b[^,;:]{0,24}[,:]\s*(?<n>)(?<p>(?!(?:you|we|they|it|he|she|i|this|that|so|and|but|yes|wow|yay|great|thanks|finally|at)\b)[A-Za-z][A-Za-z&'\-]*(?:\s[A-Za-z&'\-]+){0,3})\s*,\s*[£$€¥]?\d", RegexOptions.IgnoreCase)]
    private static partial Regex Listed();

    /// <summary>下了打包机的单, 订了缠膜机.</summary>
    [GeneratedRegex(@"(?:下了|订了|訂了|定了|买了|買了|要了|签了|簽了|追加了?)(?<n>)(?<p>[\p{IsCJKUnifiedIdeographs}]{2,8}?(?:机|機|线|線|设备|設備|系统|系統|软件|軟體|材料|配件|耗材|仪|儀|器|柜|櫃))(?=[\s,.;!，。；！、的]|\d|$)")]
    private static partial Regex After();
}
