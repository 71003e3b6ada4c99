using System.Text.RegularExpressions;

namespace SalesBot.Domain.FollowUps;

/// <summary>What a customer could not say for sure yet.</summary>
public enum FuzzyFact
{
    Budget,
    Price,
    DecisionMaker,
    Quantity,
    Timing,
    Need,
}

/// <summary>Hears facts that are still open ("预算待确认"): each is asked about again in <see cref="AskAgainAfter"/> working days (docs/rules.md, required fields).</summary>
public static partial class FuzzyFacts
{
    public const int AskAgainAfter = 3;

    private static readonly (Regex Subject, FuzzyFact Fact)[] Subjects =
    [
        (Budget(), FuzzyFact.Budget), (Price(), FuzzyFact.Price), (DecisionMaker(), FuzzyFact.DecisionMaker),
        (Quantity(), FuzzyFact.Quantity), (Timing(), FuzzyFact.Timing), (Need(), FuzzyFact.Need),
    ];

    /// <returns>The first open fact of the text; null when there is none.</returns>
    public static FuzzyFact? In(string text)
    {
        foreach (var clause in Ends().Split(text).Where(clause => Open().IsMatch(clause)))
        {
            foreach (var (subject, fact) in Subjects)
            {
                if (subject.IsMatch(clause))
                {
                    return fact;
                }
            }
        }

        return null;
    }

    [GeneratedRegex(@"[,.;!?\n\uFF0C\u3002\uFF1B\uFF01\uFF1F]")]
    private static partial Regex Ends();

    [GeneratedRegex("待确[认定]|待確[認定]|未确[认定]|未確[認定]|没确[认定]|沒確[認定]|不确定|不確定|待定|未定|没定|沒定|定不下来|定不下來|待审批|待審批|待批|走审批|走審批|没批|沒批|不清楚|说不准|說不準"
        + @"|\b(?:tb[cd]|to be (?:confirmed|decided|approved)|not (?:yet )?(?:been )?(?:confirmed|decided|fixed|approved|set|clear)|(?:is|are)n[’']t (?:yet )?(?:confirmed|decided|fixed|approved|set|clear)|unconfirmed|undecided|unclear|pending|needs? (?:sign-?off|approval|confirming))\b", RegexOptions.IgnoreCase)]
    private static partial Regex Open();

    [GeneratedRegex(@"预算|預算|经费|經費|\bbudget", RegexOptions.IgnoreCase)]
    private static partial Regex Budget();

    [GeneratedRegex(@"价格|價格|报价|報價|\bprice|\bquote", RegexOptions.IgnoreCase)]
    private static partial Regex Price();

    [GeneratedRegex(@"决策人|決策人|谁拍板|誰拍板|拍板人|谁决定|誰決定|\bdecision.?maker|\bwho decides", RegexOptions.IgnoreCase)]
    private static partial Regex DecisionMaker();

    [GeneratedRegex(@"数量|數量|用量|台数|台數|\bquantit|\bvolume", RegexOptions.IgnoreCase)]
    private static partial Regex Quantity();

    [GeneratedRegex(@"时间|時間|交期|日期|工期|\btiming|\bdate|\bschedule|\btimeline", RegexOptions.IgnoreCase)]
    private static partial Regex Timing();

    [GeneratedRegex(@"需求|方案|规格|規格|\bneed|\bspec|\brequirement", RegexOptions.IgnoreCase)]
    private static partial Regex Need();
}
