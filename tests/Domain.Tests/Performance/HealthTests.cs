using SalesBot.Domain.Customers;
using SalesBot.Domain.Performance;
using SalesBot.Domain.Team;

namespace SalesBot.Domain.Tests.Performance;

public sealed class HealthTests
{
    private static readonly DateOnly Today = new(2026, 3, 31);

    [Theory]
    [InlineData(45, false)] // exactly one and a half cycles
    [InlineData(46, true)]
    public void Of_LateForItsOwnCycle_Warns(int since, bool warns)
    {
        var health = HealthCheck.Of(Bought(1_000, since + 60, since + 30, since), Today, new RfmThresholds());

        Assert.Equal(warns ? new Health(HealthWarning.LateForItsCycle, since, 30) : null, health);
    }

    [Fact]
    public void Of_OneLargeOrderLongAgo_IsAtRisk() =>
        Assert.Equal(new Health(HealthWarning.AtRisk, 200, null), HealthCheck.Of(Bought(600_000, 200), Today, new RfmThresholds()));

    [Fact]
    public void Of_NeverBought_IsNoWarning() => Assert.Null(HealthCheck.Of(Bought(1), Today, new RfmThresholds()));

    private static Dossier Bought(decimal amount, params int[] daysAgo) => new()
    {
        Code = new CustomerCode("K1"),
        Name = "华信电子",
        Owner = new RepId("r1"),
        Stays = [],
        Sales = [.. daysAgo.Select(ago => new Sale($"SO{ago}", Today.AddDays(-ago), new RepId("r1"), "A", Money.Of(amount), null, []))],
    };
}
