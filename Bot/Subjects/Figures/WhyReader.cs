using SalesBot.Bot.Reports;
using SalesBot.Bot.Understanding;

namespace SalesBot.Bot.Subjects.Figures;

/// <param name="Question">Null where the figure just shown is meant.</param>
internal sealed record WhyRequest(FigureQuestion? Question) : Request;

/// <summary>Reads /why and 回款率怎么算的: which figure's records are to be opened.</summary>
internal static class WhyReader
{
    public static Bid? Read(Said said) => said.After("why") is { } words ? new Bid("figures", new WhyRequest(words.Length > 0 ? QuestionReader.Read(said, words) : null), Bid.Command, "/why")
        : Counted(said) is { } question ? new Bid("figures", new WhyRequest(question), Bid.Form, said.Text)
        : null;

    /// <summary>回款率怎么算的, "how is the collection rate calculated": such a question; null when it is none.</summary>
    private static FigureQuestion? Counted(Said said)
    {
        var text = said.Text.Trim(' ', '?', '\uff1f', '。', '.');
        foreach (var ending in (ReadOnlySpan<string>)["是怎么算的", "怎么算的", "怎么算出来的", "怎么来的", "是怎么来的", "如何计算", "怎麼算的", "怎麼來的", "how is that counted"])
        {
            if (text.Length > ending.Length && text.Length <= 30 && text.EndsWith(ending, StringComparison.Ordinal) && QuestionReader.Read(said, text[..^ending.Length]) is { Metric: not null } question)
            {
                return question;
            }
        }

        foreach (var (start, ending) in (ReadOnlySpan<(string, string)>)[("how is ", " calculated"), ("how is ", " counted"), ("how is ", " worked out"), ("how do you calculate ", ""), ("how do you count ", "")])
        {
            if (text.StartsWith(start, StringComparison.OrdinalIgnoreCase) && text.EndsWith(ending, StringComparison.OrdinalIgnoreCase) && text.Length > start.Length + ending.Length && text.Length <= 60 && QuestionReader.Read(said, text[start.Length..^ending.Length]) is { Metric: not null } question)
            {
                return question;
            }
        }

        return null;
    }
}
