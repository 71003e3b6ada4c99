using SalesBot.Bot.Store;
using SalesBot.Domain;
using SalesBot.Domain.Customers;
using SalesBot.Domain.FollowUps;
using SalesBot.Domain.Sales;
using SalesBot.Domain.Team;

namespace SalesBot.Worker.Tests.Pushes;

public sealed class TeamPushesTests
{
    [Fact]
    public async Task TeamDay_Evening_TellsTheTeamsOwnDayToItsLead()
    {
        await using var office = await Team("2026-03-11T07:00");
        await office.Customer("华信电子", grade: Grade.A, last: "2026-03-02T10:00"); // due 9 March, with its lead a working day later
        await office.Customer("云帆物流", last: "2026-02-24T10:00", owner: "小红"); // due 10 March, its owner's alone for three working days
        await office.Customer("天目茶业", last: "2026-02-24T10:00", owner: "小红");
        await office.Customer("南粤电器", last: "2026-02-24T10:00", owner: "阿强");
        await office.Customer("新来的", created: "2026-03-11T09:00");
        await office.Customer("成了的", last: "2026-02-27T10:00", stage: Stage.Won);
        await office.Change(session => session.Upsert(
            Documents.Orders, new Order("SO1", AnOffice.Day("2026-03-11"), new CustomerCode("成了的"), new RepId("小明"), "A", Money.Of(5_000))));
        await office.Contact("天目茶业", "2026-03-11T11:00", by: "小红", method: Method.Visit);

        await office.WalkTo("2026-03-11T20:00");

        Assert.Equal(
            """
            03-11 18:00 华东 · 3月11日(周三)
            今天跟进 1 次，见面 1 次
            本月到期的按时联系了 0%
            超期 2 家：小明（华信电子）、小红 1
            新客户 1 家：新来的
            成交 1 家：成了的
            """,
            (await office.Said("李主管"))[^1]);
        Assert.Contains("超期 3 家：小明 1、小红 1、阿强 1", (await office.Said("王经理"))[^1], StringComparison.Ordinal);
        Assert.DoesNotContain(await office.Said("小明"), line => line.Contains("18:00", StringComparison.Ordinal));
    }

    [Fact]
    public async Task TeamDay_WhoeverIsNotInTheChat_IsNamedSo()
    {
        await using var office = await Team("2026-03-13T07:00");
        await office.Customer("华信电子", last: "2026-02-24T10:00", owner: "小红");
        await office.Change(session => session.LinksOf(new RepId("小红")).ToList().ForEach(link => session.Delete(Documents.Links, link.Chat)));

        await office.WalkTo("2026-03-13T20:00");

        Assert.Contains("还没连上，没人跟：小红 1 家。再发一次邀请码，或先转给别人。", (await office.Said("李主管"))[^1], StringComparison.Ordinal);
    }

    [Fact]
    public async Task TeamDay_NothingHappened_IsSilent()
    {
        await using var office = await Team("2026-03-11T07:00");

        await office.WalkTo("2026-03-11T20:00");

        Assert.Empty(await office.Pushed());
    }

    [Fact]
    public async Task Pace_Monday_TellsEachTheirOwnScope()
    {
        await using var office = await Team("2026-03-16T07:00");
        await office.Customer("华信电子", last: "2026-03-13T10:00");
        await office.Change(
            session =>
            {
                session.Upsert(Documents.Targets, new Target(Period.Month(2026, 3), "小明", null, Money.Of(100_000)));
                session.Upsert(Documents.Targets, new Target(Period.Month(2026, 3), "小红", null, Money.Of(100_000)));
                session.Upsert(Documents.Orders, new Order("SO1", AnOffice.Day("2026-03-10"), new CustomerCode("华信电子"), new RepId("小明"), "A", Money.Of(60_000)));
            },
            new CustomerCode("华信电子"));

        await office.WalkTo("2026-03-17T20:00");

        Assert.Contains("03-16 09:00 三月的进度\n时间过了 52%，目标完成 60%（6 万 / 10 万）\n跑在前面，还差 4 万，剩 16 天。", await office.Said("小明"));
        Assert.Contains(
            "03-16 09:00 三月的进度 · 华东\n时间过了 52%，目标完成 30%（6 万 / 20 万）\n落后不少，还差 14 万，剩 16 天。\n落后的：小红 0%", await office.Said("李主管"));
        Assert.DoesNotContain(await office.Said("阿强"), line => line.Contains("进度", StringComparison.Ordinal));
        Assert.Equal(["report:rep:month:2026-03:team:华东"], (await office.Pushed("李主管"))[0].Buttons.SelectMany(row => row).Select(button => button.Do.ToString()));
    }

    [Fact]
    public async Task Pace_MondayOff_ComesOnTheFirstWorkingDayOfTheWeek()
    {
        await using var office = await Team("2026-04-06T00:00"); // Qingming
        await office.Change(session => session.Upsert(Documents.Targets, new Target(Period.Month(2026, 4), "小明", null, Money.Of(100_000))));

        await office.WalkTo("2026-04-08T20:00");

        Assert.StartsWith("04-07 09:00 四月的进度", Assert.Single(await office.Said("小明")), StringComparison.Ordinal);
    }

    private static async Task<AnOffice> Team(string start)
    {
        var office = new AnOffice(start);
        await office.Person("王经理", Role.Manager);
        await office.Person("李主管", Role.Lead, team: "华东", lead: "王经理");
        await office.Person("小明", team: "华东");
        await office.Person("小红", team: "华东");
        await office.Person("阿强", team: "华南");
        return office;
    }
}
