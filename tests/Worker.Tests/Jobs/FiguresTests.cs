using SalesBot.Bot.Records;
using SalesBot.Bot.Records.Figures;
using SalesBot.Domain.Customers;
using SalesBot.Worker.Tests.Pushes;

namespace SalesBot.Worker.Tests.Jobs;

public sealed class FiguresTests
{
    [Fact]
    public async Task Round_NothingHappened_BringsTheSumsToTheTeamsNewDay()
    {
        await using var office = new AnOffice("2026-03-11T07:00");
        await office.Person("小明");
        await office.Customer("云帆物流", last: "2026-02-26T10:00");
        await office.Change(session => TallyKeeper.Refresh(session, [new CustomerCode("云帆物流")], office.Get<TeamRules>().Figures, AnOffice.Day("2026-03-11")));

        await office.WalkTo("2026-03-11T23:59");
        Assert.Equal(AnOffice.Day("2026-03-11"), await AsOf(office));

        await office.WalkTo("2026-03-12T00:00");
        Assert.Equal(AnOffice.Day("2026-03-12"), await AsOf(office));
    }

    private static Task<DateOnly> AsOf(AnOffice office) =>
        office.Store.Read(session => session.Get(TallyDocs.State, TallyState.Key)!.AsOf, TestContext.Current.CancellationToken);
}
