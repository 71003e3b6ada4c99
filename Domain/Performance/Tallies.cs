using SalesBot.Domain.Team;

namespace SalesBot.Domain.Performance;

/// <summary>The tallies a review is drawn from.</summary>
/// <param name="Now">Of the period and scope.</param>
/// <param name="Before">Of the period before; sales are enough.</param>
/// <param name="YearBefore">Of the same period last year; sales are enough.</param>
/// <param name="People">What each person did within the scope.</param>
/// <param name="Whole">What each did in all: the composite score ignores the scope.</param>
/// <param name="Customers">RFM of the scope's customers, in any order.</param>
/// <param name="Window">The days of the period that count.</param>
public sealed record Tallied(
    Tally Now,
    Tally Before,
    Tally YearBefore,
    IReadOnlyDictionary<RepId, PersonTally> People,
    IReadOnlyDictionary<RepId, PersonTally> Whole,
    IReadOnlyList<RfmCustomer> Customers,
    Window Window)
{
    /// <summary>Sales to the scope's three biggest customers, in minor units.</summary>
    public long Top3 { get; init; } = Now.Top3();
}

/// <param name="Before">Sales of the period before, in minor units.</param>
/// <param name="YearBefore">Sales of the same period last year, in minor units.</param>
/// <param name="Top3">Sales to the three biggest customers, in minor units.</param>
public sealed record PersonTally(KpiSums Sums, long Before, long YearBefore, long Top3);

/// <summary>Adds up dossiers.</summary>
public static class Tallies
{
    public static Tallied Of(IReadOnlyList<Dossier> dossiers, Period period, View view, DateOnly today, ReviewRules rules)
    {
        var windows = Windows.Of(period, today);
        var people = People(dossiers, windows, rules, view.Only);
        var sameAsWhole = view.Scope.Kind is ScopeKind.All or ScopeKind.Rep or ScopeKind.Team;
        return new Tallied(
            Sum(dossiers.Select(dossier => Tally.Of(dossier, windows.Now, view, rules.Rfm))),
            Sum(dossiers.Select(dossier => Tally.SalesOf(dossier, windows.Before, view))),
            Sum(dossiers.Select(dossier => Tally.SalesOf(dossier, windows.YearBefore, view))),
            people,
            sameAsWhole ? people : People(dossiers, windows, rules, view.Widened().Only),
            [.. dossiers.Where(dossier => view.Owns(dossier, windows.Now.End)).Select(dossier => Rfm.Of(dossier, windows.Now, rules.Rfm)).OfType<RfmCustomer>()],
            windows.Now);
    }

    /// <summary>Sales to the three customers who bought most, in minor units.</summary>
    public static long Top3(this Tally tally) => tally.Customers.Values.OrderDescending().Take(3).Sum();

    private static Tally Sum(IEnumerable<Tally> tallies)
    {
        var sum = new Tally();
        foreach (var tally in tallies)
        {
            sum.Add(tally);
        }

        return sum;
    }

    private static Dictionary<RepId, PersonTally> People(IReadOnlyList<Dossier> dossiers, Windows windows, ReviewRules rules, Func<RepId, View> viewOf)
    {
        var byPerson =
            from dossier in dossiers
            from person in dossier.People()
            group dossier by person;
        return byPerson.ToDictionary(group => group.Key, group =>
        {
            var view = viewOf(group.Key);
            var now = Sum(group.Select(dossier => Tally.Of(dossier, windows.Now, view, rules.Rfm)));
            return new PersonTally(
                now.Kpi,
                group.Sum(dossier => Tally.SalesOf(dossier, windows.Before, view).Kpi.Sales.Amount),
                group.Sum(dossier => Tally.SalesOf(dossier, windows.YearBefore, view).Kpi.Sales.Amount),
                now.Top3());
        });
    }
}

/// <summary>The three windows a review compares.</summary>
public readonly record struct Windows(Window Now, Window Before, Window YearBefore)
{
    public static Windows Of(Period period, DateOnly today) =>
        new(Window.Of(period, today), Window.Of(period.Before(), today), Window.Of(period.YearBefore(), today));
}
