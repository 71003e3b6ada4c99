using System.Buffers;
using SalesBot.Bot.Reports;
using SalesBot.Bot.Understanding;

namespace SalesBot.Bot.Subjects.Figures;

/// <param name="Question">Since when, and whose customers.</param>
internal sealed record SinceRequest(FigureQuestion Question) : Request;

/// <summary>Reads 昨天以来有什么变化 and "what changed since last week".</summary>
internal static class SinceReader
{
    private static readonly string[] Asking =
    [
        "有什么新变化", "有什么变化", "有哪些变化", "有啥变化", "有什么不一样", "有什么新情况", "有什么新动静", "有什么动静", "变化了什么", "变了什么", "变化如何", "什么变化", "哪些变化",
        "what has changed", "what's changed", "whats changed", "what changed", "what is new", "what's new", "whats new", "what is different", "what's different", "anything new",
    ];

    private static readonly string[] Since = ["从", "自", "到现在", "到今天", "以来", "之后", "以后", "since", "from", "compared with", "compared to"];

    private static readonly SearchValues<string> Any = SearchValues.Create(Asking, StringComparison.Ordinal);

    public static Bid? Read(Said said)
    {
        if (said.Folded.Length > 60 || said.IsSlashed || !said.HasAny(Any) || said.Context.IsReply || said.Reading is { Intent: Intent.Correct } or { First.Customer: not null })
        {
            return null;
        }

        var word = said.First(Asking)!;
        var (text, folded) = (said.Text, said.Folded);
        foreach (var part in Since.Prepend(word))
        {
            if (folded.IndexOf(part, StringComparison.Ordinal) is >= 0 and var at)
            {
                (text, folded) = (text.Remove(at, part.Length).Insert(at, " "), folded.Remove(at, part.Length).Insert(at, " "));
            }
        }

        // Of nothing but the words it is asked of anything under the sun.
        var question = QuestionReader.Read(said, text.Trim(' ', '?', '\uff1f', '.', '。'));
        return question is { Unread: null, Metric: null, Ranks: null, When.Count: 1, Scopes.Count: < 2 } && question.When[0].From <= said.TeamDay ? new Bid("figures", new SinceRequest(question), Bid.Phrase, word) : null;
    }
}
