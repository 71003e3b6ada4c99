namespace SalesBot.Worker.Tests.Simulation;

public sealed class QuarterTests
{
    [Fact]
    public async Task Pushes_AQuarterOfRandomLife_KeepEveryPromise()
    {
        var begun = System.Diagnostics.Stopwatch.GetTimestamp();
        var report = await ALife.Play(Life.Quarter with { CustomersEach = 60, Days = 20 }, TestContext.Current.CancellationToken);

        TestContext.Current.TestOutputHelper?.WriteLine(report.ToString() + $" {System.Diagnostics.Stopwatch.GetElapsedTime(begun)}");
        Assert.Empty(report.Broken);
    }
}
