using SalesBot.Bot.Channels;
using SalesBot.Bot.Chat;
using SalesBot.Bot.Reports;
using SalesBot.Bot.Wording;

namespace SalesBot.Bot.Pushes;

/// <summary>The month that ended, with its files, on the first working day of the next: the company's to managers, a team's own to its lead.</summary>
internal sealed class MonthReport(IReportMessages reports) : IPush
{
    /// <summary>Whoever was away or cut off still gets it up to this day of the month.</summary>
    private const int LastDay = 10;

    public IEnumerable<DateTimeOffset> ComingTimes(PushMoment moment) => Oversight.ScopeOf(moment.Person) is null ? [] : [moment.Coming(moment.Times.Report)];

    public IEnumerable<Push> DueNow(PushMoment moment)
    {
        var first = moment.Calendar.OnOrAfter(new DateOnly(moment.Today.Year, moment.Today.Month, 1));
        if (Oversight.ScopeOf(moment.Person) is not { } scope || moment.Today < first || moment.Today.Day > LastDay || moment.Time < moment.Times.Report)
        {
            return [];
        }

        var request = new ReportRequest(ReportKind.Month, Period.Holding(PeriodKind.Month, moment.Today).Before(), scope);
        var key = $"month|{moment.Person.Id}|{request.Period.Key}";
        return moment.IsSent(key) ? [] : [new Push(key, _ => Text(request, moment))];
    }

    /// <returns>Null for a month without records, which has nothing to open.</returns>
    private Draft? Text(ReportRequest request, PushMoment moment)
    {
        var headline = reports.Headline(moment.Session, request, moment.Today, moment.Language);
        var opening = Html.Escape(moment.Words["Report.Month", ReportNames.Brief(request.Period, moment.Language, moment.Today.Year)]);
        return headline.Buttons.Count == 0 ? null : headline with
        {
            Html = $"{opening}\n{headline.Html}",
            Files = [.. headline.Files, File("docx"), File("xlsx")],
        };

        OutFile File(string format) => request.File(format, moment.Language.Tag);
    }
}
