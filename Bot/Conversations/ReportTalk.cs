using SalesBot.Bot.Conversations.Files;
using SalesBot.Bot.Conversations.Reviewing;
using SalesBot.Bot.Ports;
using SalesBot.Bot.Reports;
using SalesBot.Bot.Understanding;

namespace SalesBot.Bot.Conversations;

/// <summary>/report, in words too, with the buttons that open its sections and files.</summary>
internal sealed class ReportTalk(IReportDesk reports) : ICapability
{
    public Turn? Resume(Talk talk) => talk.Press switch
    {
        { Verb: "report", Arguments: [var section, .. var what] } when ReportRequest.Parse(string.Join(':', what)) is { } request && ReportRequest.ReadSection(section) is { } part =>
            Guarded(talk, request, () => reports.Section(talk.Session, part, request, talk.TeamDay, talk.Language)),
        { Verb: "file", Arguments: [.. var what, "docx" or "xlsx" or "png"] arguments } when ReportRequest.Parse(string.Join(':', what)) is { } request =>
            Gate(talk, request) ?? Turn.Do(new ExportReport(request.ToString(), arguments[^1])),
        _ => null,
    };

    public Turn? Answer(Talk talk)
    {
        if (talk.Reading is not { Intent: Intent.Command, Command: "report" } reading)
        {
            return null;
        }

        var (request, unread) = ReportWords.Read(talk, reading);
        return unread is null ? Guarded(talk, request, () => reports.Headline(talk.Session, request, talk.TeamDay, talk.Language)) : Turn.Say(Draft.Plain(talk.Words["Report.Form", unread]));
    }

    /// <summary>The one gate before any report: the same refusal whether the team or person exists or not.</summary>
    private static Turn Guarded(Talk talk, ReportRequest request, Func<Draft> say) => Gate(talk, request) ?? Turn.Say(say());

    /// <returns>Null when it is open.</returns>
    private static Turn? Gate(Talk talk, ReportRequest request) =>
        !FigureRights.MaySee(talk, request.Scope) ? Turn.Say(Draft.Plain(talk.Words["Report.NotYours"]))
        : request.Period.From > talk.TeamDay ? Turn.Say(Draft.Plain(talk.Words["Report.Future", ReportNames.Of(request.Period, talk.Language)]))
        : null;
}
