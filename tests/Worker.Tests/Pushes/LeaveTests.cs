using SalesBot.Bot.Store;
using SalesBot.Domain.Customers;
using SalesBot.Domain.FollowUps;
using SalesBot.Domain.Team;

namespace SalesBot.Worker.Tests.Pushes;

/// <summary>Who is told while somebody is away, and what awaits them afterwards.</summary>
public sealed class LeaveTests
{
    [Fact]
    public async Task Leave_WithAStandIn_TheDigestGoesThere()
    {
        await using var office = await Away("小红");
        await office.Customer("云帆物流", last: "2026-02-25T10:00"); // due 11 March
        await office.Customer("天目茶业", owner: "小红", last: "2026-02-25T10:00");

        await office.WalkTo("2026-03-11T09:00");

        Assert.Empty(await office.Said("小明"));
        Assert.Equal(
            [
                """
                03-11 08:30 早，小红。今天 2 家：
                🟡 云帆物流（B）今天到期（替小明），上次 2月25日 电话：说要对比报价
                🟡 天目茶业（B）今天到期，上次 2月25日 电话：说要对比报价
                回复这条消息就能记录，例如「云帆物流通了电话，样品合格」。
                """,
            ],
            await office.Said("小红"));
    }

    [Fact]
    public async Task Leave_AppointmentMeanwhile_RemindsTheStandInAtTheOwnersHour()
    {
        await using var office = await Away("小红");
        await office.Person("小红", team: "华东", zone: "Asia/Tokyo");
        await office.Customer("云帆物流", last: "2026-03-09T10:00", next: new NextStep("演示", AnOffice.Day("2026-03-11"), new TimeOnly(14, 0)));

        await office.WalkTo("2026-03-11T15:00");

        Assert.Contains("03-11 13:30 ⏰ 15:00 云帆物流 演示（替小明），还有 30 分钟", (await office.Said("小红"))[^1], StringComparison.Ordinal);
    }

    [Fact]
    public async Task Leave_NobodyStandsIn_WhatWasOverdueBeforeStillReachesTheLead()
    {
        await using var office = await Away(null);
        await office.Customer("华信电子", grade: Grade.A, last: "2026-03-02T10:00"); // due 9 March, the day before the leave

        await office.WalkTo("2026-03-11T20:00");

        Assert.Contains(await office.Said("李主管"), said => said.Contains("华信电子（A）小明，超期 2 天", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Leave_OfTheLead_TheManagerHearsMeanwhile()
    {
        await using var office = await Away(null, who: "李主管");
        await office.Customer("华信电子", grade: Grade.A, last: "2026-03-03T10:00"); // due 10 March, the lead's step on the 11th

        await office.WalkTo("2026-03-11T20:00");

        Assert.Empty(await office.Said("李主管"));
        Assert.Contains(await office.Said("王经理"), said => said.StartsWith("03-11 10:00 有一家超期", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Leave_OfTheLeadWithAStandIn_TheStandInHears()
    {
        await using var office = await Away("小红", who: "李主管");
        await office.Customer("华信电子", grade: Grade.A, last: "2026-03-03T10:00");

        await office.WalkTo("2026-03-11T20:00");

        Assert.Contains(await office.Said("小红"), said => said.StartsWith("03-11 10:00 有一家超期", StringComparison.Ordinal));
        Assert.DoesNotContain(await office.Said("王经理"), said => said.Contains("超期", StringComparison.Ordinal) && said.Contains(" 10:00 ", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData(null)]
    [InlineData("小红")]
    public async Task Return_MuchFellDueMeanwhile_IsSpreadWithGradeAFirst(string? standIn)
    {
        // Two A and 28 B customers: 1.4 × (2/7 + 28/14) = 3.2 a day, so no more than 4.
        await using var office = await Away(standIn, to: "2026-03-13");
        foreach (var number in Enumerable.Range(1, 30))
        {
            await office.Customer($"K{number:00}", grade: number > 28 ? Grade.A : Grade.B, last: number > 28 ? "2026-03-05T10:00" : "2026-02-26T10:00"); // all due 12 March
        }

        await office.WalkTo("2026-03-20T12:00");

        var digests = (await office.Said("小明")).Where(said => said.Contains("08:30", StringComparison.Ordinal)).ToList();
        var fresh = new List<int>();
        var known = new HashSet<string>();
        foreach (var digest in digests)
        {
            fresh.Add(Enumerable.Range(1, 30).Count(number => digest.Contains($"K{number:00}", StringComparison.Ordinal) && known.Add($"K{number:00}")));
        }

        Assert.Equal([4, 4, 4, 4, 4], fresh);
        Assert.Contains("K29", digests[0], StringComparison.Ordinal);
        Assert.Contains("K30", digests[0], StringComparison.Ordinal);
        Assert.Contains("\n请假时积下的另有 26 家，分到后面几天。\n", digests[0], StringComparison.Ordinal);
    }

    [Fact]
    public async Task Return_MoreOfGradeAThanADayBrings_NoneOfThemWaits()
    {
        await using var office = await Away("小红", to: "2026-03-13");
        foreach (var number in Enumerable.Range(1, 5))
        {
            await office.Customer($"A{number}", grade: Grade.A, last: "2026-03-05T10:00"); // due 12 March
            await office.Customer($"C{number}", grade: Grade.C, last: "2026-02-25T10:00"); // due 12 March
        }

        await office.WalkTo("2026-03-16T09:00");

        var digest = Assert.Single(await office.Said("小明"));
        Assert.All(Enumerable.Range(1, 5), number => Assert.Contains($"A{number}（A）超期 4 天", digest, StringComparison.Ordinal));
        Assert.Contains("今天 5 家", digest, StringComparison.Ordinal);
        Assert.Contains("请假时积下的另有 5 家", digest, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Leave_WhoStandsIn_IsOfferedAllButHandingOver()
    {
        await using var office = await Away("小红");
        await office.Customer("云帆物流", last: "2026-02-25T10:00"); // due 11 March

        await office.WalkTo("2026-03-12T12:00");

        var nudge = (await office.Pushed("小红"))[^1];
        Assert.Equal(
            ["logged:云帆物流", "reschedule:云帆物流", "snooze:云帆物流:1", "snooze:云帆物流:3", "snooze:云帆物流:7", "lost:云帆物流", "customer:云帆物流"],
            nudge.Buttons.SelectMany(row => row).Select(button => button.Do.ToString()));
    }

    [Fact]
    public async Task Return_PromisedForThatDay_IsNotPutOff()
    {
        await using var office = await Away(null, to: "2026-03-13");
        foreach (var number in Enumerable.Range(1, 3))
        {
            await office.Customer($"K{number}", last: "2026-03-05T10:00", next: new NextStep("报价", AnOffice.Day("2026-03-16")));
        }

        await office.WalkTo("2026-03-16T09:00");

        Assert.Contains("今天 3 家", Assert.Single(await office.Said("小明")), StringComparison.Ordinal);
    }

    private static async Task<AnOffice> Away(string? standIn, string who = "小明", string to = "2026-03-20")
    {
        var office = new AnOffice("2026-03-09T07:00");
        await office.Person("王经理", Role.Manager);
        await office.Person("李主管", Role.Lead, team: "华东", lead: "王经理");
        await office.Person("小明", team: "华东");
        await office.Person("小红", team: "华东");
        await office.Change(session => session.Upsert(
            Documents.Leaves, new Leave("l1", new RepId(who), AnOffice.Day("2026-03-10"), AnOffice.Day(to), standIn is null ? null : new RepId(standIn))));
        return office;
    }
}
