namespace SalesBot.Domain.Customers;

/// <summary>What a new customer's record must hold within 24 hours (docs/rules.md, required fields).</summary>
public enum RequiredField
{
    Industry,
    Size,
    Contact,
    Need,
    Source,
}
