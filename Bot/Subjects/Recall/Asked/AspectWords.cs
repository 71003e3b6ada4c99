using System.Text.RegularExpressions;
using SalesBot.Domain.Customers;

namespace SalesBot.Bot.Subjects.Recall.Asked;

/// <summary>What else the words of a question tell, folded: whether it is one at all, and of whom.</summary>
internal static partial class AspectWords
{
    /// <summary>周报, recap, "my Thursday", balance: asks without a word that does.</summary>
    public static bool Topical(string folded) => Topics().IsMatch(folded);

    /// <summary>只看…, "just the ones": of a list that was shown, only some.</summary>
    public static bool Narrows(string folded) => Narrowing().IsMatch(folded);

    /// <summary>能帮我订会议室吗, "can you book a room": asks for a deed, not for an answer.</summary>
    public static bool Bids(string folded) => Deeds().IsMatch(folded);

    /// <summary>A 级客户, "grade B": null where none is named.</summary>
    public static Grade? GradeIn(string folded) => Graded().Match(folded) is { Success: true } match ? Enum.Parse<Grade>(match.Groups["grade"].Value, ignoreCase: true) : null;

    [GeneratedRegex(@"^(?:你)?(?:能|可以|能不能|可不可以|会不会|可否)(?:帮|替|给)我(?!看|查|算|数|说|讲|列|念|报|理|捋|回顾|汇总)|^(?:can|could|will|would) you (?:please )?(?!tell|show|list|remind|give|read|say|check|see|recap|sum|find|look)")]
    private static partial Regex Deeds();

    [GeneratedRegex(@"(?<![a-z])(?<grade>[abc])(?:级|类|-grade\b| grade\b)|\bgrade (?<grade>[abc])\b|\ban? (?<grade>[abc])(?=\W*$)")]
    private static partial Regex Graded();

    [GeneratedRegex(@"^\W*(?:(?:my|today'?s|tomorrow'?s|this week'?s|(?:the )?week'?s) )?(?:recap|balance|log|day|agenda|schedule|diary|plan|to-?do(?: list)?|list|appointments|steps|tasks|(?:mon|tues?|weds?|thurs?|fri)[a-z]*|(?:(?:open|next) )?steps?|promises)(?:,? (?:of|for|now|so far|please|today|tomorrow|this week|mon|tues?|wed|thurs?|fri)[a-z]*)*\W*$|^(?:我?(?:今天|明天|后天|本周|这周|下周|周[一二三四五])的?)(?:安排|日程|行程|待办|清单|任务)\W*$|^(?:余款|尾款|欠款|现状|进展|近况)\W*$|^[^，。]{0,6}(?:订单|回款|销售|收款|成交|签单|下单)(?:总?额|合计|总数|情况)(?:\W+[^，。]{0,4}(?:总?额|合计|总数|情况))?\W*$|周报|\b(?:wk|week(?:ly)?|week's) (?:summary|report|recap|round-?up)\b|(?:这周|本周|上周|一周)(?:的)?(?:总结|小结|汇总)|^(?:今日|今天|本周|这周)?(?:总结|小结|汇总)(?:一下)?\W*$")]
    private static partial Regex Topics();

    [GeneratedRegex(@"^(?:只看|只要|就看)|^\W*(?:just|only) (?:the|those|show)\b")]
    private static partial Regex Narrowing();
}
