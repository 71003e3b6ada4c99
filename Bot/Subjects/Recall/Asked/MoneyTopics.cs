using System.Text.RegularExpressions;

namespace SalesBot.Bot.Subjects.Recall.Asked;

/// <summary>Money and what was bought: owed, paid, ordered, quoted, sold.</summary>
internal static partial class MoneyTopics
{
    public static readonly (Topic Topic, Regex Words)[] All =
    [
        (Topic.Owe, Owe()), (Topic.Pay, Pay()), (Topic.PaidWhat, PaidWhat()), (Topic.Sum, Sum()), (Topic.Twice, Twice()), (Topic.Price, Price()),
        (Topic.Quote, Quote()), (Topic.Order, Order()), (Topic.Biggest, Biggest()), (Topic.Total, Total()), (Topic.Contract, Contract()),
        (Topic.Until, Until()), (Topic.Earns, Earns()), (Topic.Sells, Sells()),
    ];

    /// <summary>Money of theirs that is still to come: 他们还差咱多少, "how much is left to pay".</summary>
    [GeneratedRegex(@"欠(?!着[^，。]{0,3}没[办做])|余款|结余|账(?:清|平)|补多少|(?:还|总共|一共|仍)?(?:差|剩)(?:咱|我们|下|着)?[^，。]{0,5}(?:多少|几(?!件)|钱|款)|(?:还|仍)(?:差|剩)(?!下?(?:有)?(?:什么|啥|哪些|哪几|几件|哪件)(?!钱|款))|付清|结清|付完|收齐|付齐|没(?:付|给|收|结)(?:的|完|清|齐|多少|款|钱|了|(?=[?？吧啊]|$))|未(?:付|收|结)|应收|尾款(?:还)?(?:有|剩|是|多少|几)|\b(?:balance|(?:account|books?) (?:clear|settled|straight)|how much more|ow(?:e|es|ed|ing)|left to pay|still to (?:pay|come in)|unpaid|paid (?:up|in full|it all|off|everything)|squared?|settled|outstanding (?:amount|balance|payment|money|invoice)|(?:is|has|have) [^?]{1,30} paid(?: yet)?(?=\?|$)|how much (?:is|of that is|of it is)?\s*(?:still )?(?:left|open|outstanding|missing|wanting|due|remaining)|remain(?:s|ing|der)?|(?:outstanding|left|open) (?:on|after|from|of) (?:the|that|their|his|her|its) (?:order|invoice|bill|deposit|money|payment|account))\b|^leaves\b|\bwhat(?:'s| is| does that leave| remains)? ?(?:still )?(?:left|outstanding)\b(?! to do| open)"
        + @"|没(?:收|打|回|到)(?:回来|齐|全|账)|还没(?:收|回|打|到)(?:的)?(?:钱|款|多少)|账款|两清|清了|(?:还|要)(?:收|补|找)(?:多少|几)|(?:多少|几)(?:钱|万|块)?(?:还)?没(?:到|收|付|给|回|打|结)"
        + @"|\b(?:on the hook|in arrears|still short|(?:still|yet) to (?:come|collect|pay)|(?:has|have|did)(?:n\'t| not)[^?]{0,20}\bpaid|clear(?:ed)? (?:the|their|his|her) (?:balance|bill|account|invoice|debt)|left over|(?:good|due) for how much|what(?:\'s| is) (?:still )?due from (?:them|him|her))\b|\b(?:leaves? (?:what|us|how much)|what (?:does|would|will|did) (?:that|it|this) leave)\b|付尾款|付余款|付剩|(?:没|未)收(?:回|进|上)")]
    private static partial Regex Owe();

