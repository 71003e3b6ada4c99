namespace SalesBot.Domain.Customers;

/// <summary>How much attention a customer gets (客户分级). A blank grade counts as <see cref="C"/>.</summary>
public enum Grade
{
    A,
    B,
    C,
}
