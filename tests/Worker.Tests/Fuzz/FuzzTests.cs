namespace SalesBot.Worker.Tests.Fuzz;

/// <summary>A short run of what <c>bench fuzz</c> does at length.</summary>
public sealed class FuzzTests : IDisposable
{
    private readonly string folder = Directory.CreateTempSubdirectory("salesbot-fuzz-").FullName;

    public void Dispose() => Directory.Delete(folder, recursive: true);

    [Fact]
    public async Task OddUpdates_ThroughTheWholeWayIn_BreakNothing()
    {
        var run = new FuzzRun(folder, seed: 5);

        await run.Play(2000);

        Assert.Empty(run.Stumbles);
        Assert.Empty(run.Differences);
        Assert.InRange(run.Taken, 500, 2000);
        Assert.True(run.Refused > 50);
    }
}
