using FsCheck;
using FsCheck.Fluent;
using SalesBot.Worker.Backups;

namespace SalesBot.Worker.Tests.Backups;

public sealed class RetentionTests
{
    private static readonly Retention Usual = new(Days: 7, Weeks: 4, Months: 12);

    private static readonly DateOnly First = new(2024, 12, 20);

    /// <summary>Nights of two and a half years, some of them missing.</summary>
    private static readonly Arbitrary<DateOnly[]> Nights =
        Gen.Choose(0, 900).Select(First.AddDays).NonEmptyListOf().Select(nights => nights.Distinct().Order().ToArray()).ToArbitrary();

    [Fact]
    public void Kept_AYearOfNights_IsSevenDaysFourSundaysAndTheMonthsLasts()
    {
        var nights = Enumerable.Range(0, 436).Select(day => new DateOnly(2025, 1, 1).AddDays(day)).ToList();

        var kept = Usual.Kept(nights).Order().Select(night => night.ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture));

        // To Thursday 12 March 2026.
        Assert.Equal(new DateOnly(2026, 3, 12), nights[^1]);
        Assert.Equal(
            [
                "2025-04-30", "2025-05-31", "2025-06-30", "2025-07-31", "2025-08-31", "2025-09-30", "2025-10-31", "2025-11-30", "2025-12-31", "2026-01-31",
                "2026-02-22", "2026-02-28", "2026-03-01",
                "2026-03-06", "2026-03-07", "2026-03-08", "2026-03-09", "2026-03-10", "2026-03-11", "2026-03-12",
            ],
            kept);
    }

    [Fact]
    public void Kept_WeekThatSpansTheYear_IsOneWeek() =>
        Assert.Equal([new DateOnly(2026, 1, 1)], new Retention(0, 1, 0).Kept([new DateOnly(2025, 12, 29), new DateOnly(2025, 12, 31), new DateOnly(2026, 1, 1)]));

    [Fact]
    public void Kept_AnyNights_HoldTheNewestAndNoMoreThanPromised() => Prop.ForAll(Nights, nights =>
    {
        var kept = Usual.Kept(nights);
        return kept.IsSubsetOf(nights) && kept.Count <= 7 + 4 + 12 && nights.TakeLast(7).All(kept.Contains);
    }).QuickCheckThrowOnFailure();

    [Fact]
    public void Kept_PrunedNightByNight_IsWhatPruningAllAtOnceKeeps() => Prop.ForAll(Nights, nights =>
    {
        HashSet<DateOnly> present = [];
        foreach (var night in nights) present = Usual.Kept(present.Append(night));
        return present.SetEquals(Usual.Kept(nights));
    }).QuickCheckThrowOnFailure();

    [Fact]
    public void Kept_AnyNights_EveryOneOfTheNewestTwelveMonthsHasItsLast() => Prop.ForAll(Nights, nights =>
    {
        var kept = Usual.Kept(nights);
        return nights.GroupBy(night => (night.Year, night.Month)).TakeLast(12).All(month => kept.Contains(month.Max()));
    }).QuickCheckThrowOnFailure();
}
