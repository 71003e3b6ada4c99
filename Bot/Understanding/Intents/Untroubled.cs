using System.Text.RegularExpressions;

namespace SalesBot.Bot.Understanding.Intents;

/// <summary>What is said to be no trouble, or to be settled, is no objection: "price is not the difficulty", 价格没问题, "budget unfroze".</summary>
internal static partial class Untroubled
{
    public static bool By(Utterance said, string objection) => said.Folded.AsSpan().ContainsAny(Hints) && Matches(said.Folded, objection);

    private static readonly System.Buffers.SearchValues<string> Hints = System.Buffers.SearchValues.Create(["not ", "no ", "n't ", "unfro", "approved", "released", "freed", "signed off", "没问题", "不是问题", "没啥", "解冻", "批了", "批下来", "下来了", "到位", "ok", "有了", "没意见", "冇问题", "唔系问题", "不成问题", "没有问题", "不介意", "不在乎"], StringComparison.Ordinal);

    private static bool Matches(string folded, string objection) => objection switch
    {
        "price" => Denied(folded, @"price|pricing|cost|money|价格|价钱|价|报价") || Price().IsMatch(folded),
        "budget" => Budget().IsMatch(folded),
        "delivery" => Denied(folded, @"delivery|lead time|交期|货期|交货"),
        "quality" => Denied(folded, @"quality|质量|品质"),
        "timing" => Denied(folded, @"timing|time|时间"),
        "terms" => Denied(folded, @"terms|payment|账期|付款|条款"),
        "authority" => Authority().IsMatch(folded),
        _ => false,
    };

    /// <summary>The thing named right before its denial.</summary>
    private static bool Denied(string folded, string things)
    {
        foreach (Match match in Trouble().Matches(folded))
        {
            if (things.Split('|').Any(match.Groups["what"].Value.EndsWith))
            {
                return true;
            }
        }

        return false;
    }

    [GeneratedRegex(@"(?<what>[a-z ]{4,12}?|[\u4e00-\u9fff]{1,6}?)(?:\s?(?:is|was|are|were|seems?)(?:n't| not| no)|\s?isn't|倒|也|都|方面|这块|上|呢|是)*\s*(?:(?:the |a |an |any |much of a |really )*(?:difficulty|problem|issue|concern|obstacle|worry|sticking point|objection)|没问题|没有问题|不是问题|不成问题|没啥问题|没意见|冇问题|唔系问题|不介意|不在乎)")]
    private static partial Regex Trouble();

    [GeneratedRegex(@"(?:no|not) (?:a )?(?:price|cost|money) (?:objection|issue|problem)|(?:happy|fine|ok|okay|comfortable) with the (?:price|cost|money)|不嫌贵|不嫌價|价钱(?:ok|可以|合适)")]
    private static partial Regex Price();

    [GeneratedRegex(@"budget(?:'s| is| has| was| got)?(?: been)? (?:un(?:froze|frozen|blocked|locked)|released|approved|freed|signed off|confirmed|back|come through|came through|there|no (?:problem|issue)|not (?:the |a )?(?:problem|issue))|预算(?:已经|也|都|终于|总算)?(?:解冻|批了|批下来|下来了|到位|有了|没问题|没有问题|不是问题|过了|够)")]
    private static partial Regex Budget();

    [GeneratedRegex(@"(?:head office|the boss|the board|director|ceo|hq|group|management) (?:have |has |had |'s |'ve )?(?:signed (?:it |this |that )?off|approved|okayed|said yes|agreed)|(?:领导|老板|总部|上面|董事会)(?:已经|也|都)?(?:签了|签字了|批了|同意了|点头了|拍板了)")]
    private static partial Regex Authority();
}
