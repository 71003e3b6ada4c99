using SalesBot.Bot.Records;
using SalesBot.Bot.Store;
using SalesBot.Bot.Subjects.Customers;
using SalesBot.Domain;
using SalesBot.Domain.Customers;
using SalesBot.Domain.FollowUps;
using SalesBot.Domain.Sales;
using SalesBot.Domain.Team;

namespace SalesBot.Worker.Tests.Pushes;

public sealed class CareTests
{
    [Fact]
    public async Task Digest_LastThirdOfTheQuarter_NamesWhoIsOwedWhat()
    {
        await using var office = new AnOffice("2026-03-25T07:00");
        await office.Person("小明");
        await office.Customer("华信电子", grade: Grade.A, last: "2026-03-24T10:00", created: "2026-03-17T09:00", cared: false);
        await office.Customer("云帆物流", last: "2026-03-24T10:00", created: "2026-03-17T09:00", cared: false);
        await office.Customer("天目茶业", last: "2026-03-24T10:00", method: Method.Visit, created: "2026-03-17T09:00", cared: false);

        await office.WalkTo("2026-03-25T09:00");

        Assert.Equal(
            ["03-25 08:30 早，小明。今天没有到期的客户，顺手看看：\n本月还没有高层对接：华信电子\n本季还没见过面：云帆物流"],
            await office.Said("小明"));
    }

    [Fact]
    public async Task Digest_StillOwedTheNextDays_NamesItAgainAsTheWeekBegins()
    {
        await using var office = new AnOffice("2026-03-25T07:00");
        await office.Person("小明");
        await office.Customer("云帆物流", last: "2026-03-24T10:00", created: "2026-03-17T09:00", cared: false);

        await office.WalkTo("2026-03-30T09:00");

        Assert.Equal(
            ["03-25 08:30 早，小明。今天没有到期的客户，顺手看看：\n本季还没见过面：云帆物流", "03-30 08:30 早，小明。今天没有到期的客户，顺手看看：\n本季还没见过面：云帆物流"],
            await office.Said("小明"));
    }

    [Fact]
    public async Task Digest_ProfileDueForALook_OffersOneTapForThoseItNames()
    {
        await using var office = new AnOffice("2026-03-10T07:00");
        await office.Person("小明");
        await office.Customer("华信电子", grade: Grade.A, last: "2026-03-09T10:00", cared: false);
        await office.WalkTo("2026-03-10T09:00");
        var push = Assert.Single(await office.Pushed());
        var unchanged = Assert.Single(push.Buttons.SelectMany(row => row), button => button.Do.Verb == "unchanged");
        Assert.Equal(("资料没变", "unchanged:华信电子"), (unchanged.Label, unchanged.Do.ToString()));

        await office.Do(new ConfirmProfiles([new CustomerCode("华信电子")]));
        await office.WalkTo("2026-03-11T09:00");

        Assert.Single(await office.Pushed());
    }

    [Fact]
    public async Task ConfirmProfiles_SomebodyElsesCustomer_IsUnknown()
    {
        await using var office = new AnOffice("2026-03-10T07:00");
        await office.Person("小明");
        await office.Customer("别人的", owner: "小红");

        Assert.IsType<CustomerUnknown>(Assert.IsType<Result<Done>.Refused>(await office.Do(new ConfirmProfiles([new CustomerCode("别人的")]))).Reason);
    }

    [Fact]
    public async Task GradeReview_DataThatNoLongerFit_GoToOwnerAndLead()
    {
        await using var office = new AnOffice("2026-03-04T20:00");
        await office.Person("李主管", Role.Lead, team: "华东");
        await office.Person("小明", team: "华东");
        await office.Customer("华信电子", grade: Grade.C, last: "2026-03-03T10:00");
        await office.Change(session => session.Upsert(
            Documents.Orders, new Order("SO1", AnOffice.Day("2025-06-01"), new CustomerCode("华信电子"), new RepId("小明"), "A", Money.Of(123_000))));

        await office.WalkTo("2026-03-05T20:00");

        Assert.Equal(["03-05 09:00 有一家客户的分级请确认：\n华信电子：C → A，近 12 个月 12.3 万"], await office.Said("李主管"));
        Assert.Contains("03-05 09:00 有一家客户的数据和分级对不上，已请主管确认：\n华信电子：C → A，近 12 个月 12.3 万", await office.Said("小明"));
        Assert.Equal(["grade:华信电子:A", "customer:华信电子"], (await office.Pushed("李主管"))[0].Buttons.SelectMany(row => row).Select(button => button.Do.ToString()));
    }

