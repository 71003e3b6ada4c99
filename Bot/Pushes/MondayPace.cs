using SalesBot.Bot.Conversations;
using SalesBot.Bot.Figures;
using SalesBot.Bot.Ports;
using SalesBot.Bot.Reports;
using SalesBot.Bot.Wording;
using SalesBot.Domain.Performance;
using SalesBot.Domain.Team;

namespace SalesBot.Bot.Pushes;

/// <summary>As the week begins: how much of the month is gone, how much of the target is reached. Without a target it is silent.</summary>
internal sealed class MondayPace(ReviewRules figures) : IPush
{
    /// <summary>So much of the target behind the time elapsed is no longer "a little".</summary>
    private const decimal Far = 0.15m;

    public IEnumerable<DateTimeOffset> ComingTimes(Scene scene) => [scene.Coming(scene.Times.Report)];

    public IEnumerable<Push> DueNow(Scene scene)
    {
        var key = $"pace|{scene.Person.Id}|{Documents.Day(scene.Monday)}";
        return scene.IsFirstOfTheWeek && scene.Time >= scene.Times.Report && !scene.IsSent(key)
            ? [new Push(key, _ => Compose(scene))]
            : [];
    }

    private Draft? Compose(Scene scene)
    {
        var scope = Oversight.ScopeOf(scene.Person) ?? new Scope(ScopeKind.Rep, scene.Person.Name);
        var today = scene.Rules.TeamDay(scene.Now);
        var request = new ReportRequest(ReportKind.Month, Period.Holding(PeriodKind.Month, today), scope);
        var report = new Report(new FigureReader(scene.Session, figures, today).Review(request.Period, scope, customers: false), today);
        if (report.Review.Kpi is not { Target: > 0 and var target, Completion: { } completion } kpi)
        {
            return null;
        }

        var words = scene.Words;
        var left = target - kpi.Sales;
        var html = new Html().Bold(words[scope.Kind == ScopeKind.Rep ? "Pace.Own" : "Pace.Of", ReportNames.Brief(request.Period, scene.Language, scene.Today.Year), ReportNames.Of(scope, scene.Language)])
            .Line(words["Pace.Line", Phrases.Percent(report.Elapsed), Phrases.Percent(completion), Amount(kpi.Sales), Amount(target)])
            .Line(left <= 0 ? words["Pace.Reached"]
                : words.Count(completion >= report.Elapsed ? "Pace.Ahead" : report.Elapsed - completion < Far ? "Pace.Behind" : "Pace.FarBehind", report.DaysLeft + 1, Amount(left)));
        if (scope.Kind != ScopeKind.Rep && Behind(report, words) is { Count: > 0 } behind)
        {
            html.Line(words["Pace.Who", string.Join(scene.Language.IsChinese ? "、" : ", ", behind)]);
        }

        return Draft.FromHtml(html) with
        {
            Buttons = scope.Kind == ScopeKind.Rep ? [] : [[new Button(words["Button.ByRep"], request.Do(ReportSection.Rep))]],
        };

        string Amount(decimal amount) => Phrases.Amount(amount, scene.Language, scene.Rules.Currency);
    }

    /// <summary>Those furthest behind, at most three.</summary>
    private static List<string> Behind(Report report, Words words) =>
    [
        .. report.Review.ByRep.Where(rep => rep.Kpi.Completion < report.Elapsed).OrderBy(rep => rep.Kpi.Completion).ThenBy(rep => rep.Rep, StringComparer.Ordinal)
            .Take(3).Select(rep => words["Pace.Rep", rep.Rep, Phrases.Percent(rep.Kpi.Completion)]),
    ];
}
