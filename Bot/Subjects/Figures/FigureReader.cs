using SalesBot.Bot.Reports;
using SalesBot.Bot.Understanding;
using SalesBot.Bot.Understanding.Acts;
using SalesBot.Bot.Understanding.Naming;
using SalesBot.Bot.Understanding.Texts;
using SalesBot.Domain.Performance;

namespace SalesBot.Bot.Subjects.Figures;

/// <param name="Question">Null for one's own month.</param>
internal sealed record FigureRequest(FigureQuestion? Question) : Request;

/// <summary>Reads /kpi and plain questions about figures.</summary>
internal static class FigureReader
{
    public static Bid? Read(Said said)
    {
        if (said.After("kpi") is { } words)
        {
            return Of(words.Length == 0 ? null : QuestionReader.Read(said, words) with { Asks = true }, Bid.Command, "/kpi");
        }

        var reading = said.Reading;
        var asked = reading is { Intent: Intent.Query, Query.Type: "performance" or "ranking" or "activity" };
        if (reading is { Intent: Intent.Command } or { Clarify.Candidates.Count: > 0 } or { First.Customer: not null } || !(asked || QuestionReader.Smells(said)))
        {
            return null;
        }

        var question = QuestionReader.Read(said, said.Text);
        if (question.IsOfTheBooks && (asked || Asks(said, question)) && !Sets(said, question) && !question.IsAhead(said.TeamDay) && (asked || !Does(reading, question)) && !(question.IsSure && !question.IsTable))
        {
            // A name nobody has must not become a figure of everybody.
            return question.Scopes.Count == 0 && question.Unused.FirstOrDefault(IsAName) is { } stranger ? Of(question with { Unread = stranger }, Bid.Words, said.Text) : Of(question with { Unread = null, Asks = true }, Bid.Phrase, said.Text);
        }

        return QuestionReader.Smells(said) && (question.IsSure || question.IsOfAStranger) && !question.IsAhead(said.TeamDay) ? Of(question, Bid.Words, said.Text)
            : !asked ? null
            // Where a figure was read, what else was said does no harm.
            : Of(question is { Metric: null, Overall: false } ? question : question with { Unread = null }, 0.92, said.Text);
    }

    /// <summary>小明四月目标30万 sets one, and a score is given: what was to be reached is asked for in so many words.</summary>
    private static bool Asks(Said said, FigureQuestion question) =>
        question.Ranks is not null || Inquiry.In(said) || (question is { WithTarget: false, Metric: not (Metric.Completion or Metric.ChallengeCompletion or Metric.Score or Metric.Compliance) } && (question.ByMonth || question.When.Count > 1 || question.Scopes.Count > 0));

    /// <summary>A number beside a target is the target.</summary>
    private static bool Sets(Said said, FigureQuestion question) =>
        question.Ranks is null && (question.WithTarget || question.Metric is Metric.Completion or Metric.ChallengeCompletion) && said.Utterance.Figures.Exists(figure => !said.Utterance.Times.Exists(figure.Overlaps));

    private static bool IsAName(string left) => char.IsAsciiLetterUpper(left[0]) || (left.Length == 2 && left[0] is '小' or '老' or '阿') || (left.Length is 2 or 3 && Titles.IsSurname(Folding.Of(left)[0]));

    /// <summary>Somebody was met or something was sold: whatever figures it names, it is told.</summary>
    private static bool Does(Reading reading, FigureQuestion question) =>
        reading.Acts.Any(act => act is { Kind: ActKind.Report or ActKind.Colleague or ActKind.Attempt or ActKind.Order or ActKind.Payment, Confidence: >= 0.8 } && !(act.Kind is ActKind.Order or ActKind.Payment && question.Ranks is not null));

    private static Bid Of(FigureQuestion? question, double score, string evidence) => new("figures", new FigureRequest(question), score, evidence);
}
