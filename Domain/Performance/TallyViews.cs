using SalesBot.Domain.Team;

namespace SalesBot.Domain.Performance;

/// <summary>
/// Which kept tallies a customer adds to: the whole company's, each person's and each team's; those of its region and of each
/// product it bought, and what each person did within them.
/// </summary>
public static class TallyViews
{
    public const string All = "all";

    public static string Of(RepId person) => "rep:" + person.Value;

    public static string OfTeam(string team) => "team:" + team;

    /// <summary>The kept view of a scope.</summary>
    public static ViewKey Of(Scope scope, Staff staff) => scope.Kind switch
    {
        ScopeKind.All => new ViewKey(null, All),
        ScopeKind.Rep => new ViewKey(null, Of(staff.Named(scope.Name!)?.Id ?? new RepId(scope.Name!))),
        ScopeKind.Team => new ViewKey(null, OfTeam(scope.Name!)),
        _ => new ViewKey(scope.ToString(), All),
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
    public static IReadOnlyList<(ViewKey Key, View View)> Of(Dossier customer, Staff staff)
    {
        var people = customer.People();
        var teams = people.Select(staff.TeamOf).OfType<string>().Distinct().Select(team => new Scope(ScopeKind.Team, team));
        var parts = customer.Sales.Select(sale => sale.Product).Distinct().Select(product => new Scope(ScopeKind.Product, product));
        if (customer.Region is { } region)
        {
            parts = parts.Prepend(new Scope(ScopeKind.Region, region));
        }

        return
        [
            (new ViewKey(null, All), View.Of(Scope.All, staff)),
            .. people.Select(person => (new ViewKey(null, Of(person)), View.Of(person, staff))),
            .. teams.Select(team => (new ViewKey(null, OfTeam(team.Name!)), View.Of(team, staff))),
            .. from part in parts
               let whole = View.Of(part, staff)
               from view in people.Select(person => (Name: Of(person), View: whole.Only(person))).Prepend((Name: All, View: whole))
               select (new ViewKey(part.ToString(), view.Name), view.View),
        ];
    }
}

/// <summary>What a kept tally is of.</summary>
/// <param name="Part">The region or product it is confined to, as a scope is written; null for the whole company.</param>
/// <param name="Name"><see cref="TallyViews.All"/>, a person's or a team's.</param>
public readonly record struct ViewKey(string? Part, string Name)
{
    /// <summary>Whether it sums everything; of a person within a part only the key figures are summed.</summary>
    public bool IsFull => Part is null || Name == TallyViews.All;

    /// <summary>A tab cannot be typed into a name.</summary>
    public override string ToString() => Part is null ? Name : Name == TallyViews.All ? Part : $"{Part}\t{Name}";
}
