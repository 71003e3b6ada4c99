using SalesBot.Worker.Tests.Storage.Postgres;
using SalesBot.Worker.Tests.Telegram;

namespace SalesBot.Worker.Tests.Crash;

/// <summary>A short run of what <c>bench crash --engine postgres</c> does at length.</summary>
public sealed class SharedCrashTests(ACluster cluster) : IClassFixture<ACluster>
{
    [Fact]
    public async Task Workers_ServerAndConnectionsDie_NothingIsLostDoubledOrOutOfOrder()
    {
        var folder = Directory.CreateTempSubdirectory("salesbot-shared-crash-").FullName;
        await using var api = await FakeBotApi.Start();
        await using (var run = new SharedCrashRun(folder, api, cluster, new SharedCrashPlan(Workers: 2, Kills: 3, ServerKills: 1, Cuts: 1, Pauses: 0, TimeSpan.Zero, Chats: 4, Messages: 60, PushesEach: 1, Seed: 1)))
        {
            var findings = await run.Play();

            Assert.True(findings.AllWell, findings.ToJson().ToJsonString());
        }

        Directory.Delete(folder, recursive: true);
    }
}
