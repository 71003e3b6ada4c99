namespace SalesBot.Domain.Performance;

public enum ScopeKind
{
    All,
    Rep,
    Team,
    Region,
    Product,
}
