using SalesBot.Domain.Performance;

namespace SalesBot.Domain.Tests.Performance;

public sealed class CompositeScoreTests
{
    private static readonly Goals SalesOnly = new(1000, 1000, null, null, null, null, null);

    private static readonly Kpi Kpi = new() { Sales = 500, Completion = 0.5m, CollectionRate = 1m, NewCustomers = 1, Visits = 10, Aov = 100 };

    [Fact]
    public void Of_NoTargetAmongTheOthers_PassesTheirTenToSalesCompletion()
    {
        var score = CompositeScore.Of(Kpi, SalesOnly, 80, 80, 80, 1);

        Assert.Equal(25 + 20 + 24, score.Value);
        Assert.False(score.Provisional);
    }

    [Fact]
    public void Of_APartWithoutATarget_PassesItsWeightOnInProportion()
    {
        // New customers 4/7 of ten, visits 3/7; a target of zero is none.
        var score = CompositeScore.Of(Kpi, SalesOnly with { NewCustomers = 2, Visits = 10, Aov = 0 }, 100, 100, 100, 1);

        Assert.Equal(20 + 20 + (10 * 4m / 7 / 2) + (10 * 3m / 7) + 30, score.Value!.Value, 10);
    }

    [Theory]
    [InlineData(1, 40)]
    [InlineData(1.2, 48)]
    public void Of_ARatioAboveTheCap_CountsTheCap(double cap, int points)
    {
        var goals = SalesOnly with { NewCustomers = 4 };
        var score = CompositeScore.Of(Kpi with { Completion = 3, CollectionRate = 0, NewCustomers = 0 }, goals, 0, 0, 0, (decimal)cap);

        Assert.Equal(points, score.Value);
    }

    [Fact]
    public void Of_AQualitativePartNotEntered_RescalesTheRestAndIsProvisional()
    {
        var score = CompositeScore.Of(Kpi, SalesOnly, null, 80, null, 1);

        Assert.Equal((25 + 20 + 8) * 100m / 80, score.Value);
        Assert.True(score.Provisional);
    }

    [Theory]
    [InlineData(89.99, Rating.Good)]
    [InlineData(90, Rating.Excellent)]
    [InlineData(79.99, Rating.NeedsImprovement)]
    [InlineData(80, Rating.Good)]
    public void Rating_OfAScore_UsesItUnrounded(double value, Rating expected) =>
        Assert.Equal(expected, new CompositeScore((decimal)value, false, []).Rating);

    [Fact]
    public void Of_NoBaseTarget_HasNoScore()
    {
        var score = CompositeScore.Of(Kpi, SalesOnly with { Base = null }, 100, 100, 100, 1);

        Assert.Equal((null, null), (score.Value, score.Rating));
    }
}
