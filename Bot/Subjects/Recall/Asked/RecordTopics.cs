using System.Text.RegularExpressions;

namespace SalesBot.Bot.Subjects.Recall.Asked;

/// <summary>What was written down, and what of it counts.</summary>
internal static partial class RecordTopics
{
    public static readonly (Topic Topic, Regex Words)[] All =
    [
        (Topic.Record, Record()), (Topic.Note, Note()), (Topic.Log, Log()), (Topic.Recap, Recap()), (Topic.Where, Where()),
        (Topic.Counting, Counting()), (Topic.Past, Past()),
    ];

    /// <summary>What is on record: 记了没, "is it on file".</summary>
    [GeneratedRegex(@"(?:有没有|有没|是否|是不是)?(?:漏)?(?:记|录)(?:了|过|下|上|没记)*(?:吗|没|什么|啥|哪些|几|多少|的|进)|记了(?:没|吗)?|记录里|(?:几|多少)条(?:跟进|记录)|\b(?:(?:did|have|had) (?:i|we|you) (?:already |ever |actually )?(?:log(?:ged)?|noted?|record(?:ed)?|writ(?:e|ten)|put|enter(?:ed)?|file[d]?|got (?:it|that) down|miss|forg[eo]t\w*)|on (?:record|file)|written down|(?:what|anything)[^?]*\b(?:noted|logged|recorded)|is (?:there|that|it) (?:a |any )?(?:record|logged|noted?)|how many (?:contacts|follow-?ups|entries|records|notes))\b"
        + @"|(?:留|存|有)(?:下|有|没有|没)?(?:过|了)?(?:什么|啥|任何|点)?(?:记录|记载|底)|(?:记|写)(?:上|下|进)(?:了|去)?(?:没|吗)?|没?(?:被)?算(?:进去?|上|在内)|漏(?:了|算|记)|记成(?:什么|了)|有记|查得到|你那里有(?:数|没)"
        + @"|\b(?:(?:is|was|have you got|got) (?:it|that|this|him|her|them|anything) (?:down|in there|in the system|on file|recorded)|any record|counted|(?:go(?:ne)?|went|count\w*|put|down|kept) (?:in |down )?as|left out|missing from|keep (?:a )?record|in (?:the|your) (?:books|system)|do you have (?:it|that|anything))\b|\b(?:saved?|go(?:ne)? through|went through|still there)\b|算(?:成|作)|\b(?:did|have|had) (?:i|we|you) just (?:log|note|record|write|put|enter|add|save)|算(?:是)?我的")]
    private static partial Regex Record();

    /// <summary>备忘, "my notes".</summary>
    [GeneratedRegex(@"备忘|笔记|\b(?:notes?|memos?)\b")]
    private static partial Regex Note();

    /// <summary>What I did and wrote down: 今天见了谁, "what did I log".</summary>
    [GeneratedRegex(@"(?:记|聊|跟|写)(?:了|过)?(?:点|些)?(?:啥|什么|哪些|几|多少)|(?:干|做)(?:了|过)(?:点|些)?(?:啥|什么|哪些|几|多少)|(?:干|做)(?:些|点)?(?:啥|什么)了|(?:几|多少|哪些|哪几)(?:条|个|次|家|位)(?:跟进|记录|客户|人)?[^，。]{0,6}(?:联[系络]|聊|见|拜访|跑|谈|沟通|记)|(?:联[系络]|聊|见|拜访|跑|谈|沟通|走访)(?:上|到)?(?:了|过)(?:几|多少|哪|谁)|联[系络]上(?:几|多少|哪|谁)|(?:见|聊|联[系络])(?:了|过)谁|[跟和]谁(?:都)?(?:聊|谈|见|通|联[系络]|碰)|谁(?:聊|见|谈|联[系络])过|\brecap\b|\bwhat (?:did i|have i) (?:do|done|log|logged|write|written|record|recorded|note|noted|get|got)\b|(?:记|写|录|登)(?:下|进|上)?(?:来|去)?(?:的|了)(?:那些|所有)?(?:东西|内容|事情?|条目)|\bwhat (?:all )?(?:did|have|had) i (?:[a-z]+ ){0,3}?(?:done|log(?:ged|ging)?|writ(?:e|ten|ing) down|record(?:ed|ing)?|not(?:ed?|ing)|get done|got done|put(?:ting)? down|enter(?:ed|ing)?)\b|\bwhat i(?:'ve| have)? (?:put(?: down)?|wrote|done|logged|written|recorded|noted)\b|\bwhat's logged\b|\b(?:my|today'?s) (?:log|entries|notes|records)\b|\bhow many (?:customers|people|contacts|follow-?ups|visits|clients|accounts|entries|records|meetings|conversations|companies|places|sites|firms|of them)\b[^?]*\b(?:i|did|have|log|logged|today|yesterday|week)\b|\b(?:who|whom|which (?:customers?|ones|clients?|people)) (?:did|have) i (?:actually |really |already |even )*(?:spea?k|spoken|talk|see|seen|meet|met|call|contact|visit|reach|log)\w*|\bdid i (?:log|record|note|write) (?:anything|everything|all)\b"
        + @"|(?:去|见|跑|拜访|走|聊|谈|找)(?:了|过|到)?(?:的)?(?:哪(?:家|几家|些|位)|谁)|(?:今天|昨天|前天|上午|下午|这周|本周|上周)(?:我)?记的(?!什么时候|是什么|哪)|(?:拜访|跑|见|聊|谈|联[系络]|打|去|走)(?:了|过|上)?(?:几|多少)(?:家|个|位|户|次|趟|通)"
        + @"|\b(?:how many (?:did|have) i (?:actually |really )?(?:spea?k|spoken|talk|see|seen|meet|met|call|contact|visit|reach|log|get|got)\w*|who(?:m|\'ve| have| did)? i(?:\'ve| have)? (?:spoken|seen|met|called|visited|talked))\b|\bhow many (?:customer|client|account) (?:contacts|visits|calls|meetings)\b|\bwhat (?:did i|have i) (?:put(?! (?:to|in for))|add(?:ed)?|enter(?:ed)?|save[d]?|kept|keep)\b")]
    private static partial Regex Log();

