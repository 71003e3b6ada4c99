using SalesBot.Bot.Channels;
using SalesBot.Bot.Chat;
using SalesBot.Bot.Records.Figures;
using SalesBot.Bot.Reports;
using SalesBot.Bot.Store;
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

    public IEnumerable<DateTimeOffset> ComingTimes(PushMoment moment) =>
        moment.Person.Role == Role.Manager ? Enumerable.Range(0, 8).Select(at => moment.Coming(moment.Times.Report.Add(at * Every))) : [];

    public IEnumerable<Push> DueNow(PushMoment moment)
    {
        if (moment.Person.Role != Role.Manager || moment.Time < moment.Times.Report)
        {
            yield break;
        }

        var slot = (int)((moment.Time - moment.Times.Report) / Every);
        var looked = $"anomalies|{moment.Person.Id}|{Documents.Day(moment.Today)}|{slot}";
        if (moment.IsSent(looked))
        {
            yield break;
        }

        // First: whether anything is due at all is asked without looking at figures.
        yield return Push.Silence(looked);
        var today = moment.Rules.TeamDay(moment.Now);
        var reader = new DossiersReader(moment.Session, figures, today);
        var month = Period.Holding(PeriodKind.Month, today);
        foreach (var period in today.Day <= LastDay ? new[] { month.Before(), month } : [month])
        {
            var window = Window.Of(period, today);
            var elapsed = (decimal)(window.End.DayNumber - period.From.DayNumber + 1) / (period.To.DayNumber - period.From.DayNumber + 1);
            foreach (var anomaly in Anomalies.Of(period, one => reader.Review(one, Scope.All, customers: false), elapsed))
            {
                var key = $"anomaly|{moment.Person.Id}|{anomaly.Metric}|{period.Key}";
                if (!moment.IsSent(key))
                {
                    yield return new Push(key, _ => Text(anomaly, reader, moment));
                }
            }
        }
    }

    private static Draft Text(Anomaly anomaly, DossiersReader reader, PushMoment moment)
    {
        var words = moment.Words;
        var running = anomaly.Period.Holds(moment.Rules.TeamDay(moment.Now));
        var name = words[anomaly.Metric == Metric.Completion && running ? "Anomaly.Pace" : $"Anomaly.{anomaly.Metric}"];
        var html = new Html()
            .Bold(words[anomaly.IsHigh ? "Anomaly.High" : "Anomaly.Low", name])
            .Line(words["Anomaly.Figure", ReportNames.Brief(anomaly.Period, moment.Language, moment.Today.Year), Phrases.Percent(anomaly.Value), Phrases.Percent(anomaly.Band.Low), Phrases.Percent(anomaly.Band.High)]);
        if (new AnomalyReason(reader, anomaly, moment).Say() is { Length: > 0 } reason)
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
