using System.Text.RegularExpressions;
using SalesBot.Domain.Customers;

namespace SalesBot.Bot.Chat;

/// <summary>那两家明儿再打, "sent to both", 三家都发了: the customers told of together in the lines before, where the message names nobody itself.</summary>
internal static partial class Several
{
    /// <summary>So many lines back it reaches.</summary>
    private const int Reach = 3;

    /// <returns>Two or more; none where they are not spoken of together.</returns>
    public static IReadOnlyList<CustomerCode> Of(Message message)
    {
        if (message.Text.Length > 80 || Plural().Match(message.Folded) is not { Success: true } plural || (message.Whom.Said && message.Whom.How is not Reference.Pronoun))
        {
            return [];
        }

        var count = plural.Groups["two"].Success ? 2 : plural.Groups["three"].Success ? 3 : plural.Groups["four"].Success ? 4 : 0;
        var listed = (message.Conversation.Lines ?? []).Take(Reach).Where(line => message.Now - line.At <= TimeSpan.FromHours(1)).Select(line => line.Listed).FirstOrDefault(one => one is { Count: > 1 });
        return listed is not null && (count == 0 || count == listed.Count) && listed.All(code => message.Find(code) is not null) ? listed : [];
    }

    /// <summary>What is said of each, without the words that point at all of them.</summary>
    public static string Each(string text) => Pointing().Replace(text, "").Trim(' ', ',', '，');

    [GeneratedRegex(@"(?:那|这|這|佢)(?:(?<two>两|兩|俩|倆)|(?<three>三)|(?<four>四)|几|幾)(?:家|边|邊|位)|^(?:(?<two>两|兩)|(?<three>三)|(?<four>四))(?:家|位)|(?:(?<two>两|兩)|(?<three>三)|(?<four>四))(?:家|位)都|(?:他们|她们|他們|她們|佢哋)(?:都|几家|幾家|两家|兩家)|\b(?:to|with|ring|rang|call|called|try|tried|email|emailed|text|texted|see|chase|tell|told|them)(?: them)? (?<two>both)\b(?! \w+s\b)|^(?<two>both) (?:of them|want|need|said|asked|are|have|rang|called|like)\b|\b(?:all|those) (?:(?<three>three)|(?<four>four))\b|\b(?:both|all|each) of them\b")]
    private static partial Regex Plural();

    [GeneratedRegex(@"(?:那|这|這)?(?:两|兩|俩|倆|三|四|几|幾)(?:家|边|邊|位)(?:都)?|\b(?:to |with |for )?(?:both|all|each)(?: of them)?\b", RegexOptions.IgnoreCase)]
    private static partial Regex Pointing();
}
