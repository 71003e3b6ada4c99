using SalesBot.Domain.Team;

namespace SalesBot.Domain.Performance;

/// <summary>
/// Which records belong to a scope: orders to their rep, follow-ups to their author, everything about the pipeline to the
/// customer's owner (docs/rules.md, counting).
/// </summary>
public sealed class View
{
    private readonly Scope scope;
    private readonly Staff staff;
    private readonly RepId? rep;
    private readonly RepId? only;
    private readonly View? within;

    private View(Scope scope, Staff staff, RepId? rep, RepId? only, View? within = null) => (this.scope, this.staff, this.rep, this.only, this.within) = (scope, staff, rep, only, within);

    public Scope Scope => scope;

    /// <summary>Nothing belongs here but what one of them owns or sold; null where that does not tell.</summary>
    public IReadOnlyList<RepId>? People => scope.Kind switch
    {
        ScopeKind.Rep => [rep ?? only!.Value],
        ScopeKind.Team => [.. staff.People.Where(person => person.Team == scope.Name).Select(person => person.Id)],
        _ => null,
    };

    public static View Of(Scope scope, Staff staff) =>
        new(scope, staff, scope.Kind == ScopeKind.Rep ? staff.Named(scope.Name!)?.Id ?? new RepId(scope.Name!) : null, null);

    /// <summary>A person's own, by id.</summary>
    public static View Of(RepId person, Staff staff) => new(new Scope(ScopeKind.Rep, staff.NameOf(person)), staff, person, null);

    /// <summary>What this person did within the scope.</summary>
    public View Only(RepId person) => new(scope, staff, rep, person, within);

    /// <summary>What belongs to this scope and to others: a product in a region, of one person.</summary>
    public View Within(Scope other) => new(scope, staff, rep, only, within?.Within(other) ?? Of(other, staff));

    /// <summary>The whole company instead of the scope.</summary>
    public View Widened() => Of(Scope.All, staff);

    public bool Sold(Dossier customer, Sale sale) =>
        (only is null || sale.Rep == only) && within?.Sold(customer, sale) != false
        && (scope.Kind == ScopeKind.Product ? sale.Product == scope.Name : Mine(customer, sale.Rep));

    public bool Made(Dossier customer, Touch touch, DateOnly end) =>
        (only is null || touch.Rep == only) && within?.Made(customer, touch, end) != false
        && (scope.Kind == ScopeKind.Product ? Bought(customer, end) : Mine(customer, touch.Rep));

    public bool Owns(Dossier customer, DateOnly end) =>
        (only is null || customer.Owner == only) && within?.Owns(customer, end) != false
        && (scope.Kind == ScopeKind.Product ? Bought(customer, end) : Mine(customer, customer.Owner));

    /// <summary>Whether a person's targets and row belong here.</summary>
    public bool Has(Rep person) => (only is null || person.Id == only) && within?.Has(person) != false && scope.Kind switch
    {
        ScopeKind.Rep => person.Id == rep,
        ScopeKind.Team => person.Team == scope.Name,
        ScopeKind.Region => person.Region == scope.Name,
        _ => true,
    };

    private bool Mine(Dossier customer, RepId person) => scope.Kind switch
    {
        ScopeKind.Rep => person == rep,
        ScopeKind.Team => staff.TeamOf(person) == scope.Name,
        ScopeKind.Region => customer.Region == scope.Name,
        _ => true,
    };

    private bool Bought(Dossier customer, DateOnly end) => customer.Sales.Any(sale => sale.Date <= end && sale.Product == scope.Name);
}
