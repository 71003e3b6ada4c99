using SalesBot.Bot.Reports;
using SalesBot.Bot.Reports.Tables;
using SalesBot.Bot.Wording;
using SalesBot.Domain.Performance;

namespace SalesBot.Worker.Tests.Journeys;

public sealed class TableJourneys
{
    [Fact]
    public async Task Analysis_ALossSetByItself_StandsInTheRemarks()
    {
        await using var journey = await Journey.Of();
        await journey.Play("@小明", "/stage 华信电子 流失", "> 价格");

        var table = await Analysis(journey);

        Assert.Contains(table.Rows, row => (string?)row[1] == "小明" && row[8] is string note && note.Contains("流失：华信电子", StringComparison.Ordinal));
    }

    private static Task<Table> Analysis(Journey journey)
    {
        var reporter = journey.Rehearsal.Host.Get<Reporter>();
        var today = new DateOnly(2026, 3, 11);
        return journey.Read(session => SystemTables.All(reporter.Open(session, today), Period.Parse("2026-03")!, Scope.All, today, Language.Simplified, "CNY", _ => true)[0]);
    }
}
