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

    /// <summary>The views a customer may add to.</summary>
    public static IReadOnlyList<(string Key, View View)> Of(Dossier customer, Staff staff)
    {
        var people = customer.People();
        return
        [
            (All, View.Of(Scope.All, staff)),
            .. people.Select(person => (Of(person), View.Of(person, staff))),
            .. people.Select(staff.TeamOf).OfType<string>().Distinct().Select(team => (OfTeam(team), View.Of(new Scope(ScopeKind.Team, team), staff))),
        ];
    }
}
