using SalesBot.Bot.Chat;

namespace SalesBot.Bot.Reports;

/// <summary>The report or the figure that a pressed button is about. Rows of version 0.1 hold it as text among the arguments, and still work.</summary>
internal static class Pressed
{
    extension(Press press)
    {
        /// <param name="before">How many arguments stand before it where it is text.</param>
        /// <param name="after">How many stand after it there.</param>
        public ReportRequest? Report(int before = 0, int after = 0) =>
            press.About as ReportRequest ?? (press.Written(before, after) is { } text ? ReportRequest.Parse(text) : null);

        public FigureAsk? Figure(int before = 0) => press.About as FigureAsk ?? (press.Written(before) is { } text ? FigureAsk.Parse(text) : null);

        /// <summary>The arguments as the one text they were.</summary>
        public string? Written(int before, int after = 0) =>
            press.Arguments.Length > before + after ? string.Join(':', press.Arguments[before..^after]) : null;
    }
}
