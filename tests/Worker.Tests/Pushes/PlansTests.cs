using Microsoft.Extensions.Logging.Abstractions;
using SalesBot.Bot.Records;
using SalesBot.Bot.Records.Figures;
using SalesBot.Bot.Store;
using SalesBot.Domain.Cadence;
using SalesBot.Domain.Customers;
using SalesBot.Domain.FollowUps;
using SalesBot.Domain.Team;
using SalesBot.Worker.Jobs;

namespace SalesBot.Worker.Tests.Pushes;

public sealed class PlansTests
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Refresh_NewestContact_SetsThePlan()
    {
        await using var office = new AnOffice("2026-03-11T07:00");
        await office.Customer("云帆物流", last: "2026-03-02T10:00");
        await office.Contact("云帆物流", "2026-02-20T10:00");

        var plan = await Plan(office, "云帆物流");

        Assert.Equal((AnOffice.Local("2026-03-02T10:00"), AnOffice.Day("2026-03-16"), AnOffice.Day("2026-03-23")), (plan!.LastContact, plan.Due, plan.Red));
    }

    [Fact]
    public async Task Refresh_CustomerGone_TakesThePlanAlong()
    {
        await using var office = new AnOffice("2026-03-11T07:00");
        await office.Customer("云帆物流", last: "2026-03-02T10:00");

        await office.Change(session => session.Delete(Documents.Customers, "云帆物流"), new CustomerCode("云帆物流"));

        Assert.Null(await Plan(office, "云帆物流"));
    }

    [Fact]
    public async Task Refresh_LostWithoutAContact_CountsFromTheLoss()
    {
        await using var office = new AnOffice("2026-03-11T07:00");
        var customer = await office.Customer("云帆物流", last: "2026-02-02T10:00");

        await office.Change(
            session =>
            {
                session.Upsert(Documents.Customers, customer with { Stage = Stage.Lost });
                session.Upsert(Documents.StageEvents, new StageEvent("e1", customer.Code, AnOffice.Local("2026-03-10T09:00"), Stage.Lost, Imported: false));
            },
            customer.Code);

        Assert.Equal(AnOffice.Day("2026-04-09"), (await Plan(office, "云帆物流"))!.Due);
    }

    [Fact]
    public async Task Nightly_LeaveEntered_MovesTheDueDatePastIt()
    {
        await using var office = new AnOffice("2026-03-11T07:00");
        await office.Person("小明");
        await office.Customer("云帆物流", last: "2026-02-26T10:00"); // due Thursday 12 March
        await office.Change(session => session.Upsert(Documents.Leaves, new Leave("l1", new RepId("小明"), AnOffice.Day("2026-03-12"), AnOffice.Day("2026-03-13"))));

        await office.WalkTo("2026-03-12T01:00");

        Assert.Equal(AnOffice.Day("2026-03-16"), (await Plan(office, "云帆物流"))!.Due);
    }

    [Fact]
    public async Task Nightly_NothingChanged_WritesNothing()
    {
        await using var office = new AnOffice("2026-03-11T07:00");
        await office.Customer("云帆物流", last: "2026-02-26T10:00", next: new NextStep("报价", AnOffice.Day("2026-03-13")));
        var before = await Plan(office, "云帆物流");
        var rules = office.Get<TeamRules>();
        var made = await office.Store.Read(
            session => PlanKeeper.Make(session, session.Get(Documents.Customers, "云帆物流")!, rules.Cadence, rules.CalendarOf(session, new RepId("小明"))), Cancel);

        Assert.True(PlansJob.Same(before, made));
        Assert.False(PlansJob.Same(before, made with { Steps = [] }));
        Assert.False(PlansJob.Same(before, made with { Due = AnOffice.Day("2026-03-14") }));
        Assert.False(PlansJob.Same(null, made));
    }

    [Fact]
    public async Task Verify_CadenceChangedSinceThePlansWereMade_SeesNoDifferenceUntilTheyAreMadeAnew()
    {
        await using var office = new AnOffice("2026-03-11T07:00");
        await office.Person("小明");
        await office.Customer("云帆物流", last: "2026-03-02T10:00");
        await office.Get<PlansJob>().Run(Cancel);
        var often = new CadencePolicy(new CadenceOptions { Prospect = 10 }.Rules());
        var former = office.Get<TeamRules>();
        var rules = former with { Cadence = often, Figures = former.Figures with { Cadence = often } };
        var before = await Plan(office, "云帆物流");

        var meanwhile = await Differing(office, rules);
        await new PlansJob(office.Store, rules, NullLogger<PlansJob>.Instance).Run(Cancel);

        Assert.Empty(meanwhile);
        Assert.NotEqual(before!.Due, (await Plan(office, "云帆物流"))!.Due);
        Assert.Empty(await Differing(office, rules));
    }

    /// <summary>The customers whose plans are not those that the rules call for.</summary>
    private static Task<List<string>> Differing(AnOffice office, TeamRules rules) => office.Store.Read(
        session => new Verification(session, rules).Differences().Where(difference => difference.Kind == "Customer.Plan").Select(difference => difference.Places[0]).ToList(), Cancel);

    private static Task<ContactPlan?> Plan(AnOffice office, string code) => office.Store.Read(session => session.Get(Documents.Plans, code), Cancel);
}
