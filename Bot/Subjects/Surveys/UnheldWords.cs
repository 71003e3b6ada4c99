using System.Text.RegularExpressions;

namespace SalesBot.Bot.Subjects.Surveys;

/// <summary>What people ask for that no record holds.</summary>
internal enum Unheld
{
    /// <summary>How much of the market is ours or others'.</summary>
    Market,

    /// <summary>What lies in the warehouse.</summary>
    Stock,

    /// <summary>Pay, commission and expenses.</summary>
    Pay,

    /// <summary>What somebody feels, wants or intends.</summary>
    Mind,

    /// <summary>What rivals charge or do.</summary>
    Rivals,

    /// <summary>What a customer would pay.</summary>
    Limit,

    /// <summary>Law, weather, the economy.</summary>
    World,

    /// <summary>Hours worked, distances, calls' lengths.</summary>
    Work,

    /// <summary>List prices and discounts.</summary>
    Discount,

    /// <summary>Invoices, deliveries, returns, complaints, birthdays, credit, campaigns.</summary>
    Papers,

    /// <summary>Net profit, overheads, tax, cash at the bank.</summary>
    Books,
}

internal static partial class UnheldWords
{
    public static Unheld? In(string folded) =>
        Market().IsMatch(folded) ? Unheld.Market
        : Rivals().IsMatch(folded) ? Unheld.Rivals
        : Stock().IsMatch(folded) ? Unheld.Stock
        : Pay().IsMatch(folded) ? Unheld.Pay
        : Limit().IsMatch(folded) ? Unheld.Limit
        : Mind().IsMatch(folded) ? Unheld.Mind
        : World().IsMatch(folded) ? Unheld.World
        : Work().IsMatch(folded) ? Unheld.Work
        : Discount().IsMatch(folded) ? Unheld.Discount
        : Papers().IsMatch(folded) ? Unheld.Papers
        : Books().IsMatch(folded) ? Unheld.Books
        : null;

    [GeneratedRegex(@"折扣|打几折|几折|标价|让利|\b(?:discounts?|list price|off list|rebates?)\b")]
    private static partial Regex Discount();

    [GeneratedRegex(@"净利|税前|税后|所得税|增值税额|管理费用?|办公费|房租|现金流|现金余额|账上[^，。,]{0,4}(?:现金|多少钱|余额)|银行余额|(?<!销售|渠道|营销|推广)固定成本|\b(?:net (?:profit|income|margin|earnings)|after[- ]tax|before[- ]tax|pre-?tax|ebitda?|operating (?:profit|expenses?|costs?)|overheads?|cash ?flow|cash (?:balance|at (?:the )?bank|on hand)|bank (?:balance|account)|rent\b|payables?|burn rate)\b")]
    private static partial Regex Books();

    [GeneratedRegex(@"(?<![a-z])nps(?![a-z])|发票|开票|发货|物流|快递|运单|合同(?:什么时候|哪天|几时|何时)?(?:到期|终止|续签)|续约率|净推荐|打开率|点击(?:率|量)|阅读量|货到|退货|退换|投诉|质保|生日|征信|资信|信用(?:咋样|怎么样|如何|评级|额度|好不好)|年营收|年营业额|\b(?:net promoter|open rates?|click(?:s|ed|[- ]?through)?|impressions|tracking numbers?|contracts? (?:ends?|expir\w+|renew\w*)|vat|invoices?|invoiced|shipped|shipping|shipment|deliver(?:y|ed) (?:status|date)|returned goods|goods returned|warrant(?:y|ies)|birthdays?|credit (?:rating|score|limit)|customer complaints?|their turnover)\b")]
    private static partial Regex Papers();

    [GeneratedRegex(@"市占率|市场占有|市场份额|占(?:了|到)?(?:多少|几成)?市场|市场(?:有)?多大|市场容量|市场规模|\bmarket share\b|\bshare of (?:the )?market\b|\bsize of the market\b|\bmarket size\b")]
    private static partial Regex Market();

    [GeneratedRegex(@"(?:竞品|竞争对手|对手|同行|友商|对家|别家|其他厂家)[^，。,?？]{0,12}(?:报价|报什么价|报的|什么价|多少钱|卖多少|价格|降价|涨价|招人|销量|卖得|占了?多少|在做什么|新品)|\b(?:competitors?|rivals?|competition)(?:'s|s')?\b[^.?]{0,60}\b(?:pric\w+|quot\w+|charg\w+|selling|sell|sales|discount\w*|planning|offer\w*)\b|\b(?:what|how much|which)\b[^.?]{0,24}\b(?:do|does|are|is|did)\b[^.?]{0,16}\b(?:competitors?|rivals?|the competition)\b[^.?]{0,16}\b(?:charg\w+|quot\w+|pric\w+|sell\w*|offer\w*)")]
    private static partial Regex Rivals();

    [GeneratedRegex(@"库存|仓库|存货|备货|现货|缺货|还剩多少货|\b(?:in stock|stock levels?|inventory|warehouse|out of stock)\b")]
    private static partial Regex Stock();

    [GeneratedRegex(@"提成|佣金|工资|薪水|薪资|底薪|奖金|年终奖|报销|差旅|出差[^，。]{0,6}(?:钱|费)|招待费|路费|打车|\b(?:commissions?|salar(?:y|ies)|bonus(?:es)?|payroll|wages?|take-home|travel expenses|expense reports?)\b")]
    private static partial Regex Pay();

    [GeneratedRegex(@"底价|心理价|心理价位|能接受(?:的|多少|什么)?(?:价|钱)|愿意(?:出|付|给)多少|肯出多少|\b(?:say yes to|willing to pay|would (?:actually )?(?:pay|accept)|bottom line price|reservation price|walk-away price)\b")]
    private static partial Regex Limit();

    [GeneratedRegex(@"离职|跳槽|不干了|不想干|辞职|走人|看别家的机会|找下家|找工作|心里|心情|士气|真实想法|真心|想不想(?:跟|和|买|做)|怎么想的|情绪|开心|高兴|忠诚|信任我|喜不喜欢|会不会走|\b(?:quit|quitting|resign(?:ing)?|about to leave us|leaving us|job hunting|looking for (?:a|another) job|looking elsewhere|morale|mood|happy|unhappy|(?<!i (?:have|got) (?:a|the) )feeling|how (?:\w+ ){1,3}feels?|motivated|loyal|trusts? us|really (?:thinks?|wants?)|thinks? of us|burn(?:ed|t) out)\b")]
    private static partial Regex Mind();

    [GeneratedRegex(@"政策|法规|新规|天气|行情|大环境|宏观|汇率|经济形势|市场需求会|疫情|\b(?:regulations?|new rules|weather|economy|exchange rates?|interest rates?|tariffs?|macro|demand will|push up demand)\b")]
    private static partial Regex World();

    [GeneratedRegex(@"病假|迟到|旷工|\bsick\b|考勤|出勤|加班|上班时间|工时|几点下班|里程|油费|通话时长|(?:打了|通了|讲了)(?:多长时间|几分钟|多少分钟)(?:的)?电话|多少分钟|\b(?:how many |the )?(?:minutes|hours) (?:did|on)\b|\b(?:attendance|overtime|hours (?:worked|did)|working hours|mileage|call duration|call length|sick days)\b")]
    private static partial Regex Work();
}
