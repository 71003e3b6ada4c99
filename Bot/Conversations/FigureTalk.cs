using SalesBot.Bot.Ports;
using SalesBot.Bot.Reports;
using SalesBot.Bot.Understanding;
using SalesBot.Domain.Performance;
using SalesBot.Domain.Team;

namespace SalesBot.Bot.Conversations;

/// <summary>/kpi and /report, their buttons, and plain questions about figures: within the asker's rights.</summary>
internal sealed class FigureTalk(IReportDesk reports) : ICapability
{
    public Turn? Resume(Talk talk) => talk.Press switch
    {
        { Verb: "report", Arguments: [var section, .. var what] } when ReportRequest.Parse(string.Join(':', what)) is { } request && ReportRequest.ReadSection(section) is { } part =>
            Guarded(talk, request, () => reports.Section(talk.Session, part, request, talk.Today, talk.Language)),
        { Verb: "file", Arguments: [.. var what, "docx" or "xlsx" or "png"] arguments } when ReportRequest.Parse(string.Join(':', what)) is { } request =>
            Guarded(talk, request, () => FileOf(talk, request, arguments[^1])),
        _ => null,
    };

    public Turn? Answer(Talk talk) => talk.Reading switch
    {
        { Intent: Intent.Command, Command: "kpi" } => Turn.Say(reports.Kpi(talk.Session, talk.Person, talk.Today, talk.Language)),
        { Intent: Intent.Command, Command: "report" } reading => Report(talk, reading),
        { Intent: Intent.Query, Query: { Type: "performance", Who: "me" } query } when IsThisMonth(talk, query) =>
            Turn.Say(reports.Kpi(talk.Session, talk.Person, talk.Today, talk.Language)),
        { Intent: Intent.Query, Query.Type: "performance" } reading => Report(talk, reading),
        { Intent: Intent.Query, Query.Type: "ranking" or "activity" } reading => Ranking(talk, reading),
        _ => null,
    };

    private Turn Report(Talk talk, Reading reading) => ReportWords.Read(talk, reading) is (var request, null)
        ? Guarded(talk, request, () => reports.Headline(talk.Session, request, talk.Today, talk.Language))
        : NotRead(talk, reading);

    private Turn Ranking(Talk talk, Reading reading) => ReportWords.Read(talk, reading) is (var request, null)
        ? Guarded(talk, request, () => reports.Section(talk.Session, ReportSection.Rep, request, talk.Today, talk.Language))
        : NotRead(talk, reading);

    private static Turn NotRead(Talk talk, Reading reading) => Turn.Say(Draft.Plain(talk.Words["Report.Form", ReportWords.Read(talk, reading).Unread]));

    /// <summary>The one gate before any figure: the same refusal whether the team or person exists or not.</summary>
    private static Turn Guarded(Talk talk, ReportRequest request, Func<Draft> say) =>
        !MaySee(talk, request.Scope) ? Turn.Say(Draft.Plain(talk.Words["Report.NotYours"]))
        : request.Period.From > talk.Today ? Turn.Say(Draft.Plain(talk.Words["Report.Future", ReportNames.Of(request.Period, talk.Language)]))
        : Turn.Say(say());

    private static bool MaySee(Talk talk, Scope scope) => scope.Kind switch
    {
        _ when Access.MaySeeAll(talk.Person) => true,
        ScopeKind.Rep => talk.Session.Query(Documents.Reps, new DocQuery<Rep>(Documents.RepsByName, [scope.Name!])) is [var other, ..] && Access.MaySee(talk.Person, other),
        ScopeKind.Team => Access.MaySeeTeam(talk.Person, scope.Name!),
        _ => false,
    };

    private static Draft FileOf(Talk talk, ReportRequest request, string format) => Draft.Plain(talk.Words["Report.File"]) with
    {
        Files = [new OutFile($"{request.FileName}.{format}", request.Recipe(format, talk.Language.Tag))],
    };

    private static bool IsThisMonth(Talk talk, Query query) =>
        query is { Metric: null or "sales" or "won" }
        && (query.From is null || (query.From == Period.Holding(PeriodKind.Month, talk.Today).From && query.To == Period.Holding(PeriodKind.Month, talk.Today).To));
}
