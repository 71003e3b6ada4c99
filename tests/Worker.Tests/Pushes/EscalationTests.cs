using SalesBot.Bot.Store;
using SalesBot.Domain.Customers;
using SalesBot.Domain.Team;

namespace SalesBot.Worker.Tests.Pushes;

public sealed class EscalationTests
{
    [Fact]
    public async Task Escalation_IgnoredACustomer_ClimbsToLeadThenManagerOnceEach()
    {
        await using var office = await Team("2026-03-10T07:00");
        await office.Customer("华信电子", grade: Grade.A, last: "2026-03-03T10:00", said: "等样品反馈"); // due 10 March

        await office.WalkTo("2026-03-17T20:00");

        Assert.Equal(
            [
                "03-11 10:00 有一家超期，请看一眼：\n🟡 华信电子（A）小明，超期 1 天，上次 3月3日 电话：等样品反馈",
                "03-12 10:00 高风险：有一家超期了还没人联系\n🔴 华信电子（A）小明，超期 2 天，上次 3月3日 电话：等样品反馈",
            ],
            await Raised(office, "李主管"));
        Assert.Equal(
            ["03-12 10:00 高风险：有一家超期了还没人联系\n🔴 华信电子（A）小明，超期 2 天，上次 3月3日 电话：等样品反馈"],
            await Raised(office, "王经理"));
        var nudges = (await office.Said("小明")).Where(line => line.Contains(" 10:00 ", StringComparison.Ordinal)).ToList();
        Assert.Contains("这家也告诉了李主管。", nudges[0], StringComparison.Ordinal);
        Assert.Contains("这家也告诉了李主管和王经理。", nudges[1], StringComparison.Ordinal);
        Assert.All(nudges.Skip(2), nudge => Assert.DoesNotContain("这家也告诉了", nudge, StringComparison.Ordinal));
    }

    [Fact]
    public async Task Escalation_Snoozed_StillReachesTheLead()
    {
        await using var office = await Team("2026-03-10T07:00");
        await office.Customer("华信电子", grade: Grade.A, last: "2026-03-03T10:00");
        await office.Change(session => session.Upsert(Documents.Plans, session.Get(Documents.Plans, "华信电子")! with { SnoozedTo = AnOffice.Day("2026-03-20") }));

        await office.WalkTo("2026-03-11T20:00");

        Assert.Single(await Raised(office, "李主管"));
    }

    [Fact]
    public async Task Escalation_ContactedInTime_NeverComesAndStartsAnewWithTheNextDueDate()
    {
        await using var office = await Team("2026-03-10T07:00");
        await office.Customer("华信电子", grade: Grade.A, last: "2026-03-03T10:00");
        await office.WalkTo("2026-03-11T09:00");
        await office.Contact("华信电子", "2026-03-11T09:00"); // due 18 March

        await office.WalkTo("2026-03-19T20:00");

        Assert.Equal("03-19 10:00", Assert.Single(await Raised(office, "李主管"))[..11]);
        Assert.Empty(await Raised(office, "王经理"));
    }

    [Fact]
    public async Task Escalation_SeveralOverdue_ComeInOneMessage()
    {
        await using var office = await Team("2026-03-10T07:00");
        await office.Customer("华信电子", grade: Grade.A, last: "2026-03-03T10:00");
        await office.Customer("天目茶业", owner: "小红", grade: Grade.A, last: "2026-03-03T10:00");

        await office.WalkTo("2026-03-11T20:00");

        var push = (await office.Pushed("李主管"))[0];
        Assert.Single(await Raised(office, "李主管"));
        Assert.Equal(["customer:华信电子", "handover:华信电子", "customer:天目茶业", "handover:天目茶业"], push.Buttons.SelectMany(row => row).Select(button => button.Do.ToString()));
    }

    [Fact]
    public async Task Escalation_LeadAwayOnTheDay_HearsOnReturn()
    {
        await using var office = await Team("2026-03-10T07:00");
        await office.Change(session => session.Upsert(Documents.Leaves, new Leave("l1", new RepId("李主管"), AnOffice.Day("2026-03-10"), AnOffice.Day("2026-03-13"))));
        await office.Customer("云帆物流", last: "2026-02-24T10:00"); // due 10 March, three working days late on the 13th

        await office.WalkTo("2026-03-16T20:00");

        Assert.Equal("03-16 10:00", Assert.Single(await Raised(office, "李主管"))[..11]);
    }

    [Fact]
    public async Task Escalation_OtherTeamsLead_HearsNothing()
    {
        await using var office = await Team("2026-03-10T07:00");
        await office.Person("孙主管", Role.Lead, team: "华南");
        await office.Customer("华信电子", grade: Grade.A, last: "2026-03-03T10:00");

        await office.WalkTo("2026-03-17T20:00");

        Assert.Empty(await office.Said("孙主管"));
    }

    /// <summary>What the person was told in the morning; the team's day comes in the evening.</summary>
    private static async Task<IReadOnlyList<string>> Raised(AnOffice office, string to) =>
        [.. (await office.Said(to)).Where(line => line[6..11] == "10:00")];

    private static async Task<AnOffice> Team(string start)
    {
        var office = new AnOffice(start);
        await office.Person("王经理", Role.Manager);
        await office.Person("李主管", Role.Lead, team: "华东", lead: "王经理");
        await office.Person("小明", team: "华东");
        await office.Person("小红", team: "华东");
        return office;
    }
}
