namespace SalesBot.Bot.Subjects.Surveys;

/// <summary>One of those whose figures stand below each other.</summary>
/// <param name="Cell">Its days are replaced by those that are looked at.</param>
internal sealed record FigureRow(string Name, Cell Cell);
