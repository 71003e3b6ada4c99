using SalesBot.Bot.Figures;
using SalesBot.Bot.Ports;
using SalesBot.Bot.Wording;
using SalesBot.Domain.Performance;
using SalesBot.Domain.Sales;

namespace SalesBot.Bot.Reports;

/// <summary>Makes reports of the records: for the chat, the files and the command line alike.</summary>
public sealed class Reporter(ReviewRules rules, string currency)
{
    /// <summary>Periods a trend shows, the report's own included.</summary>
    private const int TrendLength = 6;

    public Report Of(IReadSession session, ReportRequest request, DateOnly today, Language language)
    {
        var books = BooksReader.Small(session);
        var figures = new FigureReader(session, rules, today);
        var reviews = Back(request.Period).Select(period => figures.Review(period, request.Scope, customers: period == request.Period)).ToList();
        var report = new Report(reviews[0], today)
        {
            Currency = currency,
            Trend = [.. Enumerable.Reverse(reviews).Select(Point).SkipWhile(point => point is { Sales: 0, Target: null, Collected: 0 })],
            NextTargets = [.. NextTargets(books, request)],
        };
        return report with { Insights = FindingWords.Insights(figures.Findings(reviews[0]), language, currency) };
    }

    /// <summary>The period and those before it, newest first.</summary>
    private static IEnumerable<Period> Back(Period period)
    {
        for (var count = 0; count < TrendLength; count++, period = period.Before())
        {
            yield return period;
        }
    }

    private static TrendPoint Point(Review review) => new(review.Period, review.Kpi.Sales, review.Kpi.Target, review.Kpi.Collected);

    private static IEnumerable<NextTarget> NextTargets(Books books, ReportRequest request)
    {
        var next = request.Period.After();
        var names = books.Reps.ToDictionary(rep => rep.Id.Value, rep => rep.Name);
        return from target in books.Targets
               where target.Period == next && target.Product is null && IsIn(target, request.Scope, books)
               select new NextTarget(
                   names.GetValueOrDefault(target.Holder, target.Holder.Replace("team:", "", StringComparison.Ordinal)),
                   target.Base.Amount, target.Challenge?.Amount, target.NewCustomers, target.Visits, target.Collections?.Amount);
    }

    private static bool IsIn(Target target, Scope scope, Books books) => scope.Kind switch
    {
        ScopeKind.Rep => books.Reps.Any(rep => rep.Name == scope.Name && rep.Id.Value == target.Holder),
        ScopeKind.Team => target.Holder == $"team:{scope.Name}" || books.Reps.Any(rep => rep.Team == scope.Name && rep.Id.Value == target.Holder),
        ScopeKind.All => true,
        _ => false,
    };
}
