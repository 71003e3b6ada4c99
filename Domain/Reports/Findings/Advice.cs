using SalesBot.Domain.Performance;
using SalesBot.Domain.Team;

namespace SalesBot.Domain.Reports.Findings;

/// <summary>Who is to do something about a finding, by when, and what is to come of it.</summary>
/// <param name="Parts">One for each owner, who has the most to do first; none where nobody is known.</param>
/// <param name="Due">Counted from the report's last day: closed periods stand still.</param>
/// <param name="Target">What <see cref="Finding.Metric"/> should be then; null where only its direction is known.</param>
/// <param name="Gain">In yuan, what is at stake by the team's own figures: the gap to the target, the money to collect, a year's orders to keep; null where no figure says.</param>
public sealed record Advice(IReadOnlyList<AdvicePart> Parts, DateOnly Due, decimal? Target, decimal? Gain)
{
    /// <param name="asOf">The last day whose records are in the report.</param>
    /// <param name="holders">The customers that the finding is about with those who own them, the most pressing first; none for one that is about no customers.</param>
    public static Advice Of(Finding finding, Scope scope, Staff staff, DateOnly asOf, IReadOnlyList<(RepId Owner, string Customer)> holders) => new(
        holders.Count > 0 ? Shared(staff, holders) : [.. Who(finding.ScopeWithin(scope), staff).Select(person => new AdvicePart(person, []))],
        asOf.AddDays(finding.Severity switch { Severity.High => 7, Severity.Medium => 14, _ => 30 }),
        Reach(finding),
        AtStake(finding));

    /// <summary>The limit that the rule itself looks at, or what the figure was before.</summary>
    private static decimal? Reach(Finding finding) => finding.Rule switch
    {
        FindingRule.BehindPace or FindingRule.TargetMissed or FindingRule.RepBehind or FindingRule.RegionBehind => 1m,
        FindingRule.SlowCollection => 0.8m,
        FindingRule.LowCoverage => 0.7m,
        FindingRule.ProblemProduct => 0.1m,
        FindingRule.PoorRecords => 70m,
        FindingRule.Concentration => 0.5m,
        FindingRule.SalesDown or FindingRule.MarginDown or FindingRule.ChurnUp or FindingRule.LowerConversion or FindingRule.LongerCycle or FindingRule.FewerVisits or FindingRule.FewerNewCustomers => finding["before"],
        _ => null,
    };

    private static decimal? AtStake(Finding finding) => finding.Rule switch
    {
        FindingRule.BehindPace or FindingRule.TargetMissed or FindingRule.RepBehind or FindingRule.RegionBehind => finding["short"],
        FindingRule.SlowCollection => (0.8m * (finding["collected"] + finding["open"])) - finding["collected"],
        FindingRule.PastDueMoney or FindingRule.AtRiskCustomers => finding["amount"],
        _ => null,
    };

    /// <summary>Whoever is gone has nothing to do any more; their customers go to those who lead.</summary>
    private static List<AdvicePart> Shared(Staff staff, IReadOnlyList<(RepId Owner, string Customer)> holders) =>
    [
        .. from held in holders
           let owner = staff.Find(held.Owner) is { Active: true } active ? active : Who(Scope.All, staff).FirstOrDefault()
           where owner is not null
           group held.Customer by owner into one
           select new AdvicePart(one.Key, [.. one]),
    ];

    private static List<Rep> Who(Scope scope, Staff staff) => scope switch
    {
        { Kind: ScopeKind.Rep, Name: { } name } when staff.Named(name) is { } person => Leads(staff, lead => lead.Team == person.Team) is { Count: > 0 } leads ? leads : [person],
        { Kind: ScopeKind.Team } => Leads(staff, lead => lead.Team == scope.Name) is { Count: > 0 } leads ? leads : Managers(staff),
        { Kind: ScopeKind.Region } => Leads(staff, lead => lead.Region == scope.Name) is { Count: > 0 } there ? there : Managers(staff),
        _ => Managers(staff),
    };

    private static List<Rep> Leads(Staff staff, Func<Rep, bool> which) => [.. staff.People.Where(person => person is { Active: true, Role: Role.Lead, Team: not null } && which(person))];

    private static List<Rep> Managers(Staff staff) => [.. staff.People.Where(person => person is { Active: true, Role: Role.Manager })];
}

/// <param name="Customers">Whom it is about, the most pressing first; none where it is about no customers.</param>
public sealed record AdvicePart(Rep Owner, IReadOnlyList<string> Customers);

/// <summary>A finding with what to do about it.</summary>
public sealed record Advised(Finding Finding, Advice Advice);
