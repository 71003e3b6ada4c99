using SalesBot.Bot.Reports;
using SalesBot.Bot.Store;
using SalesBot.Bot.Wording;
using SalesBot.Domain.Team;

namespace SalesBot.Bot.Chat;

/// <summary>Figures in chat: computed and put into words elsewhere, asked for and guarded here.</summary>
public interface IReportMessages
{
    /// <summary>A person's figures of a period, and what is still to do in it.</summary>
    Draft Kpi(IReadSession session, Rep person, Period period, DateOnly today, Language language);

    /// <summary>A person's own month.</summary>
    Draft Kpi(IReadSession session, Rep person, DateOnly today, Language language) => Kpi(session, person, Period.Holding(PeriodKind.Month, today), today, language);

    /// <summary>The headline with chart, findings and buttons.</summary>
    Draft Headline(IReadSession session, ReportRequest request, DateOnly today, Language language);

    Draft Section(IReadSession session, ReportSection section, ReportRequest request, DateOnly today, Language language);
}
