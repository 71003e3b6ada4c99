using SalesBot.Worker.Tests.Telegram;

namespace SalesBot.Worker.Tests.Crash;

/// <summary>A short run of what <c>bench crash</c> does at length.</summary>
public sealed class CrashTests : IDisposable
{
    private readonly string folder = Directory.CreateTempSubdirectory("salesbot-crash-").FullName;

    public void Dispose() => Directory.Delete(folder, recursive: true);

    [Theory]
    [InlineData("mixed")]
    [InlineData("ids-restart")]
    public async Task Run_KilledAgainAndAgain_LosesNothingAndRepeatsOnlyWhatTheLedgerCounts(string weather)
    {
        await using var api = await FakeBotApi.Start();
        var run = new CrashRun(folder, api, new CrashPlan(weather, Kills: 4, Chats: 20, Messages: 80, PushesEach: 1, Seed: 7));

        var findings = await run.Play();

        Assert.True(findings.AllWell, findings.ToJson().ToJsonString());
        Assert.Empty(run.Errors);
    }
}
