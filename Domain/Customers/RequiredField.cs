namespace SalesBot.Domain.Customers;

/// <summary>What a new customer's record must hold within 24 hours (product.md §2).</summary>
public enum RequiredField
{
    Industry,
    Size,
    Contact,
    Need,
    Source,
}
