using SalesBot.Bot.Channels;
using SalesBot.Bot.Chat;
using SalesBot.Bot.Reports;
using SalesBot.Bot.Store;
using SalesBot.Bot.Wording;
using SalesBot.Domain.Team;

namespace SalesBot.Worker.Tests.Pushes;

/// <summary>Names the report it was asked for; February is a month without records.</summary>
internal sealed class APlainReport : IReportMessages
{
    public Draft Headline(IReadSession session, ReportRequest request, DateOnly today, Language language) => Draft.Plain(request.ToString()) with
    {
        Buttons = request.Period.From.Month == 2 ? [] : [[new Button("按人", request.Do(ReportSection.Rep))]],
    };

    public Draft Kpi(IReadSession session, Rep person, Period period, DateOnly today, Language language) => Draft.Plain(person.Name);

    public Draft Section(IReadSession session, ReportSection section, ReportRequest request, DateOnly today, Language language) => Draft.Plain(section.ToString());
}
