using System.Text.RegularExpressions;
using SalesBot.Bot.Understanding.Texts;

namespace SalesBot.Bot.Understanding.Intents;

/// <summary>
/// 算了，撤了，还是周四; "undo that, it was 945 all along": a clause of nothing but words that take back, and beside it a sigh, why, or how it was before. A message that is only such a clause is a command by itself.
/// </summary>
internal static partial class TakenBackClause
{
    private const int Longest = 80;

    /// <returns>What stands behind the clause, perhaps nothing; null where no clause takes back, or something else is told before it.</returns>
    public static string? In(string text)
    {
        if (text.Length > Longest || text.StartsWith('/') || QuestionEnd.In(text))
        {
            return null;
        }

        var start = 0;
        foreach (Match clause in Clauses().Matches(text))
        {
            var said = clause.Groups["said"].Value;
            if (Strong().IsMatch(said) && TakingBack.In(Folding.Of(said)) is "undo")
            {
                var behind = text[(clause.Index + clause.Length)..].Trim();
                return start == 0 && behind.Length == 0 ? null : behind;
            }

            // Only a sigh goes before it.
            if (!Sigh().IsMatch(said))
            {
                return null;
            }

            start = clause.Index + clause.Length;
        }

        return null;
    }

    /// <summary>不要了 may be what they say; these are said of what was written.</summary>
    [GeneratedRegex(@"撤|删|刪|作废|作廢|回退|复原|復原|\b(?:undo|revert|scrap|delete|remove|erase|discard|back)\b", RegexOptions.IgnoreCase)]
    private static partial Regex Strong();

    [GeneratedRegex(@"(?<said>[^，。,.；;！!\n]+)(?:[，。,.；;！!\n]+\s*|$)")]
    private static partial Regex Clauses();

    [GeneratedRegex(@"^\s*(?:算了吧?|唉+|哎呀?|啊+|不+|哦|噢|呃|等等|等下|慢着|慢著|不对|不對|不行|哈|对不起|對不起|抱歉|不好意思|no|nah|oh|ah|wait|hang on|hold on|sorry|actually|hmm+|um+|er+|ok(?:ay)?|right|well|never ?mind|forget it|on second thoughts?|my (?:bad|mistake)|oops|whoops)(?:\s+(?:no|wait|sorry|actually))*\s*$", RegexOptions.IgnoreCase)]
    private static partial Regex Sigh();
}
