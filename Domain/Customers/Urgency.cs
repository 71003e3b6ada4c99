namespace SalesBot.Domain.Customers;

/// <summary>紧急程度: 低, 中, 高.</summary>
public enum Urgency
{
    Low,
    Medium,
    High,
}
