namespace SalesBot.Domain.Performance;

/// <summary>The days whose records count: a period's, up to today while it runs (docs/rules.md, counting).</summary>
/// <param name="End">Before <paramref name="From"/> when the period has not begun.</param>
public readonly record struct Window(DateOnly From, DateOnly End)
{
    /// <summary>The 12 months to the end begin the day after this.</summary>
    public DateOnly YearAgo => End.AddYears(-1);

    public static Window Of(Period period, DateOnly today) => new(period.From, period.To < today ? period.To : today);

    public bool Holds(DateOnly day) => day >= From && day <= End;

    public bool Holds(DateTime time) => Holds(DateOnly.FromDateTime(time));

    /// <summary>In the 12 months to the end.</summary>
    public bool InYear(DateOnly day) => day > YearAgo && day <= End;
}
