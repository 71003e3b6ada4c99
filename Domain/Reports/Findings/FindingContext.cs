using SalesBot.Domain.Customers;
using SalesBot.Domain.Performance;
using SalesBot.Domain.Team;

namespace SalesBot.Domain.Reports.Findings;

/// <summary>What the rules look at.</summary>
/// <param name="Before">The review of the period before, same scope; null leaves comparisons out.</param>
/// <param name="Elapsed">The share of the period's days gone, 0 to 1. A running period is not held against a whole one.</param>
public sealed record FindingContext(Review Now, Review? Before, decimal Elapsed)
{
    public IReadOnlyList<OverdueCustomer> Overdue { get; init; } = [];

    /// <summary>Buyers late for their own cycle and not at risk yet, by what they bought in twelve months.</summary>
    public IReadOnlyList<CoolingCustomer> Cooling { get; init; } = [];

    /// <summary>Whose money is past due, the most first; none where no payment is recorded at all.</summary>
    public IReadOnlyList<LatePayer> PastDue { get; init; } = [];

    /// <summary>Who owns the customers at risk, the biggest first.</summary>
    public IReadOnlyList<(RepId Owner, string Customer)> AtRisk { get; init; } = [];

    /// <summary>The customers that a finding of this rule is about, the most pressing first.</summary>
    public IReadOnlyList<(RepId Owner, string Customer)> About(FindingRule rule) => rule switch
    {
        FindingRule.OverdueKeyCustomers => [.. Overdue.Where(customer => customer is { Grade: Grade.A, Days: >= DossierDays.LongOverdue }).OrderByDescending(customer => customer.Days).Select(customer => (customer.Owner, customer.Name))],
        FindingRule.CoolingCustomers => [.. Cooling.Select(customer => (customer.Owner, customer.Name))],
        FindingRule.PastDueMoney => [.. PastDue.Select(payer => (payer.Owner, payer.Name))],
        FindingRule.AtRiskCustomers => AtRisk,
        _ => [],
    };

    public bool Running => Elapsed < 1;

    /// <summary>The earlier review where a comparison is fair.</summary>
    public Review? Comparable => Running ? null : Before;
}

/// <param name="Days">Since the due date.</param>
public sealed record OverdueCustomer(CustomerCode Code, string Name, RepId Owner, Grade Grade, int Days);

/// <param name="Days">Since the last order.</param>
public sealed record CoolingCustomer(CustomerCode Code, string Name, RepId Owner, int Days);

/// <param name="Left">In yuan.</param>
/// <param name="Days">That the oldest of it is past due.</param>
public sealed record LatePayer(CustomerCode Code, string Name, RepId Owner, decimal Left, int Days);
