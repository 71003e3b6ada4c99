namespace SalesBot.Domain.Customers;

/// <summary>What the customer buys by (关注点): 价格, 质量, 服务.</summary>
public enum Focus
{
    Price,
    Quality,
    Service,
}
