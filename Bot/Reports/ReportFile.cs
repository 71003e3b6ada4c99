using SalesBot.Bot.Channels;

namespace SalesBot.Bot.Reports;

/// <param name="Format">docx, xlsx or png.</param>
/// <param name="Language">Its tag.</param>
public sealed record ReportFile(ReportRequest Request, string Format, string Language) : Recipe;
