using SalesBot.Domain.Customers;
using SalesBot.Domain.Team;

namespace SalesBot.Domain.Performance;

/// <summary>What a review needs besides the customers' tallies.</summary>
public sealed record ReviewContext(Staff Staff, TargetBook Targets, IReadOnlyList<ScoreEntry> Scores, IReadOnlyList<Sales.ChannelCost> ChannelCosts, ReviewRules Rules)
{
    public static ReviewContext Of(Books books, ReviewRules rules)
    {
        var staff = new Staff(books.Reps);
        return new ReviewContext(staff, new TargetBook(books.Targets, staff), books.Scores, books.ChannelCosts, rules);
    }
}

/// <summary>Every figure of a period and scope, as docs/rules.md counts them.</summary>
public static class Reviews
{
    private static readonly Goals NoGoals = new(null, null, null, null, null, null, null);

    private static readonly PersonTally Nothing = new(default, 0, 0, 0);

    /// <summary>From the records themselves.</summary>
    /// <param name="today">The team's local date: a period that still runs ends here.</param>
    public static Review Of(Books books, Period period, Scope scope, DateOnly today, ReviewRules rules)
    {
        var context = ReviewContext.Of(books, rules);
        return Of(Tallies.Of(Dossiers.Of(books, rules), period, View.Of(scope, context.Staff), today, rules), period, scope, context);
    }

    /// <summary>From tallies.</summary>
    public static Review Of(Tallied tallied, Period period, Scope scope, ReviewContext context)
    {
        var groups = new Groups(tallied, period, View.Of(scope, context.Staff), context);
        var now = tallied.Now;
        return new Review(
            period,
            scope,
            Kpis.Of(now.Kpi, context.Targets.Of(scope, period), tallied.Before.Kpi.Sales.Sales, tallied.YearBefore.Kpi.Sales.Sales, tallied.Top3),
            People(tallied, period, scope, context),
            groups.Products(),
            groups.Regions(),
            groups.Industries(),
            groups.Sizes(),
            groups.Channels(),
            [.. now.Weekdays.Select((day, at) => new WeekdayFigures(at + 1, day.Orders, day.Sales))],
            [.. now.Funnel.Select((row, at) => Row(Funnel.Stages[at], row))],
            [.. now.Losses.OrderByDescending(loss => loss.Value).ThenBy(loss => loss.Key).Select(loss => new LossCount(loss.Key, loss.Value))],
            Segments(tallied))
        {
            Objections =
            [
                .. from row in now.Objections
                   let key = row.Key.Split('|')
                   let count = new ObjectionCount(Enum.Parse<Stage>(key[0]), Enum.Parse<LossReason>(key[1]), row.Value)
                   orderby count.Customers descending, count.Stage, count.Reason
                   select count,
            ],
        };
    }

    private static FunnelRow Row(Stage stage, FunnelSums row) => stage == Stage.Won
        ? new FunnelRow(stage, row.Count, 0, null, row.MedianDays)
        : new FunnelRow(stage, row.Count, row.Advanced, Ratio.Of(row.Advanced, row.Count), row.MedianDays);

    private static RfmFigures Segments(Tallied tallied)
    {
        var all = tallied.Now.Segments.Values.Sum(sums => sums.Count);
        return new RfmFigures(
            [
                .. from segment in Enum.GetValues<Segment>()
                   let sums = tallied.Now.Segments.GetValueOrDefault(segment)
                   select new SegmentFigures(segment, sums.Count, Ratio.Of(sums.Count, all), sums.Amount / 100m),
            ],
            [.. tallied.Customers.OrderByDescending(customer => customer.Monetary).ThenBy(customer => customer.Code.Value, StringComparer.Ordinal)]);
    }

    /// <summary>All reps of the scope, and anyone with records or targets in the period, in the order of the people.</summary>
    private static List<RepFigures> People(Tallied tallied, Period period, Scope scope, ReviewContext context)
    {
        var view = View.Of(scope, context.Staff);
        var known = context.Staff.People.Select(person => person.Id).ToHashSet();
        var strangers = tallied.People.Keys.Where(id => !known.Contains(id)).OrderBy(id => id.Value, StringComparer.Ordinal)
            .Select(id => new Rep(id, id.Value, Role.Manager));
        var rows = new List<RepFigures>();
        foreach (var person in context.Staff.People.Concat(strangers))
        {
            var here = tallied.People.GetValueOrDefault(person.Id);
            var goals = context.Targets.Of(person.Id, period);
            var listed = view.Has(person) && (person is { Role: Role.Rep, Active: true } || goals.Base is not null);
            if (listed || (here is not null && HasRecords(here.Sums)))
            {
                rows.Add(Row(person, here ?? Nothing, tallied.Whole.GetValueOrDefault(person.Id) ?? Nothing, ForAllTheirWork(scope) ? goals : NoGoals, period, context));
            }
        }

        return rows;
    }

    /// <summary>A person's target is for all their work: beside a part of it, a region's or a product's, it says nothing.</summary>
    private static bool ForAllTheirWork(Scope scope) => scope.Kind is not (ScopeKind.Region or ScopeKind.Product);

    private static bool HasRecords(KpiSums sums) => sums.FollowUps > 0 || sums.Sales.Orders > 0 || sums.Collected != 0;

    private static RepFigures Row(Rep person, PersonTally here, PersonTally whole, Goals goals, Period period, ReviewContext context)
    {
        var own = context.Targets.Of(person.Id, period);
        var compliance = whole.Sums.Compliance.Score;
        var score = CompositeScore.Of(
            KpiOf(whole, own), own, Entered(context, person, period, entry => entry.Satisfaction), compliance, Entered(context, person, period, entry => entry.Teamwork), context.Rules.ScoreCap);
        return new RepFigures(person.Name, person.Team, KpiOf(here, goals), score.Value, score.Rating, score.Provisional, compliance) { Composite = score };
    }

    private static Kpi KpiOf(PersonTally tally, Goals goals) =>
        Kpis.Of(tally.Sums, goals, tally.Before / 100m, tally.YearBefore / 100m, tally.Top3);

    /// <summary>The mean of what was entered for the months of the period.</summary>
    private static decimal? Entered(ReviewContext context, Rep person, Period period, Func<ScoreEntry, decimal?> part)
    {
        var entered = context.Scores.Where(entry => entry.Rep == person.Id && entry.Period.From >= period.From && entry.Period.To <= period.To)
            .Select(part).OfType<decimal>().ToList();
        return entered.Count == 0 ? null : entered.Average();
    }
}
