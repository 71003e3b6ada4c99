namespace SalesBot.Domain.Forecasts;

/// <summary>
/// The days a forecast looks back from: the same day of every month before. From each, the window lies as far ahead and is as long as the one that is asked for,
/// so that what came in it tells what to expect of those who stand today as others stood then.
/// </summary>
/// <param name="AsOf">Nothing after it is looked at.</param>
/// <param name="Lead">Days between the day one looks from and the window: none while the period runs.</param>
/// <param name="Days">Of the window, 1 or more.</param>
internal sealed record Grid(DateOnly AsOf, int Lead, int Days, int Points)
{
    /// <summary>As many months back as habits are drawn from.</summary>
    public const int Habit = 12;

    /// <param name="back">Months, 0 for today.</param>
    public DateOnly Day(int back) => AsOf.AddMonths(-back);

    public DateOnly From(int back) => Day(back).AddDays(Lead + 1);

    public DateOnly To(int back) => Day(back).AddDays(Lead + Days);

    /// <summary>The points whose windows were over when one looked from this one: nobody looks ahead.</summary>
    public IEnumerable<int> Known(int back)
    {
        var from = Day(back);
        var taken = 0;
        for (var earlier = back + 1; earlier < Points && taken < Habit; earlier++)
        {
            if (To(earlier) <= from)
            {
                taken++;
                yield return earlier;
            }
        }
    }
}
