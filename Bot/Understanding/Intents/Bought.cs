using System.Text.RegularExpressions;
using SalesBot.Bot.Understanding.Expressions.Figures;

namespace SalesBot.Bot.Understanding.Intents;

/// <summary>What is bought and how much of it, in the writer's words: 一台真空包装机, "2 bench centrifuges", 那台缠膜机下单了.</summary>
/// <param name="Product">As written.</param>
internal sealed partial record Bought(string Product, decimal? Quantity)
{
    private static readonly HashSet<string> NoProducts = new(["unit", "units", "pcs", "piece", "pieces", "set", "sets", "week", "weeks", "day", "days", "month", "months", "year", "years", "min", "mins", "minute", "minutes", "hour", "hours", "time", "times", "percent", "goods", "grand", "thousand", "million", "dollars", "bucks", "quid", "pounds", "euros", "order", "orders", "deposit", "people", "订单", "訂單", "单子", "單子", "的货", "的貨", "合同", "合約", "定单", "call it won", "same total", "same price", "today", "yesterday", "just now", "at last", "finally"], StringComparer.OrdinalIgnoreCase);

    /// <summary>那张订单数量: words for the order itself are nothing that is bought.</summary>
    private static readonly System.Buffers.SearchValues<string> Labels = System.Buffers.SearchValues.Create(["数量", "數量", "订单", "訂單", "那张", "那張", "那单", "那單", "这单", "這單", "金额", "金額"], StringComparison.Ordinal);

    /// <returns>Null where nothing is named that could be bought.</returns>
    public static Bought? In(string text)
    {
        foreach (var pattern in (Regex[])[UnitsOf(), Before(), Counted(), That(), SumFor(), English(), Alone(), Listed(), After(), Worth(), Apart(), Last()])
        {
            foreach (Match match in pattern.Matches(text))
            {
                var product = match.Groups["p"].Value.Trim(' ', '的', '，', ',', '.', '、');
                if (product.Length >= 2 && !(product[0] is '第' or '又' or '再') && !NoProducts.Contains(product) && !product.AsSpan().ContainsAny(Labels) && !NoProducts.Contains(product.Split(' ')[^1]))
                {
                    return new Bought(product, CountWords.Of(match.Groups["n"].Value));
                }
            }
        }

        return null;
    }

    /// <summary>"Signed! Orchard Valley, 12 lab benches, $18,400": a number of things between two marks, where it is known that something was sold.</summary>
    public static Bought? Counting(string text) =>
        Between().Matches(text).FirstOrDefault(match => !NoProducts.Contains(match.Groups["p"].Value) && !NoProducts.Contains(match.Groups["p"].Value.Split(' ')[^1])) is { } match ? new Bought(match.Groups["p"].Value, CountWords.Of(match.Groups["n"].Value)) : null;

    [GeneratedRegex(@"(?<=(?:^|[,.;:!])\s*)(?<n>\d{1,5}|an?|one|two|three|four|five|six|seven|eight|nine|ten|twelve)\s+(?:x\s+)?(?<p>(?!(?:k|m|pm|am|of|for|in|to|off|out|on)\b)[a-z][a-z&'-]*(?:\s[a-z][a-z&'-]*){0,3})(?=\s*(?:[,.;!(]|$)|\s+(?:at|for|all)\b)", RegexOptions.IgnoreCase)]
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