    /// <summary>Money that came in: 定金到账没, "did the deposit come in".</summary>
    [GeneratedRegex(@"(?:款|钱|定金|订金|预付|首付|货款|质保金)[^，。]{0,8}(?:到|付|给|收|来|进|打|转|汇|漏)|(?:付|转|汇|收)(?:了|过|到|来|的)?(?:多少|几|钱|款|定金|订金)|打(?:了|过)?(?:多少|几)?(?:次|笔)?(?:款|钱)|到账|进账|回款|收款|给(?:过|了)[^，。]{0,2}(?:钱|款)|付了没|付没付|付款|付过|付了|第[一二三]笔|\b(?:paid|payments?|deposits?|pay|pays|transferred|received|came in|come in|money)\b"
        + @"|一分(?:钱)?(?:都|也)?没|没(?:记|收|见)(?:到|过|着)?[^，。]{0,3}(?:钱|款)|交(?:了|过)?(?:定金|订金|钱|款)|(?:钱|款|数)(?:收|进|入|到)(?:了|没|账|数)|入(?:账|数)|回(?:了)?(?:多少|几)(?:款|钱)|款(?:子)?(?:呢|了没)"
        + @"|\b(?:paying|instal?ments?|wired?|transfer\w*|remit\w*|cash in|coughed up|stumped up)\b")]
    private static partial Regex Pay();

    /// <summary>What was paid, not what is left: 一分都没付吗, "what has Lumen paid so far".</summary>
    [GeneratedRegex(@"一分(?:钱)?(?:都|也)?没"
        + @"|\b(?:(?:what|how much) (?:has|have|had|did) [^?]{1,40}\bpa(?:id|y)\b(?! (?:off|up)))\b")]
    private static partial Regex PaidWhat();

    /// <summary>One payment that was spoken of: 那笔, "that payment".</summary>
    [GeneratedRegex(@"[这那]笔|大的(?:那|一)?笔"
        + @"|\b(?:that (?:payment|instal?ment|money))\b")]
    private static partial Regex Sum();

    /// <summary>是不是重复了, "did I put it in twice".</summary>
    [GeneratedRegex(@"两次|两遍|两笔|重复|多记"
        + @"|\b(?:twice|double(?! ?-?book)|duplicat\w*|two times)\b")]
    private static partial Regex Twice();

    /// <summary>Which sums were spoken of: 谈到多少, "what price did they want".</summary>
    [GeneratedRegex(@"谈到|(?:报|谈|开)(?:了|的|过|给)?[^，。]{0,4}(?:多少|几|什么价)|报价(?:是)?(?:多少|几)|多少钱|什么价|(?:价格|金额|数字|预算)(?:是|有)?(?:多少|几)|砍到|\b(?:how much (?:did|have|had|was|were) (?:i|we|they|he|she|it|the)|what (?:amount|price|figure|sum|number|did i quote|had i quoted|have i quoted|budget)|(?:had|did|have) (?:i|we) quoted?|quoted|rival'?s? (?:figure|price|offer)|(?:price|figure|sum|amount) (?:did|was|were|had|have)|g[oe]ne? for|go for|sold for|worth(?! (?:the|it|my|pursu|both|chas|our|a ))|figures? (?:did|was|have|had)|what (?:does|did|would) (?:it|that|they|he|she)[^?]{0,12}\bcost|discount)\b"
        + @"|(?:几|多少)折|折扣|让(?:了)?(?:多少|几)|让利|降(?:了)?(?:多少|几)|价(?:格|钱)?(?:怎么|如何)|开(?:的)?价|\b(?:worth(?! (?:the|it|my|our|a shot|pursu|chas|bother|try|call|ring|see|visit|another))|valued? (?:at)?|down (?:at|for) ?(?=\W*$)|what (?:value|figure|amount))\b")]
    private static partial Regex Price();

    /// <summary>What I quoted: 报了多少, "what did I quote them for it".</summary>
    [GeneratedRegex(@"(?:报|谈|开)(?:的|了|过|给|价)?[^，。]{0,4}(?:多少|什么价)|\bquoted?\b[^?]*\bfor\b|\b(?:did|had|have) (?:i|we) quoted?\b")]
    private static partial Regex Quote();

