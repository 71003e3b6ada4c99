namespace SalesBot.Domain.Customers;

/// <summary>规模: 大型, 中型, 小型, 个体.</summary>
public enum CompanySize
{
    Large,
    Medium,
    Small,
    Individual,
}
