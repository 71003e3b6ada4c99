using SalesBot.Bot.Records;
using SalesBot.Bot.Store;
using SalesBot.Bot.Subjects.Contacts;
using SalesBot.Domain;
using SalesBot.Domain.FollowUps;
using SalesBot.Domain.Team;
using SalesBot.Worker.Tests.Pushes;

namespace SalesBot.Worker.Tests.People;

public sealed class StandInTests
{
    private static readonly RepId Ming = new("小明");

    private static readonly RepId Hong = new("小红");

    [Theory]
    [InlineData("2026-03-15", false)]
    [InlineData("2026-03-16", true)]
    [InlineData("2026-03-18", true)]
    [InlineData("2026-03-19", false)]
    public async Task StandIn_FromTheFirstDayToTheLast_ActsForWhoIsAway(string day, bool acts)
    {
        await using var office = await AnOfficeWithLeave();

        var (actsFor, standIn) = await office.Store.Read(
            session => (StandIns.ActsFor(session, Hong, AnOffice.Day(day)), StandIns.Of(session, Ming, AnOffice.Day(day))), Cancel);

        Assert.Equal(acts ? ["小明"] : [], actsFor.Select(person => person.Name));
        Assert.Equal(acts ? "小红" : null, standIn?.Name);
    }

    [Fact]
    public async Task StandIn_AwayThemselvesOrGone_ActsForNobody()
    {
        await using var office = await AnOfficeWithLeave();
        await office.Change(session => session.Upsert(Documents.Leaves, new Leave("l2", Hong, AnOffice.Day("2026-03-17"), AnOffice.Day("2026-03-17"))));

        var away = await office.Store.Read(session => (StandIns.ActsFor(session, Hong, AnOffice.Day("2026-03-17")), StandIns.Of(session, Ming, AnOffice.Day("2026-03-17"))), Cancel);
        await office.Change(session => session.Upsert(Documents.Reps, session.Get(Documents.Reps, Hong.Value)! with { Active = false }));
        var gone = await office.Store.Read(session => (StandIns.ActsFor(session, Hong, AnOffice.Day("2026-03-16")), StandIns.Of(session, Ming, AnOffice.Day("2026-03-16"))), Cancel);

        Assert.Empty(away.Item1);
        Assert.Null(away.Item2);
        Assert.Empty(gone.Item1);
        Assert.Null(gone.Item2);
    }

    [Fact]
    public async Task Customer_OfWhoIsAway_IsTheStandInsToLogOnThoseDaysOnly()
    {
        await using var office = await AnOfficeWithLeave();
        var directory = new CustomerNames();
        var log = new LogFollowUp(new("恒通科技"), AnOffice.Local("2026-03-13T09:30"), Method.Call, "通了电话，样品合格");

        var before = (await office.Do(log, by: "小红"), await Names(office, directory, "2026-03-13"));
        await office.WalkTo("2026-03-17T10:00");
        var during = (await office.Do(log, by: "小红"), await Names(office, directory, "2026-03-17"));
        await office.WalkTo("2026-03-19T10:00");
        var after = (await office.Do(log, by: "小红"), await Names(office, directory, "2026-03-19"));

        Assert.IsType<Result<Done>.Refused>(before.Item1);
        Assert.Null(before.Item2);
        Assert.IsType<Result<Done>.Accepted>(during.Item1);
        Assert.Equal("恒通科技", during.Item2);
        Assert.IsType<Result<Done>.Refused>(after.Item1);
        Assert.Null(after.Item2);
    }

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    private static Task<string?> Names(AnOffice office, CustomerNames directory, string day) => office.Store.Read(
        session => directory.NamesFor(session, session.Get(Documents.Reps, Hong.Value)!, AnOffice.Day(day)).Find(new("恒通科技"))?.Name, Cancel);

    /// <summary>小明 is away from Monday the 16th to Wednesday the 18th, and 小红 stands in.</summary>
    private static async Task<AnOffice> AnOfficeWithLeave()
    {
        var office = new AnOffice("2026-03-13T10:00");
        await office.Person("小明", team: "销售一部");
        await office.Person("小红", team: "销售一部");
        await office.Customer("恒通科技", last: "2026-03-09T10:00");
        await office.Change(session => session.Upsert(Documents.Leaves, new Leave("l1", Ming, AnOffice.Day("2026-03-16"), AnOffice.Day("2026-03-18"), Hong)));
        return office;
    }
}
