using SalesBot.Bot.Reports;
using SalesBot.Domain.Performance;

namespace SalesBot.Bot.Tests.Reports;

/// <summary>Like is held against like: a running period against the same part of the other.</summary>
public sealed class ComparisonTests
{
    [Theory]
    [InlineData("2026-03", "2026-03-11", "2026-03-01..2026-03-11", "2026-02-01..2026-02-11")]
    [InlineData("2026-03", "2026-03-30", "2026-03-01..2026-03-30", "2026-02")]
    [InlineData("2026-03", "2026-03-31", "2026-03", "2026-02")]
    [InlineData("2026-02", "2026-03-11", "2026-02", "2026-01")]
    [InlineData("2026-Q1", "2026-02-10", "2026-01-01..2026-02-10", "2025-10-01..2025-11-10")]
    [InlineData("2026", "2026-03-11", "2026-01-01..2026-03-11", "2025-01-01..2025-03-11")]
    [InlineData("2026-03-09..2026-03-15", "2026-03-11", "2026-03-09..2026-03-11", "2026-03-02..2026-03-04")]
    public void WithBefore_ARunningPeriod_IsHeldAgainstTheSamePart(string when, string today, string now, string than)
    {
        var comparison = Comparison.WithBefore(Scope.All, Stretch.Parse(when)!.Value, Day(today));

        Assert.Equal((now, than), (comparison.When.Key, comparison.Than.Key));
    }

    [Theory]
    [InlineData("2026-03", "2026-03-11", "2026-03-01..2026-03-11", "2025-03-01..2025-03-11")]
    [InlineData("2026", "2026-03-11", "2026-01-01..2026-03-11", "2025-01-01..2025-03-11")]
    [InlineData("2024-02", "2024-02-29", "2024-02", "2023-02")]
    public void WithLastYear_IsTheSameDaysAYearBefore(string when, string today, string now, string than)
    {
        var comparison = Comparison.WithLastYear(Scope.All, Stretch.Parse(when)!.Value, Day(today));

        Assert.Equal((now, than), (comparison.When.Key, comparison.Than.Key));
    }

    private static DateOnly Day(string day) => DateOnly.ParseExact(day, "yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture);
}
