using SalesBot.Domain.Sales;
using SalesBot.Domain.Team;

namespace SalesBot.Domain.Performance;

/// <summary>What was to be reached; amounts in yuan. A null field has no target.</summary>
public sealed record Goals(
    decimal? Base, decimal? Challenge, decimal? NewCustomers, decimal? Visits, decimal? Collections, decimal? Aov, decimal? Repurchase);

/// <summary>
/// Finds the target that holds for a person, a team or a scope. Per field: the row without product, else the sum of product
/// rows, else of the shorter periods; a month takes nothing from a quarter (docs/rules.md, counting).
/// </summary>
public sealed class TargetBook
{
    private readonly ILookup<(string Holder, Period Period), Target> rows;
    private readonly Staff staff;

    public TargetBook(IEnumerable<Target> targets, Staff staff)
    {
        rows = targets.ToLookup(target => (target.Holder, target.Period));
        this.staff = staff;
        Holders = [.. rows.Select(group => group.Key.Holder).Distinct().Order(StringComparer.Ordinal)];
        Products = [.. rows.SelectMany(group => group).Select(target => target.Product).OfType<string>().Distinct().Order(StringComparer.Ordinal)];
    }

    /// <summary>Everybody who has a target of any period.</summary>
    public IReadOnlyList<string> Holders { get; }

    public IReadOnlyList<string> Products { get; }

    public Goals Of(RepId rep, Period period) => new(
        Of(rep.Value, null, period, Base),
        Of(rep.Value, null, period, Challenge),
        Of(rep.Value, null, period, target => target.NewCustomers),
        Of(rep.Value, null, period, target => target.Visits),
        Of(rep.Value, null, period, target => target.Collections?.Amount),
        Of(rep.Value, null, period, target => target.Aov?.Amount, mean: true),
        Of(rep.Value, null, period, target => target.Repurchase, mean: true));

    /// <summary>A scope's own: a team's row replaces its members' sum, a region's is its people's. Averages are no sums, so a scope has none.</summary>
    /// <param name="product">What is set for it alone; null for everything.</param>
    public Goals Of(Scope scope, Period period, string? product = null) => new(
        Sum(scope, period, Base, product),
        Sum(scope, period, Challenge, product),
        Sum(scope, period, target => target.NewCustomers, product),
        Sum(scope, period, target => target.Visits, product),
        Sum(scope, period, target => target.Collections?.Amount, product),
        null,
        null);

    /// <summary>Teams with a row of their own for that very period or a shorter one in it, by name.</summary>
    public IEnumerable<string> TeamsWithOwn(Period period, string? product = null) =>
        Teams().Where(team => Of("team:" + team, product, period, Base) is not null).Order(StringComparer.Ordinal);

    /// <summary>Months of a quarter or year that no target of the scope covers: no row of the month, of its quarter or of the whole. 0 where the scope has no target at all.</summary>
    public int MonthsWithout(Scope scope, Period period)
    {
        if (period.Kind == PeriodKind.Month || Sum(scope, period, Base) is null)
        {
            return 0;
        }

        var product = scope.Kind == ScopeKind.Product ? scope.Name : null;
        var holders = scope.Kind switch
        {
            ScopeKind.Rep => [(staff.Named(scope.Name!)?.Id ?? new RepId(scope.Name!)).Value],
            ScopeKind.Team => staff.People.Where(person => person.Team == scope.Name).Select(person => person.Id.Value).Append("team:" + scope.Name).ToList(),
            ScopeKind.Region => [.. staff.People.Where(person => person.Region == scope.Name).Select(person => person.Id.Value)],
            _ => Holders,
        };
        return period.Split(PeriodKind.Month).Count(month =>
            !new[] { month, Period.Holding(PeriodKind.Quarter, month.From), period }.Distinct().Any(covering =>
                holders.Any(holder => rows[(holder, covering)].Any(row => product is null || row.Product == product))));
    }

    /// <summary>The base target of one product within a scope.</summary>
    public decimal? OfProduct(string product, Scope scope, Period period) => Sum(scope, period, Base, product);

    /// <summary>The base target of these people for one product, or for everything; teams' rows aside.</summary>
    public decimal? OfPeople(IEnumerable<Rep> people, Period period, string? product, bool challenge = false) =>
        Total(people.Select(person => Of(person.Id.Value, product, period, challenge ? Challenge : Base)));

    private static decimal? Base(Target target) => target.Base.Amount;

    private static decimal? Challenge(Target target) => (target.Challenge ?? target.Base).Amount;

    private static decimal? Total(IEnumerable<decimal?> parts)
    {
        var known = parts.OfType<decimal>().ToList();
        return known.Count == 0 ? null : known.Sum();
    }

    private static decimal? Mean(IEnumerable<decimal?> parts)
    {
        var known = parts.OfType<decimal>().ToList();
        return known.Count == 0 ? null : known.Average();
    }

    private decimal? Sum(Scope scope, Period period, Func<Target, decimal?> field, string? product = null)
    {
        product = scope.Kind == ScopeKind.Product ? scope.Name : product;
        return scope.Kind switch
        {
            ScopeKind.Rep => Of((staff.Named(scope.Name!)?.Id ?? new RepId(scope.Name!)).Value, product, period, field),
            ScopeKind.Team => OfTeam(scope.Name!, product, period, field),
            ScopeKind.Region => Total(staff.People.Where(person => person.Region == scope.Name).Select(person => Of(person.Id.Value, product, period, field))),
            _ => Total(
                Teams().Select(team => OfTeam(team, product, period, field))
                    .Concat(Teamless().Select(holder => Of(holder, product, period, field)))),
        };
    }

    private decimal? OfTeam(string team, string? product, Period period, Func<Target, decimal?> field) =>
        Of("team:" + team, product, period, field)
        ?? Total(staff.People.Where(person => person.Team == team).Select(person => Of(person.Id.Value, product, period, field)));

    private IEnumerable<string> Teams() =>
        staff.People.Select(person => person.Team).OfType<string>()
            .Concat(Holders.Where(holder => holder.StartsWith("team:", StringComparison.Ordinal)).Select(holder => holder[5..]))
            .Distinct();

    private IEnumerable<string> Teamless() =>
        Holders.Where(holder => !holder.StartsWith("team:", StringComparison.Ordinal) && staff.TeamOf(new RepId(holder)) is null);

    private decimal? Of(string holder, string? product, Period period, Func<Target, decimal?> field, bool mean = false)
    {
        var here = rows[(holder, period)].ToList();
        if (here.Where(row => row.Product == product).Select(field).FirstOrDefault(value => value is not null) is { } own)
        {
            return own;
        }

        Func<IEnumerable<decimal?>, decimal?> together = mean ? Mean : Total;
        return (product is null ? together(here.Select(field)) : null) ?? period.Kind switch
        {
            PeriodKind.Year => together(period.Split(PeriodKind.Quarter).Select(part => Of(holder, product, part, field, mean))),
            PeriodKind.Quarter => together(period.Split(PeriodKind.Month).Select(part => Of(holder, product, part, field, mean))),
            _ => null,
        };
    }
}
