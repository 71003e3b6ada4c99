using SalesBot.Bot.Conversations;
using SalesBot.Bot.Ports;
using SalesBot.Bot.Reports;
using SalesBot.Bot.Wording;
using SalesBot.Domain.Performance;

namespace SalesBot.Bot.Pushes;

/// <summary>The month that ended, with its files, on the first working day of the next: the company's to managers, a team's own to its lead.</summary>
internal sealed class MonthReport(IReportDesk reports) : IPush
{
    /// <summary>Whoever was away or cut off still gets it up to this day of the month.</summary>
    private const int LastDay = 10;

    public IEnumerable<DateTimeOffset> ComingTimes(Scene scene) => Oversight.ScopeOf(scene.Person) is null ? [] : [scene.Coming(scene.Times.Report)];

    public IEnumerable<Push> DueNow(Scene scene)
    {
        var first = scene.Calendar.OnOrAfter(new DateOnly(scene.Today.Year, scene.Today.Month, 1));
        if (Oversight.ScopeOf(scene.Person) is not { } scope || scene.Today < first || scene.Today.Day > LastDay || scene.Time < scene.Times.Report)
        {
            return [];
        }

        var request = new ReportRequest(ReportKind.Month, Period.Holding(PeriodKind.Month, scene.Today).Before(), scope);
        var key = $"month|{scene.Person.Id}|{request.Period.Key}";
        return scene.IsSent(key) ? [] : [new Push(key, _ => Text(request, scene))];
    }

    /// <returns>Null for a month without records, which has nothing to open.</returns>
    private Draft? Text(ReportRequest request, Scene scene)
    {
        var headline = reports.Headline(scene.Session, request, scene.Today, scene.Language);
        var opening = Html.Escape(scene.Words["Report.Month", ReportNames.Brief(request.Period, scene.Language, scene.Today.Year)]);
        return headline.Buttons.Count == 0 ? null : headline with
        {
            Html = $"{opening}\n{headline.Html}",
            Files = [.. headline.Files, File("docx"), File("xlsx")],
        };

        OutFile File(string format) => new($"{request.FileName}.{format}", request.Recipe(format, scene.Language.Tag));
    }
}
