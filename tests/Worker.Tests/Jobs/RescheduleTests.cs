using SalesBot.Bot.Records;
using SalesBot.Bot.Subjects.Customers;
using SalesBot.Bot.Subjects.Steps;
using SalesBot.Domain;
using SalesBot.Domain.Customers;
using SalesBot.Domain.FollowUps;
using SalesBot.Domain.Team;
using SalesBot.Worker.Tests.Pushes;

namespace SalesBot.Worker.Tests.Jobs;

/// <summary>A new day is no contact: the cadence waits for it up to the longest gap, and where that is over, the rep is left in peace while the customer counts as overdue.</summary>
public sealed class RescheduleTests
{
    private static readonly CustomerCode Customer = new("华信电子");

    [Fact]
    public async Task Reschedule_UpToTheLongestGap_WaitsForTheDay()
    {
        await using var office = await Team("2026-03-10T07:00", last: "2026-03-03T10:00"); // A: due 10 March, 14 March at the latest

        var done = await Move(office, "2026-03-13");
        await office.WalkTo("2026-03-13T09:00");

        Assert.Equal((null, null), (done.Longest, done.Reminder));
        Assert.Equal("03-13 08:30", Assert.Single(await office.Said("小明"))[..11]);
    }

    [Fact]
    public async Task Reschedule_WithoutAnythingAgreed_HoldsAllTheSame()
    {
        await using var office = await Team("2026-03-10T07:00", last: "2026-03-03T10:00");

        await Move(office, "2026-03-12");
        await office.WalkTo("2026-03-11T20:00");

        Assert.Empty(await office.Said("小明"));
        Assert.Empty(await office.Said("李主管"));
    }

    [Fact]
    public async Task Reschedule_BeyondTheLongestGap_SaysWhenTheReminderComes()
    {
        await using var office = await Team("2026-03-10T07:00", last: "2026-03-03T10:00");

        var done = await Move(office, "2026-03-25");
        await office.WalkTo("2026-03-16T09:00");

        Assert.Equal((11, AnOffice.Day("2026-03-16")), (done.Longest, done.Reminder));
        Assert.Contains("华信电子（A）今天到期，改到 3月25日", Assert.Single(await office.Said("小明")), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Reschedule_PastTheLongestGap_KeepsQuietUntilTheDayAndTellsNobodyAnew()
    {
        await using var office = await Team("2026-03-16T07:00", last: "2026-02-27T10:00"); // due 6 March, 10 March at the latest
        await office.WalkTo("2026-03-16T12:00");
        var before = (await office.Pushed()).Count;

        var done = await Move(office, "2026-03-19");
        await office.WalkTo("2026-03-18T17:00");

        Assert.Equal((11, AnOffice.Day("2026-03-19")), (done.Longest, done.Reminder));
        Assert.Equal(before, (await office.Pushed()).Count(push => push.Html.Contains("华信电子", StringComparison.Ordinal)));
        await office.WalkTo("2026-03-19T12:00");
        var said = (await office.Said("小明")).Where(text => text.StartsWith("03-19", StringComparison.Ordinal)).ToList();
        Assert.Equal(["03-19 08:30", "03-19 10:00"], said.Select(text => text[..11]));
        Assert.All(said, text => Assert.Contains("华信电子", text, StringComparison.Ordinal));
    }

    [Fact]
    public async Task Reschedule_FarPastTheLongestGap_IsQuietForOneIntervalAtMost()
    {
        await using var office = await Team("2026-03-16T07:00", last: "2026-02-27T10:00");
        await office.WalkTo("2026-03-16T12:00");

        var done = await Move(office, "2026-05-20");
        await office.WalkTo("2026-03-23T09:00");

        Assert.Equal(AnOffice.Day("2026-03-23"), done.Reminder);
        Assert.Contains("03-23 08:30", (await office.Said("小明"))[^1], StringComparison.Ordinal);
    }

    [Fact]
    public async Task Reschedule_ASnoozedCustomerToTomorrow_IsBackTomorrow()
    {
        await using var office = await Team("2026-03-10T07:00", last: "2026-03-03T10:00");
        await office.Do(new Snooze(Customer, 7));

        await Move(office, "2026-03-11");
        await office.WalkTo("2026-03-11T09:00");

        Assert.Contains("华信电子", Assert.Single(await office.Said("小明")), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Reschedule_ALostCustomer_ComesOnTheDay()
    {
        await using var office = await Team("2026-03-10T07:00", last: "2026-03-03T10:00", next: new NextStep("寄样品", AnOffice.Day("2026-03-12")));
        await office.Do(new SetStage(Customer, Stage.Lost, LossReason.Price));

        await Move(office, "2026-03-16");
        await office.WalkTo("2026-03-16T09:00");

        Assert.Contains("03-16 08:30", Assert.Single(await office.Said("小明")), StringComparison.Ordinal);
    }

    private static async Task<Rescheduled> Move(AnOffice office, string day) =>
        Assert.IsType<Rescheduled>(Assert.IsType<Result<Done>.Accepted>(await office.Do(new Reschedule(Customer, AnOffice.Day(day)))).Value);

    private static async Task<AnOffice> Team(string start, string last, NextStep? next = null)
    {
        var office = new AnOffice(start);
        await office.Person("王经理", Role.Manager);
        await office.Person("李主管", Role.Lead, team: "华东", lead: "王经理");
        await office.Person("小明", team: "华东");
        await office.Customer("华信电子", grade: Grade.A, last: last, next: next);
        return office;
    }
}
