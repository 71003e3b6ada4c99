using SalesBot.Bot.Conversations;
using SalesBot.Bot.Figures;
using SalesBot.Bot.Ports;
using SalesBot.Bot.Reports;
using SalesBot.Bot.Wording;
using SalesBot.Domain.Performance;
using SalesBot.Domain.Reports;
using SalesBot.Domain.Team;

namespace SalesBot.Bot.Pushes;

/// <summary>To managers, a key figure of the month that left its usual band: once per figure and month, looked for often enough that four hours never pass unseen.</summary>
internal sealed class AnomalyAlert(ReviewRules figures) : IPush
{
    private static readonly TimeSpan Every = TimeSpan.FromHours(3);

    /// <summary>The month before is looked at up to this day: its last payments come in late.</summary>
    private const int LastDay = 10;

    public IEnumerable<DateTimeOffset> ComingTimes(Scene scene) =>
        scene.Person.Role == Role.Manager ? Enumerable.Range(0, 8).Select(at => scene.Coming(scene.Times.Report.Add(at * Every))) : [];

    public IEnumerable<Push> DueNow(Scene scene)
    {
        if (scene.Person.Role != Role.Manager || scene.Time < scene.Times.Report)
        {
            yield break;
        }

        var slot = (int)((scene.Time - scene.Times.Report) / Every);
        var looked = $"anomalies|{scene.Person.Id}|{Documents.Day(scene.Today)}|{slot}";
        if (scene.IsSent(looked))
        {
            yield break;
        }

        // First: whether anything is due at all is asked without looking at figures.
        yield return Push.Silence(looked);
        var today = scene.Rules.TeamDay(scene.Now);
        var reader = new FigureReader(scene.Session, figures, today);
        var month = Period.Holding(PeriodKind.Month, today);
        foreach (var period in today.Day <= LastDay ? new[] { month.Before(), month } : [month])
        {
            var window = Window.Of(period, today);
            var elapsed = (decimal)(window.End.DayNumber - period.From.DayNumber + 1) / (period.To.DayNumber - period.From.DayNumber + 1);
            foreach (var anomaly in Anomalies.Of(period, one => reader.Review(one, Scope.All, customers: false), elapsed))
            {
                var key = $"anomaly|{scene.Person.Id}|{anomaly.Metric}|{period.Key}";
                if (!scene.IsSent(key))
                {
                    yield return new Push(key, _ => Text(anomaly, reader, scene));
                }
            }
        }
    }

    private static Draft Text(Anomaly anomaly, FigureReader reader, Scene scene)
    {
        var words = scene.Words;
        var running = anomaly.Period.Holds(scene.Rules.TeamDay(scene.Now));
        var name = words[anomaly.Metric == Metric.Completion && running ? "Anomaly.Pace" : $"Anomaly.{anomaly.Metric}"];
        var html = new Html()
            .Bold(words[anomaly.IsHigh ? "Anomaly.High" : "Anomaly.Low", name])
            .Line(words["Anomaly.Figure", ReportNames.Brief(anomaly.Period, scene.Language, scene.Today.Year), Phrases.Percent(anomaly.Value), Phrases.Percent(anomaly.Band.Low), Phrases.Percent(anomaly.Band.High)]);
        if (new AnomalyReason(reader, anomaly, scene).Say() is { Length: > 0 } reason)
        {
            html.Line(words[anomaly.IsGood ? "Anomaly.Thanks" : "Anomaly.Because", reason]);
        }

        var request = new ReportRequest(ReportKind.Month, anomaly.Period, Scope.All);
        return Draft.FromHtml(html) with
        {
            Buttons = [[new Button(words["Button.ByRep"], request.Do(ReportSection.Rep)), new Button(words["Button.Funnel"], request.Do(ReportSection.Funnel))]],
        };
    }
}
