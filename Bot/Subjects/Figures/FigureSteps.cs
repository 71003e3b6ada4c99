using SalesBot.Bot.Chat;

namespace SalesBot.Bot.Subjects.Figures;

/// <summary>A figure was shown: 比二月, "and Anna?" and 为什么 speak of it.</summary>
/// <param name="Figure">As <c>FigureAsk</c> writes it.</param>
public sealed record LookingAtFigure(string Figure) : ChatStep;
