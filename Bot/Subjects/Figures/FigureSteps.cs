using System.Text.Json.Serialization;
using SalesBot.Bot.Chat;
using SalesBot.Bot.Reports;
using SalesBot.Bot.Store;

namespace SalesBot.Bot.Subjects.Figures;

/// <summary>A figure was shown: 比二月, "and Anna?" and 为什么 speak of it.</summary>
internal sealed record LookingAtFigure([property: JsonConverter(typeof(FigureAskJson))] FigureAsk Figure) : ChatStep
{
    /// <summary>Nothing was asked: whatever goes on from the figure is known by the figure.</summary>
    internal override Answers Takes => Answers.Closed;
}

internal sealed class FigureAskJson() : OnceWritten<FigureAsk>(FigureAsk.Parse);
