namespace SalesBot.Domain.Customers;

/// <summary>决策复杂度: 简单, 一般, 复杂.</summary>
public enum DecisionComplexity
{
    Simple,
    Normal,
    Complex,
}