    [Theory]
    [InlineData(true, null, null, 0, "华信电子：C → A，战略客户")]
    [InlineData(false, 8, Urgency.High, 0, "华信电子：C → A，潜力 8 分，有预算，也急")]
    [InlineData(false, 5, null, 0, "华信电子：C → B，潜力 5 分，需求明确")]
    [InlineData(false, 5, null, 60_000, "华信电子：C → B，近 12 个月 6 万")]
    public async Task GradeReview_SaysWhatItRestsOn(bool strategic, int? potential, Urgency? urgency, int amount, string says)
    {
        await using var office = new AnOffice("2026-03-04T20:00");
        await office.Person("李主管", Role.Lead, team: "华东");
        await office.Person("小明", team: "华东");
        var customer = await office.Customer("华信电子", grade: Grade.C, last: "2026-03-03T10:00");
        await office.Change(session =>
        {
            session.Upsert(Documents.Customers, customer with { Strategic = strategic, Potential = potential, Urgency = urgency, BudgetMax = Money.Of(200_000), Need = "检测仪器" });
            if (amount > 0) session.Upsert(Documents.Orders, new Order("SO1", AnOffice.Day("2025-06-01"), customer.Code, new RepId("小明"), "A", Money.Of(amount)));
        });

        await office.WalkTo("2026-03-05T12:00");

        Assert.EndsWith(says, Assert.Single(await office.Said("李主管")), StringComparison.Ordinal);
    }

    [Fact]
    public async Task GradeReview_WhoOrderedNothingForAYear_SaysSo()
    {
        await using var office = new AnOffice("2026-03-04T20:00");
        await office.Person("李主管", Role.Lead, team: "华东");
        await office.Person("小明", team: "华东");
        await office.Customer("华信电子", grade: Grade.A, last: "2026-03-03T10:00");
        await office.Change(session => session.Upsert(
            Documents.Orders, new Order("SO1", AnOffice.Day("2024-06-01"), new CustomerCode("华信电子"), new RepId("小明"), "A", Money.Of(123_000))));

        await office.WalkTo("2026-03-05T12:00");

        Assert.EndsWith("华信电子：A → C，近 12 个月没有订单", Assert.Single(await office.Said("李主管")), StringComparison.Ordinal);
    }

    [Fact]
    public async Task SetConsent_Off_NothingIsEverDueAndUndoBringsItBack()
    {
        await using var office = new AnOffice("2026-03-10T07:00");
        await office.Person("小明");
        await office.Customer("华信电子", grade: Grade.A, last: "2026-02-27T10:00");

        var off = Assert.IsType<Result<Done>.Accepted>(await office.Do(new SetConsent(new CustomerCode("华信电子"), false))).Value;
        await office.WalkTo("2026-03-10T20:00");
        Assert.Empty(await office.Pushed());
        Assert.IsType<Result<Done>.Accepted>(await office.Do(new Undo(off.Change)));
        await office.WalkTo("2026-03-11T09:00");

        Assert.Contains("华信电子", Assert.Single(await office.Said("小明")), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Digest_ProfileNobodyLooksAt_IsNamedWhenItComesUpAndThenOnceAWeek()
    {
        await using var office = new AnOffice("2026-03-10T07:00");
        await office.Person("小明");
        await office.Customer("华信电子", grade: Grade.A, last: "2026-03-09T10:00", next: new NextStep("回访", AnOffice.Day("2026-03-19")), cared: false);

        await office.WalkTo("2026-03-17T20:00");

        Assert.Equal(["03-10 08:30", "03-16 08:30"], (await office.Said("小明")).Select(said => said[..11]));
    }

    [Fact]
    public async Task SetGrade_OnlyALeadConfirms_AndThePlanFollows()
    {
        await using var office = new AnOffice("2026-03-10T07:00");
        await office.Person("小明", team: "华东");
        await office.Person("李主管", Role.Lead, team: "华东");
        await office.Customer("华信电子", grade: Grade.C, last: "2026-03-09T10:00");
        var command = new SetGrade(new CustomerCode("华信电子"), Grade.A);

        Assert.IsType<NotAllowed>(Assert.IsType<Result<Done>.Refused>(await office.Do(command, by: "小明")).Reason);
        Assert.IsType<Result<Done>.Accepted>(await office.Do(command, by: "李主管"));

        var plan = await office.Store.Read(session => session.Get(Documents.Plans, "华信电子"), TestContext.Current.CancellationToken);
        Assert.Equal(AnOffice.Day("2026-03-16"), plan!.Due);
    }
}
