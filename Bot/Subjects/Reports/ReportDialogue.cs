using SalesBot.Bot.Chat;
using SalesBot.Bot.Reports;
using SalesBot.Bot.Subjects.Export;
using SalesBot.Bot.Understanding;
using SalesBot.Bot.Wording;

namespace SalesBot.Bot.Subjects.Reports;

/// <summary>/report, in words too, with the buttons that open its sections and files.</summary>
internal sealed class ReportDialogue(IReportMessages reports) : IDialogue
{
    public Turn? Resume(Message message) => message.Press switch
    {
        { Verb: "report", First: { } section } press when press.Report(before: 1) is { } request && ReportRequest.ReadSection(section) is { } part =>
            Guarded(message, request, () => reports.Section(message.Session, part, request, message.TeamDay, message.Language)),
        { Verb: "file", Arguments: [.., "docx" or "xlsx" or "png"] arguments } press when press.Report(after: 1) is { } request =>
            Gate(message, request) ?? Turn.Do(new ExportReport(request, arguments[^1])),
        _ => null,
    };

    public Turn? Answer(Message message, Request request) => request switch
    {
        ReportAsked { Unread: { } unread } => Turn.Say(Draft.Plain(message.Words["Report.Form", unread])),
        ReportAsked { Report: var report } => Guarded(message, report, () => reports.Headline(message.Session, report, message.TeamDay, message.Language)),
        _ => null,
    };

    /// <summary>The one gate before any report: the same refusal whether the team or person exists or not.</summary>
    private static Turn Guarded(Message message, ReportRequest request, Func<Draft> say) => Gate(message, request) ?? Turn.Say(Noted(message, say()));

    /// <summary>With what the figures leave out.</summary>
    private static Draft Noted(Message message, Draft draft) => UncountedNote.OfFigures(message) is { } note ? draft with { Html = draft.Html + "\n" + new Html().Italic(note) } : draft;

    /// <returns>Null when it is open.</returns>
    private static Turn? Gate(Message message, ReportRequest request) =>
        !FigureRights.MaySee(message, request.Scope) ? Turn.Say(Draft.Plain(message.Words["Report.NotYours"]))
        : ReportScopes.Unknown(message.Session, request.Scope, message.Language) is { } unknown ? Turn.Say(Draft.Plain(unknown))
        : request.Period.From > message.TeamDay ? Turn.Say(Draft.Plain(message.Words["Report.Future", ReportNames.Of(request.Period, message.Language)]))
        : null;
}
