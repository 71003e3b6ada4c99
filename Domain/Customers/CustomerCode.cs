namespace SalesBot.Domain.Customers;

/// <summary>
/// The customer's code, e.g. <c>YL-ZX-YX-001</c>, and its identity: codes never change, so links stay valid.
/// Imported codes are kept as they are. Source: docs/rules.md, codes.
/// </summary>
public readonly record struct CustomerCode(string Value)
{
    public override string ToString() => Value;
}
