using SalesBot.Bot.Reports;
using SalesBot.Bot.Understanding;

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
        return QuestionReader.Smells(said) && (question.IsSure || question.IsOfAStranger) && !question.IsAhead(said.TeamDay) ? Of(question, Bid.Words, said.Text)
            : !asked ? null
            // Where a figure was read, what else was said does no harm.
            : Of(question is { Metric: null, Overall: false } ? question : question with { Unread = null }, 0.92, said.Text);
    }

    private static Bid Of(FigureQuestion? question, double score, string evidence) => new("figures", new FigureRequest(question), score, evidence);
}
