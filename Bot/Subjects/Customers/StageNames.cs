using SalesBot.Bot.Understanding.Vocabularies;
using SalesBot.Domain.Customers;

namespace SalesBot.Bot.Subjects.Customers;

/// <summary>A stage typed by hand after /stage.</summary>
internal static class StageNames
{
    private static readonly (string Word, Stage Stage)[] Names =
    [
        ("潜在", Stage.Prospect), ("潛在", Stage.Prospect), ("prospect", Stage.Prospect), ("lead", Stage.Prospect),
        ("意向", Stage.Interested), ("interested", Stage.Interested),
        ("谈判", Stage.Negotiating), ("談判", Stage.Negotiating), ("negotiating", Stage.Negotiating), ("negotiation", Stage.Negotiating),
        ("成交", Stage.Won), ("won", Stage.Won),
        ("流失", Stage.Lost), ("丢单", Stage.Lost), ("丟單", Stage.Lost), ("lost", Stage.Lost),
    ];

    /// <returns>Whatever a file may call a stage, where the text ends with it, as the form "/stage NAME STAGE" has it; else the stage whose name stands last; null when there is none.</returns>
    public static (string Word, Stage Stage)? In(string text)
    {
        if (FieldWords.Stages.AtEnd(text.TrimEnd()) is { } ending)
        {
            return ending;
        }

        var last = Names.Where(name => text.Contains(name.Word, StringComparison.OrdinalIgnoreCase))
            .OrderByDescending(name => text.LastIndexOf(name.Word, StringComparison.OrdinalIgnoreCase)).ThenByDescending(name => name.Word.Length);
        return last.Select(name => ((string, Stage)?)name).FirstOrDefault();
    }
}
