namespace SalesBot.Worker.Tests.Simulation;

/// <summary>A smaller life than the benchmark <c>simulate</c> plays: the same promises, in a few seconds.</summary>
public sealed class QuarterTests
{
    [Fact]
    public async Task Pushes_WeeksOfRandomLife_KeepEveryPromise()
    {
        var report = await ALife.Play(Life.Quarter with { Reps = 8, CustomersEach = 15, Days = 45 }, TestContext.Current.CancellationToken);

        TestContext.Current.TestOutputHelper?.WriteLine(report.ToString());
        Assert.Empty(report.Broken);
    }
}
