using SalesBot.Domain.Performance;

namespace SalesBot.Domain.Tests.Performance;

public sealed class BandTests
{
    [Fact]
    public void Of_SixPeriods_IsTheMeanGiveOrTakeTwoDeviations()
    {
        var band = Band.Of([0.95m, 1m, 0.97m, 0.98m, 1m, 0.95m])!.Value;

        Assert.Equal((0.930m, 1.020m), (Math.Round(band.Low, 3), Math.Round(band.High, 3)));
    }

    [Fact]
    public void Of_FewerThanFourKnown_IsNone() => Assert.Null(Band.Of([1m, null, null, 1m, null, 1m]));

    [Fact]
    public void Of_WildFigures_DoesNotGoBelowZero() => Assert.Equal(0, Band.Of([0m, 1m, 0m, 1m, 0m, 1m])!.Value.Low);

    [Fact]
    public void IsAbove_ASteadyFigure_NeedsAPointToBeNews()
    {
        var band = Band.Of([0.05m, 0.05m, 0.05m, 0.05m, 0.05m, 0.05m])!.Value;

        Assert.False(band.IsAbove(0.059m));
        Assert.True(band.IsAbove(0.061m));
        Assert.True(band.IsBelow(0.039m));
    }
}
