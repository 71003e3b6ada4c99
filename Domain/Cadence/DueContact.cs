using SalesBot.Domain.Customers;

namespace SalesBot.Domain.Cadence;

/// <summary>A customer with the plan that says when to contact them.</summary>
/// <param name="YearlyAmount">Orders of the trailing 12 months: what breaks a tie.</param>
public sealed record DueContact(Customer Customer, ContactPlan Plan, Money YearlyAmount)
{
    public Grade Grade => Customer.EffectiveGrade;

    public bool IsDueOn(DateOnly today) => Plan.Due == today;

    public bool IsOverdue(DateOnly today) => Plan.Due < today;

    public bool IsRed(DateOnly today) => IsOverdue(today) && Plan.Red <= today;

    /// <summary>Calendar days past due; zero when not.</summary>
    public int DaysOver(DateOnly today) => IsOverdue(today) ? today.DayNumber - Plan.Due!.Value.DayNumber : 0;

    /// <summary>The owner asked for quiet about this customer until a later day.</summary>
    public bool IsSnoozed(DateOnly today) => Plan.SnoozedTo > today;
}

/// <summary>Whom to attend to first when not all can be: grade, then lateness, then yearly amount (product.md §2).</summary>
public static class Attention
{
    public static IOrderedEnumerable<DueContact> InOrder(IEnumerable<DueContact> contacts, DateOnly today) =>
        contacts.OrderBy(contact => contact.Grade).Rank(today);

    /// <summary>The same with those gone red before all others, as the digest lists them.</summary>
    public static IOrderedEnumerable<DueContact> RedFirst(IEnumerable<DueContact> contacts, DateOnly today) =>
        contacts.OrderByDescending(contact => contact.IsRed(today)).ThenBy(contact => contact.Grade).Rank(today);

    private static IOrderedEnumerable<DueContact> Rank(this IOrderedEnumerable<DueContact> contacts, DateOnly today) => contacts
        .ThenByDescending(contact => contact.DaysOver(today))
        .ThenByDescending(contact => contact.YearlyAmount)
        .ThenBy(contact => contact.Customer.Code.Value, StringComparer.Ordinal);
}
