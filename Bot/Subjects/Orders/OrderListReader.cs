using System.Text.RegularExpressions;
using SalesBot.Bot.Reports;
using SalesBot.Bot.Understanding;
using SalesBot.Bot.Understanding.Intents;
using SalesBot.Bot.Wording;
using SalesBot.Domain.Performance;

namespace SalesBot.Bot.Subjects.Orders;

/// <param name="Browse">What the list is to hold.</param>
internal sealed record OrderListRequest(OrderBrowse Browse) : Request;

/// <summary>Reads which orders one wants to see: 这季度5万以上的订单, 华信去年买了什么, "orders over 50k this quarter", "what did Northwind buy last year".</summary>
internal static partial class OrderListReader
{
    private const int Longest = 60;

    public static Bid? Read(Said said)
    {
        if (said.Folded.Length > Longest || said.IsSlashed || said.Context.IsReply || !MayAsk(said) || !(Nouns().IsMatch(said.Folded) || Buys().IsMatch(said.Folded)))
        {
            return null;
        }

        var words = new Utterance(said.Text, said.Names, new ReadingContext(said.Context.Now, said.Context.Language));
        var rest = said.Text.ToCharArray();
        var bounds = Bounds.Of(words, (from, to) => Blank(rest, from, to));
        var browse = new OrderBrowse { Over = bounds.Over, Under = bounds.Under };
        var named = words.Mentions.Where(mention => mention.Owners.Any(owner => owner.Contact is null)).ToList();
        if (named is [var only] && said.Reading.First?.Customer is { } customer)
        {
            Blank(rest, only.Offset, only.End);
            browse = browse with { Customer = customer };
        }
        else if (named.Count > 0)
        {
            return null;
        }

        var lists = Lists().IsMatch(said.Folded) || Biggest().IsMatch(said.Folded);
        var buys = browse.Customer is not null && Buys().IsMatch(said.Folded);
        var chosen = Nouns().IsMatch(said.Folded) && (lists || browse.Over is not null || browse.Under is not null);
        if (!(chosen || buys) || Counts().IsMatch(said.Folded))
        {
            return null;
        }

        browse = browse with { BiggestFirst = Biggest().IsMatch(said.Folded) };
        foreach (var spoken in new[] { Nouns(), Buys(), Lists(), Biggest() })
        {
            foreach (Match match in spoken.Matches(said.Folded))
            {
                Blank(rest, match.Index, match.Index + match.Length);
            }
        }

        var question = QuestionReader.Read(said, new string(rest));
        // 新客户 and the like are figures, by which no order is chosen.
        var unused = question.Unread ?? (question.Metric is { } metric ? MetricText.Name(metric, Language.Read(said.Context.Language ?? "") ?? Language.Simplified) : null);
        // 云帆订了什么 lists nothing and filters nothing: it is answered by itself.
        return (browse is { Customer: not null, Over: null, Under: null, BiggestFirst: false } && !Several().IsMatch(said.Folded) && question.When.Count == 0 && question.Scopes.All(scope => scope == new Scope(ScopeKind.Rep, said.Roster.Writer.Name))) || (question.Metric is not null && browse is { Over: null, Under: null, Customer: null }) ? null : new Bid(
            "orders",
            new OrderListRequest(browse with { When = question.When is [var when, ..] ? when : null, Scopes = question.Scopes, Unused = unused }),
            unused is null ? Bid.Phrase : 0.94,
            said.Text);
    }

    /// <summary>这季度5万以上的订单 names no deed: of nobody's orders in particular it asks, whatever sum it holds.</summary>
    private static bool MayAsk(Said said) => Opens().IsMatch(said.Folded) || said.Reading switch
    {
        { Intent: Intent.Query or Intent.Chitchat, Clarify: null } => true,
        { Intent: Intent.Order or Intent.Log or Intent.Payment, Records: var records } => EndsInNoun().IsMatch(said.Folded) && records.All(record => record is { Customer: null, CustomerName: null, Candidates.Count: 0 } || record.Customer == said.Context.Current),
        _ => false,
    };

    private static void Blank(char[] text, int start, int end) => text.AsSpan(Math.Max(0, start)..Math.Min(text.Length, end)).Fill(' ');

    [GeneratedRegex(@"订单|单子|(?:签|下|成)了?(?:哪些|哪几|什么)(?:个|张|笔)?单|成交记录|购买记录|采购记录|\borders?\b|\bpurchases?\b|\bdeals (?:signed|closed|won)\b")]
    private static partial Regex Nouns();

    [GeneratedRegex(@"^[^了]*(?:订单|单子)(?:有哪些|呢)?[?？]?$|\borders\b(?: over| under| above| below|$)")]
    private static partial Regex EndsInNoun();

    [GeneratedRegex(@"(?:都|一共|总共)?(?:买|订|采购|下|签)(?:了|过|的)?(?:些|点)?(?:什么|啥|哪些|哪几|多少)?(?:单|货|东西|产品)?|\bwhat (?:did|has|have|do)\b|\b(?:buy|buys|bought|order(?:ed)?|purchased?|sign(?:ed)?|closed?|won|win|placed?|got|get|took|take|did|has|have)\b(?: from us)?")]
    private static partial Regex Buys();

    /// <summary>A list is asked for in so many words.</summary>
    [GeneratedRegex(@"^(?:list|show me|which)\b|^列(?:一下|出)")]
    private static partial Regex Opens();

    [GeneratedRegex(@"哪些|哪几|有什么|列一下|列出来|列出|明细|清单|记录|看看|看下|看一下|\b(?:list|show me|show|which|what)\b")]
    private static partial Regex Lists();

    /// <summary>A list is wanted, not what was bought.</summary>
    [GeneratedRegex(@"哪些|哪几|列|明细|清单|记录|看看|看下|看一下|\b(?:orders|purchases|list|show me)\b")]
    private static partial Regex Several();

    [GeneratedRegex(@"最大的?|最高的?|金额从大到小|\b(?:biggest|largest|highest)(?: first)?\b")]
    private static partial Regex Biggest();

    /// <summary>How many is a figure.</summary>
    [GeneratedRegex(@"多少(?:个|张|笔)?(?:单|订单)|几(?:个|张|笔)?(?:单|订单)|订单(?:数|量|额)|\bhow many\b|\bhow much\b|\bnumber of\b|\baverage\b")]
    private static partial Regex Counts();
}
