namespace SalesBot.Domain.Performance;

public enum PeriodKind
{
    Month,
    Quarter,
    Year,
}
