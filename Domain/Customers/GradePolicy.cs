namespace SalesBot.Domain.Customers;

/// <summary>Which grade a customer's data speak for. The bot suggests, a lead or manager confirms. Source: product.md §3.</summary>
public static class GradePolicy
{
    private static readonly Money AmountOfA = Money.Of(100_000);

    private static readonly Money AmountOfB = Money.Of(50_000);

    /// <summary>The grade a customer should change to.</summary>
    /// <param name="yearly">Orders of the trailing 12 months.</param>
    /// <param name="hasBought">Has ever ordered.</param>
    /// <returns>Null when the grade fits, or when a lower one would rest on nothing but blank fields.</returns>
    public static Grade? Misfit(Customer customer, Money yearly, bool hasBought)
    {
        var fitting = Suggest(customer, yearly);
        var known = hasBought || customer.Potential is not null;
        return fitting < customer.EffectiveGrade || (fitting > customer.EffectiveGrade && known) ? fitting : null;
    }

    /// <param name="yearly">Orders of the trailing 12 months.</param>
    public static Grade Suggest(Customer customer, Money yearly)
    {
        var promising = customer is { Potential: >= 8, Urgency: Urgency.High } && (customer.BudgetMin ?? customer.BudgetMax) is not null;
        if (customer.Strategic || yearly >= AmountOfA || promising)
        {
            return Grade.A;
        }

        return yearly >= AmountOfB || (customer.Potential >= 5 && !string.IsNullOrWhiteSpace(customer.Need)) ? Grade.B : Grade.C;
    }
}
