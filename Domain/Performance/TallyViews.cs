using SalesBot.Domain.Team;

namespace SalesBot.Domain.Performance;

/// <summary>Which kept tallies a customer adds to: the whole company's, each person's and each team's.</summary>
public static class TallyViews
{
    public const string All = "all";

    public static string Of(RepId person) => "rep:" + person.Value;

    public static string OfTeam(string team) => "team:" + team;

    /// <summary>The kept view of a scope; null for a region or a product, whose figures are computed when asked for.</summary>
    public static string? Of(Scope scope, Staff staff) => scope.Kind switch
    {
        ScopeKind.All => All,
        ScopeKind.Rep => Of(staff.Named(scope.Name!)?.Id ?? new RepId(scope.Name!)),
        ScopeKind.Team => OfTeam(scope.Name!),
        _ => null,
    };

    /// <summary>Every period, of each kind, from a day on up to <paramref name="today"/>.</summary>
    public static IEnumerable<Period> Periods(DateOnly since, DateOnly today)
    {
        foreach (var kind in new[] { PeriodKind.Month, PeriodKind.Quarter, PeriodKind.Year })
        {
            for (var period = Period.Holding(kind, since); period.From <= today; period = period.After())
            {
                yield return period;
            }
        }
    }

    /// <summary>What a customer adds to the views of a window. Views it adds nothing to are left out.</summary>
    public static IEnumerable<(string View, Tally Tally)> Contributions(Dossier customer, Window window, Staff staff, RfmThresholds rfm)
    {
        var all = Tally.Of(customer, window, View.Of(Scope.All, staff), rfm);
        if (all.IsEmpty)
        {
            yield break;
        }

        yield return (All, all);
        var people = customer.People();
        foreach (var person in people)
        {
            // Where one person does everything, what is the company's is that person's.
            var own = people.Count == 1 ? all : Tally.Of(customer, window, View.Of(person, staff), rfm);
            if (!own.IsEmpty)
            {
                yield return (Of(person), own);
            }
        }

        var teams = people.Select(staff.TeamOf).ToHashSet();
        foreach (var team in teams.OfType<string>())
        {
            var theirs = teams.Count == 1 ? all : Tally.Of(customer, window, View.Of(new Scope(ScopeKind.Team, team), staff), rfm);
            if (!theirs.IsEmpty)
            {
                yield return (OfTeam(team), theirs);
            }
        }
    }
}
