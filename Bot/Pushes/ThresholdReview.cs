using SalesBot.Bot.Conversations;
using SalesBot.Bot.Figures;
using SalesBot.Bot.Ports;
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

    public IEnumerable<DateTimeOffset> ComingTimes(Scene scene) => scene.Person.Role == Role.Manager ? [scene.Coming(scene.Times.Report)] : [];

    public IEnumerable<Push> DueNow(Scene scene)
    {
        var quarter = Period.Holding(PeriodKind.Quarter, scene.Today);
        var first = scene.Calendar.OnOrAfter(quarter.From.AddDays(FirstDay - 1));
        var key = $"rfm|{scene.Person.Id}|{quarter.Key}";
        return scene.Person.Role == Role.Manager && scene.Today >= first && scene.Today <= quarter.From.AddDays(LastDay - 1) && scene.Time >= scene.Times.Report && !scene.IsSent(key)
            ? [new Push(key, _ => Text(scene))]
            : [];
    }

    /// <returns>Null while nobody has bought anything.</returns>
    private Draft? Text(Scene scene)
    {
        var today = scene.Rules.TeamDay(scene.Now);
        var last = Period.Holding(PeriodKind.Quarter, today).Before();
        var segments = new FigureReader(scene.Session, figures, today).Review(last, Scope.All, customers: false).Rfm.Segments.Where(segment => segment.Count > 0).ToList();
        if (segments.Count == 0)
        {
            return null;
        }

        var words = scene.Words;
        var rules = figures.Rfm;
        var html = new Html().Bold(words["Rfm.Title"])
            .Line(words["Rfm.Now", Listing.Of(segments.Select(segment => words["Rfm.Segment", Terms.Of(segment.Segment, scene.Language), segment.Count, Phrases.Percent(segment.Share)]), scene.Language)])
            .Line(words["Rfm.Recency", string.Join(" / ", rules.Recency)])
            .Line(words["Rfm.Frequency", string.Join(" / ", rules.Frequency)])
            .Line(words["Rfm.Monetary", string.Join(" / ", rules.Monetary.Select(amount => Phrases.Amount(amount, scene.Language, scene.Rules.Currency)))])
            .Line(words["Rfm.Ask"]);
        return Draft.FromHtml(html) with
        {
            Buttons = [[new Button(words["Button.Segments"], new ReportRequest(ReportKind.Customers, Period.Holding(PeriodKind.Month, today), Scope.All).Do(ReportSection.Customers))]],
        };
    }
}
