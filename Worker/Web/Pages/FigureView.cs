using System.Globalization;
using Microsoft.AspNetCore.Http;
using SalesBot.Bot.Records;
using SalesBot.Bot.Reports;
using SalesBot.Bot.Store;
using SalesBot.Bot.Subjects.Figures;
using SalesBot.Domain.Performance;

namespace SalesBot.Worker.Web.Pages;

/// <summary>A figure opened, as /why opens it: what it is the sum of, each record whole, with the message it came from.</summary>
/// <param name="Back">The report it stands in.</param>
public sealed record FigureView(string Title, string Is, string? Sum, int Count, IReadOnlyList<FigureRecord> Records, int Page, int Pages, string Asked, string Back)
{
    private const int PerPage = 20;

    /// <returns>Null for what is no figure, and for one that the viewer may not see.</returns>
    internal static FigureView? Of(IReadSession session, Viewer viewer, CustomerNames names, HttpRequest request)
    {
        var query = request.Query;
        if (!Enum.TryParse<Metric>(request.RouteValues["metric"]?.ToString(), ignoreCase: true, out var metric) || !Enum.IsDefined(metric) || ReportView.Request(session, viewer, query) is not { } asked) return null;

        var figure = new FigureAsk(metric, Stretch.Of(asked.Period), asked.Scope);
        var page = int.TryParse(query["page"], NumberStyles.None, CultureInfo.InvariantCulture, out var wanted) && wanted > 0 ? wanted : 1;
        var message = PageMessage.Of(session, viewer, names);
        var why = new WhyText(message, FigureAnswers.Of(message)).Whole(figure, (page - 1) * PerPage, PerPage);
        var address = $"?period={asked.Period.Key}&whose={Uri.EscapeDataString(asked.Scope.ToString())}";
        return new FigureView(
            why.Title, why.Is, why.Sum, why.Count, [.. why.Records.Select(record => new FigureRecord(record.Line, record.Html is { } html ? new Marked(html) : null, record.Customer is { } code ? Viewer.AddressOf(code) : null))],
            page, Math.Max(1, (why.Count + PerPage - 1) / PerPage), $"/figure/{metric}{address}", $"/report{address}");
    }
}

/// <param name="Whole">Null where the viewer may know that it counts, and no more.</param>
public sealed record FigureRecord(string Line, Marked? Whole, string? Address);

/// <param name="Html">What the bot would write: b, i, code, and everything else escaped.</param>
public sealed record Marked(string Html);
