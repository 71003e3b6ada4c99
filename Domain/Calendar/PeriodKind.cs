namespace SalesBot.Domain.Calendar;

public enum PeriodKind
{
    Month,
    Quarter,
    Year,
}
