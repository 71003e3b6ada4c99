namespace SalesBot.Domain.Customers;

/// <summary>Which grade a customer's data speak for. The bot suggests, a lead or manager confirms. Source: docs/rules.md, grades.</summary>
public static class GradePolicy
{
    private static readonly Money AmountOfA = Money.Of(100_000);

    private static readonly Money AmountOfB = Money.Of(50_000);

    /// <summary>The grade a customer should change to, and why.</summary>
    /// <param name="yearly">Orders of the trailing 12 months.</param>
    /// <param name="hasBought">Has ever ordered.</param>
    /// <returns>Null when the grade fits, or when a lower one would rest on nothing but blank fields.</returns>
    public static GradeSuggestion? Misfit(Customer customer, Money yearly, bool hasBought)
    {
        var fitting = Suggest(customer, yearly);
        var known = hasBought || customer.Potential is not null;
        return fitting.Grade < customer.EffectiveGrade || (fitting.Grade > customer.EffectiveGrade && known) ? fitting : null;
    }

    /// <param name="yearly">Orders of the trailing 12 months.</param>
    public static GradeSuggestion Suggest(Customer customer, Money yearly)
    {
        var promising = customer is { Potential: >= 8, Urgency: Urgency.High } && (customer.BudgetMin ?? customer.BudgetMax) is not null;
        return customer.Strategic ? new(Grade.A, GradeReason.Strategic)
            : yearly >= AmountOfA ? new(Grade.A, GradeReason.Orders)
            : promising ? new(Grade.A, GradeReason.Promising)
            : yearly >= AmountOfB ? new(Grade.B, GradeReason.Orders)
            : customer.Potential >= 5 && !string.IsNullOrWhiteSpace(customer.Need) ? new(Grade.B, GradeReason.Potential)
            : new(Grade.C, yearly.IsPositive ? GradeReason.Orders : GradeReason.NoOrders);
    }
}

/// <param name="Why">What it rests on.</param>
public readonly record struct GradeSuggestion(Grade Grade, GradeReason Why);

/// <summary>What a suggested grade rests on.</summary>
public enum GradeReason
{
    Strategic,

    /// <summary>The amount of the trailing 12 months.</summary>
    Orders,

    NoOrders,

    /// <summary>High potential, budget known, urgent.</summary>
    Promising,

    /// <summary>Potential with a clear need.</summary>
    Potential,
}
