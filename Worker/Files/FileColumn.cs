using SalesBot.Bot.Wording;

namespace SalesBot.Worker.Files;

/// <summary>A column of a file: its headings and what its cells hold.</summary>
internal sealed record FileColumn(string English, string Simplified, string Traditional, CellKind Holds = CellKind.Text, bool Required = false)
{
    public string Heading(Language language) =>
        language == Language.English ? English : language == Language.Traditional ? Traditional : Simplified;
}

/// <summary>How a workbook formats and aligns a column.</summary>
internal enum CellKind
{
    Text,

    /// <summary>Sentences: a wide column.</summary>
    Long,
    Number,
    Amount,
    Ratio,
    Date,
    Moment,
}