    /// <summary>他们买了什么, "what did they order".</summary>
    [GeneratedRegex(@"订单|下单|下(?:了|过)?(?:几|多少|哪些|什么)?单|签(?:了|过|下)?(?:几|多少|什么|啥|哪|没|吗)|买(?:了|过)?(?:什么|啥|多少|几|哪|没|吗|东西)|订(?:了|过)(?:什么|啥|多少|几|哪|没|吗)|几单|多少单|成交|合同|那单|这单|单子|总额|合计|几台|多少台|\b(?:orders?|ordered|bought|buy|purchase[sd]?|purchasing|po|contract|signed|deal)\b"
        + @"|(?:要|拿|提|进)(?:了)?(?:几|多少)(?:台|套|件|箱|个|批|吨|只|支|把)|成(?:了)?(?:没|吗|几|多少)|拿下|多少(?:套|件|箱|批|吨|只|支)"
        + @"|\b(?:ordering|buying|how many (?:units|pieces|sets|pallets|boxes|kits|cases|licen[cs]es|seats) (?:did|have|has|was|were)|purchase order|have (?:we|i) won|did (?:we|i) (?:win|land|close))\b|(?:什么时候|哪天|几号|几时)(?:下|订|签)的|(?:拿|进|提|买)(?:了|过|的)?(?:多少|几|什么|啥)(?:货|台|套|批|单|东西|产品)?|\bhow much (?:have|did) (?:they|he|she|[a-z]+) (?:take|taken|buy|bought|order)\w*|[大小新](?:的)?单(?!位|独|价)|下(?:了|过)?(?:别|其他|其它|另外)(?:的)?单|做(?:了|过)?(?:多少|几)(?:钱|万|块)?(?:的)?(?:生意|业务|买卖)")]
    private static partial Regex Order();

    /// <summary>最大的一单, "my biggest".</summary>
    [GeneratedRegex(@"最(?:大|多|高)"
        + @"|\b(?:biggest|largest|best|highest)\b")]
    private static partial Regex Biggest();

    /// <summary>合计, "my total".</summary>
    [GeneratedRegex(@"总额|合计|\b(?:my|grand) total\b|总数|总金额")]
    private static partial Regex Total();

    /// <summary>合同, "the lease".</summary>
    [GeneratedRegex(@"合同|合约|协议|约期|租约"
        + @"|\b(?:contracts?|agreements?|lease|deal with (?:them|the (?:other|rival)))\b")]
    private static partial Regex Contract();

    /// <summary>To when something lasts: 签到什么时候, "till when", "up for renewal".</summary>
    [GeneratedRegex(@"到期|(?:签|用|做)?到(?:什么时候|何时|几月|几号|哪天|哪年|啥时候)|(?:什么时候|几月|哪天|何时)(?:才)?(?:到期|满|完|结束|截止)|期满|续(?:签|约)"
        + @"|\b(?:till|until|expir\w+|runs? (?:out|to|till|until)|comes? up|up for renewal|renew\w*|(?:does|do|is) [^?]{0,30}\bend\w*|locked in|tied (?:in|up))\b")]
    private static partial Regex Until();

    /// <summary>Money of mine that came in: 收了多少, "payments this week".</summary>
    [GeneratedRegex(@"到账|进账|回款|收款|打钱|付钱|汇钱|收(?:了|到|进|上)?(?:多少|几)|(?:多少|几)(?:笔|钱)?[^，。]{0,4}(?:到账|进账|回来|进来)|(?:钱|款)[^，。]{0,4}(?:进|到|收)|\b(?:cash|payments?|collected|paid|sent (?:us|me) [^?]{0,10}(?:money|cash)|came in|come in|money in|money (?:came|come|has come)|received|deposits?)\b"
        + @"|回款|收款|入账"
        + @"|\b(?:cash|money|payments?)\b")]
    private static partial Regex Earns();

    /// <summary>What I sold: 签了几单, "orders this month".</summary>
    [GeneratedRegex(@"(?:签|卖|成|下|订)(?:了|出)?(?:多少|几|哪几|哪些)|(?:签|卖|下)(?:的|了的)(?:单|订)|几单|多少单|(?:订单|单子|销售额)[^，。]{0,8}(?:多少|几|哪些|总|一共|共)|总额|合计|\b(?:orders?|deals?|sales|sold|sell|(?:have|did) i (?:actually )?(?:sign|close|book|bill)\w*|total)\b"
        + @"|(?:成|下|签|出)(?:了)?(?:几|多少)(?:单|家|笔)|(?:下单|订单|成交)[^，。]{0,6}(?:多少|几|总|一共)|(?:接|拿|做|谈)(?:下|了|到)?(?:多少|几)(?:张|个)?(?:单|笔|订单)|(?:多少|几)(?:张|个)(?:单|订单)|(?:签单|下单|成交|签约)的")]
    private static partial Regex Sells();
}
