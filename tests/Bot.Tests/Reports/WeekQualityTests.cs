using SalesBot.Bot.Reports;
using SalesBot.Bot.Wording;

namespace SalesBot.Bot.Tests.Reports;

/// <summary>What is said of how records were kept: where few are complete, what most of the others lack.</summary>
public sealed class WeekQualityTests
{
    [Theory]
    [InlineData(5, 1, 4, "记录 10 条，含糊 0，迟记 0，完整 50%")]
    [InlineData(4, 2, 6, "记录 10 条，含糊 0，迟记 0，完整 40%（6 条没写下一步的日期）")]
    [InlineData(4, 6, 2, "记录 10 条，含糊 0，迟记 0，完整 40%（6 条写得太短）")]
    [InlineData(0, 10, 10, "记录 10 条，含糊 0，迟记 0，完整 0%（10 条没写下一步的日期）")]
    public void Say_FewerThanHalfComplete_NamesWhatMostLack(int complete, int tooShort, int open, string said) =>
        Assert.Equal(said, new WeekQuality(10, 0, 0, complete, 0, tooShort, open).Say(Words.Of("Team", Language.Simplified)));

    [Fact]
    public void Say_NoRecords_LacksNothing() =>
        Assert.DoesNotContain("（", default(WeekQuality).Say(Words.Of("Team", Language.Simplified)), StringComparison.Ordinal);
}
