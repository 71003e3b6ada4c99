using System.Text.RegularExpressions;
using SalesBot.Bot.Understanding.Judge;

namespace SalesBot.Bot.Understanding.Intents;

/// <summary>
/// Whether a message that names a price, a delivery, a budget or a boss also says that something is wrong there. "Karen's quote went off" and 来问交货期 name a topic; an objection needs somebody who hesitates.
/// </summary>
internal static partial class Hesitation
{
    public static bool Behind(Utterance said, string objection)
    {
        if (objection is not ("price" or "delivery" or "budget" or "authority") || Adverse().IsMatch(said.Folded))
        {
            return true;
        }

        var (found, above) = (0u, false);
        foreach (var (concern, start, end) in Concerns.Table.Find(said.Folded))
        {
            found |= concern is Concern.Dear && Topic().IsMatch(said.Folded[start..end]) ? 0 : 1u << (int)concern;
            above |= concern is Concern.Above;
        }

        return objection switch
        {
            "price" => Any(found, Concern.Dear, Concern.Lower, Concern.Short, Concern.Rival, Concern.Refuse, Concern.Upset, Concern.Worth),
            "delivery" => Any(found, Concern.Slow, Concern.Refuse, Concern.Upset, Concern.Lacks, Concern.Wait),
            "budget" => Any(found, Concern.Short, Concern.Wait, Concern.Approve, Concern.Above, Concern.Refuse, Concern.Lacks, Concern.Lower, Concern.Slow, Concern.Upset),
            _ => above && Any(found, Concern.Approve, Concern.Purse, Concern.Wait, Concern.Refuse, Concern.Slow) || Any(found, Concern.Wait, Concern.Refuse),
        };
    }

    private static bool Any(uint found, params ReadOnlySpan<Concern> concerns)
    {
        foreach (var concern in concerns)
        {
            if ((found & (1u << (int)concern)) != 0)
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>What is spoken of, and neither much nor little.</summary>
    [GeneratedRegex("^(?:costs?|prices?|priced|pricing|quotes?|quoted|figure|number|rates?|价钱|价码|价位|价格|报价|单价|数儿|这数|呢个数|个价)$")]
    private static partial Regex Topic();

    /// <summary>What is denied, too much, feared, or held against something.</summary>
    [GeneratedRegex(@"[不没未无冇唔别嫌怕贵慢卡难愁骂]|但|只是|就是|缩短|提前|加急|尽快|太|\b(?:not|no|never|nobody|none|but|though|only|too(?= \w)|dear\w*|unless|until|if|whether|than|hat(?:es?|ed)|dislik\w+|grumbl\w+|moan\w*|grip\w+|balk\w*|struggl\w+|hard|trouble|problem|issue|bad|wrong|sore|winc\w+|short\w*|sooner|faster|quicker|earlier)\b|n't\b", RegexOptions.IgnoreCase)]
    private static partial Regex Adverse();
}
