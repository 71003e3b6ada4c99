using SalesBot.Bot.Store;
using SalesBot.Worker.Files.Import;

namespace SalesBot.Worker.Tests.Journeys;

/// <summary>A digest of any length is answered by replying to it: each of its customers can be the one.</summary>
public sealed class LongDigestJourneys
{
    [Fact]
    public async Task Reply_ToADigestOfMany_OffersEachOfThem()
    {
        await using var journey = await Journey.Of();
        var host = journey.Rehearsal.Host;
        var rows = string.Concat(Enumerable.Range(1, 6).Select(number => $"XX-{number},远客{(char)('A' + number)}公司,小明,A,2026-01-05\n"));
        var brought = await new Importer(host.Store, host.Clock).Run(
            FileKind.Customers, journey.Write("more.csv", "客户编号,客户名称,负责人,客户分级,最近跟进时间\n" + rows), new ImportOptions(host.Rules) { RunsIn = false }, null, TestContext.Current.CancellationToken);
        Assert.Equal(6, brought.Created);
        await journey.Play("@小明", "!now 2026-03-11T08:35");

        var asked = await journey.Last("re: 通了电话，样品合格");
        var logged = await journey.Last("> 远客G公司");

        Assert.Contains("远客B公司", asked.Buttons);
        Assert.Contains("远客G公司", asked.Buttons);
        Assert.Contains("远客G公司", logged.Text, StringComparison.Ordinal);
    }
}
