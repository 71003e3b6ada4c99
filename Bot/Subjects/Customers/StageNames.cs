using SalesBot.Bot.Understanding.Texts;
using SalesBot.Bot.Understanding.Vocabularies;
using SalesBot.Domain.Customers;

namespace SalesBot.Bot.Subjects.Customers;

/// <summary>A stage typed by hand after /stage.</summary>
internal static class StageNames
{
    /// <returns>Whatever a file may call a stage, where the text ends with it, as the form "/stage NAME STAGE" has it; else the stage whose name stands last; null when there is none.</returns>
    public static (string Word, Stage Stage)? In(string text) =>
        FieldWords.Stages.AtEnd(text.TrimEnd()) is { } ending ? ending
        : Folding.Of(text) is var folded && FieldWords.Stages.Last(folded, 0, folded.Length) is { } last ? (text.Substring(last.At, last.Length), last.Value)
        : null;
}
