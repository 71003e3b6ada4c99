using SalesBot.Bot.Channels;
using SalesBot.Bot.Chat;
using SalesBot.Bot.Records.Figures;
using SalesBot.Bot.Reports;
using SalesBot.Bot.Store;
using SalesBot.Bot.Wording;
using SalesBot.Domain.Performance;

namespace SalesBot.Bot.Pushes;

/// <summary>As the week begins: how much of the month is gone, how much of the target is reached. Without a target it is silent.</summary>
internal sealed class MondayPace(ReviewRules figures) : IPush
{
    /// <summary>So much of the target behind the time elapsed is no longer "a little".</summary>
    private const decimal Far = 0.15m;

    public IEnumerable<DateTimeOffset> ComingTimes(PushMoment moment) => [moment.Coming(moment.Times.Report)];

    public IEnumerable<Push> DueNow(PushMoment moment)
    {
        var key = $"pace|{moment.Person.Id}|{Documents.Day(moment.Monday)}";
        return moment.IsFirstOfTheWeek && moment.Time >= moment.Times.Report && !moment.IsSent(key)
            ? [new Push(key, _ => Compose(moment))]
            : [];
    }

    private Draft? Compose(PushMoment moment)
    {
        var scope = Oversight.ScopeOf(moment.Person) ?? new Scope(ScopeKind.Rep, moment.Person.Name);
        var today = moment.Rules.TeamDay(moment.Now);
        var request = new ReportRequest(ReportKind.Month, Period.Holding(PeriodKind.Month, today), scope);
        var report = new Report(new DossiersReader(moment.Session, figures, today).Review(request.Period, scope, customers: false), today);
        if (report.Review.Kpi is not { Target: > 0 and var target, Completion: { } completion } kpi)
        {
            return null;
        }

        var words = moment.Words;
        var left = target - kpi.Sales;
        var html = new Html().Bold(words[scope.Kind == ScopeKind.Rep ? "Pace.Own" : "Pace.Of", ReportNames.Brief(request.Period, moment.Language, moment.Today.Year), ReportNames.Of(scope, moment.Language)])
            .Line(words["Pace.Line", Phrases.Percent(report.Elapsed), Phrases.Percent(completion), Amount(kpi.Sales), Amount(target)])
            .Line(left <= 0 ? words["Pace.Reached"]
                : words.Count(completion >= report.Elapsed ? "Pace.Ahead" : report.Elapsed - completion < Far ? "Pace.Behind" : "Pace.FarBehind", report.DaysLeft + 1, Amount(left)));
        if (scope.Kind != ScopeKind.Rep && Behind(report, words) is { Count: > 0 } behind)
        {
            html.Line(words["Pace.Who", Spoken.Row(behind, moment.Language)]);
        }

        return Draft.FromHtml(html) with
        {
            Buttons = scope.Kind == ScopeKind.Rep ? [] : [[new Button(words["Button.ByRep"], request.Do(ReportSection.Rep))]],
        };

        string Amount(decimal amount) => Phrases.Amount(amount, moment.Language, moment.Rules.Currency);
    }

    /// <summary>Those furthest behind, at most three.</summary>
    private static List<string> Behind(Report report, Words words) =>
    [
        .. report.Review.ByRep.Where(rep => rep.Kpi.Completion < report.Elapsed).OrderBy(rep => rep.Kpi.Completion).ThenBy(rep => rep.Rep, StringComparer.Ordinal)
            .Take(3).Select(rep => words["Pace.Rep", rep.Rep, Phrases.Percent(rep.Kpi.Completion)]),
    ];
}
