using SalesBot.Domain.Customers;

namespace SalesBot.Domain.Cadence;

/// <summary>A customer with the plan that says when to contact them.</summary>
/// <param name="Yearly">Orders of the trailing 12 months: what breaks a tie, and is added up only then.</param>
public sealed record DueContact(Customer Customer, ContactPlan Plan, Lazy<Money> Yearly)
{
    public Money YearlyAmount => Yearly.Value;

    public Grade Grade => Customer.EffectiveGrade;

    /// <summary>Due long before a file brought it in, and put off to a day of the owner's.</summary>
    public bool IsBacklog => Customer.FromFile && Plan.EasedTo is { } eased && eased == Plan.Due;

    public bool IsDueOn(DateOnly today) => Plan.Due == today;

    public bool IsOverdue(DateOnly today) => Plan.Due < today;

    public bool IsRed(DateOnly today) => IsOverdue(today) && Plan.Red <= today;

    /// <summary>Calendar days past due; zero when not.</summary>
    public int DaysOver(DateOnly today) => IsOverdue(today) ? today.DayNumber - Plan.Due!.Value.DayNumber : 0;

    /// <summary>The owner asked for quiet about this customer until a later day.</summary>
    public bool IsSnoozed(DateOnly today) => Plan.SnoozedTo > today;
}

/// <summary>Whom to attend to first when not all can be: grade, then lateness, then yearly amount, then who was contacted longest ago (docs/rules.md, what is pushed).</summary>
public static class Attention
{
    public static IOrderedEnumerable<DueContact> InOrder(IEnumerable<DueContact> contacts, DateOnly today) => contacts.Order(By(today));

    /// <summary>The same with those gone red before all others, as the digest lists them.</summary>
    public static IOrderedEnumerable<DueContact> RedFirst(IEnumerable<DueContact> contacts, DateOnly today) =>
        contacts.OrderByDescending(contact => contact.IsRed(today)).ThenBy(contact => contact, By(today));

    /// <summary>A comparer, not a chain of keys: keys are all taken beforehand, and the amount is costly.</summary>
    private static Comparer<DueContact> By(DateOnly today) => Comparer<DueContact>.Create((left, right) =>
        left.Grade != right.Grade ? left.Grade.CompareTo(right.Grade)
        : left.DaysOver(today) != right.DaysOver(today) ? right.DaysOver(today).CompareTo(left.DaysOver(today))
        : left.YearlyAmount.CompareTo(right.YearlyAmount) is not 0 and var amounts ? -amounts
        : left.Plan.LastContact != right.Plan.LastContact ? Comparer<DateTimeOffset?>.Default.Compare(left.Plan.LastContact, right.Plan.LastContact)
        : string.CompareOrdinal(left.Customer.Code.Value, right.Customer.Code.Value));
}
