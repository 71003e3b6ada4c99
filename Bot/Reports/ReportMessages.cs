using SalesBot.Bot.Channels;
using SalesBot.Bot.Chat;
using SalesBot.Bot.Store;
using SalesBot.Bot.Wording;
using SalesBot.Domain.Performance;
using SalesBot.Domain.Team;

namespace SalesBot.Bot.Reports;

/// <summary>Reports as chat messages.</summary>
public sealed class ReportMessages(Reporter reporter) : IReportMessages
{
    public Draft Kpi(IReadSession session, Rep person, Period period, DateOnly today, Language language)
    {
        var request = new ReportRequest(ReportRequest.KindOf(period), period, new Scope(ScopeKind.Rep, person.Name));
        var report = reporter.Of(session, request, today, language);
        var own = report.Review.ByRep.FirstOrDefault(rep => rep.Rep == person.Name)
            ?? new RepFigures(person.Name, person.Team, report.Review.Kpi, null, null, true, null);
        var target = session.Get(Documents.Targets, $"{request.Period.Key}|{person.Id}|");
        return new Draft(KpiText.Of(report, own, target, language)) with
        {
            Buttons = report.IsEmpty ? [] : [[Why(Metric.Sales), Why(Metric.CollectionRate), Why(Metric.Visits)], [Why(Metric.Score), Figure(period.Before())]],
        };

        Button Why(Metric metric) => new(MetricText.Name(metric, language), "why", "0", new FigureAsk(metric, Stretch.Of(period), request.Scope));
        Button Figure(Period other) => new(ReportNames.Brief(other, language, today.Year), "card", other.Key, request.Scope);
    }

    public Draft Headline(IReadSession session, ReportRequest request, DateOnly today, Language language)
    {
        var report = reporter.Of(session, request, today, language);
        return new Draft(ReportText.Headline(report, language)) with
        {
            Buttons = ReportText.Buttons(request, report, language),
            Files = report.IsEmpty ? [] : [request.File("png", language.Tag)],
        };
    }

    public Draft Section(IReadSession session, ReportSection section, ReportRequest request, DateOnly today, Language language) =>
        new(ReportSections.Of(section, reporter.Of(session, request, today, language), language));
}
