using SalesBot.Domain.Customers;
using SalesBot.Domain.FollowUps;
using SalesBot.Worker.Tests.Pushes;

namespace SalesBot.Worker.Tests.Jobs;

/// <summary>The worker was down: what is still of use comes once, what is stale is in the next digest, nothing comes twice.</summary>
public sealed class OutageTests
{
    [Theory]
    [InlineData("2026-03-12T15:00", 1)] // of use until the afternoon
    [InlineData("2026-03-12T18:30", 0)]
    public async Task Nudge_DownAtItsTime_ComesWhileOfUse(string upAgain, int nudges)
    {
        await using var office = await Down(until: upAgain);

        await office.WalkTo("2026-03-12T20:30");

        Assert.Equal(nudges, (await office.Said("小明")).Count(said => said.Contains("昨天该联系", StringComparison.Ordinal)));
    }

    [Fact]
    public async Task Nudge_Stale_IsInTheNextDigest()
    {
        await using var office = await Down(until: "2026-03-12T18:30");

        await office.WalkTo("2026-03-13T09:00");

        Assert.Contains("云帆物流（B）超期 2 天", Assert.Single(await office.Said("小明")), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("2026-03-12T13:50", "还有 9 分钟")]
    [InlineData("2026-03-12T17:00", "谈得怎么样")]
    public async Task Appointment_DownAtTheReminder_SaysWhatIsStillOfUse(string upAgain, string says)
    {
        await using var office = await Down(until: upAgain, next: new NextStep("演示", AnOffice.Day("2026-03-12"), new TimeOnly(14, 0)), last: "2026-03-11T10:00");

        await office.WalkTo(upAgain.Replace(":00", ":10", StringComparison.Ordinal).Replace(":50", ":55", StringComparison.Ordinal));

        Assert.Contains(await office.Said("小明"), said => said.Contains(says, StringComparison.Ordinal));
    }

    [Fact]
    public async Task Appointment_DownTillTheNextDay_IsOverdueInTheDigest()
    {
        await using var office = await Down(until: "2026-03-13T07:00", next: new NextStep("演示", AnOffice.Day("2026-03-12"), new TimeOnly(14, 0)), last: "2026-03-11T10:00");

        await office.WalkTo("2026-03-13T09:00");

        Assert.Contains("云帆物流（B）超期 1 天，说好的：演示", Assert.Single(await office.Said("小明")), StringComparison.Ordinal);
    }

    [Fact]
    public async Task UpAgain_TheFirstTick_ComesAtTheNextMinuteAndOnce()
    {
        await using var office = await Down(until: "2026-03-12T09:15");

        await office.WalkTo("2026-03-12T09:17");
        await office.WalkTo("2026-03-12T09:59");

        Assert.StartsWith("03-12 09:16", Assert.Single(await office.Said("小明")), StringComparison.Ordinal);
    }

    /// <summary>Down from the evening of the 11th; the customer fell due that day.</summary>
    private static async Task<AnOffice> Down(string until, NextStep? next = null, string last = "2026-02-25T10:00")
    {
        var office = new AnOffice("2026-03-11T20:00");
        await office.Person("小明");
        await office.Customer("云帆物流", grade: Grade.B, last: last, next: next);
        office.Clock.MoveTo(AnOffice.Local(until));
        return office;
    }
}