    /// <summary>Days told in short: 周总结, "how was my week".</summary>
    [GeneratedRegex(@"(?:这周|本周|上周|这个礼拜|这礼拜|一周|周)(?:的)?(?:总结|小结|汇总)|周报|(?:发|给)(?:老板|领导|经理|头儿)(?:看)?的?(?:总结|汇总|报告)|\b(?:wk|week(?:ly)?|week's) (?:summary|report|recap|round-?up)\b"
        + @"|(?:这|上|本|两|半)(?:个)?(?:周|星期|礼拜|月|天)(?:的)?[^，。]{0,6}(?:捋|概括|概述|战绩|成绩|成果)|(?:两周|半个?月|周)[^，。]{0,4}(?:总结|小结|汇总)|我(?:上周|这周|本周|上个?礼拜|昨天|今天)(?:干|做|表现|跑)得?(?:怎么样|咋样|如何)"
        + @"|\b(?:how (?:did|have) i (?:do|done|get on|got on|fare[d]?)|how was my (?:week|day|fortnight)|(?:fortnight|week|day) in (?:a few|two|three|four|five|some|\d) (?:lines|sentences|words|points)|(?:sum up|summary of|summary for|recap of|rundown of|round-?up of) (?:my|the|this|last|these|today) ?(?:past |last )?(?:two )?(?:week|fortnight|day|s)?\w*)\b|过一遍|捋一遍")]
    private static partial Regex Recap();

    /// <summary>Which of the records the last entry went to: 记到哪家了, "who did you put that under".</summary>
    [GeneratedRegex(@"(?:记|写|放|算|挂)(?:到|在|给|去)(?:了)?(?:哪|谁|什么地方)|(?:记|算|挂)(?:的)?(?:是|在)?哪(?:家|个|里|儿)|(?:记|写)到哪"
        + @"|\b(?:(?:which|who|whom|where) [^?]{0,30}\b(?:did|have) you (?:put|log|file|note|write|record|stick|book|save)\w*|(?:where|who|whom|what) did (?:that|it|this|the|my)(?: [a-z]+){0,2} go (?:to|under|on|down)|(?:put|filed?|logged|noted|booked) (?:that|it|this) (?:on|under|for|against) (?:which|who|whom|what))\b")]
    private static partial Regex Where();

    /// <summary>Whether a count holds this or that: 算上没接的吗, "does that include visits, is it".</summary>
    [GeneratedRegex(@"(?:包括|算上|算进|计入)[^，。]{0,8}(?:吗|么|没|不)|是不是(?:也|连)?(?:算|包括)|\b(?:count(?:ing|s|ed)?|includ(?:ing|es?|ed))\b[^?]*, (?:is it|are they|right|did it)|\b(?:does|is|did|are) (?:that|those|it|this) (?:count|includ)\w*")]
    private static partial Regex Counting();

    /// <summary>It is over: what was done, not what is to be done: 见过, "did", "so far".</summary>
    [GeneratedRegex(@"[了过](?!期)|\b(?:did|have i|i've|have we|was|were|had|so far)\b|打通|接通|联[系络]上|见到|(?:签单|拜访|下单|付款|签约)的|\b(?:placed|bought|ordered|signed|paid|reached|spoke)\b")]
    private static partial Regex Past();
}
