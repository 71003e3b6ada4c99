using System.Buffers;
using SalesBot.Bot.Reports;
using SalesBot.Bot.Understanding;
using SalesBot.Domain.Customers;
using SalesBot.Domain.Performance;

namespace SalesBot.Bot.Subjects.Forecasts;

/// <param name="Question">Whose.</param>
/// <param name="Stage">Only of that stage.</param>
/// <param name="By">Split by these; null for the stages.</param>
/// <param name="Stuck">Only those that are stuck.</param>
internal sealed record ExpectedRequest(FigureQuestion Question, Stage? Stage, ScopeKind? By, bool Stuck) : Request;

/// <summary>Reads 在谈的有多少钱, 哪些客户卡住了, "what's in the pipeline", "pipeline by rep", "which deals are stuck".</summary>
internal static class ExpectedReader
{
    private static readonly string[] Stuck =
    [
        "哪些客户卡住了", "哪些单子卡住了", "哪几家卡住了", "哪些卡住了", "谁卡住了", "卡住的客户", "卡住的单子", "卡住的商机", "停滞的客户", "停滞的商机",
        "which deals are stuck", "which customers are stuck", "what deals are stuck", "stuck deals", "what is stuck", "what's stuck", "stalled deals", "which deals have stalled",
    ];

    private static readonly string[] Money =
    [
        "阶段的有多少钱", "阶段有多少钱", "阶段多少钱", "在谈的有多少钱", "在谈的单子有多少", "在谈的一共多少", "在谈多少钱", "在谈的有多少", "在谈的单子", "在谈的生意", "在谈的项目", "在谈金额", "商机金额", "商机总额", "有多少商机", "销售管道", "管道里有多少钱", "管道里有多少", "管道有多少", "管道金额", "在手商机",
        "what's in the pipeline", "what is in the pipeline", "how much is in the pipeline", "how much do we have in the pipeline", "how big is the pipeline", "what is the pipeline worth", "what's the pipeline worth", "in the pipeline", "pipeline value", "weighted pipeline", "open pipeline", "show me the pipeline", "the pipeline", "our pipeline", "my pipeline", "pipeline", "open deals", "open opportunities",
    ];

    private static readonly (Stage Stage, string[] Words)[] Stages =
    [
        (Stage.Negotiating, ["谈判", "negotiating", "negotiation", "at negotiation"]), (Stage.Interested, ["意向", "interested"]), (Stage.Prospect, ["潜在", "prospects", "prospect"]),
    ];

    private static readonly SearchValues<string> Any = SearchValues.Create([.. Stuck, .. Money], StringComparison.Ordinal);

    public static Bid? Read(Said said)
    {
        if (said.Folded.Length > 60 || said.IsSlashed || !said.HasAny(Any) || said.Context.IsReply || said.Reading.First?.Customer is not null)
        {
            return null;
        }

        var stuck = said.First(Stuck);
        var word = stuck ?? Money.Where(word => said.Folded.Contains(word, StringComparison.Ordinal)).MaxBy(word => word.Length)!;
        var rest = said.Text.Remove(said.Folded.IndexOf(word, StringComparison.Ordinal), word.Length);
        var (stage, named) = Stages.Select(entry => ((Stage?)entry.Stage, Word: entry.Words.FirstOrDefault(name => rest.Contains(name, StringComparison.OrdinalIgnoreCase)))).FirstOrDefault(entry => entry.Word is not null);
        rest = named is null ? rest : rest.Replace(named, " ", StringComparison.OrdinalIgnoreCase);
        var question = QuestionReader.Read(said, rest.Trim(' ', '?', '\uff1f', '.', '。'));
        return question is { Unread: null, Metric: null, When.Count: 0, Scopes.Count: < 2 }
            ? new Bid("forecasts", new ExpectedRequest(question, stage, question.Ranks, stuck is not null), Bid.Phrase, word)
            : null;
    }
}
