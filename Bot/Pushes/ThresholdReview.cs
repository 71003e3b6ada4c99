using SalesBot.Bot.Channels;
using SalesBot.Bot.Chat;
using SalesBot.Bot.Records.Figures;
using SalesBot.Bot.Reports;
using SalesBot.Bot.Wording;
using SalesBot.Domain.Performance;
using SalesBot.Domain.Team;

namespace SalesBot.Bot.Pushes;

/// <summary>Once a quarter, to managers: do the RFM thresholds still part the customers sensibly?</summary>
internal sealed class ThresholdReview(ReviewRules figures) : IPush
{
    /// <summary>After the month's report, which comes on the first working day.</summary>
    private const int FirstDay = 3;

    private const int LastDay = 20;

    public IEnumerable<DateTimeOffset> ComingTimes(PushMoment moment) => moment.Person.Role == Role.Manager ? [moment.Coming(moment.Times.Report)] : [];

    public IEnumerable<Push> DueNow(PushMoment moment)
    {
        var quarter = Period.Holding(PeriodKind.Quarter, moment.Today);
        var first = moment.Calendar.OnOrAfter(quarter.From.AddDays(FirstDay - 1));
        var key = $"rfm|{moment.Person.Id}|{quarter.Key}";
        return moment.Person.Role == Role.Manager && moment.Today >= first && moment.Today <= quarter.From.AddDays(LastDay - 1) && moment.Time >= moment.Times.Report && !moment.IsSent(key)
            ? [new Push(key, _ => Text(moment))]
            : [];
    }

    /// <returns>Null while nobody has bought anything.</returns>
    private Draft? Text(PushMoment moment)
    {
        var today = moment.Rules.TeamDay(moment.Now);
        var last = Period.Holding(PeriodKind.Quarter, today).Before();
        var segments = new DossiersReader(moment.Session, figures, today).Review(last, Scope.All, customers: false).Rfm.Segments.Where(segment => segment.Count > 0).ToList();
        if (segments.Count == 0)
        {
            return null;
        }

        var words = moment.Words;
        var rules = figures.Rfm;
        var html = new Html().Bold(words["Rfm.Title"])
            .Line(words["Rfm.Now", Listing.Of(segments.Select(segment => words["Rfm.Segment", Terms.Of(segment.Segment, moment.Language), segment.Count, Phrases.Percent(segment.Share)]), moment.Language)])
            .Line(words["Rfm.Recency", string.Join(" / ", rules.Recency)])
            .Line(words["Rfm.Frequency", string.Join(" / ", rules.Frequency)])
            .Line(words["Rfm.Monetary", string.Join(" / ", rules.Monetary.Select(amount => Phrases.Amount(amount, moment.Language, moment.Rules.Currency)))])
            .Line(words["Rfm.Ask"]);
        return Draft.FromHtml(html) with
        {
            Buttons = [[new Button(words["Button.Segments"], new ReportRequest(ReportKind.Customers, Period.Holding(PeriodKind.Month, today), Scope.All).Do(ReportSection.Customers))]],
        };
    }
}
