using System.Text.RegularExpressions;
using SalesBot.Bot.Reports;
using SalesBot.Bot.Understanding;
using SalesBot.Bot.Understanding.Vocabularies;
using SalesBot.Domain.Customers;

namespace SalesBot.Bot.Subjects.Losses;

/// <param name="Question">Of whom, and in which days; two of them are held side by side.</param>
/// <param name="Reason">Only those, and what share of all they are.</param>
internal sealed record LossRequest(FigureQuestion Question, LossReason? Reason) : Request;

/// <summary>Reads 最近半年为什么丢客户, 价格占几成, "what did we lose since January", "did we lose more on price in Q1 than in Q4".</summary>
internal static partial class LossReader
{
    private const int Longest = 120;

    public static Bid? Read(Said said)
    {
        if (said.Folded.Length > Longest || said.IsSlashed || said.Context.IsReply || said.Reading is { First.Customer: not null } || Lost().Match(said.Folded) is not { Success: true } lost || !Asks(said))
        {
            return null;
        }

        var question = QuestionReader.Read(said, said.Text);
        // 流失率 and the like are figures of their own.
        if (Figures().IsMatch(said.Folded) || (question.Ranks is not null && Reason(said) is null && !Reasons().IsMatch(said.Folded)))
        {
            return null;
        }

        var when = question.When is [var first, ..] && Since().IsMatch(said.Folded) ? [first with { To = said.TeamDay }] : question.When;
        return new Bid("losses", new LossRequest(question with { When = when }, Reason(said)), Bid.Phrase, lost.Value);
    }

    private static bool Asks(Said said) => Inquiry.In(said) || Lists().IsMatch(said.Folded);

    private static LossReason? Reason(Said said) =>
        new MarkedText(said.Text, said.Folded).TakeLongest(FieldWords.LossReasons.Words.Select(entry => entry.Key).Where(word => FieldWords.LossReasons.Find(word) is not (null or LossReason.Other))) is { } named ? FieldWords.LossReasons.Find(named) : null;

    /// <summary>What was lost is customers or deals: nobody lost their way.</summary>
    [GeneratedRegex(@"(?:丢|黄|流失|输)(?:掉|了|的|失)*(?:的)?(?:客户|单子|单|生意|几家|多少家|哪些|哪几家|谁|什么|在)|(?:客户|单子|生意)[^，。]{0,6}(?:丢|跑|黄|流失|输)(?:掉|了|的)|流失(?:原因|的原因|客户|名单|都|主要)|丢单|输单|失单|\b(?:did|have|do) we los[et]\b|\bwe(?:'ve)? lost\b|\blost (?:deals?|customers?|accounts?|clients?|business|orders?)\b|\b(?:deals?|customers?|accounts?|clients?)\b[^.,?]{0,24}\b(?:were|was|been|got) lost\b|\bloss(?:es)?\b|\blosing (?:deals?|customers?|accounts?|on)\b|\bloss reasons?\b")]
    private static partial Regex Lost();

    [GeneratedRegex(@"流失率|流失(?:客户)?数\b|\bchurn\b|\bloss rate\b")]
    private static partial Regex Figures();

    [GeneratedRegex(@"原因|为什么|为啥|为何|栽|因为|怎么丢|\bwhy\b|\breasons?\b|\bon price\b|\bto (?:price|competitors?)\b")]
    private static partial Regex Reasons();

    [GeneratedRegex(@"列|清单|名单|明细|^\s*(?:list|show|give me|name|break down)\b")]
    private static partial Regex Lists();

    [GeneratedRegex(@"以来|至今|到现在|\bsince\b|从[^，。]{1,8}(?:起|开始|到现在)")]
    private static partial Regex Since();
}
